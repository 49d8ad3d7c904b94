/// A two-sided interval, both ends included, in the unit of the figure it belongs to.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Whether `value` lies between the ends, the ends included. Never true of NaN.
  public func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }
}
