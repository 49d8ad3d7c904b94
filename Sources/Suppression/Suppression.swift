internal import Basics

/// Which figures of linked tables are hidden, so that nothing that is shown tells a small count.
///
/// Small counts are hidden (primary suppression), and further figures until an attacker who knows all that is shown, and
/// the rule, is left with three numbers or more for each (complementary suppression; Hundepool et al. 2012, *Statistical
/// Disclosure Control*, chapter 4, <https://doi.org/10.1002/9781118348239>). Tables are linked where their figures show
/// that they hang together.
///
/// The same tables give the same result, whatever their order in a dictionary. Beside the links, which take as long as
/// sorting the figures, the time grows with the number of small counts.
public struct Suppression: Sendable {
  /// What is wrong with a table that can't be protected.
  public struct Exposure: Hashable, Sendable {
    public var table: String
    public var place: Place
    public var part: Part
    /// The report published before that tells the figure, where that is why.
    public var published: String?
  }

  /// What an attacker can say of a hidden figure that is sensitive.
  public struct Line: Hashable, Sendable {
    public var table: String
    public var place: Place
    public var part: Part
    public var value: Int
    /// `nil` where the search was given up, or an earlier report tells it, and the table is withheld.
    public var range: ClosedRange<Int>?
    /// Whether three numbers at least are left.
    public var isProtected: Bool { range.map { $0.upperBound - $0.lowerBound >= Audit.width } ?? false }
  }

  /// The upper bound of what has none, or more.
  public static let unbounded = System.unbounded / 2
  public let links: [Link]
  /// Small counts that could be told whatever else were hidden; their tables are withheld for that time.
  public private(set) var exposures: [Exposure] = []
  private var hidden: Set<Key> = []
  /// How many figures the tables print, the totals that are added up among them.
  public let figureCount: Int
  private var systems: [(system: System, places: [Int: Columns.Origin], sensitive: [Int])] = []
  private let tables: [String]
  private let positions: [String: Int]

  private struct Key: Hashable {
    let table: Int
    let place: Place
    let part: Part
  }

  public init(_ tables: [Table], in hierarchy: Hierarchy, after published: [Published] = []) {
    var content = Columns(tables, hierarchy)
    for report in published { content.constrain(by: report) }
    let linked = Links(tables, content, in: hierarchy)
    links = linked.found
    figureCount = content.origins.count { $0 != nil }
    self.tables = tables.map(\.id)
    positions = Dictionary(tables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let pieces = linked.system.piecesWithSmallNumbers()
    for (piece, protection) in zip(pieces, Suppression.protections(pieces.map(\.system))) {
      take(protection, piece.cells, content)
    }
    withhold(content)
  }

  /// Each system by itself after the rule.
  private static func protections(_ systems: [System]) -> [Protection] {
    systems.concurrentMap { system in
      // What GLPK holds, it holds for each thread.
      defer { LinearProgram.end() }
      var rule = Inversion(system)
      return rule.protection()
    }
  }

  private mutating func take(_ protection: Protection, _ cells: [Int], _ content: Columns) {
    let system = protection.system
    for index in protection.hidden {
      if let origin = content.origin(of: cells[index]) {
        hidden.insert(Key(table: origin.table, place: origin.place, part: origin.part))
      }
    }
    for index in protection.exposed {
      guard let origin = content.origin(of: cells[index]) ?? nearest(to: index, system, cells, content) else {
        continue
      }
      exposures.append(
        Exposure(
          table: tables[origin.table], place: origin.place, part: origin.part,
          published: content.givenBy[cells[index]]))
    }
    let places = cells.enumerated().reduce(into: [:]) { $0[$1.offset] = content.origin(of: $1.element) }
    systems.append((system, places, Set(protection.sensitive + protection.exposed).sorted()))
  }

  /// Where a number that nothing prints belongs: with a printed one of a sum that tells it.
  private func nearest(to index: Int, _ system: System, _ cells: [Int], _ content: Columns) -> Columns.Origin? {
    system.relationsOfCell[index].flatMap { system.relations[$0].terms }.lazy.compactMap {
      content.origin(of: cells[$0.cell])
    }
    .first
  }

  /// Hides all of a table, and of those that are linked to it, for the times when it can't be protected.
  private mutating func withhold(_ content: Columns) {
    for exposure in exposures {
      let group = linkedTables(of: exposure.table)
      for origin in content.origins.lazy.compactMap(\.self)
      where group.contains(tables[origin.table]) && origin.place.span.overlaps(exposure.place.span) {
        hidden.insert(Key(table: origin.table, place: origin.place, part: origin.part))
      }
    }
  }

  private func linkedTables(of table: String) -> Set<String> {
    var found: Set<String> = [table]
    while true {
      let more = links.filter { $0.kind != .nearly && !found.isDisjoint(with: $0.tables) }.reduce(into: found) {
        $0.formUnion($1.tables)
      }
      if more == found { return found }
      found = more
    }
  }

  // MARK: Asking

  /// Whether this figure is hidden; `false` of one that the tables don't have.
  public func hides(_ table: String, _ place: Place, _ part: Part) -> Bool {
    positions[table].map { hidden.contains(Key(table: $0, place: place, part: part)) } ?? false
  }

  public var isEmpty: Bool { hidden.isEmpty }

  public func hidesAny(of table: String) -> Bool {
    positions[table].map { index in hidden.contains { $0.table == index } } ?? false
  }

  /// All that is hidden, in order of table, place and part.
  public var hiddenFigures: [(table: String, place: Place, part: Part)] {
    hidden.sorted { ($0.table, $0.place, $0.part) < ($1.table, $1.place, $1.part) }.map {
      (tables[$0.table], $0.place, $0.part)
    }
  }

  /// For each sensitive figure what an attacker can say of it: for whoever holds the data, never to be published.
  public func audit() -> [Line] {
    defer { LinearProgram.end() }
    let exposed = Set(
      exposures.compactMap { exposure in
        positions[exposure.table].map { Key(table: $0, place: exposure.place, part: exposure.part) }
      })
    return systems.flatMap { system, places, sensitive in
      sensitive.compactMap { index in
        places[index].map { origin in
          Line(
            table: tables[origin.table], place: origin.place, part: origin.part, value: system.cells[index].value,
            range: exposed.contains(Key(table: origin.table, place: origin.place, part: origin.part))
              ? nil : Audit.range(of: index, in: system))
        }
      }
    }
  }
}

extension Span {
  func overlaps(_ other: Span) -> Bool { first <= other.last && other.first <= last }
}

extension System {
  /// The parts that nothing ties to each other and that have something to hide, each with the positions of its cells here.
  func piecesWithSmallNumbers() -> [(system: System, cells: [Int])] {
    var roots = Array(cells.indices)
    func root(_ cell: Int) -> Int {
      var cell = cell
      while roots[cell] != cell {
        roots[cell] = roots[roots[cell]]
        cell = roots[cell]
      }
      return cell
    }
    func join(_ one: Int, _ other: Int) {
      let (one, other) = (root(one), root(other))
      roots[max(one, other)] = min(one, other)
    }
    for relation in relations {
      guard let first = relation.terms.first?.cell else { continue }
      for term in relation.terms { join(first, term.cell) }
      for cell in relation.guards { join(first, cell) }
    }
    for (index, cell) in cells.enumerated() {
      for other in cell.dependants { join(index, other) }
      for other in cell.companions { join(index, other) }
    }
    // By root: the number of its piece, or -1 where nothing is to be hidden.
    var pieceOfRoot = [Int](repeating: -1, count: cells.count)
    for cell in cells.indices where cells[cell].isSmall { pieceOfRoot[root(cell)] = 0 }
    var pieces: [(cells: [Int], relations: [Int])] = []
    // By cell: its position in its piece.
    var positions = [Int](repeating: 0, count: cells.count)
    for cell in cells.indices where pieceOfRoot[root(cell)] >= 0 {
      // A root comes before all that were joined to it.
      if root(cell) == cell {
        pieceOfRoot[cell] = pieces.count
        pieces.append(([], []))
      }
      let piece = pieceOfRoot[root(cell)]
      positions[cell] = pieces[piece].cells.count
      pieces[piece].cells.append(cell)
    }
    for (index, relation) in relations.enumerated() {
      guard let first = relation.terms.first?.cell, pieceOfRoot[root(first)] >= 0 else { continue }
      pieces[pieceOfRoot[root(first)]].relations.append(index)
    }
    return pieces.map { (part($0.cells, $0.relations, positions), $0.cells) }
  }

  /// - Parameter positions: of each of the cells in the part, in which lies all that hangs together with it.
  private func part(_ own: [Int], _ ownRelations: [Int], _ positions: [Int]) -> System {
    var part = System()
    for index in own {
      var cell = cells[index]
      cell.dependants = cell.dependants.map { positions[$0] }
      cell.companions = cell.companions.map { positions[$0] }
      _ = part.add(cell)
    }
    for relation in ownRelations.lazy.map({ relations[$0] }) {
      part.add(
        Relation(
          terms: relation.terms.map { (positions[$0.cell], $0.coefficient) }, bounds: relation.bounds,
          guards: relation.guards.map { positions[$0] }))
    }
    return part
  }
}
