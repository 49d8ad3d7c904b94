internal import Agreement

/// A source's filter on a column of a table.
struct RowFilter {
  let column: Int
  private let values: Set<String>

  init(_ filter: Source.Filter, column: Int) {
    self.column = column
    values = Set(filter.values.map { $0.lowercased() })
  }

  /// - Parameter cell: without blanks around it. Capitals are as good as small letters: offices write both.
  func keeps(_ cell: String) -> Bool { values.contains(cell) || values.contains(cell.lowercased()) }
}
