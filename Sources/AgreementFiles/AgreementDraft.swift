internal import Agreement
internal import Basics
internal import Files
internal import Findings
internal import Geography
internal import Reading

/// An agreement as far as it could be read. What refers to something else has not been looked up yet.
struct AgreementDraft {
  var title: Bilingual?
  var first: Written<CalendarDate>?
  var last: Written<CalendarDate>?
  var area: Written<String>?
  /// `nil` where the areas file is missing or has errors: nothing can be said about codes then.
  var areas: [Area]?
  /// `nil` where the section is missing, as are indicators and goals.
  var sources: [SourceDraft]?
  var indicators: [IndicatorDraft]?
  var goals: [GoalDraft]?
  var groups: [GroupDraft] = []
  var grants: [GrantDraft] = []
  var recipients = RecipientsDraft()
  var closedDays: [CalendarDate] = []

  func source(_ id: String) -> SourceDraft? { sources?.first { $0.id.value == id } }
  func indicator(_ id: String) -> IndicatorDraft? { indicators?.first { $0.id.value == id } }

  /// The code of a goal's area; the agreement's own for one that names none.
  func areaCode(of goal: GoalDraft) -> ID<Area>? {
    if case .area(let written)? = goal.area?.value { return code(of: written) }
    return area.map { code(of: $0.value) }
  }

  /// The code of an area that is written as its code, with leading zeros or without, or as its name. What is neither is
  /// the code of no area.
  func code(of written: String) -> ID<Area> {
    let code = AreaDirectory.code(written) ?? ID(written)
    guard let areas, !areas.contains(where: { $0.code == code }) else { return code }
    let directory = AreaDirectory(areas)
    guard directory.namesakes(of: written).isEmpty, case .area(let named) = directory.match(written, suggesting: false)
    else { return code }
    return named
  }

  /// The municipalities that a goal concerns, at its deadline or else at the agreement's end; `nil` where they can't be
  /// told.
  func municipalities(of goal: GoalDraft) -> [Area]? {
    guard let areas, let code = areaCode(of: goal), let date = goal.deadline ?? last else { return nil }
    let tree = AreaTree(areas)
    return tree[code] == nil ? nil : tree.members(of: code, on: date.value)
  }
}

extension Entry {
  /// The whole file, and the areas file that it names.
  mutating func agreement(in folder: AgreementFolder) -> AgreementDraft {
    AgreementDraft(
      title: bilingual("title", required: true), first: written("first", .date, required: true),
      last: written("last", .date, required: true), area: text("area", required: true), areas: areas(in: folder),
      sources: section("sources") { $0.source(in: folder) }, indicators: section("indicators") { $0.indicator() },
      goals: section("goals") { $0.goal() }, groups: section("groups", required: false) { $0.group() } ?? [],
      grants: section("grants", required: false) { $0.grant() } ?? [], recipients: recipients(),
      closedDays: closedDays())
  }

  private mutating func areas(in folder: AgreementFolder) -> [Area]? {
    let name = text("areas") ?? Written(value: "areas.csv", found: "areas.csv", extent: self.name.extent)
    let before = findings.count
    check(name, key: "areas", in: folder)
    guard findings.count == before else { return nil }
    let file = filePath(name.value, in: folder.location)
    do throws(FileFailure) {
      let bytes = try AgreementFile.contents(of: file, atMost: AgreementFile.largestAreasFile)
      let (areas, faults) = AreasFile.read(bytes, file: file)
      add(faults)
      return faults.hasErrors ? nil : areas
    } catch {
      add([Finding(.fileUnreadable, at: Place(file: file), [.found: file], cause: error.cause)])
      return nil
    }
  }
}

// MARK: The agreement itself

extension AgreementDraft {
  /// The agreement; `nil` where something that it can't do without is missing.
  func agreement() -> Agreement? {
    guard let title, let first, let last, let area, let areas, let sources, let indicators, let goals else {
      return nil
    }
    var agreement = Agreement(
      title: title, first: first.value, last: last.value, area: code(of: area.value),
      areas: areas, sources: sources.compactMap(\.source), indicators: indicators.compactMap(directed(_:)),
      goals: goals.flatMap(self.goals(_:)))
    agreement.groups = groups.map(\.group)
    agreement.grants = grants.map(\.grant)
    agreement.recipients = recipients.recipients
    agreement.closedDays = closedDays
    return agreement
  }

  /// The indicator; where it doesn't say which way is better, the way of its targets.
  private func directed(_ draft: IndicatorDraft) -> Indicator? {
    guard var indicator = draft.indicator else { return nil }
    let targets = (goals ?? []).filter { $0.indicator?.value == indicator.id.rawValue }.compactMap {
      $0.target?.value.target
    }
    if !draft.statesDirection, targets.contains(where: { $0.comparison == .atMost }) { indicator.better = .lower }
    return indicator
  }

  /// One goal, or one for each municipality.
  private func goals(_ draft: GoalDraft) -> [Goal] {
    guard let id = draft.indicator?.value, let indicator = indicator(id)?.indicator, let target = draft.target?.value,
      let area = areaCode(of: draft)
    else { return [] }
    var goal = Goal(
      id: ID(draft.id.value), title: draft.title ?? indicator.title, indicator: ID(id), area: area, target: target,
      deadline: draft.deadline?.value, baseline: draft.baseline?.planned,
      milestones: draft.milestones.compactMap(\.planned).sorted { $0.period < $1.period },
      decidingPeriod: draft.decidingPeriod?.value, reference: draft.reference, note: draft.note)
    goal.stages = draft.stages.compactMap(\.stage)
    guard draft.area?.value == .eachMunicipality else { return [goal] }
    return (municipalities(of: draft) ?? []).map { municipality in
      var one = goal
      one.area = municipality.code
      return one
    }
  }
}
