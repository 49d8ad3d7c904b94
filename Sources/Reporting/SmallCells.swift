internal import Agreement
internal import Assessment

/// Which counts of municipalities are hidden because they are so small that they point at people.
///
/// Counts from 1 to the threshold less one are hidden, and so is a further one where the total of the others would give
/// a hidden one away. 0 is shown. A municipality's share is hidden with its numerator.
struct SmallCells {
  struct Cell: Hashable {
    let indicator: String
    let area: String
    let period: Period
  }

  /// The threshold where neither the user nor the indicator states one.
  static let usualLimit = 5

  /// The thresholds that are in force, by indicator.
  private(set) var limits: [String: Int] = [:]
  private var numerators: Set<Cell> = []
  private var denominators: Set<Cell> = []

  init(_ assessments: [GoalAssessment], hideBelow: Int?) {
    var groups: [Group: [String: (x: Int, n: Int)]] = [:]
    for assessment in assessments {
      let own = assessment.area.kind == .municipality ? assessment.series.observations : []
      for observation in own + assessment.series.parts {
        guard case .share(let x, let n) = observation.measurement else { continue }
        let group = Group(indicator: assessment.indicator.id, period: observation.period)
        groups[group, default: [:]][observation.area] = (x, n)
        limits[group.indicator] = hideBelow ?? assessment.indicator.hideBelow ?? SmallCells.usualLimit
      }
    }
    for (group, cells) in groups {
      let limit = limits[group.indicator] ?? SmallCells.usualLimit
      let hiddenDenominators = SmallCells.hidden(cells.mapValues(\.n), limit)
      let hiddenNumerators = SmallCells.hidden(cells.mapValues(\.x), limit, besides: hiddenDenominators)
      denominators.formUnion(hiddenDenominators.map { group.cell($0) })
      numerators.formUnion(hiddenNumerators.union(hiddenDenominators).map { group.cell($0) })
    }
  }

  /// Whether any count is hidden.
  var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }

  /// The highest threshold that is in force.
  var limit: Int { limits.values.max() ?? SmallCells.usualLimit }

  func hidesNumerator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    numerators.contains(Cell(indicator: indicator.id, area: observation.area, period: observation.period))
  }

  func hidesDenominator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    denominators.contains(Cell(indicator: indicator.id, area: observation.area, period: observation.period))
  }

  private struct Group: Hashable {
    let indicator: String
    let period: Period

    func cell(_ area: String) -> Cell { Cell(indicator: indicator, area: area, period: period) }
  }

  /// The areas whose count is hidden: the small ones, and then the next smallest ones for as long as the sum of the
  /// hidden, which is what is left of a total, tells each of them.
  static func hidden(_ counts: [String: Int], _ limit: Int, besides: Set<String> = []) -> Set<String> {
    var hidden = Set(counts.filter { (1..<max(1, limit)).contains($0.value) }.keys).union(besides)
    guard !hidden.isEmpty else { return [] }
    let others = counts.filter { !hidden.contains($0.key) && $0.value > 0 }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    for other in others {
      let values = hidden.map { counts[$0] ?? 0 }
      let sum = values.reduce(0, +)
      let isTold = hidden.count == 1 || sum <= hidden.count || sum >= hidden.count * (limit - 1)
      guard isTold, values.allSatisfy({ $0 < limit }) else { break }
      hidden.insert(other.key)
    }
    return hidden
  }
}
