internal import DelimitedText
internal import Findings

/// Finds columns of CPR numbers, so that a file with them is stopped.
///
/// With the hyphen one cell is enough, also inside other text. Bare digits may be something else, so these count only
/// where at least half of a column's filled cells look so.
enum PersonalNumbers {
  /// Those in the table, in its header and in the rows that are no rows of it. The places have no excerpts, so that
  /// nothing can echo a number.
  static func findings(in reading: TableReading) -> [Finding] {
    (reading.table.map { header(of: $0) + findings(in: $0) } ?? []) + rejected(in: reading)
  }

  /// One finding per column that holds CPR numbers.
  static func findings(in table: Table) -> [Finding] {
    table.header.indices.compactMap { field in
      var count = Count()
      for (index, row) in table.rows.enumerated() { count.add(row.fields[field], at: index) }
      guard let first = count.first, count.isPersonal else { return nil }
      return finding(table.place(ofRow: first, field: field), count)
    }
  }

  static func header(of table: Table) -> [Finding] {
    var count = Count()
    for (index, text) in (table.titles + table.header).enumerated() { count.add(text, at: index) }
    return count.hyphenated > 0 ? [finding(table.place(ofHeader: nil), count)] : []
  }

  /// Rows that can't be told apart into cells count as one.
  private static func rejected(in reading: TableReading) -> [Finding] {
    var count = Count()
    for (index, row) in reading.rejected.enumerated() { count.add(row.rawText, at: index) }
    guard let first = count.first, count.isPersonal else { return [] }
    let line = reading.rejected[first].line
    let place = reading.findings.first { $0.place?.line == line }?.place
    return [finding(Place(file: place?.file ?? reading.table?.file ?? "", line: line), count)]
  }

  static func finding(_ place: Place, _ count: Count) -> Finding {
    var place = place
    place.excerpt = nil
    return Finding(.cprNumbers, at: place, [.count: String(count.hyphenated + count.bare)])
  }

  struct Count: Sendable {
    var filled = 0, hyphenated = 0, bare = 0
    /// The first cell that holds one.
    var first: Int?

    var isPersonal: Bool { hyphenated > 0 || bare > 0 && 2 * bare >= filled }

    mutating func add(_ text: String, at index: Int) {
      guard !text.isEmpty else { return }
      filled += 1
      if PersonalNumber.isContained(in: text) {
        hyphenated += 1
      } else if PersonalNumber.isSuspected(in: text) {
        bare += 1
      } else {
        return
      }
      first = first ?? index
    }

    /// - Parameter other: of the same column, at indexes of the same kind.
    mutating func add(_ other: Count) {
      filled += other.filled
      hyphenated += other.hyphenated
      bare += other.bare
      first = [first, other.first].compactMap(\.self).min()
    }
  }
}
