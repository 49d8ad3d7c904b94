public import Assessment
public import Evidence
public import Languages
public import Statistics

/// Why a forecast should be taken with care.
public enum ForecastDoubt: Hashable, Sendable {
  /// It is the level of all figures, not a trend.
  case level
  /// The level may have moved.
  case shift
  case noTrend
}

extension Danish: TrendWording {}
extension English: TrendWording {}

/// The texts about series, once per language.
public protocol TrendWording: Words {
  var theSeries: String { get }
  var noFigures: String { get }
  func seriesLeftOut(_ count: Int) -> String
  func seriesHead(_ name: String, first: String, last: String, count: Int) -> String
  func tooFewForTrend(_ count: Int) -> String
  /// Of a count of all areas, or of sums of what came before.
  var countedSeries: String { get }
  /// The p-value that decides.
  func trendDecided(_ test: TrendTest) -> String
  func moves(rises: Bool, by amount: String, perYear: Bool, interval: (String, String)?) -> String
  func noDetectableTrend(slope: String, perYear: Bool, interval: (String, String)?) -> String
  /// Why the slope's interval may hold 0 where the test detects a change, or exclude it where the test detects none.
  func slopeAgainstTest(_ test: TrendTest) -> String
  func tooFewForRuns(_ useful: Int) -> String
  func variation(_ signal: Runs.Signal) -> String
  /// What is asked for happened, or was to happen, by the latest figure.
  func alreadyKnown(_ asked: TimePoint, latest: TimePoint) -> String
  func noForecast(_ reason: Projection.Refusal) -> String
  func forecast(
    _ time: TimePoint, value: String, low: String, high: String, probability: String?, doubt: ForecastDoubt?
  ) -> String
  /// What becomes of the target while the level is as it is.
  func assurance(_ assurance: Assurance) -> String
  /// A probability in whole percent; never 0 or 100.
  func probability(_ probability: Double) -> String
  /// Why series are shown without figures, and what shows them.
  func pointsHidden() -> String
  /// What a file without an agreement hides isn't what a report on the same figures hides.
  func hiddenOtherwiseInReports() -> String
  func seriesGaps(_ periods: [String], more: Int) -> String
  /// Of so many figures of a whole year each, only those are used that share no quarter.
  func sharedQuarters(_ count: Int, used: Int) -> String
  func pValue(_ p: Double) -> String
  func method(_ method: MannKendall.Method) -> String
  var seasonal: String { get }
  var lag1: String { get }
  func runs(longest: Int, limit: Int, crossings: Int, least: Int) -> String

  func noSuchIndicator(_ name: String, _ known: [String], _ near: String?) -> String
  /// A time that an option states isn't of the kind that the series' times are.
  func timeOfOtherKind(_ option: String, _ time: String, seriesHasPeriods: Bool) -> String
  /// A time that an option states lies where the series has no figures.
  func timeOutsideSeries(_ option: String, _ time: String, first: String, last: String) -> String
  /// Limits can't be taken from so few figures as there are up to a time.
  func tooFewToFreeze(_ time: String, _ fewest: Int) -> String
  func targetNotRead(_ text: String) -> String
  var columnsNeeded: String { get }
  var oneIndicator: String { get }
  /// Why a chart can't be drawn of such figures.
  func chartMisfits(_ chart: ChartKind, _ figures: ChartKind.Figures) -> String
  /// A target per so many, of figures that aren't.
  func targetOfOtherUnit(_ text: String) -> String
}
