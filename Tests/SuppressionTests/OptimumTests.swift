import Testing

@testable import Suppression

/// What the rule hides, beside the least that an exhaustive search finds enough.
@Suite struct OptimumTests {
  /// Over 200 small tables it hides at most half as much again.
  @Test func hidesLittleMoreThanTheOptimum() {
    var hidden = 0, least = 0
    for seed in 0..<200 {
      let system = Group.system(seed)
      var differences = Differences()
      let done = Protection(system, &differences)
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
      var audit = Audit(), differences = Differences()
      return sensitive.allSatisfy { audit.isProtected($0, in: system, &differences) }
    }
    return others.indices.contains { index in
      var more = system
      more.hide(others[index])
      return isEnough(more, sensitive, others[(index + 1)...], count - 1)
    }
  }
}
