/// Figures of one kind that can be compared and added: a table's numerators, its denominators, or sums of either over
/// shorter times.
struct Column {
  let table: Int
  let part: Part
  /// Values of different `decimals` are never compared.
  var decimals = 0
  /// By the number of the place.
  var values: [Int: Int] = [:]
  /// By the number of the place: the cells of the system that add up to the value; one for a figure that is printed.
  var cells: [Int: [Int]] = [:]
  /// Places of totals that have been added up here: columns may lack different areas.
  var derived: Set<Int> = []
  /// Of these the places of totals that some of the areas within are not in.
  var partial: Set<Int> = []
  /// Whether it holds sums over shorter times that nobody prints.
  var isAggregate = false
}

/// The tables as columns of cells: their figures, the totals of areas that are printed beside them, and what is known of
/// each table by itself.
struct Columns {
  private(set) var system = System()
  private(set) var columns: [Column] = []
  let numbers: PlaceNumbers
  /// By table and the number of the place: the cells of its percentages.
  private(set) var percentages: [Int: [Int: Percentage]] = [:]
  /// By cell: where it is printed; `nil` where it isn't. Cells that the links add are printed nowhere.
  private(set) var origins: [Origin?] = []
  /// By cell: the report published before that shows it.
  private(set) var givenBy: [Int: String] = [:]
  private let tables: [Table]
  private let hierarchy: Hierarchy
  private let sizes: [String: Int]

  struct Origin {
    let table: Int
    let part: Part
    let place: Place
  }

  struct Percentage {
    let cell: Int
    let units: Int
    let decimals: Int
    let per: Int
  }

  init(_ tables: [Table], _ hierarchy: Hierarchy) {
    self.tables = tables
    self.hierarchy = hierarchy
    sizes = Columns.sizes(tables)
    numbers = PlaceNumbers(Columns.places(tables, hierarchy), in: hierarchy)
    for index in tables.indices { add(index) }
    addAggregates()
  }

  /// The order of size of each area: of the denominators where there are any, since those are shown.
  private static func sizes(_ tables: [Table]) -> [String: Int] {
    var sums: [String: (denominators: Int, numerators: Int)] = [:]
    for (place, figure) in tables.flatMap(\.figures) {
      sums[place.area, default: (0, 0)].denominators += figure.denominator ?? 0
      sums[place.area, default: (0, 0)].numerators += figure.numerator ?? 0
    }
    return sums.mapValues { sum in
      let size = sum.denominators > 0 ? sum.denominators : sum.numerators
      return Int.bitWidth - size.leadingZeroBitCount
    }
  }

  /// All that have a figure or can have a total.
  private static func places(_ tables: [Table], _ hierarchy: Hierarchy) -> Set<Place> {
    let given = Set(tables.flatMap(\.figures.keys)), wholes = hierarchy.wholes
    return given.union(Set(given.map(\.span)).flatMap { span in wholes.map { Place(area: $0, span: span) } })
  }

  /// Of a place that a figure stands in.
  private func number(of place: Place) -> Int {
    guard let number = numbers.number(of: place) else { preconditionFailure("every place of a figure is numbered") }
    return number
  }

  func origin(of cell: Int) -> Origin? { cell < origins.count ? origins[cell] : nil }

  private func cell(_ column: Column, _ area: String, _ span: Span) -> Int? {
    numbers.number(of: Place(area: area, span: span)).flatMap { column.cells[$0]?.first }
  }

  // MARK: One table

  private mutating func add(_ index: Int) {
    let table = tables[index]
    var numerators = Column(table: index, part: .numerator), denominators = Column(table: index, part: .denominator)
    numerators.decimals = table.figures.values.map(\.decimals).max() ?? 0
    for (place, figure) in table.figures.sorted(by: { $0.key < $1.key }) {
      if case .percentage(let units, let decimals, let per) = figure {
        let cell = addCell(percentage(units, decimals, per, place, of: table))
        origins[cell] = Origin(table: index, part: .numerator, place: place)
        percentages[index, default: [:]][number(of: place)] = Percentage(
          cell: cell, units: units, decimals: decimals, per: per)
        continue
      }
      addFigure(figure, place, &numerators, &denominators)
    }
    let isAdditive = table.figures.values.allSatisfy(\.isAdditive)
    if isAdditive {
      addTotals(&numerators)
      addTotals(&denominators)
    }
    columns += [numerators, denominators].filter { !$0.values.isEmpty }
  }

  private func percentage(
    _ units: Int, _ decimals: Int, _ per: Int, _ place: Place, of table: Table
  ) -> System.Cell {
    var cell = System.Cell(value: max(1, units), bounds: 0...System.unbounded, cost: cost(place))
    let all = (0..<decimals).reduce(per) { all, _ in all * 10 }
    let isSensitive = table.hidesNoneAndAll && table.limit > 1 && hierarchy.level(place.area) <= .cluster
    if isSensitive, units == 0 || units == all { cell.all = cell.value }
    return cell
  }

  private mutating func addFigure(
    _ figure: Figure, _ place: Place, _ numerators: inout Column, _ denominators: inout Column
  ) {
    let limit = hierarchy.level(place.area) <= .cluster ? tables[numerators.table].limit : 0
    let small = limit > 1 && figure.isCount ? 1...limit - 1 : nil
    var numerator = System.Cell(
      value: figure.scaled(to: numerators.decimals), bounds: min(1, figure.numerator ?? 1)...System.unbounded,
      small: small, cost: cost(place))
    if tables[numerators.table].hidesNoneAndAll, limit > 1 { numerator.includeNoneAndAll(of: figure, limit) }
    if case .amount = figure { numerator.bounds = -System.unbounded...System.unbounded }
    if case .concealed(let range, _) = figure {
      numerator = System.Cell(value: range.lowerBound, bounds: range, small: range, isShown: false, cost: cost(place))
    }
    let above = addCell(numerator, &numerators, place)
    guard let whole = figure.denominator else { return }
    let below = addCell(
      System.Cell(
        value: whole, bounds: 1...System.unbounded, small: limit > 1 ? 1...Columns.fewest : nil, cost: cost(place),
        dependants: [above]), &denominators, place)
    system.add(System.Relation(terms: [(below, 1), (above, -1)], bounds: 0...System.unbounded))
  }

  /// A denominator up to this is hidden too: with so few people a share tells of each of them.
  static let fewest = 3

  private mutating func addCell(_ cell: System.Cell, _ column: inout Column, _ place: Place) -> Int {
    let index = addCell(cell), number = number(of: place)
    column.values[number] = cell.value
    column.cells[number] = [index]
    origins[index] = Origin(table: column.table, part: column.part, place: place)
    return index
  }

  private mutating func addCell(_ cell: System.Cell) -> Int {
    origins.append(nil)
    return system.add(cell)
  }

  private func cost(_ place: Place) -> System.Cost {
    System.Cost(
      level: hierarchy.level(place.area).rawValue, figures: 1, size: sizes[place.area] ?? 0, rank: system.cells.count)
  }

  // MARK: Totals of areas

  /// The totals of the areas that the column has figures within, stated or added up, and that they are sums.
  private mutating func addTotals(_ column: inout Column) {
    let spans = Set(column.values.keys.map { numbers.spanOfPlace[$0] }).sorted()
    let wholes = hierarchy.wholes.compactMap(numbers.number(ofArea:))
    for span in spans {
      for whole in wholes { addTotal(whole, span, &column) }
    }
  }

  private mutating func addTotal(_ area: Int, _ span: Int, _ column: inout Column) {
    guard let number = numbers.number(area: area, span: span) else { return }
    let place = numbers.places[number]
    let (parts, missing) = parts(of: area, span, in: column)
    guard !parts.isEmpty else { return }
    let sum = parts.reduce(0) { $0 + system.cells[$1].value }
    if let stated = column.cells[number]?.first {
      addStated(stated, parts, isMissingOne: missing == 1, column)
      return
    }
    // What the source hides isn't in a total that is added up.
    let known = parts.filter { system.cells[$0].isShown }
    guard !known.isEmpty else { return }
    let limit = hierarchy.level(place.area) <= .cluster ? tables[column.table].limit : 0
    let isCount = column.part == .numerator && tables[column.table].figures.values.contains(where: \.isCount)
    let value = known.count == parts.count ? sum : known.reduce(0) { $0 + system.cells[$1].value }
    let mayBeNone = isCount && tables[column.table].hidesNoneAndAll
    let total = addCell(
      System.Cell(
        value: value, bounds: min(0, value)...System.unbounded,
        small: limit > 1 && isCount ? (mayBeNone ? 0 : 1)...limit - 1 : nil, mayBeNone: mayBeNone,
        cost: cost(place)), &column, place)
    column.derived.insert(number)
    if missing > 0 || known.count < parts.count { column.partial.insert(number) }
    system.add(.equality(known.map { ($0, 1) } + [(total, -1)]))
  }

  /// The figures that a total is made of, and how many areas within it have none. In place of a total that was added up
  /// without all of its areas stand those areas.
  private func parts(of area: Int, _ span: Int, in column: Column) -> (cells: [Int], missing: Int) {
    (numbers.areas(in: area) ?? []).reduce(into: ([], 0)) { found, area in
      let number = numbers.number(area: area, span: span)
      if let number, !column.partial.contains(number), let cell = column.cells[number]?.first {
        found.0.append(cell)
      } else if numbers.areas(in: area) == nil {
        found.1 += 1
      } else {
        let further = parts(of: area, span, in: column)
        found = (found.0 + further.cells, found.1 + further.missing)
      }
    }
  }

  /// A total that the source states tells the parts that it hides, or leaves out, too.
  private mutating func addStated(_ total: Int, _ parts: [Int], isMissingOne: Bool, _ column: Column) {
    let rest = system.cells[total].value - parts.reduce(0) { $0 + system.cells[$1].value }
    var terms = parts.map { (cell: $0, coefficient: 1) } + [(total, -1)]
    let concealed = parts.filter { !system.cells[$0].isShown }
    if !concealed.isEmpty {
      spread(rest, over: concealed)
    } else if isMissingOne, rest > 0 {
      let limit = tables[column.table].limit
      let missing = addCell(
        System.Cell(
          value: rest, bounds: 0...System.unbounded, small: limit > 1 ? 1...limit - 1 : nil, isShown: false,
          cost: system.cells[total].cost, isImplied: true))
      terms.append((missing, 1))
    }
    system.add(.equality(terms))
  }

  /// Finds numbers for what the source hides that agree with its total, where there are any.
  private mutating func spread(_ rest: Int, over cells: [Int]) {
    var rest = rest
    for cell in cells where rest > 0 {
      let step = min(rest, system.cells[cell].bounds.upperBound - system.cells[cell].value)
      system.update(cell) { $0.value += step }
      rest -= step
    }
  }

  // MARK: Reports published before

  /// Takes what a report published before shows for known: a figure that still stands can't be hidden, and one that has
  /// been corrected since is a sum of what it was a sum of. What it hides stays hidden in its own place.
  mutating func constrain(by published: Published) {
    let positions = Dictionary(tables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    let printed = Dictionary(
      columns.indices.filter { !columns[$0].isAggregate }.map { (Printed(columns[$0].table, columns[$0].part), $0) },
      uniquingKeysWith: { a, _ in a })
    for figure in published.figures {
      guard let table = positions[figure.table] else { continue }
      let column = printed[Printed(table, figure.part)].map { columns[$0] }
      let share = figure.part == .numerator ? numbers.number(of: figure.place).flatMap { percentages[table]?[$0] } : nil
      let found = share?.cell ?? column.flatMap { cell($0, figure.place.area, figure.place.span) }
      guard let value = figure.value else {
        if published.isReplaced, let found { system.hide(found) }
        continue
      }
      if let found, figure.agrees(with: system.cells[found].value, decimals: share?.decimals ?? column?.decimals ?? 0) {
        system.update(found) { $0.canBeHidden = false }
        givenBy[found] = givenBy[found] ?? published.name
      } else if let column, column.decimals == 0, figure.decimals == 0 {
        let parts = municipalities(of: figure.place.area).filter { !figure.missing.contains($0) }
        let cells = parts.compactMap { cell(column, $0, figure.place.span) }
        if !cells.isEmpty { system.add(.equality(cells.map { ($0, 1) }, value)) }
      }
    }
  }

  private struct Printed: Hashable {
    let table: Int
    let part: Part
    init(_ table: Int, _ part: Part) { (self.table, self.part) = (table, part) }
  }

  private func municipalities(of area: String) -> [String] {
    (hierarchy.children[area] ?? []).flatMap { hierarchy.children[$0] == nil ? [$0] : municipalities(of: $0) }
  }

  // MARK: Sums over shorter times

  /// A column for each that has figures of times that make up a longer one of some other figure's.
  private mutating func addAggregates() {
    let spans = Set(columns.flatMap { $0.values.keys.map { numbers.spanOfPlace[$0] } }).sorted()
    guard Set(spans.map { (numbers.spans[$0].last - numbers.spans[$0].first) / 20 }).count > 1 else { return }
    for index in columns.indices {
      let column = columns[index]
      guard tables[column.table].figures.values.allSatisfy(\.isAdditive) else { continue }
      var aggregate = Column(table: column.table, part: column.part, decimals: column.decimals, isAggregate: true)
      let own = Set(column.values.keys.map { numbers.spanOfPlace[$0] }).sorted()
      let areas = Set(column.values.keys.map { numbers.places[$0].area }).sorted().compactMap(numbers.number(ofArea:))
      let divisions = spans.compactMap { whole in
        Columns.division(of: whole, into: own, numbers.spans).map { (whole: whole, parts: $0) }
      }
      for (whole, parts) in divisions {
        for area in areas {
          let own = parts.compactMap { numbers.number(area: area, span: $0) }
          guard own.count == parts.count, let place = numbers.number(area: area, span: whole) else { continue }
          let cells = own.compactMap { column.cells[$0]?.first }
          guard cells.count == parts.count else { continue }
          let sum = cells.reduce(0) { $0 + system.cells[$1].value }
          aggregate.values[place] = sum
          aggregate.cells[place] = cells
          if !column.derived.isDisjoint(with: own) { aggregate.derived.insert(place) }
          // Of one table, the sum needs no further proof.
          if let printed = column.cells[place]?.first {
            system.add(.equality(cells.map { ($0, 1) } + [(printed, -1)]))
          }
        }
      }
      if !aggregate.values.isEmpty { columns.append(aggregate) }
    }
  }

  /// The times, one after the other, that make up the longer one; `nil` where they don't.
  ///
  /// - Parameters:
  ///   - own: the numbers of the spans to choose from, in order.
  ///   - spans: all, by number.
  private static func division(of whole: Int, into own: [Int], _ spans: [Span]) -> [Int]? {
    let inside = own.filter { $0 != whole && spans[whole].contains(spans[$0]) }
    // The shortest that begin where the last one ended.
    var parts: [Int] = []
    var day = spans[whole].first
    while day <= spans[whole].last {
      guard
        let next = inside.lazy.filter({ spans[$0].first == day }).min(by: { spans[$0].last < spans[$1].last })
      else { return nil }
      parts.append(next)
      day = spans[next].last + 1
    }
    return parts.count > 1 ? parts : nil
  }
}

extension System.Cell {
  /// Makes none and all of a denominator as sensitive as a small count.
  fileprivate mutating func includeNoneAndAll(of figure: Figure, _ limit: Int) {
    guard case .share(_, let whole) = figure else { return }
    bounds = 0...bounds.upperBound
    small = 0...limit - 1
    mayBeNone = true
    all = whole
  }
}

extension PublishedFigure {
  /// Whether it is this number, rounded to as many decimals.
  fileprivate func agrees(with number: Int, decimals: Int) -> Bool {
    guard let value, self.decimals <= decimals else { return false }
    let step = (self.decimals..<decimals).reduce(1) { step, _ in step * 10 }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: step)
    return !overflow && (step == 1 ? scaled == number : 2 * abs(number - scaled) <= step)
  }
}

extension Figure {
  var numerator: Int? {
    switch self {
    case .share(let numerator, _), .count(let numerator): numerator
    case .amount(let units, _, _): units
    case .percentage, .concealed: nil
    }
  }

  var denominator: Int? {
    switch self {
    case .share(_, let denominator): denominator
    case .concealed(_, let denominator): denominator
    case .count, .amount, .percentage: nil
    }
  }

  var decimals: Int {
    switch self {
    case .amount(_, let decimals, _): decimals
    case .share, .count, .percentage, .concealed: 0
    }
  }

  var isCount: Bool {
    switch self {
    case .share, .count, .concealed: true
    case .amount, .percentage: false
    }
  }

  var isAdditive: Bool {
    switch self {
    case .share, .count, .concealed: true
    case .amount(_, _, let isAdditive): isAdditive
    case .percentage: false
    }
  }

  func scaled(to decimals: Int) -> Int {
    guard case .amount(let units, let own, _) = self else { return numerator ?? 0 }
    return (own..<max(own, decimals)).reduce(units) { units, _ in units * 10 }
  }
}
