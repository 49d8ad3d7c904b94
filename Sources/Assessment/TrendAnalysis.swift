public import Agreement
internal import Basics
public import Evidence
public import Statistics

/// What is to be forecast: when, and which target should be met then.
public struct ForecastQuestion: Hashable, Sendable {
  public var time: TimePoint
  public var target: Target?

  public init(time: TimePoint, target: Target? = nil) {
    self.time = time
    self.target = target
  }
}

/// A forecast, or the reason for none.
public enum ForecastResult: Hashable, Sendable {
  /// In the unit of the series: shares in percent.
  case forecast(Forecast, at: TimePoint)
  case refused(Projection.Refusal)

  public var forecast: Forecast? {
    if case .forecast(let forecast, _) = self { forecast } else { nil }
  }

  public var time: TimePoint? {
    if case .forecast(_, let time) = self { time } else { nil }
  }
}

/// All that is said of one series: trend, runs and forecast of its current segment. Shares count in percent, and so do
/// their slopes.
public struct TrendAnalysis: Hashable, Sendable {
  public var series: TimedSeries
  /// Of the current segment, points without a figure left out.
  public var values: [Double]
  /// Of each of these; none for plain numbers.
  var periods: [Period]
  public var first: TimePoint?
  public var last: TimePoint?
  public var mannKendall: MannKendall?
  /// For quarters and months, where a season holds two figures at least.
  public var seasonal: SeasonalMannKendall?
  public var theilSen: TheilSen?
  /// For shares.
  public var cochranArmitage: CochranArmitage?
  public var leastSquares: LeastSquares?
  public var lag1: Double?
  public var runs: Runs?
  /// `nil` where none was asked for.
  public var forecast: ForecastResult?

  /// - Parameter question: what to forecast; without one there is a forecast of the period that follows the last.
  public init(_ series: TimedSeries, question: ForecastQuestion? = nil) {
    self.series = series
    let points = series.currentSegment.filter { $0.measurement != nil }
    let measurements = points.compactMap(\.measurement)
    let times = points.map { point in points.first.map { point.time.time(since: $0.time) } ?? 0 }
    values = measurements.map(\.number)
    periods = points.compactMap(\.time.period)
    first = points.first?.time
    last = points.last?.time
    mannKendall = MannKendall(values)
    seasonal = TrendAnalysis.seasons(of: points).flatMap { SeasonalMannKendall(values, seasons: $0) }
    theilSen = TheilSen(times: times, values: values)
    leastSquares = LeastSquares(times: times, values: values)
    lag1 = lag1Autocorrelation(values)
    runs = Runs(values)
    let shares = measurements.compactMap(\.share)
    if shares.count == measurements.count {
      cochranArmitage = CochranArmitage(
        numerators: shares.map(\.numerator), denominators: shares.map(\.denominator), times: times)
    }
    forecast = (question ?? TrendAnalysis.next(after: points.map(\.time)).map { ForecastQuestion(time: $0) }).flatMap {
      TrendAnalysis.forecast(measurements, times, values, $0, from: points.first?.time ?? $0.time)
    }
  }

  /// The time that follows those of a series; `nil` for plain numbers that aren't evenly spaced.
  public static func next(after times: [TimePoint]) -> TimePoint? {
    switch times.last {
    case nil: return nil
    case .period(let period): return .period(period.next)
    case .number(let last):
      // In decimals, since 0.3 - 0.2 is not 0.1 in binary.
      let numbers = times.compactMap { if case .number(let number) = $0 { number } else { nil } }
      let steps = Set(zip(numbers, numbers.dropFirst()).map { $1.adding($0.negated) })
      guard steps.count == 1, let step = steps.first ?? nil, step > ExactDecimal(0) else { return nil }
      return last.adding(step).map(TimePoint.number)
    }
  }

  private static func seasons(of points: [TimedPoint]) -> [Int]? {
    let periods = points.compactMap(\.time.period)
    guard periods.count == points.count, let perYear = periods.first?.perYear, perYear >= 4 else { return nil }
    return periods.map(\.yearAndNumber.number)
  }

  /// `nil` for a count of areas, which isn't projected.
  static func forecast(
    _ measurements: [Measurement], _ times: [Double], _ values: [Double], _ question: ForecastQuestion,
    from start: TimePoint
  ) -> ForecastResult? {
    let direction: Projection.Direction = question.target?.comparison == .atMost ? .atMost : .atLeast
    let shares = measurements.compactMap(\.share)
    do throws(Projection.Refusal) {
      if shares.count == measurements.count, !shares.isEmpty {
        let forecast = try Projection.quasiBinomial(
          times: times, numerators: shares.map(\.numerator), denominators: shares.map(\.denominator),
          at: question.time.time(since: start), target: try question.target.map(share), direction: direction)
        return .forecast(forecast.inPercent, at: question.time)
      }
      if measurements.contains(where: \.isCensus) { return nil }
      let forecast = try Projection.leastSquares(
        times: times, values: values, at: question.time.time(since: start),
        target: question.target?.value.doubleValue, direction: direction)
      return .forecast(forecast, at: question.time)
    } catch {
      return .refused(error)
    }
  }

  /// A target in percent as a fraction of whole numbers, which a predicted count is compared with as an observed one is.
  private static func share(_ target: Target) throws(Projection.Refusal) -> (numerator: Int, denominator: Int) {
    guard target.value.scale <= 16 else { throw .targetOutOfRange }
    return (target.value.units, 100 * ExactDecimal.power(of: target.value.scale))
  }
}

extension Forecast {
  fileprivate var inPercent: Forecast {
    var forecast = self
    (forecast.value, forecast.low, forecast.high) = (100 * value, 100 * low, 100 * high)
    return forecast
  }
}

extension Measurement {
  var share: (numerator: Int, denominator: Int)? {
    if case .share(let numerator, let denominator) = self { (numerator, denominator) } else { nil }
  }

  var isCensus: Bool {
    if case .areas = self { true } else { false }
  }
}
