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
  let builder: SeriesBuilder

  public var asOf: CalendarDate { checkPeriod.last }

  public init(_ agreement: Agreement, _ evidence: Evidence, checkPeriod: Period) {
    let agreement = agreement.standing(on: checkPeriod.last)
    self.agreement = agreement
    self.evidence = evidence
    self.checkPeriod = checkPeriod
    builder = SeriesBuilder(agreement, evidence, asOf: checkPeriod.last)
  }

  /// One assessment per goal, in the order of the agreement, those of a goal that is set for each municipality by name.
  ///
  /// - Parameter whole: what `wholeSeries()` gives.
  public func assessments(of whole: [Series]) -> [GoalAssessment] {
    let known = Dictionary(whole.map { ($0.indicator.id, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      agreement.goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return agreement.goals.concurrentMap { goal -> (key: (Int, String), assessment: GoalAssessment)? in
      // Reading the agreement has made sure of both.
      guard let indicator = agreement.indicator(goal.indicator),
        let area = agreement.areas.standing(for: goal.area, on: asOf)
      else { return nil }
      let name = area.kind == .municipality ? danishOrder(area.name) : ""
      return (key: (places[goal.id] ?? 0, name), assessment: assess(goal, indicator, area, known[indicator.id]))
    }.compactMap(\.self).sorted { $0.key < $1.key }.map(\.assessment)
  }

  public func assessments() -> [GoalAssessment] { assessments(of: wholeSeries()) }

  /// Each indicator's series in the whole area of the agreement, in the order of the indicators.
  public func wholeSeries() -> [Series] {
    guard let whole = agreement.area(agreement.area) else { return [] }
    return agreement.indicators.concurrentMap { builder.series(of: $0, in: whole) }
  }

  /// Each indicator's series in the country, where the agreement's areas name it.
  public func countrySeries() -> [Series] {
    guard let country = agreement.areas.first(where: { $0.kind == .country }), country.code != agreement.area else {
      return []
    }
    return agreement.indicators.map { builder.series(of: $0, in: country) }.map { series in
      var stated = series
      // What is added up of the municipalities that the agreement knows isn't the country's.
      stated.parts = []
      stated.observations = stated.observations.filter { builder.states($0, series.indicator) }
      return stated
    }
  }

  /// The municipalities side by side, for each indicator of a goal that has figures or statuses by municipality.
  ///
  /// - Parameter whole: what `wholeSeries()` gives.
  public func comparisons(of whole: [Series]) -> [(indicator: Indicator, comparison: Comparison)] {
    whole.concurrentMap { series -> (indicator: Indicator, comparison: Comparison)? in
      let goals = agreement.goals.filter { $0.indicator == series.indicator.id }
      guard !goals.isEmpty, !series.parts.isEmpty || !series.memberships.isEmpty else { return nil }
      // Municipalities are held against the target that is set for each of them, if one is.
      let ofEach = goals.first { goal in
        agreement.area(goal.area)?.kind == .municipality && goals.count { $0.id == goal.id } > 1
      }
      let target = (ofEach ?? goals.first { $0.area == series.area.code })?.target.target
      return (series.indicator, comparison(of: series, target: target))
    }.compactMap(\.self)
  }

  /// - Parameter whole: the indicator's series in the whole area of the agreement, where it has been built.
  func assess(_ goal: Goal, _ indicator: Indicator, _ area: Area, _ whole: Series? = nil) -> GoalAssessment {
    let series = whole.flatMap { $0.area == area ? $0 : nil } ?? builder.series(of: indicator, in: area)
    let analysis = TrendAnalysis(TimedSeries(series, name: indicator.id.rawValue))
    let rule = Judgement(goal: goal, series: series, isSeasonal: analysis.isSeasonal, agreement: agreement)
    let decision = decide(rule)
    let observation = decision.observation
    let target = goal.target.target
    let measurement = observation?.measurement
    let interval = measurement?.interval, course = observation.flatMap(rule.course)
    // How far a lowest number is from the target says nothing of how far the sum is.
    let isBound = observation.flatMap(rule.lack) != nil
    return GoalAssessment(
      goal: goal, indicator: indicator, area: area, asOf: asOf, series: series, verdict: decision.verdict,
      reason: decision.reason, observation: observation, baseline: rule.baseline(of: course), interval: interval,
      gap: isBound ? nil : target.flatMap { target in measurement.map { $0.gap(to: target) } },
      needed: isBound
        ? nil : target.flatMap { target in measurement.flatMap { $0.needed(for: target, indicator.unit) } },
      course: course,
      certainty: Certainty(interval, target), movement: Movement(analysis, indicator.better),
      stability: Stability(analysis), assurance: target.flatMap { Assurance(analysis, target: $0) },
      freshness: freshness(of: series), analysis: analysis,
      pace: rule.pace(from: course.flatMap { $0.isWholeYear ? ($0.since, $0.start) : nil }),
      forecast: forecast(rule, analysis))
  }

  // MARK: The verdict

  /// The verdict alone, of a goal that is judged otherwise than it stands.
  func verdict(_ rule: Judgement) -> Verdict { decide(rule).verdict }

  private typealias Decision = (verdict: Verdict, observation: Observation?, reason: Reason?)

  /// The first rule that applies, in the order of `Verdict`.
  private func decide(_ rule: Judgement) -> Decision {
    let latest = rule.series.observations.last
    let target: Target
    switch rule.goal.target {
    case .notSet: return (.targetNotSet, latest, nil)
    case .monitored: return (.monitored, latest, nil)
    case .set(let set): target = set
    }
    guard let latest else { return (.noData, nil, nil) }
    guard let deadline = rule.goal.deadline else { return (.notAssessable, latest, .noBaseline) }
    return asOf >= deadline
      ? decideAtDeadline(rule, target, deadline, latest) : decideBeforeDeadline(rule, target, latest)
  }

  private func decideAtDeadline(
    _ rule: Judgement, _ target: Target, _ deadline: CalendarDate, _ latest: Observation
  ) -> Decision {
    guard let deciding = decidingObservation(rule, deadline) else { return (.awaitingFinal, latest, nil) }
    let lack = rule.lack(of: deciding)
    switch target.judge(deciding.measurement) {
    case .open: return (.awaitingFinal, deciding, nil)
    case .met where lack == nil || target.comparison == .atLeast: return (.met, deciding, nil)
    case .missed where lack == nil || target.comparison == .atMost:
      // The sum of another year is another sum.
      let late =
        rule.series.indicator.accumulation == .year
        ? nil
        : rule.series.observations.last {
          $0.period.last > deciding.period.last && target.judge($0.measurement) == .met
        }
      return late.map { (.metLate, $0, nil) } ?? (.notMet, deciding, nil)
    case .met, .missed: return (.notAssessable, deciding, lack)
    }
  }

  private func decideBeforeDeadline(_ rule: Judgement, _ target: Target, _ latest: Observation) -> Decision {
    let current = rule.isCensus ? count(rule.series, on: asOf) : latest
    let meets = target.judge(current.measurement) == .met
    if rule.isCeiling {
      if !meets, rule.isInDecidingSum(current) { return (.outOfReach, current, nil) }
    } else if meets {
      return (.metSoFar, current, nil)
    }
    if case .areas(let count) = current.measurement, target.isOutOfReach(count) { return (.outOfReach, current, nil) }
    if let reason = rule.obstacle(to: current) { return (.notAssessable, current, reason) }
    guard let baseline = rule.baseline, baseline.period.last < current.period.last else {
      return (.starting, current, nil)
    }
    guard let course = rule.course(of: current) else { return (.notAssessable, current, .seasons) }
    if rule.isCeiling, meets, course.expected.map({ course.value <= $0 }) ?? false { return (.metSoFar, current, nil) }
    let mayStandStill = course.change?.mayBeChance ?? false
    if baseline.meetsTarget { return (mayStandStill ? .standstill : .wrongDirection, current, nil) }
    guard let verdict = course.verdict else { return (.notAssessable, current, .noBaseline) }
    let isSlow = course.ratio.map { $0 < Verdict.paceRatios[1].from } ?? (verdict == .wrongDirection)
    return (isSlow && mayStandStill ? .standstill : verdict, current, nil)
  }

  /// The observation that decides: of the declared period; for a count of areas, on the deadline; else of the period
  /// that ends on the deadline, else of the one that holds it, and where several do (rolling years) the one that ends first.
  private func decidingObservation(_ rule: Judgement, _ deadline: CalendarDate) -> Observation? {
    if rule.isCensus {
      let day = rule.goal.decidingPeriod?.last ?? deadline
      return day <= asOf ? count(rule.series, on: day) : nil
    }
    let observations = rule.series.observations
    if rule.goal.decidingPeriod != nil {
      return rule.decidingPeriod.flatMap { period in observations.first { $0.period == period } }
    }
    guard let length = observations.first?.period.length else { return nil }
    let holding = Period(length, containing: deadline)
    if holding.last == deadline { return observations.first { $0.period == holding } }
    return observations.first { $0.period.contains(deadline) }
  }

  private func count(_ series: Series, on date: CalendarDate) -> Observation {
    let illustrative = series.observations.contains { $0.flags.contains(.illustrative) }
    return builder.count(series, at: Period(endingOn: date), illustrative: illustrative)
  }

  // MARK: Forecast and freshness

  /// The value to expect in the period that decides, if that is still to come.
  private func forecast(_ rule: Judgement, _ analysis: TrendAnalysis) -> ForecastResult? {
    guard let target = rule.goal.target.target, let deadline = rule.goal.deadline, deadline > asOf,
      let latest = rule.series.observations.last, let deciding = rule.decidingPeriod, deciding > latest.period
    else { return nil }
    return analysis.forecast(ForecastQuestion(time: .period(deciding), target: target))
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
