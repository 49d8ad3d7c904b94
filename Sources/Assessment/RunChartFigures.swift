internal import Agreement
public import Basics
internal import Evidence
internal import Statistics

/// What a run chart of a goal shows besides the observations: the centre line, the path to the target, and the forecast.
///
/// All in the indicator's unit, shares in percent.
public struct RunChartFigures: Hashable, Sendable {
  /// A value that belongs to the last day of a period.
  public struct Point: Hashable, Sendable {
    public var period: Period
    public var value: Double

    public init(period: Period, value: Double) {
      self.period = period
      self.value = value
    }
  }

  /// What a single new observation is expected to be, with its 95 % interval.
  public struct Expectation: Hashable, Sendable {
    public var period: Period
    public var value: Double
    public var low: Double
    public var high: Double

    public init(period: Period, value: Double, low: Double, high: Double) {
      self.period = period
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// The median of the current segment; `nil` where it holds no observation.
  public var centre: Double?
  /// The corners of the straight path from the baseline through milestones to the target at the deadline; empty where
  /// there is no path to follow.
  public var path: [Point]
  /// The path's value at the end of each observed period from the baseline to the deadline.
  public var planned: [Point]
  /// From the period after the latest observation to the one that the forecast is for; empty where there is none.
  public var fan: [Expectation]

  public init(centre: Double? = nil, path: [Point] = [], planned: [Point] = [], fan: [Expectation] = []) {
    self.centre = centre
    self.path = path
    self.planned = planned
    self.fan = fan
  }
}

extension GoalAssessment {
  /// The lines of the goal's run chart. Complexity: a forecast is fitted for each of at most 24 future periods.
  public var runChart: RunChartFigures {
    // The whole path, whichever observation is looked at.
    RunChartFigures(
      centre: analysis.runs?.median,
      path: pace.map { pace in
        pace.corners.prefix(1).map { .init(period: $0.period, value: $0.value) }
          + pace.corners.dropFirst().map { .init(period: period(of: $0.period), value: $0.value) }
      } ?? [],
      planned: pace.map(planned) ?? [], fan: fan)
  }

  private func planned(_ pace: Pace) -> [RunChartFigures.Point] {
    guard let start = pace.corners.first?.period, let end = pace.corners.last?.period else { return [] }
    return series.observations.map(\.period).filter { $0.last >= start.last && $0.last <= end.last }
      .map { .init(period: $0, value: pace.expected(in: $0)) }
  }

  /// The observations' own kind of period where one ends on the same day.
  private func period(of corner: Period) -> Period {
    guard let length = series.observations.last?.period.length else { return corner }
    let own = Period(length, containing: corner.last)
    return own.last == corner.last ? own : corner
  }

  // MARK: The forecast

  /// The most periods that a fan is drawn through.
  private static let mostFanPoints = 24

  /// Where the forecast is heading through, the last being the goal's own.
  private var fan: [RunChartFigures.Expectation] {
    guard let result = forecast, let forecast = result.forecast, let end = result.time?.period,
      let latest = series.observations.last?.period, end.length == latest.length, end.ordinal > latest.ordinal
    else { return [] }
    let count = end.ordinal - latest.ordinal
    let step = (count + Self.mostFanPoints - 1) / Self.mostFanPoints
    // Counted back from the deadline, so that the steps end there.
    let between = stride(from: step, to: count, by: step).reversed()
      .compactMap { expectation(Period(length: end.length, ordinal: end.ordinal - $0)) }
    return between + [RunChartFigures.Expectation(end, forecast)]
  }

  private func expectation(_ period: Period) -> RunChartFigures.Expectation? {
    analysis.forecast(ForecastQuestion(time: .period(period)))?.forecast.map { .init(period, $0) }
  }
}

extension RunChartFigures.Expectation {
  fileprivate init(_ period: Period, _ forecast: Forecast) {
    self.init(period: period, value: forecast.value, low: forecast.low, high: forecast.high)
  }
}
