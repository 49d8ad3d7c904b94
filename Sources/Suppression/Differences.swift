/// Differences between data sets that have been found once: by how much cells differ, none of them by 0.
///
/// A linear program that found one would mostly find it again, in what a little more or less is hidden of, or with other
/// numbers. Whether it is another data set there is decided by exact arithmetic, which takes far less.
struct Differences {
  /// By cell: those in which it differs, the latest last.
  private var ofCell: [Int: [Difference]] = [:]

  /// More of a cell would take longer to try than a program to solve.
  private static let limit = 8

  init() {}

  mutating func add(_ point: [Int: Int]) {
    let difference = Difference(cells: point.sorted { $0.key < $1.key }.map { (cell: $0.key, amount: $0.value) })
    for (cell, _) in difference.cells where ofCell[cell, default: []].count < Differences.limit {
      ofCell[cell, default: []].append(difference)
    }
  }

  /// By how much the cell differs in those that are data sets here, and whose opposites are.
  func amounts(of cell: Int, in system: System) -> some Sequence<Int> {
    (ofCell[cell] ?? []).lazy.flatMap { difference in
      [1, -1].lazy.filter { difference.holds(in: system, sign: $0) }.map { $0 * difference.amount(of: cell) }
    }
  }

  private struct Difference {
    /// In order of the cells.
    var cells: [(cell: Int, amount: Int)]

    func amount(of cell: Int) -> Int { cells.first { $0.cell == cell }?.amount ?? 0 }

    /// Whether the numbers that differ by this, or by its opposite, look the same to who sees what is shown.
    func holds(in system: System, sign: Int) -> Bool {
      cells.allSatisfy { cell, amount in
        let content = system.cells[cell]
        return !content.isShown && content.bounds.contains(content.value + sign * amount)
      }
        && cells.allSatisfy { cell, _ in
          system.relationsOfCell[cell].allSatisfy { index in
            let relation = system.relations[index]
            let change = sign * relation.terms.reduce(0) { $0 + $1.coefficient * amount(of: $1.cell) }
            return change == 0 || !system.isKnown(relation)
              || relation.bounds.contains(system.sum(relation.terms) + change)
          }
        }
    }
  }
}
