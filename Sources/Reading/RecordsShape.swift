internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads a table whose rows are one case each: requested, due, answered, type, area, cancelled.
enum RecordsShape {
  static func read(
    _ source: Source, _ table: SourceTable, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [CaseRecord] {
    AreaCodes.check(table, &log)
    return readRows(source, table, &areas, &log)
  }

  /// The same without what only all rows of a file together tell.
  static func readRows(
    _ source: Source, _ table: SourceTable, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [CaseRecord] {
    var limits = TimeLimits(source.dueDays)
    return table.rows.compactMap { row in
      let subject = areas.subject(row, table, &log)
      if case .outside = subject { return nil }
      let requested = DateReader.date(row, .requested, required: true, table, &log)
      let due = due(row, requested, &limits, table, &log)
      let answered = DateReader.date(row, .answered, table, &log)
      let cancelled = isCancelled(row, table, &log)
      if let requested { checkOrder(row, requested: requested, due: due, answered: answered, table, &log) }
      guard case .area(let code) = subject, let requested, let due, let cancelled, !log.rejected.contains(row),
        let area = areas.existing(code, on: requested, requested.description, row, table, &log)
      else { return nil }
      return CaseRecord(
        area: area, requested: requested, due: due, answered: answered, isCancelled: cancelled,
        file: table.file, line: table.line(row))
    }
  }

  /// The due date as the row states it, else by the type's time limit.
  private static func due(
    _ row: Int, _ requested: CalendarDate?, _ limits: inout TimeLimits, _ table: SourceTable, _ log: inout RowLog
  ) -> CalendarDate? {
    guard table.cell(row, .due)?.isEmpty ?? true else { return DateReader.date(row, .due, table, &log) }
    return requested.flatMap { limits.due(row, $0, table, &log) }
  }

  private static func checkOrder(
    _ row: Int, requested: CalendarDate, due: CalendarDate?, answered: CalendarDate?, _ table: SourceTable,
    _ log: inout RowLog
  ) {
    if let answered, answered < requested {
      log.note(
        .answeredBeforeRequested, table, row, .answered,
        [.found: answered.description, .limit: requested.description])
    }
    if let due, due < requested {
      log.note(.dueBeforeRequested, table, row, .due, [.found: due.description, .limit: requested.description])
    }
  }

  static let cancelledWords: [String: Bool] = [
    "": false, "nej": false, "no": false, "false": false, "falsk": false, "0": false,
    "ja": true, "yes": true, "true": true, "sand": true, "1": true, "x": true, "annulleret": true, "cancelled": true,
  ]

  private static func isCancelled(_ row: Int, _ table: SourceTable, _ log: inout RowLog) -> Bool? {
    let cell = table.cell(row, .cancelled) ?? ""
    if let cancelled = cancelledWords[cell.lowercased()] { return cancelled }
    log.note(
      .unknownWord, table, row, .cancelled,
      [.found: cell, .expected: "ja, nej"])
    return nil
  }
}
