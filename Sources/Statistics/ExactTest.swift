import CGSL

/// Exact tests of one count against a level that is stated beforehand, such as a target.
///
/// Two-sided: twice the smaller of the two tails, P(X <= x) and P(X >= x), at most 1. Below 1 - c exactly where the exact
/// interval of confidence c (Clopper-Pearson; chi-squared for rates) leaves the level out.
public enum ExactTest {
  /// Of `count` among `total`, each with the probability `share`.
  ///
  /// The tails are incomplete beta functions: P(X >= x) = I(share; x, n - x + 1).
  ///
  /// Nine digits up to totals of some ten thousand, at least. Of millions GSL's function keeps fewer, and now and then gives
  /// none.
  ///
  /// - Returns: In 0...1. `nil` unless 0 <= count <= total, total >= 1 and 0 <= share <= 1, and where GSL gives none.
  public static func share(_ count: Int, of total: Int, is share: Double) -> Double? {
    guard GSL.isReady, total >= 1, (0...total).contains(count), share >= 0, share <= 1 else { return nil }
    let x = Double(count), n = Double(total)
    let atLeast = count == 0 ? 1 : gsl_cdf_beta_P(share, x, n - x + 1)
    let atMost = count == total ? 1 : gsl_cdf_beta_Q(share, x + 1, n - x)
    return twoSided(atLeast, atMost)
  }

  /// Of `count` events where `expected` are to be expected, the count taken as Poisson.
  ///
  /// The tails are incomplete gamma functions: P(X >= x) = P(x, expected).
  ///
  /// - Returns: In 0...1. `nil` for a negative count, or a number expected that is negative or not finite.
  public static func events(_ count: Int, expected: Double) -> Double? {
    guard GSL.isReady, count >= 0, expected >= 0, expected.isFinite else { return nil }
    let atLeast = count == 0 ? 1 : gsl_cdf_gamma_P(expected, Double(count), 1)
    return twoSided(atLeast, gsl_cdf_gamma_Q(expected, Double(count) + 1, 1))
  }

  private static func twoSided(_ atLeast: Double, _ atMost: Double) -> Double? {
    let p = 2 * min(atLeast, atMost)
    return p.isNaN ? nil : min(1, max(0, p))
  }
}
