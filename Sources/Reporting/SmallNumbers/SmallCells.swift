internal import Agreement
internal import Assessment

/// Which counts of municipalities are hidden because they are so small that they point at people.
///
/// Counts of people or cases from 1 to the threshold less one are hidden, and further ones where a total would give a
/// hidden one away: see `HiddenCounts`. 0 is shown, unless nothing else is there to hide. A share is hidden with
/// its numerator, and all with the denominator.
///
/// What is hidden is a source's count in a period, whichever indicator shows it.
struct SmallCells {
  /// The threshold where neither the user nor the indicator states one.
  static let usualLimit = 5

  /// The thresholds that are in force, by source.
  private let limits: [String: Int]
  private var numerators: Set<Cell> = []
  private var denominators: Set<Cell> = []

  /// - Parameters:
  ///   - assessments, comparisons: all that the report shows.
  ///   - hideBelow: the threshold for all; `nil` leaves it to each indicator.
  init(
    _ agreement: Agreement, _ assessments: [GoalAssessment],
    _ comparisons: [(indicator: Indicator, comparison: Comparison)] = [], hideBelow: Int?
  ) {
    limits = SmallCells.limits(assessments.map(\.indicator) + comparisons.map(\.indicator), hideBelow)
    let kinds = Dictionary(agreement.areas.map { ($0.code, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var groups: [Group: [String: HiddenShares.Count]] = [:]
    for assessment in assessments {
      for observation in assessment.series.observations + assessment.series.parts
      where kinds[observation.area] == .municipality {
        guard var count = HiddenShares.Count(observation.measurement, assessment.indicator.unit) else { continue }
        let group = Group(source: assessment.indicator.source, period: observation.period)
        if observation.area == assessment.area.code, observation.period == assessment.observation?.period,
          let possible = assessment.possibleNumerators
        {
          count.possible = possible
        }
        if let other = groups[group]?[observation.area] { count.possible = count.possible.clamped(to: other.possible) }
        groups[group, default: [:]][observation.area] = count
      }
    }
    for (indicator, comparison) in comparisons {
      for area in comparison.areas {
        guard let code = area.code, let period = area.time?.period, let measurement = area.measurement,
          let count = HiddenShares.Count(measurement, indicator.unit)
        else { continue }
        let group = Group(source: indicator.source, period: period)
        // What a goal says of the count narrows what it may be.
        if groups[group]?[code] == nil { groups[group, default: [:]][code] = count }
      }
    }
    let country = AreaGroup(agreement.areas)
    for (group, counts) in groups { hide(counts, of: group, in: country) }
  }

  /// The highest of the thresholds of the indicators that show a source's counts: what one of them hides another must
  /// not show.
  private static func limits(_ indicators: [Indicator], _ hideBelow: Int?) -> [String: Int] {
    Dictionary(
      indicators.map { ($0.source, hideBelow ?? $0.hideBelow ?? usualLimit) }, uniquingKeysWith: max)
  }

  private mutating func hide(_ counts: [String: HiddenShares.Count], of group: Group, in country: AreaGroup) {
    let hidden = HiddenShares(counts, in: country, limit: limits[group.source] ?? SmallCells.usualLimit)
    // The totals that are withheld are those of areas too; clusters have no figures of their own.
    let totals = hidden.withheld.compactMap(\.code)
    denominators.formUnion(hidden.denominators.union(totals).map(group.cell))
    numerators.formUnion(hidden.numerators.union(totals).map(group.cell))
  }

  // MARK: Asking

  /// Whether any count is hidden.
  var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }

  /// The highest threshold that is in force.
  var limit: Int { limits.values.max() ?? SmallCells.usualLimit }

  /// The threshold for an indicator.
  func limit(for indicator: Indicator) -> Int { limits[indicator.source] ?? SmallCells.usualLimit }

  /// Whether small counts of this source are hidden, should there be any.
  func protects(_ source: Source) -> Bool { (limits[source.id] ?? SmallCells.usualLimit) > 1 }

  func hidesNumerator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesNumerator(indicator, area: observation.area, observation.period)
  }

  func hidesNumerator(_ indicator: Indicator, area: String, _ period: Period) -> Bool {
    numerators.contains(Cell(source: indicator.source, area: area, period: period))
  }

  func hidesDenominator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesDenominator(indicator, area: observation.area, observation.period)
  }

  func hidesDenominator(_ indicator: Indicator, area: String, _ period: Period) -> Bool {
    denominators.contains(Cell(source: indicator.source, area: area, period: period))
  }

  /// Whether a count of the area is hidden in any period of the series, so that what is computed of all of them, such as
  /// a forecast, would tell it.
  func hidesAny(of series: Series) -> Bool {
    series.observations.contains { hidesNumerator(series.indicator, $0) }
  }

  private struct Cell: Hashable {
    let source: String
    let area: String
    let period: Period
  }

  private struct Group: Hashable {
    let source: String
    let period: Period

    func cell(_ area: String) -> Cell { Cell(source: source, area: area, period: period) }
  }
}

extension AreaGroup.Name {
  /// The code of the area whose figure the group's total is.
  fileprivate var code: String? {
    switch self {
    case .country: "0"
    case .region(let code): code
    case .cluster: nil
    }
  }
}
