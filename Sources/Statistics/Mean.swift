import CGSL

/// The mean of values and its interval.
public enum Mean {
  /// The t interval: mean -/+ t(n - 1) s / sqrt n, s with divisor n - 1.
  ///
  /// - Parameters:
  ///   - values: In any order and unit.
  ///   - confidence: In (0, 1).
  /// - Returns: In the unit of the values; of no width where all are equal. `nil` for fewer than 2 values, a value that
  ///   is not finite, or a confidence outside (0, 1).
  ///
  /// Student 1908, *Biometrika* 6(1), 1-25, <https://doi.org/10.1093/biomet/6.1.1>.
  public static func interval(_ values: [Double], confidence: Double = 0.95) -> Interval? {
    guard values.count >= 2, values.allFinite,
      let critical = Distribution.tCritical(confidence, degrees: Double(values.count - 1))
    else { return nil }
    if values.allEqual { return Interval(low: values[0], high: values[0]) }
    let mean = gsl_stats_mean(values, 1, values.count)
    let deviation = gsl_stats_sd_m(values, 1, values.count, mean)
    let reach = critical * deviation / Double(values.count).squareRoot()
    guard mean.isFinite, reach.isFinite else { return nil }
    return Interval(low: mean - reach, high: mean + reach)
  }
}
