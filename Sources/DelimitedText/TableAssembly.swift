internal import Findings
internal import SafeText

/// A table on its way from text to header and rows.
struct TableAssembly {
  let source: SourceText
  let dialect: Dialect
  let limit: Int
  let titles: [String]
  /// Where the header starts.
  let first: Opening.Record

  private(set) var header: [String]?
  private let hasNotes: Bool
  private(set) var notes: [String] = []
  private var rows: [Table.Row] = []
  private var rejected: [RejectedRow] = []
  private var findings: [Finding] = []
  /// Whether the header stands elsewhere, and the text is only some of its rows.
  private var isPart = false
  /// Whether the rows are left to somebody else.
  private let isHeaderOnly: Bool

  /// Finds the separator and the header. Throws F003 for a text without a record, F013.
  ///
  /// - Parameter isBeginning: whether the text goes on, and only its header is to be read.
  /// - Returns: `nil` where so much as is there doesn't tell.
  init?(
    _ text: DecodedText, file: String, options: ReadingOptions, isHeaderOnly: Bool = false, isBeginning: Bool = false
  ) throws(Unreadable) {
    limit = options.maximumFieldBytes
    hasNotes = options.hasNotes && !isHeaderOnly
    self.isHeaderOnly = isHeaderOnly
    let opening = try Opening(of: text, file: file, options: options)
    if isBeginning, opening.records.count < Opening.sampleSize { return nil }
    guard let first = opening.header else { throw Unreadable(.fileEmpty, at: Place(file: file)) }
    self.first = first
    source = SourceText(utf8: text.utf8, start: text.start, file: file, delimiter: opening.delimiter)
    titles = opening.titles(in: text.utf8.span)
    dialect = Dialect(
      encoding: text.encoding, delimiter: Character(Unicode.Scalar(opening.delimiter)),
      hadByteOrderMark: text.hadByteOrderMark, lineBreak: LineBreak(of: text.utf8.span))
  }

  /// Some rows of a table whose header has been read.
  init(part utf8: [UInt8], line: Int, of table: Table, limit: Int) {
    self.limit = limit
    hasNotes = false
    isHeaderOnly = false
    first = Opening.Record(
      offset: 0, line: line, width: table.width, filled: [], startsWithQuote: false, isNumeric: false)
    source = SourceText(utf8: utf8, start: 0, file: table.file, delimiter: table.source.delimiter)
    titles = []
    dialect = table.dialect
    header = table.writtenHeader
    isPart = true
  }

  /// Reads header and rows. Throws F002, F007, F008, and F012 in the header.
  mutating func run() throws(Unreadable) -> TableReading {
    let source = source
    var reader = RecordReader(delimiter: source.delimiter, limit: limit, offset: first.offset, line: first.line)
    reading: while true {
      switch reader.next(in: source.utf8.span) {
      case .record(let record):
        take(record)
        if isHeaderOnly { break reading }
      case .misplacedQuote(let record, let field, let line, let at):
        let finding = misplacedQuote(record, field: field, line: line, at: at)
        if header == nil { throw Unreadable(finding) }
        reject(record, finding)
      case .unclosedQuote(let field, let line):
        throw endless(.unclosedQuote, field: field, line: line, recordAt: reader.offset)
      case .fieldTooLong(let field, let line):
        throw endless(.fieldTooLong, field: field, line: line, recordAt: reader.offset, [.limit: String(limit)])
      case .outOfMemory: throw Unreadable(.fileUnreadable, at: Place(file: source.file), cause: .system(.outOfMemory))
      case .end: break reading
      }
    }
    return finished()
  }

  private mutating func take(_ record: RecordReader.Record) {
    guard let header else {
      header = record.fields.map(trimmed)
      return
    }
    if isBlank(record) { return }
    guard record.fields.count == header.count else { return reject(record, wrongFieldCount(record, header)) }
    rows.append(
      Table.Row(line: record.line, lastLine: record.lastLine, fields: record.fields, start: record.range.lowerBound))
  }

  /// Separators and blanks only, as Excel leaves them below a table. Quotes make it a row: somebody meant it.
  private func isBlank(_ record: RecordReader.Record) -> Bool {
    record.fields.allSatisfy(\.isEmpty) && !source.utf8[record.range].contains(Byte.quote)
  }

  private mutating func reject(_ record: RecordReader.Record, _ finding: Finding) {
    findings.append(finding)
    let text = source.utf8.span.text(record.range)
    rejected.append(RejectedRow(line: record.line, lastLine: record.lastLine, rawText: text))
  }

  private mutating func finished() -> TableReading {
    let writtenHeader = header ?? []
    if hasNotes { takeNotes() }
    if !titles.isEmpty { rows = FilledDown.rows(rows, unreadable: rejected.map(\.line)) }
    if !isPart { dropEmptyColumnsAtTheEnd() }
    let table = Table(
      file: source.file, dialect: dialect, header: header ?? [], headerLine: first.line, titles: titles, notes: notes,
      rows: rows,
      writtenHeader: writtenHeader, source: source, headerStart: first.offset)
    guard !isPart else { return TableReading(table: table, findings: findings.inReadingOrder(), rejected: rejected) }
    findings += duplicateHeaders(table)
    if rows.isEmpty, rejected.isEmpty, !isHeaderOnly {
      findings.append(Finding(.noRows, at: table.place(ofHeader: nil)))
    }
    return TableReading(table: table, findings: findings.inReadingOrder(), rejected: rejected)
  }

  /// Sets apart the notes below a table: lines at its end with text in the first cell only, of which the first begins
  /// like a note. A comma in its text may have taken one apart.
  private mutating func takeNotes() {
    guard let width = header?.count, width > 1 else { return }
    var below: [(line: Int, text: String)] = []
    var row = rows.count, unreadable = rejected.count
    while row + unreadable > 0 {
      let isRow = unreadable == 0 || row > 0 && rows[row - 1].line > rejected[unreadable - 1].line
      let line = isRow ? rows[row - 1].line : rejected[unreadable - 1].line
      let cells = isRow ? rows[row - 1].fields : rejected[unreadable - 1].cells(delimiter: dialect.delimiter)
      let isAlone = cells.dropFirst().allSatisfy { trimmed($0).isEmpty }
      guard isAlone || cells.count < width && isNote(cells[0]) else { break }
      below.append((line, trimmed(isAlone ? cells[0] : rejected[unreadable - 1].rawText)))
      if isRow { row -= 1 } else { unreadable -= 1 }
    }
    let found = below.reversed().drop { !isNote($0.text) }
    guard let start = found.first?.line else { return }
    notes = found.map(\.text)
    rows.removeAll { $0.line >= start }
    rejected.removeAll { $0.line >= start }
    findings.removeAll { $0.place?.line.map { $0 >= start } ?? false }
  }

  /// A separator at the end of every line makes a column of nothing.
  private mutating func dropEmptyColumnsAtTheEnd() {
    guard var header, header.last?.isEmpty == true else { return }
    var width = header.count
    while width > 1, header[width - 1].isEmpty, rows.allSatisfy({ $0.fields[width - 1].isEmpty }) { width -= 1 }
    header.removeSubrange(width...)
    self.header = header
    rows = rows.map {
      Table.Row(
        line: $0.line, lastLine: $0.lastLine, fields: Array($0.fields[..<width]), start: $0.start, filled: $0.filled)
    }
  }
}

// MARK: - Findings

extension TableAssembly {
  /// Points at the first field that is one too many, else at the line.
  private func wrongFieldCount(_ record: RecordReader.Record, _ header: [String]) -> Finding {
    let surplus = record.fields.count > header.count ? header.count : nil
    let place = source.place(ofRecordAt: record.range.lowerBound, line: record.line, field: surplus, header: header)
    return Finding(
      .wrongFieldCount, at: place, [.found: String(record.fields.count), .expected: String(header.count)])
  }

  /// Points from the field's beginning to the next separator, or to the end of the line.
  private func misplacedQuote(_ record: RecordReader.Record, field: Int, line: Int, at: Int) -> Finding {
    let rest = source.utf8[at..<record.range.upperBound]
    let range = field..<(rest.firstIndex(of: source.delimiter) ?? rest.endIndex)
    let place = source.place(
      ofFaultyField: range, line: line, recordAt: record.range.lowerBound, limit: limit, header: header ?? [])
    return Finding(.misplacedQuote, at: place, [.found: place.excerpt?.markedText ?? ""])
  }

  private func endless(
    _ code: FindingCode, field: Int, line: Int, recordAt offset: Int, _ facts: [Fact: String] = [:]
  ) -> Unreadable {
    let range = field..<source.utf8.span.endOfLine(from: field, bound: field + limit)
    let place = source.place(
      ofFaultyField: range, line: line, recordAt: offset, limit: limit, header: header ?? [])
    return Unreadable(code, at: place, facts)
  }

  private func duplicateHeaders(_ table: Table) -> [Finding] {
    var seen: Set<String> = []
    let repeated = table.header.indices.filter {
      !table.header[$0].isEmpty && !seen.insert(table.header[$0]).inserted
    }
    // Each excerpt takes the header as a whole, and there is a file with thousands of columns of one name.
    var findings = repeated.prefix(50).map { column in
      Finding(
        .duplicateHeader, at: table.place(ofHeader: column), [.found: PersonalNumber.masked(in: table.header[column])])
    }
    if let last = findings.indices.last { findings[last].repeats += repeated.count - findings.count }
    return findings
  }
}
