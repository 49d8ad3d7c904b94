import Testing

@testable import Suppression

/// What the rule hides, beside the least that an exhaustive search finds enough.
@Suite struct OptimumTests {
  /// Over 200 small tables it hides at most half as much again.
  @Test func hidesLittleMoreThanTheOptimum() {
    var hidden = 0, least = 0
    for seed in 0..<200 {
      let system = Self.system(seed)
      let done = Protection(system)
      guard done.exposed.isEmpty, !done.sensitive.isEmpty else { continue }
      hidden += Self.figures(done.hidden)
      least += Self.optimum(system, atMost: done.hidden.count)
      for cell in done.sensitive {
        guard let range = Audit.range(of: cell, in: done.system) else {
          Issue.record("no range in table \(seed)")
          continue
        }
        #expect(range.upperBound - range.lowerBound >= 2, "table \(seed)")
      }
    }
    #expect(least > 300)
    #expect(2 * hidden <= 3 * least, "\(hidden) hidden, \(least) at the optimum")
    #expect(hidden >= least)
  }

  private static func figures(_ cells: [Int]) -> Int { cells.count }

  /// One table of four to six municipalities, or three of three municipalities, of which one is the sum of the others.
  private static func system(_ seed: Int) -> System {
    var random = SplitMix(state: UInt64(seed))
    func count() -> Int { random.next() % 3 == 0 ? Int(random.next() % 5) : 5 + Int(random.next() % 20) }
    guard seed % 2 == 1 else {
      return Group.system((0..<4 + seed % 3).map { _ in count() }, of: Array(repeating: 30, count: 6))
    }
    var system = System()
    let areas = 3
    let parts = (0..<2).map { _ in (0..<areas).map { _ in count() } }
    let tables = parts + [(0..<areas).map { parts[0][$0] + parts[1][$0] }]
    let cells = tables.map { counts in
      (counts + [counts.reduce(0, +)]).enumerated().map { area, count in
        system.add(
          System.Cell(
            value: count, bounds: min(1, count)...60, small: area < areas ? 1...4 : nil,
            cost: .init(level: area < areas ? 0 : 2, figures: 1, size: area, rank: system.cells.count)))
      }
    }
    for table in cells { system.add(.equality(table.prefix(areas).map { ($0, 1) } + [(table[areas], -1)])) }
    for area in 0...areas { system.add(.equality([(cells[0][area], 1), (cells[1][area], 1), (cells[2][area], -1)])) }
    return system
  }

  /// The fewest cells that have to be hidden, by trying all sets of others in order of their size.
  private static func optimum(_ system: System, atMost most: Int) -> Int {
    var primary = system
    let sensitive = system.cells.indices.filter { system.cells[$0].isSmall }
    for cell in sensitive { primary.hide(cell) }
    let others = system.cells.indices.filter { !sensitive.contains($0) && system.cells[$0].canCover }
    for count in 0..<max(0, most - sensitive.count) where isEnough(primary, sensitive, others[...], count) {
      return sensitive.count + count
    }
    return most
  }

  private static func isEnough(_ system: System, _ sensitive: [Int], _ others: ArraySlice<Int>, _ count: Int) -> Bool {
    guard count > 0 else {
      guard !sensitive.contains(where: { system.tells($0, toWithin: Audit.width) }) else { return false }
      var audit = Audit()
      return sensitive.allSatisfy { audit.isProtected($0, in: system) }
    }
    return others.indices.contains { index in
      var more = system
      more.hide(others[index])
      return isEnough(more, sensitive, others[(index + 1)...], count - 1)
    }
  }
}
