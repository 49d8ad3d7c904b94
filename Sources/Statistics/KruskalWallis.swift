import CGSL

/// The Kruskal-Wallis test: do groups lie at different levels? On the seasons of a series, whether it is seasonal.
///
/// H = [12 / N(N + 1) sum R²/n - 3(N + 1)] / [1 - sum t(t² - 1) / (N³ - N)], R the sum of a group's ranks and t the sizes of
/// groups of equal values; chi-squared with one degree of freedom less than there are groups. As R's `kruskal.test`.
///
/// Kruskal & Wallis 1952, *JASA* 47(260), 583-621, <https://doi.org/10.1080/01621459.1952.10483441>.
public struct KruskalWallis: Hashable, Sendable {
  /// H, 0 or more.
  public var chiSquared: Double
  public var degreesOfFreedom: Int
  /// In 0...1.
  public var p: Double

  /// - Parameters:
  ///   - values: In any order.
  ///   - groups: As many; the group of each, in any numbering.
  /// - Returns: `nil` where the counts differ, a value is not finite, all are equal, or there are fewer than two groups.
  ///
  /// Complexity: O(n log n).
  public init?(_ values: [Double], groups: [Int]) {
    guard GSL.isReady, values.count == groups.count, values.allFinite, !values.allEqual else { return nil }
    let (ranks, tieTerm) = Self.ranks(values)
    var sums: [Int: (rank: Double, count: Double)] = [:]
    for (rank, group) in zip(ranks, groups) {
      sums[group, default: (0, 0)].rank += rank
      sums[group, default: (0, 0)].count += 1
    }
    guard sums.count >= 2 else { return nil }
    let n = Double(values.count)
    // In the order of the groups, so that the same series gives the same last digit.
    let spread = sums.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.rank * $1.value.rank / $1.value.count }
    let h = 12 / (n * (n + 1)) * spread - 3 * (n + 1)
    chiSquared = max(0, h / (1 - tieTerm / (n * n * n - n)))
    degreesOfFreedom = sums.count - 1
    p = Distribution.chiSquaredUpper(chiSquared, degrees: Double(degreesOfFreedom))
  }

  /// The test on what is left of a series when Theil-Sen's slope is taken away.
  ///
  /// - Parameters:
  ///   - times: As many as the values, in ascending order.
  ///   - values: Finite.
  ///   - seasons: The season of each.
  /// - Returns: `nil` where there is no slope or no test.
  public static func ofSeasons(times: [Double], values: [Double], seasons: [Int]) -> KruskalWallis? {
    guard let line = TheilSen(times: times, values: values) else { return nil }
    let residuals = zip(times, values).map { $1 - line.slope * ($0 - times[0]) }
    guard Residuals.exceedRounding(residuals.spread, of: values) else { return nil }
    // What only rounding tells apart is equal, or ties would be broken by it.
    let grain = values.reduce(0) { max($0, abs($1)) } * 0x1p-36
    return KruskalWallis(residuals.map { ($0 / grain).rounded(.toNearestOrEven) }, groups: seasons)
  }

  /// Ranks from 1, the mean of them for equal values, and the sum of t(t² - 1) over groups of equal values.
  private static func ranks(_ values: [Double]) -> (ranks: [Double], tieTerm: Double) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var tieTerm = 0.0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for index in start..<end { ranks[order[index]] = Double(start + end + 1) / 2 }
      let ties = Double(end - start)
      tieTerm += ties * (ties * ties - 1)
      start = end
    }
    return (ranks, tieTerm)
  }
}
