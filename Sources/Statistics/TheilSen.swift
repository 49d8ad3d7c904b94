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
  /// - Returns: `nil` where the counts differ, a time or value is not finite, fewer than two times differ, a slope
  ///   overflows, or the confidence lies outside (0, 1).
  ///
  /// The interval's ends are the slopes of rank (N - C) / 2 and (N + C) / 2 + 1, counted from 1 and rounded to the
  /// nearest, with N the number of slopes and C = z sqrt(Var S), Mann-Kendall's variance corrected for ties. All
  /// values equal: slope and ends are 0.
  ///
  /// Complexity: O(n log n); up to about 2,800 points all slopes are written down, which is faster.
  public init?(times: [Double], values: [Double], confidence: Double = 0.95) {
    guard times.count == values.count, times.count >= 2, times.allFinite, values.allFinite,
      let z = Distribution.normalCritical(confidence)
    else { return nil }
    // Equal times are no part of a time series, but of a scatter of points they may be.
    let isAscending = zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
    let reach = z * Self.variance(times: isAscending ? nil : times, values: values).squareRoot()
    let pairs = times.count * (times.count - 1) / 2
    let found =
      if pairs > PairSlopes.mostHeld {
        Self(PairSlopes(times: times, values: values), reach: reach)
      } else {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: pairs) { slopes in
          let count =
            isAscending
            ? Self.fill(slopes, ascendingTimes: times, values: values)
            : Self.fill(slopes, times: times, values: values)
          return Self(reordering: UnsafeMutableBufferPointer(rebasing: slopes[..<count]), reach: reach)
        }
      }
    guard let found else { return nil }
    self = found
  }

  /// The seasonal slope: the median of the slopes between points of the same season, so that a yearly pattern does not
  /// count as change. Its interval is that of `init(times:values:confidence:)` with the variance of the seasonal
  /// Mann-Kendall test.
  ///
  /// Hirsch, Slack & Smith 1982, *Water Resources Research* 18(1), 107-121,
  /// <https://doi.org/10.1029/WR018i001p00107>; the interval, Gilbert 1987, *Statistical Methods for Environmental
  /// Pollution Monitoring*, section 17.4.
  ///
  /// - Parameters:
  ///   - times: As many as the values, in any order. Gaps are left out.
  ///   - values: Finite.
  ///   - seasons: The season of each, in any numbering; a season with one value adds nothing.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Returns: `nil` as for the plain slope, and where no season has two different times.
  ///
  /// Complexity: as that of the plain slope.
  public init?(times: [Double], values: [Double], seasons: [Int], confidence: Double = 0.95) {
    guard times.count == values.count, seasons.count == values.count, times.allFinite, values.allFinite,
      let z = Distribution.normalCritical(confidence), let test = SeasonalMannKendall(values, seasons: seasons)
    else { return nil }
    let reach = z * test.variance.squareRoot()
    let pairs = PairSlopes(times: times, values: values, seasons: seasons)
    if pairs.count > PairSlopes.mostHeld {
      guard let found = Self(pairs, reach: reach) else { return nil }
      self = found
      return
    }
    var slopes: [Double] = []
    for i in times.indices {
      for j in times.indices.dropFirst(i + 1) where seasons[j] == seasons[i] && times[j] != times[i] {
        slopes.append((values[j] - values[i]) / (times[j] - times[i]))
      }
    }
    guard let found = slopes.withUnsafeMutableBufferPointer({ Self(reordering: $0, reach: reach) }) else { return nil }
    self = found
  }

  /// Mann-Kendall's variance; groups of equal times lower it as groups of equal values do.
  private static func variance(times: [Double]?, values: [Double]) -> Double {
    var score = values.withUnsafeBufferPointer { KendallScore($0) }
    if let times {
      score.tieTerm += times.withUnsafeBufferPointer { KendallScore($0) }.tieTerm
    }
    return max(0, score.variance)
  }
}

extension TheilSen {
  /// Which of the sorted slopes are wanted, counted from 0.
  private struct Ranks {
    /// The two middle ones; the same one where the count is odd.
    var middle: (lower: Int, upper: Int)
    var ends: (low: Int, high: Int)?

    /// - Parameter reach: The C of the interval's ranks.
    init(of count: Int, reach: Double) {
      middle = ((count - 1) / 2, count / 2)
      let low = ((Double(count) - reach) / 2).rounded(.toNearestOrEven) - 1
      let high = ((Double(count) + reach) / 2).rounded(.toNearestOrEven)
      ends = low >= 0 && high < Double(count) ? (Int(low), Int(high)) : nil
    }
  }

  // Adding 0 below makes +0 of -0, which nobody wants to read.

  /// - Parameter slopes: Put in another order.
  private init?(reordering slopes: UnsafeMutableBufferPointer<Double>, reach: Double) {
    guard !slopes.isEmpty, UnsafeBufferPointer(slopes).allFinite else { return nil }
    let ranks = Ranks(of: slopes.count, reach: reach)
    slope = medianReordering(slopes) + 0
    guard let ends = ranks.ends else { return }
    // The median divides the slopes, so that each end is looked for in one half.
    let middle = ranks.middle.upper
    if ends.low < middle { select(ends.low, of: slopes, in: 0..<middle) }
    if ends.high > middle { select(ends.high, of: slopes, in: (middle + 1)..<slopes.count) }
    low = slopes[ends.low] + 0
    high = slopes[ends.high] + 0
  }

  private init?(_ slopes: PairSlopes, reach: Double) {
    let ranks = Ranks(of: slopes.count, reach: reach)
    guard let lower = slopes.select(ranks.middle.lower), let upper = slopes.select(ranks.middle.upper) else {
      return nil
    }
    slope = (lower == upper ? lower : (lower + upper) / 2) + 0
    guard let ends = ranks.ends else { return }
    low = slopes.select(ends.low).map { $0 + 0 }
    high = slopes.select(ends.high).map { $0 + 0 }
  }

  /// Writes the slope of every pair and returns how many there are.
  private static func fill(
    _ slopes: UnsafeMutableBufferPointer<Double>, ascendingTimes times: [Double], values: [Double]
  ) -> Int {
    var count = 0
    times.withUnsafeBufferPointer { times in
      values.withUnsafeBufferPointer { values in
        for i in 0..<(times.count - 1) {
          let (time, value) = (times[i], values[i])
          let row = times.count - i - 1
          for step in 0..<row {
            slopes[count + step] = (values[i + 1 + step] - value) / (times[i + 1 + step] - time)
          }
          count += row
        }
      }
    }
    return count
  }

  /// Writes the slope of every pair at different times and returns how many there are.
  private static func fill(
    _ slopes: UnsafeMutableBufferPointer<Double>, times: [Double], values: [Double]
  ) -> Int {
    var count = 0
    for i in times.indices {
      for j in times.indices.dropFirst(i + 1) where times[j] != times[i] {
        slopes[count] = (values[j] - values[i]) / (times[j] - times[i])
        count += 1
      }
    }
    return count
  }
}
