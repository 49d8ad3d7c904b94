public import Agreement
internal import Assessment
public import Basics
public import Evidence
public import Geography

/// Which counts of municipalities are hidden because they are so small that they point at people.
///
/// Counts of people or cases from 1 to the threshold less one are hidden, and further ones where a total would give a
/// hidden one away: see `HiddenCounts`. 0 is shown, unless nothing else is there to hide. A share is hidden with
/// its numerator, and all with the denominator.
///
/// What is hidden is an area's count in a period, whichever indicator shows it: with the count of one source that of
/// every related source, since one of them may be the sum of others, and that of every period that holds it or that it
/// holds, since a year is the sum of its quarters. Sources are related where they read a file in common, where their
/// figures add up, and where the agreement says so.
public struct SmallCells: Sendable {
  /// The threshold where neither the user nor the indicator states one.
  public static let usualLimit = 5

  /// The thresholds that are in force, by source.
  private let limits: [String: Int]
  /// Related sources have one name here.
  private var families: [String: String] = [:]
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
      agreement.indicators.map { ($0.source.rawValue, hideBelow ?? $0.hideBelow ?? SmallCells.usualLimit) },
      uniquingKeysWith: max)
    let kinds = Dictionary(agreement.areas.map { ($0.code, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let municipal = series.flatMap { series in
      (series.observations + series.parts).filter { kinds[$0.area] == .municipality }.map { (series.indicator, $0) }
    }
    let counts = SmallCells.counts(municipal)
    families = SmallCells.families(
      agreement.sources, evidence, sums: SumsOfSources.related(counts.mapValues { $0.mapValues(\.numerator) }))
    let country = AreaGroup(agreement.areas)
    for (family, counts) in byFamily(counts, municipal) {
      var periods = counts.mapValues { counts in
        RelatedShares(
          counts.keys.sorted().map { source in
            HiddenShares(counts[source] ?? [:], in: country, limit: limits[source] ?? SmallCells.usualLimit)
          })
      }
      SmallCells.hideAcross(&periods)
      for (period, shares) in periods { take(shares, Group(family: family, period: period)) }
    }
  }

  private typealias Counts = [AreaPeriod: HiddenShares.Count]

  /// The counts by source.
  private static func counts(_ observations: [(Indicator, Observation)]) -> [String: Counts] {
    observations.reduce(into: [:]) { counts, entry in
      let (indicator, observation) = entry
      // Of a sum of periods the last one alone is what it tells beside the sum before.
      let last = observation.lastSummand.flatMap { $0.number > 0 ? $0 : nil }
      guard let count = HiddenShares.Count(last ?? observation.measurement, indicator.unit) else { return }
      counts[indicator.source.rawValue, default: [:]][AreaPeriod(area: observation.area, period: observation.period)] =
        count
    }
  }

  /// The counts by family, period, source and area. Where one source gives a percentage and a related one the number that
  /// it is of, the two tell a count as well.
  private func byFamily(
    _ counts: [String: Counts], _ observations: [(Indicator, Observation)]
  ) -> [String: [Period: [String: [String: HiddenShares.Count]]]] {
    var families: [String: [Period: [String: [String: HiddenShares.Count]]]] = [:]
    for (source, counts) in counts {
      for (key, count) in counts {
        families[family(source), default: [:]][key.period, default: [:]][source, default: [:]][key.area.rawValue] =
          count
      }
    }
    for (indicator, observation) in observations where indicator.unit == .percent {
      guard case .value(let value) = observation.measurement else { continue }
      let percentage = min(max(0, value.doubleValue), 100)
      let family = family(indicator.source.rawValue)
      let bases = families[family]?[observation.period]?.values.compactMap { $0[observation.area.rawValue] } ?? []
      // Of several numbers it is of the smallest, for all that is known.
      guard let base = bases.filter({ $0.denominator == nil }).map(\.numerator).min() else { continue }
      families[family]?[observation.period]?[indicator.source.rawValue, default: [:]][observation.area.rawValue] =
        HiddenShares.Count(
          numerator: Int((percentage * Double(base) / 100).rounded()), denominator: base)
    }
    return families
  }

  /// Hides in each period what is hidden in one that it holds or that holds it, until nothing is left to hide.
  private static func hideAcross(_ periods: inout [Period: RelatedShares]) {
    let all = periods.keys.sorted()
    guard Set(all.map(\.length)).count > 1 else { return }
    let nested = all.flatMap { outer in
      all.filter { $0.length != outer.length && outer.contains($0) }.map { (outer, $0) }
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (one, other) in nested + nested.map({ ($1, $0) }) {
        guard let hidden = periods[other]?.hidden else { continue }
        if periods[one]?.hide(hidden) ?? false { isSettled = false }
      }
    }
  }

  /// The name of the first of the sources that a source is related to, straight or through others.
  private static func families(
    _ sources: [Source], _ evidence: Evidence, sums: [[String]]
  ) -> [String: String] {
    var families: [(ties: Set<Tie>, sources: [String])] = []
    for source in sources {
      let files = source.files + (evidence.sources[source.id]?.inputs ?? []).map(\.name)
      let added = sums.filter { $0.contains(source.id.rawValue) }.flatMap(\.self)
      let ties = Set(files.map(Tie.file) + (([source.id] + source.related).map(\.rawValue) + added).map(Tie.source))
      let related = families.filter { !$0.ties.isDisjoint(with: ties) }
      families.removeAll { !$0.ties.isDisjoint(with: ties) }
      families.append((related.reduce(ties) { $0.union($1.ties) }, related.flatMap(\.sources) + [source.id.rawValue]))
    }
    return families.reduce(into: [:]) { names, family in
      for source in family.sources { names[source] = family.sources[0] }
    }
  }

  /// What makes sources one family.
  private enum Tie: Hashable {
    case file(String)
    case source(String)
  }

  private mutating func take(_ shares: RelatedShares, _ group: Group) {
    // The totals that are withheld are those of areas too.
    let codes = shares.withheld.map(\.code)
    if !codes.isEmpty { totals.insert(group) }
    denominators.formUnion(shares.hidden.denominators.union(codes).map(group.cell))
    numerators.formUnion(shares.hidden.numerators.union(codes).map(group.cell))
  }

  // MARK: Asking

  /// Whether any count is hidden.
  public var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }

  /// Whether any count that this source gives is hidden.
  public func hidesAny(of source: Source) -> Bool {
    let family = family(source.id.rawValue)
    return numerators.contains { $0.family == family } || denominators.contains { $0.family == family }
  }

  /// The highest threshold that is in force.
  public var limit: Int { limits.values.max() ?? SmallCells.usualLimit }

  /// The threshold for an indicator.
  public func limit(for indicator: Indicator) -> Int { limits[indicator.source.rawValue] ?? SmallCells.usualLimit }

  /// Whether small counts of this source are hidden, should there be any.
  public func protects(_ source: Source) -> Bool { (limits[source.id.rawValue] ?? SmallCells.usualLimit) > 1 }

  public func hidesNumerator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesNumerator(indicator, area: observation.area, observation.period)
  }

  public func hidesNumerator(_ indicator: Indicator, area: ID<Area>, _ period: Period) -> Bool {
    numerators.contains(group(indicator.source.rawValue, period).cell(area.rawValue))
  }

  public func hidesDenominator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesDenominator(indicator, area: observation.area, observation.period)
  }

  public func hidesDenominator(_ indicator: Indicator, area: ID<Area>, _ period: Period) -> Bool {
    denominators.contains(group(indicator.source.rawValue, period).cell(area.rawValue))
  }

  /// Whether the share of all areas together would tell a hidden count.
  public func hidesTotal(_ indicator: Indicator, _ period: Period) -> Bool {
    totals.contains(group(indicator.source.rawValue, period))
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

extension AreaGroup.Name {
  /// The code of the area whose figure the group's total is.
  fileprivate var code: String {
    switch self {
    case .country: "0"
    case .region(let code): code
    case .cluster(let code, _): code
    }
  }
}
