internal import Agreement
internal import Basics
internal import Findings
internal import Geography
internal import Reading

/// The checks that take more than one entry: does what an entry names exist, and do the two fit?
struct Checks {
  let draft: AgreementDraft
  let text: YAMLText
  private(set) var findings: [Finding] = []

  static func run(on draft: AgreementDraft, in text: YAMLText) -> [Finding] {
    var checks = Checks(draft: draft, text: text)
    checks.checkAgreement()
    for source in draft.sources ?? [] { checks.check(source) }
    for indicator in draft.indicators ?? [] { checks.check(indicator) }
    for goal in draft.goals ?? [] { checks.check(goal) }
    checks.checkPortfolio()
    checks.checkUse()
    return checks.findings
  }

  private init(draft: AgreementDraft, text: YAMLText) {
    self.draft = draft
    self.text = text
  }

  mutating func report(_ code: FindingCode, at extent: Range<Int>, _ facts: [Fact: String]) {
    findings.append(Finding(code, at: text.place(extent), facts))
  }

  // MARK: The agreement

  private mutating func checkAgreement() {
    if let first = draft.first, let last = draft.last, last.value < first.value {
      report(
        .datesOutOfOrder, at: last.extent, [.found: last.found, .name: "last", .limit: first.value.description])
    }
    if let area = draft.area { check(area: area) }
  }

  /// An area is named by its code or its name; of several that share a name only the code tells which is meant.
  mutating func check(area: Written<String>) {
    guard let areas = draft.areas else { return }
    let named = areas.filter { $0.kind != .cluster }
    if named.contains(where: { $0.code == draft.code(of: area.value) }) { return }
    let choices = named.map(\.code.rawValue)
    var finding = Finding.choice(
      .unknownReference, found: area.found, at: text.place(area.extent), among: choices, name: "area")
    let directory = AreaDirectory(areas)
    switch directory.match(area.value) {
    case .unknown(let nearest?): finding.facts[.suggestion] = nearest
    case .area where finding.facts[.suggestion] == nil:
      finding.facts[.suggestion] = directory.namesakes(of: area.value).last?.rawValue
    default: break
    }
    findings.append(finding)
  }

  // MARK: Sources

  private mutating func check(_ source: SourceDraft) {
    let others = (draft.sources ?? []).map(\.id.value).filter { $0 != source.id.value }
    for related in source.related where !others.contains(related.value) {
      reportUnknown(related, name: "related", among: others)
    }
  }

  // MARK: Indicators

  private mutating func check(_ indicator: IndicatorDraft) {
    guard let source = indicator.source, let sources = draft.sources else { return }
    guard let named = draft.source(source.value) else {
      reportUnknown(source, name: "source", among: sources.map(\.id.value))
      return
    }
    guard let unit = indicator.unit, let shape = named.shape?.value, !unitFits(indicator) else { return }
    let fitting = TableShape.of(shape)?.units ?? []
    report(
      .invalidChoice, at: unit.extent,
      [
        .found: unit.found, .name: "unit", .expected: fitting.map(\.rawValue).joined(separator: ", "),
        .limit: "shape: \(shape.rawValue)",
      ])
  }

  /// Only a register says of each area whether it takes part, and that is all it says. What can't be told fits.
  func unitFits(_ indicator: IndicatorDraft) -> Bool {
    guard let unit = indicator.unit?.value, let id = indicator.source?.value, let shape = draft.source(id)?.shape?.value
    else { return true }
    return TableShape.of(shape)?.units.contains(unit) ?? true
  }

  mutating func reportUnknown(_ id: Written<String>, name: String, among ids: [String]) {
    findings.append(.choice(.unknownReference, found: id.found, at: text.place(id.extent), among: ids, name: name))
  }

  // MARK: What nothing uses

  private mutating func checkUse() {
    if let goals = draft.goals, let indicators = draft.indicators {
      let used = Set(goals.compactMap(\.indicator?.value))
      for indicator in indicators where !used.contains(indicator.id.value) {
        report(.unusedEntry, at: indicator.id.extent, [.found: indicator.id.found, .name: "indicator"])
      }
    }
    if let indicators = draft.indicators, let sources = draft.sources {
      let used = Set(indicators.compactMap(\.source?.value))
      for source in sources where !used.contains(source.id.value) && source.isForIndicators {
        report(.unusedEntry, at: source.id.extent, [.found: source.id.found, .name: "source"])
      }
    }
  }
}

extension SourceDraft {
  /// Whether indicators can be made of it; a table of a portfolio is there for itself.
  fileprivate var isForIndicators: Bool { !(shape.flatMap { TableShape.of($0.value) }?.units.isEmpty ?? false) }
}
