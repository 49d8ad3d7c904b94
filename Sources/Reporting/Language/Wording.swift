public import Agreement
public import Assessment
public import Basics
public import ComparisonTexts
public import FindingTexts
public import Findings
public import Languages
public import PageTexts
public import PortfolioTexts
public import PublishedReports
internal import Rendering
public import TrendTexts

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
public protocol Wording: FindingWording, TrendWording, ComparisonWording, PageWording, ProgressWording,
  CooperationWording, AccountsWording, ChangesWording, FinalStatusWording
{
  // Assessment's words
  /// With how sure it is: `Bagud, men afstanden til planen kan være tilfældig`.
  func verdict(_ verdict: Verdict, _ note: VerdictNote?) -> String
  /// The note alone, to stand below the verdict.
  func detail(_ note: VerdictNote) -> String
  /// Why a goal can't be assessed, within a sentence.
  func reason(_ reason: Reason, _ area: String) -> String
  /// What has changed since the baseline: `det er 3,1 procentpoint mere end i 2019 (95 %: +0,7 til +5,6)`.
  /// `isMore`: `nil` where nothing has.
  func change(
    _ amount: String, isMore: Bool?, _ unit: Unit, since period: Period, isYear: Bool,
    interval: (low: String, high: String)?
  ) -> String
  /// What a ratio of rates says: `1,12 gange så højt som i 2019 (95 %: 1,02-1,23)`.
  func changeOfRate(
    _ ratio: String, since period: Period, isYear: Bool, interval: (low: String, high: String)
  ) -> String
  /// The same in a narrow column, without its unit.
  func changeSince(_ amount: String, _ period: Period, isYear: Bool) -> String
  func changeInterval(_ low: String, _ high: String) -> String
  /// Of areas that take part.
  func changeOfAreas(joined: Int, ofUnknown: Int, left: Int, since period: Period) -> String
  func changeIs(chance: Bool) -> String
  /// That the baseline is stated without counts, so that its own uncertainty is unknown.
  func exactBaseline() -> String
  func sharedAreas(_ count: Int, from start: String, in period: Period, to end: String) -> String
  func wholeYears() -> String
  /// A target with its deadline: `mindst 50 % senest den 31. december 2025`.
  func goal(_ target: String, by deadline: CalendarDate?) -> String
  /// That the target was another until a day.
  func targetChanged(from former: String, until date: CalendarDate, decision: String?) -> String
  /// That an area took the place of one, or of several.
  func replaced(_ former: [String], by area: String, since date: CalendarDate) -> String

  // A goal of each municipality
  func inEach(_ goal: String) -> String
  func ofEach(_ goal: String, _ standing: String) -> String
  /// `isAll`: whether all have a figure that is shown; `areHidden`: whether there are others whose figure is hidden.
  /// `target`: `nil` where it stands beside.
  func metByEach(_ met: Int, of count: Int, isAll: Bool, areHidden: Bool, target: String?) -> String
  func figuresOfEach(_ count: Int, of areas: Int) -> String
  func inPeriod(_ period: Period, _ words: String) -> String
  /// `unsure`: of so many others chance may be the reason.
  func clearlyAway(_ areas: [String], _ comparison: Target.Comparison, unsure: Int) -> String
  func clearlyAway(_ count: Int, _ comparison: Target.Comparison) -> String
  func maybeAway(_ count: Int, _ comparison: Target.Comparison) -> String
  func away(_ count: Int, _ comparison: Target.Comparison) -> String
  func untested(_ count: Int, _ comparison: Target.Comparison, isCensus: Bool) -> String
  func hiddenOfEach(_ count: Int) -> String
  var metByAll: String { get }
  var noneClear: String { get }

  // The goal check
  var goalCheck: String { get }
  var attention: String { get }
  var dataBasis: String { get }
  var recommendation: String { get }
  /// - Parameter isPart: whether there are other goals, whose assessment is hidden.
  func goalsMet(_ met: Int, of total: Int, others: [VerdictCount], isPart: Bool) -> String
  func goalsHidden(_ count: Int) -> String
  func noGoalWithTarget() -> String
  /// The goal that calls for most attention. `verdict` is in words.
  func urgent(_ goal: String, _ verdict: String, standing: String) -> String
  func nothingUrgent() -> String
  func withoutTarget(notSet: Int, monitored: Int) -> String
  func illustrative(all: Bool) -> String
  /// Under the data basis.
  var illustrativeSource: String { get }
  var provisionalMark: String { get }
  /// Who, or which periods, a figure lacks.
  func without(_ names: [String]) -> String
  func interval(_ low: String, _ high: String) -> String
  /// Below the figure of the region.
  func countryBeside(_ figure: String) -> String
  /// Whom a text is for, in its subtitle.
  func addressed(to group: String) -> String
  func bounds(_ low: Int, _ high: Int) -> String
  var noTarget: String { get }

  // Points of attention and standings
  func standing(value: String, period: String, target: String) -> String
  func shortfall(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison, isOver: Bool) -> String
  func deadline(_ date: CalendarDate, passed: Bool) -> String
  /// What the even path comes to at the end of the figure's period.
  /// `ratio`: `nil` where the figure has gone the other way.
  func pace(expected: String, ratio: String?, in period: Period, _ unit: Unit) -> String
  func targetMissing(_ goal: String) -> String
  /// `names`: empty where they are too many to name.
  func unknownAreas(_ count: Int, _ names: [String], low: Int, high: Int) -> String
  func declinedAreas(_ count: Int) -> String
  func worsening(_ goal: String) -> String
  func nonRandom(_ goal: String, _ stability: Stability) -> String
  func noData(_ goal: String) -> String

  // Data basis and caveats
  func basis(files: [String], first: Period, last: Period, freshness: String) -> String
  func basisWithoutData() -> String
  func timeliness(onTime: String, answered: String, due: String, shareOfAnswered: String) -> String
  func days(median: String, ninetieth: String) -> String
  func notHandled(pending: Int, cancelled: Int) -> String
  /// Nothing is known after `since`, and cases that fell due until the as-of date count as late. `nil` for a number of
  /// cases that isn't to be shown.
  func silence(since: CalendarDate, until asOf: CalendarDate, cases: Int?) -> String
  func baselineUnknown(_ period: String, _ unknown: Int, low: Int, high: Int) -> String
  func baselineAssumed(_ goals: [String]) -> String
  /// Goals met or missed by so little that the target lies within the 95 % interval.
  func mayBeChance(_ goals: [String]) -> String
  /// That a trend rests on all figures, and the change between the first and the latest may be chance.
  func onlyOverAll(isImproving: Bool) -> String
  /// That who is clearly away from a target of many areas is found out of all of them together.
  func discoveriesExplained() -> String
  func roundedSource() -> String
  func series(break period: String, note: String?) -> String
  func intervalsExplained(ofShares: Bool, ofRates: Bool) -> String
  func censusExplained() -> String
  func tooFewPoints(_ goals: [String]) -> String
  func note(_ goal: String, _ note: String) -> String
  /// A goal by what tells it from another of the same title: `title (at least 15 of 22 by 31 December 2024)`.
  func goal(_ title: String, target: String?, by deadline: CalendarDate?) -> String

  // Recommendation
  // Members of one sentence, without a mark at their end
  /// `group`: whom the goal check is for; `nil` where the agreement doesn't say.
  func recommendationIntro(_ group: String?) -> String
  func recommendNoting() -> String
  func recommendFollowUp(_ goals: [String]) -> String
  /// A goal of each municipality, from which so many are clearly away.
  func recommendFollowUp(_ goal: String, areas: Int) -> String
  /// Of goals whose distance to the plan may be chance.
  func recommendConsidering(_ goals: [String]) -> String
  func recommendWatching(_ goals: [String]) -> String
  /// Of goals whose pace can be told from the next figure on.
  func recommendWaiting(_ goals: [String]) -> String
  /// Of goals whose baseline can't be compared any more.
  func recommendBaseline(_ goals: [String]) -> String
  /// Of goals that can't be reached any more.
  /// `ofAreas`: because too many areas have declined.
  func recommendRevision(_ goals: [String], ofAreas: Bool) -> String
  /// `isOver`: the agreement is, so that only the next one can set it.
  func recommendTarget(_ goals: [String], isOver: Bool) -> String
  func recommendClarifying(_ count: Int, _ names: [String], _ goals: [String]) -> String
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
  func cannotReadReports(_ path: String, _ cause: Cause) -> String
  func cannotWrite(_ path: String, _ cause: Cause) -> String
}
