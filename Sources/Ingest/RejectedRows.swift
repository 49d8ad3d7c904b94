internal import DelimitedText
public import Findings

/// The rows of a file that can't be used, for whoever is to correct them.
public struct RejectedRows: Hashable, Sendable {
  public var file: String
  /// The file's column headings.
  public var header: [String]
  /// In the order of the file, each once, also where several sources reject it.
  public var rows: [Row]

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

  public init(file: String, header: [String], rows: [Row]) {
    self.file = file
    self.header = header
    self.rows = rows
  }
}

/// Gathers the rejected rows of all files. Two sources may use one file, and reject other rows of it.
struct RejectedRowsByFile {
  private var headers: [String: [String]] = [:]
  private var rows: [String: [Int: RejectedRows.Row]] = [:]

  mutating func add(_ file: LoadedTable, _ table: SourceTable, _ log: RowLog) {
    let name = table.file
    headers[name] = table.header
    for (row, reasons) in log.reasons { add(table.line(row), table.cells(row), reasons, to: name) }
    for row in file.rejected {
      let reasons = file.findings.filter { $0.place?.line.map { (row.line...row.lastLine).contains($0) } ?? false }
      add(row.line, RejectedRowsByFile.cells(of: row, delimiter: table.delimiter), reasons, to: name)
    }
  }

  private mutating func add(_ line: Int, _ cells: [String], _ reasons: [Finding], to file: String) {
    let row = rows[file]?[line] ?? RejectedRows.Row(line: line, cells: cells, findings: [])
    let new = reasons.filter { !row.findings.contains($0) }
    rows[file, default: [:]][line] = RejectedRows.Row(
      line: line, cells: row.cells, findings: (row.findings + new).inReadingOrder())
  }

  /// The cells of a row that isn't sound, as far as they can be told apart.
  private static func cells(of row: RejectedRow, delimiter: Character) -> [String] {
    let options = ReadingOptions(encoding: .utf8, delimiter: delimiter)
    return Table.read(Array(row.rawText.utf8), file: "", options: options).table?.header ?? [row.rawText]
  }

  func count(in file: String) -> Int { rows[file]?.count ?? 0 }

  /// By the files' names.
  var all: [RejectedRows] {
    rows.keys.sorted().map { file in
      let sorted = (rows[file] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      return RejectedRows(file: file, header: headers[file] ?? [], rows: sorted)
    }
  }
}
