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
  case refused(Projection.Refusal, at: TimePoint)

  public var forecast: Forecast? {
    if case .forecast(let forecast, _) = self { forecast } else { nil }
  }

  public var time: TimePoint? {
    switch self {
    case .forecast(_, let time), .refused(_, let time): time
    }
  }

  public var refusal: Projection.Refusal? {
    if case .refused(let reason, _) = self { reason } else { nil }
  }
}

/// All that is said of one series: trend, runs and forecast of its current segment. Shares count in percent, and so do
/// their slopes.
///
/// Of rolling years only those that share no quarter are looked at, counted back from the latest: neighbours have three
/// quarters in common. Of what is counted in full or added up there is no test, since chance has no part in it.
public struct TrendAnalysis: Hashable, Sendable {
  public var series: TimedSeries
  /// Of the current segment, points without a figure left out.
  public var values: [Double]
  /// The same with their counts, and in the unit of time since the first of them.
  private var measurements: [Measurement]
  private var times: [Double]
  public var first: TimePoint?
  public var last: TimePoint?
  /// Of each value, where the series is seasonal.
  private var seasons: [Int]?
  public var mannKendall: MannKendall?
  /// For half-years, quarters and months.
  public var seasonal: SeasonalMannKendall?
  /// What decides whether the segment moves; `nil` for fewer than 5 figures.
  public var trendTest: TrendTest?
  /// By season where the series is seasonal.
  public var theilSen: TheilSen?
  /// For shares.
  public var cochranArmitage: CochranArmitage?
  public var leastSquares: LeastSquares?
  public var lag1: Double?
  public var runs: Runs?
  /// `nil` where none was asked for.
  public var forecast: ForecastResult?
  /// `nil` without a target, below 10 figures, and where the level moves.
  public var assurance: Assurance?

  /// - Parameter freeze: the last time that the median behind the runs is taken from, where it lies in the current segment;
  ///   they are then judged about the same line as the chart draws.
  public init(_ series: TimedSeries, freeze: TimePoint? = nil) {
    self.series = series
    let points = series.independentPoints
    let measurements = points.compactMap(\.measurement)
    let times = points.map { point in points.first.map { point.time.time(since: $0.time) } ?? 0 }
    let periods = points.compactMap(\.time.period)
    values = measurements.map(\.number)
    (self.measurements, self.times) = (measurements, times)
    first = points.first?.time
    last = points.last?.time
    guard !series.isCounted else { return }
    mannKendall = MannKendall(values)
    seasonal = Seasons.numbers(of: periods).flatMap { seasons in
      seasons.count == values.count && periods[0].perYear ?? 0 >= 4
        ? SeasonalMannKendall(values, seasons: seasons) : nil
    }
    seasons = Seasons.found(in: periods, times: times, values: values, stated: series.isSeasonal)
    trendTest = TrendTest(times: times, values: values, seasons: seasons)
    theilSen =
      seasons.flatMap { TheilSen(times: times, values: values, seasons: $0) } ?? TheilSen(times: times, values: values)
    leastSquares = LeastSquares(times: times, values: values)
    lag1 = lag1Autocorrelation(values)
    let frozen = freeze.flatMap { last in points.lastIndex { !$0.time.ends(after: last) } }
    runs = frozen.flatMap { Runs.ofSegments(values, freeze: $0)?.last } ?? Runs(values)
    let shares = measurements.compactMap(\.share)
    if shares.count == measurements.count {
      cochranArmitage = CochranArmitage(
        numerators: shares.map(\.numerator), denominators: shares.map(\.denominator), times: times)
    }
  }

  /// - Parameters:
  ///   - question: what to forecast; without one there is a forecast of the period that follows the last.
  ///   - target: what the figures as they vary now are held against.
  public init(_ series: TimedSeries, question: ForecastQuestion?, target: Target? = nil, freeze: TimePoint? = nil) {
    self.init(series, freeze: freeze)
    assurance = target.flatMap { Assurance(self, target: $0) }
    let figures = series.currentSegment.filter { $0.measurement != nil }
    let question = question ?? TrendAnalysis.next(after: figures.map(\.time)).map { ForecastQuestion(time: $0) }
    forecast = question.flatMap(forecast)
  }

  /// Whether the figures follow the time of the year.
  public var isSeasonal: Bool { seasons != nil }

  /// The time that follows those of a series: of dates by their usual step; `nil` for plain numbers that aren't evenly
  /// spaced.
  public static func next(after times: [TimePoint]) -> TimePoint? {
    switch times.last {
    case nil: return nil
    case .period(let period) where period.length == .day:
      return .period(usualNext(after: times.compactMap(\.period?.first)) ?? period.next)
    case .period(let period): return .period(period.next)
    case .number(let last):
      // In decimals, since 0.3 - 0.2 is not 0.1 in binary.
      let numbers = times.compactMap { if case .number(let number) = $0 { number } else { nil } }
      let steps = Set(zip(numbers, numbers.dropFirst()).map { $1.adding($0.negated) })
      guard steps.count == 1, let step = steps.first ?? nil, step > ExactDecimal(0) else { return nil }
      return last.adding(step).map(TimePoint.number)
    }
  }

  /// The day after the last by as many months as most of the dates lie apart, where these fall on the same day of the month;
  /// else by as many days.
  private static func usualNext(after dates: [CalendarDate]) -> Period? {
    guard let last = dates.last, dates.count > 1 else { return nil }
    func usual(_ steps: [Int]) -> Int? {
      Dictionary(grouping: steps) { $0 }.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
    }
    let parts = dates.map(\.components)
    if Set(parts.map(\.day)).count == 1 {
      let months = parts.map { $0.year * 12 + $0.month - 1 }
      guard let step = usual(zip(months, months.dropFirst()).map { $1 - $0 }), let month = months.last else {
        return nil
      }
      return CalendarDate(year: (month + step) / 12, month: (month + step) % 12 + 1, day: parts[0].day).map(Period.day)
    }
    return usual(zip(dates, dates.dropFirst()).map { $1.days(since: $0) }).map { .day(last.advanced(by: $0)) }
  }

  /// `nil` for what is counted in full or added up, which isn't projected.
  func forecast(_ question: ForecastQuestion) -> ForecastResult? {
    guard !series.isCounted, let first else { return nil }
    let time = question.time.time(since: first)
    let direction: Projection.Direction = question.target?.comparison == .atMost ? .atMost : .atLeast
    let seasons = seasons.flatMap { seasons in
      question.time.period.map { Projection.Seasons(ofPoints: seasons, asked: $0.yearAndNumber.number) }
    }
    let shares = measurements.compactMap(\.share)
    do throws(Projection.Refusal) {
      if shares.count == measurements.count, !shares.isEmpty {
        let forecast = try Projection.quasiBinomial(
          times: times, numerators: shares.map(\.numerator), denominators: shares.map(\.denominator), seasons: seasons,
          at: time, target: try question.target.map(TrendAnalysis.share), direction: direction)
        return .forecast(forecast.times(100), at: question.time)
      }
      let rates = measurements.compactMap(\.rate)
      if rates.count == measurements.count, let latest = rates.last {
        let forecast = try Projection.quasiPoisson(
          times: times, counts: rates.map(\.events), exposures: rates.map(\.exposure), seasons: seasons, at: time,
          exposure: latest.exposure, bound: try bound(question.target, direction))
        return .forecast(forecast.times(latest.per), at: question.time)
      }
      let forecast = try Projection.leastSquares(
        times: times, values: values, seasons: seasons, at: time, target: question.target?.value.doubleValue,
        direction: direction, floor: series.floor)
      return .forecast(forecast, at: question.time)
    } catch {
      return .refused(error, at: question.time)
    }
  }

  /// The numbers of events over the latest exposure that meet a target, compared as an observed rate is.
  private func bound(_ target: Target?, _ direction: Projection.Direction) throws(Projection.Refusal) -> CountBound? {
    guard let target, case .rate(_, let exposure, let per)? = measurements.last else { return nil }
    guard target.value.scale + exposure.scale <= 12,
      let bound = CountBound(
        direction, target.value.units, over: per * ExactDecimal.power(of: target.value.scale + exposure.scale),
        of: exposure.units)
    else { throw .targetOutOfRange }
    return bound
  }

  /// A target in percent as a fraction of whole numbers, which a predicted count is compared with as an observed one is.
  private static func share(_ target: Target) throws(Projection.Refusal) -> (numerator: Int, denominator: Int) {
    guard target.value.scale <= 16 else { throw .targetOutOfRange }
    return (target.value.units, 100 * ExactDecimal.power(of: target.value.scale))
  }
}

extension Forecast {
  fileprivate func times(_ factor: Double) -> Forecast {
    var forecast = self
    (forecast.value, forecast.low, forecast.high) = (factor * value, factor * low, factor * high)
    return forecast
  }
}

extension Measurement {
  var share: (numerator: Int, denominator: Int)? {
    if case .share(let numerator, let denominator) = self { (numerator, denominator) } else { nil }
  }

  /// With the exposure as a number.
  struct RateCounts {
    var events: Int
    var exposure: Double
    var per: Double
  }

  var rate: RateCounts? {
    guard case .rate(let events, let exposure, let per) = self else { return nil }
    return RateCounts(events: events, exposure: exposure.doubleValue, per: Double(per))
  }

  var isCensus: Bool {
    if case .areas = self { true } else { false }
  }
}
