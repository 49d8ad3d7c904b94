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
  /// In the order of the file; the last is the target of today.
  var stages: [StageDraft] = []
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

/// A target with the day from which it holds.
struct StageDraft {
  var from: Written<CalendarDate>?
  var target: Written<TargetState>?
  var deadline: Written<CalendarDate>?
  var decision: Bilingual?

  var stage: TargetStage? {
    guard let from, let target else { return nil }
    return TargetStage(from: from.value, target: target.value, deadline: deadline?.value, decision: decision)
  }
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
    draft.stages = stages()
    if draft.stages.isEmpty {
      draft.target = target()
      draft.lacksDeadline = node("deadline") == nil
      draft.deadline = written("deadline", .date)
    } else {
      draft.target = draft.stages.last?.target
      draft.deadline = draft.stages.compactMap(\.deadline).last
      draft.lacksDeadline = draft.deadline == nil
    }
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

  /// What the goal has had to reach, from which day, in place of one target and its deadline.
  private mutating func stages() -> [StageDraft] {
    list("targets").map { node in
      var entry = entry(node, key: "targets", keyExtent: node.extent)
      let stage = StageDraft(
        from: entry.written("from", .date, required: true), target: entry.target(),
        deadline: entry.written("deadline", .date), decision: entry.bilingual("decision"))
      absorb(entry)
      return stage
    }
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
