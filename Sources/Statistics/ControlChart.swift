/// A control chart: each point beside the centre line and the limits of its segment, with the rules it breaks.
///
/// Limits are computed segment by segment. A segment starts at each index of `rebase`; the one that holds `freeze`
/// takes its centre and limits from its points up to and including that index only, so both may be used at once.
///
/// A gap (`nil`, or a denominator of 0) keeps its place: no moving range is taken across it, and it ends every run, so
/// that a series with holes never looks more even than it is. `gaps` lists them.
public struct ControlChart: Hashable, Sendable {
  /// What a point can be marked for. Wheeler 2000, *Understanding Variation*, 2nd ed.; NHS England, "Making Data
  /// Count".
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Above the high limit or below the low one; on it is inside.
    case beyondLimit = "beyond-limit"
    /// One of 7 or more consecutive points on the same side of the centre; a point on the centre ends the run.
    /// In a run chart: one of a run longer than Anhøj's limit, in which points on the median are passed over.
    case shift
    /// One of 7 or more consecutive points, each above the one before, or each below.
    case trend
    /// One of at least 2 among 3 consecutive points that lie more than two thirds of the way to the limit, or beyond
    /// it, on the same side.
    case twoOfThree = "two-of-three"
  }

  public struct Point: Hashable, Sendable {
    /// `nil` at a gap.
    public var value: Double?
    /// `nil` where the segment's base has no value.
    public var centre: Double?
    /// `nil` where the base has too few points for a limit, at a gap of a p chart, and in a run chart.
    public var low: Double?
    public var high: Double?
    public var rules: Set<Rule>

    public init(
      value: Double?, centre: Double? = nil, low: Double? = nil, high: Double? = nil, rules: Set<Rule> = []
    ) {
      self.value = value
      self.centre = centre
      self.low = low
      self.high = high
      self.rules = rules
    }
  }

  /// As many as were given, in their order.
  public var points: [Point]

  /// The indices without a value.
  public var gaps: [Int] { points.indices.filter { points[$0].value == nil } }
}

extension ControlChart {
  /// One segment: where its points are, and those that centre and limits come from.
  struct Segment {
    var range: Range<Int>
    var base: Range<Int>
  }

  /// `nil` where there is no point, or an index lies outside the series.
  static func segments(count: Int, freeze: Int?, rebase: [Int]) -> [Segment]? {
    guard count > 0, freeze.map({ (0..<count).contains($0) }) ?? true,
      rebase.allSatisfy({ (0..<count).contains($0) })
    else { return nil }
    let starts = rebase.isEmpty ? [0] : Set(rebase).union([0]).sorted()
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : count
      let range = starts[index]..<end
      guard let freeze, range.contains(freeze) else { return Segment(range: range, base: range) }
      return Segment(range: range, base: range.lowerBound..<(freeze + 1))
    }
  }

  /// Where a segment's centre is and how its limits are found.
  struct Limits {
    var centre: Double
    /// From centre to limit; with denominators, at a denominator of 1. `nil` for no limits.
    var spread: Double?
    /// Where limits narrow with the root of the point's denominator.
    var denominators: [Double]?
    /// Limits are cut off at its ends.
    var possible: ClosedRange<Double> = -.infinity ... .infinity
    /// Limits that lie unevenly about the centre, instead of a spread.
    var ends: ClosedRange<Double>?

    func reach(_ index: Int) -> Double? {
      guard let spread, let denominators else { return spread }
      return denominators[index] > 0 ? spread / denominators[index].squareRoot() : nil
    }
  }

  /// Segment -> centre -> limits -> signals.
  ///
  /// - Parameters:
  ///   - value: The value at an index; `nil` at a gap.
  ///   - limits: Those of a segment; `nil` where its base has no value.
  init(
    _ segments: [Segment], count: Int, value: (Int) -> Double?, limits: (Segment) -> Limits?
  ) {
    points = []
    points.reserveCapacity(count)
    for segment in segments {
      let limits = limits(segment)
      var watch = RuleWatch(capacity: segment.range.count)
      for index in segment.range {
        var point = Point(value: value(index), centre: limits?.centre)
        let reach = limits?.reach(index)
        if let limits, let reach {
          point.low = max(limits.centre - reach, limits.possible.lowerBound)
          point.high = min(limits.centre + reach, limits.possible.upperBound)
        }
        if let ends = limits?.ends { (point.low, point.high) = (ends.lowerBound, ends.upperBound) }
        watch.see(point, reach: reach)
        points.append(point)
      }
      watch.mark(&points)
    }
  }

  /// The mean of |next - previous| over neighbours that both have a value; ranges above `limit` are left out.
  /// `nil` without any.
  static func meanMovingRange(
    _ range: Range<Int>, below limit: Double = .infinity, of value: (Int) -> Double?
  ) -> Double? {
    var sum = 0.0
    var count = 0
    var previous: Double?
    for index in range {
      let current = value(index)
      if let current, let previous, abs(current - previous) <= limit {
        sum += abs(current - previous)
        count += 1
      }
      previous = current
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
