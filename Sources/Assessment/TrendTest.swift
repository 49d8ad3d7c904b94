internal import Basics
internal import Evidence
public import Statistics

/// The test that decides whether a series moves: Mann-Kendall's, by season where there are three full years of quarters
/// or months.
public struct TrendTest: Hashable, Sendable {
  public var isSeasonal: Bool
  /// Pairs that rise minus pairs that fall.
  public var s: Int
  /// Two-sided, in 0...1.
  public var p: Double

  public init(isSeasonal: Bool, s: Int, p: Double) {
    self.isSeasonal = isSeasonal
    self.s = s
    self.p = p
  }

  /// At 5 %.
  public var isDetected: Bool { p < 0.05 }

  /// Whether the 95 % interval of the slope holds 0 although the test detects a change, or excludes it although it doesn't.
  public func differs(from slope: TheilSen) -> Bool {
    guard let low = slope.low, let high = slope.high else { return false }
    return (low <= 0 && high >= 0) == isDetected
  }
}

extension Series {
  /// Of the current segment; `nil` where it holds fewer than 5 points.
  var trendTest: TrendTest? {
    guard values.count >= 5 else { return nil }
    if let test = seasons.flatMap({ SeasonalMannKendall(values, seasons: $0) }) {
      return TrendTest(isSeasonal: true, s: test.s, p: test.p)
    }
    return MannKendall(values).map { TrendTest(isSeasonal: false, s: $0.s, p: $0.p) }
  }
}

extension GoalAssessment {
  /// What `movement` was decided by; `nil` where there are too few points, or the trend is hidden.
  public var trendTest: TrendTest? { trend == nil ? nil : series.trendTest }
}

extension TrendAnalysis {
  /// What decides whether the segment moves; `nil` for fewer than 5 figures.
  public var trendTest: TrendTest? {
    guard values.count >= 5, let mannKendall else { return nil }
    if let seasonal, hasThreeFullYears { return TrendTest(isSeasonal: true, s: seasonal.s, p: seasonal.p) }
    return TrendTest(isSeasonal: false, s: mannKendall.s, p: mannKendall.p)
  }

  /// Whether the segment is long enough for the seasonal test to judge by.
  private var hasThreeFullYears: Bool {
    guard let first = first?.period, let last = last?.period, let perYear = first.perYear else { return false }
    return perYear >= 4 && last.ordinal - first.ordinal + 1 >= 3 * perYear
  }
}
