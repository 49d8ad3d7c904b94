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

extension TrendTest {
  /// - Parameter seasons: of each value, where the series is long enough to be judged by them.
  /// - Returns: `nil` for fewer than 5 values.
  init?(_ values: [Double], seasons: [Int]?) {
    guard values.count >= 5 else { return nil }
    if let test = seasons.flatMap({ SeasonalMannKendall(values, seasons: $0) }) {
      self.init(isSeasonal: true, s: test.s, p: test.p)
    } else if let test = MannKendall(values) {
      self.init(isSeasonal: false, s: test.s, p: test.p)
    } else {
      return nil
    }
  }

  /// The season of each period, where they span at least three full years of quarters or months.
  static func seasons(of periods: [Period]) -> [Int]? {
    guard let first = periods.first, let last = periods.last, let perYear = first.perYear, perYear >= 4,
      last.ordinal - first.ordinal + 1 >= 3 * perYear
    else { return nil }
    return periods.map(\.yearAndNumber.number)
  }
}

extension Series {
  /// Of the current segment; `nil` where it holds fewer than 5 points.
  var trendTest: TrendTest? { TrendTest(values, seasons: TrendTest.seasons(of: currentSegment.map(\.period))) }
}

extension GoalAssessment {
  /// What `movement` was decided by; `nil` where there are too few points.
  public var trendTest: TrendTest? { trend == nil ? nil : series.trendTest }
}

extension TrendAnalysis {
  /// What decides whether the segment moves; `nil` for fewer than 5 figures.
  public var trendTest: TrendTest? { TrendTest(values, seasons: TrendTest.seasons(of: periods)) }
}
