/// Where a series is heading: its expected value at a later time, with the interval of a single new value.
public struct Forecast: Hashable, Sendable {
  /// In the unit of the values; a share as a proportion in 0...1.
  public var value: Double
  /// The interval for the value that will be observed, in the same unit, not only for the line.
  public var low: Double
  public var high: Double
  /// The probability, in 0...1, of meeting the target then. `nil` where no target was given.
  public var probability: Double?
  /// How much wider than binomial the shares scatter, 1 or more; for values without counts the residual variance.
  public var dispersion: Double
  /// Of the t distribution behind interval and probability: the number of points less 2.
  public var degreesOfFreedom: Int

  public init(
    value: Double, low: Double, high: Double, probability: Double? = nil, dispersion: Double, degreesOfFreedom: Int
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.probability = probability
    self.dispersion = dispersion
    self.degreesOfFreedom = degreesOfFreedom
  }
}

/// Forecasts from the present segment of a series. They assume that what has moved it goes on doing so.
public enum Projection {
  /// The fewest points that a forecast is made from.
  public static let fewestPoints = 8

  /// Which side of the target is wanted.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case atLeast = "at least"
    case atMost = "at most"
  }

  /// Why there is no forecast. A normal outcome, to be told to the reader.
  public enum Refusal: Error, Hashable, Sendable {
    /// Points with a denominator above 0, and how many are needed.
    case tooFewPoints(have: Int, need: Int)
    /// Every numerator is 0: the line on the logit scale would run to minus infinity.
    case allZero
    /// Every numerator equals its denominator: the same, upwards.
    case allComplete
    /// Some time divides the points into all 0 before and all complete after, or the reverse: the steepest line fits
    /// best, so there is no best line.
    case perfectSeparation
    /// The points lie on the line exactly, so there is no scatter to judge the uncertainty by.
    case noScatter
    /// All points have the same time.
    case noTimeSpan
    /// The counts of times, numerators, denominators or values differ; a figure is not finite; a numerator is negative
    /// or above its denominator; or the confidence lies outside (0, 1).
    case unusableInput
    /// The target for a share lies outside 0...1, or a target is not finite.
    case targetOutOfRange
    /// The fit did not settle.
    case noConvergence
  }
}
