public import Agreement

/// How one municipality stands in a register on a day.
public struct AreaStanding: Hashable, Sendable {
  public var area: Area
  public var status: Membership.Status
  /// The stretch that holds on the day; `nil` where the register says nothing of it.
  public var membership: Membership?
}

extension GoalAssessment {
  /// The municipalities of the goal's area on a day, in the order of the agreement. Empty where the indicator isn't a
  /// count of areas. Where two stretches overlap, the first counts, as in the count itself.
  public func standings(in agreement: Agreement, on date: CalendarDate) -> [AreaStanding] {
    guard case .areas = observation?.measurement else { return [] }
    return agreement.municipalities(of: area.code, on: date).map { area in
      let membership = series.memberships.first { $0.area == area.code && $0.holds(on: date) }
      return AreaStanding(area: area, status: membership?.status ?? .unknown, membership: membership)
    }
  }
}
