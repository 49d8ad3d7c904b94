public import Agreement
public import Basics
public import Evidence

/// Everything that is said of one initiative as of a day.
public struct InitiativeAssessment: Hashable, Sendable {
  public var initiative: Initiative
  /// What was said of it last.
  public var latest: StatusReport?
  /// Whether nothing more is expected: it is closed, cancelled or handed over, or its actual end has come.
  public var isOver: Bool
  /// The first of its planned end and the day that its latest status names to have passed while it isn't over.
  public var overdueSince: CalendarDate?
  /// Whether it hasn't begun though its first year has.
  public var isNotStarted: Bool
  /// Whether its forum has been given no status of it for its latest meeting.
  public var isSilent: Bool
  /// Meetings of the forum at which its status was the same as at the one before; `nil` where it is over, has no status, or
  /// the forum hasn't met since.
  public var unchangedMeetings: Int?
  /// Years with a status, in order.
  public var yearsReported: [Int]
  /// The points of its plan.
  public var followUps: [FollowUp]
  /// Parts of the plan with nothing planned; `nil` where the agreement has no table of plans.
  public var missingAspects: [FollowUp.Aspect]?
  /// The longest that a point of the plan was put off, in days; `nil` where none was moved.
  public var slippage: Int?
  public var sinceLast: SinceLast
  /// What somebody is asked to decide about it.
  public var wanted: [Decision]

  /// The body that its statuses are given to.
  public var forum: ID<Group>?

  /// What happened since the forum's latest meeting before the day.
  public struct SinceLast: Hashable, Sendable {
    /// The day of that meeting; `nil` where there was none.
    public var meeting: CalendarDate?
    /// The status as it was then.
    public var previous: StatusReport.Status?
    /// What was said since, in order.
    public var reports: [StatusReport]
  }

  public var isOverdue: Bool { overdueSince != nil }

  /// Years that it was planned for, up to `day`'s, without a status.
  public func yearsWithoutStatus(on day: CalendarDate) -> [Int] {
    initiative.plannedYears.filter { $0 <= day.year && !yearsReported.contains($0) }
  }

  /// Whether it belongs in a written status of the day: it goes on, it was over only since the last meeting, or somebody
  /// is asked to decide about it.
  public var isToBeFollowed: Bool { !isOver || !(sinceLast.previous?.isOver ?? false) || !wanted.isEmpty }
}
