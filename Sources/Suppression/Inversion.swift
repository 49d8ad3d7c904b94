/// The rule as one who knows it sees it: data sets that look the same after it.
///
/// A reader may try every data set that agrees with what is shown, put it through the rule, and keep those that come out
/// the same. Where all of them have the same number in a sensitive cell, which cells are hidden tells it. The data sets
/// that come out the same are the same for each of them, so where they tell something, one more cell is hidden in all of
/// them at once; and the question is asked again of what then comes out.
struct Inversion {
  /// How often one more cell is hidden before a sum of cells is let be: often in small groups, whose data sets are few.
  private let depth: Int

  /// How many data sets are put through the rule before the rest is let be.
  private var budget = 100

  private let system: System
  private var outcomes: [[Int]: Protection]
  private var differences = Differences()

  init(_ system: System) {
    self.system = system
    outcomes = [:]
    depth = system.isPlain ? (system.cells.count { $0.isSmall } <= 4 && system.cells.count <= 24 ? 5 : 1) : 0
  }

  mutating func protection() -> Protection { outcome(system.cells.map(\.value), depth: depth) }

  private mutating func outcome(_ values: [Int], depth: Int) -> Protection {
    if let known = outcomes[values + [depth]] { return known }
    if depth == 0 { budget -= 1 }
    let outcome = depth == 0 ? Protection(system.with(values), &differences) : refined(values, depth: depth)
    outcomes[values + [depth]] = outcome
    return outcome
  }

  private mutating func refined(_ values: [Int], depth: Int) -> Protection {
    var outcome = outcome(values, depth: depth - 1)
    let hidden = outcome.hidden, shown = outcome.system
    var ambiguous = Set(outcome.exposed)
    while let found = alternative(
      to: outcome.sensitive.filter { !ambiguous.contains($0) }, values, shown, hidden, depth: depth - 1)
    {
      ambiguous.formUnion(found)
    }
    for cell in outcome.sensitive where !ambiguous.contains(cell) {
      let found = alternative(to: cell, values, shown, hidden, depth: depth - 1)
      ambiguous.formUnion(found)
      if found.isEmpty { _ = outcome.hideOneMore(around: cell) }
    }
    return outcome
  }

  /// The cells that have another number in a data set that comes out the same, of these as many as possible: `nil` where it
  /// takes looking for one cell at a time.
  private mutating func alternative(
    to cells: [Int], _ values: [Int], _ shown: System, _ hidden: [Int], depth: Int
  ) -> Set<Int>? {
    guard cells.count > 1, budget > 0 else { return nil }
    let other = Audit.difference(in: cells, of: shown)
    guard cells.contains(where: { other[$0] != nil }), outcome(changed(values, other), depth: depth).hidden == hidden
    else {
      return nil
    }
    return Set(other.keys)
  }

  private func changed(_ values: [Int], _ difference: [Int: Int]) -> [Int] {
    var changed = values
    for (cell, difference) in difference { changed[cell] += difference }
    return changed
  }

  /// The cells that have another number in a data set that comes out the same, this one among them; none where there is
  /// no such data set.
  private mutating func alternative(
    to cell: Int, _ values: [Int], _ shown: System, _ hidden: [Int], depth: Int
  ) -> Set<Int> {
    let other = Audit.alternative(to: cell, in: shown) { other in
      guard budget > 0 else { return true }
      return outcome(changed(values, other), depth: depth).hidden == hidden
    }
    return other.map { Set($0.keys) } ?? []
  }
}

extension System {
  /// Whether other numbers of the hidden cells are a data set too: not so of what a percentage tells.
  fileprivate var isPlain: Bool { cells.allSatisfy(\.isShown) && relations.allSatisfy(\.guards.isEmpty) }

  /// The same with other numbers, which agree with all relations.
  func with(_ values: [Int]) -> System {
    var other = self
    for (index, value) in values.enumerated() where cells[index].value != value {
      other.update(index) { $0.value = value }
    }
    return other
  }
}
