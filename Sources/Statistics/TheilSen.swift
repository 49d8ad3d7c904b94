/// The Theil-Sen slope: the median of the slopes between all pairs of points. Up to 29 % of the points can be wild
/// without carrying it away.
///
/// Sen 1968, *JASA* 63(324), 1379-1389, <https://doi.org/10.1080/01621459.1968.10480934>.
public struct TheilSen: Hashable, Sendable {
  /// The median of (yj - yi) / (tj - ti) over pairs at different times, in the unit of the values per unit of time.
  public var slope: Double
  /// The ends of the interval; `nil`, both, where the series is too short for one at that confidence: without ties,
  /// fewer than 5 points at 95 %, since even the smallest and the largest slope enclose too little then.
  public var low: Double?
  public var high: Double?

  /// - Parameters:
  ///   - times: As many as the values, in any order. Gaps are left out: equal spacing is not assumed.
  ///   - values: Finite.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Returns: `nil` where the counts differ, a time or value is not finite, fewer than two times differ, or the
  ///   confidence lies outside (0, 1).
  ///
  /// The interval's ends are the slopes of rank (N - C) / 2 and (N + C) / 2 + 1, counted from 1 and rounded to the
  /// nearest, with N the number of slopes and C = z sqrt(Var S), Mann-Kendall's variance corrected for ties. All
  /// values equal: slope and ends are 0.
  ///
  /// Complexity: O(n²) in time, and in memory.
  public init?(times: [Double], values: [Double], confidence: Double = 0.95) {
    guard times.count == values.count, times.count >= 2, times.allFinite, values.allFinite,
      let z = Distribution.normalCritical(confidence)
    else { return nil }
    let reach = z * Self.variance(times: times, values: values).squareRoot()
    let pairs = times.count * (times.count - 1) / 2
    let found = withUnsafeTemporaryAllocation(of: Double.self, capacity: pairs) { slopes -> Self? in
      let count = Self.fill(slopes, times: times, values: values)
      guard count > 0 else { return nil }
      return Self(orderStatisticsOf: UnsafeMutableBufferPointer(rebasing: slopes[..<count]), reach: reach)
    }
    guard let found, found.slope.isFinite else { return nil }
    self = found
  }

  /// Writes the slope of every pair at different times and returns how many there are.
  private static func fill(
    _ slopes: UnsafeMutableBufferPointer<Double>, times: [Double], values: [Double]
  ) -> Int {
    var count = 0
    times.withUnsafeBufferPointer { times in
      values.withUnsafeBufferPointer { values in
        for i in 0..<times.count {
          for j in (i + 1)..<max(times.count, i + 1) {
            let step = times[j] - times[i]
            slopes[count] = (values[j] - values[i]) / step
            count += step == 0 ? 0 : 1
          }
        }
      }
    }
    return count
  }

  /// Mann-Kendall's variance; groups of equal times lower it as groups of equal values do.
  private static func variance(times: [Double], values: [Double]) -> Double {
    var score = values.withUnsafeBufferPointer { KendallScore($0) }
    let isAscending = zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
    if !isAscending {
      score.tieTerm += times.withUnsafeBufferPointer { KendallScore($0) }.tieTerm
    }
    return max(0, score.variance)
  }

  /// - Parameter reach: The C of the interval's ranks.
  private init(orderStatisticsOf slopes: UnsafeMutableBufferPointer<Double>, reach: Double) {
    let count = slopes.count
    let upper = count / 2
    select(upper, of: slopes, in: 0..<count)
    if count.isMultiple(of: 2) {
      // The lower of the two middle slopes is the largest of those to the left.
      let lower = slopes[..<upper].max() ?? slopes[upper]
      slope = (lower + slopes[upper]) / 2
    } else {
      slope = slopes[upper]
    }
    let lowRank = ((Double(count) - reach) / 2).rounded(.toNearestOrEven)
    let highRank = ((Double(count) + reach) / 2).rounded(.toNearestOrEven) + 1
    guard lowRank >= 1, highRank <= Double(count) else { return }
    low = Self.order(Int(lowRank) - 1, of: slopes, around: upper)
    high = Self.order(Int(highRank) - 1, of: slopes, around: upper)
  }

  /// The element of rank `rank`, of slopes already divided at `middle`.
  private static func order(
    _ rank: Int, of slopes: UnsafeMutableBufferPointer<Double>, around middle: Int
  ) -> Double {
    if rank < middle { select(rank, of: slopes, in: 0..<middle) }
    if rank > middle { select(rank, of: slopes, in: (middle + 1)..<slopes.count) }
    return slopes[rank]
  }
}
