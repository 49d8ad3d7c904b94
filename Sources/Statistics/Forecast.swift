/// Where a series is heading: its expected value at a later time, with the interval of a single new figure.
public struct Forecast: Hashable, Sendable {
  /// What a forecast rests on.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case trend
    /// The trend, with a height of its own for each season.
    case seasonalTrend = "seasonal-trend"
    /// The level of all points together: the events lie at one end, so that no trend can be fitted.
    case level
  }

  /// What is expected, in the unit of the values; a share as a proportion in 0...1, a rate in events per unit of exposure.
  public var value: Double
  /// The interval for the value that will be observed, in the same unit, not only for the line.
  public var low: Double
  public var high: Double
  /// The probability, in 0...1, of meeting the target then. `nil` where no target was given.
  public var probability: Double?
  /// How much wider than binomial or Poisson the figures scatter, 1 or more; for values without counts the residual
  /// variance.
  public var dispersion: Double
  /// Of the t distribution behind the line's uncertainty; 0 where the basis is the level.
  public var degreesOfFreedom: Int
  /// Of the line at the time asked for: on the scale of the log odds for shares, of the log for rates, else in the unit of
  /// the values. `nil` where the basis is the level.
  public var standardError: Double?
  public var basis: Basis

  public init(
    value: Double, low: Double, high: Double, probability: Double? = nil, dispersion: Double, degreesOfFreedom: Int,
    standardError: Double? = nil, basis: Basis = .trend
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.probability = probability
    self.dispersion = dispersion
    self.degreesOfFreedom = degreesOfFreedom
    self.standardError = standardError
    self.basis = basis
  }
}

/// Forecasts from the present segment of a series. They assume that what has moved it goes on doing so.
public enum Projection {
  /// The fewest points that a forecast is made from.
  public static let fewestPoints = 8
  /// The fewest points beyond the number of coefficients.
  static let fewestDegreesOfFreedom = 6

  /// Which side of the target is wanted.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case atLeast = "at least"
    case atMost = "at most"
  }

  /// Seasons of a series, in any numbering (1...4 for quarters), and the season of the time asked for.
  public struct Seasons: Hashable, Sendable {
    /// One for each point.
    public var ofPoints: [Int]
    public var asked: Int

    public init(ofPoints: [Int], asked: Int) {
      self.ofPoints = ofPoints
      self.asked = asked
    }
  }

  /// Why there is no forecast. A normal outcome, to be told to the reader.
  public enum Refusal: Error, Hashable, Sendable {
    /// Points with a denominator above 0, and how many are needed: 8, or 7 more than there are seasons.
    case tooFewPoints(have: Int, need: Int)
    /// The time asked for is not after the last point: what happened is known, or is missing.
    case alreadyKnown
    /// The time asked for lies further ahead than half of the time from the first point to the last; `latest` is the
    /// last time that a forecast is made for.
    case tooFarAhead(latest: Double)
    /// The events all lie at one end of the series, the first or the last points, more of them than one level can
    /// explain: the figures jump, and the steepest curve fits best, so there is no best curve.
    case jump
    /// In one season every numerator is 0, or every one equals its denominator: the same, within that season.
    case seasonWithoutVariation
    /// No point lies in the season of the time asked for.
    case seasonNotSeen
    /// Each denominator is 1, and the figures scatter more than chance: by how much can't be told from single cases.
    case singleCases
    /// The points lie on the line exactly, so there is no scatter to judge the uncertainty by.
    case noScatter
    /// All points have the same time.
    case noTimeSpan
    /// The counts of times, numerators, denominators, values or seasons differ; a figure is not finite; a numerator is
    /// negative or above its denominator; or the confidence lies outside (0, 1).
    case unusableInput
    /// A target for a share lies outside 0...1, or a target is not finite.
    case targetOutOfRange
    /// The fit did not settle.
    case noConvergence
    /// The curve is so uncertain at the time asked for that it says nothing of the number of events.
    case tooUncertain

    /// The code in CSV and JSON.
    public var code: String {
      switch self {
      case .tooFewPoints: "too-few-points"
      case .alreadyKnown: "already-known"
      case .tooFarAhead: "too-far-ahead"
      case .jump: "jump"
      case .seasonWithoutVariation: "season-without-variation"
      case .seasonNotSeen: "season-not-seen"
      case .singleCases: "single-cases"
      case .noScatter: "no-scatter"
      case .noTimeSpan: "no-time-span"
      case .unusableInput: "unusable-input"
      case .targetOutOfRange: "target-out-of-range"
      case .noConvergence: "no-convergence"
      case .tooUncertain: "too-uncertain"
      }
    }
  }

  /// Refuses points of one time, what is known already and what lies too far ahead.
  static func requireAhead(_ time: Double, of times: [Double]) throws(Refusal) {
    guard let first = times.min(), let last = times.max() else { return }
    if first == last { throw .noTimeSpan }
    guard time > last else { throw .alreadyKnown }
    let latest = last + (last - first) / 2
    // Times may be sums of quarters that binary numbers round.
    if time > latest + 1e-9 * (last - first) { throw .tooFarAhead(latest: latest) }
  }

  /// The seasons in the order of 0, 1, ... and the one asked for.
  static func numbered(_ seasons: Seasons?, count: Int) throws(Refusal) -> (ofPoints: [Int], asked: Int, count: Int) {
    guard let seasons else { return ([Int](repeating: 0, count: count), 0, 1) }
    guard seasons.ofPoints.count == count else { throw .unusableInput }
    let known = Set(seasons.ofPoints).sorted()
    guard let asked = known.firstIndex(of: seasons.asked) else { throw .seasonNotSeen }
    return (seasons.ofPoints.compactMap { known.firstIndex(of: $0) }, asked, known.count)
  }

  static func requireEnough(_ have: Int, seasons: Int) throws(Refusal) {
    let need = max(fewestPoints, fewestDegreesOfFreedom + 1 + seasons)
    if have < need { throw .tooFewPoints(have: have, need: need) }
  }
}
