public import Agreement
public import Assessment
public import Basics
public import Disclosure
public import Evidence
internal import Findings
internal import Geography
internal import Languages
public import PublishedReports

/// All that the reports on one check period say, free of format and language.
///
/// It is made of what has been released, and knows nothing else.
public struct CheckReport: Sendable {
  private let release: Release
  /// What differs from the report that was published before it; `nil` where nobody asks.
  public private(set) var changes: Changes?
  /// `nil` for an agreement without tables of a portfolio.
  public let portfolio: PortfolioAssessment?
  /// Whose next meeting it is for; `nil` for a report that is for everyone.
  public let group: ID<Group>?
  /// What the end-of-period status tells beside the rest; `nil` for a report that isn't one.
  let finalStatus: FinalStatus?
  private let goalsByName: [[String]: [Goal]]
  /// The goals that are set for each municipality.
  private let ofEach: Set<ID<Goal>>
  /// The goals in the order of the agreement, one that is set for each municipality once.
  let rows: [GoalRow]
  /// How many decimals the figures of an indicator have: the same in all goals.
  let decimals: [ID<Indicator>: Int]

  /// - Parameters:
  ///   - group: whose next meeting the report is for; `nil` for one that is for everyone.
  ///   - finalStatus: what the end-of-period status tells; `nil` for a report that isn't one.
  public init(_ release: Release, group: ID<Group>? = nil, finalStatus: FinalStatus? = nil) {
    self.release = release
    self.group = group
    self.finalStatus = finalStatus
    portfolio = group.flatMap { release.portfolio?.concerning($0) } ?? release.portfolio
    rows = GoalRow.rows(of: release.goals)
    ofEach = Set(rows.compactMap(\.each).map(\.first.goal.id))
    decimals = Dictionary(release.goals.map { ($0.indicator.id, $0.decimals) }, uniquingKeysWith: max)
    goalsByName = Dictionary(grouping: release.goals.map(\.goal), by: \.nameInArea)
  }

  /// The same report, telling what differs from one that was published before, in the folder of that name; `nil` where
  /// there is none.
  public func compared(with earlier: (folder: String, report: PublishedReport)?, _ wording: any Wording) -> CheckReport
  {
    var report = self
    let decided = Dictionary(
      goals.map { ([$0.goal.id.rawValue, $0.area.name], $0.decided) }, uniquingKeysWith: { first, _ in first })
    report.changes =
      earlier.map { earlier in
        Changes(from: earlier.report, in: earlier.folder, to: PublishedReport(self, wording)) { goal, area in
          decided[[goal, area]] ?? nil
        }
      } ?? Changes.none
    return report
  }

  public var agreement: Agreement { release.agreement }
  public var checkPeriod: Period { release.checkPeriod }
  public var goals: [ReleasedGoal] { release.goals }
  /// The municipalities side by side, by indicator.
  public var comparisons: [(indicator: Indicator, comparison: ReleasedComparison)] { release.comparisons }
  public var deliveries: [ReleasedDeliveries] { release.deliveries }
  public var inputs: [InputFile] { release.inputs }
  public var findings: [ReleasedFinding] { release.findings }
  /// The names of all files of data.
  var dataFiles: Set<String> { Set(release.inputsBySource.values.joined().map(\.name)) }
  var filesWithHiddenCounts: Set<String> { release.filesWithHiddenCounts }
  package var asOf: CalendarDate { checkPeriod.last }

  /// What its folder is called: by the period, or by the day of the meeting that it is for; the end-of-period status always
  /// the same.
  public var folderName: String {
    finalStatus == nil ? CheckReport.folderName(checkPeriod, group, portfolio) : CheckReport.finalFolder
  }

  /// What the folder of the end-of-period status is called.
  public static let finalFolder = "final"

  public static func folderName(
    _ checkPeriod: Period, _ group: ID<Group>?, _ portfolio: PortfolioAssessment?
  ) -> String {
    group.flatMap { portfolio?.nextMeeting(of: $0)?.date.description } ?? checkPeriod.description
  }

  /// The goals that are to reach something; the others are only watched.
  var withTarget: [ReleasedGoal] { goals.filter(\.verdict.traits.hasTarget) }

  /// The goals that stand in a row of their own.
  var single: [ReleasedGoal] {
    rows.compactMap { row in
      if case .one(let assessment) = row { assessment } else { nil }
    }
  }

  package func source(of goal: ReleasedGoal) -> Source? { agreement.source(goal.indicator.source) }

  /// The files that an indicator is read from.
  func inputs(of indicator: Indicator) -> [InputFile] { release.inputsBySource[indicator.source] ?? [] }

  /// Whether every source of figures is made up; what the tables of a portfolio say is no figure.
  var isAllIllustrative: Bool { release.sourcesOfFigures.allSatisfy(\.illustrative) }

  /// A goal's number in the report, from 1.
  func number(of assessment: ReleasedGoal) -> Int {
    (goals.firstIndex { $0.goal.id == assessment.goal.id && $0.area.code == assessment.area.code } ?? 0) + 1
  }

  /// Other goals of the same title in the same area.
  func namesakes(of goal: Goal) -> [Goal] {
    (goalsByName[goal.nameInArea] ?? []).filter {
      $0.id != goal.id && ofEach.contains($0.id) == ofEach.contains(goal.id)
    }
  }

  /// A goal's place in the agreement.
  func place(of goal: Goal) -> Int { agreement.goals.firstIndex { $0.id == goal.id } ?? 0 }

  /// The title of the group that a text is for, as the agreement says.
  func recipient(_ group: ID<Group>?, _ wording: any Wording) -> String? {
    group.flatMap { id in agreement.groups.first { $0.id == id } }.map { wording.text($0.title) }
  }

  /// Which period a text is on, and whom it is for.
  func subtitle(_ wording: any Wording, for group: ID<Group>?) -> String {
    let recipient = recipient(group, wording).map { [wording.addressed(to: $0)] } ?? []
    return ([wording.asOf(checkPeriod, asOf)] + recipient).joined(separator: "; ")
  }

  /// What is hidden, in words.
  func hiddenWords(_ wording: any Wording) -> String { wording.hidden(release.hiding) }

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
