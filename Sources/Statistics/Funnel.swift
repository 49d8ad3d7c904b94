import CGSL

/// The limits that an area's share is held against in a funnel plot, as proportions in 0...1.
public struct FunnelLimits: Hashable, Sendable {
  /// The ends at 95 %.
  public var low95: Double
  public var high95: Double
  /// The ends at 99.8 %.
  public var low998: Double
  public var high998: Double

  public init(low95: Double, high95: Double, low998: Double, high998: Double) {
    self.low95 = low95
    self.high95 = high95
    self.low998 = low998
    self.high998 = high998
  }

  /// Where a share lies. On a limit is inside it.
  public enum Position: String, Hashable, Sendable, CaseIterable {
    /// Within the 95 % limits.
    case inside
    /// Between the 95 % and the 99.8 % limits: to watch, no more. One area in twenty gets here by chance.
    case watchLow = "watch-low"
    case watchHigh = "watch-high"
    /// Outside the 99.8 % limits: marked.
    case low
    case high
  }

  public func position(of share: Double) -> Position {
    if share < low998 { return .low }
    if share > high998 { return .high }
    if share < low95 { return .watchLow }
    return share > high95 ? .watchHigh : .inside
  }
}

/// Areas beside one another, each against the share of all of them together: a funnel plot.
///
/// Spiegelhalter 2005, *Statistics in Medicine* 24(8), 1185-1202, <https://doi.org/10.1002/sim.1970>; for
/// overdispersion, Spiegelhalter 2005, *Quality and Safety in Health Care* 14(5), 347-351,
/// <https://doi.org/10.1136/qshc.2005.013755>.
///
/// The order of the areas changes nothing, to the last digit.
public struct Funnel: Hashable, Sendable {
  public struct Area: Hashable, Sendable {
    /// The area's share; `nil`, as the limits, where its denominator is 0.
    public var share: Double?
    /// p -/+ z sqrt(p (1 - p) / n) around the region's share p, cut off at 0 and 1.
    public var limits: FunnelLimits?
    /// sin²(asin sqrt p -/+ z sqrt(1 / 4n + tau²)), the angle cut off at 0 and a right angle.
    public var overdispersedLimits: FunnelLimits?

    public init(
      share: Double? = nil, limits: FunnelLimits? = nil, overdispersedLimits: FunnelLimits? = nil
    ) {
      self.share = share
      self.limits = limits
      self.overdispersedLimits = overdispersedLimits
    }
  }

  /// The region's share: the sum of numerators over the sum of denominators, never a mean of shares. Or the one given.
  public var share: Double
  /// phi, the mean of the squared z-scores of the areas' asin sqrt(share), winsorised at 10 %. About 1 where the areas
  /// differ by chance only, above 1 where they differ by more.
  public var dispersion: Double
  /// tau², the variance between the areas' true values on the scale of asin sqrt(share); 0 where chance is enough to
  /// explain the differences.
  public var betweenAreaVariance: Double
  /// In the order given.
  public var areas: [Area]

  /// - Parameters:
  ///   - numerators: 0 up to the denominator, one for each area.
  ///   - denominators: 0 for an area without a value, which is left out of everything.
  ///   - share: A share in 0...1 to hold the areas against, instead of their own.
  /// - Returns: `nil` where the counts differ, a numerator is negative or above its denominator, no denominator is
  ///   above 0, or `share` lies outside 0...1.
  ///
  /// One area: tau² is 0. A region's share of 0 or 1: plain limits have no width. Complexity: O(n log n), for the
  /// winsorising.
  public init?(numerators: [Int], denominators: [Int], share: Double? = nil) {
    guard numerators.count == denominators.count,
      zip(numerators, denominators).allSatisfy({ 0 <= $0 && $0 <= $1 })
    else { return nil }
    let total = denominators.reduce(0) { $0 + Double($1) }
    let region = share ?? numerators.reduce(0) { $0 + Double($1) } / total
    guard total > 0, region >= 0, region <= 1 else { return nil }
    self.share = region
    (dispersion, betweenAreaVariance) = Self.overdispersion(numerators, denominators, about: region)
    areas = []
    for (numerator, denominator) in zip(numerators, denominators) {
      let n = Double(denominator)
      areas.append(
        n == 0
          ? Area()
          : Area(
            share: Double(numerator) / n, limits: Self.limits(about: region, n: n),
            overdispersedLimits: Self.limits(about: region, n: n, betweenAreaVariance: betweenAreaVariance)))
    }
  }

  /// phi and tau² of Spiegelhalter's additive random-effects model.
  private static func overdispersion(
    _ numerators: [Int], _ denominators: [Int], about region: Double
  ) -> (dispersion: Double, betweenAreaVariance: Double) {
    let centre = asin(region.squareRoot())
    var scores: [Double] = []
    // The weights 1 / s² are 4n, so these sums are of whole numbers and exact in any order.
    var (weights, squaredWeights) = (0.0, 0.0)
    for (numerator, denominator) in zip(numerators, denominators) where denominator > 0 {
      let n = Double(denominator)
      scores.append((asin((Double(numerator) / n).squareRoot()) - centre) * 2 * n.squareRoot())
      weights += 4 * n
      squaredWeights += 16 * n * n
    }
    // Summed in sorted order, so that the order of the areas is forgotten.
    scores.sort()
    guard let low = quantile(winsorised, ofSorted: scores), let high = quantile(1 - winsorised, ofSorted: scores)
    else { return (0, 0) }
    let count = Double(scores.count)
    let dispersion = scores.reduce(0) { $0 + min(max($1, low), high) * min(max($1, low), high) } / count
    let denominator = weights - squaredWeights / weights
    guard scores.count > 1, denominator > 0 else { return (dispersion, 0) }
    return (dispersion, max(0, (count * dispersion - (count - 1)) / denominator))
  }

  /// The share of z-scores pulled in at each end.
  private static let winsorised = 0.1

  /// The limits that an area with denominator `n` would be held against: the curves of a funnel plot.
  ///
  /// - Parameter n: 1 or more.
  /// - Returns: `nil` for a smaller `n`, or one that is not finite.
  public func limits(at n: Double) -> FunnelLimits? {
    n >= 1 && n.isFinite ? Self.limits(about: share, n: n) : nil
  }

  /// The same, widened by the variance between the areas.
  ///
  /// - Parameter n: 1 or more.
  /// - Returns: `nil` for a smaller `n`, or one that is not finite.
  public func overdispersedLimits(at n: Double) -> FunnelLimits? {
    n >= 1 && n.isFinite ? Self.limits(about: share, n: n, betweenAreaVariance: betweenAreaVariance) : nil
  }

  private static func limits(about share: Double, n: Double) -> FunnelLimits {
    let deviation = (share * (1 - share) / n).squareRoot()
    return limits { min(max(share + $0 * deviation, 0), 1) }
  }

  private static func limits(about share: Double, n: Double, betweenAreaVariance: Double) -> FunnelLimits {
    let centre = asin(share.squareRoot())
    let deviation = (1 / (4 * n) + betweenAreaVariance).squareRoot()
    return limits { z in
      let angle = min(max(centre + z * deviation, 0), .pi / 2)
      return sin(angle) * sin(angle)
    }
  }

  private static func limits(_ limit: (Double) -> Double) -> FunnelLimits {
    FunnelLimits(low95: limit(-z95), high95: limit(z95), low998: limit(-z998), high998: limit(z998))
  }

  private static let z95 = gsl_cdf_ugaussian_Qinv(0.025)
  private static let z998 = gsl_cdf_ugaussian_Qinv(0.001)
}
