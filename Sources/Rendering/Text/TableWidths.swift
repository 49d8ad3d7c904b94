/// How wide each column of a table is: at least as wide as its longest word, and the rest of the width spent where it
/// makes the table lowest.
struct TableWidths {
  private(set) var widths: [Int]
  private let heights: [[[Int]]]

  /// - Parameters:
  ///   - cells: rows of cells of lines, all rows as long as the first.
  ///   - total: the width of the table, one blank between columns included.
  init(_ cells: [[[String]]], total: Int) {
    let words = cells.map { $0.map { $0.map { line in withNoBreakSpaces(line).split(separator: " ").map(\.count) } } }
    let columns = words.first?.indices ?? 0..<0
    widths = columns.map { column in words.flatMap { $0[column].joined() }.max() ?? 1 }
    heights = words.map { $0.map { cell in (0...total).map { TableWidths.height(of: cell, width: $0) } } }
    var rest = total - widths.reduce(columns.count - 1, +)
    // A word that leaves the others no room is broken.
    while rest < 0, let widest = columns.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
      rest += 1
    }
    while let step = bestStep(within: rest) {
      widths[step.column] += step.extra
      rest -= step.extra
    }
    if !columns.isEmpty { widths[0] += rest }
  }

  /// The widening that saves the most lines per character.
  private func bestStep(within rest: Int) -> (column: Int, extra: Int)? {
    let now = height(widths)
    var best: (column: Int, extra: Int, gain: Double)?
    for column in widths.indices {
      var tried = widths
      for extra in 1...max(1, rest) where extra <= rest {
        tried[column] = widths[column] + extra
        let gain = Double(now - height(tried)) / Double(extra)
        if gain > best?.gain ?? 0 { best = (column, extra, gain) }
      }
    }
    // Where no column alone lowers the table, two that are as high as each other have to be widened together.
    return best.map { ($0.column, $0.extra) } ?? tallestStep(within: rest)
  }

  /// The smallest widening that saves a line in most cells that are the highest of their row.
  private func tallestStep(within rest: Int) -> (column: Int, extra: Int)? {
    var best: (column: Int, extra: Int, gain: Double)?
    for column in widths.indices {
      for extra in 1...max(1, rest) where extra <= rest {
        let saved = heights.count { row in
          let own = row[column][widths[column]]
          return own == self.height(of: row, widths) && row[column][widths[column] + extra] < own
        }
        let gain = Double(saved) / Double(extra)
        if gain > best?.gain ?? 0 { best = (column, extra, gain) }
      }
    }
    return best.map { ($0.column, $0.extra) }
  }

  private func height(_ widths: [Int]) -> Int { heights.reduce(0) { $0 + height(of: $1, widths) } }

  private func height(of row: [[Int]], _ widths: [Int]) -> Int {
    widths.indices.reduce(0) { max($0, row[$1][widths[$1]]) }
  }

  /// How many lines a cell takes. A word wider than the column takes as many as it has parts.
  private static func height(of cell: [[Int]], width: Int) -> Int {
    guard width > 0 else { return .max / 1000 }
    return cell.reduce(0) { lines, words in
      var count = 1, used = 0
      for word in words {
        if used > 0, used + 1 + word > width {
          count += 1
          used = 0
        }
        let parts = max(1, (word + width - 1) / width)
        count += parts - 1
        used += (used > 0 ? 1 : 0) + word - (parts - 1) * width
      }
      return lines + count
    }
  }
}
