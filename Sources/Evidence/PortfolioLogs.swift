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

  public func initiative(_ id: ID<Initiative>) -> Initiative? { initiatives.first { $0.id == id } }
  public func meeting(_ id: ID<Meeting>) -> Meeting? { meetings.first { $0.id == id } }
}
