public import Agreement
public import Assessment
public import Basics
public import Languages

/// The texts of the progress summary: whole sentences in plain words.
public protocol ProgressWording: Sendable {
  var progressSummary: String { get }
  var notes: String { get }
  func seeNotes(_ numbers: [Int]) -> String
  /// The goal's conclusion in a sentence that begins with the verdict's own word.
  func plain(_ verdict: Verdict, _ setting: VerdictSetting) -> String
  /// The latest figure. `interval` holds its ends, the second one with the unit.
  func figure(_ value: String, in period: Period, _ unit: Unit, interval: (low: String, high: String)?) -> String
  /// How many areas take part at the end of a period.
  func census(_ value: String, at period: Period) -> String
  func figureHidden(_ period: Period) -> String
  func aim(_ target: String, by deadline: CalendarDate?, passed: Bool) -> String
  /// `ofAll`: it is told by all figures together, and not by the first and the latest alone.
  func direction(_ improving: Bool, ofAll: Bool) -> String
  /// What an even path from the baseline's period comes to at the end of the figure's own.
  func evenPath(from baseline: String, in start: Period, to expected: String, in period: Period, _ unit: Unit) -> String
  /// How many areas have to join per quarter, and how many have so far, of which `unknown` may have done so before.
  ///
  /// - Parameter start: from when those are counted that have joined.
  func entries(needed: Int, seen: String, from start: Period, unknown: Int) -> String
  /// The verdict and the forecast seem to contradict each other.
  func forecastAgainstVerdict() -> String
  /// The verdict is hidden, although the figure isn't.
  func baselineHidden(_ period: Period) -> String
  func noForecastHidden() -> String
  func noTrendHidden() -> String
  /// What would meet the target: people, or cases where the figures count those.
  func missing(_ count: Int, ofCases: Bool, _ comparison: Target.Comparison) -> String
  func withinUncertainty() -> String
  func noCertainTrend() -> String
  func tooFewFigures(_ count: Int) -> String
  func noNewData(since period: Period) -> String
  func provisionalFigure() -> String
  func newDefinition(from period: Period, note: String?) -> String
  func onlyRounded() -> String
  func remark(_ note: String) -> String
}
