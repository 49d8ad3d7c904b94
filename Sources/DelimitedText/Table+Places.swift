public import Findings

extension Table {
  /// The place of a cell, or of a whole row.
  ///
  /// - Parameters:
  ///   - index: of `rows`. One that isn't there gives the file alone.
  ///   - field: the cell from 0, `nil` for the row. The place's line is the one that the cell starts on, which is not
  ///     the row's first if a cell before it holds line breaks.
  public func place(ofRow index: Int, field: Int?) -> Place {
    guard rows.indices.contains(index) else { return Place(file: file) }
    return place(ofRecordAt: rows[index].start, line: rows[index].line, field: field)
  }

  /// The place of a column's heading, the column counted from 0; `nil` for the header as a whole.
  public func place(ofHeader field: Int?) -> Place { place(ofRecordAt: headerStart, line: headerLine, field: field) }

  private func place(ofRecordAt start: Int, line: Int, field: Int?) -> Place {
    let text = text.utf8.span
    let delimiter = delimiterByte(dialect.delimiter) ?? candidateDelimiters[0]
    return Place(
      ofRecordAt: start, line: line, field: field, in: text, from: self.text.start, delimiter: delimiter, file: file,
      header: header)
  }
}

extension Place {
  /// The place of field `field` (from 0; `nil`: the record) of the sound record that starts at `start` on line `line`.
  init(
    ofRecordAt start: Int, line: Int, field: Int?, in text: Span<UInt8>, from beginning: Int, delimiter: UInt8,
    file: String, header: [String]
  ) {
    guard let field else {
      self.init(file: file, line: line, excerpt: Excerpt(lineAt: start, in: text, from: beginning))
      return
    }
    let fields = RecordLayout(of: text, from: start, delimiter: delimiter, limit: .max / 2).fields
    let range = fields.indices.contains(field) ? fields[field].range : nil
    self.init(
      file: file, line: line + (range.map { text.lineBreaks(in: start..<$0.lowerBound) } ?? 0), field: field + 1,
      fieldName: header.indices.contains(field) && !header[field].isEmpty ? header[field] : nil,
      excerpt: range.map { Excerpt(of: $0, in: text, from: beginning) }
        ?? Excerpt(lineAt: start, in: text, from: beginning))
  }
}
