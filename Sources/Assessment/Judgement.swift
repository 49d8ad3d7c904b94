internal import Agreement
internal import Basics
internal import Evidence
internal import Geography
internal import Statistics

/// What a goal is judged by besides its target: where it starts from, the path, and the period that decides.
struct Judgement {
  let goal: Goal
  let series: Series
  let isSeasonal: Bool
  let agreement: Agreement
  private(set) var baseline: Baseline?

  init(goal: Goal, series: Series, isSeasonal: Bool, agreement: Agreement) {
    self.goal = goal
    self.series = series
    // The year's sums have no season of their own.
    self.isSeasonal = isSeasonal && !(series.indicator.accumulation?.isSum ?? false)
    self.agreement = agreement
    baseline = Judgement.baseline(of: goal, series, agreement)
    // One season doesn't say whether the year met the target.
    if self.isSeasonal, let first = baseline, first.origin == .observed, let target = goal.target.target,
      let year = figure(of: Judgement.year(from: first.period), nil)
    {
      let wanted = target.value.doubleValue
      baseline?.meetsTarget = target.comparison == .atLeast ? year.value >= wanted : year.value <= wanted
    }
  }

  /// So many periods as make a year, the first of them this one.
  private static func year(from first: Period) -> [Period] {
    (0..<(first.perYear ?? 1)).map { Period(length: first.length, ordinal: first.ordinal + $0) }
  }

  /// Whether areas are counted.
  var isCensus: Bool { series.observations.last?.measurement.isCensus ?? false }

  /// Whether what is added up is to stay below the target.
  var isCeiling: Bool { goal.isCeiling(series.indicator) }

  /// The period whose figure decides, of the figures' own length unless the agreement says another; the deadline itself
  /// for a count of areas.
  var decidingPeriod: Period? {
    guard let latest = series.observations.last, let deadline = goal.deadline else { return nil }
    let stated = goal.decidingPeriod
    if isCensus { return stated ?? .day(deadline) }
    if let stated, !(series.indicator.accumulation?.isSum ?? false) { return stated }
    return Period(latest.period.length, containing: stated?.last ?? deadline)
  }

  /// Whether an observation belongs to the sum that decides; running totals are one sum.
  func isInDecidingSum(_ observation: Observation) -> Bool {
    guard series.indicator.accumulation == .year, let decidingPeriod else { return true }
    return Period(.year, containing: observation.period.last) == Period(.year, containing: decidingPeriod.last)
  }

  // MARK: Baseline

  private static func baseline(of goal: Goal, _ series: Series, _ agreement: Agreement) -> Baseline? {
    let target = goal.target.target
    if let accumulation = series.indicator.accumulation, accumulation.isSum, let latest = series.observations.last {
      let start =
        accumulation == .agreement ? agreement.first : Period(.year, containing: latest.period.last).first
      return Baseline(period: .day(start), value: 0, origin: .startOfSum, meetsTarget: false)
    }
    if let stated = goal.baseline {
      return Baseline(
        period: stated.period, value: stated.value.doubleValue, origin: .stated,
        meetsTarget: target.map { $0.isMet(by: stated.value) } ?? false)
    }
    guard let first = series.currentSegment.first(where: { $0.period.last >= agreement.first }) else { return nil }
    var unknown = 0
    if case .areas(let count) = first.measurement { unknown = count.unknown }
    return Baseline(
      period: first.period, value: first.measurement.number, origin: .observed,
      meetsTarget: target.map { $0.judge(first.measurement) == .met } ?? false, unknown: unknown,
      missingAreas: first.missingAreas)
  }

  /// Why a figure that doesn't meet the target can't be held against the path.
  func obstacle(to current: Observation) -> Reason? {
    if let latest = series.latestElsewhere, latest.length == current.period.length, latest > current.period {
      return .areaMissing(latest, isRejected: series.rejectedPeriods.contains(latest))
    }
    if let lack = lack(of: current) { return lack }
    guard let baseline else { return .noBaseline }
    return breakBetween(baseline, current).map(Reason.broken)
  }

  /// What a sum, or a running total, lacks: it is no more than a lowest number then.
  func lack(of figure: Observation) -> Reason? {
    if !figure.missingPeriods.isEmpty { return .periodsMissing(figure.missingPeriods) }
    guard let accumulation = series.indicator.accumulation, accumulation != .no, !figure.missingAreas.isEmpty else {
      return nil
    }
    return .areasMissing(figure.missingAreas.count)
  }

  private func breakBetween(_ baseline: Baseline, _ current: Observation) -> Source.Break? {
    guard baseline.origin != .startOfSum else { return nil }
    return series.breaks.first { $0.period.first > baseline.period.first && $0.period.first <= current.period.last }
  }

  // MARK: Course

  /// `nil` where the observation isn't later than the baseline, can't be compared with it, or lacks full years of a
  /// seasonal series.
  func course(of observation: Observation) -> Course? {
    guard let baseline, baseline.period.last < observation.period.last, breakBetween(baseline, observation) == nil,
      let figures = figures(baseline, observation)
    else { return nil }
    var course = Course(
      value: figures.later.value, start: figures.earlier.value,
      since: isSeasonal ? .wholeYear(endingWith: figures.since) : figures.since, isWholeYear: isSeasonal)
    course.sharedAreas = figures.sharedAreas
    if baseline.origin != .startOfSum { course.change = change(figures, observation) }
    guard let pace = pace(from: (figures.since, figures.earlier.value)), pace.reaches(observation.period) else {
      return course
    }
    let expected = pace.expected(in: observation.period)
    course.expected = expected
    course.ratio = pace.ratio(of: course.value, in: observation.period)
    course.stretch = pace.stretch(at: observation.period)
    course.verdict = pace.verdict(of: course.value, in: observation.period)
    if !series.isCounted, !Judgement.overlap(observation.period, figures.since), let stretch = course.stretch {
      course.certainty = figures.later.certainty(since: figures.earlier, on: stretch, expected: expected)
    }
    return course
  }

  /// What the course is measured from: of a seasonal series the first whole year that was observed.
  func baseline(of course: Course?) -> Baseline? {
    guard var baseline, let course, course.isWholeYear, baseline.origin == .observed else { return baseline }
    (baseline.period, baseline.value, baseline.isWholeYear) = (course.since, course.start, true)
    return baseline
  }

  /// The path of a goal that has one: a target, a deadline, and before that a baseline that doesn't meet the target yet.
  func pace(from start: (period: Period, value: Double)? = nil) -> Pace? {
    guard let target = goal.target.target, let baseline, !baseline.meetsTarget || isCeiling, let decidingPeriod else {
      return nil
    }
    let latest = series.observations.last?.period
    var from = start ?? (baseline.period, baseline.value), end = decidingPeriod
    if baseline.origin == .startOfSum, let latest {
      // Nothing is added up when the sum's first period begins.
      from.0 = Period(latest.length, containing: baseline.period.first).previous
      if series.indicator.accumulation == .year {
        end = Period(latest.length, containing: Period(.year, containing: latest.last).last)
      }
    }
    return Pace(
      from: from, milestones: goal.milestones, to: target.value.doubleValue, in: end,
      length: isCensus ? nil : latest?.length, better: series.indicator.better, isCeiling: isCeiling)
  }

  private typealias Figures = (later: Figure, earlier: Figure, since: Period, sharedAreas: Int?)

  private func figures(_ baseline: Baseline, _ observation: Observation) -> Figures? {
    guard baseline.origin != .startOfSum, !isCensus else {
      return (Figure(observation.measurement), Figure(stated: baseline.value), baseline.period, nil)
    }
    let segment = series.currentSegment.map(\.period)
    let perYear = isSeasonal ? observation.period.perYear ?? 1 : 1
    let later = (0..<perYear).map {
      Period(length: observation.period.length, ordinal: observation.period.ordinal - $0)
    }
    let isStated = baseline.origin == .stated && (perYear == 1 || baseline.period.length == .year)
    let start = segment.first { $0.last >= baseline.period.last } ?? observation.period
    let earlier = isStated ? [] : (0..<perYear).map { Period(length: start.length, ordinal: start.ordinal + $0) }
    let shared = sharedAreas(in: later + earlier)
    guard let now = figure(of: later, shared) else { return nil }
    if isStated { return (now, Figure(stated: baseline.value), baseline.period, nil) }
    guard let end = earlier.last, end < observation.period, let then = figure(of: earlier, shared) else { return nil }
    return (now, then, end, shared?.count)
  }

  /// The municipalities that have figures in all of the periods, where one of these lacks some.
  private func sharedAreas(in periods: [Period]) -> Set<ID<Area>>? {
    let observed = series.observations.filter { periods.contains($0.period) }
    guard periods.count > 1, observed.contains(where: { !$0.missingAreas.isEmpty }) else { return nil }
    return periods.dropFirst().reduce(areas(in: periods[0])) { $0.intersection(areas(in: $1)) }
  }

  private func areas(in period: Period) -> Set<ID<Area>> {
    Set(series.parts.lazy.filter { $0.period == period }.map(\.area))
  }

  /// `nil` where one of the periods has no figure.
  private func figure(of periods: [Period], _ shared: Set<ID<Area>>?) -> Figure? {
    let measurements = periods.compactMap { period -> Measurement? in
      guard let shared else { return series.observations.first { $0.period == period }?.measurement }
      let parts = series.parts.filter { $0.period == period && shared.contains($0.area) }
      return Measurement.sum(parts.map(\.measurement), unit: series.indicator.unit)
    }
    return measurements.count == periods.count ? Figure(measurements) : nil
  }

  /// Whether rolling years have quarters in common, so that chance is in both of them together.
  private static func overlap(_ period: Period, _ since: Period) -> Bool {
    period.length == .rollingYear && since.length == .rollingYear && period.ordinal - since.ordinal < 4
  }

  private func change(_ figures: Figures, _ observation: Observation) -> FigureChange? {
    guard isCensus else {
      return figures.later.change(
        since: figures.earlier, overlaps: Judgement.overlap(observation.period, figures.since))
    }
    // A baseline that the agreement states doesn't say which areas it is of.
    guard baseline?.origin == .observed else { return nil }
    let areas = agreement.municipalities(of: series.area.code, on: observation.period.last).map(\.code)
    func status(_ area: ID<Area>, _ day: CalendarDate) -> Membership.Status {
      series.memberships.first { $0.area == area && $0.holds(on: day) }?.status ?? .unknown
    }
    let pairs = areas.map { (status($0, figures.since.last), status($0, observation.period.last)) }
    let joined = pairs.filter { $0 != .yes && $1 == .yes }
    return .areas(
      joined: joined.count, ofUnknown: joined.count { $0.0 == .unknown },
      left: pairs.count { $0 == .yes && $1 != .yes })
  }
}

extension Period {
  /// The year, or the rolling year, that ends with a period; the period itself where none does.
  fileprivate static func wholeYear(endingWith period: Period) -> Period {
    [Length.year, .rollingYear].map { Period($0, containing: period.last) }.first { $0.last == period.last } ?? period
  }
}
