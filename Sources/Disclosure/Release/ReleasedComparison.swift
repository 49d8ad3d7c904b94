public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Geography
public import Statistics
internal import Suppression

/// Areas side by side, as they may be shown: limits and marks rest on the areas that are shown and on the share of all
/// together, so that whoever sees these can work them out, and they tell nothing of the others.
public struct ReleasedComparison: Hashable, Sendable {
  public let title: Bilingual
  public let unit: Unit
  public let target: Target?
  /// By name within cluster.
  public private(set) var areas: [ReleasedArea]
  /// The share of all areas together, in percent; `nil` for values, which can't be pooled, and where it would tell a
  /// hidden count.
  public let reference: Double?
  /// How much the areas that are shown differ together.
  public let spread: AreaSpread
  /// How many areas chance alone would put between the limits, of how many.
  public let expectedToWatch: Double
  public let judgedCount: Int
  /// Whether any area is judged: whether so many are shown that one of them can be told from the others.
  public let isJudged: Bool
  public let isIllustrative: Bool
  /// Whether the areas have a status instead of a figure.
  public let isRegister: Bool
  /// The country's figure, where the source has it; of the same time as the areas'.
  public private(set) var country: Shown<Measurement> = .none
  /// What is hidden.
  public let hiding: HidingRule
  private let funnel: Comparison

  /// Whether any area's figure is hidden.
  public var hidesAny: Bool { areas.contains(where: \.isHidden) }

  /// The curves of the limits that areas are marked by, from denominator 1 to `largest`; empty where nothing is judged.
  public func curve(to largest: Double) -> [FunnelCurve] { funnel.curve(to: largest) }

  /// Of areas that belong to no agreement.
  ///
  /// - Parameter hideBelow: the threshold; `nil` for the usual 5.
  public init(_ comparison: Comparison, hideBelow: Int?) {
    let limit = hideBelow ?? SmallCells.usualLimit
    let span = Span(first: 0, last: 0)
    let figures = comparison.areas.compactMap { area in
      area.measurement.flatMap { Figure($0, comparison.unit) }.map { (Place(area: area.key, span: span), $0) }
    }
    let table = Table(id: "", figures: Dictionary(figures, uniquingKeysWith: { first, _ in first }), limit: limit)
    let shown = Suppression([table], in: Hierarchy(comparison.areas.map { ($0.key, $0.cluster) }))
    func hidden(_ part: Part) -> Set<String> {
      Set(comparison.areas.map(\.key).filter { shown.hides("", Place(area: $0, span: span), part) })
    }
    self.init(
      comparison, limit, false, hidden(.numerator), hidden(.denominator),
      withTotal: !shown.hides("", Place(area: Hierarchy.all, span: span), .numerator))
  }

  /// Of the municipalities of an agreement: what is hidden is the same as in its reports.
  public init(_ comparison: Comparison, of indicator: Indicator, _ cells: SmallCells) {
    func hidden(_ isHidden: (ID<Area>, Period) -> Bool) -> Set<String> {
      Set(
        comparison.areas.filter { area in
          area.code.flatMap { code in area.time?.period.map { isHidden(code, $0) } } ?? false
        }.map(\.key))
    }
    let periods = Set(comparison.areas.compactMap { $0.time?.period })
    let numerators = hidden { cells.hidesNumerator(indicator, area: $0, $1) }
    let denominators = hidden { cells.hidesDenominator(indicator, area: $0, $1) }
    // The rule knows the figure of the whole. Where the source states another than what the areas come to, since some are
    // missing or it contradicts itself, their sum is one figure more, and would tell those that are hidden.
    let isKnownSum =
      numerators.isEmpty && denominators.isEmpty
      || Measurement.sum(comparison.areas.compactMap(\.measurement), unit: comparison.unit) == comparison.whole
    self.init(
      comparison, cells.limit(for: indicator), cells.hidesNoneAndAll(of: indicator), numerators, denominators,
      withTotal: isKnownSum && !periods.contains { cells.hidesTotal(indicator, $0) })
    func isHidden(_ observation: Observation) -> Bool {
      cells.hidesNumerator(indicator, observation) || cells.hidesDenominator(indicator, observation)
    }
    country = Shown(comparison.country?.measurement, hidden: comparison.country.map(isHidden) ?? false)
    let beside = Dictionary(comparison.areas.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for index in areas.indices {
      guard let area = beside[areas[index].key] else { continue }
      areas[index].clusterFigure = Shown(
        area.clusterFigure?.measurement, hidden: area.clusterFigure.map(isHidden) ?? false)
      areas[index].yearBefore = Shown(area.yearBefore?.measurement, hidden: area.yearBefore.map(isHidden) ?? false)
    }
  }

  private init(
    _ comparison: Comparison, _ limit: Int, _ hidesNoneAndAll: Bool, _ numerators: Set<String>,
    _ denominators: Set<String>, withTotal: Bool
  ) {
    let judged = comparison.judged(
      by: { !numerators.contains($0.key) && !denominators.contains($0.key) }, withTotal: withTotal)
    (title, unit, target) = (judged.title, judged.unit, judged.target)
    (reference, spread, isJudged) = (judged.reference, judged.spread, judged.funnel != nil)
    (expectedToWatch, judgedCount) = judged.expectedToWatch
    (isIllustrative, isRegister) = (judged.isIllustrative, judged.isRegister)
    hiding = HidingRule(
      limit: limit, hidesCounts: !numerators.isSubset(of: denominators), hidesDenominators: !denominators.isEmpty,
      hidesNoneAndAll: hidesNoneAndAll)
    areas = judged.areas.map {
      ReleasedArea(
        $0, isRegister: judged.isRegister, hidesNumerator: numerators.contains($0.key),
        hidesDenominator: denominators.contains($0.key))
    }
    funnel = judged.withoutAreas
  }

  /// The same, the highest values first, and last the areas without a figure and those whose figure is hidden, by name:
  /// a place among the values would tell it.
  public var byValue: ReleasedComparison {
    func value(_ area: ReleasedArea) -> Double { area.measurement.value?.number ?? -.infinity }
    var sorted = self
    sorted.areas = areas.enumerated().sorted { a, b in
      let left = value(a.element), right = value(b.element)
      return left != right ? left > right : a.offset < b.offset
    }.map(\.element)
    return sorted
  }
}

/// An area beside the others, as it may be shown. Shares in percent.
public struct ReleasedArea: Hashable, Sendable {
  /// `nil` for an area that isn't Danish or isn't known.
  public let code: ID<Area>?
  public let name: String
  public let cluster: String?
  public let time: TimePoint?
  /// `none` where the area has no figure.
  public let measurement: Shown<Measurement>
  public let denominator: Shown<ExactDecimal>
  /// Whether it reported 0 of 0, so that nothing is missing though it has no figure.
  public let hasNothingToCount: Bool
  /// The 95 % interval of a share.
  public let interval: Interval?
  public let meetsTarget: Bool?
  /// Funnel limits around the reference by the area's own denominator, and the same widened for overdispersion.
  public let limits: FunnelLimits?
  public let overdispersedLimits: FunnelLimits?
  /// Where the share lies; `nil` where that isn't judged.
  public let position: FunnelLimits.Position?
  /// In a register: since when, until when, with which unit and by whose word.
  public let membership: Membership?
  /// The figure of the area's cluster, of the same time.
  public internal(set) var clusterFigure: Shown<Measurement> = .none
  /// The area's own of the same time the year before, since the last break.
  public internal(set) var yearBefore: Shown<Measurement> = .none

  /// How much the figure has changed since the same time the year before, in the indicator's unit; shares in percentage
  /// points.
  public var change: Double? {
    measurement.value.flatMap { now in isHidden ? nil : yearBefore.value.map { now.number - $0.number } }
  }

  /// In a register. Silence is not a no.
  public var status: Membership.Status { membership?.status ?? .unknown }
  public var isHidden: Bool { measurement.isHidden || denominator.isHidden }

  init(_ area: ComparedArea, isRegister: Bool, hidesNumerator: Bool, hidesDenominator: Bool) {
    (code, name, cluster, time) = (area.code, area.name, area.cluster, area.time)
    measurement = Shown(area.measurement, hidden: hidesNumerator)
    denominator = Shown(area.measurement?.denominator, hidden: hidesDenominator)
    hasNothingToCount = area.hasNothingToCount
    interval = hidesNumerator ? nil : area.interval
    meetsTarget = hidesNumerator ? nil : area.meetsTarget
    // Limits tell the denominator.
    limits = hidesDenominator ? nil : area.limits
    overdispersedLimits = hidesDenominator ? nil : area.overdispersedLimits
    position = area.position
    membership = area.membership
  }
}

extension ComparedArea {
  /// What tells areas apart.
  fileprivate var key: String { code?.rawValue ?? name }
}

extension ReleasedArea {
  fileprivate var key: String { code?.rawValue ?? name }
}
