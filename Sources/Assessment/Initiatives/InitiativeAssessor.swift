internal import Agreement
internal import Basics
internal import Evidence

/// Assesses initiatives as of a day, from the logs as they were known then.
struct InitiativeAssessor: Sendable {
  let day: CalendarDate
  private let forums: Forums
  private let statuses: [ID<Initiative>: [StatusReport]]
  private let followUps: [ID<Initiative>: [FollowUp]]
  private let wanted: [ID<Initiative>: [Decision]]
  private let hasPlans: Bool
  private let firstKnown: [ID<Initiative>: CalendarDate]

  /// How long an initiative may go without a status where no forum has any meeting, in days.
  static let silentDays = 90

  init(_ groups: [Group], _ logs: KnownLogs, _ decisions: [DecisionAssessment]) {
    let known = logs.logs
    day = logs.day
    firstKnown = logs.initiativesSince
    forums = Forums(groups, known.meetings, on: day)
    statuses = Dictionary(grouping: known.statuses, by: \.initiative).mapValues(\.inOrder)
    followUps = Dictionary(grouping: known.followUps, by: \.initiative)
    hasPlans = known.hasTable(of: FollowUp.self)
    wanted = decisions.filter(\.isWanted).reduce(into: [:]) { wanted, assessment in
      guard case .initiative(let id)? = assessment.decision.subject else { return }
      wanted[id, default: []].append(assessment.decision)
    }
  }

  func assess(_ initiative: Initiative) -> InitiativeAssessment {
    let log = statuses[initiative.id] ?? []
    let plan = followUps[initiative.id] ?? []
    let forum = forums.forum(of: initiative)
    let isOver = log.last?.status.isOver ?? false || initiative.actualEnd != nil
    let since = forum.latest(before: day)
    let aspects = Set(plan.map(\.aspect))
    return InitiativeAssessment(
      initiative: initiative, latest: log.last, isOver: isOver,
      overdueSince: isOver
        ? nil : [initiative.plannedEnd, log.last?.byWhen].compactMap(\.self).filter { $0 < day }.min(),
      isNotStarted: !isOver && isNotStarted(initiative, log.last?.status),
      isSilent: !isOver && isSilent(log, forum, knownFrom: firstKnown[initiative.id]),
      unchangedMeetings: isOver ? nil : unchangedMeetings(log, forum),
      yearsReported: Set(log.map(\.date.year)).sorted(), followUps: plan,
      missingAspects: hasPlans ? FollowUp.Aspect.allCases.filter { !aspects.contains($0) } : nil,
      slippage: plan.compactMap(\.slippage).max(),
      sinceLast: InitiativeAssessment.SinceLast(
        meeting: since, previous: since.flatMap { since in log.last { $0.date <= since }?.status },
        reports: log.filter { report in since.map { report.date > $0 } ?? true }),
      wanted: wanted[initiative.id] ?? [], forum: forum.group)
  }

  /// Said of one that is known not to have begun; where no status is, it may have.
  private func isNotStarted(_ initiative: Initiative, _ status: StatusReport.Status?) -> Bool {
    guard status == .notStarted, initiative.actualStart == nil else { return false }
    if let first = initiative.plannedYears.first { return first <= day.year }
    return initiative.plannedStart.map { $0 <= day } ?? false
  }

  /// No status since the meeting before the latest: one given for the latest counts.
  private func isSilent(_ log: [StatusReport], _ forum: Forum, knownFrom: CalendarDate?) -> Bool {
    let latest = log.last?.date
    // Known by then, and nothing said of it after `since`.
    func isSilent(knownBy: CalendarDate, since: CalendarDate?) -> Bool {
      guard knownFrom.map({ $0 <= knownBy }) ?? true else { return false }
      guard let latest else { return true }
      return since.map { latest <= $0 } ?? false
    }
    if !forum.hasMeetings {
      let limit = day.advanced(by: -InitiativeAssessor.silentDays)
      return isSilent(knownBy: limit, since: limit)
    }
    if forum.statusEvery == .year { return isSilent(knownBy: day.oneYearEarlier, since: day.oneYearEarlier) }
    guard let meeting = forum.latest else { return false }
    return isSilent(knownBy: meeting, since: forum.beforeLatest)
  }

  private func unchangedMeetings(_ log: [StatusReport], _ forum: Forum) -> Int? {
    guard let current = log.last?.status else { return nil }
    let first = log.reversed().prefix { $0.status == current }.last?.date
    let meetings = forum.held.filter { held in first.map { $0 <= held } ?? false }.count
    return meetings == 0 ? nil : meetings - 1
  }
}

extension [StatusReport] {
  /// By date; those of one day as they stand in the table.
  fileprivate var inOrder: [StatusReport] {
    // The usual log is in order already, and sorting isn't stable by promise.
    enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }
}
