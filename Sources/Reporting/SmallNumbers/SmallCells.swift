public import Agreement
internal import Assessment

/// Which counts of municipalities are hidden because they are so small that they point at people.
///
/// Counts of people or cases from 1 to the threshold less one are hidden, and further ones where a total would give a
/// hidden one away: see `HiddenCounts`. 0 is shown, unless nothing else is there to hide. A share is hidden with
/// its numerator, and all with the denominator.
///
/// What is hidden is an area's count in a period, whichever indicator shows it: with the count of one source that of
/// every source that reads one of the same files, since one of them may be the sum of others.
public struct SmallCells: Sendable {
  /// The threshold where neither the user nor the indicator states one.
  static let usualLimit = 5

  /// The thresholds that are in force, by source.
  private let limits: [String: Int]
  /// Sources that read a file in common have one name here.
  private let families: [String: String]
  private var numerators: Set<Cell> = []
  private var denominators: Set<Cell> = []
  /// Where the total of a region or the country is withheld.
  private var totals: Set<Group> = []

  /// - Parameters:
  ///   - series: all that is shown, and each indicator's series in the whole area, so that every report and table hides
  ///     the same.
  ///   - hideBelow: the threshold for all; `nil` leaves it to each indicator.
  public init(_ agreement: Agreement, _ evidence: Evidence, _ series: [Series], hideBelow: Int?) {
    // The highest of the thresholds of the indicators that show a source's counts: what one of them hides another must
    // not show.
    limits = Dictionary(
      agreement.indicators.map { ($0.source, hideBelow ?? $0.hideBelow ?? SmallCells.usualLimit) },
      uniquingKeysWith: max)
    families = SmallCells.families(agreement.sources, evidence)
    let kinds = Dictionary(agreement.areas.map { ($0.code, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var groups: [Group: [String: [String: HiddenShares.Count]]] = [:]
    for series in series {
      let source = series.indicator.source
      for observation in series.observations + series.parts where kinds[observation.area] == .municipality {
        guard let count = HiddenShares.Count(observation.measurement, series.indicator.unit) else { continue }
        groups[group(source, observation.period), default: [:]][source, default: [:]][observation.area] = count
      }
    }
    let country = AreaGroup(agreement.areas)
    for (group, counts) in groups { hide(counts, of: group, in: country) }
  }

  /// The name of the first of the sources that a source shares a file with, straight or through others.
  private static func families(_ sources: [Source], _ evidence: Evidence) -> [String: String] {
    var families: [(files: Set<String>, sources: [String])] = []
    for source in sources {
      let files = Set(source.files + (evidence.sources[source.id]?.inputs ?? []).map(\.name))
      let related = families.filter { !$0.files.isDisjoint(with: files) }
      families.removeAll { !$0.files.isDisjoint(with: files) }
      families.append(
        (related.reduce(files) { $0.union($1.files) }, related.flatMap(\.sources) + [source.id]))
    }
    return families.reduce(into: [:]) { names, family in
      for source in family.sources { names[source] = family.sources[0] }
    }
  }

  /// Hides what is small in any of the sources, and of each what its totals would tell, until nothing is left to hide.
  private mutating func hide(_ counts: [String: [String: HiddenShares.Count]], of group: Group, in country: AreaGroup) {
    var shares = counts.keys.sorted().map { source in
      HiddenShares(counts[source] ?? [:], in: country, limit: limits[source] ?? SmallCells.usualLimit)
    }
    var hidden: (numerators: Set<String>, denominators: Set<String>) = ([], [])
    while true {
      let found = shares.reduce(hidden) {
        ($0.numerators.union($1.numerators), $0.denominators.union($1.denominators))
      }
      if found == hidden { break }
      hidden = found
      for index in shares.indices { shares[index].hide(numerators: found.numerators, denominators: found.denominators) }
    }
    // The totals that are withheld are those of areas too; clusters have no figures of their own.
    let codes = shares.flatMap(\.withheld).compactMap(\.code)
    if !codes.isEmpty { totals.insert(group) }
    denominators.formUnion(hidden.denominators.union(codes).map(group.cell))
    numerators.formUnion(hidden.numerators.union(codes).map(group.cell))
  }

  // MARK: Asking

  /// Whether any count is hidden.
  public var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }

  /// Whether any count that this source gives is hidden.
  func hidesAny(of source: Source) -> Bool {
    let family = family(source.id)
    return numerators.contains { $0.family == family } || denominators.contains { $0.family == family }
  }

  /// The highest threshold that is in force.
  public var limit: Int { limits.values.max() ?? SmallCells.usualLimit }

  /// The threshold for an indicator.
  func limit(for indicator: Indicator) -> Int { limits[indicator.source] ?? SmallCells.usualLimit }

  /// Whether small counts of this source are hidden, should there be any.
  func protects(_ source: Source) -> Bool { (limits[source.id] ?? SmallCells.usualLimit) > 1 }

  func hidesNumerator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesNumerator(indicator, area: observation.area, observation.period)
  }

  public func hidesNumerator(_ indicator: Indicator, area: String, _ period: Period) -> Bool {
    numerators.contains(group(indicator.source, period).cell(area))
  }

  func hidesDenominator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesDenominator(indicator, area: observation.area, observation.period)
  }

  public func hidesDenominator(_ indicator: Indicator, area: String, _ period: Period) -> Bool {
    denominators.contains(group(indicator.source, period).cell(area))
  }

  /// Whether the share of all areas together would tell a hidden count.
  func hidesTotal(_ indicator: Indicator, _ period: Period) -> Bool {
    totals.contains(group(indicator.source, period))
  }

  private func family(_ source: String) -> String { families[source] ?? source }
  private func group(_ source: String, _ period: Period) -> Group { Group(family: family(source), period: period) }

  private struct Cell: Hashable, Sendable {
    let family: String
    let area: String
    let period: Period
  }

  private struct Group: Hashable, Sendable {
    let family: String
    let period: Period

    func cell(_ area: String) -> Cell { Cell(family: family, area: area, period: period) }
  }
}

extension SmallCells {
  /// Whether the baseline is a hidden figure; with it the path to the target is, which leads back to it.
  func hidesBaseline(of assessment: GoalAssessment) -> Bool {
    guard let baseline = assessment.baseline, !baseline.isStated else { return false }
    return hidesNumerator(assessment.indicator, area: assessment.area.code, baseline.period)
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
