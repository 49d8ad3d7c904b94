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

  mutating func add(_ changes: System.Changes) {
    let difference = Difference(cells: changes)
    for (cell, _) in difference.cells where ofCell[cell, default: []].count < Differences.limit {
      ofCell[cell, default: []].append(difference)
    }
  }

  /// How far apart the numbers lie that the cell has in those that are data sets here, or whose opposites are; at most
  /// `width` is looked for.
  func reach(of cell: Int, in system: System, upTo width: Int) -> (least: Int, greatest: Int) {
    var least = 0, greatest = 0
    for difference in ofCell[cell] ?? [] {
      let amount = difference.amount(of: cell)
      for signed in [amount, -amount] where signed < least || signed > greatest {
        guard difference.holds(in: system, sign: signed == amount ? 1 : -1) else { continue }
        least = min(least, signed)
        greatest = max(greatest, signed)
        if greatest - least >= width { return (least, greatest) }
      }
    }
    return (least, greatest)
  }

  private struct Difference {
    var cells: System.Changes

    func amount(of cell: Int) -> Int { cells.first { $0.cell == cell }?.amount ?? 0 }

    /// Whether the numbers that differ by this, or by its opposite, look the same to who sees what is shown.
    func holds(in system: System, sign: Int) -> Bool {
      for (cell, amount) in cells {
        let value = system.cells[cell].value + sign * amount
        guard !system.cells[cell].isShown, system.cells[cell].bounds.contains(value) else { return false }
      }
      return cells.allSatisfy { cell, _ in
        system.relationsOfCell[cell].allSatisfy { index in
          var change = 0
          for term in system.relations[index].terms { change += term.coefficient * amount(of: term.cell) }
          guard change != 0, system.isKnown(system.relations[index]) else { return true }
          return system.relations[index].bounds.contains(system.sum(system.relations[index].terms) + sign * change)
        }
      }
    }
  }
}
