internal import Agreement
public import Statistics

/// The limits that an area of some size is held against: a point of a funnel plot's curves.
public struct FunnelCurve: Hashable, Sendable {
  public var denominator: Double
  /// In percent.
  public var limits: FunnelLimits

  public init(denominator: Double, limits: FunnelLimits) {
    self.denominator = denominator
    self.limits = limits
  }
}

extension Comparison {
  /// The curves of the limits that apply: the widened ones where the areas differ by more than chance. From denominator
  /// 1 to a little beyond the largest, in order; empty without shares.
  public var curve: [FunnelCurve] {
    let shares = areas.compactMap { $0.measurement?.share }
    guard let largest = shares.map(\.denominator).max(),
      let funnel = Funnel(numerators: shares.map(\.numerator), denominators: shares.map(\.denominator))
    else { return [] }
    return Comparison.grid(to: 1.06 * Double(largest)).compactMap { n in
      (isOverdispersed ? funnel.overdispersedLimits(at: n) : funnel.limits(at: n))
        .map { FunnelCurve(denominator: n, limits: $0.inPercent) }
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
