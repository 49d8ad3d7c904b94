internal import Agreement
internal import Basics
internal import Evidence

extension Deadline {
  /// Every day on which something is due that was known on the day, in no order.
  ///
  /// What can't be done any more is no deadline: a meeting that has passed without word of whether it was held, the agenda
  /// of a meeting that has passed, a point that an initiative left undone when it was over, a goal's or grant's day that has
  /// passed. The goal check says whether the goal was met, the accounts what is left of the grant.
  static func all(
    _ agreement: Agreement, _ known: KnownLogs, _ initiatives: [InitiativeAssessment],
    _ decisions: [DecisionAssessment], _ meetings: [MeetingAssessment], _ surveys: [SurveyAssessment]
  ) -> [Deadline] {
    let day = known.day
    return meetings.flatMap { ofMeeting($0, on: day) } + initiatives.flatMap { ofInitiative($0, on: day) }
      + decisions.compactMap { ofDecision($0, on: day) } + surveys.flatMap { ofSurvey($0, on: day) }
      + ofGoals(agreement, on: day)
      + ofGrants(agreement.grants, on: day)
  }

  private static func ofMeeting(_ assessment: MeetingAssessment, on day: CalendarDate) -> [Deadline] {
    let meeting = assessment.meeting
    guard meeting.status != .cancelled else { return [] }
    let isAhead = meeting.date >= day
    let one = { (date: CalendarDate, kind: Kind, state: State) in
      Deadline(
        date: date, kind: kind, subject: "meeting:\(meeting.id)",
        title: assessment.group?.title ?? Bilingual(meeting.group.rawValue), who: meeting.group.rawValue, state: state,
        isIllustrative: meeting.row.isIllustrative)
    }
    var deadlines: [Deadline] = []
    if isAhead || assessment.isHeld {
      deadlines.append(one(meeting.date, .meeting, assessment.isHeld ? .done : .due))
    }
    if let due = assessment.agendaDue, isAhead || meeting.agendaSent != nil {
      deadlines.append(one(due, .agenda, meeting.agendaSent != nil ? .done : State(due, on: day)))
    }
    return deadlines
  }

  private static func ofInitiative(_ assessment: InitiativeAssessment, on day: CalendarDate) -> [Deadline] {
    let initiative = assessment.initiative
    let subject = "initiative:\(initiative.id)"
    var deadlines = assessment.followUps.compactMap { followUp -> Deadline? in
      guard let due = followUp.due, followUp.done != nil || !assessment.isOver else { return nil }
      return Deadline(
        date: due, kind: .followUp, subject: "follow-up:\(followUp.id)", title: Bilingual(followUp.what),
        who: followUp.responsible ?? "", state: followUp.done != nil ? .done : State(due, on: day),
        isIllustrative: followUp.row.isIllustrative)
    }
    guard !assessment.isOver else { return deadlines }
    if let latest = assessment.latest, let due = latest.byWhen {
      deadlines.append(
        Deadline(
          date: due, kind: .step, subject: subject, title: Bilingual(latest.nextStep ?? initiative.title),
          who: latest.who ?? initiative.accountable ?? "", state: State(due, on: day),
          isIllustrative: latest.row.isIllustrative))
    }
    if let due = initiative.plannedEnd {
      deadlines.append(
        Deadline(
          date: due, kind: .step, subject: subject, title: Bilingual(initiative.title),
          who: initiative.accountable ?? "", state: State(due, on: day),
          isIllustrative: initiative.row.isIllustrative))
    }
    return deadlines
  }

  private static func ofDecision(_ assessment: DecisionAssessment, on day: CalendarDate) -> Deadline? {
    guard let due = assessment.decision.due, [.open, .overdue, .done].contains(assessment.state) else { return nil }
    return Deadline(
      date: due, kind: .step, subject: "decision:\(assessment.decision.id)",
      title: Bilingual(assessment.decision.title),
      who: assessment.decision.responsible ?? "",
      state: assessment.state == .done ? .done : State(due, on: day),
      isIllustrative: assessment.decision.row.isIllustrative)
  }

  /// Of the latest round. Of what is over no answer is expected any more.
  private static func ofSurvey(_ survey: SurveyAssessment, on day: CalendarDate) -> [Deadline] {
    let answers = survey.latest?.answers ?? []
    let subject = survey.subject.description
    let expected = answers.filter { $0.answered != nil || survey.isOpen }.map { answer in
      Deadline(
        date: answer.deadline, kind: .answer, subject: subject, title: survey.title, who: answer.respondent,
        state: answer.answered != nil ? .done : State(answer.deadline, on: day),
        isIllustrative: answer.row.isIllustrative)
    }
    let next = survey.nextFollowUp.map { due in
      Deadline(
        date: due, kind: .followUp, subject: subject,
        title: Bilingual(
          danish: "næste runde om \(survey.title.danish)", english: "the next round on \(survey.title.english)"),
        who: survey.who, state: State(due, on: day), isIllustrative: answers.contains(where: \.row.isIllustrative))
    }
    return expected + [next].compactMap(\.self)
  }

  /// A goal that is set for each municipality is one.
  private static func ofGoals(_ agreement: Agreement, on day: CalendarDate) -> [Deadline] {
    var seen: Set<String> = []
    return agreement.goals.compactMap { goal in
      let subject = "goal:\(goal.id)"
      guard let deadline = goal.deadline, deadline >= day, seen.insert(subject).inserted else { return nil }
      return Deadline(
        date: deadline, kind: .goal, subject: subject, title: goal.title, who: "", state: .due)
    }
  }

  private static func ofGrants(_ grants: [Grant], on day: CalendarDate) -> [Deadline] {
    grants.compactMap { grant in
      guard let last = grant.to, last >= day, grant.isKnown(on: day) else { return nil }
      return Deadline(
        date: last, kind: .grant, subject: "grant:\(grant.id)", title: grant.title, who: grant.managedBy ?? "",
        state: .due)
    }
  }
}

extension Deadline.State {
  /// Of something that isn't done.
  fileprivate init(_ due: CalendarDate, on day: CalendarDate) { self = due < day ? .overdue : .due }
}
