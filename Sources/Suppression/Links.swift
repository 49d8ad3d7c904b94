/// How tables hang together, as their figures show.
public struct Link: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The same figures in the same places.
    case equal
    /// The first table's figures are the sums of the others'.
    case sum
    /// Percentages of the first table are of the second's figures.
    case percentage
    /// Nothing but that the agreement says so.
    case stated
    /// Most figures agree, but not all; taken for no link.
    case nearly
  }

  public var kind: Kind
  /// The ids of the tables.
  public var tables: [String]
}

/// Finds the links between tables and adds to the system what they tell a reader.
struct Links {
  private(set) var system: System
  private(set) var found: [Link] = []
  private let tables: [Table]
  private let columns: [Column]

  private let wholes: Set<String>
  private let places: [Place]

  init(_ tables: [Table], _ content: Columns, in hierarchy: Hierarchy) {
    self.tables = tables
    wholes = Set(hierarchy.wholes)
    places = content.numbers.places
    columns = content.columns
    system = content.system
    addEqual()
    addPercentages(content.percentages)
    addStated(content)
  }

  private mutating func note(_ kind: Link.Kind, _ indices: [Int]) {
    var seen: Set<Int> = []
    let ids = indices.filter { seen.insert($0).inserted }.map { tables[$0].id }
    let link = Link(kind: kind, tables: ids)
    if ids.count > 1, !known.contains(link) {
      known.insert(link)
      found.append(link)
    }
  }

  private var known: Set<Link> = []

  // MARK: Equal figures and sums

  private mutating func addEqual() {
    let pairs = EqualColumns(columns)
    for (one, other) in pairs.equal {
      relate(one, [other])
      note(.equal, [columns[one].table, columns[other].table])
    }
    let repeated = Set(pairs.equal.map(\.1)), places = places, wholes = wholes
    let sums = SumsOfColumns(
      columns, among: columns.indices.filter { !repeated.contains($0) }, isWhole: { wholes.contains(places[$0].area) }
    ).sums
    for sum in sums {
      relate(sum.whole, sum.parts)
      relateCounterparts(of: sum, among: sums)
      note(.sum, [columns[sum.whole].table] + sum.parts.map { columns[$0].table })
    }
    // A whole is nearly the greater of its parts where the others are small.
    let together = sums.map { Set($0.parts + [$0.whole]) }
    for (one, other) in pairs.nearly where !together.contains(where: { $0.isSuperset(of: [one, other]) }) {
      note(.nearly, [columns[one].table, columns[other].table])
    }
  }

  /// What holds of the denominators of some tables holds of their numerators, unless a figure contradicts it, also where too
  /// few of these are above 0 to show it by themselves; and the other way round.
  private mutating func relateCounterparts(of sum: SumsOfColumns.Sum, among sums: [SumsOfColumns.Sum]) {
    guard let whole = counterpart(of: sum.whole) else { return }
    let parts = sum.parts.compactMap(counterpart)
    guard parts.count == sum.parts.count, !sums.contains(where: { $0.whole == whole && Set($0.parts) == Set(parts) }),
      columns[whole].values.allSatisfy({ place, value in
        let values = parts.compactMap { columns[$0].values[place] }
        return values.count < parts.count || values.reduce(0, +) == value
      })
    else { return }
    relate(whole, parts)
  }

  /// The same table's denominators for its numerators, and the other way round.
  private func counterpart(of index: Int) -> Int? {
    let column = columns[index]
    return columns.indices.first { other in
      columns[other].table == column.table && columns[other].part != column.part
        && columns[other].isAggregate == column.isAggregate
    }
  }

  private mutating func relate(_ whole: Int, _ parts: [Int]) {
    for place in columns[whole].cells.keys.sorted() {
      let cells = parts.compactMap { columns[$0].cells[place] }
      guard cells.count == parts.count, let sum = columns[whole].cells[place] else { continue }
      system.add(.equality(sum.map { ($0, -1) } + cells.flatMap(\.self).map { ($0, 1) }))
    }
  }

  // MARK: Percentages

  private mutating func addPercentages(_ percentages: [Int: [Int: Columns.Percentage]]) {
    for (table, shares) in percentages.sorted(by: { $0.key < $1.key }) {
      for (index, base) in columns.enumerated() where !base.isAggregate && base.decimals == 0 && base.table != table {
        guard isPossible(base, of: shares, table) else { continue }
        note(.percentage, [table, base.table])
        relate(shares, to: base, itsNumerators: numerators(of: index, shares), limit: tables[table].limit)
      }
    }
  }

  /// Whether each percentage is, rounded, that of a whole number of the base. Where that proves nothing, since the
  /// percentages are coarse, the tables have to be read from the same file or be said to be related.
  private func isPossible(_ base: Column, of shares: [Int: Columns.Percentage], _ table: Int) -> Bool {
    var common = 0, chance = 1.0
    for (place, share) in shares {
      guard let value = base.values[place], value > 0 else { continue }
      guard share.counts(of: value) != nil else { return false }
      common += 1
      chance *= min(1, share.width(of: value))
    }
    return common >= EqualColumns.least && (chance < 1e-3 || isTied(table, base.table))
  }

  private func isTied(_ one: Int, _ other: Int) -> Bool {
    !tables[one].files.isDisjoint(with: tables[other].files) || tables[one].related.contains(tables[other].id)
      || tables[other].related.contains(tables[one].id)
  }

  /// A column that has the counts which the percentages are of the base: of the base's own table, or read from a file of
  /// its.
  private func numerators(of base: Int, _ shares: [Int: Columns.Percentage]) -> Column? {
    columns.indices.first { index in
      let column = columns[index]
      guard index != base, !column.isAggregate, column.decimals == 0,
        isTied(column.table, columns[base].table) || column.table == columns[base].table
      else { return false }
      let common = shares.filter { columns[base].values[$0.key] ?? 0 > 0 && column.values[$0.key] != nil }
      return common.count >= EqualColumns.least
        && common.allSatisfy { place, share in
          share.counts(of: columns[base].values[place] ?? 0)?.contains(column.values[place] ?? 0) ?? false
        }
    }.map { columns[$0] }
  }

  private mutating func relate(
    _ shares: [Int: Columns.Percentage], to base: Column, itsNumerators numerators: Column?, limit: Int
  ) {
    for (place, share) in shares.sorted(by: { $0.key < $1.key }) {
      guard let whole = base.cells[place]?.first, let counts = share.counts(of: system.cells[whole].value) else {
        continue
      }
      guard let numerator = numerators?.cells[place]?.first ?? implied(counts, of: whole, limit) else { continue }
      for relation in share.relations(numerator: numerator, whole: whole) { system.add(relation) }
    }
  }

  /// The count that a percentage tells, where it can be a small one; its place is that of the whole.
  private mutating func implied(_ counts: ClosedRange<Int>, of whole: Int, _ limit: Int) -> Int? {
    let cost = system.cells[whole].cost
    guard limit > 1, cost.level <= Hierarchy.Level.cluster.rawValue, counts.overlaps(1...limit - 1) else { return nil }
    return system.add(
      System.Cell(
        value: counts.clamped(to: 1...limit - 1).lowerBound, bounds: 0...System.unbounded, small: 1...limit - 1,
        isShown: false, cost: cost, isImplied: true))
  }

  // MARK: What the agreement says

  private mutating func addStated(_ content: Columns) {
    let linked = Set(
      found.filter { $0.kind != .nearly }.flatMap { link in
        link.tables.flatMap { one in link.tables.map { [one, $0] } }
      })
    let positions = Dictionary(tables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    for (one, table) in tables.enumerated() {
      for id in table.related.sorted() {
        guard let other = positions[id], other != one, !linked.contains([table.id, id]) else { continue }
        note(.stated, [min(one, other), max(one, other)])
        accompany(one, other)
        accompany(other, one)
      }
    }
  }

  private mutating func accompany(_ one: Int, _ other: Int) {
    for column in columns where column.table == one && !column.isAggregate {
      for counterpart in columns
      where counterpart.table == other && !counterpart.isAggregate && counterpart.part == column.part {
        for (place, cells) in column.cells.sorted(by: { $0.key < $1.key }) {
          guard let companions = counterpart.cells[place] else { continue }
          for cell in cells { system.update(cell) { $0.companions += companions } }
        }
      }
    }
  }
}

extension Columns.Percentage {
  /// All of them, in the units that the percentages are rounded to.
  private var scale: Int { (0..<decimals).reduce(per) { scale, _ in scale * 10 } }

  /// The whole numbers that are, rounded, this percentage of `whole`; `nil` where there is none.
  func counts(of whole: Int) -> ClosedRange<Int>? {
    let low = ceilDiv((2 * units - 1) * whole, 2 * scale), high = floorDiv((2 * units + 1) * whole, 2 * scale)
    return low <= high ? low...high : nil
  }

  /// How many whole numbers that are on average.
  func width(of whole: Int) -> Double { Double(whole) / Double(scale) }

  func relations(numerator: Int, whole: Int) -> [System.Relation] {
    [
      System.Relation(
        terms: [(numerator, 2 * scale), (whole, 1 - 2 * units)], bounds: 0...System.unbounded, guards: [cell]),
      System.Relation(
        terms: [(whole, 2 * units + 1), (numerator, -2 * scale)], bounds: 0...System.unbounded, guards: [cell]),
    ]
  }
}
