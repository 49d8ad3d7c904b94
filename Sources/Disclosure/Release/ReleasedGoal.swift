public import Agreement
public import Assessment
public import Basics
internal import Evidence
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
  /// The observation that the verdict rests on: the deciding one once the goal is decided, else the latest.
  public private(set) var observation: ReleasedObservation?
  public let baseline: ReleasedBaseline?
  /// For a share: the exact 95 % interval (Clopper-Pearson), in percent.
  public private(set) var interval: Interval?
  /// Value minus target, in the indicator's unit.
  public private(set) var gap: Double?
  /// How many more (or, for "at most", fewer) people, things or areas meet the target; 0 where it is met.
  public private(set) var needed: Int?
  /// The value that the straight path to the target plans for the observation's period, in the indicator's unit, and the
  /// stretch of the path that it lies on.
  public private(set) var expected: Double?
  public private(set) var stretch: PathStretch?
  public private(set) var paceRatio: Double?
  public private(set) var certainty: Certainty
  public private(set) var movement: Movement
  public private(set) var stability: Stability
  public let freshness: Freshness?
  public private(set) var trend: TheilSen?
  /// What `movement` was decided by.
  public private(set) var trendTest: TrendTest?
  public private(set) var forecast: ForecastResult?
  /// The lines of the goal's run chart.
  public private(set) var runChart: RunChartFigures
  /// Where the deciding period is of another length than the figures', the period that could decide in its place.
  public let periodThatCouldDecide: Period?
  /// Whether small counts of the area are hidden.
  public let isProtected: Bool
  /// Whether the figures are made up for illustration.
  public let isIllustrative: Bool

  init(_ assessed: GoalAssessment, _ gate: Gate, drawing: Bool) {
    goal = assessed.goal
    indicator = assessed.indicator
    area = assessed.area
    asOf = assessed.asOf
    series = ReleasedSeries(assessed.series, gate)
    verdict = assessed.verdict
    observation = assessed.observation.map { ReleasedObservation($0, assessed.indicator, gate) }
    baseline = assessed.baseline.map { baseline in
      ReleasedBaseline(
        baseline,
        hidden: !baseline.isStated
          && gate.cells.hidesNumerator(assessed.indicator, area: assessed.area.code, baseline.period))
    }
    (interval, gap, needed) = (assessed.interval, assessed.gap, assessed.needed)
    (expected, stretch, paceRatio) = (assessed.expected, assessed.stretch, assessed.paceRatio)
    (certainty, movement, stability) = (assessed.certainty, assessed.movement, assessed.stability)
    freshness = assessed.freshness
    (trend, trendTest, forecast) = (assessed.trend, assessed.trendTest, assessed.forecast)
    runChart = drawing ? assessed.runChart : RunChartFigures()
    periodThatCouldDecide = assessed.periodThatCouldDecide
    isProtected = gate.protects(assessed.area.code, assessed.indicator)
    isIllustrative = gate.agreement.source(assessed.indicator.source)?.illustrative ?? false
    withhold()
  }

  /// Whether the figure that the goal rests on is hidden.
  public var hidesValue: Bool { observation?.measurement.isHidden ?? false }
  public var hidesBaseline: Bool { baseline?.value.isHidden ?? false }
  /// Whether anything that the goal check says of the goal is hidden.
  public var hidesAny: Bool { hidesValue || hidesBaseline || verdict == .hidden || movement == .hidden }

  /// The first break between the baseline and the figure, where the verdict rests on how the one stands to the other.
  public var breakAfterBaseline: Source.Break? {
    guard verdict.traits.restsOn.contains(.baseline), let baseline, let observation else { return nil }
    return series.breaks.first { $0.period.first > baseline.period.first && $0.period.first <= observation.period.last }
  }

  // MARK: What a hidden figure could be worked out from

  private mutating func withhold() {
    if hidesValue { withholdFigure() }
    if hidesBaseline { (expected, stretch, paceRatio) = (nil, nil, nil) }
    let rests = verdict.traits.restsOn
    if rests.contains(.value) && hidesValue || rests.contains(.baseline) && hidesBaseline { verdict = .hidden }
    if rests.contains(.laterValues), series.observations.contains(where: { $0.measurement.isHidden && isDeciding($0) })
    {
      // Which of the figures from the deadline on is looked at would tell the verdict.
      verdict = .hidden
      observation = series.observations.last
      withholdFigure()
    }
    guard series.hidesAny else { return }
    if movement != .tooFew { movement = .hidden }
    stability = .hidden
    (trend, trendTest, forecast) = (nil, nil, nil)
    runChart.centre = nil
    runChart.fan = []
    if let baseline, !baseline.isStated,
      series.observations.contains(where: { $0.measurement.isHidden && $0.period == baseline.period })
    {
      (runChart.path, runChart.planned) = ([], [])
    }
  }

  /// Whether a value is planned for its period tells whether it meets the target.
  private mutating func withholdFigure() {
    (interval, gap, needed, expected, stretch, paceRatio) = (nil, nil, nil, nil, nil, nil)
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
  /// Whether the agreement states it; else it is the first observation on or after the agreement's start.
  public let isStated: Bool
  /// Whether it already met the target, so that the goal is to hold; `false` where it is hidden.
  public let meetsTarget: Bool
  /// Of a count of areas, how many were unknown then, and may have taken part.
  public let unknown: Int
  /// Municipalities that should be in it and aren't, by code.
  public let missingAreas: [ID<Area>]

  init(_ baseline: Baseline, hidden: Bool) {
    period = baseline.period
    value = Shown(baseline.value, hidden: hidden)
    isStated = baseline.isStated
    meetsTarget = baseline.meetsTarget && !hidden
    unknown = baseline.unknown
    missingAreas = baseline.missingAreas
  }
}
