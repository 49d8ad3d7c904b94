import CGSL

/// Intervals for a share `x / n`, as proportions in 0...1.
///
/// Both are `nil` where there is no share: `n` not positive, `x` negative or above `n`, or a confidence outside (0, 1).
/// Complexity: constant, but for Clopper-Pearson with very large `n` (a root of `n` steps).
public enum Proportion {
  /// The exact interval of Clopper and Pearson: the quantiles a/2 of Beta(x, n - x + 1) and 1 - a/2 of
  /// Beta(x + 1, n - x), where a = 1 - `confidence`. It covers the true share at least that often, whatever it is.
  ///
  /// With `x` = 0 the low end is 0, with `x` = `n` the high end is 1.
  ///
  /// Clopper & Pearson 1934, *Biometrika* 26(4), 404-413, <https://doi.org/10.1093/biomet/26.4.404>.
  public static func clopperPearson(_ x: Int, of n: Int, confidence: Double = 0.95) -> Interval? {
    guard let guess = wilson(x, of: n, confidence: confidence) else { return nil }
    let tail = (1 - confidence) / 2
    let count = Double(x)
    let total = Double(n)
    let low =
      switch x {
      case 0: 0.0 as Double?
      case n: exp(log(tail) / total)
      default: Distribution.betaQuantile(tail, .lower, a: count, b: total - count + 1, guess: guess.low)
      }
    let high =
      switch x {
      case n: 1.0 as Double?
      case 0: -expm1(log(tail) / total)
      default: Distribution.betaQuantile(tail, .upper, a: count + 1, b: total - count, guess: guess.high)
      }
    guard let low, let high else { return nil }
    return Interval(low: low, high: high)
  }

  /// Wilson's score interval, without continuity correction:
  /// (2x + z² -/+ z sqrt(z² + 4x(1 - x/n))) / 2(n + z²), z the normal quantile of 1 - a/2.
  ///
  /// Narrower than the exact one; its coverage is `confidence` on average rather than at least.
  ///
  /// Wilson 1927, *JASA* 22(158), 209-212, <https://doi.org/10.1080/01621459.1927.10502953>.
  public static func wilson(_ x: Int, of n: Int, confidence: Double = 0.95) -> Interval? {
    guard n > 0, x >= 0, x <= n, let z = Distribution.normalCritical(confidence) else { return nil }
    let count = Double(x)
    let total = Double(n)
    let square = z * z
    let spread = z * (square + 4 * count * (Double(n - x) / total)).squareRoot()
    let scale = 2 * (total + square)
    // At the ends the formula is exact in theory and a rounding error away in practice.
    let low = x == 0 ? 0 : (2 * count + square - spread) / scale
    let high = x == n ? 1 : (2 * count + square + spread) / scale
    return Interval(low: low, high: high)
  }
}
