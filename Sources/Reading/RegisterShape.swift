internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads a table whose rows are one area's membership during a stretch of time.
enum RegisterShape {
  /// - Parameter file: the number of the table among the source's.
  static func read(
    _ source: Source, _ table: SourceTable, file: Int, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [Located<Membership>] {
    AreaCodes.check(table, &log)
    return table.rows.compactMap { row in
      let subject = areas.subject(row, table, &log)
      if case .outside = subject { return nil }
      let status = status(row, table, &log)
      let from = DateReader.date(row, .from, required: true, table, &log)
      let to = DateReader.date(row, .to, table, &log)
      if let from, let to, to < from {
        log.note(.endBeforeBeginning, table, row, .to, [.found: to.description, .limit: from.description])
      }
      guard case .area(let code) = subject, let status, let from, !log.rejected.contains(row),
        let area = areas.existing(code, on: from, from.description, row, table, &log)
      else { return nil }
      let membership = Membership(
        area: area, status: status, from: from, to: to, unit: text(row, .unit, table),
        origin: text(row, .origin, table), file: table.file, line: table.line(row))
      return Located(value: membership, row: RowID(file: file, row: row))
    }
  }

  private static func text(_ row: Int, _ role: Source.Role, _ table: SourceTable) -> String? {
    table.text(row, role).flatMap { $0.isEmpty ? nil : $0 }
  }

  static let words: [String: Membership.Status] = [
    "ja": .yes, "yes": .yes, "deltager": .yes,
    "nej": .no, "no": .no, "deltager ikke": .no,
    "afslået": .declined, "afslaaet": .declined, "afvist": .declined, "declined": .declined,
    "uoplyst": .unknown, "ukendt": .unknown, "unknown": .unknown, "": .unknown,
  ]

  private static func status(_ row: Int, _ table: SourceTable, _ log: inout RowLog) -> Membership.Status? {
    let cell = table.cell(row, .status) ?? ""
    if let status = words[cell.lowercased()] { return status }
    log.note(
      .unknownWord, table, row, .status,
      [.found: cell, .expected: "ja, nej, afslået, uoplyst"])
    return nil
  }
}
