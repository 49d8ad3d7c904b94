public import Agreement
public import Basics
public import Evidence
public import Geography
public import Statistics

/// An area beside the others. Shares in percent.
public struct ComparedArea: Hashable, Sendable {
  /// `nil` for an area that isn't Danish or isn't known.
  public var code: ID<Area>?
  public var name: String
  public var cluster: String?
  public var time: TimePoint?
  /// `nil` where the area has no figure.
  public var measurement: Measurement?
  /// Whether it reported 0 of 0, so that nothing is missing though it has no figure.
  public var hasNothingToCount = false
  /// The 95 % interval of a share.
  public var interval: Interval?
  public var meetsTarget: Bool?
  /// Funnel limits around the reference by the area's own denominator.
  public var limits: FunnelLimits?
  /// The same, widened by how much more than chance the areas differ.
  public var overdispersedLimits: FunnelLimits?
  /// Where the share lies: beyond a limit only where it is beyond the widened one too. `nil` where that isn't judged.
  public var position: FunnelLimits.Position?
  /// In a register: what the area's status is, since when, until when, with which unit and by whose word.
  public var membership: Membership?
  /// The area's own figure of the same time the year before, since the last break; and of the same time that of its cluster.
  public var yearBefore: Observation?
  public var clusterFigure: Observation?

  public init(
    code: ID<Area>?, name: String, cluster: String? = nil, time: TimePoint? = nil, measurement: Measurement? = nil,
    membership: Membership? = nil
  ) {
    self.code = code
    self.name = name
    self.cluster = cluster
    self.time = time
    self.measurement = measurement
    self.membership = membership
  }
}

/// How much areas differ together, which decides how their limits are spoken of.
public enum AreaSpread: Hashable, Sendable, CaseIterable {
  /// Fewer than 10 areas: it can't be judged, and the limits are plain.
  case tooFew
  /// No more than chance makes them.
  case chance
  /// A little more, for which the limits are widened, but not so much that chance can't explain it.
  case allowedFor
  /// More than chance can explain: the limits are widened.
  case evident
}

/// How a proportion's interval is made. The raw value is what `--interval` takes.
public enum IntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// Clopper-Pearson.
  case exact
  case wilson

  func interval(_ numerator: Int, of denominator: Int) -> Interval? {
    let interval =
      self == .exact
      ? Proportion.clopperPearson(numerator, of: denominator) : Proportion.wilson(numerator, of: denominator)
    return interval.map { Interval(low: 100 * $0.low, high: 100 * $0.high) }
  }
}

/// Areas side by side, without a ranking: a rank pretends to a certainty that small numbers don't have.
public struct Comparison: Hashable, Sendable {
  public var title: Bilingual
  public var unit: Unit
  public var target: Target?
  /// By name within cluster.
  public var areas: [ComparedArea]
  /// The share or rate of all areas together, in the unit; `nil` for values, which can't be pooled.
  public private(set) var reference: Double?
  /// What the areas are held against; `nil` where fewer than `leastAreas` have a share that may be looked at.
  public private(set) var funnel: AreaFunnel?
  public var isIllustrative: Bool
  /// Of the same time, where the source has it.
  public internal(set) var country: Observation?
  /// The figure of the area that all of them lie in, of the same time, as the source states it or as it is added up.
  public internal(set) var whole: Measurement?

  /// So many areas with shares it takes to tell one of them from the others.
  public static let leastAreas = 3

  public init(
    title: Bilingual, unit: Unit, target: Target?, areas: [ComparedArea], method: IntervalMethod = .exact,
    isIllustrative: Bool = false
  ) {
    self.title = title
    self.unit = unit
    self.target = target
    self.isIllustrative = isIllustrative
    self.areas = areas.map { area in
      var area = area
      area.meetsTarget = target.flatMap { target in area.measurement.map { target.judge($0) == .met } }
      area.interval =
        area.measurement?.share.flatMap { method.interval($0.numerator, of: $0.denominator) }
        ?? area.measurement?.interval
      return area
    }.map { (key: ($0.cluster ?? "", danishOrder($0.name)), area: $0) }.sorted { $0.key < $1.key }.map(\.area)
    judge(by: { _ in true })
  }

  /// How much the areas differ together.
  public var spread: AreaSpread {
    guard let overdispersion = funnel?.overdispersion, overdispersion.isJudged else { return .tooFew }
    if overdispersion.isEvident, overdispersion.betweenAreaVariance > 0 { return .evident }
    return overdispersion.betweenAreaVariance > 0 ? .allowedFor : .chance
  }

  /// How many of the judged areas chance alone would put between the 95 % and the 99.8 % limits, and how many are judged.
  public var expectedToWatch: (areas: Double, judged: Int) {
    let judged = areas.filter { $0.position != nil }
    let expected = judged.reduce(0.0) { sum, area in
      guard let funnel, let size = area.measurement?.size, let plain = area.limits else { return sum }
      let chance = funnel.chance(beyond: plain.outermost(area.overdispersedLimits), at: size)
      return sum + chance.beyond95 - chance.beyond998
    }
    return (expected, judged.count)
  }

  /// The same, with limits and marks that rest on nothing but the share of all areas together and the areas that are
  /// shown: whoever sees these can work them out, and they tell nothing of the others.
  ///
  /// - Parameter withTotal: whether the share of all areas together may be told; without it nothing is judged.
  public func judged(by isShown: (ComparedArea) -> Bool, withTotal: Bool) -> Comparison {
    var comparison = self
    comparison.judge(by: withTotal ? isShown : { _ in false })
    if !withTotal { comparison.reference = nil }
    return comparison
  }

  /// The limits alone.
  public var withoutAreas: Comparison {
    var limits = self
    limits.areas = []
    return limits
  }

  private mutating func judge(by isShown: (ComparedArea) -> Bool) {
    reference = AreaFunnel(areas.compactMap(\.measurement))?.reference
    let beside = AreaFunnel(areas.filter(isShown).compactMap(\.measurement), reference: reference)
    self.funnel = beside.flatMap { $0.count < Comparison.leastAreas ? nil : $0 }
    for index in areas.indices {
      let size = areas[index].measurement?.size
      areas[index].limits = size.flatMap { self.funnel?.limits(at: $0) }
      areas[index].overdispersedLimits = size.flatMap { self.funnel?.overdispersedLimits(at: $0) }
      areas[index].position = isShown(areas[index]) ? areas[index].place : nil
    }
  }

  /// Whether the areas have a status instead of a figure.
  public internal(set) var isRegister = false
}

extension FunnelLimits {
  /// The limits that lie beyond both: around a small area the widened ones may be the narrower at one end.
  func outermost(_ other: FunnelLimits?) -> FunnelLimits {
    guard let other else { return self }
    return FunnelLimits(
      low95: min(low95, other.low95), high95: max(high95, other.high95), low998: min(low998, other.low998),
      high998: max(high998, other.high998))
  }

}

extension ComparedArea {
  /// Where the figure lies among its limits: beyond one only where it is beyond the widened one too.
  fileprivate var place: FunnelLimits.Position? {
    guard measurement?.size != nil, let figure = measurement?.number else { return nil }
    return limits?.outermost(overdispersedLimits).position(of: figure)
  }
}
