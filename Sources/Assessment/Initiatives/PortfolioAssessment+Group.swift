public import Agreement
public import Basics
public import Evidence

extension PortfolioAssessment {
  /// The group's first meeting on the day or after it that isn't cancelled; `nil` where none is known.
  public func nextMeeting(of group: ID<Group>) -> Meeting? {
    meetings.map(\.meeting).filter { $0.group == group && $0.date >= day && $0.status != .cancelled }
      .min { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  /// What concerns a group's next meeting: the initiatives that it has or gets the statuses of, what it decides or is asked
  /// to decide, its meetings, and what is due of these.
  public func concerning(_ group: ID<Group>) -> PortfolioAssessment {
    var part = self
    part.initiatives = initiatives.filter { assessment in
      assessment.initiative.group == group || assessment.forum == group
        || assessment.wanted.contains { $0.recommendedTo == group }
    }
    let initiatives = Set(part.initiatives.map(\.initiative.id))
    part.decisions = decisions.filter { assessment in
      let isAbout =
        if case .initiative(let id)? = assessment.decision.subject { initiatives.contains(id) } else { false }
      return isAbout || assessment.meeting?.group == group || assessment.decision.recommendedTo == group
    }
    part.cooperation = cooperation.filter { initiatives.contains($0.subject.initiative.id) }
    part.surveys = surveys.filter { survey in
      if case .initiative(let id) = survey.subject { initiatives.contains(id) } else { true }
    }
    part.accounts = accounts.filter { account in
      let isTakenUp = part.decisions.contains { $0.decision.subject == .grant(account.grant.id) }
      return isTakenUp || account.grant.initiative.map(initiatives.contains) ?? true
    }
    part.meetings = meetings.filter { $0.meeting.group == group }
    let subjects = Set(
      part.initiatives.flatMap { ["initiative:\($0.initiative.id)"] + $0.followUps.map { "follow-up:\($0.id)" } }
        + part.surveys.map(\.subject.description) + part.decisions.map { "decision:\($0.decision.id)" }
        + part.meetings.map { "meeting:\($0.meeting.id)" })
    part.deadlines = deadlines.filter { subjects.contains($0.subject) || [.goal, .grant].contains($0.kind) }
    part.reminders = reminders.filter { subjects.contains($0.subject) }
    return part
  }
}
