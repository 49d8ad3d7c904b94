internal import Agreement
internal import Basics
internal import DelimitedText
internal import Findings
internal import Geography
internal import Reading
internal import SafeText

/// areas.csv: one area a row, in the columns code, name, kind, cluster, region, valid_from, valid_to, parent and replaces.
///
/// What an area lies in is its `parent`, by code or name. A municipality may name its cluster and its region in columns of
/// their own instead; a cluster that has no row of its own is known by that name.
struct AreasFile {
  private static let code = Field<String>("code", .text, needed: true)
  private static let name = Field<String>("name", .text, needed: true)
  private static let kind = Field<Area.Kind>("kind", .word(Words(Area.Kind.allCases)), needed: true)
  private static let cluster = Field<String>("cluster", .text)
  private static let region = Field<ID<Area>>("region", ValueKind(.word) { AreaDirectory.code($0) ?? ID($0) })
  private static let validFrom = Field<CalendarDate>("valid_from", .date)
  private static let validTo = Field<CalendarDate>("valid_to", .date)
  private static let parent = Field<String>("parent", .text)
  private static let replaces = Field<[String]>("replaces", .list(separatedBy: [",", "|", "+"]))
  private static let fields: [any FieldDeclaration] = [
    code, name, kind, cluster, region, validFrom, validTo, parent, replaces,
  ]

  private struct Row {
    var area: Area
    /// As the columns name them.
    var parent: String?
    var cluster: String?
    var region: ID<Area>?
    var replaces: [String]
    var index: Int
  }

  private let table: Table
  private let numbers: [Source.Role: Int]
  private var cursor: RowCursor
  private var findings: [Finding] = []

  /// The areas in the order of the file, and every fault in it. Where there is one, the areas are those that could be
  /// read.
  static func read(_ bytes: [UInt8], file: String) -> (areas: [Area], findings: [Finding]) {
    let reading = Table.read(bytes, file: file)
    guard let table = reading.table else { return ([], reading.findings) }
    let personal = personalNumbers(in: table)
    guard personal.isEmpty else { return ([], personal) }
    var areasFile = AreasFile(table)
    let areas = areasFile.areas()
    return (areas, reading.findings + areasFile.findings + areasFile.cursor.log.findings)
  }

  /// Areas are called nothing like them, so one cell is enough; a column of the user's own may hold other long numbers.
  /// The places have no excerpts, so that nothing can echo a number.
  private static func personalNumbers(in table: Table) -> [Finding] {
    func finding(_ place: Place, _ count: Int) -> Finding {
      Finding(.cprNumbers, at: Place(file: place.file, line: place.line, field: place.field), [.count: String(count)])
    }
    let above = (table.titles + table.header).count { PersonalNumber.isPresumed(in: $0) }
    if above > 0 { return [finding(table.place(ofHeader: nil), above)] }
    let known = Set(fields.compactMap { table.column(named: $0.role.rawValue) })
    return table.header.indices.compactMap { column in
      let rows = table.rows.indices.filter { row in
        let cell = table.rows[row].fields[column]
        return known.contains(column) ? PersonalNumber.isPresumed(in: cell) : PersonalNumber.isContained(in: cell)
      }
      return rows.first.map { finding(table.place(ofRow: $0, field: column), rows.count) }
    }
  }

  private init(_ table: Table) {
    self.table = table
    numbers = Dictionary(
      uniqueKeysWithValues: AreasFile.fields.compactMap { field in
        table.column(named: field.role.rawValue).map { (field.role, $0) }
      })
    let rows = SourceTable(table: table, columns: numbers, rows: Array(table.rows.indices))
    cursor = RowCursor(rows, codes: .areas)
    checkHeader()
  }

  /// Required columns have to be there. A column that looks like a misspelt one is a fault too: without it, areas would
  /// silently lose their cluster or region. Others are the user's own.
  private mutating func checkHeader() {
    let names = AreasFile.fields.map(\.role.rawValue)
    let missing = AreasFile.fields.filter { numbers[$0.role] == nil }
    let strangers = table.header.indices.filter { !numbers.values.contains($0) && !table.header[$0].isEmpty }
    var misspelt: Set<String> = []
    for index in strangers {
      let heading = table.header[index]
      guard let meant = Spelling.nearest(to: heading, among: missing.map(\.role.rawValue)) else { continue }
      misspelt.insert(meant)
      findings.append(.choice(.unknownKey, found: heading, at: table.place(ofHeader: index), among: names))
    }
    for column in missing where column.isNeeded && !misspelt.contains(column.role.rawValue) {
      let facts: [Fact: String] = [.found: column.role.rawValue, .expected: table.header.joined(separator: ", ")]
      findings.append(Finding(.columnMissing, at: table.place(ofHeader: nil), facts))
    }
  }

  private mutating func areas() -> [Area] {
    guard AreasFile.fields.allSatisfy({ !$0.isNeeded || numbers[$0.role] != nil }) else { return [] }
    let rows = table.rows.indices.compactMap { index in
      cursor.move(to: index)
      return row(index)
    }
    checkDuplicates(rows)
    checkRegions(rows)
    return rows.map { area($0, among: rows) } + clusters(rows)
  }

  /// The area with what it lies in: what its row names as that, else its cluster, else its region.
  private mutating func area(_ row: Row, among rows: [Row]) -> Area {
    var area = row.area
    area.parent = row.cluster.map { cluster(named: $0, among: rows) ?? ID($0) } ?? row.region
    area.replaces = row.replaces.compactMap { replaced($0, by: row, among: rows) }
    guard let parent = row.parent else { return area }
    let larger = rows.filter { row.area.kind.lies(in: $0.area.kind) }
    if let found = larger.first(where: { $0.area.isCalled(parent) }) {
      area.parent = found.area.code
    } else {
      cursor.move(to: row.index)
      cursor.note(
        .reference, AreasFile.parent.role,
        Finding.choiceFacts(found: parent, among: larger.map(\.area.code.rawValue), name: nil))
    }
    return area
  }

  /// The area whose place a row takes, which ends before the row's begins.
  private mutating func replaced(_ named: String, by row: Row, among rows: [Row]) -> ID<Area>? {
    let others = rows.filter { $0.area.kind == row.area.kind && $0.index != row.index }
    let found = others.filter { $0.area.isCalled(named) }
    cursor.move(to: row.index)
    guard let before = found.first else {
      cursor.note(
        .reference, AreasFile.replaces.role,
        Finding.choiceFacts(found: named, among: others.map(\.area.code.rawValue), name: nil))
      return nil
    }
    if before.area.overlaps(row.area) {
      cursor.note(
        .order, AreasFile.validFrom.role,
        [.found: row.area.validFrom?.description ?? "", .limit: before.area.validTo?.description ?? before.area.name])
    }
    return before.area.code
  }

  private func cluster(named name: String, among rows: [Row]) -> ID<Area>? {
    rows.first { $0.area.kind == .cluster && $0.area.isCalled(name) }?.area.code
  }

  /// The clusters that only the rows of their municipalities name, in order of these.
  private func clusters(_ rows: [Row]) -> [Area] {
    var known = Set(rows.map(\.area.code))
    return rows.compactMap { row in
      guard let name = row.cluster, cluster(named: name, among: rows) == nil, known.insert(ID(name)).inserted else {
        return nil
      }
      return .cluster(named: name, in: row.region)
    }
  }

  private mutating func row(_ index: Int) -> Row? {
    let written = cursor.value(AreasFile.code), name = cursor.value(AreasFile.name), kind = cursor.value(AreasFile.kind)
    let code = written.flatMap { self.code($0, of: kind) }
    let parent = cursor.value(AreasFile.parent), cluster = cursor.value(AreasFile.cluster),
      region = cursor.value(AreasFile.region)
    let replaces = cursor.value(AreasFile.replaces) ?? []
    let from = cursor.value(AreasFile.validFrom), to = cursor.value(AreasFile.validTo)
    cursor.checkOrder(from, to, AreasFile.validTo.role)
    guard let code, let name, let kind else { return nil }
    let isMunicipality = kind == .municipality
    return Row(
      area: Area(code: code, name: name, kind: kind, validFrom: from, validTo: to), parent: parent,
      cluster: isMunicipality ? cluster : nil, region: isMunicipality || kind == .cluster ? region : nil,
      replaces: replaces, index: index)
  }

  /// Municipalities, regions and the country have official numbers; a cluster has what the agreement calls it.
  private mutating func code(_ text: String, of kind: Area.Kind?) -> ID<Area>? {
    if let code = AreaDirectory.code(text) { return code }
    if kind == .cluster, text.isID { return ID(text) }
    cursor.noteUnreadable(.number, AreasFile.code.role, text, Choices(codes: ["580"]))
    return nil
  }

  // MARK: Rows together

  /// A code is one area's. A name may come again only where the two areas never exist at the same time.
  private mutating func checkDuplicates(_ rows: [Row]) {
    var byCode: [ID<Area>: Row] = [:], byName: [String: [Row]] = [:]
    for row in rows {
      let name = row.area.name.lowercased()
      if let earlier = byCode[row.area.code] {
        reportDuplicate(row, AreasFile.code.role, earlier)
      } else if let earlier = byName[name]?.first(where: { $0.area.overlaps(row.area) }) {
        reportDuplicate(row, AreasFile.name.role, earlier)
      }
      byCode[row.area.code] = byCode[row.area.code] ?? row
      byName[name, default: []].append(row)
    }
  }

  private mutating func reportDuplicate(_ row: Row, _ column: Source.Role, _ earlier: Row) {
    cursor.move(to: row.index)
    cursor.note(.twice, column, [.otherLine: String(table.rows[earlier.index].line)])
  }

  /// A municipality's region has to be a region of the file.
  private mutating func checkRegions(_ rows: [Row]) {
    let regions = rows.filter { $0.area.kind == .region }.map(\.area.code)
    for row in rows {
      guard let region = row.region, !regions.contains(region) else { continue }
      cursor.move(to: row.index)
      let found = cursor.text(AreasFile.region.role) ?? region.rawValue
      cursor.note(
        .reference, AreasFile.region.role, Finding.choiceFacts(found: found, among: regions.map(\.rawValue), name: nil))
    }
  }
}

extension Area.Kind {
  /// Whether areas of this kind can lie in those of another: the cases stand from the smallest to the largest.
  fileprivate func lies(in other: Area.Kind) -> Bool {
    let kinds = Area.Kind.allCases
    return kinds.firstIndex(of: self).map { kinds[$0...].dropFirst().contains(other) } ?? false
  }
}

extension Area {
  /// Whether a text is its code or its name.
  fileprivate func isCalled(_ text: String) -> Bool {
    code.rawValue == text || AreaDirectory.code(text) == code || name.lowercased() == text.lowercased()
  }

  fileprivate func overlaps(_ other: Area) -> Bool {
    func starts(_ a: Area, before b: Area) -> Bool {
      guard let start = a.validFrom, let end = b.validTo else { return true }
      return start <= end
    }
    return starts(self, before: other) && starts(other, before: self)
  }
}
