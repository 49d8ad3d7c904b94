public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages

extension Danish: PortfolioWording {}
extension English: PortfolioWording {}

/// The texts of the portfolio, the written status, the decisions and the deadlines, once per language.
public protocol PortfolioWording: Words {
  // Words
  func status(_ status: StatusReport.Status) -> String
  func kind(_ kind: Initiative.Kind) -> String
  /// What an effect does, in the passive: `fastholdes`.
  func effect(_ effect: Decision.Effect) -> String
  func aspect(_ aspect: FollowUp.Aspect) -> String
  func state(_ state: Deadline.State) -> String
  var noStatus: String { get }
  /// That rows are made up, before anything that is concluded from them.
  func illustrative(_ what: IllustrativeRows) -> String

  // The portfolio
  var portfolioTitle: String { get }
  /// `Opgjort pr. 29. august 2023`
  func standing(on day: String) -> String
  /// How many initiatives there are, by status in the order of the words, and how many have none.
  func initiativeCounts(_ total: Int, _ statuses: [(StatusReport.Status, Int)], withoutStatus: Int) -> String
  func initiativesInArrears(overdue: Int, silent: Int) -> String
  var noInitiatives: String { get }
  var initiativeOverview: String { get }
  var initiativesYearByYear: String { get }
  /// What the marks of the table of years mean.
  var yearMarksExplained: String { get }
  var initiativesOneByOne: String { get }
  var goalsAndInitiatives: String { get }

  // Points of attention
  var initiativeAttention: String { get }
  /// `Uden ny status til det seneste møde: a (senest 14. juni 2022); b (senest 4. maj 2022).`
  func point(_ point: PortfolioPoint, _ initiatives: [String]) -> String
  var dueOn: String { get }
  var toBegin: String { get }
  var latestOn: String { get }
  func meetings(_ count: Int) -> String
  func seats(_ count: Int) -> String
  func days(_ count: Int) -> String

  // One initiative
  /// `i gang (14. juni 2022)`
  func status(_ status: String, on day: String) -> String
  func statusSentence(_ status: String, on day: String, text: String?) -> String
  var noStatusSentence: String { get }
  func inForce(since day: String) -> String
  func accountable(_ who: String) -> String
  func obstacles(_ text: String) -> String
  func nextStep(_ step: String?, who: String?, by: String?) -> String
  func dissent(_ text: String, process: String?) -> String
  func source(_ rows: [String]) -> String
  /// A point on an agenda and what became of it: `Følgegruppen indstillede den 29. august 2023 til Styregruppen: …`
  func decision(
    _ outcome: Decision.Outcome?, on day: String?, by group: String, to other: String?, text: String
  ) -> String
  /// What became of something that was passed on or put off: `Afvist den 20. september 2023.`
  func answer(_ outcome: Decision.Outcome, on day: String?) -> String
  /// `isMade`: whether something was decided, and not only recommended or put off.
  func decisionState(_ state: DecisionAssessment.State, isMade: Bool, due: String?) -> String?

  // Goals
  /// `titel (Bagud): FGU-samarbejde, i gang (14. juni 2022)`
  /// `standing`: how the goal stands, where that isn't told beside.
  func goal(_ title: String, _ standing: String?, initiatives: [String]) -> String
  func goalsWithoutInitiatives(_ goals: [String]) -> String
  /// Under the goal itself.
  func initiativesBehind(_ initiatives: [String]) -> String
  var noInitiativeBehind: String { get }
  func withoutGoal(_ initiatives: [String]) -> String

  // The written status
  var followUpTitle: String { get }
  /// `forums`: who is to decide; none where that isn't said.
  func decisionsWanted(_ wanted: Int, of forums: [String]) -> String
  /// `previous`: `nil` for a first status. `status` is the latest one with its day.
  func since(_ meeting: String, of group: String, from previous: String?, to status: String) -> String
  func overdue(since day: String) -> String
  var nothingSaid: String { get }
  func said(_ text: String, on day: String) -> String
  func decisionWanted(_ text: String, of group: String?, due: String?, isOverdue: Bool) -> String
  func recommendations(_ recommendations: RecommendationsToForum) -> String
  var withoutStatus: String { get }
  var nothingToFollow: String { get }

  // Deadlines
  var deadlinesTitle: String { get }
  func deadlineCounts(due: Int, overdue: Int, until day: String) -> String
  var deadlinesAhead: String { get }
  var deadlinesPassed: String { get }
  func deadline(_ kind: Deadline.Kind, _ title: String) -> String
  func agenda(_ group: String, meeting: String, due: String, sent: String?, late: Int?) -> String
  func withoutMinutes(_ group: String, meeting: String) -> String
  var meetingsHeading: String { get }
  /// What one party owes of one kind and day.
  func reminder(_ reminders: [Reminder]) -> String
  var nothingOwed: String { get }
  /// `fredag den 13. oktober 2023`.
  func dateWithWeekday(_ day: CalendarDate) -> String

  // Messages
  var periodNeeded: String { get }
  var noPortfolio: String { get }
  func noSuchPeriod(_ text: String, suggestion: String?) -> String
  func unknownGroup(_ id: String, suggestion: String?) -> String
  var onlyDeadlinesAsCalendar: String { get }
}

/// Which rows of a part's tables are made up for illustration.
public enum IllustrativeRows: Hashable, Sendable {
  case marked, allAnswers, allMovements
  /// Those marked, beside figures that are spoken of by themselves.
  case markedBesideFigures
}

/// What can be wrong with an initiative, in the order of the points of attention.
public enum PortfolioPoint: CaseIterable, Hashable, Sendable {
  case overdue, notStarted, neverTold, silent, unchanged, seats, years, nothingPlanned, aspects, slipped, groupEnded
}
