import CGSL

/// Intervals for events counted over an exposure, such as cases per 1,000 person-years.
public enum Rate {
  /// The interval of `count / exposure`, the count taken as Poisson.
  ///
  /// Below 10 events the exact limits, chi²(a/2; 2x) / 2 and chi²(1 - a/2; 2x + 2) / 2; from 10 Byar's approximation
  /// of them, x(1 - 1/9x - z/3 sqrt x)³ and, with x + 1 for x, (x + 1)(1 - 1/9(x + 1) + z/3 sqrt(x + 1))³; both
  /// divided by the exposure. With no events the low end is 0.
  ///
  /// Breslow & Day 1987, *Statistical Methods in Cancer Research* II, p. 69 (IARC Scientific Publications 82).
  ///
  /// - Parameters:
  ///   - count: The number of events, 0 or more.
  ///   - exposure: In the unit that the rate is wanted per; above 0.
  ///   - confidence: In (0, 1).
  /// - Returns: In events per unit of exposure. `nil` for a negative count, an exposure that is not positive and
  ///   finite, or a confidence outside (0, 1).
  public static func interval(count: Int, exposure: Double, confidence: Double = 0.95) -> Interval? {
    guard count >= 0, exposure > 0, exposure.isFinite, let z = Distribution.normalCritical(confidence) else {
      return nil
    }
    guard let events = count < 10 ? exact(count, confidence: confidence) : byar(count, z: z) else { return nil }
    return Interval(low: events.low / exposure, high: events.high / exposure)
  }

  private static func exact(_ count: Int, confidence: Double) -> Interval? {
    let tail = (1 - confidence) / 2
    let degrees = 2 * Double(count)
    let low = count == 0 ? 0 : Distribution.chiSquaredQuantile(tail, degrees: degrees)
    guard let low, let high = Distribution.chiSquaredUpperQuantile(tail, degrees: degrees + 2) else { return nil }
    return Interval(low: low / 2, high: high / 2)
  }

  private static func byar(_ count: Int, z: Double) -> Interval {
    func limit(_ x: Double, _ z: Double) -> Double {
      let root = 1 - 1 / (9 * x) + z / (3 * x.squareRoot())
      // Below 0 only for a confidence so near 1 that nothing but 0 is left.
      return root <= 0 ? 0 : x * root * root * root
    }
    return Interval(low: limit(Double(count), -z), high: limit(Double(count) + 1, z))
  }
}
