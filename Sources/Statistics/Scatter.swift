/// Points in order of time, of equal times in order of value: two of them change places when the plane is turned past the
/// slope between them.
struct Scatter {
  struct Point {
    let time: Double
    let value: Double
  }

  /// A point by its number, with its height above a line.
  struct Entry {
    let height: Double
    let point: Int
  }

  private let points: [Point]
  private let middle: Point
  /// Whether the slope of every pair is a number.
  let isFinite: Bool
  private let spread: Point
  private let shortestStep: Double

  init(_ points: [Point]) {
    let points = points.sorted { ($0.time, $0.value) < ($1.time, $1.value) }
    self.points = points
    let lowest = points.map(\.value).min() ?? 0, highest = points.map(\.value).max() ?? 0
    let first = points.first?.time ?? 0, last = points.last?.time ?? 0
    middle = Point(time: first / 2 + last / 2, value: lowest / 2 + highest / 2)
    spread = Point(time: last - first, value: highest - lowest)
    shortestStep = zip(points, points.dropFirst()).reduce(Double.infinity) { shortest, pair in
      pair.0.time == pair.1.time ? shortest : min(shortest, pair.1.time - pair.0.time)
    }
    // No slope is steeper than the steepest one between neighbours in time.
    isFinite = spread.value.isFinite && Scatter.areFinite(points)
  }

  private static func areFinite(_ points: [Point]) -> Bool {
    var before: (low: Double, high: Double, time: Double)?
    var now: (low: Double, high: Double, time: Double)?
    for point in points {
      if let group = now, group.time == point.time {
        now?.high = point.value
      } else {
        before = now
        now = (point.value, point.value, point.time)
      }
      if let before, let now {
        let step = now.time - before.time
        guard ((now.high - before.low) / step).isFinite, ((now.low - before.high) / step).isFinite else { return false }
      }
    }
    return true
  }

  var count: Int { points.count }

  func slope(_ one: Int, _ other: Int) -> Double {
    (points[other].value - points[one].value) / (points[other].time - points[one].time)
  }

  /// How far apart two slopes must lie for their order to be certain.
  func rounding(_ slope: Double) -> Double {
    8 * Double.ulpOfOne * (spread.value + abs(slope) * spread.time) / shortestStep
  }

  /// Above the line of this slope through the middle.
  private func height(of point: Point, above slope: Double) -> Double {
    switch slope {
    case -.infinity: point.time
    case .infinity: -point.time
    default: (point.value - middle.value) - slope * (point.time - middle.time)
    }
  }

  /// How many pairs at different times have a smaller slope. Complexity: O(n log n).
  func below(_ slope: Double) -> Int {
    var heights = points.map { height(of: $0, above: slope) }
    return mergeSortCountingInversions(&heights)
  }

  /// The pairs whose slopes lie between two: for each point, as the second one, the first ones in turn.
  ///
  /// Complexity: O(n log n) without what is done with them.
  func forEachBlock(between low: Double, and high: Double, _ body: (ArraySlice<Entry>, Int) -> Void) {
    let lows = points.map { height(of: $0, above: low) }
    let order = points.indices.sorted { (lows[$0], $0) < (lows[$1], $1) }
    var source = order.map { Entry(height: height(of: points[$0], above: high), point: $0) }
    var target = source
    var width = 1
    while width < source.count {
      for start in stride(from: 0, to: source.count, by: 2 * width) {
        let middle = min(start + width, source.count), end = min(start + 2 * width, source.count)
        var left = start, right = middle
        for slot in start..<end {
          if left < middle, right == end || source[left].height <= source[right].height {
            target[slot] = source[left]
            left += 1
          } else {
            target[slot] = source[right]
            if left < middle { body(source[left..<middle], source[right].point) }
            right += 1
          }
        }
      }
      swap(&source, &target)
      width *= 2
    }
  }
}
