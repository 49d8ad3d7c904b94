internal import Agreement
internal import Basics
internal import Evidence

extension Reminder {
  /// What is owed on the day: a status of each silent initiative, and everything that is overdue and that a party is named
  /// for. Those of one party stand together, in the order in which the parties first come.
  static func all(
    _ known: KnownLogs, _ initiatives: [InitiativeAssessment], _ groups: [Group], _ meetings: [MeetingAssessment],
    _ deadlines: [Deadline]
  ) -> [Reminder] {
    let statuses = initiatives.filter(\.isSilent).map { assessment in
      let initiative = assessment.initiative
      let group = initiative.group.flatMap { id in groups.first { $0.id == id } }
      let met = meetings.filter { $0.isHeld && $0.meeting.group == assessment.forum }.map(\.meeting.date).max()
      return Reminder(
        party: initiative.accountable.map { Bilingual($0) } ?? group?.title ?? Bilingual(""), kind: .status,
        subject: "initiative:\(initiative.id)", title: Bilingual(initiative.title), due: met, on: known.day,
        isIllustrative: initiative.row.isIllustrative)
    }
    let overdue = deadlines.filter { $0.state == .overdue }.compactMap { deadline in
      Kind(deadline.kind).map {
        Reminder(
          party: groups.first { $0.id.rawValue == deadline.who }?.title ?? Bilingual(deadline.who), kind: $0,
          subject: deadline.subject, title: deadline.title,
          due: deadline.date, on: known.day, isIllustrative: deadline.isIllustrative)
      }
    }
    let all = (statuses + overdue).filter { !$0.party.danish.isEmpty }
    let places = Dictionary(
      all.enumerated().map { ($1.party, $0) }, uniquingKeysWith: { first, _ in first })
    return all.enumerated().sorted {
      (places[$0.element.party] ?? 0, $0.offset) < (places[$1.element.party] ?? 0, $1.offset)
    }.map(\.element)
  }
}

extension Reminder.Kind {
  /// What a party is reminded of; `nil` for a meeting, its agenda, a goal and a grant.
  fileprivate init?(_ kind: Deadline.Kind) {
    switch kind {
    case .followUp: self = .followUp
    case .step: self = .step
    case .answer: self = .answer
    case .delivery: self = .delivery
    case .meeting, .agenda, .goal, .grant: return nil
    }
  }
}
