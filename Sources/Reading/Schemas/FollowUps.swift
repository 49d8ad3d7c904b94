internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension Schema<FollowUp> {
  private static let id = Field<ID<FollowUp>>("id", .id(), needed: true)
  private static let initiative = Field<ID<Initiative>>("initiative", .id(), needed: true)
  private static let aspect = Field<FollowUp.Aspect>("aspect", .word(), needed: true)
  private static let what = Field<String>("what", .text, needed: true)
  private static let how = Field<String>("how", .text)
  private static let responsible = Field<String>("responsible", .text)
  private static let due = Field<CalendarDate>(.due, .date)
  private static let originalDue = Field<CalendarDate>("original_due", .date)
  private static let done = Field<CalendarDate>("done", .date)
  private static let evidence = Field<String>("evidence", .text)
  private static let indicator = Field<ID<Indicator>>("indicator", .id())
  private static let target = Field<String>("target", .text)
  private static let approvedBy = Field<ID<Decision>>("approved_by", .id())

  /// A point of an initiative's implementation or communication plan a row.
  static let followUps = Schema(
    fields: [
      id, initiative, aspect, what, how, responsible, due, originalDue, done, evidence, indicator, target, approvedBy,
    ],
    read: { row, context in
      let identity = row.value(id), subject = row.value(initiative), part = row.value(aspect), words = row.value(what)
      let origin = row.origin(context)
      var point = FollowUp(
        id: identity ?? ID(""), initiative: subject ?? ID(""), aspect: part ?? .implementation, what: words ?? "",
        row: origin)
      point.how = row.value(how)
      point.responsible = row.value(responsible)
      point.due = row.value(due)
      point.originalDue = row.value(originalDue)
      point.done = row.value(done)
      point.evidence = row.value(Self.evidence)
      point.indicator = row.value(indicator)
      point.target = row.value(target)
      point.approvedBy = row.value(approvedBy)
      return identity == nil || subject == nil || part == nil || words == nil ? nil : point
    },
    checks: [
      .unique("id") { DatedKey(id: $0.id.rawValue, knownFrom: $0.row.knownFrom) },
      .references("initiative", to: .initiative) { $0.initiative },
      .references("indicator", to: .indicator) { $0.indicator },
      .references("approved_by", to: .decision) { $0.approvedBy },
      .movedByAWord,
    ],
    knownWith: ("initiative", { $0.initiativesSince.byText() }))
}

extension Check<FollowUp> {
  /// A point that was put off says so in a status or decision that names its new day; until then the first day holds.
  fileprivate static let movedByAWord = Check.noting { rows, noted, context in
    let days = context.logs.initiativesSince
    let meetings = context.logs.agendasSince
    let statuses = Dictionary(grouping: context.logs.statuses, by: \.initiative)
    let decisions = Dictionary(grouping: context.logs.decisions, by: \.subject)
    for row in rows {
      let point = row.value
      guard let due = point.due, let first = point.originalDue, due != first,
        let from = point.row.knownFrom ?? days[point.initiative]
      else { continue }
      let words =
        (statuses[point.initiative] ?? []).filter { $0.byWhen == due }.map(\.knownFrom)
        + (decisions[.initiative(point.initiative)] ?? []).filter { $0.due == due }
        .compactMap { $0.row.knownFrom ?? meetings[$0.meeting] }
      let named = words.min()
      guard named.map({ $0 > from }) ?? true else { continue }
      noted.note(
        .movedWithoutWord, row.row, .due,
        [.found: due.description, .name: point.id.rawValue, .limit: first.description],
        holds: from, until: named)
    }
  }
}
