public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages
public import Reporting

/// The texts of a figure's explanation.
public protocol ExplanationWording: Wording {
  var verdictHeading: String { get }
  var figureHeading: String { get }
  var comparisonHeading: String { get }
  var paceHeading: String { get }
  var sourcesHeading: String { get }
  /// The rule that gave a verdict before the deadline by its pace ratio, at least `from` and below `below`.
  func paceRule(from: Double, below: Double) -> String
  /// The rule that gave any other verdict.
  func rule(_ verdict: Verdict, _ setting: VerdictSetting) -> String
  func shareArithmetic(numerator: Int, denominator: Int, value: String) -> String
  func rateArithmetic(events: Int, exposure: String, per: Int, value: String) -> String
  func rateInterval(low: String, high: String) -> String
  func valueRead(_ value: String) -> String
  func countArithmetic(_ count: AreaCount) -> String
  func observed(in period: Period) -> String
  func exactInterval(low: String, high: String) -> String
  /// What the exact comparison came to.
  func comparison(_ arithmetic: String, target: String, meets: Bool) -> String
  /// The same of a count of areas, which may be open.
  func censusComparison(low: Int, high: Int, target: String, meets: Bool?) -> String
  func neededArithmetic(_ arithmetic: String) -> String
  func noFigureToCompare() -> String
  func noTargetToCompare() -> String
  func baselineFrom(_ value: String, in period: Period, _ origin: Baseline.Origin, isYear: Bool) -> String
  /// A stretch of the path to the target, and how many of its periods have passed.
  func stretch(_ stretch: PathStretch) -> String
  /// Whether chance can explain how far the figure lies from its plan.
  func paceCertainty(_ certainty: Certainty) -> String
  func noPace() -> String
  func arithmeticHidden() -> String
  /// Which way the series goes, by the test that decided it.
  func trendFound(_ movement: Movement, _ test: TrendTest) -> String
  func trendSlope(_ slope: String, interval: (low: String, high: String)?) -> String
  /// Which columns of a source are read.
  func columnsRead(_ columns: [(role: Source.Role, heading: String)]) -> String
  func onlyRows(_ column: String, _ values: [String]) -> String
  /// Which lines of a file the figure comes from.
  func lines(of file: String, _ lines: String, rows: Int) -> String
  /// That they would tell a small count.
  func linesHidden(of file: String) -> String
  /// The same where not every line is one of the rows.
  func lines(of file: String, among lines: String, rows: Int) -> String
  func noSuchGoal(_ name: String, _ known: [String], _ near: String?) -> String
  func noSuchArea(_ name: String) -> String
}
