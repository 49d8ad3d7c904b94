public import Basics

/// A place that figures belong to: a municipality, a region, or the whole country.
public struct Area: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case municipality, region, country
  }

  /// The official code without leading zeros: `580`, `1083`; `0` for the whole country.
  public var code: String
  public var name: String
  public var kind: Kind
  /// The health cluster (sundhedsklynge) of a municipality.
  public var cluster: String?
  /// The code of the region that a municipality lies in.
  public var region: String?
  /// First and last day on which the area exists; `nil` where open.
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?

  public init(
    code: String, name: String, kind: Kind, cluster: String? = nil, region: String? = nil,
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.cluster = cluster
    self.region = region
    self.validFrom = validFrom
    self.validTo = validTo
  }

  public func isValid(on date: CalendarDate) -> Bool {
    (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
  }
}

extension Area {
  /// Whether this is a municipality that makes up a part of `whole`, at whatever time: itself, one of the region's, or any
  /// one for the country.
  public func lies(in whole: Area) -> Bool {
    guard kind == .municipality else { return false }
    return switch whole.kind {
    case .municipality: code == whole.code
    case .region: region == whole.code
    case .country: true
    }
  }
}

extension Sequence<Area> {
  /// The municipalities that make up the area with this code on `date`: itself for a municipality, those of the region
  /// for a region, all of them for the country. In the order of the sequence; none for a code that isn't in it.
  public func municipalities(of code: String, on date: CalendarDate) -> [Area] {
    guard let area = first(where: { $0.code == code }) else { return [] }
    return filter { candidate in
      guard candidate.kind == .municipality, candidate.isValid(on: date) else { return false }
      return switch area.kind {
      case .municipality: candidate.code == code
      case .region: candidate.region == code
      case .country: true
      }
    }
  }
}
