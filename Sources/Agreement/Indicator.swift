public import Basics

/// Which way an indicator should move.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case higher, lower
}

/// Whether the figures of periods are added up before they are judged. The raw value is what agreement files write.
public enum Accumulation: String, Hashable, Sendable, CaseIterable {
  /// From 1 January on.
  case year
  /// From the agreement's first day on.
  case agreement
  /// They are sums of what came before already.
  case running
  /// Each is judged alone, or tells of a stock.
  case no

  /// Whether the program adds them up.
  public var isSum: Bool { self == .year || self == .agreement }
}

/// Something that is measured again and again.
public struct Indicator: Hashable, Sendable {
  public var id: ID<Indicator>
  public var title: Bilingual
  public var definition: Bilingual?
  public var unit: Unit
  public var better: Direction
  /// The id of the source that its figures come from.
  public var source: ID<Source>
  /// How figures of periods become what the target speaks of; `nil` where nothing is said.
  public var accumulation: Accumulation?
  /// Whether the figures follow the time of the year; `nil` where that is to be found out.
  public var isSeasonal: Bool?
  /// Counts from 1 up to one less than this are hidden where an area shows; `nil` leaves it to the command line.
  public var hideBelow: Int?
  /// Whether a share of 0 % or 100 % is hidden like a small count: it tells what holds of everybody in the area.
  public var hidesNoneAndAll: Bool

  public init(
    id: ID<Indicator>, title: Bilingual, definition: Bilingual? = nil, unit: Unit, better: Direction = .higher,
    source: ID<Source>, accumulation: Accumulation? = nil, isSeasonal: Bool? = nil, hideBelow: Int? = nil,
    hidesNoneAndAll: Bool = false
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.unit = unit
    self.better = better
    self.source = source
    self.accumulation = accumulation
    self.isSeasonal = isSeasonal
    self.hideBelow = hideBelow
    self.hidesNoneAndAll = hidesNoneAndAll
  }
}
