public import Findings
internal import SafeText

/// Delimited text as a header and rows of text cells. Nothing in a cell is interpreted.
public struct Table: Sendable {
  /// The file as the user would name it.
  public let file: String
  public let dialect: Dialect
  /// The column headings: normal form C, blanks around them removed. Empty where a column has none.
  public let header: [String]
  /// The physical line that the header starts on, from 1.
  public let headerLine: Int
  /// The lines above the header, if the file has any, such as the title in a table of Statistikbanken.
  public let titles: [String]
  /// The lines below the rows, such as where the figures come from, where the reading takes such lines for notes.
  public let notes: [String]
  /// The sound rows. Each has as many fields as `header`.
  public let rows: [Row]

  /// The headings with the empty columns at the end that `header` leaves out.
  let writtenHeader: [String]
  let source: SourceText
  let headerStart: Int

  public struct Row: Hashable, Sendable {
    /// The physical line that the row starts on, from 1.
    public let line: Int
    /// The physical line that it ends on: a later one if a quoted cell holds line breaks.
    public let lastLine: Int
    /// The cells: normal form C, doubled quotes resolved, blanks around unquoted cells removed.
    public let fields: [String]
    /// Where the row starts in the text.
    let start: Int
    /// How many of the first cells are blank in the file and hold what the rows above them say.
    var filled = 0
  }

  /// The number, from 0, of the column with this heading: as it is written, else with letter case ignored if that finds
  /// a single column; `nil` otherwise. Blanks around `name` don't count.
  public func column(named name: String) -> Int? {
    let wanted = trimmed(name)
    if let exact = header.firstIndex(of: wanted) { return exact }
    let folded = wanted.lowercased()
    let near = header.indices.filter { header[$0].lowercased() == folded }
    return near.count == 1 ? near[0] : nil
  }
}

/// A row that can't be used.
public struct RejectedRow: Hashable, Sendable {
  public let line: Int
  public let lastLine: Int
  /// As it stands in the file, without the line break that ends it.
  public let rawText: String

  public init(line: Int, lastLine: Int, rawText: String) {
    self.line = line
    self.lastLine = lastLine
    self.rawText = rawText
  }

  /// The cells, as far as they can be told apart; else the whole text.
  public func cells(delimiter: Character) -> [String] {
    guard let byte = delimiterByte(delimiter) else { return [rawText] }
    let text = Array(rawText.utf8)
    var reader = RecordReader(delimiter: byte, limit: text.count)
    guard case .record(let record) = reader.next(in: text.span) else { return [rawText] }
    return record.fields
  }
}

/// What came of reading a file.
public struct TableReading: Sendable {
  /// `nil` where nothing can be read: the file is no delimited text, or a fault leaves all that follows in doubt.
  public let table: Table?
  /// In reading order.
  public let findings: [Finding]
  /// The rows that are left out of the table. Each is named in a finding.
  public let rejected: [RejectedRow]
}
