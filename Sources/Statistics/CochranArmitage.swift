/// The Cochran-Armitage test for a linear trend in shares with counts.
///
/// N(N sum xt - X sum nt)² / [X(N - X)(N sum nt² - (sum nt)²)], chi-squared with one degree of freedom; X and N the
/// sums of numerators and denominators. As R's `prop.trend.test`.
///
/// Armitage 1955, *Biometrics* 11(3), 375-386, <https://doi.org/10.2307/3001775>.
public struct CochranArmitage: Hashable, Sendable {
  /// 0 or more.
  public var chiSquared: Double
  /// Two-sided, in 0...1.
  public var p: Double

  /// - Parameters:
  ///   - numerators: 0 up to the denominator.
  ///   - denominators: 0 or more; a point with 0 adds nothing.
  ///   - times: One for each point, in any unit and from any origin: neither changes the result.
  /// - Returns: `nil` where the counts differ, a numerator is negative or above its denominator, a time is not finite,
  ///   or there is nothing to test: all numerators 0, all equal to their denominators, or fewer than two different
  ///   times.
  public init?(numerators: [Int], denominators: [Int], times: [Double]) {
    guard numerators.count == denominators.count, numerators.count == times.count, times.allFinite else { return nil }
    var hits = 0.0
    var total = 0.0
    var weightedTime = 0.0
    for index in times.indices {
      guard numerators[index] >= 0, numerators[index] <= denominators[index] else { return nil }
      hits += Double(numerators[index])
      total += Double(denominators[index])
      weightedTime += Double(denominators[index]) * (times[index] - times[0])
    }
    guard hits > 0, hits < total else { return nil }

    // The same formula with times about their mean, where nothing cancels: sum nt is 0.
    let meanTime = times[0] + weightedTime / total
    let share = hits / total
    var covariation = 0.0
    var spread = 0.0
    for index in times.indices {
      let distance = times[index] - meanTime
      covariation += (Double(numerators[index]) - Double(denominators[index]) * share) * distance
      spread += Double(denominators[index]) * distance * distance
    }
    guard spread > 0, spread.isFinite else { return nil }
    chiSquared = covariation * covariation / (share * (1 - share) * spread)
    p = Distribution.chiSquared1Upper(chiSquared)
  }
}
