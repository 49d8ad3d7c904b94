public import Basics

/// Which way an indicator should move.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case higher, lower
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
  /// Counts from 1 up to one less than this are hidden where an area shows; `nil` leaves it to the command line.
  public var hideBelow: Int?

  public init(
    id: ID<Indicator>, title: Bilingual, definition: Bilingual? = nil, unit: Unit, better: Direction = .higher,
    source: ID<Source>, hideBelow: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.unit = unit
    self.better = better
    self.source = source
    self.hideBelow = hideBelow
  }
}
