internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension Schema<Decision> {
  private static let id = Field<ID<Decision>>("id", .id(), needed: true)
  private static let meeting = Field<ID<Meeting>>("meeting", .id(), needed: true)
  private static let item = Field<String>("item", .text)
  private static let title = Field<String>("title", .text, needed: true)
  private static let kind = Field<Decision.Kind>("kind", .word())
  private static let subject = Field<Decision.Subject>("subject", .subject)
  private static let recommendation = Field<String>("recommendation", .text)
  private static let outcome = Field<Decision.Outcome>("outcome", .word())
  private static let effect = Field<Decision.Effect>("effect", .word())
  private static let recommendedTo = Field<ID<Group>>("recommended_to", .id())
  private static let text = Field<String>("text", .text)
  private static let dissent = Field<String>("dissent", .text)
  private static let dissentProcess = Field<String>("dissent_process", .text)
  private static let responsible = Field<String>("responsible", .text)
  private static let due = Field<CalendarDate>(.due, .date)
  private static let done = Field<CalendarDate>("done", .date)
  private static let follows = Field<ID<Decision>>("follows", .id())

  /// A point on an agenda a row, one for each subject and effect.
  static let decisions = Schema(
    fields: [
      id, meeting, item, title, kind, subject, recommendation, outcome, effect, recommendedTo, text, dissent,
      dissentProcess, responsible, due, done, follows,
    ],
    read: { row, context in
      let identity = row.value(id), place = row.value(meeting), words = row.value(title)
      var decision = Decision(
        id: identity ?? ID(""), meeting: place ?? ID(""), title: words ?? "", row: row.origin(context))
      decision.item = row.value(item)
      decision.kind = row.value(kind)
      decision.subject = row.value(subject)
      decision.recommendation = row.value(recommendation)
      decision.outcome = row.value(outcome)
      decision.effect = row.value(effect)
      decision.recommendedTo = row.value(recommendedTo)
      decision.text = row.value(text)
      decision.dissent = row.value(dissent)
      decision.dissentProcess = row.value(dissentProcess)
      decision.responsible = row.value(responsible)
      decision.due = row.value(due)
      decision.done = row.value(done)
      decision.follows = row.value(follows)
      return identity == nil || place == nil || words == nil ? nil : decision
    },
    checks: [
      .unique("id") { $0.id },
      .references("meeting", to: .meeting) { $0.meeting },
      .references("recommended_to", to: .group) { $0.recommendedTo },
      .references("follows", to: .decision) { $0.follows },
      .references("subject", to: .initiative) { if case .initiative(let id)? = $0.subject { id } else { nil } },
      .references("subject", to: .goal) { if case .goal(let id)? = $0.subject { id } else { nil } },
      .references("subject", to: .grant) { if case .grant(let id)? = $0.subject { id } else { nil } },
      .atMeetingsThatWereHeld,
    ],
    defines: (.decision, { $0.id.rawValue }),
    knownWith: ("meeting", { $0.agendasSince.byText() }))
}

extension EntryKind {
  static let decision = EntryKind(rawValue: "decision")
}

extension Check<Decision> {
  /// What was decided was decided at a meeting that was held. A point of a meeting to come has no outcome yet.
  fileprivate static let atMeetingsThatWereHeld = Check.noting { rows, noted, context in
    let meetings = Dictionary(
      context.logs.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      guard let meeting = meetings[row.value.meeting], let status = meeting.status, status != .held,
        row.value.row.knownFrom == nil || row.value.outcome != nil
      else { continue }
      let days = [meeting.row.knownFrom, row.value.row.knownFrom].compactMap(\.self) + [meeting.date]
      noted.note(
        .meetingNotHeld, row.row, "meeting",
        [.found: meeting.id.rawValue, .period: meeting.date.description, .limit: status.rawValue],
        holds: days.max() ?? meeting.date, until: nil)
    }
  }
}
