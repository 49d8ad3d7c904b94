import CGSL

/// The slopes between all pairs of points, for series so long that they cannot all be held in memory at once.
///
/// An order statistic is found by guessing, from a sample, two slopes that enclose it; one pass over all pairs then
/// counts those below and keeps those between, among which it is selected. Floyd & Rivest 1975, *Communications of the
/// ACM* 18(3), 165-172, <https://doi.org/10.1145/360680.360691>. The result is exact; only the time taken depends on
/// the guess.
struct PairSlopes {
  /// Above this many pairs (about 2,800 points) they are not all written down.
  static let mostHeld = 4_000_000

  let times: [Double]
  let values: [Double]
  /// The number of pairs at different times.
  let count: Int
  private let sample: [Double]

  /// - Precondition: `times` and `values` are finite and equally many.
  init(times: [Double], values: [Double]) {
    self.times = times
    self.values = values
    count = Self.countDifferent(times)
    sample = Self.sample(times: times, values: values)
  }

  /// The slope of rank `rank`, counted from 0. `nil` where a slope is not finite.
  func select(_ rank: Int) -> Double? {
    guard !sample.isEmpty, rank >= 0, rank < count else { return nil }
    let position = Double(rank) / Double(count) * Double(sample.count)
    // Four standard deviations of where the sample's own order statistic may fall.
    var reach = 2 * Double(sample.count).squareRoot() + 1
    while true {
      let low = position - reach < 0 ? -.infinity : sample[Int(position - reach)]
      let high = position + reach >= Double(sample.count) ? .infinity : sample[Int(position + reach)]
      switch select(rank, between: low, and: high) {
      case .found(let slope): return slope
      case .overflow: return nil
      case .outside: reach *= 4
      }
    }
  }

  private enum Outcome {
    case found(Double)
    case outside
    case overflow
  }

  /// Slopes equal to a bound are counted, not kept: with many equal values they may be a great part of all.
  private func select(_ rank: Int, between low: Double, and high: Double) -> Outcome {
    var (below, atLow, atHigh) = (0, 0, 0)
    var bits: UInt64 = 0
    var inside: [Double] = []
    forEach { slope in
      // All bits clear for a finite slope, those of NaN for another.
      bits |= (slope - slope).bitPattern
      if slope < low {
        below += 1
      } else if slope == low {
        atLow += 1
      } else if slope < high {
        inside.append(slope)
      } else if slope == high {
        atHigh += 1
      }
    }
    if bits != 0 { return .overflow }
    if rank < below { return .outside }
    if rank < below + atLow { return .found(low) }
    let insideRank = rank - below - atLow
    if insideRank < inside.count {
      return inside.withUnsafeMutableBufferPointer {
        Statistics.select(insideRank, of: $0, in: 0..<$0.count)
        return .found($0[insideRank])
      }
    }
    return insideRank < inside.count + atHigh ? .found(high) : .outside
  }

  @inline(__always)
  private func forEach(_ body: (Double) -> Void) {
    times.withUnsafeBufferPointer { times in
      values.withUnsafeBufferPointer { values in
        for i in 0..<times.count {
          let (time, value) = (times[i], values[i])
          for j in (i + 1)..<max(times.count, i + 1) where times[j] != time {
            body((values[j] - value) / (times[j] - time))
          }
        }
      }
    }
  }

  private static func countDifferent(_ times: [Double]) -> Int {
    let score = times.withUnsafeBufferPointer { KendallScore($0) }
    return score.pairs - score.tiedPairs
  }

  /// Sorted slopes of pairs drawn with a fixed seed, enough that about as many are kept as are drawn.
  private static func sample(times: [Double], values: [Double]) -> [Double] {
    let pairs = Double(times.count) * Double(times.count - 1) / 2
    var generator = LinearCongruential(state: 1)
    var slopes: [Double] = []
    for _ in 0..<Int(pow(pairs, 2.0 / 3)) {
      let i = generator.next(below: times.count)
      let j = generator.next(below: times.count)
      if times[i] != times[j] { slopes.append((values[j] - values[i]) / (times[j] - times[i])) }
    }
    return slopes.filter(\.isFinite).sorted()
  }
}

/// Knuth's MMIX generator: a sample of pairs needs no better one, and always the same gives always the same time.
private struct LinearCongruential {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
