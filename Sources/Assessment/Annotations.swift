internal import Agreement
internal import Basics
public import Evidence
public import Statistics

// Annotations inform a reader; they never change a verdict.

extension Measurement {
  /// The exact 95 % interval of a share, in percent; `nil` for values and for a census, which has none.
  public var interval: Interval? {
    guard case .share(let x, let n) = self, let interval = Proportion.clopperPearson(x, of: n) else { return nil }
    return Interval(low: 100 * interval.low, high: 100 * interval.high)
  }
}

extension Certainty {
  init(_ interval: Interval?, _ target: Target?) {
    guard let interval, let target else {
      self = .none
      return
    }
    let value = target.value.doubleValue
    let oneSide =
      target.comparison == .atLeast
      ? interval.low >= value || interval.high < value
      : interval.high <= value || interval.low > value
    self = oneSide ? .clear : .uncertain
  }
}

extension Series {
  /// The current segment's values, in the indicator's unit.
  var values: [Double] { currentSegment.map(\.measurement.number) }
  /// In years from the first of them, as `TrendAnalysis` has them.
  var times: [Double] {
    let times = currentSegment.map { TimePoint.period($0.period) }
    return times.map { time in times.first.map { time.time(since: $0) } ?? 0 }
  }

  var theilSen: TheilSen? { TheilSen(times: times, values: values) }
}

extension Movement {
  init(_ series: Series) {
    guard let test = series.trendTest, let slope = series.theilSen?.slope else {
      self = .tooFew
      return
    }
    guard test.isDetected else {
      self = .noDetectableChange
      return
    }
    // With many ties the slope can be 0 although the ranks rise; then they tell the direction.
    let rises = slope != 0 ? slope > 0 : test.s > 0
    self = rises == (series.indicator.better == .higher) ? .improving : .worsening
  }
}

extension Stability {
  init(_ series: Series) {
    guard let runs = Runs(series.values), runs.isAssessable else {
      self = .tooFew
      return
    }
    self =
      switch runs.signal {
      case .random: .random
      case .shift, .both: .shift
      case .crossings: .crossings
      }
  }
}
