import CGSL

/// The correlation of a series with itself one step later: sum (yt - m)(yt+1 - m) / sum (yt - m)², m the mean.
///
/// As R's `acf`. It is printed as a caveat: tests and intervals here take the points as independent, and a value well
/// above 0 makes them too sure. No variance is corrected by it, since on short series that can turn negative.
///
/// - Parameter values: In the order of time.
/// - Returns: In -1...1; -0.5 for two different values. `nil` for fewer than 2 values, one that is not finite, or all
///   equal.
///
/// Box, Jenkins & Reinsel 1994, *Time Series Analysis*, 3rd ed., section 2.1.5.
public func lag1Autocorrelation(_ values: [Double]) -> Double? {
  guard GSL.isReady, values.count >= 2, values.allFinite, !values.allEqual else { return nil }
  let correlation = gsl_stats_lag1_autocorrelation(values, 1, values.count)
  return correlation.isFinite ? correlation : nil
}
