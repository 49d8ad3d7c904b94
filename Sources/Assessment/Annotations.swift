internal import Agreement
internal import Basics
public import Evidence
public import Statistics

// Annotations inform a reader; they never change a verdict.

extension Measurement {
  /// The 95 % interval in the indicator's unit: exact of a share, Byar's of a rate (exact below 10 events); `nil` for values
  /// and for a census, which has none.
  public var interval: Interval? {
    switch self {
    case .share(let x, let n): Proportion.clopperPearson(x, of: n)?.times(100)
    case .rate(let events, let exposure, let per):
      Rate.interval(count: events, exposure: exposure.doubleValue)?.times(Double(per))
    case .value, .areas: nil
    }
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

extension Movement {
  init(_ analysis: TrendAnalysis, _ better: Direction) {
    guard !analysis.series.isCounted else {
      self = .counted
      return
    }
    guard let test = analysis.trendTest, let slope = analysis.theilSen?.slope else {
      self = .tooFew
      return
    }
    guard test.isDetected else {
      self = .noDetectableChange
      return
    }
    // With many ties the slope can be 0 although the ranks rise; then they tell the direction.
    let rises = slope != 0 ? slope > 0 : test.s > 0
    self = rises == (better == .higher) ? .improving : .worsening
  }
}

extension Stability {
  init(_ analysis: TrendAnalysis) {
    guard !analysis.series.isCounted else {
      self = .counted
      return
    }
    guard let runs = analysis.runs, runs.isAssessable else {
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

extension Assurance {
  /// By the limits of an individuals chart of the current segment; `nil` where chance has no part in the figures, and where
  /// the level isn't the same all along, or follows the seasons: limits about it tell nothing of the figures to come.
  init?(_ analysis: TrendAnalysis, target: Target) {
    guard !analysis.series.isCounted, !analysis.isSeasonal, !(analysis.trendTest?.isDetected ?? false),
      [nil, .random].contains(analysis.runs.flatMap { $0.isAssessable ? $0.signal : nil }),
      let chart = ControlChart.xmr(analysis.values),
      let assurance = chart.assurance(
        target: target.value.doubleValue, target.comparison == .atLeast ? .atLeast : .atMost)
    else { return nil }
    self = assurance
  }
}
