/// Reads records one after another, each with the physical lines it stands on.
///
/// The end of a record is found by counting quotes line by line: outside of quotes their number is even. libcsv then
/// takes the record as a whole.
/// `RecordLayout` is asked only where this reading stops: at a fault, or at a record longer than a field may be.
struct RecordReader: ~Copyable {
  struct Record: Hashable {
    var line: Int
    var lastLine: Int
    /// The record in the text, without the line break that ends it.
    var range: Range<Int>
    /// With doubled quotes resolved, in normal form C. None for a record with a fault.
    var fields: [String]
  }

  enum Step: Hashable {
    case record(Record)
    /// A quote in the wrong place. The record ends with the physical line, and reading can go on.
    case misplacedQuote(Record, field: Int, fieldLine: Int, at: Int)
    /// The text ends inside quotes: nothing more can be read. `line` is the one where the field starts.
    case unclosedQuote(field: Int, line: Int)
    /// A field is too long: nothing more can be read.
    case fieldTooLong(field: Int, line: Int)
    case outOfMemory
    case end
  }

  let delimiter: UInt8
  let limit: Int
  /// Where the next record starts in the text.
  private(set) var offset: Int
  /// The physical line that it starts on, from 1.
  private(set) var line: Int
  private var parser: LibCSV

  init(delimiter: UInt8, limit: Int, offset: Int = 0, line: Int = 1) {
    self.delimiter = delimiter
    self.limit = limit
    self.offset = offset
    self.line = line
    parser = LibCSV(delimiter: delimiter)
  }

  /// Goes on with the record that starts at `offset` on line `line`.
  mutating func move(to offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }

  /// The next record of `text`; lines of blanks only are passed over.
  mutating func next(in text: Span<UInt8>) -> Step {
    while offset < text.count {
      let step = readRecord(text)
      if case .record(let record) = step, record.fields.isEmpty { continue }
      return step
    }
    return .end
  }

  private mutating func readRecord(_ text: Span<UInt8>) -> Step {
    guard let (end, breaks) = findEnd(text) else { return readLong(text) }
    return parse(text, to: end, breaks: breaks)
  }

  /// The end of the record by the parity of its quotes, and the line breaks in it; `nil` where it is longer than a field
  /// may be, or a quote is never closed. Right for every record that libcsv then accepts: in strict mode
  /// the number of quotes read is odd exactly inside of quotes.
  private func findEnd(_ text: Span<UInt8>) -> (end: Int, breaks: Int)? {
    let bound = min(text.count, offset + limit + 1)
    var isQuoted = false
    var breaks = 0
    var i = offset
    while i < bound {
      let byte = text[i]
      if byte == Byte.quote {
        isQuoted.toggle()
      } else if Byte.isBreak(byte) {
        guard isQuoted else { return (i, breaks) }
        breaks += 1
        i = text.startOfNextLine(afterLineEndingAt: i)
        continue
      }
      i += 1
    }
    return isQuoted || text.count - offset > limit ? nil : (bound, breaks)
  }

  private mutating func parse(_ text: Span<UInt8>, to end: Int, breaks: Int) -> Step {
    var record = Record(line: line, lastLine: line + breaks, range: offset..<end, fields: [])
    switch parser.parse(text.extracting(offset..<end), into: &record.fields) {
    case .complete:
      move(past: record, in: text)
      return .record(record)
    case .misplacedQuote(let at):
      let layout = RecordLayout(of: text, from: offset, delimiter: delimiter, limit: limit)
      return fault(layout, in: text)
        ?? misplaced(field: offset, at: offset + at, end: text.endOfLine(from: offset + at), text)
    case .outOfMemory: return .outOfMemory
    }
  }

  /// A record with a forgotten quote in it, or one longer than a field may be.
  private mutating func readLong(_ text: Span<UInt8>) -> Step {
    let layout = RecordLayout(of: text, from: offset, delimiter: delimiter, limit: limit)
    return fault(layout, in: text)
      ?? parse(text, to: layout.end, breaks: text.lineBreaks(in: offset..<layout.end))
  }

  private mutating func fault(_ layout: RecordLayout, in text: Span<UInt8>) -> Step? {
    switch layout.ending {
    case .complete: nil
    case .misplacedQuote(let field, let at): misplaced(field: field, at: at, end: layout.end, text)
    case .unclosedQuote(let field): .unclosedQuote(field: field, line: lineOf(field, text))
    case .fieldTooLong(let field): .fieldTooLong(field: field, line: lineOf(field, text))
    }
  }

  private mutating func misplaced(field: Int, at: Int, end: Int, _ text: Span<UInt8>) -> Step {
    let record = Record(line: line, lastLine: lineOf(end, text), range: offset..<end, fields: [])
    let fieldLine = lineOf(field, text)
    move(past: record, in: text)
    return .misplacedQuote(record, field: field, fieldLine: fieldLine, at: at)
  }

  private func lineOf(_ position: Int, _ text: Span<UInt8>) -> Int { line + text.lineBreaks(in: offset..<position) }

  private mutating func move(past record: Record, in text: Span<UInt8>) {
    offset = text.startOfNextLine(afterLineEndingAt: record.range.upperBound)
    line = record.lastLine + 1
  }
}
