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

/// How often, or of how many areas, chance alone has a figure beyond funnel limits.
public struct FunnelChance: Hashable, Sendable {
  /// Beyond the 95 % limits, those beyond the 99.8 % ones among them.
  public var beyond95: Double
  public var beyond998: Double

  public init(beyond95: Double, beyond998: Double) {
    self.beyond95 = beyond95
    self.beyond998 = beyond998
  }

  public static func + (one: FunnelChance, other: FunnelChance) -> FunnelChance {
    FunnelChance(beyond95: one.beyond95 + other.beyond95, beyond998: one.beyond998 + other.beyond998)
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
    /// sin²(asin sqrt p -/+ z sqrt(1 / 4n + tau²)), the angle cut off at 0 and a right angle. `nil` below 10 areas.
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
  /// By how much more than chance the areas differ, on the scale of asin sqrt(share).
  public var overdispersion: Overdispersion
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
    overdispersion = Self.overdispersion(numerators, denominators, about: region)
    areas = []
    for (numerator, denominator) in zip(numerators, denominators) {
      let n = Double(denominator)
      areas.append(
        n == 0
          ? Area()
          : Area(
            share: Double(numerator) / n, limits: Self.limits(about: region, n: n),
            overdispersedLimits: overdispersedLimits(at: n)))
    }
  }

  private static func overdispersion(
    _ numerators: [Int], _ denominators: [Int], about region: Double
  ) -> Overdispersion {
    let centre = asin(region.squareRoot())
    var scores: [Double] = []
    var weights: [Double] = []
    for (numerator, denominator) in zip(numerators, denominators) where denominator > 0 {
      let n = Double(denominator)
      scores.append((asin((Double(numerator) / n).squareRoot()) - centre) * 2 * n.squareRoot())
      weights.append(4 * n)
    }
    return Overdispersion(scores: scores, weights: weights)
  }

  /// phi, the mean of the squared and winsorised z-scores.
  public var dispersion: Double { overdispersion.dispersion }
  /// tau², the variance between the areas' true values on the scale of asin sqrt(share); 0 below 10 areas.
  public var betweenAreaVariance: Double { overdispersion.betweenAreaVariance }

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
  /// - Returns: `nil` below 10 areas, for a smaller `n`, or one that is not finite.
  public func overdispersedLimits(at n: Double) -> FunnelLimits? {
    n >= 1 && n.isFinite && overdispersion.isJudged
      ? Self.limits(about: share, n: n, betweenAreaVariance: betweenAreaVariance) : nil
  }

  /// How often chance alone puts an area with denominator `n` beyond `limits`, if its share is that of the region: the
  /// binomial probability of a share outside them. Added up over the areas it is the number to expect.
  ///
  /// - Returns: In 0...1; (0, 0) for `n` below 1.
  public func chance(beyond limits: FunnelLimits, n: Int) -> FunnelChance {
    guard GSL.isReady, n >= 1, let trials = UInt32(exactly: n) else { return FunnelChance(beyond95: 0, beyond998: 0) }
    func probability(_ low: Double, _ high: Double) -> Double {
      // The smallest count that is not below, and the largest that is not above; a quotient on a limit is inside.
      var first = Int((low * Double(n)).rounded(.down))
      while Double(first) / Double(n) < low { first += 1 }
      var last = Int((high * Double(n)).rounded(.up))
      while Double(last) / Double(n) > high { last -= 1 }
      let below = first > 0 ? gsl_cdf_binomial_P(UInt32(first - 1), share, trials) : 0
      return below + (last < n ? gsl_cdf_binomial_Q(UInt32(last), share, trials) : 0)
    }
    return FunnelChance(
      beyond95: probability(limits.low95, limits.high95), beyond998: probability(limits.low998, limits.high998))
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

  private static func limits(_ limit: (Double) -> Double) -> FunnelLimits { FunnelLimits(atScores: limit) }
}

extension FunnelLimits {
  /// From the normal scores of 95 % and 99.8 %.
  init(atScores limit: (Double) -> Double) {
    self.init(
      low95: limit(-Self.z95), high95: limit(Self.z95), low998: limit(-Self.z998), high998: limit(Self.z998))
  }

  private static let z95 = gsl_cdf_ugaussian_Qinv(0.025)
  private static let z998 = gsl_cdf_ugaussian_Qinv(0.001)
}
