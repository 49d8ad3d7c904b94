public import Basics

/// A place that figures belong to: a municipality, a health cluster, a region, or the whole country.
public struct Area: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case municipality
    /// A health cluster (sundhedsklynge).
    case cluster
    case region, country
  }

  /// The official code without leading zeros: `580`, `1083`; `0` for the whole country. A cluster's is the agreement's own,
  /// or its name where it has none.
  public var code: ID<Area>
  public var name: String
  public var kind: Kind
  /// The cluster or region that a municipality lies in, the region of a cluster; `nil` where none is stated.
  public var parent: ID<Area>?
  /// The municipalities whose place it took on its first day; none for one that has always been there.
  public var replaces: [ID<Area>]
  /// First and last day on which the area exists; `nil` where open.
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?

  public init(
    code: ID<Area>, name: String, kind: Kind, parent: ID<Area>? = nil, replaces: [ID<Area>] = [],
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.replaces = replaces
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// A cluster that is known by nothing but the name in its municipalities' rows.
  public static func cluster(named name: String, in region: ID<Area>?) -> Area {
    Area(code: ID(name), name: name, kind: .cluster, parent: region)
  }

  public func isValid(on date: CalendarDate) -> Bool {
    (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
  }
}
