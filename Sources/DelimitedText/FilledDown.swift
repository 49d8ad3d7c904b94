internal import SafeText

/// The rows of a table of Statistikbanken with the headings at their left repeated, which it writes only in the first row
/// that they apply to.
enum FilledDown {
  /// Fills the cells that rows leave blank at their left end, as far as a column's blanks are regular: every heading is
  /// followed by as many as the first. Where somebody has deleted a heading, or a row, what a
  /// blank cell stands for can't be told, and it stays blank.
  ///
  /// - Parameter unreadable: the lines of rows that could not be read. What follows one stays blank until a row says
  ///   itself what it is about.
  static func rows(_ rows: [Table.Row], unreadable: [Int]) -> [Table.Row] {
    let firsts = rows.map { $0.fields.firstIndex { !trimmed($0).isEmpty } ?? $0.fields.count }
    var gaps = Set<Int>()
    var next = 0
    for line in unreadable.sorted() {
      while next < rows.count, rows[next].line < line { next += 1 }
      gaps.insert(next)
    }
    let regular = (firsts.max() ?? 0).prefix { isRegular(firsts, $0, gaps) }
    var above: [String]?
    return rows.indices.map { index in
      if gaps.contains(index) { above = nil }
      var fields = rows[index].fields
      var filled = 0
      if let above, min(firsts[index], regular) < fields.count {
        filled = min(firsts[index], regular)
        fields.replaceSubrange(..<filled, with: above[..<filled])
      }
      above = above != nil || firsts[index] == 0 ? fields : nil
      return Table.Row(
        line: rows[index].line, lastLine: rows[index].lastLine, fields: fields, start: rows[index].start,
        filled: filled)
    }
  }

  /// - Parameters:
  ///   - firsts: the first cell of each row that holds something.
  ///   - gaps: the rows that unreadable ones stand before; how long the stretch around is isn't known.
  private static func isRegular(_ firsts: [Int], _ column: Int, _ gaps: Set<Int>) -> Bool {
    let starts = firsts.indices.filter { firsts[$0] <= column }
    let stretches = zip(starts, starts.dropFirst() + [firsts.count]).filter { start, end in
      !gaps.contains { (start + 1...end).contains($0) }
    }
    guard let first = stretches.first.map({ $1 - $0 }) else { return true }
    return stretches.allSatisfy { $1 - $0 == first }
  }
}

extension Int {
  /// How many of the numbers from 0 to below this one, from the first on, fulfil a condition.
  fileprivate func prefix(while condition: (Int) -> Bool) -> Int { (0..<self).prefix(while: condition).count }
}
