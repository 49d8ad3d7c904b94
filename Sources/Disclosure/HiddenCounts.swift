/// Which counts of one measure in one period are hidden, so that no small one can be recomputed from the totals and from
/// what is shown beside it.
///
/// First the small ones are hidden (primary suppression). Then, from the clusters up to the country, further ones, the
/// smallest first and equal ones together, for as long as a total less what is shown tells a hidden count (secondary
/// suppression; Hundepool et al. 2012, *Statistical Disclosure Control*, <https://doi.org/10.1002/9781118348239>).
/// The reader is taken to know the totals, the denominators, and that the smallest counts are hidden, one of them small
/// and none 0.
struct HiddenCounts {
  /// A municipality's count.
  struct Cell {
    var count: Int
    /// What the count may be for all that a reader knows of this municipality alone; `count` lies in it.
    var possible: ClosedRange<Int>
    /// Hidden for another reason than that it is small, so that it may be 0 too.
    fileprivate(set) var isForced = false

    init(count: Int, possible: ClosedRange<Int>) {
      self.count = count
      self.possible = possible
    }
  }

  /// The keys of the municipalities whose count is hidden.
  private(set) var areas: Set<String>
  /// The groups whose total would tell a count that is hidden, since no other could be hidden with it.
  private(set) var withheld: Set<AreaGroup.Name> = []
  private var cells: [String: Cell]
  private let country: AreaGroup
  private let limit: Int
  /// Hidden to cover counts of another group. They can't be small: their own group would have covered them.
  private var covers: Set<String> = []

  /// - Parameters:
  ///   - limit: counts from 1 to one less than this are small; below 2 none is.
  ///   - forced: hidden for another reason than that they are small.
  init(_ cells: [String: Cell], in country: AreaGroup, limit: Int, hiding forced: Set<String> = []) {
    self.cells = cells
    self.country = country
    self.limit = limit
    areas = Set(cells.filter { (1..<max(1, limit)).contains($0.value.count) }.keys).subtracting(forced)
    force(forced)
    if !areas.isEmpty { _ = protect(country) }
  }

  /// Hides these too, as far as they have a count, and what it then takes to show the totals.
  mutating func hide(_ forced: Set<String>) {
    let before = areas.count
    force(forced)
    if areas.count > before { _ = protect(country) }
  }

  private mutating func force(_ forced: Set<String>) {
    for area in forced.subtracting(areas) {
      guard let cell = cells[area] else { continue }
      cells[area]?.isForced = true
      cells[area]?.possible = 0...cell.possible.upperBound
      areas.insert(area)
    }
  }

  /// Hides what it takes to show the group's total.
  ///
  /// - Returns: the hidden areas that the total would tell after all, so that it is withheld; none where it may be shown.
  private mutating func protect(_ group: AreaGroup) -> Set<String> {
    var loose: Set<String> = []
    for part in group.parts { loose.formUnion(protect(part)) }
    if group.parts.isEmpty { loose = areas.intersection(group.members) }
    if withheld.contains(group.name) { return areas.intersection(group.members) }
    while !loose.isEmpty, tells(loose, in: group) {
      let next = nextToHide(in: group)
      guard !next.isEmpty else {
        withheld.insert(group.name)
        return loose
      }
      areas.formUnion(next)
      loose.formUnion(next)
      for part in group.parts where !part.members.isDisjoint(with: next) {
        // The total of a part that gives a cover for others would take it away again.
        withheld.insert(part.name)
        covers.formUnion(next.intersection(part.members).filter { cells[$0]?.count ?? 0 >= limit })
        loose.formUnion(areas.intersection(part.members))
      }
    }
    return []
  }

  /// Those that show the smallest count; the 0s only where nothing else is left to hide. All that are equal, since which
  /// of them was chosen would tell something of the others.
  private func nextToHide(in group: AreaGroup) -> Set<String> {
    let shown = group.members.filter { cells[$0] != nil && !areas.contains($0) }
    let smallest = shown.compactMap { cells[$0]?.count }.filter { $0 > 0 }.min() ?? 0
    return shown.filter { cells[$0]?.count == smallest }
  }

  // MARK: What a sum tells

  /// Whether a reader who knows the sum of these counts can name one of them.
  private func tells(_ hidden: Set<String>, in group: AreaGroup) -> Bool {
    let cells = hidden.compactMap(asSeen)
    let sum = cells.reduce(0) { $0 + $1.count }
    let bounds = bounds(of: cells, in: group, sum: sum)
    // That a count was hidden at all tells that there is a small one.
    let needsSmall = cells.contains { !$0.isForced && (1..<limit).contains($0.count) }
    let all = (low: bounds.reduce(0) { $0 + $1.lowerBound }, high: bounds.reduce(0) { $0 + $1.upperBound })
    return bounds.indices.contains { index in
      let own = bounds[index]
      let others = (low: all.low - own.lowerBound, high: all.high - own.upperBound)
      var found = 0
      var value = max(own.lowerBound, sum - others.high)
      while value <= min(own.upperBound, sum - others.low), found < 2 {
        if !needsSmall || value < limit || canHoldSmall(bounds, except: index, others, sum: sum - value) { found += 1 }
        value += 1
      }
      return found < 2
    }
  }

  private func asSeen(_ area: String) -> Cell? {
    guard var cell = cells[area] else { return nil }
    if covers.contains(area) { cell.possible = limit...max(limit, cell.possible.upperBound) }
    return cell
  }

  /// The range of each count. Hidden ones are next to the small ones the smallest, so all are below what is shown.
  private func bounds(of cells: [Cell], in group: AreaGroup, sum: Int) -> [ClosedRange<Int>] {
    let shown = group.members.filter { !areas.contains($0) }.compactMap { self.cells[$0]?.count }.filter { $0 > 0 }
    let greatest = shown.min().map { $0 - 1 } ?? sum
    let hidesZeros = cells.contains { $0.count == 0 && !$0.isForced }
    return cells.map { cell in
      let high = min(sum, cell.possible.upperBound, cell.isForced ? sum : greatest)
      return (hidesZeros ? 0 : min(cell.count, cell.possible.lowerBound))...max(cell.count, high)
    }
  }

  /// Whether the others can add up to `sum` with a small count among them.
  private func canHoldSmall(
    _ bounds: [ClosedRange<Int>], except index: Int, _ others: (low: Int, high: Int), sum: Int
  ) -> Bool {
    bounds.indices.contains { other in
      guard other != index, bounds[other].lowerBound < limit else { return false }
      let high = others.high - bounds[other].upperBound + min(bounds[other].upperBound, limit - 1)
      return others.low <= sum && sum <= high
    }
  }
}
