/// A text in both languages of the reports. Where only one was written, it serves for both.
public struct Bilingual: Hashable, Sendable {
  public var danish: String
  public var english: String

  public init(danish: String, english: String) {
    self.danish = danish
    self.english = english
  }

  public init(_ both: String) { self.init(danish: both, english: both) }
}

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

/// Which way an indicator should move.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case higher, lower
}

/// Something that is measured again and again.
public struct Indicator: Hashable, Sendable {
  public var id: String
  public var title: Bilingual
  public var definition: Bilingual?
  public var unit: Unit
  public var better: Direction
  /// The id of the source that its figures come from.
  public var source: String
  /// Counts from 1 up to one less than this are hidden where an area shows; `nil` leaves it to the command line.
  public var hideBelow: Int?

  public init(
    id: String, title: Bilingual, definition: Bilingual? = nil, unit: Unit, better: Direction = .higher,
    source: String, hideBelow: Int? = nil
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

extension Unit {
  /// Whether values of several areas may be added up.
  public var isAdditive: Bool { self == .count || self == .kroner }
}
