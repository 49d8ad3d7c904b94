internal import Agreement
internal import Basics
internal import Findings
internal import Geography
internal import Reading

/// A group as far as it could be read.
struct GroupDraft {
  var id: Written<String>
  var area: Written<String>?
  var reportsTo: Written<String>?
  var group: Group
}

/// A grant as far as it could be read.
struct GrantDraft {
  var id: Written<String>
  var initiative: Written<String>?
  var grant: Grant
}

/// Whom the reports are for, each as written.
struct RecipientsDraft {
  var goalCheck: Written<String>?
  var progress: Written<String>?
  var followUp: Written<String>?

  var all: [(key: String, group: Written<String>)] {
    [("goal-check", goalCheck), ("progress", progress), ("follow-up", followUp)].compactMap { key, group in
      group.map { (key, $0) }
    }
  }

  var recipients: Recipients {
    Recipients(
      goalCheck: goalCheck.map { ID($0.value) }, progress: progress.map { ID($0.value) },
      followUp: followUp.map { ID($0.value) })
  }
}

extension Entry {
  mutating func group() -> GroupDraft {
    let area = text("area"), reportsTo = text("reports-to")
    let from = value(Field("from", .date)), to = value(Field("to", .date))
    checkOrder(from, to, "to")
    return GroupDraft(
      id: name, area: area, reportsTo: reportsTo,
      group: Group(
        id: ID(name.value), title: bilingual("title", required: true) ?? Bilingual(name.value),
        kind: value(Field("kind", .groupKind)), area: area?.value,
        reportsTo: reportsTo.map { ID($0.value) }, agendaDays: value(Field("agenda-days", .count())),
        statusEvery: value(Field("status-every", .statusInterval)), from: from, to: to))
  }

  mutating func grant() -> GrantDraft {
    let from = value(Field("from", .date)), to = value(Field("to", .date))
    checkOrder(from, to, "to")
    let initiative = text("initiative")
    return GrantDraft(
      id: name, initiative: initiative,
      grant: Grant(
        id: ID(name.value), title: bilingual("title", required: true) ?? Bilingual(name.value),
        kind: value(Field("kind", .word(Words(Grant.Kind.allCases)))) ?? .grant, provider: text("provider")?.value,
        value: value(Field("value", .grantedAmount)), currency: text("currency")?.value.uppercased() ?? "DKK",
        isYearly: value(Field("every", .word(Words([("year", "year", ["år"], [])])))) != nil,
        carryOver: value(Field("carry-over", .word(.carryOver))) ?? .notStated,
        initiative: initiative.map { ID($0.value) }, managedBy: text("managed-by")?.value,
        condition: bilingual("condition"), from: from, to: to, knownFrom: value(Field("known-from", .date))))
  }

  mutating func recipients() -> RecipientsDraft {
    guard var entry = entry("recipients") else { return RecipientsDraft() }
    defer { absorb(entry) }
    return RecipientsDraft(
      goalCheck: entry.text("goal-check"), progress: entry.text("progress"), followUp: entry.text("follow-up"))
  }

  mutating func closedDays() -> [CalendarDate] {
    texts(list("closed-days"), key: "closed-days").compactMap { value(of: $0, "closed-days", .date)?.value }.sorted()
  }
}

extension Words<Grant.CarryOver> {
  fileprivate static let carryOver = Words([
    (.yes, "yes", ["ja"], []), (.no, "no", ["nej"], []), (.notStated, "not-stated", ["uoplyst"], ["not stated"]),
  ])
}

extension Checks {
  /// What groups, grants and recipients name is there.
  mutating func checkPortfolio() {
    let ids = draft.groups.map(\.id.value)
    for group in draft.groups {
      if let above = group.reportsTo, !ids.contains(above.value) {
        reportUnknown(above, name: "reports-to", among: ids)
      }
      if let area = group.area, let areas = draft.areas { check(area: area, ofGroupAmong: areas) }
    }
    for recipient in draft.recipients.all where !ids.contains(recipient.group.value) {
      reportUnknown(recipient.group, name: recipient.key, among: ids)
    }
  }

  /// A group may belong to any area, a cluster among them, by its code or name.
  private mutating func check(area: Written<String>, ofGroupAmong areas: [Area]) {
    if case .area = AreaDirectory(areas).match(area.value) { return }
    reportUnknown(area, name: "area", among: areas.map(\.name))
  }
}

extension ValueKind<Group.Kind> {
  fileprivate static let groupKind = word(Words(Group.Kind.allCases))
}

extension ValueKind<Group.StatusInterval> {
  fileprivate static let statusInterval = word(Words(Group.StatusInterval.allCases))
}
