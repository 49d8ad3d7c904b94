public import Basics

/// The areas of an agreement, in the order of its file, and how they lie in one another: municipality < cluster <
/// region < country. Every area lies in the country, whether it says so or not.
public struct AreaTree: Hashable, Sendable {
  private let areas: [Area]
  /// By code; of areas that share one, the first.
  private let places: [ID<Area>: Int]
  /// By place: the places of the areas that hold the area, the smallest first.
  private let ancestors: [[Int]]

  public init(_ areas: [Area]) {
    self.areas = areas
    let places = Dictionary(areas.indices.map { (areas[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    ancestors = areas.indices.map { start in
      var found: [Int] = []
      var next = areas[start].parent.flatMap { places[$0] }
      while let place = next, place != start, !found.contains(place) {
        found.append(place)
        next = areas[place].parent.flatMap { places[$0] }
      }
      return found
    }
  }

  public subscript(code: ID<Area>) -> Area? { places[code].map { areas[$0] } }

  /// The area that this one lies in and those that hold it in turn, the smallest first; without the country unless it is
  /// stated. A cycle of parents ends where it closes.
  public func ancestors(of code: ID<Area>) -> [Area] {
    places[code].map { ancestors[$0].map { areas[$0] } } ?? []
  }

  /// The cluster that a municipality lies in.
  public func cluster(of code: ID<Area>) -> Area? { ancestors(of: code).first { $0.kind == .cluster } }

  /// The region that a municipality or cluster lies in.
  public func region(of code: ID<Area>) -> Area? { ancestors(of: code).first { $0.kind == .region } }

  /// Whether the area is `whole` or lies in it, at whatever time.
  public func contains(_ code: ID<Area>, in whole: ID<Area>) -> Bool {
    guard let place = places[code], let whole = places[whole] else { return false }
    return lies(place, in: whole)
  }

  private func lies(_ place: Int, in whole: Int) -> Bool {
    place == whole || areas[whole].kind == .country || ancestors[place].contains(whole)
  }

  /// The area that stands in the place of this one on a date: itself while it exists, then what replaced it, and before its
  /// first day the one whose place it took. Itself too where no other is known; `nil` for a code that isn't there.
  public func standing(for code: ID<Area>, on date: CalendarDate) -> Area? {
    var area = self[code]
    // Each area is passed at most once.
    for _ in areas {
      guard let current = area, !current.isValid(on: date) else { break }
      let isOver = current.validTo.map { $0 < date } ?? false
      let next =
        isOver
        ? areas.first { $0.replaces.contains(current.code) }
        : current.replaces.count == 1 ? self[current.replaces[0]] : nil
      guard let next else { break }
      area = next
    }
    return area
  }

  /// The area's own code and before it that of the one whose place it took, and so on: those whose figures are its history.
  /// An area that several were merged into begins with itself.
  public func history(of code: ID<Area>) -> [ID<Area>] {
    var codes = [code]
    while let area = codes.last.flatMap({ self[$0] }), area.replaces.count == 1, !codes.contains(area.replaces[0]) {
      codes.append(area.replaces[0])
    }
    return codes
  }

  /// The areas of one kind that make up the area with this code, itself where it is of that kind; in the order of the
  /// file. None for a code that isn't there.
  ///
  /// - Parameter date: leaves out those that don't exist on it; `nil` for all of any time.
  public func members(of code: ID<Area>, kind: Area.Kind = .municipality, on date: CalendarDate?) -> [Area] {
    guard let whole = places[code] else { return [] }
    return areas.indices.filter { place in
      areas[place].kind == kind && (date.map(areas[place].isValid) ?? true) && lies(place, in: whole)
    }.map { areas[$0] }
  }
}

extension AreaTree: RandomAccessCollection {
  public var startIndex: Int { areas.startIndex }
  public var endIndex: Int { areas.endIndex }
  public subscript(position: Int) -> Area { areas[position] }
}
