/// The distribution of Kendall's S over all orders of n different values.
///
/// Built by adding one value at a time: the value number k can be placed so that it falls below 0, 1, ... or k - 1 of
/// those before it. Kendall 1975, ch. 5; table 1 there is this distribution.
enum ExactKendall {
  /// The exact p-value serves up to this many values; above, the normal one with continuity correction is within
  /// 0.003 of it wherever it is below 0.1.
  static let limit = 10

  /// P(|S| >= |s|), at most 1. `nil` for n outside 2...10. `s` must be a value that S can take.
  static func twoSided(s: Int, n: Int) -> Double? {
    guard n >= 2, n <= limit else { return nil }
    // S = N - 2 * inversions, so |S| >= |s| is inversions <= (N - |s|) / 2 or its mirror image.
    let inversions = (n * (n - 1) / 2 - abs(s)) / 2
    return s == 0 ? 1 : tails[n][inversions]
  }

  /// `tails[n][i]`: twice the share of orders with at most `i` inversions, at most 1.
  private static let tails: [[Double]] = {
    var tails: [[Double]] = [[], []]
    var counts = [1]
    var orders = 1
    for n in 2...limit {
      counts = adding(value: n, to: counts)
      orders *= n
      var sum = 0
      tails.append(
        counts.map {
          sum += $0
          return min(1, 2 * Double(sum) / Double(orders))
        })
    }
    return tails
  }()

  /// From the number of orders of n - 1 values by inversions to that of n values.
  private static func adding(value n: Int, to counts: [Int]) -> [Int] {
    var next = [Int](repeating: 0, count: counts.count + n - 1)
    for (inversions, count) in counts.enumerated() {
      for added in 0..<n {
        next[inversions + added] += count
      }
    }
    return next
  }
}
