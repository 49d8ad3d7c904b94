/// The seasonal Mann-Kendall test: quarters are compared with the same quarter of other years only, so that a yearly
/// pattern neither hides a trend nor looks like one.
///
/// S and its variance are summed over the seasons, which are taken as independent.
///
/// Hirsch, Slack & Smith 1982, *Water Resources Research* 18(1), 107-121, <https://doi.org/10.1029/WR018i001p00107>.
public struct SeasonalMannKendall: Hashable, Sendable {
  /// The sum of the seasons' S.
  public var s: Int
  /// The sum of the seasons' variances, each corrected for its ties.
  public var variance: Double
  /// (S - sign S) / sqrt(variance); 0 where S is 0.
  public var z: Double
  /// Two-sided, from the normal distribution, in 0...1. 1 where S is 0.
  public var p: Double

  /// - Parameters:
  ///   - values: In the order of time. Gaps are left out.
  ///   - seasons: As many as the values; the season of each, in any numbering (1...4 for quarters). A season with one
  ///     value adds nothing.
  /// - Returns: `nil` where the counts differ, a value is not finite, or no season has two values.
  ///
  /// Complexity: O(n * seasons) beside the counting of pairs within each season.
  public init?(_ values: [Double], seasons: [Int]) {
    guard values.count == seasons.count, values.count >= 2, values.allFinite else { return nil }
    var s = 0
    var variance = 0.0
    var isComparable = false
    withUnsafeTemporaryAllocation(of: Double.self, capacity: values.count) { season in
      for first in seasons.indices where !seasons[..<first].contains(seasons[first]) {
        var count = 0
        for index in first..<seasons.count where seasons[index] == seasons[first] {
          season.initializeElement(at: count, to: values[index])
          count += 1
        }
        guard count >= 2 else { continue }
        isComparable = true
        let score = KendallScore(UnsafeBufferPointer(rebasing: season[..<count]))
        s += score.s
        variance += score.variance
      }
    }
    guard isComparable else { return nil }
    self.s = s
    self.variance = variance
    z = KendallScore.z(s: s, variance: variance)
    p = Distribution.normalTwoSided(z)
  }
}
