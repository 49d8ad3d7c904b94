public import Agreement
public import Basics
public import Geography

/// The observations of one indicator in one area as they stood at an as-of date: in order of time, one per period, all
/// of one length.
public struct Series: Hashable, Sendable {
  public var indicator: Indicator
  public var area: Area
  public var observations: [Observation]
  /// The figures of the area's municipalities, which the observations are the sums of for every period that the source
  /// gives no figure of the area's own: one per municipality and period.
  public var parts: [Observation]
  /// Municipalities that reported 0 of 0.
  public var nothingToCount: Set<AreaPeriod> = []
  /// The latest period that the source has a figure of for other areas of the kind.
  public var latestElsewhere: Period?
  /// The periods that the area's own figure is left out of because of a fault.
  public var rejectedPeriods: Set<Period> = []
  /// Where a new definition or source begins, in order of time.
  public var breaks: [Source.Break]
  /// For a share of cases handled in time: cases not answered and not yet due, outside every denominator.
  public var pending: Int?
  /// For such a share, where the data seem to end more than a week before the as-of date.
  public var silence: Silence?
  /// For a count of areas: the stretches that had begun by the as-of date.
  public var memberships: [Membership]

  public init(
    indicator: Indicator, area: Area, observations: [Observation] = [], parts: [Observation] = [],
    breaks: [Source.Break] = [], pending: Int? = nil, memberships: [Membership] = []
  ) {
    self.indicator = indicator
    self.area = area
    self.observations = observations
    self.parts = parts
    self.breaks = breaks
    self.pending = pending
    self.memberships = memberships
  }

  /// Cases that are late because nothing is known of them, with due dates from the last day that any case was requested
  /// or answered to the as-of date: where the data were drawn on that day, some may well have been answered in time.
  public struct Silence: Hashable, Sendable {
    public var since: CalendarDate
    public var cases: Int

    public init(since: CalendarDate, cases: Int) {
      self.since = since
      self.cases = cases
    }
  }

  /// Whether chance has no part in the figures: a count of all areas, or sums of what came before.
  public var isCounted: Bool {
    if case .areas = observations.last?.measurement { return true }
    return indicator.accumulation.map { $0 != .no } ?? false
  }

  /// The observations since the last break.
  public var currentSegment: ArraySlice<Observation> {
    guard let latest = observations.last,
      let start = breaks.last(where: { $0.period.first <= latest.period.first })
    else { return observations[...] }
    return observations.drop { $0.period.first < start.period.first }
  }

  /// How the areas stood on a date, of a count of areas over `areas`. An area without a stretch on that date is unknown.
  public func count(on date: CalendarDate, over areas: [Area]) -> AreaCount {
    var count = AreaCount(yes: 0, no: 0, declined: 0, unknown: 0)
    for area in areas {
      switch memberships.first(where: { $0.area == area.code && $0.holds(on: date) })?.status ?? .unknown {
      case .yes: count.yes += 1
      case .no: count.no += 1
      case .declined: count.declined += 1
      case .unknown: count.unknown += 1
      }
    }
    return count
  }
}
