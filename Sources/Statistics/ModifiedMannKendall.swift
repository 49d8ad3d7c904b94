/// Mann-Kendall's test where neighbours resemble one another: the variance of S is widened for the autocorrelation of
/// what is left when the trend is taken away, so that a series that drifts without a trend is not called one.
///
/// z = (S - sign S) / sqrt(c Var), c = max(1, 1 + 2 sum (1 - k/n) r^k) over k = 1...n - 1, r = (n r1 + 2) / (n - 4) kept
/// within -/+ 0.95, and r1 the lag-1 autocorrelation of the residuals from Theil-Sen's slope; with seasons S, its variance
/// and the slope are the seasonal ones, and the seasons' medians are taken from the residuals. r1 is biased towards 0 in a
/// short series with a fitted line; the correction takes that back. No pretest: on a dozen points it hardly ever fires
/// where it should, and what it lets through is then called a trend.
///
/// Yue & Wang 2004, *Water Resources Management* 18(3), 201-218, <https://doi.org/10.1023/B:WARM.0000043140.61082.60>; the
/// bias, Marriott & Pope 1954, *Biometrika* 41(3-4), 390-402, <https://doi.org/10.1093/biomet/41.3-4.390>. The level and
/// the power of the test stand in Documentation/calibration.md.
public struct ModifiedMannKendall: Hashable, Sendable {
  /// Pairs that rise minus pairs that fall, within seasons where there are any.
  public var s: Int
  /// Of S where the points are independent.
  public var variance: Double
  /// The p-value of the test that takes the points as independent, exact where that test is.
  public var plainP: Double
  /// r, the autocorrelation of neighbours, bias taken off; `nil` below 8 points, and where the residuals are 0.
  public var autocorrelation: Double?
  /// c, 1 or more: by how much the variance of S is widened. 1 where r is `nil`.
  public var factor: Double
  /// 0 where S is 0.
  public var z: Double
  /// Two-sided, in 0...1; `plainP` below 8 points.
  public var p: Double

  /// The fewest points that an autocorrelation is taken from.
  public static let fewestPoints = 8

  /// - Parameters:
  ///   - times: As many as the values, in ascending order. Across a gap the two beside it are neighbours.
  ///   - values: Finite.
  ///   - seasons: The season of each, in any numbering, where the series is seasonal.
  /// - Returns: `nil` where the counts differ, there are fewer than 2 values, one is not finite, or no slope exists.
  ///
  /// All values equal: S = 0, p = 1. Complexity: O(n log n).
  public init?(times: [Double], values: [Double], seasons: [Int]? = nil) {
    guard times.count == values.count else { return nil }
    let slope: Double
    if let seasons {
      guard let test = SeasonalMannKendall(values, seasons: seasons),
        let line = TheilSen(times: times, values: values, seasons: seasons)
      else { return nil }
      (s, variance, plainP, slope) = (test.s, test.variance, test.p, line.slope)
    } else {
      guard let test = MannKendall(values), let line = TheilSen(times: times, values: values) else { return nil }
      (s, variance, plainP, slope) = (test.s, test.variance, test.p, line.slope)
    }
    (factor, z, p) = (1, KendallScore.z(s: s, variance: variance), plainP)
    guard values.count >= Self.fewestPoints, variance > 0 else { return }
    var residuals = zip(times, values).map { $1 - slope * ($0 - times[0]) }
    if let seasons { residuals = Self.deseasoned(residuals, seasons) }
    autocorrelation = Self.autocorrelation(of: residuals, beside: values)
    factor = Self.factor(autocorrelation ?? 0, count: values.count)
    z = KendallScore.z(s: s, variance: factor * variance)
    p = Distribution.normalTwoSided(z)
  }

  private static func deseasoned(_ residuals: [Double], _ seasons: [Int]) -> [Double] {
    let medians = Dictionary(grouping: residuals.indices) { seasons[$0] }.mapValues { indices in
      medianOf(indices.map { residuals[$0] }) ?? 0
    }
    return residuals.indices.map { residuals[$0] - (medians[seasons[$0]] ?? 0) }
  }

  private static func autocorrelation(of residuals: [Double], beside values: [Double]) -> Double? {
    // The rounding of a series on a line is no figure to correlate.
    guard Residuals.exceedRounding(residuals.spread, of: values), let r1 = lag1Autocorrelation(residuals) else {
      return nil
    }
    let n = Double(values.count)
    return min(max((n * r1 + 2) / (n - 4), -0.95), 0.95)
  }

  private static func factor(_ r: Double, count: Int) -> Double {
    var sum = 0.0
    var power = 1.0
    for lag in 1..<count {
      power *= r
      sum += (1 - Double(lag) / Double(count)) * power
    }
    return max(1, 1 + 2 * sum)
  }
}
