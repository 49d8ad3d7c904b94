internal import Findings

/// A table on its way from text to header and rows.
struct TableAssembly {
  let text: DecodedText
  let file: String
  let delimiter: UInt8
  let limit: Int
  /// Where the header is, and what stands above it.
  let opening: Opening
  let titles: [String]

  private var header: [String] = []
  private var headerRecord: RecordReader.Record?
  private var rows: [Table.Row] = []
  private var rejected: [RejectedRow] = []
  private var findings: [Finding] = []
  /// The row above, for its cells to be repeated; `nil` where it is unknown.
  private var above: [String]?

  /// Finds the separator and the header. Throws F003 for a text without a record, F013.
  init(text: DecodedText, file: String, options: ReadingOptions) throws(Unreadable) {
    self.text = text
    self.file = file
    limit = max(1, options.maximumFieldBytes)
    let span = text.utf8.span
    var start = text.start
    var line = 1
    let firstEnd = span.endOfLine(from: start, bound: start + 64)
    let announced = separatorLine(span.extracting(start..<firstEnd))
    if announced != nil {
      start = span.startOfNextLine(afterLineEndingAt: firstEnd)
      line = 2
    }
    let chosen = try options.delimiter.map { choice throws(Unreadable) in try Self.byte(of: choice, file: file) }
    let opened: Opening
    if let settled = chosen ?? announced {
      opened = Opening(of: span, from: start, line: line, delimiter: settled, limit: limit)
    } else {
      opened = try Self.detect(in: span, from: start, line: line, limit: limit, file: file)
    }
    guard opened.header != nil else { throw Unreadable(.fileEmpty, at: Place(file: file)) }
    opening = opened
    delimiter = opened.delimiter
    titles = opened.records.prefix(opened.titleCount).map { Self.title($0, in: span, delimiter: opened.delimiter) }
  }

  private static func byte(of choice: Character, file: String) throws(Unreadable) -> UInt8 {
    guard let byte = delimiterByte(choice) else {
      throw Unreadable(.ambiguousDelimiter, at: Place(file: file), [.found: String(choice)])
    }
    return byte
  }

  private static func detect(
    in text: Span<UInt8>, from start: Int, line: Int, limit: Int, file: String
  ) throws(Unreadable) -> Opening {
    switch DialectDetection(of: text, from: start, line: line, limit: limit) {
    case .settled(let opening): return opening
    case .ambiguous(let candidates):
      let names = candidates.map { $0 == Byte.tab ? "tab" : String(Unicode.Scalar($0)) }
      let place = Place(file: file, line: line, excerpt: Excerpt(lineAt: start, in: text, from: start))
      throw Unreadable(.ambiguousDelimiter, at: place, [.found: names.joined(separator: " ")])
    }
  }

  private static func title(_ record: Opening.Record, in text: Span<UInt8>, delimiter: UInt8) -> String {
    let end = RecordLayout(of: text, from: record.offset, delimiter: delimiter, limit: text.count).end
    var fields: [String] = []
    var parser = LibCSV(delimiter: delimiter)
    _ = parser.parse(text.extracting(record.offset..<end), into: &fields)
    return trimmed(fields.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Reads header and rows. Throws F007, F008, F012 in the header.
  mutating func run() throws(Unreadable) -> TableReading {
    let utf8 = text.utf8
    let span = utf8.span
    guard let start = opening.header else { throw Unreadable(.fileEmpty, at: Place(file: file)) }
    var reader = RecordReader(delimiter: delimiter, limit: limit, offset: start.offset, line: start.line)
    reading: while true {
      switch reader.next(in: span) {
      case .record(let record): take(record, span)
      case .misplacedQuote(let record, let field, let line, let at):
        let finding = misplacedQuote(record, field: field, line: line, at: at, span)
        if headerRecord == nil { throw Unreadable(finding) }
        reject(record, span, finding)
      case .unclosedQuote(let field, let line): throw stop(.unclosedQuote, field, line, reader.offset, span)
      case .fieldTooLong(let field, let line): throw stop(.fieldTooLong, field, line, reader.offset, span)
      case .outOfMemory:
        throw Unreadable(.fileUnreadable, at: Place(file: file), [.found: file, .reason: "out of memory"])
      case .needsMore, .end: break reading
      }
    }
    return finish(span)
  }

  private mutating func take(_ record: RecordReader.Record, _ text: Span<UInt8>) {
    if headerRecord == nil {
      headerRecord = record
      header = record.fields.map(trimmed)
    } else if isBlank(record, text) {
      return
    } else if record.fields.count != header.count {
      reject(record, text, wrongFieldCount(record, text))
    } else {
      let fields = titles.isEmpty ? record.fields : filledDown(record.fields)
      rows.append(
        Table.Row(line: record.line, lastLine: record.lastLine, fields: fields, start: record.range.lowerBound))
    }
  }

  /// Separators and blanks only, as Excel leaves them below a table. Quotes make it a row: somebody meant it.
  private func isBlank(_ record: RecordReader.Record, _ text: Span<UInt8>) -> Bool {
    record.fields.allSatisfy(\.isEmpty) && !record.range.contains { text[$0] == Byte.quote }
  }

  /// Statistikbanken writes a heading at the left only in the first row that it applies to.
  private mutating func filledDown(_ fields: [String]) -> [String] {
    var filled = fields
    if let above, let first = fields.firstIndex(where: { !$0.isEmpty }) {
      filled.replaceSubrange(..<first, with: above[..<first])
    }
    // After a row that could not be read, blank cells stay blank until a row says itself what it is about.
    above = above != nil || fields.first?.isEmpty == false ? filled : nil
    return filled
  }

  private mutating func reject(_ record: RecordReader.Record, _ text: Span<UInt8>, _ finding: Finding) {
    above = nil
    findings.append(finding)
    rejected.append(
      RejectedRow(line: record.line, lastLine: record.lastLine, rawText: text.text(record.range)))
  }
}

// MARK: - Findings

extension TableAssembly {
  private func wrongFieldCount(_ record: RecordReader.Record, _ text: Span<UInt8>) -> Finding {
    let place = place(
      record.range.lowerBound, record.line, record.fields.count > header.count ? header.count : nil, text)
    return Finding(
      .wrongFieldCount, at: place, [.found: String(record.fields.count), .expected: String(header.count)])
  }

  private func place(_ start: Int, _ line: Int, _ field: Int?, _ text: Span<UInt8>) -> Place {
    Place(
      ofRecordAt: start, line: line, field: field, in: text, from: self.text.start, delimiter: delimiter, file: file,
      header: header)
  }

  /// Points from the field's beginning to the next separator, or to the end of the line.
  private func misplacedQuote(
    _ record: RecordReader.Record, field: Int, line: Int, at: Int, _ text: Span<UInt8>
  ) -> Finding {
    var end = at
    while end < record.range.upperBound, text[end] != delimiter { end += 1 }
    let place = place(of: field..<end, line, recordAt: record.range.lowerBound, text)
    return Finding(.misplacedQuote, at: place, [.found: place.excerpt?.markedText ?? ""])
  }

  private func stop(_ code: FindingCode, _ field: Int, _ line: Int, _ record: Int, _ text: Span<UInt8>) -> Unreadable {
    let end = text.endOfLine(from: field, bound: field + limit)
    let place = place(of: field..<end, line, recordAt: record, text)
    return Unreadable(code, at: place, code == .fieldTooLong ? [.limit: String(limit)] : [:])
  }

  /// The place of a field that is not sound, and that follows the sound ones of its record.
  private func place(of range: Range<Int>, _ line: Int, recordAt start: Int, _ text: Span<UInt8>) -> Place {
    let number = RecordLayout(of: text, from: start, delimiter: delimiter, limit: limit).fields.count
    return Place(
      file: file, line: line, field: number + 1,
      fieldName: header.indices.contains(number) && !header[number].isEmpty ? header[number] : nil,
      excerpt: Excerpt(of: range, in: text, from: self.text.start))
  }

  private mutating func finish(_ text: Span<UInt8>) -> TableReading {
    guard let headerRecord else {
      return TableReading(table: nil, findings: [Finding(.fileEmpty, at: Place(file: file))], rejected: [])
    }
    dropEmptyColumnsAtTheEnd()
    let dialect = Dialect(
      encoding: self.text.encoding, delimiter: Character(Unicode.Scalar(delimiter)),
      hadByteOrderMark: self.text.hadByteOrderMark, lineBreak: LineBreak(of: text))
    let table = Table(
      file: file, dialect: dialect, header: header, headerLine: headerRecord.line, titles: titles, rows: rows,
      text: self.text, headerStart: headerRecord.range.lowerBound)
    findings += duplicateHeaders(table)
    if rows.isEmpty, rejected.isEmpty { findings.append(Finding(.noRows, at: table.place(ofHeader: nil))) }
    return TableReading(table: table, findings: findings.inReadingOrder(), rejected: rejected)
  }

  /// A separator at the end of every line makes a column of nothing.
  private mutating func dropEmptyColumnsAtTheEnd() {
    var width = header.count
    while width > 1, header[width - 1].isEmpty, rows.allSatisfy({ $0.fields[width - 1].isEmpty }) { width -= 1 }
    guard width < header.count else { return }
    header.removeSubrange(width...)
    rows = rows.map {
      Table.Row(line: $0.line, lastLine: $0.lastLine, fields: Array($0.fields[..<width]), start: $0.start)
    }
  }

  private func duplicateHeaders(_ table: Table) -> [Finding] {
    var seen: Set<String> = []
    return header.indices.compactMap { column in
      guard !header[column].isEmpty, !seen.insert(header[column]).inserted else { return nil }
      return Finding(.duplicateHeader, at: table.place(ofHeader: column), [.found: header[column]])
    }
  }
}
