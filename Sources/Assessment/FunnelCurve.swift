public import Statistics

/// The limits that an area of some size is held against: a point of a funnel plot's curves.
public struct FunnelCurve: Hashable, Sendable {
  public var denominator: Double
  /// In the indicator's unit.
  public var limits: FunnelLimits

  public init(denominator: Double, limits: FunnelLimits) {
    self.denominator = denominator
    self.limits = limits
  }
}

extension Comparison {
  /// The curves of the limits that areas are marked by. From denominator 1 to `largest`, in order; empty where nothing is
  /// judged.
  public func curve(to largest: Double) -> [FunnelCurve] {
    guard let funnel else { return [] }
    return Comparison.grid(to: largest).compactMap { n in
      funnel.limits(at: n).map {
        FunnelCurve(denominator: n, limits: $0.outermost(funnel.overdispersedLimits(at: n)))
      }
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
