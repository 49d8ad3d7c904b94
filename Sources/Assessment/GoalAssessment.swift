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
  /// Why it can't be assessed, where it can't.
  public var reason: Reason?
  /// The observation that the verdict rests on: the deciding one once the goal is decided, else the latest.
  public var observation: Observation?
  public var baseline: Baseline?
  /// For a share: the exact 95 % interval (Clopper-Pearson), in percent.
  public var interval: Interval?
  /// Value minus target, in the indicator's unit.
  public var gap: Double?
  /// How many more (or, for "at most", fewer) people, things or areas meet the target; 0 where it is met.
  public var needed: Int?
  /// How far the figure has come since the baseline; `nil` where there is none to compare it with.
  public var course: Course?
  public var certainty: Certainty
  public var movement: Movement
  public var stability: Stability
  /// Whether the process as it runs will meet the target; `nil` below 10 figures.
  public var assurance: Assurance?
  public var freshness: Freshness?
  /// Trend and runs of the current segment.
  public var analysis: TrendAnalysis
  /// The whole path from the baseline to the target, where there is one to follow.
  var pace: Pace?
  /// Of the value at the deadline, where that lies ahead and the indicator isn't a count of areas; or why there is none.
  public var forecast: ForecastResult?

  public var expected: Double? { course?.expected }
  public var paceRatio: Double? { course?.ratio }
}

/// Why a goal can't be assessed.
public enum Reason: Hashable, Sendable {
  /// No figure since the agreement's start to measure from.
  case noBaseline
  /// A break lies between the baseline and the figure.
  case broken(Source.Break)
  /// Others have figures of this period, the area has handed in none, or one that is left out because of a fault.
  case areaMissing(Period, isRejected: Bool)
  /// The sum lacks these periods.
  case periodsMissing([Period])
  /// So many municipalities are missing from what is added up.
  case areasMissing(Int)
  /// A seasonal series without two full years to compare.
  case seasons

  /// The code in CSV and JSON.
  public var code: String {
    switch self {
    case .noBaseline: "no-baseline"
    case .broken: "break"
    case .areaMissing(_, let isRejected): isRejected ? "area-rejected" : "area-missing"
    case .periodsMissing: "periods-missing"
    case .areasMissing: "areas-missing"
    case .seasons: "seasons"
    }
  }
}

/// Where a goal starts from, in the indicator's unit.
public struct Baseline: Hashable, Sendable {
  public var period: Period
  public var value: Double
  public var origin: Origin
  /// Whether it already met the target, so that the goal is to hold.
  public var meetsTarget: Bool
  /// Of a count of areas, how many were unknown then, and may have taken part.
  public var unknown = 0
  /// Municipalities that should be in it and aren't, by code.
  public var missingAreas: [ID<Area>] = []
  /// Of a seasonal series: whether it is the first whole year, not one period.
  public var isWholeYear = false

  public enum Origin: Hashable, Sendable {
    /// The agreement states it.
    case stated
    /// The first observation of the current segment on or after the agreement's start.
    case observed
    /// Nothing is added up yet on the day that a sum starts.
    case startOfSum
  }
}

/// Whether the whole 95 % interval lies on one side of the target.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  case clear, uncertain
  /// A census, a value without counts, or no target.
  case none
}

/// Which way the series goes, judged by a trend test and Theil-Sen's slope against the better direction.
public enum Movement: String, Hashable, Sendable, CaseIterable {
  case improving
  case noDetectableChange = "no detectable change"
  case worsening
  /// Fewer than 5 points in the segment.
  case tooFew = "too few"
  /// A count of all areas, or sums of what came before: chance has no part in it.
  case counted
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
  /// As of a movement.
  case counted
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
