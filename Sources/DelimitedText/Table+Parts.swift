extension Table {
  /// The header alone.
  public var withoutRows: Table { with([]) }

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
  /// - Returns: the offset in the UTF-8 text that the table was read from, byte order mark included, and the physical
  ///   line.
  public var body: (offset: Int, line: Int) {
    var reader = RecordReader(
      delimiter: source.delimiter, limit: source.utf8.count, offset: headerStart, line: headerLine)
    _ = reader.next(in: source.utf8.span)
    return (reader.offset, reader.line)
  }

  /// The separator. ASCII.
  public var delimiterByte: UInt8 { source.delimiter }

  /// How many fields a row must have: one more than there are columns for each separator at the end of the header that
  /// makes a column of nothing.
  public var width: Int { writtenHeader.count }

  /// The text that the table was read from, as UTF-8.
  public var utf8: [UInt8] { source.utf8 }

  /// Reads a part of the file as more rows of this table, exactly as if they stood below its header in one text.
  ///
  /// - Parameters:
  ///   - utf8: whole records.
  ///   - line: the physical line that they begin on. Findings and rows count from it.
  ///   - limit: the longest field.
  /// - Returns: the rows and their faults; no faults of the header, and none that there are no rows.
  public func reading(part utf8: [UInt8], line: Int, limit: Int) -> TableReading {
    do throws(Unreadable) {
      var assembly = TableAssembly(part: utf8, line: line, of: self, limit: limit)
      return try assembly.run()
    } catch {
      return TableReading(table: nil, findings: [error.finding], rejected: [])
    }
  }
}
