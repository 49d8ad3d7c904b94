internal import Agreement
public import Basics
internal import Evidence
internal import Geography
public import Statistics

/// How far a figure has come since its baseline, and how it stands to the path.
///
/// Both figures are of the same areas: where one of them lacks a municipality, the other is taken without it as well. Of a
/// seasonal series they are those of four quarters, or twelve months, together.
public struct Course: Hashable, Sendable {
  /// y and y0, in the indicator's unit.
  public var value: Double
  public var start: Double
  public var since: Period
  /// Where the figures are of whole years, not of one period.
  public var isWholeYear = false
  /// How many municipalities both figures are of, where one of them lacks some.
  public var sharedAreas: Int?
  public var change: FigureChange?
  /// y*(t), R and the stretch of the path; `nil` where no path is followed.
  public var expected: Double?
  public var ratio: Double?
  public var stretch: PathStretch?
  /// Whether chance can explain how far the figure lies from its plan.
  public var certainty: Certainty = .none
  /// By R alone.
  var verdict: Verdict?
}

/// What has changed since the baseline.
public enum FigureChange: Hashable, Sendable {
  /// In the indicator's unit, with its 95 % interval where there are counts. Where the baseline is stated without counts it
  /// is taken as exact.
  case difference(Double, Interval?, isExactBaseline: Bool)
  /// The later rate over the earlier.
  case ratio(Double, Interval)
  /// Of areas that take part: those that have come, how many of them had not answered before, and those that have left.
  case areas(joined: Int, ofUnknown: Int, left: Int)

  public var interval: Interval? {
    switch self {
    case .difference(_, let interval, _): interval
    case .ratio(_, let interval): interval
    case .areas: nil
    }
  }

  /// Whether chance alone may have made it: whether its interval holds no change. `false` where it has none.
  public var mayBeChance: Bool {
    switch self {
    case .difference(_, let interval, _): interval?.contains(0) ?? false
    case .ratio(_, let interval): interval.contains(1)
    case .areas: false
    }
  }
}

/// A figure as the course compares it: with its counts where there are any.
struct Figure {
  var value: Double
  var measurement: Measurement?

  init(_ measurement: Measurement) { (value, self.measurement) = (measurement.number, measurement) }
  init(stated value: Double) { (self.value, measurement) = (value, nil) }

  /// Of several periods together: what can be added up is, and else the mean is taken.
  init?(_ measurements: [Measurement]) {
    guard let first = measurements.first else { return nil }
    if measurements.count == 1 {
      self.init(first)
    } else if first.share != nil || first.rate != nil, let sum = Measurement.sum(measurements, unit: .percent) {
      self.init(sum)
    } else {
      self.init(stated: measurements.reduce(0) { $0 + $1.number } / Double(measurements.count))
    }
  }

  /// Nothing where the periods' figures overlap.
  func change(since earlier: Figure, overlaps: Bool) -> FigureChange? {
    let difference = value - earlier.value
    if let rate = measurement?.rate, !overlaps { return changeOfRate(rate, since: earlier) }
    guard case .share(let x, let n)? = measurement, !overlaps else {
      return .difference(difference, nil, isExactBaseline: false)
    }
    if case .share(let x0, let n0)? = earlier.measurement {
      return Change.difference(x, of: n, since: x0, of: n0).map {
        .difference(difference, $0.interval.times(100), isExactBaseline: false)
      }
    }
    return Proportion.wilson(x, of: n).map { interval in
      let percent = interval.times(100)
      return .difference(
        difference, Interval(low: percent.low - earlier.value, high: percent.high - earlier.value),
        isExactBaseline: true)
    }
  }

  /// The ratio of two rates; where the earlier has no events, or is stated without them, the difference.
  private func changeOfRate(_ rate: Measurement.RateCounts, since earlier: Figure) -> FigureChange {
    let difference = value - earlier.value
    if let before = earlier.measurement?.rate {
      return Change.ratio(
        count: rate.events, exposure: rate.exposure, since: before.events, exposure0: before.exposure
      ).map { .ratio($0.estimate, $0.interval) } ?? .difference(difference, nil, isExactBaseline: false)
    }
    let interval = Rate.interval(count: rate.events, exposure: rate.exposure)?.times(rate.per)
    return .difference(
      difference, interval.map { Interval(low: $0.low - earlier.value, high: $0.high - earlier.value) },
      isExactBaseline: true)
  }

  /// Whether chance can explain the distance to the plan on a stretch of the path.
  func certainty(since earlier: Figure, on stretch: PathStretch, expected: Double) -> Certainty {
    // Beyond the first milestone the plan no longer rests on the baseline.
    let passed = stretch.isFirst ? Double(stretch.passed) / Double(stretch.steps) : 1
    let planned = stretch.isFirst ? stretch.endValue : expected
    if let rate = measurement?.rate {
      let baseline: PathDistance.Baseline =
        earlier.measurement?.rate.map { .counted(Double($0.events), of: $0.exposure) }
        ?? .stated(earlier.value / rate.per)
      let distance = PathDistance.ofRate(
        count: rate.events, exposure: rate.exposure, baseline: baseline, passed: passed, target: planned / rate.per)
      return distance.map { $0.isClear ? .clear : .uncertain } ?? .none
    }
    guard case .share(let x, let n)? = measurement else { return .none }
    let target = planned / 100
    let baseline: PathDistance.Baseline
    if case .share(let x0, let n0)? = earlier.measurement {
      baseline = .counted(Double(x0), of: Double(n0))
    } else {
      baseline = .stated(earlier.value / 100)
    }
    let distance = PathDistance.ofShare(x, of: n, baseline: baseline, passed: passed, target: target)
    return distance.map { $0.isClear ? .clear : .uncertain } ?? .none
  }
}

extension Interval {
  func times(_ factor: Double) -> Interval { Interval(low: factor * low, high: factor * high) }
}
