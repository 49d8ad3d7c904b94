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
  var times: [Double] { currentSegment.map(\.period.timeInYears) }

  var theilSen: TheilSen? { TheilSen(times: times, values: values) }

  /// The season of each point, where the segment holds at least three full years of quarters or months.
  var seasons: [Int]? {
    guard let first = currentSegment.first, let last = currentSegment.last, let perYear = first.period.perYear,
      perYear >= 4, last.period.ordinal - first.period.ordinal + 1 >= 3 * perYear
    else { return nil }
    return currentSegment.map(\.period.yearAndNumber.number)
  }
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
