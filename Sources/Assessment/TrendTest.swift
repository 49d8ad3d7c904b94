internal import Evidence
public import Statistics

/// The test that decides whether a series moves: Mann-Kendall's, widened for what neighbours have in common, and by season
/// where the series is seasonal.
public struct TrendTest: Hashable, Sendable {
  public var isSeasonal: Bool
  /// Pairs that rise minus pairs that fall.
  public var s: Int
  /// Two-sided, in 0...1.
  public var p: Double
  /// How much neighbours resemble each other, where that is taken account of: from 8 figures on.
  public var autocorrelation: Double?

  public init(isSeasonal: Bool, s: Int, p: Double, autocorrelation: Double? = nil) {
    self.isSeasonal = isSeasonal
    self.s = s
    self.p = p
    self.autocorrelation = autocorrelation
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
  /// - Parameter seasons: of each value, where the series is seasonal.
  /// - Returns: `nil` for fewer than 5 values.
  init?(times: [Double], values: [Double], seasons: [Int]?) {
    guard values.count >= 5, let test = ModifiedMannKendall(times: times, values: values, seasons: seasons) else {
      return nil
    }
    self.init(isSeasonal: seasons != nil, s: test.s, p: test.p, autocorrelation: test.autocorrelation)
  }
}
