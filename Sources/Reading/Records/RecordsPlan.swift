internal import Agreement
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Findings
internal import Geography

/// What all workers on one file share: its header, which column is what, and what the agreement says of areas and days.
final class RecordsPlan: Sendable {
  let source: Source
  /// The header, with the beginning of the file as text.
  let sample: Table
  let width: Int
  let delimiter: UInt8
  let encoding: TextEncoding
  /// Whether the encoding is beyond doubt: declared, or told by a byte order mark, or by all of the file.
  let isSettled: Bool
  /// The faults of the header.
  let headerFindings: [Finding]
  let limit: Int
  let area, requested, due, answered, type, cancelled: Int?
  let filters: [RowFilter]
  let areas: AreaReader
  /// The agreement's areas by their number in `OutcomeCounts.Key`.
  let codes: [ID<Area>]
  let numbers: [ID<Area>: Int]
  /// The days on which each area exists, as offsets into `DayTable`.
  let validity: [ClosedRange<Int>]
  let rule: CaseRule
  /// Columns whose cells may be anything, personal numbers included.
  let openColumns: [Int]
  let allColumns: [Int]
  /// Where the rows begin: the offset in the file, and the physical line.
  let body: (offset: Int, line: Int)

  init(
    _ source: Source, _ table: SourceTable, _ areas: AreaReader, _ rule: CaseRule, limit: Int, isSettled: Bool,
    findings: [Finding]
  ) {
    self.isSettled = isSettled
    headerFindings = findings.filter { $0.code == .duplicateHeader }
    self.source = source
    sample = table.table
    body = sample.body
    width = sample.width
    delimiter = sample.delimiterByte
    encoding = sample.dialect.encoding
    self.limit = limit
    area = table.columns[.area]
    requested = table.columns[.requested]
    due = table.columns[.due]
    answered = table.columns[.answered]
    type = table.columns[.type]
    cancelled = table.columns[.cancelled]
    filters = source.filters.compactMap { filter in
      table.table.column(named: filter.column).map { RowFilter(filter, column: $0) }
    }
    self.areas = areas
    codes = Set(areas.areas.map(\.code)).sorted()
    numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    validity = codes.map { code in
      let from = areas.areas[code]?.validFrom.map(DayTable.offset) ?? Int.min
      return from...max(from, areas.areas[code]?.validTo.map(DayTable.offset) ?? Int.max)
    }
    self.rule = rule
    // What these say is looked up or read as a date in every row; whoever is found there is no number.
    let closed: Set<Int?> = [area, requested, due, answered, cancelled]
    allColumns = Array(0..<width)
    openColumns = allColumns.filter { !closed.contains($0) }
  }

  /// The cells of a row, as wide as the header: what stands in columns of nothing at its end is nothing.
  func cells(_ row: [String]) -> [String] {
    row[min(sample.header.count, row.count)...].allSatisfy(\.isEmpty) ? Array(row.prefix(sample.header.count)) : row
  }
}
