internal import Agreement
internal import Findings

/// Reads a table whose rows are one area's membership during a stretch of time.
enum RegisterShape {
  static func read(
    _ source: Source, _ table: SourceTable, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [Membership] {
    var latest: [String: [(membership: Membership, row: Int)]] = [:]
    for row in table.rows {
      let area = areas.area(row, table, &log)
      let status = status(row, table, &log)
      let from = DateReader.date(row, .from, required: true, table, &log)
      let to = DateReader.date(row, .to, table, &log)
      guard let area, let status, let from, !log.rejected.contains(row) else { continue }
      if let to, to < from {
        log.note(.endBeforeBeginning, table, row, .to, [.found: to.description, .limit: from.description])
        continue
      }
      let membership = Membership(
        area: area, status: status, from: from, to: to, unit: text(row, .unit, table),
        origin: text(row, .origin, table), file: table.file, line: table.line(row))
      latest[area, default: []].append((membership, row))
    }
    return latest.keys.sorted().flatMap { withoutOverlaps(latest[$0] ?? [], table, &log) }
  }

  /// An area has one status at a time; a stretch that overlaps an earlier one is a fault.
  private static func withoutOverlaps(
    _ stretches: [(membership: Membership, row: Int)], _ table: SourceTable, _ log: inout RowLog
  ) -> [Membership] {
    let sorted = stretches.sorted { ($0.membership.from, $0.row) < ($1.membership.from, $1.row) }
    var kept: [Membership] = []
    for (membership, row) in sorted {
      if let previous = kept.last, previous.to.map({ membership.from <= $0 }) ?? true {
        log.note(
          .overlappingMemberships, table, row, .from,
          [.name: table.cell(row, .area) ?? membership.area, .otherLine: String(previous.line)])
      } else {
        kept.append(membership)
      }
    }
    return kept
  }

  private static func text(_ row: Int, _ role: Source.Role, _ table: SourceTable) -> String? {
    table.cell(row, role).flatMap { $0.isEmpty ? nil : $0 }
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
      [.found: cell, .expected: words.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", ")])
    return nil
  }
}
