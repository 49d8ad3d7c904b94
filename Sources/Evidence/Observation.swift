public import Basics
public import Geography

/// What was observed for an indicator, an area and a period.
public enum Measurement: Hashable, Sendable {
  /// Part of a whole. `denominator` is positive and `numerator` between 0 and it.
  case share(numerator: Int, denominator: Int)
  /// Events over an exposure, times `per`: per 1,000 people, or 100 times those expected. `events` is 0 or more, `exposure`
  /// above 0 with at most six decimals.
  case rate(events: Int, exposure: ExactDecimal, per: Int)
  /// A value in the indicator's unit, as the source gives it; a percentage among them may be rounded.
  case value(ExactDecimal)
  /// How many areas take part: a census.
  case areas(AreaCount)

  /// The value in the indicator's unit: a share in percent, a count of areas as the areas that take part.
  public var number: Double {
    switch self {
    case .share(let numerator, let denominator): 100 * Double(numerator) / Double(denominator)
    case .rate(let events, let exposure, let per): Double(per) * Double(events) / exposure.doubleValue
    case .value(let value): value.doubleValue
    case .areas(let count): Double(count.yes)
    }
  }
}

/// How the areas stand at a date. An unknown is never counted as a no.
public struct AreaCount: Hashable, Sendable {
  public var yes: Int
  public var no: Int
  /// Have said that they won't take part.
  public var declined: Int
  public var unknown: Int

  public init(yes: Int, no: Int, declined: Int, unknown: Int) {
    self.yes = yes
    self.no = no
    self.declined = declined
    self.unknown = unknown
  }

  public var total: Int { yes + no + declined + unknown }
}

/// Something a reader must know about a figure.
public enum Flag: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Made up for illustration.
  case illustrative
  /// The source may still change it.
  case provisional
  /// Some of the area's municipalities are not in it.
  case incomplete
  /// The first figure under a new definition or source.
  case afterBreak = "break"

  public static func < (a: Flag, b: Flag) -> Bool { a.rawValue < b.rawValue }
}

/// A figure with everything that is needed to check it.
public struct Observation: Hashable, Sendable {
  /// The code of the area.
  public var area: ID<Area>
  public var period: Period
  public var measurement: Measurement
  public var flags: Set<Flag>
  public var provenance: [Provenance]
  /// For shares of cases handled in time.
  public var timeliness: Timeliness?
  /// Municipalities that should be in the figure and aren't, by code.
  public var missingAreas: [ID<Area>]
  /// Of a sum of periods: the figure of the last of them alone, and those that have none.
  public var lastSummand: Measurement?
  public var missingPeriods: [Period] = []

  public init(
    area: ID<Area>, period: Period, measurement: Measurement, flags: Set<Flag> = [],
    provenance: [Provenance] = [], timeliness: Timeliness? = nil, missingAreas: [ID<Area>] = []
  ) {
    self.area = area
    self.period = period
    self.measurement = measurement
    self.flags = flags
    self.provenance = provenance
    self.timeliness = timeliness
    self.missingAreas = missingAreas
  }
}
