import CGSL

/// The quantile `p` of `values`, by linear interpolation between order statistics (type 7 of Hyndman & Fan, as R's and
/// Excel's default): position `p * (n - 1)`, counted from 0.
///
/// - Parameters:
///   - p: A probability in 0...1: 0.5 for the median.
///   - values: Finite and sorted ascending. Not checked; on unsorted values the result has no meaning.
/// - Returns: A figure in the unit of the values, never outside the two neighbours it is interpolated from; the value
///   itself where there is only one. `nil` for an empty array, `p` outside 0...1, or a neighbour that is not finite.
///
/// Hyndman & Fan 1996, *The American Statistician* 50(4), 361-365, <https://doi.org/10.2307/2684934>.
public func quantile(_ p: Double, ofSorted values: [Double]) -> Double? {
  guard GSL.isReady, !values.isEmpty, p >= 0, p <= 1 else { return nil }
  let position = Int(p * Double(values.count - 1))
  let below = values[position]
  let above = values[min(position + 1, values.count - 1)]
  guard below.isFinite, above.isFinite else { return nil }
  let value = gsl_stats_quantile_from_sorted_data(values, 1, values.count, p)
  // (1 - d) a + d a can be an ulp away from a.
  return min(max(value, below), above)
}

/// The same quantile of values that are counted instead of listed: `counts[v]` of them are `v`.
///
/// - Returns: A figure in the unit of the values. `nil` where there is none, or `p` is outside 0...1. Counts of 0 or less
///   are passed over. Complexity: O(k log k) in the number of distinct values, however many there are of each.
public func quantile(_ p: Double, ofCounts counts: [Int: Int]) -> Double? {
  let sorted = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
  let total = sorted.reduce(0) { $0 + $1.value }
  guard total > 0, p >= 0, p <= 1 else { return nil }
  let place = p * Double(total - 1)
  let position = Int(place)
  var passed = 0
  for (index, entry) in sorted.enumerated() {
    passed += entry.value
    guard position < passed else { continue }
    let below = Double(entry.key)
    let above = position + 1 < passed || index + 1 == sorted.count ? below : Double(sorted[index + 1].key)
    let share = place - Double(position)
    return min(max((1 - share) * below + share * above, below), above)
  }
  return nil
}
