import CGSL

extension Distribution {
  /// Which tail of a distribution a probability is measured in.
  enum Tail {
    case lower, upper
  }

  /// The point of Beta(a, b) with `probability` in `tail`. `nil` where the distribution function cannot be evaluated.
  ///
  /// `gsl_cdf_beta_Pinv` returns NaN for many shapes once a + b passes a few thousand, and does not return at all for
  /// some above a million. So the root is found here, by Newton's method kept inside a shrinking bracket, on GSL's
  /// distribution function.
  ///
  /// - Parameter guess: A point in (0, 1) to start from.
  static func betaQuantile(_ probability: Double, _ tail: Tail, a: Double, b: Double, guess: Double) -> Double? {
    guard GSL.isReady, a > 0, b > 0, probability > 0, probability < 1 else { return nil }
    let logBeta = gsl_sf_lnbeta(a, b)
    var low = 0.0
    var high = 1.0
    var x = min(max(guess, .leastNormalMagnitude), 1 - .ulpOfOne)
    for _ in 0..<400 {
      guard let reached = incompleteBeta(x, tail, a: a, b: b, logBeta: logBeta) else { return nil }
      // Positive where x lies to the right of the root.
      let excess = tail == .lower ? reached - probability : probability - reached
      if excess == 0 { return x }
      if excess > 0 { high = x } else { low = x }
      let density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta)
      var next = x - excess / density
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - x) <= 2e-16 * x || next == low || next == high { return next }
      x = next
    }
    return x
  }

  /// One tail of Beta(a, b) at `x`: GSL's, and where its continued fraction gives up (NaN after 512 terms, met from
  /// a + b of about a million), ours, which is the same fraction with more patience.
  private static func incompleteBeta(_ x: Double, _ tail: Tail, a: Double, b: Double, logBeta: Double) -> Double? {
    let value = tail == .lower ? gsl_cdf_beta_P(x, a, b) : gsl_cdf_beta_Q(x, a, b)
    if value.isFinite { return value }
    let left = x <= (a + 1) / (a + b + 2)
    let factor = exp(a * log(x) + b * log1p(-x) - logBeta)
    guard
      let fraction = left
        ? continuedFraction(x, a: a, b: b) : continuedFraction(1 - x, a: b, b: a)
    else { return nil }
    let near = factor * fraction / (left ? a : b)
    return left == (tail == .lower) ? near : 1 - near
  }

  /// The continued fraction of the incomplete beta function by Lentz's method as modified by Thompson and Barnett
  /// (DLMF 8.17.22); needs about the square root of the larger argument in terms. `nil` where it does not settle.
  private static func continuedFraction(_ x: Double, a: Double, b: Double) -> Double? {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for term in 1...1_000_000 {
      let m = Double(term)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      result *= c * d
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      let change = c * d
      result *= change
      if abs(change - 1) < 1e-15 { return result }
    }
    return nil
  }
}
