public import Agreement
public import Basics
public import Evidence

/// All that is said of a portfolio as of a day: a function of what was agreed and of what was known then, and of nothing
/// else.
public struct PortfolioAssessment: Hashable, Sendable {
  /// What was known on the day.
  public let known: KnownLogs
  public let groups: [Group]
  /// In the order of their tables, as are decisions and meetings.
  public internal(set) var initiatives: [InitiativeAssessment]
  public internal(set) var decisions: [DecisionAssessment]
  public internal(set) var meetings: [MeetingAssessment]
  /// Cooperation agreements, in the order of their tables.
  public internal(set) var cooperation: [CooperationAssessment]
  /// What a survey has asked about besides.
  public internal(set) var surveys: [SurveyAssessment]
  /// In the order of the agreement's grants, each before its years.
  public internal(set) var accounts: [AccountAssessment]
  /// In order.
  public internal(set) var deadlines: [Deadline]
  public internal(set) var reminders: [Reminder]

  public init(_ agreement: Agreement, _ known: KnownLogs) {
    self.known = known
    let logs = known.logs
    groups = agreement.groups
    decisions = DecisionAssessment.assessments(of: known)
    let assessor = InitiativeAssessor(agreement.groups, known, decisions)
    initiatives = logs.initiatives.map(assessor.assess)
    let workingDays = WorkingDays(closed: Set(agreement.closedDays))
    let recordsMinutes = logs.meetings.contains { $0.minutesPublished != nil }
    meetings = logs.meetings.map { meeting in
      MeetingAssessment(
        meeting, agreement.groups.first { $0.id == meeting.group }, workingDays, recordsMinutes: recordsMinutes,
        on: known.day)
    }
    cooperation = CooperationAssessment.assessments(initiatives, known, decisions)
    surveys = SurveyAssessment.others(agreement, initiatives, known)
    accounts = AccountAssessment.assessments(agreement, known, decisions)
    deadlines = Deadline.all(agreement, known, initiatives, decisions, meetings, cooperation.map(\.survey) + surveys)
      .sorted()
    reminders = Reminder.all(known, initiatives, agreement.groups, meetings, deadlines)
  }

  /// The initiatives of the goal with this id, in order.
  public func initiatives(of goal: ID<Goal>) -> [InitiativeAssessment] {
    initiatives.filter { $0.initiative.goals.contains(goal) }
  }

  public var day: CalendarDate { known.day }
  public func group(_ id: ID<Group>) -> Group? { groups.first { $0.id == id } }
  public func initiative(_ id: ID<Initiative>) -> InitiativeAssessment? { initiatives.first { $0.initiative.id == id } }
}
