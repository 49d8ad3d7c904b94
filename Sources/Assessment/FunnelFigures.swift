public import Agreement
public import Statistics

/// The municipalities' shares in one period, each against the share of all of them together: what a funnel plot shows.
///
/// Shares in percent. Where the municipalities differ by more than chance alone (tau² above 0), the limits are the ones
/// widened for it, else the plain ones; see `Funnel`.
public struct FunnelFigures: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// The municipality's code.
    public var area: String
    public var numerator: Int
    public var denominator: Int
    public var position: FunnelLimits.Position

    public var share: Double { 100 * Double(numerator) / Double(denominator) }
  }

  /// The limits at one denominator.
  public struct Curve: Hashable, Sendable {
    public var denominator: Double
    /// In percent.
    public var limits: FunnelLimits
  }

  public var period: Period
  /// The share of all together, in percent.
  public var share: Double
  public var isOverdispersed: Bool
  /// By the municipality's code, those with a denominator above 0.
  public var points: [Point]
  /// The limits from denominator 1 to a little beyond the largest, in order.
  public var curve: [Curve]

  /// - Parameter parts: the municipalities' observations of one period.
  /// - Returns: `nil` for fewer than two shares, or a part that is no share.
  init?(_ parts: [Observation], period: Period) {
    let counts = parts.sorted { $0.area < $1.area }.compactMap { part -> (area: String, x: Int, n: Int)? in
      guard case .share(let x, let n) = part.measurement, n > 0 else { return nil }
      return (part.area, x, n)
    }
    guard counts.count > 1, counts.count == parts.count, let largest = counts.map(\.n).max(),
      let funnel = Funnel(numerators: counts.map(\.x), denominators: counts.map(\.n))
    else { return nil }
    let isOverdispersed = funnel.betweenAreaVariance > 0
    self.period = period
    self.isOverdispersed = isOverdispersed
    share = 100 * funnel.share
    points = zip(counts, funnel.areas).compactMap { count, area in
      guard let share = area.share, let limits = isOverdispersed ? area.overdispersedLimits : area.limits
      else { return nil }
      return Point(area: count.area, numerator: count.x, denominator: count.n, position: limits.position(of: share))
    }
    curve = Self.grid(to: 1.06 * Double(largest)).compactMap { n in
      (isOverdispersed ? funnel.overdispersedLimits(at: n) : funnel.limits(at: n))
        .map { Curve(denominator: n, limits: $0.inPercent) }
    }
  }

  /// Denominators closer together where they are small, since there the curves bend.
  private static func grid(to largest: Double) -> [Double] {
    let count = 60
    return (0...count).map { index in
      let part = Double(index) / Double(count)
      return 1 + (largest - 1) * part * part
    }
  }
}

extension FunnelLimits {
  fileprivate var inPercent: FunnelLimits {
    FunnelLimits(low95: 100 * low95, high95: 100 * high95, low998: 100 * low998, high998: 100 * high998)
  }
}

extension GoalAssessment {
  /// The municipalities beside one another in the period that the goal is judged by; `nil` where the figure isn't made
  /// of municipalities' shares.
  public var funnel: FunnelFigures? {
    guard let observation else { return nil }
    return FunnelFigures(series.parts.filter { $0.period == observation.period }, period: observation.period)
  }
}
