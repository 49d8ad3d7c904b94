internal import Agreement
internal import Findings

/// Reads a table whose rows are one case each: requested, due, answered, type, area, cancelled.
enum RecordsShape {
  static func read(
    _ source: Source, _ table: SourceTable, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [CaseRecord] {
    var limits = TimeLimits(source.dueDays)
    return table.rows.compactMap { row in
      let area = areas.area(row, table, &log)
      let requested = DateReader.date(row, .requested, required: true, table, &log)
      let explicit = DateReader.date(row, .due, table, &log)
      let answered = DateReader.date(row, .answered, table, &log)
      let cancelled = isCancelled(row, table, &log)
      guard let area, let requested, let cancelled, !log.rejected.contains(row),
        let due = explicit ?? limits.due(row, requested, table, &log)
      else { return nil }
      if let answered, answered < requested {
        log.note(
          .answeredBeforeRequested, table, row, .answered,
          [.found: answered.description, .limit: requested.description])
        return nil
      }
      if due < requested {
        log.note(.dueBeforeRequested, table, row, .due, [.found: due.description, .limit: requested.description])
        return nil
      }
      return CaseRecord(
        area: area, requested: requested, due: due, answered: answered, isCancelled: cancelled,
        file: table.file, line: table.line(row))
    }
  }

  private static let cancelledWords: [String: Bool] = [
    "": false, "nej": false, "no": false, "false": false, "falsk": false, "0": false,
    "ja": true, "yes": true, "true": true, "sand": true, "1": true, "x": true, "annulleret": true, "cancelled": true,
  ]

  private static func isCancelled(_ row: Int, _ table: SourceTable, _ log: inout RowLog) -> Bool? {
    let cell = table.cell(row, .cancelled) ?? ""
    if let cancelled = cancelledWords[cell.lowercased()] { return cancelled }
    log.note(
      .unknownWord, table, row, .cancelled,
      [.found: cell, .expected: cancelledWords.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", ")])
    return nil
  }
}

/// How many calendar days a type of certificate may take from request to answer.
///
/// The national limits of the LÆ certificates between municipalities and doctors: 14 days for LÆ 121/125, 221/225 and
/// 281/285, 30 days for LÆ 131/135, 141/145 and 261/265. An agreement's own limits beat them.
struct TimeLimits {
  private let days: [String: Int]
  /// By the cell as it is written, since the same few repeat.
  private var known: [String: Int?] = [:]

  init(_ own: [String: Int]) {
    var days: [String: Int] = [:]
    for type in ["121", "125", "221", "225", "281", "285"] { days[type] = 14 }
    for type in ["131", "135", "141", "145", "261", "265"] { days[type] = 30 }
    // A key such as `121/125` stands for both.
    for (types, limit) in own {
      for type in types.split(separator: "/") { days[TimeLimits.key(type)] = limit }
    }
    self.days = days
  }

  /// The last day for an answer; `nil` after a finding where the row's type has no known limit.
  mutating func due(_ row: Int, _ requested: CalendarDate, _ table: SourceTable, _ log: inout RowLog) -> CalendarDate? {
    let type = table.cell(row, .type) ?? ""
    let limit = known[type] ?? days[TimeLimits.key(type)]
    known[type] = .some(limit)
    if let limit { return requested.advanced(by: limit) }
    let role: Source.Role = table.columns[.type] != nil ? .type : .due
    log.note(type.isEmpty ? .emptyCell : .unknownType, table, row, role, [.found: type])
    return nil
  }

  /// `LÆ 121`, `LÆ121` and `121` are one type.
  private static func key(_ type: some StringProtocol) -> String {
    let text = type.lowercased().filter { !$0.isWhitespace }
    return text.hasPrefix("læ") ? String(text.dropFirst(2)) : text
  }
}
