/// Reads records one after another, each with the physical lines it stands on.
///
/// The end of a record is found by counting quotes line by line: outside of quotes their number is even. libcsv then
/// takes the record as a whole. It can be given a text piece by piece: what it holds between two calls is a position.
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
    /// The text goes on, and the next record isn't whole yet.
    case needsMore
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

  /// The caller has dropped so many bytes from the beginning of the text, all of them read.
  mutating func dropped(_ bytes: Int) { offset -= bytes }

  /// Goes on with the record that starts at `offset` on line `line`.
  mutating func move(to offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }

  /// The next record of `text`; lines of blanks only are passed over.
  ///
  /// - Parameter isWhole: whether `text` ends where the file ends.
  mutating func next(in text: Span<UInt8>, isWhole: Bool = true) -> Step {
    while offset < text.count {
      let step = readRecord(text, isWhole)
      if case .record(let record) = step, record.fields.isEmpty { continue }
      return step
    }
    return isWhole ? .end : .needsMore
  }

  private mutating func readRecord(_ text: Span<UInt8>, _ isWhole: Bool) -> Step {
    switch findEnd(text) {
    case .at(let end, let breaks):
      guard isWhole || canEnd(text, end) else { return .needsMore }
      return parse(text, to: end, breaks: breaks)
    case .beyondText where !isWhole: return .needsMore
    case .beyondText, .beyondLimit: return readLong(text, isWhole)
    }
  }

  private enum End {
    case at(Int, breaks: Int)
    case beyondText
    case beyondLimit
  }

  /// The end of the record by the parity of its quotes. Right for every record that libcsv then accepts: in strict mode
  /// the number of quotes read is odd exactly inside of quotes.
  private func findEnd(_ text: Span<UInt8>) -> End {
    let bound = min(text.count, offset + limit + 1)
    var isQuoted = false
    var breaks = 0
    var i = offset
    while i < bound {
      let byte = text[i]
      if byte == Byte.quote {
        isQuoted.toggle()
      } else if Byte.isBreak(byte) {
        guard isQuoted else { return .at(i, breaks: breaks) }
        breaks += 1
        i = text.startOfNextLine(afterLineEndingAt: i)
        continue
      }
      i += 1
    }
    if text.count - offset > limit { return .beyondLimit }
    return isQuoted ? .beyondText : .at(bound, breaks: breaks)
  }

  /// A record of a text that goes on ends at a line break that is there in full.
  private func canEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end < text.count && (text[end] == Byte.lineFeed || end + 1 < text.count)
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
  private mutating func readLong(_ text: Span<UInt8>, _ isWhole: Bool) -> Step {
    let layout = RecordLayout(of: text, from: offset, delimiter: delimiter, limit: limit)
    guard isWhole || layout.isTooLong || canEnd(text, layout.end) else { return .needsMore }
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
