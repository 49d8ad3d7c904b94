/// What an attacker who knows everything that is shown, and that every hidden count is at least 1 and at most its
/// denominator, can still say of a hidden number.
///
/// Sources: Hundepool et al. 2012, *Statistical Disclosure Control*, section 4.3
/// (<https://doi.org/10.1002/9781118348239>), for the attacker's problem; sdcTable's `attack()` solves the same.
struct Audit {
  /// How far apart the least and the greatest number must lie that a sensitive cell can be: three numbers at least.
  static let width = 2

  /// How far from its value each hidden number has been found to lie for all that the attacker knows.
  private var reaches: [Int: Reach] = [:]

  init() {}

  /// Drops what has been found of these cells, since more is shown than before.
  mutating func forget(_ cells: [Int]) {
    for cell in cells { reaches[cell] = nil }
  }

  /// Whether the attacker can't narrow the number to `width` neighbouring ones or fewer.
  ///
  /// What takes least is tried first; a program is solved only where that doesn't settle it.
  ///
  /// - Parameter differences: what has been found of these cells, here or with other numbers; what is found is added.
  mutating func isProtected(_ cell: Int, in system: System, _ differences: inout Differences) -> Bool {
    if isWide(cell) { return true }
    let known = differences.reach(of: cell, in: system, upTo: Audit.width)
    reaches[cell, default: Reach()].include(known.least, known.greatest)
    if isWide(cell) { return true }
    if system.tells(cell, toWithin: Audit.width) { return false }
    for amount in [Audit.width, -Audit.width, 1, -1] {
      guard let found = system.exchange(cell, amount) else { continue }
      differences.add(found)
      for (cell, amount) in found { reaches[cell, default: Reach()].include(amount) }
      if isWide(cell) { return true }
    }
    let problem = Problem(of: cell, in: system)
    // As soon as the numbers found lie far enough apart nothing more needs to be known.
    for direction in [LinearProgram.Direction.greatest, .least] where !isWide(cell) {
      guard let point = problem.extreme(direction, reach: Audit.width) else { return false }
      differences.add(point.map { (cell: $0, amount: $1) })
      // A point serves every cell that differs in it.
      for (cell, difference) in point { reaches[cell, default: Reach()].include(difference) }
    }
    return isWide(cell)
  }

  private func isWide(_ cell: Int) -> Bool { reaches[cell].map { $0.width >= Audit.width } ?? false }

  /// The least and the greatest number that a hidden cell can be, up to `System.unbounded`; `nil` where the search was
  /// given up.
  static func range(of cell: Int, in system: System) -> ClosedRange<Int>? {
    let problem = Problem(of: cell, in: system)
    guard let greatest = problem.furthest(.greatest), let least = problem.furthest(.least) else { return nil }
    let (value, bounds) = (system.cells[cell].value, system.cells[cell].bounds)
    return max(value + least, bounds.lowerBound)...min(value + greatest, bounds.upperBound)
  }

  /// The first data set with another number in the cell that looks the same and satisfies `isWanted`: by how much each
  /// cell differs. Those come first that have small numbers in the same cells, which the rule is likeliest to treat alike.
  static func alternative(
    to cell: Int, in system: System, where isWanted: ([Int: Int]) -> Bool
  ) -> [Int: Int]? {
    // What lies near is found without a program.
    for difference in [1, -1] {
      guard let near = system.exchange(cell, difference, alike: true) else { continue }
      let other = Dictionary(near.map { ($0.cell, $0.amount) }, uniquingKeysWith: { one, _ in one })
      if isWanted(other) { return other }
    }
    for smallInSameCells in [true, false] {
      let problem = Problem(of: cell, in: system, smallInSameCells: smallInSameCells)
      for difference in [1, -1, 2, -2, 3, -3] {
        if let other = problem.point(at: difference), isWanted(other) { return other }
      }
      for direction in [LinearProgram.Direction.greatest, .least] {
        let other = problem.extreme(direction, reach: System.unbounded / 4)
        if let other, other[cell] != nil, isWanted(other) { return other }
      }
    }
    return nil
  }

  /// A data set that looks the same, in which as many as possible of the cells have another number, by 1.
  static func difference(in cells: [Int], of system: System) -> [Int: Int] {
    var difference: [Int: Int] = [:], seen: Set<Int> = []
    for cell in cells where !seen.contains(cell) {
      let component = Set(system.component(of: cell).cells)
      seen.formUnion(component)
      let near = system.exchange(many: cells.filter(component.contains))
      guard near.isEmpty else {
        difference.merge(near) { one, _ in one }
        continue
      }
      let problem = Problem(of: cell, in: system, smallInSameCells: true)
      var own = problem.difference(in: cells)
      if !cells.contains(where: { own[$0] != nil }) { own = problem.point(at: 1) ?? problem.point(at: -1) ?? [:] }
      difference.merge(own) { one, _ in one }
    }
    return difference
  }
}

extension Audit {
  /// The differences that have been found from a number itself.
  private struct Reach {
    var least = 0
    var greatest = 0
    var width: Int { greatest - least }

    mutating func include(_ differences: Int...) {
      for difference in differences {
        least = min(least, difference)
        greatest = max(greatest, difference)
      }
    }
  }

  /// The linear program for one cell. Its columns are the differences from the cells' values, so that 0 is a solution and
  /// every bound of a sum is small.
  private struct Problem {
    let cells: [Int]
    private var program = LinearProgram()

    init(of cell: Int, in system: System, smallInSameCells: Bool = false) {
      let component = system.component(of: cell)
      cells = component.cells
      var columns = [Int](repeating: 0, count: system.cells.count)
      for (column, index) in cells.enumerated() {
        columns[index] = column
        let cell = system.cells[index]
        let bounds = smallInSameCells ? cell.alikeBounds : cell.bounds
        program.addColumn(bounds.lowerBound - cell.value...bounds.upperBound - cell.value)
      }
      for relation in component.relations.lazy.map({ system.relations[$0] }) {
        let sum = system.sum(relation.terms)
        program.addRow(relation.bounds.lowerBound - sum...relation.bounds.upperBound - sum)
        for term in relation.terms where !system.cells[term.cell].isShown {
          program.addTerm(columns[term.cell], term.coefficient)
        }
      }
    }

    /// The point where the first cell's number is the least or the greatest, or `reach` away from its value: of the
    /// cells that differ, by how much.
    func extreme(_ direction: LinearProgram.Direction, reach: Int) -> [Int: Int]? {
      solve(direction, within: -reach...reach)
    }

    /// How far the first cell's number can lie from its value; `nil` where the search was given up.
    func furthest(_ direction: LinearProgram.Direction) -> Int? {
      if program.extreme(of: 0, direction) == .unbounded { return Int(direction.rawValue) * System.unbounded }
      return extreme(direction, reach: System.unbounded).map { $0[cells[0]] ?? 0 }
    }

    func point(at difference: Int) -> [Int: Int]? { solve(.greatest, within: difference...difference) }

    private func solve(_ direction: LinearProgram.Direction, within range: ClosedRange<Int>) -> [Int: Int]? {
      var program = program
      program.narrow(0, to: range)
      guard case .point(let relaxed) = program.extreme(of: 0, direction) else { return nil }
      if let whole = program.wholePoint(relaxed), whole[0] == direction.whole(relaxed[0]) { return differences(whole) }
      guard case .point(let exact) = program.extreme(of: 0, direction, isWhole: true) else { return nil }
      return program.wholePoint(exact).map(differences)
    }

    /// By at most 1, up in one cell and down in the next; none where the solver finds no whole numbers.
    func difference(in wanted: [Int]) -> [Int: Int] {
      var program = program, weights = [Double](repeating: 0, count: cells.count), sign = 1.0
      for (column, cell) in cells.enumerated() {
        program.narrow(column, to: -1...1)
        guard wanted.contains(cell) else { continue }
        weights[column] = sign
        sign = -sign
      }
      guard case .point(let point) = program.extreme(of: weights, .greatest) else { return [:] }
      return program.wholePoint(point).map(differences) ?? [:]
    }

    private func differences(_ point: [Int]) -> [Int: Int] {
      zip(cells, point).reduce(into: [:]) { if $1.1 != 0 { $0[$1.0] = $1.1 } }
    }
  }
}

extension LinearProgram.Direction {
  /// The furthest whole number that a relaxation with this optimum leaves.
  fileprivate func whole(_ optimum: Double) -> Int {
    switch self {
    case .least: Int((optimum - LinearProgram.tolerance).rounded(.up))
    case .greatest: Int((optimum + LinearProgram.tolerance).rounded(.down))
    }
  }
}
