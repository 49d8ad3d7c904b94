internal import Agreement
internal import Basics
public import Evidence
public import Findings
internal import Reading

/// Where the agreement file says what only its figures and tables can contradict.
struct AgreementPlaces: Sendable {
  /// The name of each indicator.
  var indicators: [ID<Indicator>: Place] = [:]
  /// The period that a goal lets decide.
  var deciding: [ID<Goal>: Place] = [:]
  /// The breaks of a source.
  var breaks: [ID<Source>: [(period: Period, place: Place)]] = [:]
  /// The initiative that a grant is for.
  var grants: [ID<Grant>: Place] = [:]

  init() {}

  init(_ draft: AgreementDraft, in text: YAMLText) {
    for indicator in draft.indicators ?? [] { indicators[ID(indicator.id.value)] = text.place(indicator.id.extent) }
    for goal in draft.goals ?? [] { deciding[ID(goal.id.value)] = goal.decidingPeriod.map { text.place($0.extent) } }
    for source in draft.sources ?? [] {
      breaks[ID(source.id.value)] = source.breaks.map { ($0.value, text.place($0.extent)) }
    }
    for grant in draft.grants { grants[ID(grant.id.value)] = grant.initiative.map { text.place($0.extent) } }
  }
}

extension AgreementReading {
  /// What of the agreement doesn't fit the figures: amounts of parts of a year of which it isn't said whether they are to
  /// be added up, a deciding period of a length that no figure has, and a break without figures on both sides. And which grant is for an initiative that no table
  /// has.
  public func contradictions(of evidence: Evidence) -> [Finding] {
    guard let agreement else { return [] }
    let figures = agreement.indicators.flatMap { indicator -> [Finding] in
      guard let length = evidence.sources[indicator.source]?.observations.first?.period.length else { return [] }
      let goals = agreement.goals.filter { $0.indicator == indicator.id }
      // A goal for each municipality says it once.
      return unsaid(indicator, goals, length) + goals.compactMap { undecidable($0, indicator, length) }.uniqued()
    }
    return figures + agreement.sources.flatMap { breaksOutside($0, evidence) }
      + unknownInitiatives(agreement.grants, evidence.portfolio)
  }

  private func unknownInitiatives(_ grants: [Grant], _ logs: PortfolioLogs) -> [Finding] {
    guard logs.hasTable(of: Initiative.self) else { return [] }
    let known = Set(logs.initiatives.map(\.id)), choices = known.map(\.rawValue).sorted()
    return grants.compactMap { grant in
      guard let id = grant.initiative, !known.contains(id), let place = places.grants[grant.id] else { return nil }
      return .choice(.unknownReference, found: id.rawValue, at: place, among: choices, name: "initiative")
    }
  }

  private func unsaid(_ indicator: Indicator, _ goals: [Goal], _ length: Period.Length) -> [Finding] {
    let isYear = length == .year || length == .rollingYear
    guard indicator.unit.isAdditive, indicator.accumulation == nil, !isYear,
      goals.contains(where: { $0.target.target != nil })
    else { return [] }
    let words = Accumulation.allCases.map(\.rawValue).joined(separator: ", ")
    return [
      Finding(
        .accumulationUnsaid, at: places.indicators[indicator.id], [.found: indicator.id.rawValue, .expected: words])
    ]
  }

  /// Breaks that part nothing: they would do nothing, and say nothing.
  private func breaksOutside(_ source: Source, _ evidence: Evidence) -> [Finding] {
    let periods = (evidence.sources[source.id]?.observations ?? []).map(\.period)
    guard let first = periods.min(by: { $0.first < $1.first }), let last = periods.max(by: { $0.first < $1.first })
    else { return [] }
    return (places.breaks[source.id] ?? []).compactMap { mark in
      mark.period.first > first.first && mark.period.first <= last.first
        ? nil
        : Finding(
          .breakOutsideSeries, at: mark.place,
          [
            .found: mark.period.description, .name: source.id.rawValue, .expected: first.description,
            .limit: last.description,
          ])
    }
  }

  private func undecidable(_ goal: Goal, _ indicator: Indicator, _ length: Period.Length) -> Finding? {
    guard let deciding = goal.decidingPeriod, deciding.length != length, !(indicator.accumulation?.isSum ?? false)
    else {
      return nil
    }
    let possible = Period(length, containing: deciding.last).description
    return Finding(
      .decidingPeriodOfOtherLength, at: places.deciding[goal.id],
      [.found: deciding.description, .name: goal.id.rawValue, .suggestion: possible])
  }
}
