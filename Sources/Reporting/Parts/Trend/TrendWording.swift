public import Assessment
public import Evidence
internal import Languages
public import Statistics

/// Why a forecast should be taken with care.
public enum ForecastDoubt: Hashable, Sendable {
  /// It is the level of all figures, not a trend.
  case level
  /// The level may have moved.
  case shift
  case noTrend
}

/// The texts about series and comparisons of areas.
public protocol TrendWording: Sendable {
  var theSeries: String { get }
  var noFigures: String { get }
  func seriesLeftOut(_ count: Int) -> String
  var noFigure: String { get }
  func seriesHead(_ name: String, first: String, last: String, count: Int) -> String
  func tooFewForTrend(_ count: Int) -> String
  /// Of a count of all areas, or of sums of what came before.
  var countedSeries: String { get }
  /// The p-value that decides.
  func trendDecided(_ test: TrendTest) -> String
  func moves(rises: Bool, by amount: String, perYear: Bool, interval: (String, String)?) -> String
  func noDetectableTrend(slope: String, perYear: Bool, interval: (String, String)?) -> String
  func tooFewForRuns(_ useful: Int) -> String
  func variation(_ signal: Runs.Signal) -> String
  func noForecast(_ reason: Projection.Refusal) -> String
  func forecast(
    _ time: String, value: String, low: String, high: String, probability: String?, doubt: ForecastDoubt?
  ) -> String
  /// A probability in whole percent; never 0 or 100.
  func probability(_ probability: Double) -> String
  /// Why series are shown without figures, and what shows them.
  func pointsHidden() -> String
  /// What a file without an agreement hides isn't what a report on the same figures hides.
  func hiddenOtherwiseInReports() -> String
  func seriesGaps(_ periods: [String], more: Int) -> String
  func pValue(_ p: Double) -> String
  func method(_ method: MannKendall.Method) -> String
  var seasonal: String { get }
  var lag1: String { get }
  func runs(longest: Int, limit: Int, crossings: Int, least: Int) -> String

  func status(_ status: Membership.Status) -> String
  func clusterCount(_ cluster: String, _ counts: [(Membership.Status, Int)], of total: Int) -> String
  func together(_ share: String, areas: Int, of total: Int) -> String
  func comparedWithoutCounts(_ areas: Int) -> String
  func nothingToCompare() -> String
  func togetherHidden() -> String
  func tooFewToJudge(_ least: Int) -> String
  /// The one conclusion on the differences: the areas outside the 99.8 % limits, those outside the 95 % limits only, and
  /// where there are none of these that there are none.
  /// `expected`: how many of the `judged` areas chance alone would put between the limits.
  func funnelConclusion(
    outside: [String], watched: [String], _ spread: AreaSpread, expected: Double, of judged: Int
  ) -> String
  func position(_ position: FunnelLimits.Position, _ spread: AreaSpread) -> String
  /// The clusters' and the country's figures beside the whole's; empty where there are none.
  func besides(clusters: [String], country: String?) -> String
  /// How many areas meet a target; `isPart` where some areas are hidden.
  func meeting(_ target: String, _ count: Int, of total: Int, isPart: Bool) -> String
  func funnelExplained(_ spread: AreaSpread, someHidden: Bool) -> String

  func noSuchIndicator(_ name: String, _ known: [String], _ near: String?) -> String
  /// A time that an option states isn't of the kind that the series' times are.
  func timeOfOtherKind(_ option: String, _ time: String, seriesHasPeriods: Bool) -> String
  /// A time that an option states lies where the series has no figures.
  func timeOutsideSeries(_ option: String, _ time: String, first: String, last: String) -> String
  func targetNotRead(_ text: String) -> String
  var columnsNeeded: String { get }
  var oneIndicator: String { get }
  var chartNeedsShares: String { get }
  var chartNeedsCounts: String { get }
}
