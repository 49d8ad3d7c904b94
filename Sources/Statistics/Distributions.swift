import CGSL

/// GSL, made safe to call: its default handler aborts the process on an error, so it is switched off before first use
/// and every status and every result is checked instead.
enum GSL {
  /// Touch this before any call into GSL. A lazy static: runs once, on whichever thread comes first.
  static let isReady: Bool = {
    gsl_set_error_handler_off()
    return true
  }()
}

/// The distributions behind the intervals and tests of this module.
enum Distribution {
  /// The standard normal quantile of `(1 + confidence) / 2`: 1.96 for 0.95. `nil` unless `0 < confidence < 1`.
  static func normalCritical(_ confidence: Double) -> Double? {
    guard GSL.isReady, confidence > 0, confidence < 1 else { return nil }
    if confidence == 0.95 { return normal95 }
    return finite(gsl_cdf_ugaussian_Qinv((1 - confidence) / 2))
  }

  private static let normal95 = gsl_cdf_ugaussian_Qinv(0.025)

  /// The two-sided p-value of a standard normal `z`; 1 for 0.
  static func normalTwoSided(_ z: Double) -> Double {
    min(1, 2 * gsl_cdf_ugaussian_Q(abs(z)))
  }

  /// The upper tail of chi-squared with one degree of freedom, as the two-sided normal tail of its root.
  static func chiSquared1Upper(_ x: Double) -> Double {
    normalTwoSided(x.squareRoot())
  }

  /// The upper tail of chi-squared.
  static func chiSquaredUpper(_ x: Double, degrees: Double) -> Double {
    GSL.isReady ? gsl_cdf_chisq_Q(x, degrees) : .nan
  }

  /// Student's t quantile of `(1 + confidence) / 2`. `nil` unless `0 < confidence < 1` and `degrees > 0`.
  static func tCritical(_ confidence: Double, degrees: Double) -> Double? {
    guard GSL.isReady, confidence > 0, confidence < 1, degrees > 0 else { return nil }
    return finite(gsl_cdf_tdist_Qinv((1 - confidence) / 2, degrees))
  }

  /// Student's t distribution function, P(T <= t). Infinite `t` gives 0 or 1; NaN gives NaN.
  ///
  /// Through the incomplete beta function, since `gsl_cdf_tdist_P` approximates above 30 degrees of freedom and
  /// keeps only six digits of a far tail.
  static func t(_ t: Double, degrees: Double) -> Double {
    let upper = tTwoSided(t, degrees: degrees) / 2
    return t > 0 ? 1 - upper : upper
  }

  /// P(|T| >= |t|).
  static func tTwoSided(_ t: Double, degrees: Double) -> Double {
    guard GSL.isReady, !t.isNaN else { return .nan }
    let square = t * t
    if square.isInfinite { return 0 }
    // The smaller of the two arguments carries the digits.
    return square < degrees
      ? gsl_cdf_beta_Q(square / (degrees + square), 0.5, degrees / 2)
      : gsl_cdf_beta_P(degrees / (degrees + square), degrees / 2, 0.5)
  }

  /// The chi-squared quantile of `probability`. `nil` where GSL finds none.
  static func chiSquaredQuantile(_ probability: Double, degrees: Double) -> Double? {
    guard GSL.isReady else { return nil }
    return finite(gsl_cdf_chisq_Pinv(probability, degrees))
  }

  /// The chi-squared quantile with `probability` above it. `nil` where GSL finds none.
  static func chiSquaredUpperQuantile(_ probability: Double, degrees: Double) -> Double? {
    guard GSL.isReady else { return nil }
    return finite(gsl_cdf_chisq_Qinv(probability, degrees))
  }

  private static func finite(_ value: Double) -> Double? {
    value.isFinite ? value : nil
  }
}
