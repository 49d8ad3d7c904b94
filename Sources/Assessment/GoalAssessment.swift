public import Agreement
public import Basics
public import Evidence
public import Geography
public import Statistics

/// Everything that is said of one goal at one date. Every format of every report shows these figures and no others.
public struct GoalAssessment: Hashable, Sendable {
  public var goal: Goal
  public var indicator: Indicator
  public var area: Area
  public var asOf: CalendarDate
  public var series: Series
  public var verdict: Verdict
  /// The observation that the verdict rests on: the deciding one once the goal is decided, else the latest.
  public var observation: Observation?
  public var baseline: Baseline?
  /// For a share: the exact 95 % interval (Clopper-Pearson), in percent.
  public var interval: Interval?
  /// Value minus target, in the indicator's unit.
  public var gap: Double?
  /// How many more (or, for "at most", fewer) people, things or areas meet the target; 0 where it is met.
  public var needed: Int?
  /// The value that the straight path to the target plans for the observation's period, in the indicator's unit.
  public var expected: Double?
  public var paceRatio: Double?
  public var certainty: Certainty
  public var movement: Movement
  public var stability: Stability
  public var freshness: Freshness?
  /// Over the current segment; `nil` where too few points or all at one time.
  public var trend: TheilSen?
  /// Of the value at the deadline, where that lies ahead and the indicator isn't a count of areas; or why there is none.
  public var forecast: ForecastResult?

  /// Where the agreement's deciding period is of another length than the figures' periods, so that no figure can ever
  /// be of it: the period of the figures' own length with which it ends.
  public var periodThatCouldDecide: Period? {
    guard let deciding = goal.decidingPeriod, let latest = series.observations.last else { return nil }
    if case .areas = latest.measurement { return nil }
    guard latest.period.length != deciding.length else { return nil }
    return Period(latest.period.length, containing: deciding.last)
  }
}

/// Where a goal starts from, in the indicator's unit.
public struct Baseline: Hashable, Sendable {
  public var period: Period
  public var value: Double
  /// Whether the agreement states it; else it is the first observation on or after the agreement's start.
  public var isStated: Bool
  /// Whether it already met the target, so that the goal is to hold.
  public var meetsTarget: Bool
  /// Of a count of areas, how many were unknown then, and may have taken part.
  public var unknown = 0
  /// Municipalities that should be in it and aren't, by code.
  public var missingAreas: [ID<Area>] = []
}

/// Whether the whole 95 % interval lies on one side of the target.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  case clear, uncertain
  /// A census, a value without counts, or no target.
  case none
}

/// Which way the series goes, judged by Mann-Kendall's test and Theil-Sen's slope against the better direction.
public enum Movement: String, Hashable, Sendable, CaseIterable {
  case improving
  case noDetectableChange = "no detectable change"
  case worsening
  /// Fewer than 5 points in the segment.
  case tooFew = "too few"
  /// Not said, since a figure of the series is hidden.
  case hidden
}

/// Whether the variation is random, by Anhøj's rules.
public enum Stability: String, Hashable, Sendable, CaseIterable {
  case random
  /// An unusually long run on one side of the median.
  case shift
  /// Unusually few crossings of the median.
  case crossings
  /// Fewer than 10 useful points.
  case tooFew = "too few"
  /// Not said, since a figure of the series is hidden.
  case hidden
}

/// Whether the latest observation is newer than the previous check's.
public enum Freshness: Hashable, Sendable {
  case new
  case none(since: Period)
}

extension Freshness: CustomStringConvertible {
  /// The code in CSV and JSON: `new`, or `none since 2021`.
  public var description: String {
    switch self {
    case .new: "new"
    case .none(let since): "none since \(since)"
    }
  }
}
