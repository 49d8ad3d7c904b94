/// What is hidden of municipalities' figures, as a reader is told it. It says no more than can be seen.
public struct HidingRule: Hashable, Sendable {
  /// Counts from 1 to one less than this are hidden; the highest of the indicators' thresholds.
  public let limit: Int
  /// Whether a count is hidden whose denominator isn't.
  public let hidesCounts: Bool
  public let hidesDenominators: Bool
  /// Whether shares of 0 % and 100 % are.
  public let hidesNoneAndAll: Bool

  public init(
    limit: Int, hidesCounts: Bool = true, hidesDenominators: Bool = false, hidesNoneAndAll: Bool = false
  ) {
    self.limit = limit
    self.hidesCounts = hidesCounts
    self.hidesDenominators = hidesDenominators
    self.hidesNoneAndAll = hidesNoneAndAll
  }

  /// The greatest denominator that is hidden.
  public static let mostOfDenominator = 3
}
