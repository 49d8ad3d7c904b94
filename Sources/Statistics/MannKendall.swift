/// The Mann-Kendall test for a monotone trend: does a series rise (or fall) more often than chance would have it?
///
/// S is the number of pairs of points that rise minus the number that fall. Only the order of the values matters, so
/// a transformation that keeps the order, such as percent to proportion, changes nothing.
///
/// Mann 1945, *Econometrica* 13(3), 245-259, <https://doi.org/10.2307/1907187>; Kendall 1975, *Rank Correlation
/// Methods*, 4th ed., ch. 4-5.
public struct MannKendall: Hashable, Sendable {
  /// How the p-value was found.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// From all orders of the values: for 50 values or fewer without ties.
    case exact
    /// From the normal distribution, with continuity correction and the variance corrected for ties.
    case normal
  }

  /// Pairs that rise minus pairs that fall, in -n(n - 1)/2...n(n - 1)/2.
  public var s: Int
  /// The variance of `s` without a trend: [n(n - 1)(2n + 5) - sum t(t - 1)(2t + 5)] / 18 over groups of t equal
  /// values. 0 where all are equal.
  public var variance: Double
  /// (S - sign S) / sqrt(variance); 0 where S is 0. Given for the exact method too.
  public var z: Double
  /// Two-sided, in 0...1. 1 where S is 0.
  public var p: Double
  public var method: Method
  /// Kendall's tau-b, S / sqrt(N (N - T)), N the pairs and T those of equal values, in -1...1.
  /// `nil` where all values are equal: there is no order to correlate.
  public var tau: Double?

  /// - Parameter values: In the order of time. A gap is left out, which the test allows: it asks only for order.
  /// - Returns: `nil` for fewer than 2 values, or one that is not finite.
  ///
  /// All values equal: S = 0, z = 0, p = 1. Complexity: O(n²) up to 200 values, O(n log n) above.
  public init?(_ values: [Double]) {
    guard values.count >= 2, values.allFinite else { return nil }
    let score = values.withUnsafeBufferPointer { KendallScore($0) }
    s = score.s
    variance = score.variance
    z = KendallScore.z(s: score.s, variance: score.variance)
    if let exact = ExactKendall.twoSided(s: score.s, n: score.n), score.tiedPairs == 0 {
      method = .exact
      p = exact
    } else {
      method = .normal
      p = Distribution.normalTwoSided(z)
    }
    let pairs = Double(score.pairs)
    let untied = Double(score.pairs - score.tiedPairs)
    tau = untied > 0 ? Double(score.s) / (pairs * untied).squareRoot() : nil
  }
}
