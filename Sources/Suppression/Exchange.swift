extension System {
  /// Another data set that looks the same, found by moving numbers from cell to cell: by how much each differs; `nil` where
  /// the first way tried doesn't end soon, which says nothing.
  ///
  /// It takes a fraction of what a linear program does, and most data sets lie this near.
  func exchange(_ cell: Int, _ amount: Int) -> [Int: Int]? {
    guard room(cell, amount) == amount else { return nil }
    var changes = [cell: amount], open = relationsOfCell[cell]
    while let index = open.popLast() {
      let relation = relations[index]
      var excess = excess(of: relation, changes)
      while excess != 0 {
        guard changes.count < System.longestExchange, let (next, change) = cover(excess, in: relation, changes) else {
          return nil
        }
        changes[next] = change
        open += relationsOfCell[next]
        excess = self.excess(of: relation, changes)
      }
    }
    return changes
  }

  private static let longestExchange = 10

  /// By how much the changes take the relation out of its bounds.
  private func excess(of relation: Relation, _ changes: [Int: Int]) -> Int {
    var change = 0
    for term in relation.terms { change += term.coefficient * (changes[term.cell] ?? 0) }
    guard change != 0, isKnown(relation) else { return 0 }
    let sum = sum(relation.terms) + change
    return sum - min(max(sum, relation.bounds.lowerBound), relation.bounds.upperBound)
  }

  /// The cell that can take most of the excess, the one in the fewest relations if several can.
  private func cover(_ excess: Int, in relation: Relation, _ changes: [Int: Int]) -> (cell: Int, change: Int)? {
    var best: (cell: Int, change: Int)?
    for term in relation.terms where abs(term.coefficient) == 1 && changes[term.cell] == nil {
      let change = room(term.cell, -excess * term.coefficient)
      guard change != 0 else { continue }
      if let best,
        (abs(best.change), relationsOfCell[term.cell].count) >= (abs(change), relationsOfCell[best.cell].count)
      {
        continue
      }
      best = (term.cell, change)
    }
    return best
  }

  /// How much of the change the cell's bounds leave room for; none where it is shown.
  private func room(_ cell: Int, _ change: Int) -> Int {
    let cell = cells[cell]
    guard !cell.isShown else { return 0 }
    return min(max(cell.value + change, cell.bounds.lowerBound), cell.bounds.upperBound) - cell.value
  }
}
