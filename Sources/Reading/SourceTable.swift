package import Agreement
internal import Basics
package import DelimitedText
internal import Findings
internal import SafeText

/// A table seen through a source: its columns by what they hold, and only the rows that the source's filters keep.
package struct SourceTable {
  let table: Table
  /// The index of each role's column.
  let columns: [Source.Role: Int]
  /// Indexes of the rows that the filters keep.
  let rows: [Int]

  package init(table: Table, columns: [Source.Role: Int], rows: [Int]) {
    (self.table, self.columns, self.rows) = (table, columns, rows)
  }

  /// Finds the columns; every one that is missing is a finding, and then there is no table to read.
  static func make(_ table: Table, for source: Source, _ findings: inout [Finding]) -> SourceTable? {
    var columns: [Source.Role: Int] = [:]
    var filters: [RowFilter] = []
    var complete = true
    let shape = TableShape.of(source.shape)
    for field in shape?.fields ?? [] {
      let isOwn = source.columns[field.role] == nil && (shape?.namesColumns ?? false)
      guard let name = source.columns[field.role] ?? (isOwn ? field.role.rawValue : nil) else { continue }
      if isOwn, !field.isNeeded, table.column(named: name) == nil { continue }
      columns[field.role] = find(name, in: table, &findings)
      complete = complete && columns[field.role] != nil
    }
    for filter in source.filters {
      guard let column = find(filter.column, in: table, &findings) else {
        complete = false
        continue
      }
      filters.append(RowFilter(filter, column: column))
    }
    guard complete else { return nil }
    // A blank figure, date or status says something itself; only what rows are about is written once for many.
    let headings: Set<Source.Role> = [.period, .area, .type]
    let table = table.withBlanks(in: Set(columns.filter { !headings.contains($0.key) }.values))
    let rows = table.rows.indices.filter { index in
      filters.allSatisfy { $0.keeps(trimmed(table.rows[index].fields[$0.column])) }
    }
    return SourceTable(table: table, columns: columns, rows: rows)
  }

  private static func find(_ name: String, in table: Table, _ findings: inout [Finding]) -> Int? {
    if let column = table.column(named: name) { return column }
    var facts: [Fact: String] = [.found: name, .expected: table.header.joined(separator: ", ")]
    facts[.suggestion] = Spelling.nearest(to: name, among: table.header)
    var cause: Cause?
    if let misread = table.header.first(where: { MisreadText.repairs(of: $0).contains(name) }) {
      facts[.suggestion] = misread
      cause = .encoding
    }
    findings.append(Finding(.columnMissing, at: table.place(ofHeader: nil), facts, cause: cause))
    return nil
  }

  /// The cell of a row (an index into the table) for a role, without blanks around it; `nil` where the source has no such
  /// column.
  func cell(_ row: Int, _ role: Source.Role) -> String? { columns[role].map { trimmed(table.rows[row].fields[$0]) } }

  /// A cell of any column.
  func cell(_ row: Int, _ column: Int) -> String { trimmed(table.rows[row].fields[column]) }

  /// Also those that the filters take out.
  var allRows: Range<Int> { table.rows.indices }
  var file: String { table.file }
  var header: [String] { table.header }
  var delimiter: Character { table.dialect.delimiter }
  /// All cells of a row, as they stand in the file.
  func cells(_ row: Int) -> [String] { table.rows[row].fields }
  func line(_ row: Int) -> Int { table.rows[row].line }

  /// The place of a role's heading; of the header where the source has no such column.
  func place(ofHeading role: Source.Role) -> Place { table.place(ofHeader: columns[role]) }

  /// What looks like a personal number is masked, also where there are too few to stop the file.
  func finding(
    _ code: FindingCode, _ row: Int, _ role: Source.Role?, _ facts: [Fact: String] = [:], cause: Cause? = nil
  ) -> Finding {
    let place = table.place(ofRow: row, field: role.flatMap { columns[$0] })
    let isNote = [.emptyCell, .notAPeriod, .unknownArea].contains(code) && mayBeNote(table.rows[row].fields)
    return Finding(code, at: place, facts.mapValues(PersonalNumber.masked), cause: cause ?? (isNote ? .note : nil))
  }
}

/// Several words in the first cell and nothing else.
private func mayBeNote(_ fields: [String]) -> Bool {
  fields.count > 1 && fields.dropFirst().allSatisfy(\.isEmpty) && fields[0].contains(" ")
}
