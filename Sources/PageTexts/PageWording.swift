public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages

extension Danish: PageWording {}
extension English: PageWording {}

/// The texts that only the page with charts has.
public protocol PageWording: Words {
  // The page
  var skipToContent: String { get }
  var contents: String { get }
  var goalsOneByOne: String { get }
  /// Said inside a chart and above it.
  var illustrativeFigures: String { get }
  var showFigures: String { get }
  var nothingToShow: String { get }
  // The first screen
  func goalsStand(_ total: Int, _ verdicts: [VerdictCount]) -> String
  func illustrativeBanner(all: Bool) -> String
  var goalsWithTarget: String { get }
  var goalsWithoutTarget: String { get }
  var municipalities: String { get }
  /// - Parameters:
  ///   - missing: what is missing, such as `4 kommuner`.
  ///   - seen: how many areas have joined per quarter so far.
  func shortestTime(_ goal: String, by deadline: CalendarDate, missing: String?, seen: String?) -> String
  func ofNeededPace(_ share: String) -> String
  /// - Parameter reaches: whether the forecast leads to the target, although the goal isn't on track.
  func forecastAgainst(_ probability: String, reaches: Bool) -> String
  func needed(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison) -> String
  // A goal's key figures
  var keyNow: String { get }
  var keyTarget: String { get }
  var keyExpected: String { get }
  var keyNeeded: String { get }
  var keyAtDeadline: String { get }
  var moreOnGoal: String { get }
  func targetLabel(_ target: String) -> String
  func medianLabel(_ median: String) -> String
  func figuresAreIn(_ files: [String]) -> String
  /// A period on an axis or in a narrow column.
  func shortPeriod(_ period: Period) -> String

  // Run chart
  func chartTitle(_ goal: String) -> String
  func chartSpan(_ first: String, _ last: String) -> String
  func chartValue(_ value: String, period: String) -> String
  func chartTarget(_ target: String, deadline: String?) -> String
  func chartCentre(_ value: String) -> String
  func chartPath(from value: String, period: String) -> String
  func chartForecast(_ value: String, low: String, high: String, period: String) -> String
  func chartBreak(_ period: String) -> String
  var axisNotFromZero: String { get }
  func stability(_ stability: Stability) -> String
  var breakMark: String { get }
  var deadlineMark: String { get }
  var legendMeasured: String { get }
  var legendOpen: String { get }
  var legendInterval: String { get }
  var legendPath: String { get }
  var legendForecast: String { get }

  // Tables beside the charts
  func figuresCaption(_ goal: String) -> String
  func remark(_ flag: Flag) -> String

  // Municipalities by status
  func statusHeading(_ date: String) -> String
  func takingPart(_ yes: Int, of total: Int) -> String
  var withoutCluster: String { get }
  func statusCaption(_ goal: String, _ date: String) -> String

  // Municipalities in a funnel
  func funnelHeading(_ period: String) -> String
  func funnelTitle(_ goal: String, _ period: String) -> String
  func funnelDescription(share: String, outside: [String]) -> String
  var funnelSizeAxis: String { get }
  func legendAllTogether(_ share: String) -> String
  var legendLimits95: String { get }
  var legendLimits998: String { get }
  func legendInside(_ spread: AreaSpread) -> String
  var legendWatch: String { get }
  var legendOutside: String { get }
  func hiddenAreas(_ count: Int) -> String
}
