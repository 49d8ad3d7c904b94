extension ControlChart {
  /// A run chart: each segment's median as the centre, no limits, and a mark on the points of every run that is longer
  /// than Anhøj's limit. See `Runs` for the test itself, which counts crossings too.
  ///
  /// - Parameters:
  ///   - values: In the order of time; `nil` is a gap. As in `Runs`, a gap is passed over like a point on the median.
  ///   - freeze: The last index that the median is taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: `nil` for no points, a value that is not finite, or an index outside the series.
  public static func run(_ values: [Double?], freeze: Int? = nil, rebase: [Int] = []) -> ControlChart? {
    guard values.allSatisfy({ $0?.isFinite ?? true }),
      let segments = segments(count: values.count, freeze: freeze, rebase: rebase)
    else { return nil }
    var chart = ControlChart(points: values.map { Point(value: $0) })
    for segment in segments {
      guard let median = medianOf(values[segment.base].compactMap(\.self)) else { continue }
      for index in segment.range { chart.points[index].centre = median }
      chart.markLongRuns(in: segment.range, about: median)
    }
    return chart
  }

  private mutating func markLongRuns(in range: Range<Int>, about median: Double) {
    let useful = range.filter { points[$0].value.map { $0 != median } ?? false }
    let limit = Runs.longestLimit(useful: useful.count)
    var run: [Int] = []
    var wasAbove = false
    func mark(_ points: inout [Point]) {
      if run.count > limit { for index in run { points[index].rules.insert(.shift) } }
    }
    for index in useful {
      let isAbove = (points[index].value ?? median) > median
      if isAbove != wasAbove {
        mark(&points)
        run = []
      }
      run.append(index)
      wasAbove = isAbove
    }
    mark(&points)
  }
}
