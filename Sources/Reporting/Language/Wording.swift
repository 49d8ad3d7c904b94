public import Agreement
public import Assessment
public import Basics
public import FindingTexts
public import Findings
public import Languages
internal import Rendering

extension Danish: Wording {}
extension English: Wording {}

extension Language {
  public var wording: any Wording {
    switch self {
    case .danish: Danish()
    case .english: English()
    }
  }
}

/// Every text that a report or a message is made of, once per language. A language that lacks one doesn't compile.
///
/// Texts are whole sentences or table cells; nothing is put together from words elsewhere.
public protocol Wording: FindingWording, TrendWording, PageWording, ProgressWording, ExplanationWording,
  PortfolioWording, ChangesWording, DeliveryWording
{
  // The goal check
  var goalCheck: String { get }
  var conclusion: String { get }
  var overview: String { get }
  var attention: String { get }
  var dataBasis: String { get }
  var caveats: String { get }
  var recommendation: String { get }
  func asOf(_ period: Period, _ date: CalendarDate) -> String
  /// - Parameter isPart: whether there are other goals, whose assessment is hidden.
  func goalsMet(_ met: Int, of total: Int, others: [(Verdict, Int)], isPart: Bool) -> String
  func goalsHidden(_ count: Int) -> String
  func noGoalWithTarget() -> String
  /// A goal of which it can't be told how far it is from its target.
  func urgent(_ goal: String, _ verdict: Verdict, standing: String) -> String
  func furthest(_ goal: String, _ verdict: Verdict, standing: String) -> String
  func nothingUrgent() -> String
  func withoutTarget(notSet: Int, monitored: Int) -> String
  func illustrative(all: Bool) -> String
  var illustrativeStatuses: String { get }
  var illustrativeMark: String { get }
  /// Under the data basis.
  var illustrativeSource: String { get }
  var provisionalMark: String { get }
  var incompleteMark: String { get }
  func interval(_ low: String, _ high: String) -> String
  func bounds(_ low: Int, _ high: Int) -> String
  var none: String { get }
  var noTarget: String { get }
  var notSet: String { get }

  // Points of attention and standings
  func standing(value: String, period: String, target: String) -> String
  func shortfall(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison) -> String
  func deadline(_ date: CalendarDate, passed: Bool) -> String
  /// What the even path comes to at the end of the figure's period.
  func pace(expected: String, ratio: String, in period: Period, _ unit: Unit) -> String
  func targetMissing(_ goal: String) -> String
  func unknownAreas(_ count: Int, low: Int, high: Int) -> String
  func declinedAreas(_ count: Int) -> String
  func worsening(_ goal: String) -> String
  func nonRandom(_ goal: String, _ stability: Stability) -> String
  func nothingToAttend() -> String
  func noData(_ goal: String) -> String

  // Data basis and caveats
  func basis(files: [String], first: String, last: String, freshness: String) -> String
  func basisWithoutData() -> String
  func timeliness(onTime: String, answered: String, due: String, shareOfAnswered: String) -> String
  func days(median: String, ninetieth: String) -> String
  func notHandled(pending: Int, cancelled: Int) -> String
  /// Nothing is known after `since`, and cases that fell due until the as-of date count as late. `nil` for a number of
  /// cases that isn't to be shown.
  func silence(since: CalendarDate, until asOf: CalendarDate, cases: Int?) -> String
  func missingAreas(_ names: [String], period: String) -> String
  /// - Parameters:
  ///   - deciding: the period that the agreement lets decide, in words.
  ///   - latest: the period of the latest figure, in words.
  ///   - possible: what to write instead, as a period is written in the agreement.
  func neverDecided(by deciding: String, latest: String, possible: String) -> String
  func baselineUnknown(_ period: String, _ unknown: Int, low: Int, high: Int) -> String
  func baselineBeforeBreak(_ period: String) -> String
  func baselineAssumed(_ goals: [String]) -> String
  func uncertain(low: String, high: String, target: String) -> String
  func roundedSource() -> String
  func series(break period: String, note: String?) -> String
  func intervalsExplained() -> String
  func censusExplained() -> String
  func tooFewPoints(_ goals: [String]) -> String
  func rejectedRows(_ count: Int, file: String) -> String
  func note(_ goal: String, _ note: String) -> String
  func hidden(below limit: Int) -> String
  /// A goal that is set for several areas: `title (a, b and c)`.
  func goal(_ title: String, in areas: [String]) -> String
  /// A goal by what tells it from another of the same title: `title (at least 15 of 22 by 31 December 2024)`.
  func goal(_ title: String, target: String?, by deadline: CalendarDate?) -> String

  // Recommendation
  func recommendationIntro() -> String
  func recommendNoting() -> String
  func recommendFollowUp(_ goals: [String]) -> String
  /// Of goals that can't be reached any more.
  func recommendRevision(_ goals: [String]) -> String
  func recommendTarget(_ goals: [String]) -> String
  func recommendClarifying(_ count: Int, _ goals: [String]) -> String
  func recommendData(_ goals: [String]) -> String
  func recommendExplanation(_ goals: [String]) -> String

  // The data package
  /// Why a file's size and digest are not told.
  func digestLeftOut() -> String
  func packageDescription(_ period: Period, _ asOf: CalendarDate) -> String

  // Messages
  /// A line on the terminal, shorter than 80 columns.
  func reading(_ state: ReadingState) -> String
  var seeValidate: String { get }
  var oneAgreementOrFiles: String { get }
  func noAgreement(_ found: [String]) -> String
  func noReportFolder(_ path: String) -> String
  func reportWritten(_ path: String) -> String
  func reportUnchanged(_ path: String) -> String
  func reportDiffers(_ path: String) -> String
  func agreementMade(_ folder: String, _ files: [String]) -> String
  func agreementFilesExist(_ folder: String, _ files: [String]) -> String
  func cannotWriteFile(_ path: String, _ cause: Cause) -> String
  func reportHoldsOther(_ path: String, _ name: String) -> String
  func reportIsLink(_ path: String) -> String
  func notAssessed(partialHelps: Bool) -> String
  func cannotWrite(_ path: String, _ cause: Cause) -> String
}
