internal import Agreement
internal import Basics
internal import Findings
internal import Reading

/// A goal as far as it could be read.
struct GoalDraft {
  var id: Written<String>
  var indicator: Written<String>?
  var title: Bilingual?
  /// `nil` for the agreement's area.
  var area: Written<GoalArea>?
  var target: Written<TargetState>?
  /// `nil` also where what stands there is no date, which has been reported.
  var deadline: Written<CalendarDate>?
  var lacksDeadline = false
  var baseline: PlannedDraft?
  var milestones: [PlannedDraft] = []
  var decidingPeriod: Written<Period>?
  var reference: Bilingual?
  var note: Bilingual?
}

/// Whom a goal is for.
enum GoalArea: Hashable {
  /// A code as written.
  case area(String)
  /// One goal for each municipality of the agreement's area.
  case eachMunicipality
}

struct PlannedDraft {
  var period: Written<Period>?
  var value: Written<ExactDecimal>?

  var planned: PlannedValue? {
    if let period, let value { PlannedValue(period: period.value, value: value.value) } else { nil }
  }
}

extension Entry {
  mutating func goal() -> GoalDraft {
    var draft = GoalDraft(id: name)
    draft.indicator = text("indicator", required: true)
    draft.title = bilingual("title")
    draft.area = text("area").map { text in text.map { $0.isEachMunicipality ? .eachMunicipality : .area($0) } }
    draft.target = target()
    draft.lacksDeadline = node("deadline") == nil
    draft.deadline = written("deadline", .date)
    if var baseline = entry("baseline") {
      draft.baseline = baseline.plannedValue()
      absorb(baseline)
    }
    draft.milestones = milestones()
    draft.decidingPeriod = written("deciding", .period)
    draft.reference = bilingual("reference")
    draft.note = bilingual("note")
    return draft
  }

  private mutating func target() -> Written<TargetState>? {
    guard let text = text("target", required: true) else { return nil }
    guard let state = TargetState(parsing: text.value) else {
      report(.invalidTarget, at: text.extent, [.found: text.found])
      return nil
    }
    return text.map { _ in state }
  }

  private mutating func plannedValue() -> PlannedDraft {
    PlannedDraft(period: written("period", .period, required: true), value: written("value", .number, required: true))
  }

  private mutating func milestones() -> [PlannedDraft] {
    var milestones: [PlannedDraft] = []
    for node in list("milestones") {
      var entry = entry(node, key: "milestones", keyExtent: node.extent)
      milestones.append(entry.plannedValue())
      absorb(entry)
    }
    return milestones
  }
}

extension String {
  fileprivate var isEachMunicipality: Bool { ["each municipality", "hver kommune"].contains(lowercased().onOneLine) }
}
