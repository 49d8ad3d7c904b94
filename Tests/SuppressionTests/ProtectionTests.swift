import Testing

@testable import Suppression

@Suite struct ProtectionTests {
  /// A denominator that was hidden and proved unneeded leaves its numerator as it was: hidden, and at least 1.
  @Test func whatIsShownAgainLeavesNoTrace() {
    var system = System()
    let count = system.add(
      System.Cell(value: 2, bounds: 1...166, small: 1...4, cost: .init(level: 0, figures: 1, size: 1, rank: 0)))
    let whole = system.add(
      System.Cell(
        value: 166, bounds: 1...System.unbounded, cost: .init(level: 0, figures: 1, size: 1, rank: 1),
        dependants: [count]))
    system.hide(count)
    let changed = system.hide(whole)
    #expect(system.cells[count].bounds.lowerBound == 0)
    for (index, cell) in changed { system.update(index) { $0 = cell } }
    #expect(system.cells[whole].isShown && !system.cells[count].isShown)
    #expect(system.cells[count].bounds.lowerBound == 1)
  }
}
