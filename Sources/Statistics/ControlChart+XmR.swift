extension ControlChart {
  /// 3 / d2, d2 = 1.128 the mean range of two normal values over their standard deviation, as Wheeler rounds it.
  static let limitFactor = 2.66
  /// D4 of ranges of two: a moving range above this many times their mean is itself out of control.
  static let rangeFactor = 3.267

  /// An individuals chart (XmR): mean -/+ 2.66 times the mean moving range, the range found in two passes, the second
  /// without ranges above 3.267 times the first mean.
  ///
  /// Wheeler 2000, *Understanding Variation*, 2nd ed.; Nelson 1982, *Journal of Quality Technology* 14(3), 172-173,
  /// for the second pass.
  ///
  /// - Parameters:
  ///   - values: In the order of time, evenly spaced; `nil` is a gap. The limits have the same unit and are not cut
  ///     off at what is possible.
  ///   - freeze: The last index that centre and limits are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: `nil` for no points, a value that is not finite, or an index outside the series. A segment without two
  ///   neighbouring values in its base has a centre and no limits. All values equal: limits on the centre, no rule.
  ///
  /// Complexity: O(n).
  public static func xmr(_ values: [Double?], freeze: Int? = nil, rebase: [Int] = []) -> ControlChart? {
    guard values.allSatisfy({ $0?.isFinite ?? true }),
      let segments = segments(count: values.count, freeze: freeze, rebase: rebase)
    else { return nil }
    return ControlChart(segments, count: values.count) { index in
      values[index]
    } limits: { segment in
      guard let centre = mean(values[segment.base]) else { return nil }
      let reach = screenedMeanMovingRange(segment.base) { values[$0] }.map { limitFactor * $0 }
      return Limits(centre: centre, spread: reach)
    }
  }

  private static func screenedMeanMovingRange(_ range: Range<Int>, of value: (Int) -> Double?) -> Double? {
    guard let first = meanMovingRange(range, of: value) else { return nil }
    return meanMovingRange(range, below: rangeFactor * first, of: value) ?? first
  }

  /// The mean of the values that are there; the value itself, to the last digit, where they are equal.
  private static func mean(_ values: ArraySlice<Double?>) -> Double? {
    let figures = values.compactMap(\.self)
    guard let first = figures.first else { return nil }
    if figures.allSatisfy({ $0 == first }) { return first }
    // A second pass takes up what the first one rounded off, so that a point on the mean lies on the centre line.
    let count = Double(figures.count)
    let mean = figures.reduce(0, +) / count
    return mean + figures.reduce(0) { $0 + ($1 - mean) } / count
  }
}
