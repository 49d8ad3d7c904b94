/// Maps values to places in a drawing, linearly.
struct Scale: Hashable, Sendable {
  /// Smaller than `high`.
  var low: Double
  var high: Double
  /// Where `low` and `high` lie; for a vertical axis `start` is below, so larger.
  var start: Double
  var end: Double

  func callAsFunction(_ value: Double) -> Double {
    start + (value - low) / (high - low) * (end - start)
  }

  /// The same, for what has to stay within the drawing.
  func clamped(_ value: Double) -> Double { self(min(max(value, low), high)) }
}

/// The marks of an axis, at round values, and the ends of the axis.
public struct Ticks: Hashable, Sendable {
  /// Ascending, within the ends.
  public var values: [Double]
  /// `low` is smaller than `high`; a mark lies on each, save where a bound cuts the axis short.
  public var low: Double
  public var high: Double
  /// How many decimals tell the marks apart.
  public var decimals: Int

  /// - Parameters:
  ///   - values: what the axis has to hold; values that aren't finite are passed over.
  ///   - bounds: what it mustn't leave, such as 0-100 for percentages. Must be of some width.
  ///   - count: about how many steps are wanted.
  ///   - least: the shortest stretch that the axis may show, so that small changes don't look large.
  ///   - wholeNumbers: whether only whole numbers may be marked.
  public init(
    around values: [Double], within bounds: ClosedRange<Double>? = nil, about count: Int = 5, least: Double = 0,
    wholeNumbers: Bool
  ) {
    let finite = values.filter(\.isFinite).map { value in bounds.map(value.clamped) ?? value }
    var (low, high) = (finite.min() ?? bounds?.lowerBound ?? 0, finite.max() ?? bounds?.upperBound ?? 1)
    // A flat series still needs an axis of some height.
    let length = max(least, abs(high) * 0.02, wholeNumbers ? 2 : 0.5)
    (low, high) = Ticks.widened(low, high, to: length, within: bounds)
    let step = Ticks.step(over: high - low, count: count, wholeNumbers: wholeNumbers)
    let first = (low / step).rounded(.down), last = (high / step).rounded(.up)
    let marks = (0...Int(last - first)).map { (first + Double($0)) * step }
    self.values = bounds.map { marks.filter($0.contains) } ?? marks
    self.low = max(first * step, bounds?.lowerBound ?? -.infinity)
    self.high = min(last * step, bounds?.upperBound ?? .infinity)
    decimals = (0...6).first { Ticks.isWhole(step * Ticks.power($0)) } ?? 6
  }

  /// The stretch made at least so long about its middle, and moved into the bounds.
  private static func widened(
    _ low: Double, _ high: Double, to length: Double, within bounds: ClosedRange<Double>?
  ) -> (low: Double, high: Double) {
    let missing = max(0, length - (high - low))
    let (low, high) = (low - missing / 2, high + missing / 2)
    guard let bounds else { return (low, high) }
    if low < bounds.lowerBound { return (bounds.lowerBound, min(bounds.upperBound, high + bounds.lowerBound - low)) }
    if high > bounds.upperBound { return (max(bounds.lowerBound, low + bounds.upperBound - high), bounds.upperBound) }
    return (low, high)
  }

  /// But for the rounding error of its steps.
  private static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-6 * value }

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// 1, 2 or 5 times a power of ten, so that there are `count` steps or fewer, but more than a third of them.
  private static func step(over span: Double, count: Int, wholeNumbers: Bool) -> Double {
    let rough = span / Double(max(1, count))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1, 2, 5].map { $0 * power }.first { $0 >= rough * 0.999_999 } ?? 10 * power
    return wholeNumbers ? max(1, step) : step
  }
}

extension Double {
  fileprivate func clamped(_ range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
