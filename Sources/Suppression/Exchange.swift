extension System {
  /// By how much each of a few cells differs.
  typealias Changes = [(cell: Int, amount: Int)]

  /// Another data set that looks the same, found by moving numbers from cell to cell: `nil` where the first way tried
  /// doesn't end soon, which says nothing.
  ///
  /// It takes a fraction of what a linear program does, and most data sets lie this near.
  func exchange(_ cell: Int, _ amount: Int) -> Changes? {
    guard room(cell, amount) == amount else { return nil }
    var changes = [(cell: cell, amount: amount)], open = relationsOfCell[cell]
    while let index = open.popLast() {
      var excess = excess(of: index, changes)
      while excess != 0 {
        guard changes.count < System.longestExchange, let next = cover(excess, in: index, changes) else { return nil }
        changes.append(next)
        open += relationsOfCell[next.cell]
        excess = self.excess(of: index, changes)
      }
    }
    return changes
  }

  private static let longestExchange = 10

  /// By how much the changes take the relation out of its bounds.
  private func excess(of index: Int, _ changes: Changes) -> Int {
    var change = 0
    for term in relations[index].terms { change += term.coefficient * (System.amount(of: term.cell, changes) ?? 0) }
    guard change != 0, isKnown(relations[index]) else { return 0 }
    let sum = sum(relations[index].terms) + change, bounds = relations[index].bounds
    return sum - min(max(sum, bounds.lowerBound), bounds.upperBound)
  }

  /// The cell that can take most of the excess, the one in the fewest relations if several can.
  private func cover(_ excess: Int, in index: Int, _ changes: Changes) -> (cell: Int, amount: Int)? {
    var best: (cell: Int, amount: Int)?
    for term in relations[index].terms
    where abs(term.coefficient) == 1 && System.amount(of: term.cell, changes) == nil {
      let amount = room(term.cell, -excess * term.coefficient)
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
  private func room(_ cell: Int, _ change: Int) -> Int {
    guard !cells[cell].isShown else { return 0 }
    let value = cells[cell].value, bounds = cells[cell].bounds
    return min(max(value + change, bounds.lowerBound), bounds.upperBound) - value
  }
}
