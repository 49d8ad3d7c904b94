/// The distribution of Kendall's S over all orders of n different values.
///
/// Built by adding one value at a time: the value number k can be placed so that it falls below 0, 1, ... or k - 1 of
/// those before it. Kendall 1975, ch. 5; table 1 there is this distribution.
enum ExactKendall {
  /// The exact p-value serves up to this many values, as in R's `cor.test`; above, the normal one with continuity
  /// correction is within 0.0001 of it.
  static let limit = 50

  /// P(|S| >= |s|), at most 1. `nil` for n outside 2...50. `s` must be a value that S can take.
  static func twoSided(s: Int, n: Int) -> Double? {
    guard n >= 2, n <= limit else { return nil }
    // S = N - 2 * inversions, so |S| >= |s| is inversions <= (N - |s|) / 2 or its mirror image.
    let inversions = (n * (n - 1) / 2 - abs(s)) / 2
    return s == 0 ? 1 : tails[n][inversions]
  }

  /// `tails[n][i]`: twice the share of orders with at most `i` inversions, at most 1; up to half of the pairs, which is as
  /// far as anybody asks.
  private static let tails: [[Double]] = {
    var tails: [[Double]] = [[], []]
    // Whole numbers, exact up to 18 values; above, sums of positive numbers, so that no digit is lost to cancelling.
    var counts = [1.0]
    var orders = 1.0
    for n in 2...limit {
      counts = adding(value: n, to: counts, upTo: n * (n - 1) / 4)
      orders *= Double(n)
      var sum = 0.0
      tails.append(
        counts.map {
          sum += $0
          return min(1, 2 * sum / orders)
        })
    }
    return tails
  }()

  /// From the number of orders of n - 1 values by inversions to that of n values.
  private static func adding(value n: Int, to counts: [Double], upTo last: Int) -> [Double] {
    // What the shorter series has beyond half of its pairs mirrors the rest.
    let pairs = (n - 1) * (n - 2) / 2
    return (0...last).map { inversions in
      (max(0, inversions - n + 1)...inversions).reduce(0) { sum, before in
        let mirrored = min(before, pairs - before)
        return mirrored < 0 ? sum : sum + counts[mirrored]
      }
    }
  }
}
