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

  /// One table of four to six municipalities, or three of three municipalities, of which one is the sum of the others.
  static func system(_ seed: Int) -> System {
    var random = SplitMix(state: UInt64(seed))
    func count() -> Int { random.next() % 3 == 0 ? Int(random.next() % 5) : 5 + Int(random.next() % 20) }
    guard seed % 2 == 1 else {
      return system((0..<4 + seed % 3).map { _ in count() }, of: Array(repeating: 30, count: 6))
    }
    var system = System()
    let areas = 3
    let parts = (0..<2).map { _ in (0..<areas).map { _ in count() } }
    let tables = parts + [(0..<areas).map { parts[0][$0] + parts[1][$0] }]
    let cells = tables.map { counts in
      (counts + [counts.reduce(0, +)]).enumerated().map { area, count in
        system.add(
          System.Cell(
            value: count, bounds: min(1, count)...(area < areas ? 60 : System.unbounded),
            small: area < areas ? 1...4 : nil,
            cost: .init(level: area < areas ? 0 : 2, figures: 1, size: area, rank: system.cells.count)))
      }
    }
    for table in cells { system.add(.equality(table.prefix(areas).map { ($0, 1) } + [(table[areas], -1)])) }
    for area in 0...areas { system.add(.equality([(cells[0][area], 1), (cells[1][area], 1), (cells[2][area], -1)])) }
    return system
  }
}
