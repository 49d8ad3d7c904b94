/// What an indicator's values count.
public enum Unit: String, Hashable, Sendable, CaseIterable {
  /// Shares, in percent: 0-100 for a share of people.
  case percent
  /// Events per 1,000, or per 100,000, of those who could have them.
  case per1000 = "per-1000"
  case per100000 = "per-100000"
  /// Events against the number expected, which is 100.
  case index
  /// Differences between shares.
  case percentagePoints = "percentage-points"
  /// A number of things or people.
  case count
  /// A number of areas out of all areas: a census, without an interval.
  case areas
  case days
  /// Danish kroner.
  case kroner
}

extension Unit {
  /// Of a rate or an index: what one event over an exposure of one counts as; `nil` for other units.
  public var per: Int? {
    switch self {
    case .per1000: 1000
    case .per100000: 100_000
    case .index: 100
    default: nil
    }
  }

  /// Whether values of several areas may be added up.
  public var isAdditive: Bool { self == .count || self == .kroner }
}
