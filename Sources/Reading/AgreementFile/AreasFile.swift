internal import Basics
import DelimitedText
import Findings
internal import Geography
internal import SafeText

/// areas.csv: one area a row, in the columns code, name, kind, cluster, region, valid_from and valid_to.
struct AreasFile {
  private enum Column: String, CaseIterable {
    case code, name, kind, cluster, region
    case validFrom = "valid_from"
    case validTo = "valid_to"

    static let required: [Column] = [.code, .name, .kind]
  }

  private struct Row {
    var area: Area
    var index: Int
  }

  private let table: Table
  private let numbers: [Column: Int]
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
    return (areas, reading.findings + areasFile.findings)
  }

  /// Areas are called nothing like them, so one cell is enough; a column of the user's own may hold other long numbers.
  /// The places have no excerpts, so that nothing can echo a number.
  private static func personalNumbers(in table: Table) -> [Finding] {
    func finding(_ place: Place, _ count: Int) -> Finding {
      Finding(.cprNumbers, at: Place(file: place.file, line: place.line, field: place.field), [.count: String(count)])
    }
    let above = (table.titles + table.header).count { PersonalNumber.isPresumed(in: $0) }
    if above > 0 { return [finding(table.place(ofHeader: nil), above)] }
    let known = Set(Column.allCases.compactMap { table.column(named: $0.rawValue) })
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
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        table.column(named: column.rawValue).map { (column, $0) }
      })
    checkHeader()
  }

  /// Required columns have to be there. A column that looks like a misspelt one is a fault too: without it, areas would
  /// silently lose their cluster or region. Others are the user's own.
  private mutating func checkHeader() {
    let missing = Column.allCases.filter { numbers[$0] == nil }
    let strangers = table.header.indices.filter { !numbers.values.contains($0) && !table.header[$0].isEmpty }
    var misspelt: Set<String> = []
    for index in strangers {
      let heading = table.header[index]
      guard let meant = Spelling.nearest(to: heading, among: missing.map(\.rawValue)) else { continue }
      misspelt.insert(meant)
      findings.append(
        .choice(.unknownKey, found: heading, at: table.place(ofHeader: index), among: Column.allCases.map(\.rawValue)))
    }
    for column in missing where Column.required.contains(column) && !misspelt.contains(column.rawValue) {
      let facts: [Fact: String] = [.found: column.rawValue, .expected: table.header.joined(separator: ", ")]
      findings.append(Finding(.columnMissing, at: table.place(ofHeader: nil), facts))
    }
  }

  private mutating func areas() -> [Area] {
    guard Column.required.allSatisfy({ numbers[$0] != nil }) else { return [] }
    let rows = table.rows.indices.compactMap { index in area(index).map { Row(area: $0, index: index) } }
    checkDuplicates(rows)
    checkRegions(rows)
    return rows.map(\.area)
  }

  // MARK: One row

  private mutating func area(_ row: Int) -> Area? {
    let code = required(.code, row).flatMap { self.code($0, row) }
    let name = required(.name, row)
    let kind = required(.kind, row).flatMap { self.kind($0, row) }
    let region = cell(.region, row).flatMap { $0.isEmpty ? nil : AreaDirectory.code($0) ?? $0 }
    let cluster = cell(.cluster, row).flatMap { $0.isEmpty ? nil : $0 }
    let from = date(.validFrom, row), to = date(.validTo, row)
    if let from, let to, to < from {
      report(.datesOutOfOrder, .validTo, row, [.name: Column.validTo.rawValue, .limit: from.description])
    }
    guard let code, let name, let kind else { return nil }
    return Area(
      code: code, name: name, kind: kind, cluster: kind == .municipality ? cluster : nil,
      region: kind == .municipality ? region : nil, validFrom: from, validTo: to)
  }

  private mutating func code(_ text: String, _ row: Int) -> String? {
    if let code = AreaDirectory.code(text) { return code }
    report(.invalidNumber, .code, row, [.name: Column.code.rawValue, .expected: "580"])
    return nil
  }

  private mutating func kind(_ text: String, _ row: Int) -> Area.Kind? {
    if let kind = Area.Kind(rawValue: text.lowercased()) { return kind }
    let place = place(.kind, row)
    findings.append(
      .choice(.invalidChoice, found: text, at: place, among: Area.Kind.allCases.map(\.rawValue), name: "kind"))
    return nil
  }

  private mutating func date(_ column: Column, _ row: Int) -> CalendarDate? {
    guard let text = cell(column, row), !text.isEmpty else { return nil }
    if let date = CalendarDate(parsing: text) { return date }
    report(.invalidDate, column, row, [.name: column.rawValue])
    return nil
  }

  private mutating func required(_ column: Column, _ row: Int) -> String? {
    guard let text = cell(column, row), !text.isEmpty else {
      findings.append(Finding(.emptyCell, at: place(column, row)))
      return nil
    }
    return text
  }

  /// `nil` where the file has no such column.
  private func cell(_ column: Column, _ row: Int) -> String? {
    numbers[column].map { table.rows[row].fields[$0].trimmed }
  }

  private func place(_ column: Column, _ row: Int) -> Place { table.place(ofRow: row, field: numbers[column]) }

  /// A fault of a cell, with its text as the fact `found`.
  private mutating func report(_ code: FindingCode, _ column: Column, _ row: Int, _ facts: [Fact: String]) {
    let found = Finding.shortened(cell(column, row) ?? "")
    findings.append(Finding(code, at: place(column, row), facts.merging([.found: found]) { $1 }))
  }

  // MARK: Rows together

  /// A code is one area's. A name may come again only where the two areas never exist at the same time.
  private mutating func checkDuplicates(_ rows: [Row]) {
    var byCode: [String: Row] = [:], byName: [String: [Row]] = [:]
    for row in rows {
      let name = row.area.name.lowercased()
      if let earlier = byCode[row.area.code] {
        reportDuplicate(row, .code, earlier)
      } else if let earlier = byName[name]?.first(where: { $0.area.overlaps(row.area) }) {
        reportDuplicate(row, .name, earlier)
      }
      byCode[row.area.code] = byCode[row.area.code] ?? row
      byName[name, default: []].append(row)
    }
  }

  private mutating func reportDuplicate(_ row: Row, _ column: Column, _ earlier: Row) {
    report(.duplicateArea, column, row.index, [.otherLine: String(table.rows[earlier.index].line)])
  }

  /// A municipality's region has to be a region of the file.
  private mutating func checkRegions(_ rows: [Row]) {
    let regions = rows.filter { $0.area.kind == .region }.map(\.area.code)
    for row in rows {
      guard let region = row.area.region, !regions.contains(region) else { continue }
      findings.append(
        .choice(
          .unknownReference, found: cell(.region, row.index) ?? region, at: place(.region, row.index), among: regions,
          name: Column.region.rawValue))
    }
  }
}

extension Area {
  fileprivate func overlaps(_ other: Area) -> Bool {
    func starts(_ a: Area, before b: Area) -> Bool {
      guard let start = a.validFrom, let end = b.validTo else { return true }
      return start <= end
    }
    return starts(self, before: other) && starts(other, before: self)
  }
}
