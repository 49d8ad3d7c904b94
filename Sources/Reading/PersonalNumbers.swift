internal import DelimitedText
internal import Findings
internal import SafeText

/// Finds columns of CPR numbers, so that a file with them is stopped.
///
/// With the hyphen one cell is enough, also inside other text. Ten bare digits may be something else, which has a day and
/// month in front only now and then: they count from three cells on that are a tenth of a column's filled ones. Nine,
/// which a lost zero leaves, and fewer cells count where they are half. Date and last digits may stand in columns of their
/// own.
enum PersonalNumbers {
  /// Those in the table, in its header and in the rows that are no rows of it. The places have no excerpts, so that
  /// nothing can echo a number.
  static func findings(in reading: TableReading) -> [Finding] {
    (reading.table.map { header(of: $0) + findings(in: $0) + findingsOfPairs(in: $0) } ?? []) + rejected(in: reading)
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
    for (index, text) in (table.titles + table.header + table.notes).enumerated() { count.add(text, at: index) }
    return count.written > 0 ? [finding(table.place(ofHeader: nil), count)] : []
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
    return Finding(.cprNumbers, at: place, [.count: String(count.written + count.bare + count.shortened)])
  }

  struct Count: Sendable {
    var filled = 0, written = 0, bare = 0, shortened = 0
    /// The first cell that holds one.
    var first: Int?

    var isPersonal: Bool {
      written > 0 || bare >= 3 && 10 * bare >= filled || bare + shortened > 0 && 2 * (bare + shortened) >= filled
    }

    mutating func add(_ text: String, at index: Int) {
      guard !text.isEmpty else { return }
      filled += 1
      switch PersonalNumber.certainty(in: text) {
      case .written: written += 1
      case .bare: bare += 1
      case .shortened: shortened += 1
      case .possible, nil: return
      }
      first = first ?? index
    }

    /// - Parameter other: of the same column, at indexes of the same kind.
    mutating func add(_ other: Count) {
      filled += other.filled
      written += other.written
      bare += other.bare
      shortened += other.shortened
      first = [first, other.first].compactMap(\.self).min()
    }
  }
}
