/// Numbers, some of them shown, and all that a reader knows of how they hang together.
///
/// It knows nothing of areas and periods: `Tables` makes one of them.
struct System {
  private(set) var cells: [Cell] = []
  private(set) var relations: [Relation] = []
  /// By cell: the relations that it is a term of.
  private(set) var relationsOfCell: [[Int]] = []
  /// By cell: the relations that are known for as long as it is shown.
  private(set) var guarded: [[Int]] = []

  /// A whole number.
  struct Cell {
    /// What it is. Of one that the source itself hides, a number that agrees with all the others.
    var value: Int
    /// What a reader who is not shown the cell knows of it.
    var bounds: ClosedRange<Int>
    /// The numbers that are too small to show; `nil` where none is.
    var small: ClosedRange<Int>?
    /// A number above these that isn't shown either, since it is all that there are.
    var all: Int?
    /// Whether a hidden number may be 0, so that a 0 covers others.
    var mayBeNone = false
    var isShown = true
    /// `false` where the reader has it from elsewhere, or nothing would be left to show.
    var canBeHidden = true
    /// What is lost with it.
    var cost: Cost
    /// Cells that can't be shown without this one: numerators without their denominator.
    var dependants: [Int] = []
    /// Cells of other tables that are hidden with it, since the agreement says that they hang together.
    var companions: [Int] = []
    /// A number that nothing prints, but that follows from what is printed.
    var isImplied = false

    /// Whether hiding it protects others. A 0 covers nothing where a hidden count is known to be at least 1.
    var canCover: Bool { canBeHidden && !isImplied && (value != 0 || mayBeNone) }

    var isSmall: Bool { value == all || small?.contains(value) ?? false }

    /// The numbers within the bounds that are small if the cell's is, and else aren't.
    var alikeBounds: ClosedRange<Int> {
      if value == all { return value...value }
      guard let small, value >= small.lowerBound else { return bounds }
      return isSmall ? bounds.clamped(to: small) : max(bounds.lowerBound, small.upperBound + 1)...bounds.upperBound
    }
  }

  /// What is lost by hiding a cell, in the order in which losses are weighed. It rests on nothing that hiding hides, so
  /// that the choice between cells tells nothing of them.
  struct Cost: Comparable {
    /// 0 a municipality's, 1 a cluster's, 2 a region's, 3 the country's.
    var level: Int
    /// How many printed figures it stands for.
    var figures: Int
    /// The order of size of the area.
    var size: Int
    /// So that the order is never left to chance.
    var rank: Int

    static func < (a: Cost, b: Cost) -> Bool {
      (a.level, a.figures, a.size, a.rank) < (b.level, b.figures, b.size, b.rank)
    }
  }

  /// That a sum lies within bounds.
  struct Relation {
    var terms: [(cell: Int, coefficient: Int)]
    var bounds: ClosedRange<Int>
    /// Cells that must be shown for a reader to know it: the percentage that it is made of.
    var guards: [Int] = []

    /// Whether it fixes a sum, and doesn't only bound it.
    var isSum: Bool { bounds.lowerBound == bounds.upperBound }

    static func equality(_ terms: [(cell: Int, coefficient: Int)], _ value: Int = 0) -> Relation {
      Relation(terms: terms, bounds: value...value)
    }
  }

  /// More than any count, and than any sum of counts with the coefficients of a percentage.
  static let unbounded = 1 << 52

  /// - Returns: the position of the new cell.
  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    relationsOfCell.append([])
    guarded.append([])
    return cells.count - 1
  }

  /// Adds a relation that the values of the cells satisfy; one that they contradict is no knowledge, and is left out.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  mutating func add(_ relation: Relation) -> Bool {
    guard relation.bounds.contains(sum(relation.terms)) else { return false }
    for term in relation.terms { relationsOfCell[term.cell].append(relations.count) }
    for cell in relation.guards { guarded[cell].append(relations.count) }
    relations.append(relation)
    return true
  }

  mutating func update(_ cell: Int, _ change: (inout Cell) -> Void) { change(&cells[cell]) }

  func sum(_ terms: [(cell: Int, coefficient: Int)]) -> Int {
    terms.reduce(0) { $0 + $1.coefficient * cells[$1.cell].value }
  }

  // MARK: Hiding

  /// Hides the cell, and what can't be shown without it.
  ///
  /// - Returns: the cells that were changed, as they were.
  @discardableResult
  mutating func hide(_ cell: Int) -> [(index: Int, cell: Cell)] {
    var hidden: [(index: Int, cell: Cell)] = []
    if cells[cell].isShown {
      hidden.append((cell, cells[cell]))
      cells[cell].isShown = false
    }
    for dependant in cells[cell].dependants {
      let before = cells[dependant], changed = hide(dependant)
      hidden += changed.isEmpty ? [(dependant, before)] : changed
      // It is hidden with the denominator whatever it is, a 0 too.
      cells[dependant].bounds = 0...cells[dependant].bounds.upperBound
    }
    guard !hidden.isEmpty else { return [] }
    // A 0 covers nothing, and is known to be none.
    for companion in cells[cell].companions where cells[companion].isShown && cells[companion].canCover {
      hidden += hide(companion)
    }
    return hidden
  }

  // MARK: What a reader knows

  func isKnown(_ relation: Relation) -> Bool { relation.guards.allSatisfy { cells[$0].isShown } }

  /// The terms whose cells are hidden.
  func open(_ relation: Relation) -> [(cell: Int, coefficient: Int)] {
    relation.terms.filter { !cells[$0.cell].isShown }
  }

  /// How many of its cells are hidden.
  func openCount(_ relation: Relation) -> Int { relation.terms.count { !cells[$0.cell].isShown } }

  /// Where a relation leaves a single cell hidden, the numbers that it can be for all that the relation says.
  func lone(_ relation: Relation) -> (cell: Int, range: ClosedRange<Int>)? {
    guard isKnown(relation), openCount(relation) == 1,
      let term = relation.terms.first(where: { !cells[$0.cell].isShown })
    else { return nil }
    let rest = sum(relation.terms) - term.coefficient * cells[term.cell].value
    let low = relation.bounds.lowerBound - rest, high = relation.bounds.upperBound - rest
    let range =
      term.coefficient > 0
      ? (ceilDiv(low, term.coefficient), floorDiv(high, term.coefficient))
      : (ceilDiv(-high, -term.coefficient), floorDiv(-low, -term.coefficient))
    let bounds = cells[term.cell].bounds
    let (least, greatest) = (max(range.0, bounds.lowerBound), min(range.1, bounds.upperBound))
    return least <= greatest ? (term.cell, least...greatest) : nil
  }

  /// Whether a single relation narrows the hidden cell to at most `count` neighbouring numbers, whatever the other hidden
  /// cells in it are.
  func tells(_ cell: Int, toWithin count: Int) -> Bool {
    relationsOfCell[cell].contains { index in
      let relation = relations[index]
      guard isKnown(relation), let range = range(of: cell, in: relation) else { return false }
      return range.count <= count
    }
  }

  /// The numbers that the cell can be for all that the relation and the bounds of its cells say.
  private func range(of cell: Int, in relation: Relation) -> ClosedRange<Int>? {
    var own = 0, least = 0, greatest = 0
    for term in relation.terms {
      guard term.cell != cell else {
        own += term.coefficient
        continue
      }
      let cell = cells[term.cell]
      let ends = (
        System.product(term.coefficient, cell.isShown ? cell.value : cell.bounds.lowerBound),
        System.product(term.coefficient, cell.isShown ? cell.value : cell.bounds.upperBound)
      )
      least = max(least + min(ends.0, ends.1), -System.unbounded)
      greatest = min(greatest + max(ends.0, ends.1), System.unbounded)
    }
    guard own != 0 else { return nil }
    let low = relation.bounds.lowerBound - greatest, high = relation.bounds.upperBound - least
    let range = own > 0 ? (ceilDiv(low, own), floorDiv(high, own)) : (ceilDiv(-high, -own), floorDiv(-low, -own))
    let bounds = cells[cell].bounds
    let (first, last) = (max(range.0, bounds.lowerBound), min(range.1, bounds.upperBound))
    return first <= last ? first...last : nil
  }

  /// No more than unbounded.
  private static func product(_ coefficient: Int, _ number: Int) -> Int {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: number)
    return overflow || abs(product) > unbounded ? (coefficient < 0) == (number < 0) ? unbounded : -unbounded : product
  }

  /// The hidden cells that what is shown ties to this one, itself first, and the relations that tie them.
  func component(of cell: Int) -> (cells: [Int], relations: [Int]) {
    var found = [cell], foundRelations: [Int] = []
    var seen = [Bool](repeating: false, count: cells.count)
    var seenRelations = [Bool](repeating: false, count: relations.count)
    seen[cell] = true
    var next = 0
    while next < found.count {
      for relation in relationsOfCell[found[next]] where !seenRelations[relation] && isKnown(relations[relation]) {
        seenRelations[relation] = true
        foundRelations.append(relation)
        for term in relations[relation].terms where !cells[term.cell].isShown && !seen[term.cell] {
          seen[term.cell] = true
          found.append(term.cell)
        }
      }
      next += 1
    }
    return (found, foundRelations)
  }
}

/// Rounded down; `divisor` is positive.
func floorDiv(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}

/// Rounded up; `divisor` is positive.
func ceilDiv(_ number: Int, _ divisor: Int) -> Int { -floorDiv(-number, divisor) }
