public import Assessment
public import Evidence
public import Languages
public import Statistics

extension English {
  public var noFigure: String { "no figure" }

  public func status(_ status: Membership.Status) -> String {
    switch status {
    case .yes: "Takes part"
    case .no: "Does not take part"
    case .declined: "Has declined"
    case .unknown: "Unknown"
    }
  }

  public func clusterCount(_ cluster: String, _ counts: [(Membership.Status, Int)], of total: Int) -> String {
    let parts = counts.map { status, count in
      switch status {
      case .yes: "\(count) \(count == 1 ? "takes" : "take") part"
      case .no: "\(count) \(count == 1 ? "does" : "do") not"
      case .declined: "\(count) \(count == 1 ? "has" : "have") declined"
      case .unknown: "\(count) \(count == 1 ? "is" : "are") unknown"
      }
    }
    let name = cluster.isEmpty ? "Without a cluster" : cluster
    return "\(name) (\(total) \(total == 1 ? "municipality" : "municipalities")): \(joined(parts))."
  }

  public func together(_ share: String, areas: Int, of total: Int) -> String {
    let start = share.capitalizedFirst
    if areas == total { return "\(start) in \(areas) \(areas == 1 ? "area" : "areas together")." }
    return areas == 1
      ? "\(start) in the one of \(total) areas that has figures."
      : "\(start) in the \(areas) of \(total) areas that have figures, together."
  }

  public func comparedWithoutCounts(_ areas: Int) -> String {
    "\(areas) \(areas == 1 ? "area has" : "areas have") a value. Without numerators and denominators it can't be judged how certain the differences are."
  }

  public func nothingToCompare() -> String { "None of the areas has a figure to compare." }

  public func togetherHidden() -> String {
    "The share of all areas together is hidden, since small numbers could be worked out from it; so differences are not "
      + "judged."
  }

  public func tooFewToJudge(_ least: Int) -> String {
    "Differences are not judged: that takes at least \(least) areas with figures that can be shown."
  }

  public func funnelConclusion(
    outside: [String], watched: [String], _ spread: AreaSpread, expected: Double, of judged: Int
  ) -> String {
    let chance = expected < 0.5 ? "fewer than 1" : "about \(number(expected, decimals: 0))"
    let toWatch =
      watched.isEmpty
      ? ""
      : " Worth watching (between the 95% and the 99.8% limits): \(joined(watched)). "
        + "By chance alone \(chance) of \(judged) can be expected."
    if !outside.isEmpty {
      return "So great a difference that it is hardly chance (outside the 99.8% limits): \(joined(outside)).\(toWatch)"
    }
    if !watched.isEmpty { return "No area lies outside the 99.8% limits.\(toWatch)" }
    return switch spread {
    case .evident:
      "No area stands out: together they vary more than chance can explain (overdispersion), but none lies outside the "
        + "limits that were widened for it."
    case .tooFew: "No area lies outside the limits: the differences cannot be told from random variation."
    case .chance, .allowedFor: "No area stands out: the differences cannot be told from random variation."
    }
  }

  public func position(_ position: FunnelLimits.Position, _ spread: AreaSpread) -> String {
    switch position {
    case .inside: spread == .chance || spread == .tooFew ? "cannot be told from random variation" : "within the limits"
    case .watchLow: "lower; worth watching"
    case .watchHigh: "higher; worth watching"
    case .low: "lower; hardly chance"
    case .high: "higher; hardly chance"
    }
  }

  public func besides(clusters: [String], country: String?) -> String {
    let figures = clusters + (country.map { ["the whole country \($0)"] } ?? [])
    return figures.isEmpty ? "" : "For comparison: \(joined(figures))."
  }

  public func meeting(_ target: String, _ count: Int, of total: Int, isPart: Bool) -> String {
    "\(number(count)) of \(number(total)) areas\(isPart ? " that are shown" : "") meet the target of \(target)."
  }

  public func funnelExplained(_ spread: AreaSpread, someHidden: Bool) -> String {
    let widened =
      switch spread {
      case .evident:
        ". The limits are widened because the areas together vary more than chance can explain (overdispersion); an area "
          + "is marked only where it lies outside both the plain and the widened ones."
      case .allowedFor:
        ". The limits are widened by an allowance, since the areas vary a little more than expected; that may be chance."
      case .tooFew: ". There are too few areas (under \(Overdispersion.fewestAreas)) to judge overdispersion."
      case .chance: "."
      }
    return "Differences are judged by funnel limits around the level of all together" + widened
      + (someHidden ? " How much the areas vary is worked out from the figures that are shown alone." : "")
  }
}
