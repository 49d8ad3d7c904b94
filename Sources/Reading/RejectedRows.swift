internal import DelimitedText
public import Findings

/// The rows of a file that can't be used, for whoever is to correct them.
public struct RejectedRows: Hashable, Sendable {
  public var file: String
  /// The file's column headings.
  public var header: [String]
  /// In the order of the file, each once, also where several sources reject it.
  public var rows: [Row]
  /// How many rows were rejected: of a large file only the first of them are in `rows`.
  public var count: Int

  public struct Row: Hashable, Sendable {
    /// The physical line that the row starts on, from 1.
    public var line: Int
    /// The cells as they stand in the file. A row that isn't sound may have more or fewer than the header; one whose
    /// quotes are wrong is a single cell, its whole text.
    public var cells: [String]
    /// The errors that it was rejected for.
    public var findings: [Finding]

    public init(line: Int, cells: [String], findings: [Finding]) {
      self.line = line
      self.cells = cells
      self.findings = findings
    }
  }

  /// - Parameter omitted: rows that were rejected beyond `rows`.
  public init(file: String, header: [String], rows: [Row], omitted: Int = 0) {
    self.file = file
    self.header = header
    self.rows = rows
    count = rows.count + omitted
  }

  /// The rows that are no rows of a table, each with those of its findings that are about it.
  static func rows(_ rejected: [RejectedRow], _ findings: [Finding], delimiter: Character) -> [Row] {
    let byLine = Dictionary(grouping: findings) { $0.place?.line ?? 0 }
    return rejected.map { row in
      Row(
        line: row.line, cells: row.cells(delimiter: delimiter),
        findings: (row.line...row.lastLine).flatMap { byLine[$0] ?? [] })
    }
  }
}

/// Gathers the rejected rows of all files. Two sources may use one file, and reject other rows of it.
struct RejectedRowsByFile {
  private var headers: [String: [String]] = [:]
  private var rows: [String: [Int: RejectedRows.Row]] = [:]
  /// Rows that were rejected beyond those that are kept, by file.
  private var omitted: [String: Int] = [:]

  mutating func add(_ file: LoadedTable, _ table: SourceTable, _ log: RowLog) {
    let name = table.file
    headers[name] = table.header
    for (row, reasons) in log.reasons { add(table.line(row), table.cells(row), reasons, to: name) }
    for row in RejectedRows.rows(file.rejected, file.findings, delimiter: table.delimiter) {
      add(row.line, row.cells, row.findings, to: name)
    }
  }

  private mutating func add(_ line: Int, _ cells: [String], _ reasons: [Finding], to file: String) {
    let row = rows[file]?[line] ?? RejectedRows.Row(line: line, cells: cells, findings: [])
    let new = reasons.filter { !row.findings.contains($0) }
    rows[file, default: [:]][line] = RejectedRows.Row(
      line: line, cells: row.cells, findings: (row.findings + new).inReadingOrder())
  }

  /// Those of a large file, of which only the first are kept.
  mutating func add(_ records: CountedRecords) {
    headers[records.name] = records.plan.sample.header
    let kept = records.rejectedRows
    for row in kept { add(row.line, row.cells, row.findings, to: records.name) }
    omitted[records.name] = max(omitted[records.name] ?? 0, records.tally.rejected - kept.count)
  }

  /// Those that another source rejects.
  mutating func add(_ other: RejectedRowsByFile) {
    headers.merge(other.headers) { own, _ in own }
    for (file, others) in other.rows {
      for row in others.values { add(row.line, row.cells, row.findings, to: file) }
    }
    omitted.merge(other.omitted, uniquingKeysWith: max)
  }

  func count(in file: String) -> Int { (rows[file]?.count ?? 0) + (omitted[file] ?? 0) }

  /// By the files' names.
  var all: [RejectedRows] {
    rows.keys.sorted().map { file in
      let sorted = (rows[file] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      return RejectedRows(file: file, header: headers[file] ?? [], rows: sorted, omitted: omitted[file] ?? 0)
    }
  }
}
