/// The figures that one source gives, as far as they are printed.
public struct Table: Sendable {
  public var id: String
  public var figures: [Place: Figure]
  /// Counts of municipalities and clusters from 1 to one less than this are sensitive; below 2 none is.
  public var limit: Int
  /// Whether none and all of a denominator are as sensitive, and so are 0 % and 100 %.
  public var hidesNoneAndAll: Bool
  /// The names of the files it is read from.
  public var files: Set<String>
  /// The ids of tables that the agreement says it hangs together with.
  public var related: Set<String>

  public init(
    id: String, figures: [Place: Figure], limit: Int, hidesNoneAndAll: Bool = false, files: Set<String> = [],
    related: Set<String> = []
  ) {
    self.id = id
    self.figures = figures
    self.limit = limit
    self.hidesNoneAndAll = hidesNoneAndAll
    self.files = files
    self.related = related
  }
}

/// The area and the time that a figure is of.
public struct Place: Hashable, Comparable, Sendable {
  public var area: String
  public var span: Span

  public init(area: String, span: Span) {
    self.area = area
    self.span = span
  }

  public static func < (a: Place, b: Place) -> Bool { (a.span, a.area) < (b.span, b.area) }
}

/// A stretch of days, both ends included.
public struct Span: Hashable, Comparable, Sendable {
  /// Days since 1970.
  public var first: Int
  public var last: Int

  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  func contains(_ other: Span) -> Bool { first <= other.first && other.last <= last }

  public static func < (a: Span, b: Span) -> Bool { (a.last, a.first) < (b.last, b.first) }
}

public enum Figure: Hashable, Sendable {
  /// People or cases out of all; neither is negative, and the numerator is at most the denominator.
  case share(numerator: Int, denominator: Int)
  /// People or cases.
  case count(Int)
  /// A number in another unit, in units of 10^-`decimals`. What `isAdditive` says of areas holds of times too.
  case amount(units: Int, decimals: Int, isAdditive: Bool)
  /// A percentage without its counts, or a number of so many others, rounded to `decimals`, in units of 10^-`decimals`.
  case percentage(units: Int, decimals: Int, per: Int = 100)
  /// A count that the source itself hides, within the bounds that it gives; with its denominator where that is known.
  case concealed(ClosedRange<Int>, of: Int?)
}

/// What of a figure is hidden or shown: each stands in a column of its own.
public enum Part: Hashable, Comparable, Sendable, CaseIterable {
  /// Of a share; or the count, the amount or the percentage itself.
  case numerator
  case denominator
}

/// Which areas lie in which.
public struct Hierarchy: Sendable {
  public enum Level: Int, Hashable, Comparable, Sendable {
    case municipality, cluster, region, country
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  private let levels: [String: Level]
  /// The areas that lie in each straight away, in order of their ids.
  let children: [String: [String]]

  /// - Parameter areas: each with its level and the area that it lies in; an area is known by its id.
  public init(_ areas: [(id: String, level: Level, parent: String?)]) {
    let parents = Dictionary(
      areas.compactMap { area in area.parent.map { (area.id, $0) } }, uniquingKeysWith: { a, _ in a })
    levels = Dictionary(areas.map { ($0.id, $0.level) }, uniquingKeysWith: { a, _ in a })
    children = Dictionary(grouping: parents.keys.sorted()) { parents[$0] ?? "" }
  }

  /// An area that the hierarchy doesn't know is as sensitive as a municipality.
  func level(_ area: String) -> Level { levels[area] ?? .municipality }

  /// Areas that others lie in, each after those that lie in it.
  var wholes: [String] { children.keys.filter { levels[$0] != nil }.sorted { (level($0), $0) < (level($1), $1) } }
}
