internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads a table whose rows are one case each: requested, due, answered, type, area, cancelled.
enum RecordsShape {
  private static let requested = Field<CalendarDate>(.requested, .date, needed: true)
  private static let due = Field<CalendarDate>(.due, .date)
  private static let answered = Field<CalendarDate>(.answered, .date)
  private static let cancelled = Field<Bool>(.cancelled, .word(words, blank: false))

  static let fields: [any FieldDeclaration] = [
    requested, due, Field<CalendarDate>(.answered, .date, needed: true), Field<String>(.type, .text),
    Field<String>(.area, .text), cancelled,
  ]

  private static let words = Words([
    (true, "yes", ["ja", "sand", "annulleret"], ["true", "1", "x", "cancelled"]),
    (false, "no", ["nej", "falsk"], ["false", "0"]),
  ])

  static func readRows(
    _ source: Source, _ table: SourceTable, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [CaseRecord] {
    var limits = TimeLimits(source.dueDays)
    var cursor = RowCursor(table, log: log)
    defer { log = cursor.log }
    return table.rows.compactMap { row in
      cursor.move(to: row)
      return record(&cursor, &limits, &areas)
    }
  }

  private static func record(
    _ row: inout RowCursor, _ limits: inout TimeLimits, _ areas: inout AreaReader
  ) -> CaseRecord? {
    let subject = areas.subject(&row)
    if case .outside = subject { return nil }
    let requested = row.value(requested)
    let due = due(&row, requested, &limits)
    let answered = row.value(answered)
    let cancelled = row.value(cancelled)
    if let requested { checkOrder(&row, requested: requested, due: due, answered: answered) }
    guard case .area(let code) = subject, let requested, let due, let cancelled, !row.isRejected,
      let area = areas.existing(code, on: requested, requested.description, &row)
    else { return nil }
    return CaseRecord(
      area: area, requested: requested, due: due, answered: answered, isCancelled: cancelled, file: row.file,
      line: row.line)
  }

  /// The due date as the row states it, else by the type's time limit. One that is stated and can't be read is none.
  private static func due(
    _ row: inout RowCursor, _ requested: CalendarDate?, _ limits: inout TimeLimits
  ) -> CalendarDate? {
    guard row.text(.due)?.isEmpty ?? true else { return row.value(due) }
    guard let requested else { return nil }
    return CaseRule.due(stated: nil, requested: requested.dayNumber, limit: limits.limit(&row))
      .map(CalendarDate.init(dayNumber:))
  }

  private static func checkOrder(
    _ row: inout RowCursor, requested: CalendarDate, due: CalendarDate?, answered: CalendarDate?
  ) {
    let misorders = CaseRule.misorders(
      requested: requested.dayNumber, due: due?.dayNumber, answered: answered?.dayNumber)
    for misorder in misorders {
      let (code, role, day): (FindingCode, Source.Role, CalendarDate?) =
        misorder == .answered ? (.answeredBeforeRequested, .answered, answered) : (.dueBeforeRequested, .due, due)
      row.note(code, role, [.found: day?.description ?? "", .limit: requested.description])
    }
  }

  /// What a cell of the column of cancelled cases says.
  static let cancelledWords: [String: Bool] = Dictionary(
    uniqueKeysWithValues: [("", false)] + words.spellings.compactMap { word in words[word].map { (word, $0) } })
}
