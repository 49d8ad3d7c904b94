/// What was observed for an indicator, an area and a period.
public enum Measurement: Hashable, Sendable {
  /// Part of a whole. `denominator` is positive and `numerator` between 0 and it.
  case share(numerator: Int, denominator: Int)
  /// A value in the indicator's unit, as the source gives it; a percentage among them may be rounded.
  case value(ExactDecimal)
  /// How many areas take part: a census.
  case areas(AreaCount)

  /// The value in the indicator's unit: a share in percent, a count of areas as the areas that take part.
  public var number: Double {
    switch self {
    case .share(let numerator, let denominator): 100 * Double(numerator) / Double(denominator)
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

/// How the cases behind an on-time share were handled.
public struct Timeliness: Hashable, Sendable {
  /// Cases that fell due in the period; the denominator.
  public var due: Int
  /// Of these, answered on or before the due date; the numerator.
  public var onTime: Int
  /// Of those due, answered by the as-of date, on time or late.
  public var answered: Int
  /// Cases taken out because they were cancelled.
  public var cancelled: Int
  /// How many answers took how many days from the request.
  public var daysTaken: [Int: Int]

  public init(due: Int = 0, onTime: Int = 0, answered: Int = 0, cancelled: Int = 0, daysTaken: [Int: Int] = [:]) {
    self.due = due
    self.onTime = onTime
    self.answered = answered
    self.cancelled = cancelled
    self.daysTaken = daysTaken
  }

  public static func + (a: Timeliness, b: Timeliness) -> Timeliness {
    Timeliness(
      due: a.due + b.due, onTime: a.onTime + b.onTime, answered: a.answered + b.answered,
      cancelled: a.cancelled + b.cancelled, daysTaken: a.daysTaken.merging(b.daysTaken, uniquingKeysWith: +))
  }
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

/// The rows of a file that a figure comes from.
public struct Provenance: Hashable, Sendable {
  public var file: String
  /// Physical lines from 1, in ascending ranges that don't touch.
  public var lines: [ClosedRange<Int>]

  public init(file: String, lines: [ClosedRange<Int>]) {
    self.file = file
    self.lines = lines
  }
}

/// A figure with everything that is needed to check it.
public struct Observation: Hashable, Sendable {
  public var indicator: String
  /// The code of the area.
  public var area: String
  public var period: Period
  public var measurement: Measurement
  public var flags: Set<Flag>
  public var provenance: [Provenance]
  /// For shares of cases handled in time.
  public var timeliness: Timeliness?
  /// Municipalities that should be in the figure and aren't, by code.
  public var missingAreas: [String]

  public init(
    indicator: String, area: String, period: Period, measurement: Measurement, flags: Set<Flag> = [],
    provenance: [Provenance] = [], timeliness: Timeliness? = nil, missingAreas: [String] = []
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.measurement = measurement
    self.flags = flags
    self.provenance = provenance
    self.timeliness = timeliness
    self.missingAreas = missingAreas
  }
}

/// The observations of one indicator in one area, in order of time, one per period, all of one length.
public struct Series: Hashable, Sendable {
  public var indicator: Indicator
  public var area: Area
  public var observations: [Observation]
  /// Where a new definition or source begins, in order of time.
  public var breaks: [Source.Break]
  /// Set where the series counts areas: when each area's status began, what it is.
  public var memberships: [Membership]

  public init(
    indicator: Indicator, area: Area, observations: [Observation], breaks: [Source.Break] = [],
    memberships: [Membership] = []
  ) {
    self.indicator = indicator
    self.area = area
    self.observations = observations
    self.breaks = breaks
    self.memberships = memberships
  }

  /// The observations since the last break.
  public var currentSegment: ArraySlice<Observation> {
    guard let latest = observations.last,
      let start = breaks.last(where: { $0.period.first <= latest.period.first })
    else { return observations[...] }
    return observations.drop { $0.period.first < start.period.first }
  }
}

/// One area's stand in a register during a stretch of time.
public struct Membership: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case yes, no, declined, unknown
  }

  /// The code of the area.
  public var area: String
  public var status: Status
  public var from: CalendarDate
  /// The last day; `nil` where it still holds.
  public var to: CalendarDate?
  /// The unit that the area works with.
  public var unit: String?
  /// Who says so.
  public var origin: String?
  public var file: String
  public var line: Int

  public init(
    area: String, status: Status, from: CalendarDate, to: CalendarDate? = nil, unit: String? = nil,
    origin: String? = nil, file: String, line: Int
  ) {
    self.area = area
    self.status = status
    self.from = from
    self.to = to
    self.unit = unit
    self.origin = origin
    self.file = file
    self.line = line
  }

  public func holds(on date: CalendarDate) -> Bool { from <= date && (to.map { date <= $0 } ?? true) }
}
