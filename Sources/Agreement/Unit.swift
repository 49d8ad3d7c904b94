/// What an indicator's values count.
public enum Unit: String, Hashable, Sendable, CaseIterable {
  /// Shares, in percent: 0-100 for a share of people.
  case percent
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
  /// Whether values of several areas may be added up.
  public var isAdditive: Bool { self == .count || self == .kroner }
}
