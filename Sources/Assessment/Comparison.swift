public import Agreement
public import Statistics

/// An area beside the others. Shares in percent.
public struct ComparedArea: Hashable, Sendable {
  /// `nil` for an area that isn't Danish or isn't known.
  public var code: String?
  public var name: String
  public var cluster: String?
  public var time: TimePoint?
  /// `nil` where the area has no figure.
  public var measurement: Measurement?
  /// The 95 % interval of a share.
  public var interval: Interval?
  public var meetsTarget: Bool?
  /// Funnel limits around the reference by the area's own denominator.
  public var limits: FunnelLimits?
  /// The same, widened by how much more than chance the areas differ.
  public var overdispersedLimits: FunnelLimits?
  /// Where the share lies among the limits that apply.
  public var position: FunnelLimits.Position?
  /// In a register: what the area's status is, since when, until when, with which unit and by whose word.
  public var membership: Membership?

  public init(
    code: String?, name: String, cluster: String? = nil, time: TimePoint? = nil, measurement: Measurement? = nil,
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
  /// The share of all areas together, in percent; `nil` for values, which can't be pooled.
  public var reference: Double?
  /// phi: about 1 where the areas differ by chance only.
  public var dispersion: Double?
  /// Whether the areas differ by more than chance, so that the widened limits apply.
  public var isOverdispersed: Bool
  public var isIllustrative: Bool

  public init(
    title: Bilingual, unit: Unit, target: Target?, areas: [ComparedArea], method: IntervalMethod = .exact,
    isIllustrative: Bool = false
  ) {
    self.title = title
    self.unit = unit
    self.target = target
    self.isIllustrative = isIllustrative
    let counts = areas.map { $0.measurement.flatMap(\.share) ?? (numerator: 0, denominator: 0) }
    let funnel = Funnel(numerators: counts.map(\.numerator), denominators: counts.map(\.denominator))
    reference = funnel.map { 100 * $0.share }
    dispersion = funnel?.dispersion
    let overdispersed = (funnel?.betweenAreaVariance ?? 0) > 0
    isOverdispersed = overdispersed
    self.areas = areas.enumerated().map { index, area in
      var area = area
      area.meetsTarget = target.flatMap { target in area.measurement.map { target.judge($0) == .met } }
      guard let share = area.measurement?.share else { return area }
      area.interval = method.interval(share.numerator, of: share.denominator)
      guard let beside = funnel?.areas[index] else { return area }
      area.limits = beside.limits?.inPercent
      area.overdispersedLimits = beside.overdispersedLimits?.inPercent
      let applied = overdispersed ? beside.overdispersedLimits : beside.limits
      area.position = applied.flatMap { limits in beside.share.map(limits.position) }
      return area
    }.map { (key: ($0.cluster ?? "", danishOrder($0.name)), area: $0) }.sorted { $0.key < $1.key }.map(\.area)
  }

  /// The municipalities of an area as they stand on the last day of a check period.
  ///
  /// - Parameter builder: gives the series as of that day.
  public init(
    _ series: Series, in agreement: Agreement, asOf: CalendarDate, target: Target?, method: IntervalMethod = .exact
  ) {
    let members = agreement.municipalities(of: series.area.code, on: asOf)
    let parts = series.parts.isEmpty ? series.observations : series.parts
    let latest = parts.map(\.period).max()
    let byArea = Dictionary(
      parts.filter { $0.period == latest }.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
    let isRegister = series.observations.last?.measurement.isCensus ?? false
    self.init(
      title: series.indicator.title, unit: series.indicator.unit,
      target: isRegister ? nil : target,
      areas: members.map { area in
        guard !isRegister else {
          return ComparedArea(
            code: area.code, name: area.name, cluster: area.cluster, time: .period(Period(endingOn: asOf)),
            membership: series.memberships.first { $0.area == area.code && $0.holds(on: asOf) })
        }
        return ComparedArea(
          code: area.code, name: area.name, cluster: area.cluster, time: latest.map(TimePoint.period),
          measurement: byArea[area.code]?.measurement)
      }, method: method,
      isIllustrative: series.observations.contains { $0.flags.contains(.illustrative) })
    self.isRegister = isRegister
  }

  /// Whether the areas have a status instead of a figure.
  public private(set) var isRegister = false
}

extension Comparison {
  /// The same, the highest values first and areas without a figure last.
  public var byValue: Comparison {
    var sorted = self
    sorted.areas = areas.enumerated().sorted { a, b in
      let left = a.element.measurement?.number ?? -.infinity, right = b.element.measurement?.number ?? -.infinity
      return left != right ? left > right : a.offset < b.offset
    }.map(\.element)
    return sorted
  }
}

extension FunnelLimits {
  var inPercent: FunnelLimits {
    FunnelLimits(low95: 100 * low95, high95: 100 * high95, low998: 100 * low998, high998: 100 * high998)
  }
}

/// A key that sorts names the Danish way: æ, ø and å last, and aa as å.
func danishOrder(_ name: String) -> String {
  name.lowercased().reduce(into: "") { key, letter in
    switch letter {
    case "æ": key.append("{")
    case "ø": key.append("|")
    case "å": key.append("}")
    case "a" where key.last == "a":
      key.removeLast()
      key.append("}")
    default: key.append(letter)
    }
  }
}
