internal import Findings
internal import SafeText

/// The text that records are read from and that places point into.
struct SourceText: Sendable {
  let utf8: [UInt8]
  /// Where the text begins, after a byte order mark. Line 1 starts here.
  let start: Int
  /// The file as the user would name it.
  let file: String
  let delimiter: UInt8

  /// The place of a sound record, or of one of its fields.
  ///
  /// - Parameters:
  ///   - offset: where the record starts, on line `line`.
  ///   - field: from 0, `nil` for the record as a whole.
  func place(ofRecordAt offset: Int, line: Int, field: Int?, header: [String]) -> Place {
    guard let field else { return place(ofLineAt: offset, line: line) }
    let fields = RecordLayout(of: utf8.span, from: offset, delimiter: delimiter, limit: utf8.count).fields
    guard fields.indices.contains(field) else { return place(ofLineAt: offset, line: line) }
    let range = fields[field].range
    let breaks = utf8.span.lineBreaks(in: offset..<range.lowerBound)
    return place(of: range, line: line + breaks, field: field, header: header)
  }

  /// The place of the line that starts at `offset`, as a whole.
  func place(ofLineAt offset: Int, line: Int) -> Place {
    Place(file: file, line: line, excerpt: Excerpt(lineAt: offset, in: utf8.span, from: start))
  }

  /// The place of `range`, which stands on line `line` in field `field` (from 0).
  func place(of range: Range<Int>, line: Int, field: Int, header: [String]) -> Place {
    // A file without a header has its first row taken for one: its cells may be anything.
    let name = header.indices.contains(field) && !header[field].isEmpty ? PersonalNumber.masked(in: header[field]) : nil
    return Place(
      file: file, line: line, field: field + 1, fieldName: name,
      excerpt: Excerpt(of: range, in: utf8.span, from: start))
  }

  /// The place of the field that starts at `range` and is not sound, in the record that starts at `offset`.
  func place(ofFaultyField range: Range<Int>, line: Int, recordAt offset: Int, limit: Int, header: [String]) -> Place {
    let sound = RecordLayout(of: utf8.span, from: offset, delimiter: delimiter, limit: limit).fields
    return place(of: range, line: line, field: sound.count, header: header)
  }
}
