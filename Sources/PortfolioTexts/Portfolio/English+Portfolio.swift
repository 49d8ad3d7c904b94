public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages

extension English {
  // MARK: Words

  public func status(_ status: StatusReport.Status) -> String {
    switch status {
    case .notStarted: "not started"
    case .pipeline: "being prepared"
    case .implementation: "under way"
    case .suspended: "suspended"
    case .finalisation: "being closed"
    case .closed: "closed"
    case .cancelled: "cancelled or never started"
    case .handedOver: "handed over"
    }
  }

  public func kind(_ kind: Initiative.Kind) -> String { words(kind.rawValue) }

  public func effect(_ effect: Decision.Effect) -> String {
    switch effect {
    case .keep: "to be kept"
    case .adjust: "to be adjusted"
    case .lapse: "to be discontinued"
    case .handOver: "to be handed over"
    case .start: "to be started"
    case .close: "to be closed"
    }
  }

  public func aspect(_ aspect: FollowUp.Aspect) -> String {
    aspect == .itSupport ? "IT support" : words(aspect.rawValue)
  }

  private func words(_ code: String) -> String { code.replacing("-", with: " ") }

  public func state(_ state: Deadline.State) -> String { state.rawValue }
  public var noStatus: String { "status not reported" }

  public func illustrative(_ what: IllustrativeRows) -> String {
    switch what {
    case .marked: "What is marked [ill.] is illustrative: it is made up for testing and cannot be used for decisions."
    case .allAnswers:
      "ALL ANSWERS ARE ILLUSTRATIVE: they are made up for testing; neither they nor the conclusions can be used for decisions."
    case .allMovements:
      "ALL MOVEMENTS ARE ILLUSTRATIVE: they are made up for testing; neither they nor what is worked out from them can be used for decisions."
    case .markedBesideFigures:
      "Of what is said about initiatives, agreements, money and decisions, only what is marked [ill.] is made up for testing."
    }
  }

  // MARK: The portfolio

  public var portfolioTitle: String { "Portfolio of initiatives" }
  public func standing(on day: String) -> String { "As of \(day)" }

  public func initiativeCounts(
    _ total: Int, _ statuses: [(StatusReport.Status, Int)], withoutStatus: Int
  ) -> String {
    let parts =
      statuses.map { "\(number($1)) \(status($0))" }
      + (withoutStatus > 0 ? ["\(number(withoutStatus)) without a status"] : [])
    return "\(number(total)) \(total == 1 ? "initiative" : "initiatives"): \(list(parts))."
  }

  public func initiativesInArrears(overdue: Int, silent: Int) -> String {
    let late = overdue == 0 ? "None is overdue" : "\(number(overdue)) \(overdue == 1 ? "is" : "are") overdue"
    return silent == 0
      ? "\(late)." : "\(late), and \(number(silent)) had no new status for the latest meeting."
  }

  public var noInitiatives: String { "No initiative is known on this day." }
  public var initiativeOverview: String { "Initiatives and their statuses" }
  public var initiativesYearByYear: String { "The initiatives year by year" }

  public var yearMarksExplained: String {
    "● planned, with a status · ○ planned, no status yet · + a status without a plan · ? planned, the year is not stated"
  }

  public var initiativesOneByOne: String { "The initiatives one by one" }
  public var goalsAndInitiatives: String { "Goals and initiatives" }

  // MARK: Points of attention

  public var initiativeAttention: String { "Initiatives that call for attention" }

  public func point(_ point: PortfolioPoint, _ initiatives: [String]) -> String {
    let what =
      switch point {
      case .overdue: "Overdue"
      case .notStarted: "Not started though the time has come"
      case .neverTold: "Never had a status"
      case .silent: "No new status for the latest meeting"
      case .unchanged: "Unchanged for long"
      case .seats: "Open seats"
      case .years: "Planned for years without a status"
      case .nothingPlanned: "Without a follow-up plan"
      case .aspects: "Missing in the follow-up plan"
      case .slipped: "Put off"
      case .groupEnded: "Not over, but the group has ended"
      }
    return "\(what): \(initiatives.joined(separator: "; "))."
  }

  public var dueOn: String { "due" }
  public var toBegin: String { "to begin" }
  public var latestOn: String { "latest" }
  public func meetings(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "meeting" : "meetings")" }
  public func seats(_ count: Int) -> String { number(count) }
  public func days(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "day" : "days")" }

  // MARK: One initiative

  public func status(_ status: String, on day: String) -> String { "\(status) according to the status of \(day)" }

  public func statusSentence(_ status: String, on day: String, text: String?) -> String {
    "Status on \(day): \(status). \(text.map(sentence) ?? "")".trimmed
  }

  public var noStatusSentence: String { "There is no status." }
  public func inForce(since day: String) -> String { "In force from \(day)." }
  public func accountable(_ who: String) -> String { "Accountable: \(who)." }
  public func obstacles(_ text: String) -> String { "Obstacles: \(sentence(text))" }

  public func nextStep(_ step: String?, who: String?, by: String?) -> String {
    let tail = [who, by.map { "by \($0)" }].compactMap(\.self).joined(separator: ", ")
    let head = step ?? "not described"
    return sentence(tail.isEmpty ? "Next step: \(head)" : "Next step: \(withoutStop(head)) (\(tail))")
  }

  public func dissent(_ text: String, process: String?) -> String {
    "Dissent: \(sentence(text))" + (process.map { " Proposed process: \(sentence($0))" } ?? "")
  }

  public func source(_ rows: [String]) -> String { "[\(rows.joined(separator: ", "))]" }

  public func decision(
    _ outcome: Decision.Outcome?, on day: String?, by group: String, to other: String?, text: String
  ) -> String {
    let on = day.map { " on \($0)" } ?? "", to = other.map { " to \($0.lowercasedFirst)" } ?? ""
    let head =
      outcome.map { "\(group.capitalizedFirst) \(did($0))\(to)\(on)" }
      ?? "On the agenda of \(group.lowercasedFirst)\(on)"
    return "\(head): \(sentence(text))"
  }

  private func did(_ outcome: Decision.Outcome) -> String {
    switch outcome {
    case .noted: "took note"
    case .approved: "approved"
    case .approvedWithChanges: "approved with changes"
    case .recommendedTo: "recommended"
    case .decided: "decided"
    case .rejected: "rejected"
    case .postponed: "postponed"
    case .discussed: "discussed"
    }
  }

  public func answer(_ outcome: Decision.Outcome, on day: String?) -> String {
    let what = outcome == .recommendedTo ? "passed on" : outcome.rawValue.replacing("-", with: " ")
    return "\(what.capitalizedFirst)\(day.map { " on \($0)" } ?? "")."
  }

  public func decisionState(_ state: DecisionAssessment.State, isMade: Bool, due: String?) -> String? {
    switch state {
    case .unanswered: "Not answered yet\(due.map { " (due \($0))" } ?? "")."
    case .answered: "Answered."
    case .overdue: due.map { "Was to be carried out by \($0)." }
    case .open:
      due.map { "To be carried out by \($0)." } ?? (isMade ? "Not reported as carried out." : "Not settled.")
    case .done: "Carried out."
    case .noted: nil
    }
  }

  // MARK: Goals

  public func goal(_ title: String, _ standing: String?, initiatives: [String]) -> String {
    "\(title)\(standing.map { " (\($0.lowercasedFirst))" } ?? ""): \(initiatives.joined(separator: "; "))."
  }

  public func goalsWithoutInitiatives(_ goals: [String]) -> String { "Without an initiative: \(joined(goals))." }

  public func initiativesBehind(_ initiatives: [String]) -> String {
    "\(initiatives.count == 1 ? "Initiative" : "Initiatives"): \(initiatives.joined(separator: "; "))."
  }

  public var noInitiativeBehind: String { "Initiatives: none." }

  public func withoutGoal(_ initiatives: [String]) -> String {
    "Without a goal: \(initiatives.joined(separator: "; "))."
  }

  // MARK: The written status

  public var followUpTitle: String { "Written status" }

  public func decisionsWanted(_ wanted: Int, of forums: [String]) -> String {
    if wanted == 0 { return "None calls for a decision." }
    let calls = wanted == 1 ? "calls for a decision" : "call for a decision"
    let waits = wanted == 1 ? "waits for a decision by" : "wait for a decision by"
    return
      "\(number(wanted)) \(forums.isEmpty ? calls : "\(waits) \(joined(forums.map(\.lowercasedFirst)))")."
  }

  public func since(_ meeting: String, of group: String, from previous: String?, to status: String) -> String {
    let (status, group) = (status.capitalizedFirst, group.lowercasedFirst)
    guard let previous else { return "\(status); there was no status for the meeting of \(group) on \(meeting)." }
    return "\(status); for the meeting of \(group) on \(meeting): \(previous)."
  }

  public func overdue(since day: String) -> String { "Overdue since \(day)." }
  public var nothingSaid: String { "No new status has come." }
  public func said(_ text: String, on day: String) -> String { "\(day): \(text)" }

  public func decisionWanted(_ text: String, of group: String?, due: String?, isOverdue: Bool) -> String {
    let by = due.map { " (due \($0)\(isOverdue ? ", overdue" : ""))" } ?? ""
    return "For decision\(group.map { " by \($0.lowercasedFirst)" } ?? "")\(by): \(sentence(text))"
  }

  public var withoutStatus: String { "Others without a status" }
  public var nothingToFollow: String { "No initiative is under way, and none calls for a decision." }

  // MARK: Deadlines

  public var deadlinesTitle: String { "Deadlines" }

  public func deadlineCounts(due: Int, overdue: Int, until day: String) -> String {
    let late =
      overdue == 0
      ? "No deadline has been missed"
      : "\(number(overdue)) \(overdue == 1 ? "deadline has" : "deadlines have") been missed"
    return "\(late), and \(due == 0 ? "none" : number(due)) \(due == 1 ? "is" : "are") due up to \(day)."
  }

  public var deadlinesAhead: String { "Ahead" }
  public var deadlinesPassed: String { "Overdue" }

  public func deadline(_ kind: Deadline.Kind, _ title: String) -> String {
    switch kind {
    case .meeting: "Meeting: \(title)"
    case .agenda: "Agenda to be sent: \(title)"
    case .followUp: "Follow-up: \(title)"
    case .step: "Due: \(title)"
    case .answer: "Answer: \(title)"
    case .delivery: "Figures: \(title)"
    case .goal: "Deadline of the goal: \(title)"
    case .grant: "Grant lapses: \(title)"
    }
  }

  public func agenda(_ group: String, meeting: String, due: String, sent: String?, late: Int?) -> String {
    let start = "Meeting of \(group) on \(meeting): agenda "
    guard let sent else { return start + "to be sent by \(due)." }
    return start + "sent on \(sent)"
      + (late.map { ", \(number($0)) \($0 == 1 ? "day" : "days") late (due \(due))." } ?? ", in time.")
  }

  public func withoutMinutes(_ group: String, meeting: String) -> String {
    "The meeting of \(group) on \(meeting) was held, and no minutes are published."
  }

  public var meetingsHeading: String { "Meetings" }

  public func reminder(_ reminders: [Reminder]) -> String {
    guard let first = reminders.first else { return "" }
    let due = first.due.map { "; the deadline was \(date($0))" } ?? ""
    let all = joined(reminders.map { "\"\(withoutStop($0.title.english))\"" })
    let what =
      switch first.kind {
      case .status: "a new status\(first.due.map { " for the meeting on \(date($0))" } ?? "") of \(all)"
      case .followUp: "the \(reminders.count == 1 ? "follow-up" : "follow-ups") \(all)\(due)"
      case .step: "word of how it goes with \(all)\(due)"
      case .answer: "your answer to \(all)\(due)"
      case .delivery: "your figures for \(all)\(due)"
      }
    let mark = reminders.contains(where: \.isIllustrative) ? " \(illustrativeMark)" : ""
    let party = first.party.english
    // An article is no part of a name.
    let name = party.hasPrefix("The ") ? party.lowercasedFirst : party
    return "To \(name): we are waiting for \(what).\(mark)"
  }

  public var nothingOwed: String { "Nobody owes anything." }

  public func dateWithWeekday(_ day: CalendarDate) -> String {
    let weekday = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday - 1]
    return "\(weekday) \(date(day))"
  }

  // MARK: Messages

  public var periodNeeded: String { "name a day, a period or a meeting, such as: --period 2023-08-29" }
  public var noPortfolio: String { "the agreement has no tables of initiatives, meetings or decisions" }

  public func noSuchPeriod(_ text: String, suggestion: String?) -> String {
    "--period \(text): neither a period, a day nor one of the agreement's meetings"
      + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
  }

  public func unknownGroup(_ id: String, suggestion: String?) -> String {
    "--for \(id): the agreement has no such group" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
  }

  public var onlyDeadlinesAsCalendar: String { "only maal deadlines can be shown as a calendar (--format ics)" }

  private func named(_ who: String?) -> String { who.map { " (\($0))" } ?? "" }
  private func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
