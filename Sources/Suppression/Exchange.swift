extension System {
  /// By how much each of a few cells differs.
  typealias Changes = [(cell: Int, amount: Int)]

  /// Another data set that looks the same, found by moving numbers from cell to cell: `nil` where the first way tried
  /// doesn't end soon, which says nothing.
  ///
  /// It takes a fraction of what a linear program does, and most data sets lie this near.
  ///
  /// - Parameter alike: whether each number stays small where it is, and else doesn't become it.
  func exchange(_ cell: Int, _ amount: Int, alike: Bool = false) -> Changes? {
    guard room(cell, amount, alike) == amount else { return nil }
    var changes = [(cell: cell, amount: amount)], open = relationsOfCell[cell]
    while let index = open.popLast() {
      var excess = excess(of: index, changes)
      while excess != 0 {
        guard changes.count < System.longestExchange, let next = cover(excess, in: index, changes, alike) else {
          return nil
        }
        changes.append(next)
        open += relationsOfCell[next.cell]
        excess = self.excess(of: index, changes)
      }
    }
    return changes
  }

  private static let longestExchange = 10

  /// Another data set that looks the same, with another number in many of the cells and small ones where they were:
  /// exchanges that don't meet, together.
  func exchange(many cells: [Int]) -> [Int: Int] {
    var changes: [Int: Int] = [:]
    for cell in cells where changes[cell] == nil {
      let next = [1, -1].lazy.compactMap { amount in
        exchange(cell, amount, alike: true).flatMap { adding($0, to: changes) }
      }.first
      changes = next ?? changes
    }
    return changes
  }

  /// Both changes, where they touch other cells and every relation holds of them together.
  private func adding(_ exchange: Changes, to changes: [Int: Int]) -> [Int: Int]? {
    var sum = changes
    for (cell, amount) in exchange {
      guard sum.updateValue(amount, forKey: cell) == nil else { return nil }
    }
    let holds = exchange.allSatisfy { cell, _ in
      relationsOfCell[cell].allSatisfy { index in
        let relation = relations[index]
        let change = relation.terms.reduce(0) { $0 + $1.coefficient * (sum[$1.cell] ?? 0) }
        return change == 0 || !isKnown(relation) || relation.bounds.contains(self.sum(relation.terms) + change)
      }
    }
    return holds ? sum : nil
  }

  /// By how much the changes take the relation out of its bounds.
  private func excess(of index: Int, _ changes: Changes) -> Int {
    var change = 0
    for term in relations[index].terms { change += term.coefficient * (System.amount(of: term.cell, changes) ?? 0) }
    guard change != 0, isKnown(relations[index]) else { return 0 }
    let sum = sum(relations[index].terms) + change, bounds = relations[index].bounds
    return sum - min(max(sum, bounds.lowerBound), bounds.upperBound)
  }

  /// The cell that can take most of the excess, the one in the fewest relations if several can.
  private func cover(
    _ excess: Int, in index: Int, _ changes: Changes, _ alike: Bool
  ) -> (cell: Int, amount: Int)? {
    var best: (cell: Int, amount: Int)?
    for term in relations[index].terms
    where abs(term.coefficient) == 1 && System.amount(of: term.cell, changes) == nil {
      let amount = room(term.cell, -excess * term.coefficient, alike)
      guard amount != 0 else { continue }
      if let best,
        (abs(best.amount), relationsOfCell[term.cell].count) >= (abs(amount), relationsOfCell[best.cell].count)
      {
        continue
      }
      best = (term.cell, amount)
    }
    return best
  }

  private static func amount(of cell: Int, _ changes: Changes) -> Int? {
    for change in changes where change.cell == cell { return change.amount }
    return nil
  }

  /// How much of the change the cell's bounds leave room for; none where it is shown.
  private func room(_ cell: Int, _ change: Int, _ alike: Bool) -> Int {
    guard !cells[cell].isShown else { return 0 }
    let value = cells[cell].value, bounds = alike ? cells[cell].alikeBounds : cells[cell].bounds
    return min(max(value + change, bounds.lowerBound), bounds.upperBound) - value
  }
}
