@testable import DelimitedText

/// A step as it looks from outside, with offsets in the whole text.
enum PlainStep: Hashable {
  case record(line: Int, lastLine: Int, start: Int, fields: [String])
  case misplacedQuote(line: Int, lastLine: Int, start: Int, field: Int, fieldLine: Int, at: Int)
  case unclosedQuote(field: Int, line: Int)
  case fieldTooLong(field: Int, line: Int)
}

/// Reads with `RecordReader`.
func steps(of text: [UInt8], _ delimiter: UInt8, limit: Int) -> [PlainStep] {
  var reader = RecordReader(delimiter: delimiter, limit: limit)
  var steps: [PlainStep] = []
  while true {
    switch reader.next(in: text.span) {
    case .record(let record):
      steps.append(
        .record(line: record.line, lastLine: record.lastLine, start: record.range.lowerBound, fields: record.fields))
    case .misplacedQuote(let record, let field, let fieldLine, let at):
      steps.append(
        .misplacedQuote(
          line: record.line, lastLine: record.lastLine, start: record.range.lowerBound, field: field,
          fieldLine: fieldLine, at: at))
    case .unclosedQuote(let field, let line): return steps + [.unclosedQuote(field: field, line: line)]
    case .fieldTooLong(let field, let line): return steps + [.fieldTooLong(field: field, line: line)]
    case .end, .outOfMemory: return steps
    }
  }
}

/// The blocks of a text, each with whether it is made of records, read with so many bytes at a time.
func blocks(
  of text: [UInt8], _ delimiter: UInt8, limit: Int, size: Int
) -> [(bytes: [UInt8], hasRecords: Bool)] {
  var reader = RecordBlocks(ByteStream(text), size: size, head: [], delimiter: delimiter, limit: limit)
  var buffer = BlockBuffer(capacity: 1)
  var blocks: [(bytes: [UInt8], hasRecords: Bool)] = []
  // The bytes are there, so nothing fails.
  while let block = try? reader.next(into: &buffer) { blocks.append((buffer.textBytes, block.hasRecords)) }
  return blocks
}

/// What is wrong with the blocks: they are the text, and each that is made of records begins with one.
func violationOfBlocks(of text: [UInt8], _ delimiter: UInt8, limit: Int, size: Int) -> String? {
  let blocks = blocks(of: text, delimiter, limit: limit, size: size)
  guard blocks.flatMap(\.bytes) == text else { return "blocks of \(size) are not the text" }
  var starts: Set<Int> = [0]
  var offset = 0, last = 0
  while offset < text.count {
    last = offset
    let layout = RecordLayout(of: text.span, from: offset, delimiter: delimiter, limit: limit)
    switch layout.ending {
    // What follows a record that never ends is nothing.
    case .unclosedQuote, .fieldTooLong: offset = text.count
    case .complete, .misplacedQuote:
      offset = text.span.startOfNextLine(afterLineEndingAt: layout.end)
      starts.insert(offset)
    }
  }
  offset = 0
  for block in blocks {
    if block.hasRecords, offset <= last, !starts.contains(offset) { return "a block of \(size) begins at \(offset)" }
    offset += block.bytes.count
  }
  return nil
}

/// The grammar once more, one character after another and with nothing in common with the reader but its results.
func plainSteps(of text: [UInt8], _ delimiter: UInt8, limit: Int) -> [PlainStep] {
  var steps: [PlainStep] = []
  var position = 0
  var line = 1
  func byte(_ at: Int) -> UInt8? { at < text.count ? text[at] : nil }
  func endsLine(_ at: Int) -> Bool { byte(at).map { $0 == 10 || $0 == 13 } ?? true }
  func isBlank(_ at: Int) -> Bool { byte(at).map { ($0 == 9 || $0 == 32) && $0 != delimiter } ?? false }
  func lines(_ range: Range<Int>) -> Int {
    range.count { text[$0] == 13 || text[$0] == 10 && ($0 == 0 || text[$0 - 1] != 13) }
  }
  func next(_ end: Int) -> Int { end + (byte(end) == 13 && byte(end + 1) == 10 ? 2 : 1) }

  record: while position < text.count {
    let start = position
    var fields: [String] = []
    var i = start
    while true {
      let begin = i
      while isBlank(i) { i += 1 }
      let field = i - begin > limit ? begin : i
      var value: [UInt8] = []
      var fault: Int?
      if byte(i) == 34 {
        i += 1
        while let c = byte(i), c != 34 || byte(i + 1) == 34 {
          value.append(c)
          i += c == 34 ? 2 : 1
        }
        if i - begin > limit { return steps + [.fieldTooLong(field: field, line: line + lines(start..<field))] }
        if i >= text.count { return steps + [.unclosedQuote(field: field, line: line + lines(start..<field))] }
        i += 1
        while isBlank(i) { i += 1 }
        if !endsLine(i), byte(i) != delimiter { fault = i }
      } else {
        while !endsLine(i), let c = byte(i), c != delimiter, c != 34 {
          value.append(c)
          i += 1
        }
        while let last = value.last, last == 32 || last == 9 { value.removeLast() }
        if byte(i) == 34 { fault = i }
      }
      if i - begin > limit { return steps + [.fieldTooLong(field: field, line: line + lines(start..<field))] }
      if let fault {
        var end = fault
        while !endsLine(end) { end += 1 }
        if end - fault >= limit { return steps + [.fieldTooLong(field: field, line: line + lines(start..<field))] }
        let lastLine = line + lines(start..<end)
        steps.append(
          .misplacedQuote(
            line: line, lastLine: lastLine, start: start, field: field, fieldLine: line + lines(start..<field),
            at: fault))
        line = lastLine + 1
        position = next(end)
        continue record
      }
      fields.append(String(decoding: value, as: UTF8.self))
      if endsLine(i) { break }
      i += 1
    }
    let lastLine = line + lines(start..<min(i, text.count))
    let isBlankLine = (start..<i).allSatisfy(isBlank)
    if !isBlankLine { steps.append(.record(line: line, lastLine: lastLine, start: start, fields: fields)) }
    line = lastLine + 1
    position = next(i)
  }
  return steps
}
