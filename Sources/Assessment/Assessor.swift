public import Agreement
public import Basics
public import Evidence
internal import Geography
internal import Statistics

/// Assesses the goals of an agreement as of the last day of a check period.
public struct Assessor: Sendable {
  public let agreement: Agreement
  public let evidence: Evidence
  public let checkPeriod: Period
  private let builder: SeriesBuilder

  public var asOf: CalendarDate { checkPeriod.last }

  public init(_ agreement: Agreement, _ evidence: Evidence, checkPeriod: Period) {
    self.agreement = agreement
    self.evidence = evidence
    self.checkPeriod = checkPeriod
    builder = SeriesBuilder(agreement, evidence, asOf: checkPeriod.last)
  }

  /// One assessment per goal, in the order of the agreement, those of a goal that is set for each municipality by name.
  public func assessments() -> [GoalAssessment] {
    let places = Dictionary(
      agreement.goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return agreement.goals.compactMap { goal -> (key: (Int, String), assessment: GoalAssessment)? in
      // Reading the agreement has made sure of both.
      guard let indicator = agreement.indicator(goal.indicator), let area = agreement.area(goal.area) else {
        return nil
      }
      let name = area.kind == .municipality ? danishOrder(area.name) : ""
      return (key: (places[goal.id] ?? 0, name), assessment: assess(goal, indicator, area))
    }.sorted { $0.key < $1.key }.map(\.assessment)
  }

  /// Each indicator's series in the whole area of the agreement, in the order of the indicators.
  public func wholeSeries() -> [Series] {
    guard let whole = agreement.area(agreement.area) else { return [] }
    return agreement.indicators.map { builder.series(of: $0, in: whole) }
  }

  /// The municipalities side by side, for each indicator of a goal that has figures or statuses by municipality.
  ///
  /// - Parameter whole: what `wholeSeries()` gives.
  public func comparisons(of whole: [Series]) -> [(indicator: Indicator, comparison: Comparison)] {
    whole.compactMap { series in
      let goals = agreement.goals.filter { $0.indicator == series.indicator.id }
      guard !goals.isEmpty, !series.parts.isEmpty || !series.memberships.isEmpty else { return nil }
      let target = goals.first { $0.area == series.area.code }?.target.target
      return (series.indicator, Comparison(series, in: agreement, asOf: asOf, target: target))
    }
  }

  func assess(_ goal: Goal, _ indicator: Indicator, _ area: Area) -> GoalAssessment {
    let series = builder.series(of: indicator, in: area)
    let baseline = baseline(of: goal, in: series)
    let decision = decide(goal, series, baseline)
    let observation = decision.observation
    let target = goal.target.target
    let measurement = observation?.measurement
    let interval = measurement?.interval
    let pace = pace(goal, indicator, baseline, observation)
    return GoalAssessment(
      goal: goal, indicator: indicator, area: area, asOf: asOf, series: series, verdict: decision.verdict,
      observation: observation, baseline: baseline, interval: interval,
      gap: target.flatMap { target in measurement.map { $0.gap(to: target) } },
      needed: target.flatMap { target in measurement.flatMap { $0.needed(for: target, indicator.unit) } },
      expected: pace.flatMap { pace in observation.map { pace.expected(on: $0.period.last) } },
      paceRatio: pace.flatMap { pace in
        observation.flatMap { pace.ratio(of: $0.measurement.number, on: $0.period.last) }
      },
      certainty: Certainty(interval, target), movement: Movement(series), stability: Stability(series),
      freshness: freshness(of: series), trend: series.theilSen, forecast: forecast(of: goal, series))
  }

  // MARK: The verdict

  private typealias Decision = (verdict: Verdict, observation: Observation?)

  /// The first rule that applies, in the order of `Verdict`.
  private func decide(_ goal: Goal, _ series: Series, _ baseline: Baseline?) -> Decision {
    let latest = series.observations.last
    let target: Target
    switch goal.target {
    case .notSet: return (.targetNotSet, latest)
    case .monitored: return (.monitored, latest)
    case .set(let set): target = set
    }
    guard let latest else { return (.noData, nil) }
    guard let deadline = goal.deadline else { return (.notAssessable, latest) }
    if asOf >= deadline { return decideAtDeadline(goal, target, deadline, series, latest) }
    return decideBeforeDeadline(goal, target, deadline, series, baseline, latest)
  }

  private func decideAtDeadline(
    _ goal: Goal, _ target: Target, _ deadline: CalendarDate, _ series: Series, _ latest: Observation
  ) -> Decision {
    guard let deciding = decidingObservation(goal, deadline, series) else { return (.awaitingFinal, latest) }
    switch target.judge(deciding.measurement) {
    case .met: return (.met, deciding)
    case .open: return (.awaitingFinal, deciding)
    case .missed:
      let late = series.observations.last {
        $0.period.last > deciding.period.last && target.judge($0.measurement) == .met
      }
      return late.map { (.metLate, $0) } ?? (.notMet, deciding)
    }
  }

  private func decideBeforeDeadline(
    _ goal: Goal, _ target: Target, _ deadline: CalendarDate, _ series: Series, _ baseline: Baseline?,
    _ latest: Observation
  ) -> Decision {
    let current = isCensus(series) ? count(series, on: asOf) : latest
    if target.judge(current.measurement) == .met { return (.metSoFar, current) }
    if case .areas(let count) = current.measurement, target.isOutOfReach(count) { return (.outOfReach, current) }
    guard let baseline, baseline.period.last < current.period.last else { return (.notAssessable, current) }
    if baseline.meetsTarget { return (.wrongDirection, current) }
    guard let pace = pace(goal, series.indicator, baseline, current) else { return (.notAssessable, current) }
    return (pace.verdict(of: current.measurement.number, on: current.period.last), current)
  }

  /// The observation that decides: of the declared period; for a count of areas, on the deadline; else of the period
  /// that ends on the deadline, else of the one that holds it, and where several do (rolling years) the one that ends first.
  private func decidingObservation(_ goal: Goal, _ deadline: CalendarDate, _ series: Series) -> Observation? {
    if isCensus(series) {
      let day = goal.decidingPeriod?.last ?? deadline
      return day <= asOf ? count(series, on: day) : nil
    }
    if let period = goal.decidingPeriod { return series.observations.first { $0.period == period } }
    guard let length = series.observations.first?.period.length else { return nil }
    let holding = Period(length, containing: deadline)
    if holding.last == deadline { return series.observations.first { $0.period == holding } }
    return series.observations.first { $0.period.contains(deadline) }
  }

  private func isCensus(_ series: Series) -> Bool {
    if case .areas = series.observations.last?.measurement { true } else { false }
  }

  private func count(_ series: Series, on date: CalendarDate) -> Observation {
    let illustrative = series.observations.contains { $0.flags.contains(.illustrative) }
    return builder.count(series, at: Period(endingOn: date), illustrative: illustrative)
  }

  // MARK: Baseline, pace and freshness

  private func baseline(of goal: Goal, in series: Series) -> Baseline? {
    let target = goal.target.target
    if let stated = goal.baseline {
      return Baseline(
        period: stated.period, value: stated.value.doubleValue, isStated: true,
        meetsTarget: target.map { $0.isMet(by: stated.value) } ?? false)
    }
    guard let first = series.observations.first(where: { $0.period.last >= agreement.first }) else { return nil }
    var unknown = 0
    if case .areas(let count) = first.measurement { unknown = count.unknown }
    return Baseline(
      period: first.period, value: first.measurement.number, isStated: false,
      meetsTarget: target.map { $0.judge(first.measurement) == .met } ?? false, unknown: unknown,
      missingAreas: first.missingAreas)
  }

  /// The path to the target, where there is one to follow: a baseline before the observation, and a deadline that the
  /// observation doesn't lie beyond.
  private func pace(
    _ goal: Goal, _ indicator: Indicator, _ baseline: Baseline?, _ observation: Observation?
  ) -> Pace? {
    guard let deadline = goal.deadline, let baseline, let observation,
      baseline.period.last < observation.period.last, observation.period.last <= deadline
    else { return nil }
    return Pace(to: goal, indicator, from: baseline)
  }

  /// The value to expect in the period that holds the deadline, if that is still to come.
  private func forecast(of goal: Goal, _ series: Series) -> ForecastResult? {
    guard let target = goal.target.target, let deadline = goal.deadline, let latest = series.observations.last,
      deadline > asOf
    else { return nil }
    let decides = goal.decidingPeriod ?? Period(latest.period.length, containing: deadline)
    guard decides > latest.period else { return nil }
    return TrendAnalysis(
      TimedSeries(series, name: series.indicator.id.rawValue),
      question: ForecastQuestion(time: .period(decides), target: target)
    ).forecast
  }

  private func freshness(of series: Series) -> Freshness? {
    let previous = checkPeriod.previousCheck.last
    if let change = series.memberships.map(\.from).max() {
      return change > previous ? .new : .none(since: Period(.quarter, containing: change))
    }
    return series.observations.last.map { $0.period.last > previous ? .new : .none(since: $0.period) }
  }
}

extension Period {
  /// The quarter or month that ends on a date; the day itself where none does.
  init(endingOn date: CalendarDate) {
    self =
      [Length.quarter, .month].map { Period($0, containing: date) }.first { $0.last == date } ?? Period.day(date)
  }
}
