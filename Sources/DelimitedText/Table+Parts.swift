extension Table {
  /// The table with the blanks in some columns as the file has them, where they are no headings that stand for all rows
  /// below them.
  public func withBlanks(in columns: Set<Int>) -> Table {
    guard rows.contains(where: { row in columns.contains { $0 < row.filled } }) else { return self }
    return with(
      rows.map { row in
        var fields = row.fields
        for column in columns where column < row.filled { fields[column] = "" }
        return Row(line: row.line, lastLine: row.lastLine, fields: fields, start: row.start, filled: row.filled)
      })
  }

  private func with(_ rows: [Row]) -> Table {
    Table(
      file: file, dialect: dialect, header: header, headerLine: headerLine, titles: titles, notes: notes, rows: rows,
      writtenHeader: writtenHeader, source: source, headerStart: headerStart)
  }

  /// Where the rows begin: after the header.
  ///
  /// - Returns: the offset in the file, unless that is UTF-16, and the physical line.
  public var body: (offset: Int, line: Int) {
    var reader = RecordReader(
      delimiter: source.delimiter, limit: source.utf8.count, offset: headerStart, line: headerLine)
    _ = reader.next(in: source.utf8.span)
    let isOneByteEach = dialect.encoding == .windows1252
    let before = source.utf8[..<reader.offset]
    return (isOneByteEach ? before.count { !UTF8.isContinuation($0) } : reader.offset, reader.line)
  }

  /// The separator. ASCII.
  public var delimiterByte: UInt8 { source.delimiter }

  /// How many fields a row must have: one more than there are columns for each separator at the end of the header that
  /// makes a column of nothing.
  public var width: Int { writtenHeader.count }

  /// Reads a part of the file as more rows of this table, exactly as if they stood below its header in one text.
  ///
  /// - Parameters:
  ///   - bytes: whole records.
  ///   - encoding: UTF-8, or Windows-1252.
  ///   - line: the physical line that they begin on. Findings and rows count from it.
  ///   - limit: the longest field.
  /// - Returns: the rows and their faults; no faults of the header, and none that there are no rows. `nil` where the
  ///   part is no text in its encoding.
  public func reading(part bytes: [UInt8], encoding: TextEncoding, line: Int, limit: Int) -> TableReading? {
    let text = encoding == .windows1252 ? utf8(fromWindows1252: bytes) : bytes.isUTF8 ? bytes : nil
    guard let text, !text.contains(Byte.nul) else { return nil }
    do throws(Unreadable) {
      var assembly = TableAssembly(part: text, line: line, of: self, limit: limit)
      return try assembly.run()
    } catch {
      return TableReading(table: nil, findings: [error.finding], rejected: [])
    }
  }
}

/// The offset of the line break that ends the record at the beginning of a text, or of the text's end. Of a record with
/// a misplaced quote the end of the physical line. `nil` for a record that never ends.
public func endOfRecord(in text: Span<UInt8>, delimiter: UInt8, limit: Int) -> Int? {
  let layout = RecordLayout(of: text, from: 0, delimiter: delimiter, limit: limit)
  return switch layout.ending {
  case .complete, .misplacedQuote: layout.end
  case .unclosedQuote, .fieldTooLong: nil
  }
}
