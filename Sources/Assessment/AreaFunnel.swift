internal import Evidence
internal import Statistics

/// What areas are held against: a funnel of shares, or of rates. In the indicator's unit.
public struct AreaFunnel: Hashable, Sendable {
  private enum Kind: Hashable {
    case shares(Funnel)
    case rates(RateFunnel)
  }

  private let kind: Kind
  /// What a figure of one counts as: 100 for shares.
  private let per: Double
  /// How many areas have a figure.
  let count: Int

  /// - Parameter reference: in the indicator's unit; by default that of the areas together.
  init?(_ areas: [Measurement], reference: Double? = nil) {
    let shares = areas.compactMap(\.share).filter { $0.denominator > 0 }
    let rates = areas.compactMap(\.rate)
    if let per = rates.first?.per, shares.isEmpty {
      guard
        let funnel = RateFunnel(
          counts: rates.map(\.events), exposures: rates.map(\.exposure), rate: reference.map { $0 / per })
      else { return nil }
      (kind, self.per, count) = (.rates(funnel), per, rates.count)
    } else {
      guard
        let funnel = Funnel(
          numerators: shares.map(\.numerator), denominators: shares.map(\.denominator),
          share: reference.map { $0 / 100 })
      else { return nil }
      (kind, per, count) = (.shares(funnel), 100, shares.count)
    }
  }

  var reference: Double {
    switch kind {
    case .shares(let funnel): per * funnel.share
    case .rates(let funnel): per * funnel.rate
    }
  }

  var overdispersion: Overdispersion {
    switch kind {
    case .shares(let funnel): funnel.overdispersion
    case .rates(let funnel): funnel.overdispersion
    }
  }

  /// By the area's own denominator or exposure.
  func limits(at size: Double) -> FunnelLimits? {
    switch kind {
    case .shares(let funnel): funnel.limits(at: size)?.times(per)
    case .rates(let funnel): funnel.limits(at: size)?.times(per)
    }
  }

  func overdispersedLimits(at size: Double) -> FunnelLimits? {
    switch kind {
    case .shares(let funnel): funnel.overdispersedLimits(at: size)?.times(per)
    case .rates(let funnel): funnel.overdispersedLimits(at: size)?.times(per)
    }
  }

  /// How often chance alone puts an area beyond limits in the indicator's unit.
  func chance(beyond limits: FunnelLimits, at size: Double) -> FunnelChance {
    switch kind {
    case .shares(let funnel): funnel.chance(beyond: limits.times(1 / per), n: Int(size))
    case .rates(let funnel): funnel.chance(beyond: limits.times(1 / per), exposure: size)
    }
  }
}

extension Measurement {
  /// The denominator or the exposure that a figure rests on; `nil` for what has none.
  var size: Double? { share.map { Double($0.denominator) } ?? rate?.exposure }
}

extension FunnelLimits {
  func times(_ factor: Double) -> FunnelLimits {
    FunnelLimits(
      low95: factor * low95, high95: factor * high95, low998: factor * low998, high998: factor * high998)
  }
}
