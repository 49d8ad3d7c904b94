public import Agreement
public import Basics

/// What the tables of a portfolio say: dated logs, later days included.
public struct PortfolioLogs: Hashable, Sendable {
  /// The tables that the agreement has, by what a row of them is; a report leaves out what it has no table for.
  public var tables: Set<Table> = []
  /// Each in the order of its files and rows.
  public var initiatives: [Initiative] = []
  public var statuses: [StatusReport] = []
  public var followUps: [FollowUp] = []
  public var answers: [SurveyAnswer] = []
  public var decisions: [Decision] = []
  public var transactions: [Transaction] = []
  public var meetings: [Meeting] = []

  public enum Table: String, CaseIterable, Hashable, Sendable {
    case initiatives, statuses, answers, decisions, transactions, meetings
    case followUps = "follow-ups"
  }

  public init() {}

  /// The logs of several sources as one.
  public mutating func add(_ other: PortfolioLogs) {
    tables.formUnion(other.tables)
    initiatives += other.initiatives
    statuses += other.statuses
    followUps += other.followUps
    answers += other.answers
    decisions += other.decisions
    transactions += other.transactions
    meetings += other.meetings
  }

  /// The last day that something is said to have happened on; `nil` where nothing is.
  public var lastDay: CalendarDate? {
    let statuses = statuses.map(\.date), held = meetings.filter { $0.status == .held }.map(\.date)
    let starts = initiatives.compactMap(\.actualStart), ends = initiatives.compactMap(\.actualEnd)
    let done = followUps.compactMap(\.done) + decisions.compactMap(\.done)
    return (statuses + held + starts + ends + done + answers.compactMap(\.answered) + transactions.map(\.date)).max()
  }

  public func initiative(_ id: ID<Initiative>) -> Initiative? { initiatives.first { $0.id == id } }
  public func meeting(_ id: ID<Meeting>) -> Meeting? { meetings.first { $0.id == id } }
}
