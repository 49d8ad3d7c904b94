extension ControlChart {
  /// A p chart: shares with limits p -/+ 3 sqrt(p (1 - p) / n), p the base's numerators over its denominators and n
  /// each point's own denominator; cut off at 0 and 1.
  ///
  /// Montgomery, *Introduction to Statistical Quality Control*, section "Control charts for fraction nonconforming".
  ///
  /// - Parameters:
  ///   - numerators: 0 up to the denominator.
  ///   - denominators: 0 marks a gap.
  ///   - freeze: The last index that centre and limits are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: Values and limits as proportions. `nil` for no points, counts that differ, a numerator that is negative
  ///   or above its denominator, or an index outside the series. A share of 0 or 1 throughout: limits on the centre,
  ///   no rule.
  ///
  /// Complexity: O(n).
  public static func p(
    numerators: [Int], denominators: [Int], freeze: Int? = nil, rebase: [Int] = []
  ) -> ControlChart? {
    shares(numerators: numerators, denominators: denominators, freeze: freeze, rebase: rebase) { _, _, _ in 1 }
  }

  /// A p' chart (Laney): as the p chart, with the limits widened by how much more, or narrowed by how much less, the
  /// shares scatter than binomial ones would: sigma z, the mean moving range of z = (share - p) / sqrt(p (1 - p) / n)
  /// over 1.128.
  ///
  /// For large denominators, where a p chart marks nearly every point.
  ///
  /// Laney 2002, *Quality Engineering* 14(4), 531-537, <https://doi.org/10.1081/QEN-120003555>.
  ///
  /// - Parameters:
  ///   - numerators: 0 up to the denominator.
  ///   - denominators: 0 marks a gap.
  ///   - freeze: The last index that centre, limits and sigma z are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: As `p`. A segment without two neighbouring values in its base has a centre and no limits.
  ///
  /// Complexity: O(n).
  public static func pPrime(
    numerators: [Int], denominators: [Int], freeze: Int? = nil, rebase: [Int] = []
  ) -> ControlChart? {
    shares(numerators: numerators, denominators: denominators, freeze: freeze, rebase: rebase) { values, base, centre in
      let spread = (centre * (1 - centre)).squareRoot()
      if spread == 0 { return 1 }
      let sigma = meanMovingRange(base) { index in
        values[index].map { ($0 - centre) / spread * Double(denominators[index]).squareRoot() }
      }
      return sigma.map { $0 / meanRangeOfTwo }
    }
  }

  /// d2: the mean range of two normal values over their standard deviation.
  static let meanRangeOfTwo = 1.128

  /// - Parameter widening: The factor on the binomial standard deviation, from the shares, the base and its centre;
  ///   `nil` where there is none.
  private static func shares(
    numerators: [Int], denominators: [Int], freeze: Int?, rebase: [Int],
    widening: ([Double?], Range<Int>, Double) -> Double?
  ) -> ControlChart? {
    guard numerators.count == denominators.count,
      zip(numerators, denominators).allSatisfy({ 0 <= $0 && $0 <= $1 }),
      let segments = segments(count: numerators.count, freeze: freeze, rebase: rebase)
    else { return nil }
    let values = zip(numerators, denominators).map { x, n in n > 0 ? Double(x) / Double(n) : nil as Double? }
    let sizes = denominators.map(Double.init)
    return ControlChart(segments, count: values.count) { index in
      values[index]
    } limits: { segment in
      let total = denominators[segment.base].reduce(0) { $0 + Double($1) }
      guard total > 0 else { return nil }
      let centre = numerators[segment.base].reduce(0) { $0 + Double($1) } / total
      let spread = widening(values, segment.base, centre).map { 3 * (centre * (1 - centre)).squareRoot() * $0 }
      return Limits(centre: centre, spread: spread, denominators: sizes, possible: 0...1)
    }
  }
}
