internal import DelimitedText
internal import Findings
internal import SafeText

extension PersonalNumbers {
  /// Two neighbouring columns, of which the first may hold dates of birth and the next the last four digits.
  ///
  /// Every row has to look like it, where it fills them. Times of day, years and codes of areas have four digits too, so most
  /// have to be none of these.
  struct Pair: Sendable {
    /// Whether a row doesn't look like it, so that no further one needs to be looked at.
    private(set) var isOut = false
    private var filled = 0, matching = 0, telling = 0
    private(set) var first: Int?

    var isPersonal: Bool { !isOut && matching >= 3 && 2 * matching >= filled && 2 * telling >= matching }
    var count: Count { Count(bare: matching, first: first) }

    mutating func add(_ date: String, _ rest: String, at index: Int) {
      guard !isOut, !date.isEmpty || !rest.isEmpty else { return }
      filled += 1
      let kind = PersonalNumber.kindOfRest(rest)
      isOut = !date.isEmpty && !PersonalNumber.isDateOfBirth(date) || !rest.isEmpty && kind == nil
      guard !isOut, !date.isEmpty, let kind else { return }
      matching += 1
      telling += kind == .telling ? 1 : 0
      first = first ?? index
    }

    /// - Parameter other: of the same columns, at indexes of the same kind.
    mutating func add(_ other: Pair) {
      isOut = isOut || other.isOut
      filled += other.filled
      matching += other.matching
      telling += other.telling
      first = [first, other.first].compactMap(\.self).min()
    }
  }

  /// One finding for each two columns that hold CPR numbers between them.
  static func findingsOfPairs(in table: Table) -> [Finding] {
    table.header.indices.dropLast().compactMap { field in
      var pair = Pair()
      for (index, row) in table.rows.enumerated() where !pair.isOut {
        pair.add(row.fields[field], row.fields[field + 1], at: index)
      }
      guard let first = pair.first, pair.isPersonal else { return nil }
      return finding(table.place(ofRow: first, field: field), pair.count)
    }
  }
}
