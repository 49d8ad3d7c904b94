public import Agreement
public import Assessment
public import Basics
public import Disclosure
public import Evidence
internal import Findings
internal import Geography
internal import Languages

/// All that the reports on one check period say, free of format and language.
///
/// It is made of what has been released, and knows nothing else.
public struct CheckReport: Sendable {
  private let release: Release
  /// The report as it stood at the check before this one, made of the same files; `nil` where nobody asks what changed.
  private let before: Release?
  /// `nil` for an agreement without tables of a portfolio.
  public let portfolio: PortfolioAssessment?
  /// Whose next meeting it is for; `nil` for a report that is for everyone.
  public let group: ID<Group>?
  private let goalsByName: [[String]: [Goal]]

  /// - Parameters:
  ///   - before: the report as it stood at the check before.
  ///   - group: whose next meeting the report is for; `nil` for one that is for everyone.
  public init(_ release: Release, before: Release? = nil, group: ID<Group>? = nil) {
    self.release = release
    self.before = before
    self.group = group
    portfolio = group.flatMap { release.portfolio?.concerning($0) } ?? release.portfolio
    goalsByName = Dictionary(grouping: release.goals.map(\.goal), by: \.nameInArea)
  }

  public var agreement: Agreement { release.agreement }
  public var checkPeriod: Period { release.checkPeriod }
  public var goals: [ReleasedGoal] { release.goals }
  /// The municipalities side by side, by indicator.
  public var comparisons: [(indicator: Indicator, comparison: ReleasedComparison)] { release.comparisons }
  public var inputs: [InputFile] { release.inputs }
  public var findings: [ReleasedFinding] { release.findings }
  var filesWithHiddenCounts: Set<String> { release.filesWithHiddenCounts }
  var previous: CheckReport? { before.map { CheckReport($0) } }
  var asOf: CalendarDate { checkPeriod.last }

  /// What its folder is called: by the period, or by the day of the meeting that it is for.
  public var folderName: String {
    group.flatMap { portfolio?.nextMeeting(of: $0)?.date.description } ?? checkPeriod.description
  }

  /// The goals that are to reach something; the others are only watched.
  var withTarget: [ReleasedGoal] { goals.filter(\.verdict.traits.hasTarget) }

  func source(of goal: ReleasedGoal) -> Source? { agreement.source(goal.indicator.source) }

  /// The files that an indicator is read from.
  func inputs(of indicator: Indicator) -> [InputFile] { release.inputsBySource[indicator.source] ?? [] }

  /// Whether every source of figures is made up; what the tables of a portfolio say is no figure.
  var isAllIllustrative: Bool { agreement.sources.allSatisfy { $0.illustrative || !$0.shape.holdsFigures } }

  /// A goal's number in the report, from 1.
  func number(of assessment: ReleasedGoal) -> Int {
    (goals.firstIndex { $0.goal.id == assessment.goal.id && $0.area.code == assessment.area.code } ?? 0) + 1
  }

  /// Other goals of the same title in the same area.
  func namesakes(of goal: Goal) -> [Goal] { (goalsByName[goal.nameInArea] ?? []).filter { $0.id != goal.id } }

  /// What is hidden, in words.
  func hiddenWords(_ wording: any Wording) -> String { wording.hidden(below: release.limit) }

  /// The municipalities that a goal's figure is made of, side by side; `nil` where it isn't made of any, or is not that of
  /// the whole area of the agreement.
  func comparison(of goal: ReleasedGoal) -> ReleasedComparison? {
    guard goal.area.code == agreement.area else { return nil }
    return comparisons.first { $0.indicator.id == goal.indicator.id }?.comparison
  }
}

extension Goal {
  fileprivate var nameInArea: [String] { [title.danish, title.english, area.rawValue] }
}
