public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Geography
public import Statistics

/// All that is said of one goal at one date, as it may be shown: no count that is hidden stands in it, and nothing that
/// one could be worked out from.
public struct ReleasedGoal: Hashable, Sendable {
  public let goal: Goal
  public let indicator: Indicator
  public let area: Area
  public let asOf: CalendarDate
  public let series: ReleasedSeries
  public private(set) var verdict: Verdict
  /// Why it can't be assessed, where it can't.
  public let reason: Reason?
  /// The observation that the verdict rests on: the deciding one once the goal is decided, else the latest.
  public private(set) var observation: ReleasedObservation?
  public let baseline: ReleasedBaseline?
  /// For a share: the exact 95 % interval (Clopper-Pearson), in percent.
  public private(set) var interval: Interval?
  /// Value minus target, in the indicator's unit.
  public private(set) var gap: Double?
  /// How many more (or, for "at most", fewer) people, things or areas meet the target; 0 where it is met.
  public private(set) var needed: Int?
  /// How far the figure has come since the baseline.
  public private(set) var course: Course?
  public private(set) var certainty: Certainty
  public private(set) var movement: Movement
  public private(set) var stability: Stability
  public private(set) var assurance: Assurance?
  public let freshness: Freshness?
  /// The country's figure of the period of `observation`, where the source gives it.
  public let country: Shown<Measurement>
  /// What decided that the verdict isn't that of the report published before; `nil` where it isn't compared, and where
  /// figures are hidden.
  public private(set) var decided: WhatDecided?
  public private(set) var trend: TheilSen?
  /// What `movement` was decided by.
  public private(set) var trendTest: TrendTest?
  public private(set) var forecast: ForecastResult?
  /// The lines of the goal's run chart.
  public private(set) var runChart: RunChartFigures
  /// Whether small counts of the area are hidden.
  public let isProtected: Bool
  /// Whether the figures are made up for illustration.
  public let isIllustrative: Bool

  init(
    _ assessed: GoalAssessment, _ gate: Gate, beside country: Observation?, decided: WhatDecided?, drawing: Bool
  ) {
    goal = assessed.goal
    indicator = assessed.indicator
    area = assessed.area
    asOf = assessed.asOf
    let released = ReleasedSeries(assessed.series, gate)
    series = released
    (verdict, reason) = (assessed.verdict, assessed.reason)
    observation = assessed.observation.map { ReleasedObservation($0, assessed.indicator, gate) }
    baseline = assessed.baseline.map { baseline in
      ReleasedBaseline(
        baseline,
        hidden: baseline.origin == .observed
          && gate.cells.hidesNumerator(assessed.indicator, area: assessed.area.code, baseline.period)
          // A year's figure is of all its periods.
          || baseline.isWholeYear && (released.hidesAny || released.parts.contains(where: \.isHidden)))
    }
    (interval, gap, needed) = (assessed.interval, assessed.gap, assessed.needed)
    course = assessed.course
    (certainty, movement, stability) = (assessed.certainty, assessed.movement, assessed.stability)
    assurance = assessed.assurance
    freshness = assessed.freshness
    let hidesCountry = country.map { country in
      gate.cells.hidesNumerator(assessed.indicator, country) || gate.cells.hidesDenominator(assessed.indicator, country)
    }
    self.country = Shown(country?.measurement, hidden: hidesCountry ?? false)
    self.decided = decided
    (trend, trendTest) = (assessed.analysis.theilSen, assessed.analysis.trendTest)
    forecast = assessed.forecast
    runChart = drawing ? assessed.runChart : RunChartFigures()
    isProtected = gate.protects(assessed.area.code, assessed.indicator)
    isIllustrative = gate.agreement.source(assessed.indicator.source)?.illustrative ?? false
    withhold()
  }

  /// Whether the figure that the goal rests on is hidden.
  public var hidesValue: Bool { observation?.measurement.isHidden ?? false }
  public var hidesBaseline: Bool { baseline?.value.isHidden ?? false }
  /// Whether anything that the goal check says of the goal is hidden.
  public var hidesAny: Bool { hidesValue || hidesBaseline || verdict == .hidden || movement == .hidden }

  /// Whether what is added up is to stay below the target.
  public var isCeiling: Bool { goal.isCeiling(indicator) }

  public var expected: Double? { course?.expected }
  public var paceRatio: Double? { course?.ratio }
  /// Whether chance can explain how far the figure lies from its plan.
  public var paceCertainty: Certainty { course?.certainty ?? .none }

  // MARK: What a hidden figure could be worked out from

  private mutating func withhold() {
    if hidesValue { withholdFigure() }
    // A year's figures are of all its periods, and what is shared of two totals tells what the rest of them is.
    let hidesCourse =
      hidesBaseline || (course?.isWholeYear ?? false) && series.hidesAny
      || course?.sharedAreas != nil && series.parts.contains(where: \.isHidden)
    if hidesCourse { course = nil }
    let rests = verdict.traits.restsOn
    if rests.contains(.value) && hidesValue || rests.contains(.baseline) && hidesCourse { verdict = .hidden }
    if rests.contains(.laterValues), series.observations.contains(where: { $0.measurement.isHidden && isDeciding($0) })
    {
      // Which of the figures from the deadline on is looked at would tell the verdict.
      verdict = .hidden
      observation = series.observations.last
      withholdFigure()
    }
    if hidesAny || series.hidesAny { decided = nil }
    guard series.hidesAny else { return }
    if movement != .tooFew, movement != .counted { movement = .hidden }
    (stability, assurance) = (.hidden, nil)
    (trend, trendTest, forecast) = (nil, nil, nil)
    runChart.centre = nil
    runChart.fan = []
    if let baseline, baseline.origin == .observed,
      series.observations.contains(where: { $0.measurement.isHidden && baseline.period.contains($0.period.last) })
    {
      (runChart.path, runChart.planned) = ([], [])
    }
  }

  /// Whether a value is planned for its period tells whether it meets the target.
  private mutating func withholdFigure() {
    (interval, gap, needed, course) = (nil, nil, nil, nil)
    certainty = .none
  }

  /// Whether the observation is the deciding one or a later one.
  private func isDeciding(_ observation: ReleasedObservation) -> Bool {
    (goal.decidingPeriod?.last ?? goal.deadline).map { observation.period.last >= $0 } ?? false
  }
}

/// Where a goal starts from, as it may be shown.
public struct ReleasedBaseline: Hashable, Sendable {
  public let period: Period
  /// In the indicator's unit.
  public let value: Shown<Double>
  public let origin: Baseline.Origin
  /// Whether it already met the target, so that the goal is to hold; `false` where it is hidden.
  public let meetsTarget: Bool
  /// Of a count of areas, how many were unknown then, and may have taken part.
  public let unknown: Int
  /// Municipalities that should be in it and aren't, by code.
  public let missingAreas: [ID<Area>]
  /// Of a seasonal series: whether it is the first whole year, not one period.
  public let isWholeYear: Bool

  init(_ baseline: Baseline, hidden: Bool) {
    period = baseline.period
    value = Shown(baseline.value, hidden: hidden)
    origin = baseline.origin
    meetsTarget = baseline.meetsTarget && !hidden
    unknown = baseline.unknown
    missingAreas = baseline.missingAreas
    isWholeYear = baseline.isWholeYear
  }
}
