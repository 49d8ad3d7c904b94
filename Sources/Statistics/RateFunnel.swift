import CGSL

/// Areas beside one another by rate or index (observed over expected), each against the rate of all together: a funnel
/// plot with exact Poisson limits.
///
/// An area's count lies beyond the 95 % limits where a count so low, or so high, has a probability of 2.5 % or less by
/// the rate of all; 0.1 % for 99.8 %. Limits are whole numbers of events over the area's exposure, and on a limit is
/// inside.
///
/// Spiegelhalter 2005, *Statistics in Medicine* 24(8), 1185-1202, <https://doi.org/10.1002/sim.1970>.
public struct RateFunnel: Hashable, Sendable {
  /// The sum of the counts over the sum of the exposures, never a mean of rates. Or the one given.
  public var rate: Double
  /// By how much more than chance the areas differ, on the scale of sqrt(rate).
  public var overdispersion: Overdispersion
  /// In the order given; their shares are rates, in events per unit of exposure.
  public var areas: [Funnel.Area]

  /// - Parameters:
  ///   - counts: 0 or more, one for each area.
  ///   - exposures: As many, in the unit that the rate is wanted per, or expected numbers for an index; 0 for an area
  ///     without a value, which is left out of everything.
  ///   - rate: The rate to hold the areas against, instead of their own; 1 for an index.
  /// - Returns: `nil` where the numbers of counts and exposures differ, one is negative or not finite, events have no
  ///   exposure, no exposure is above 0, or `rate` is negative.
  ///
  /// The order of the areas changes nothing but their order. No events: every limit is 0. Complexity: O(n log n).
  public init?(counts: [Int], exposures: [Double], rate: Double? = nil) {
    guard counts.count == exposures.count, exposures.allFinite,
      zip(counts, exposures).allSatisfy({ $0 >= 0 && ($1 > 0 || ($1 == 0 && $0 == 0)) })
    else { return nil }
    // In sorted order, so that the order of the areas is forgotten.
    let exposure = exposures.sorted().reduce(0, +)
    let region = rate ?? counts.reduce(0) { $0 + Double($1) } / exposure
    guard exposure > 0, region >= 0, region.isFinite else { return nil }
    self.rate = region
    let observed = counts.indices.filter { exposures[$0] > 0 }
    overdispersion = Overdispersion(
      scores: observed.map {
        ((Double(counts[$0]) / exposures[$0]).squareRoot() - region.squareRoot()) * 2 * exposures[$0].squareRoot()
      }, weights: observed.map { 4 * exposures[$0] })
    areas = []
    for (count, exposure) in zip(counts, exposures) {
      areas.append(
        exposure == 0
          ? Funnel.Area()
          : Funnel.Area(
            share: Double(count) / exposure, limits: limits(at: exposure),
            overdispersedLimits: overdispersedLimits(at: exposure)))
    }
  }

  /// The limits that an area with this exposure would be held against: the steps of a funnel plot.
  ///
  /// - Returns: `nil` for an exposure that is not above 0 and finite, or too many events to count.
  public func limits(at exposure: Double) -> FunnelLimits? {
    guard GSL.isReady, exposure > 0, exposure.isFinite, rate * exposure < 1e9 else { return nil }
    let mean = rate * exposure
    // GSL knows no Poisson distribution of mean 0.
    if mean == 0 { return FunnelLimits(low95: 0, high95: 0, low998: 0, high998: 0) }
    func low(_ tail: Double) -> Double { Double(Self.least(mean, tail: tail)) / exposure }
    func high(_ tail: Double) -> Double { Double(Self.most(mean, tail: tail)) / exposure }
    return FunnelLimits(low95: low(0.025), high95: high(0.025), low998: low(0.001), high998: high(0.001))
  }

  /// (sqrt rate -/+ z sqrt(1 / 4e + tau²))², not below 0: the limits widened by the variance between the areas.
  ///
  /// - Returns: `nil` below 10 areas, and for an exposure that is not above 0 and finite.
  public func overdispersedLimits(at exposure: Double) -> FunnelLimits? {
    guard exposure > 0, exposure.isFinite, overdispersion.isJudged else { return nil }
    let deviation = (1 / (4 * exposure) + overdispersion.betweenAreaVariance).squareRoot()
    return FunnelLimits { z in
      let root = max(0, rate.squareRoot() + z * deviation)
      return root * root
    }
  }

  /// How often chance alone puts an area with this exposure beyond `limits`, if its rate is that of all together: a
  /// Poisson probability.
  public func chance(beyond limits: FunnelLimits, exposure: Double) -> FunnelChance {
    let mean = rate * exposure
    guard GSL.isReady, exposure > 0, mean > 0, mean < 1e9 else { return FunnelChance(beyond95: 0, beyond998: 0) }
    func probability(_ low: Double, _ high: Double) -> Double {
      var first = Int(min((low * exposure).rounded(.down), 2e9))
      while Double(first) / exposure < low { first += 1 }
      var last = Int(min((high * exposure).rounded(.up), 2e9))
      while Double(last) / exposure > high { last -= 1 }
      let below = first > 0 ? gsl_cdf_poisson_P(UInt32(first - 1), mean) : 0
      return below + (last >= 0 ? gsl_cdf_poisson_Q(UInt32(last), mean) : 1)
    }
    return FunnelChance(
      beyond95: probability(limits.low95, limits.high95), beyond998: probability(limits.low998, limits.high998))
  }

  /// The smallest count with P(Y <= count) above `tail`.
  private static func least(_ mean: Double, tail: Double) -> Int {
    var count = max(0, Int(mean - 4 * mean.squareRoot()) - 1)
    while count > 0, gsl_cdf_poisson_P(UInt32(count - 1), mean) > tail { count -= 1 }
    while gsl_cdf_poisson_P(UInt32(count), mean) <= tail { count += 1 }
    return count
  }

  /// The largest count with P(Y >= count) above `tail`.
  private static func most(_ mean: Double, tail: Double) -> Int {
    var count = Int(mean + 4 * mean.squareRoot()) + 1
    while gsl_cdf_poisson_Q(UInt32(count), mean) > tail { count += 1 }
    while count > 0, gsl_cdf_poisson_Q(UInt32(count - 1), mean) <= tail { count -= 1 }
    return count
  }
}
