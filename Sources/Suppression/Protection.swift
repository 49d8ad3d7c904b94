/// Hides small numbers, and with them as few others as it takes for the audit to find none of them told.
///
/// First the small ones (primary suppression). Then for each of them, while the attacker can name it, one more number of
/// a sum that tells it (complementary suppression). At last each of those is shown again that proves unneeded. What is
/// hidden only ever leaves the attacker more possibilities, so a cell that is protected stays so.
struct Protection {
  private(set) var system: System
  /// Small numbers that the attacker can name whatever is hidden.
  private(set) var exposed: [Int] = []
  /// The cells that are hidden because they are small, or with a denominator that is.
  private(set) var sensitive: [Int] = []
  private var sensitiveCells: Set<Int> = []
  private var audit = Audit()
  /// Of each step the cells that it hid, as they were before.
  private var steps: [[(index: Int, cell: System.Cell)]] = []

  /// - Parameter differences: what has been found of these cells with other numbers; what is found is added.
  init(_ system: System, _ differences: inout Differences) {
    self.system = system
    var sensitive: [Int] = []
    for cell in system.cells.indices where system.cells[cell].isSmall {
      guard system.cells[cell].canBeHidden else {
        exposed.append(cell)
        continue
      }
      sensitive += [cell] + self.system.hide(cell).map(\.index)
    }
    sensitiveCells = Set(sensitive)
    self.sensitive = sensitiveCells.sorted()
    for cell in self.sensitive where !protect(cell, &differences) { exposed.append(cell) }
    showUnneeded(&differences)
  }

  /// Hides one more of the cells that the sums around this one are made of.
  ///
  /// - Returns: whether there was one.
  mutating func hideOneMore(around cell: Int) -> Bool {
    guard let next = cheapest(in: system.component(of: cell).relations) else { return false }
    system.hide(next)
    return true
  }

  var hidden: [Int] { system.cells.indices.filter { !system.cells[$0].isShown } }

  private mutating func protect(_ cell: Int, _ differences: inout Differences) -> Bool {
    while !audit.isProtected(cell, in: system, &differences) {
      guard let next = nextToHide(for: cell) else { return false }
      steps.append(system.hide(next))
    }
    return true
  }

  // MARK: The choice of the next cell

  /// The cheapest cell of the sums that tell something; where none does by itself, of all sums that the hidden cells are
  /// part of.
  private func nextToHide(for cell: Int) -> Int? {
    let component = system.component(of: cell)
    let telling = component.relations.filter { relation in
      system.lone(system.relations[relation]).map { $0.range.count <= Audit.width } ?? false
    }
    let own = telling.filter { system.lone(system.relations[$0])?.cell == cell }
    return [own, telling, component.relations].lazy.compactMap { cheapest(in: $0) }.first
  }

  /// A denominator only bounds its numerator: without it the numerator is hidden all the same.
  private func cheapest(in relations: [Int]) -> Int? {
    var candidates: Set<Int> = []
    for relation in relations.lazy.map({ system.relations[$0] }) where relation.isSum || !relation.guards.isEmpty {
      for term in relation.terms where canHide(term.cell) { candidates.insert(term.cell) }
      for cell in relation.guards where canHide(cell) { candidates.insert(cell) }
    }
    return candidates.map { (cell: $0, price: price($0)) }.min { $0.price < $1.price }?.cell
  }

  private func canHide(_ cell: Int) -> Bool { system.cells[cell].isShown && system.cells[cell].canCover }

  /// A cell that is the second to be hidden in a sum helps there; one that is the first needs another.
  private func price(_ cell: Int) -> Price {
    var balance = 0
    for index in system.relationsOfCell[cell] {
      let relation = system.relations[index]
      guard relation.isSum && system.isKnown(relation) else { continue }
      switch system.openCount(relation) {
      case 0: balance += 1
      case 1: balance -= 1
      default: break
      }
    }
    let cost = system.cells[cell].cost
    return Price(level: cost.level, balance: balance, cost: cost)
  }

  private struct Price: Comparable {
    var level: Int
    var balance: Int
    var cost: System.Cost

    static func < (a: Price, b: Price) -> Bool { (a.level, a.balance, a.cost) < (b.level, b.balance, b.cost) }
  }

  // MARK: Afterthought

  /// Shows again, the latest first, what the others protect without.
  private mutating func showUnneeded(_ differences: inout Differences) {
    for step in steps.reversed() {
      guard let first = step.first, !isNeeded(first.index) else { continue }
      let hidden = step.map { (index: $0.index, cell: system.cells[$0.index]) }
      let before = system.component(of: first.index).cells
      restore(step)
      let affected = before + step.flatMap { told(by: $0.index) }
      audit.forget(affected)
      let isEnough = affected.allSatisfy { cell in
        !isSensitive(cell) || exposed.contains(cell) || audit.isProtected(cell, in: system, &differences)
      }
      if !isEnough {
        restore(hidden)
        audit.forget(affected)
      }
    }
  }

  /// The hidden cells that are tied by what is known as long as this one is shown.
  private func told(by cell: Int) -> [Int] {
    system.guarded[cell].flatMap { system.open(system.relations[$0]) }.flatMap { system.component(of: $0.cell).cells }
  }

  private func isSensitive(_ cell: Int) -> Bool {
    sensitiveCells.contains(cell)
  }

  private mutating func restore(_ cells: [(index: Int, cell: System.Cell)]) {
    for (index, cell) in cells { system.update(index) { $0 = cell } }
  }

  /// Whether a sum would tell a small number without it, as most do.
  private func isNeeded(_ cell: Int) -> Bool {
    system.relationsOfCell[cell].contains { index in
      let open = system.open(system.relations[index])
      return open.count == 2 && system.isKnown(system.relations[index])
        && system.relations[index].isSum
        && open.contains { $0.cell != cell && isSensitive($0.cell) }
    }
  }
}
