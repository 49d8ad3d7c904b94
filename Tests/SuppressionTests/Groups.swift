@testable import Suppression

/// A group of municipalities and its total.
enum Group {
  /// - Parameters:
  ///   - counts: numerators, with the denominators that they are of.
  static func system(_ counts: [Int], of wholes: [Int], limit: Int = 5) -> System {
    var system = System()
    let cells = counts.indices.map { index in
      system.add(
        System.Cell(
          value: counts[index], bounds: 1...max(1, wholes[index]), small: 1...limit - 1,
          cost: .init(level: 0, figures: 1, size: wholes[index], rank: index)))
    }
    let total = system.add(
      System.Cell(
        value: counts.reduce(0, +), bounds: 0...System.unbounded,
        cost: .init(level: 2, figures: 1, size: 0, rank: counts.count)))
    system.add(.equality(cells.map { ($0, 1) } + [(total, -1)]))
    return system
  }
}
