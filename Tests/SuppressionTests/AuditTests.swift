import Testing

@testable import Suppression

/// The short ways of the audit, beside the linear program that they save.
@Suite struct AuditTests {
  /// Of 300 small systems with their small numbers hidden, and then more of them.
  @Test(arguments: 0..<300) func theShortWaysSayWhatTheProgramSays(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) &* 31), system = Group.system(seed), differences = Differences()
    for cell in system.cells.indices where system.cells[cell].isSmall { system.hide(cell) }
    for _ in 0..<4 {
      var audit = Audit()
      for cell in system.cells.indices where !system.cells[cell].isShown {
        let found = Audit.range(of: cell, in: system)
        let range = try #require(found)
        #expect(audit.isProtected(cell, in: system, &differences) == (range.count > Audit.width))
        if system.tells(cell, toWithin: Audit.width) { #expect(range.count <= Audit.width) }
      }
      let next = Int(random.next() % UInt64(system.cells.count))
      if system.cells[next].canCover { system.hide(next) }
    }
  }

  @Test func whatIsExchangedLooksTheSame() {
    var found = 0
    for seed in 0..<300 {
      let system = Self.system(seed)
      for cell in system.cells.indices where !system.cells[cell].isShown {
        for amount in [-2, -1, 1, 2] {
          guard let difference = system.exchange(cell, amount) else { continue }
          found += 1
          let isRight = difference[0] == (cell, amount) && isDataSet(difference.map { ($0, $1) }, system)
          #expect(isRight, "cell \(cell) of system \(seed), by \(amount)")
        }
      }
    }
    #expect(found > 1000)
  }

  @Test(arguments: 0..<300) func theJointDifferenceLooksTheSameAndHasSmallNumbersInTheSameCells(_ seed: Int) {
    let system = Self.system(seed)
    let difference = Audit.difference(in: system.cells.indices.filter { system.cells[$0].isSmall }, of: system)
    let isRight = isDataSet(difference.map { ($0, $1) }, system)
    #expect(isRight)
    // What is none isn't small, and may be.
    for (cell, amount) in difference where system.cells[cell].value > 0 {
      var other = system.cells[cell]
      other.value += amount
      #expect(other.isSmall == system.cells[cell].isSmall)
    }
  }

  /// A difference of other numbers is one here only where it is.
  @Test func aDifferenceIsTriedBeforeItIsBelieved() {
    var system = Group.system([3, 3, 9], of: [20, 20, 20]), differences = Differences()
    system.hide(0)
    system.hide(1)
    differences.add([(0, 2), (1, -2)])
    func reach() -> [Int] {
      let reach = differences.reach(of: 0, in: system, upTo: 4)
      return [reach.least, reach.greatest]
    }
    #expect(reach() == [-2, 2])
    system.update(1) { $0.value = 2 }
    system.update(0) { $0.value = 4 }
    // The second would be none.
    #expect(reach() == [-2, 0])
    system.update(1) { $0.isShown = true }
    #expect(reach() == [0, 0])
  }

  /// With its small numbers hidden, and every second one that others can be covered by.
  private static func system(_ seed: Int) -> System {
    var system = Group.system(seed)
    for cell in system.cells.indices where system.cells[cell].isSmall || cell % 2 == 0 && system.cells[cell].canCover {
      system.hide(cell)
    }
    return system
  }

  private func isDataSet(_ difference: some Sequence<(Int, Int)>, _ system: System) -> Bool {
    var values = system.cells.map(\.value)
    for (cell, amount) in difference {
      values[cell] += amount
      guard !system.cells[cell].isShown, system.cells[cell].bounds.contains(values[cell]) else { return false }
    }
    return system.relations.allSatisfy { relation in
      relation.bounds.contains(relation.terms.reduce(0) { $0 + $1.coefficient * values[$1.cell] })
    }
  }
}
