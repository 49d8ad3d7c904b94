internal import DelimitedText
internal import Findings

/// Finds columns of CPR numbers, so that a file with them is stopped.
///
/// With the hyphen one cell is enough, also inside other text. Bare digits may be something else, so these count only
/// where at least half of a column's filled cells look so.
enum PersonalNumbers {
  /// One finding per column that holds CPR numbers; the place has no excerpt, so that nothing can echo them.
  static func findings(in table: Table) -> [Finding] {
    table.header.indices.compactMap { field in
      var filled = 0, hyphenated = 0, bare = 0
      var firstRow: Int?
      for (index, row) in table.rows.enumerated() where !row.fields[field].isEmpty {
        filled += 1
        if PersonalNumber.isContained(in: row.fields[field]) {
          hyphenated += 1
        } else if PersonalNumber.isBare(row.fields[field]) {
          bare += 1
        } else {
          continue
        }
        firstRow = firstRow ?? index
      }
      guard let firstRow, hyphenated > 0 || 2 * bare >= filled else { return nil }
      var place = table.place(ofRow: firstRow, field: field)
      place.excerpt = nil
      return Finding(.cprNumbers, at: place, [.count: String(hyphenated + bare)])
    }
  }
}
