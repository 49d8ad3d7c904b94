/// The slopes between all pairs of points, for series so long that they cannot all be written down.
///
/// An order statistic is found by drawing a sample of the slopes between two bounds, which encloses it more closely, and
/// counting those below; what is left between the bounds is written down. How many slopes are smaller than a number is
/// how many points change places when the series is turned by it. Matoušek 1991, *Information Processing Letters* 39(4),
/// 183-187, <https://doi.org/10.1016/0020-0190(91)90177-J>. The result is a slope of the series; slopes that differ by
/// less than the rounding of the figures count as equal.
struct PairSlopes {
  /// Above this many pairs (about 2,800 points) they are not all written down.
  static let mostHeld = 4_000_000

  /// The number of pairs at different times.
  let count: Int
  /// One, or one for each season: pairs of points of different seasons don't count.
  private let scatters: [Scatter]
  private let mostHeld: Int

  /// - Precondition: `times` and `values` are finite and equally many.
  init(times: [Double], values: [Double], seasons: [Int]? = nil, holding mostHeld: Int = PairSlopes.mostHeld) {
    let groups = seasons.map { seasons in
      Dictionary(grouping: times.indices) { seasons[$0] }.sorted { $0.key < $1.key }.map(\.value)
    }
    scatters = (groups ?? [Array(times.indices)]).map { indices in
      Scatter(indices.map { Scatter.Point(time: times[$0], value: values[$0]) })
    }
    count = scatters.reduce(0) { $0 + $1.below(.infinity) }
    self.mostHeld = max(1, mostHeld)
  }

  /// The slope of rank `rank`, counted from 0. `nil` where a slope is not finite.
  ///
  /// Complexity: O(n log n).
  func select(_ rank: Int) -> Double? {
    guard rank >= 0, rank < count, scatters.allSatisfy(\.isFinite) else { return nil }
    var bounds = Bounds(below: 0, upTo: count)
    while bounds.inside > mostHeld {
      guard let next = narrowed(bounds, around: rank) else { return nil }
      switch next {
      case .found(let slope): return slope
      case .bounds(let closer): bounds = closer
      }
    }
    var slopes = slopes(between: bounds)
    guard !slopes.isEmpty else { return nil }
    let position = min(max(rank - bounds.below, 0), slopes.count - 1)
    slopes.withUnsafeMutableBufferPointer { Statistics.select(position, of: $0, in: 0..<$0.count) }
    return slopes[position]
  }

  // MARK: Narrowing

  /// Two numbers that enclose the slope that is looked for, and how many slopes are smaller than each.
  private struct Bounds {
    var low = -Double.infinity
    var high = Double.infinity
    var below: Int
    var upTo: Int
    var inside: Int { upTo - below }
  }

  private enum Narrowed {
    case found(Double)
    case bounds(Bounds)
  }

  private func narrowed(_ bounds: Bounds, around rank: Int) -> Narrowed? {
    let sample = slopes(between: bounds, drawn: min(bounds.inside, max(1000, scatters.reduce(0) { $0 + $1.count })))
      .sorted()
    guard !sample.isEmpty else { return nil }
    let position = Double(rank - bounds.below) / Double(bounds.inside) * Double(sample.count)
    // Four standard deviations of where the sample's own order statistic may fall.
    let reach = 2 * Double(sample.count).squareRoot() + 1
    let middle = sample[min(max(Int(position), 0), sample.count - 1)]
    // Many slopes can be equal, and then no bounds would come closer.
    let nearest = divided(bounds, at: middle - rounding(middle), rank)
    let beyond = divided(nearest, at: middle + rounding(middle), rank)
    if beyond.low >= middle - rounding(middle), beyond.high <= middle + rounding(middle) { return .found(middle) }
    var closer = beyond
    if position - reach >= 0 {
      let low = sample[Int(position - reach)]
      closer = divided(closer, at: low - rounding(low), rank)
    }
    if position + reach < Double(sample.count) {
      let high = sample[Int(position + reach)]
      closer = divided(closer, at: high + rounding(high), rank)
    }
    return closer.inside < bounds.inside ? .bounds(closer) : .found(middle)
  }

  /// The part of the bounds that the rank is in, on one side of a slope.
  private func divided(_ bounds: Bounds, at slope: Double, _ rank: Int) -> Bounds {
    guard slope > bounds.low, slope < bounds.high else { return bounds }
    let below = min(max(scatters.reduce(0) { $0 + $1.below(slope) }, bounds.below), bounds.upTo)
    var part = bounds
    if rank < below { (part.high, part.upTo) = (slope, below) } else { (part.low, part.below) = (slope, below) }
    return part
  }

  /// What the count of the slopes below this one can be off by.
  private func rounding(_ slope: Double) -> Double { scatters.reduce(0) { max($0, $1.rounding(slope)) } }

  // MARK: The slopes between

  private func slopes(between bounds: Bounds) -> [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(bounds.inside)
    for scatter in scatters {
      scatter.forEachBlock(between: bounds.low, and: bounds.high) { lefts, right in
        for left in lefts { slopes.append(scatter.slope(left.point, right)) }
      }
    }
    return slopes
  }

  /// Of pairs drawn with a fixed seed, each with the same chance.
  private func slopes(between bounds: Bounds, drawn wanted: Int) -> [Double] {
    var generator = LinearCongruential(state: 1)
    let ranks = (0..<wanted).map { _ in generator.next(below: bounds.inside) }.sorted()
    var slopes: [Double] = []
    var next = 0, passed = 0
    for scatter in scatters {
      scatter.forEachBlock(between: bounds.low, and: bounds.high) { lefts, right in
        while next < ranks.count, ranks[next] < passed + lefts.count {
          slopes.append(scatter.slope(lefts[lefts.startIndex + ranks[next] - passed].point, right))
          next += 1
        }
        passed += lefts.count
      }
    }
    return slopes
  }
}

/// Knuth's MMIX generator: a sample of pairs needs no better one, and always the same gives always the same time.
private struct LinearCongruential {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 16) % UInt64(max(1, bound)))
  }
}
