/// A count that the source itself hides, such as `<5`: no figure, but what it can be is known.
public struct ConcealedCount: Hashable, Sendable {
  /// It is at least 1 and less than this.
  public var below: Int
  /// What it is of, where that is told.
  public var denominator: Int?

  public init(below: Int, denominator: Int? = nil) {
    self.below = below
    self.denominator = denominator
  }
}
