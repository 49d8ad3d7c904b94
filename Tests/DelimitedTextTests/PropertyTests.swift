import Findings
import Testing

@testable import DelimitedText

// What must hold for any table and any bytes, tried on many seeded ones. The pieces are the characters that the grammar
// turns on, so that most texts are at the edge of it.

private func random<T>(_ pieces: [T], _ count: ClosedRange<Int>, _ generator: inout SeededGenerator) -> [T] {
  (0..<Int.random(in: count, using: &generator)).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
}

@Suite struct RoundTripTests {
  static let pieces = [
    "\"", "\"\"", ";", ",", "\t", "|", "\n", "\r\n", "\r", " ", "\u{A0}", "a", "Å", "é", "🩺", "1", "-", "=", "+", "'",
    "sep", ".", "\u{1B}", "\u{FEFF}", "%", "{", "[", "<", "x",
  ]

  static func table(_ generator: inout SeededGenerator) -> (header: [String], rows: [[DelimitedWriter.Cell]]) {
    let width = Int.random(in: 1...4, using: &generator)
    let header = (0..<width).map { "\($0)" + random(pieces, 0...3, &generator).joined() + "h" }
    let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      (0..<width).map { _ in cell(&generator) }
    }
    return (header, rows)
  }

  static func cell(_ generator: inout SeededGenerator) -> DelimitedWriter.Cell {
    switch Int.random(in: 0...7, using: &generator) {
    case 0: .number(Double(Int.random(in: -999...999, using: &generator)) / 8)
    case 1: .integer(Int.random(in: -5...5000, using: &generator))
    case 2: .decimalText("\(Int.random(in: 0...99, using: &generator)).\(Int.random(in: 0...99, using: &generator))")
    case 3: .flag(Bool.random(using: &generator))
    case 4: .empty
    default: .text(random(pieces, 0...5, &generator).joined())
    }
  }

  /// What a cell reads as: its text with formulas defused and controls shown, its number as the style writes it.
  static func shown(_ cell: DelimitedWriter.Cell, _ style: DelimitedWriter.Style) -> String {
    func localized(_ digits: String) -> String { style == .excelDanish ? digits.replacing(".", with: ",") : digits }
    return switch cell {
    case .text(let text): escapingControlCharacters(defused(text), keepingLineBreaks: true)
    case .number(let value): localized(plainDigits(value))
    case .integer(let value): "\(value)"
    case .decimalText(let digits): localized(digits)
    case .flag(let value): "\(value)"
    case .empty: ""
    }
  }

  @Test(arguments: DelimitedWriter.Style.allCases, 0..<8)
  func whatIsWrittenReadsBack(style: DelimitedWriter.Style, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let (header, rows) = Self.table(&generator)
      let text = DelimitedWriter(style: style).table(header: header, rows: rows)
      let reading = read(text)
      let expected = rows.map { $0.map { Self.shown($0, style) } }
      let isSame =
        reading.findings.isEmpty && reading.table?.header == header.map { Self.shown(.text($0), style) }
        && reading.table?.rows.map(\.fields) == expected
      guard isSame else {
        Issue.record("\(text.debugDescription) reads as \(String(describing: reading.table?.rows)) \(reading.findings)")
        return
      }
    }
  }
}

@Suite struct RecordReaderTests {
  static let pieces: [[UInt8]] = ["\"", "\"", "\"\"", ";", ";", "\n", "\n", "\r", "\r\n", " ", "\t", "a", "b", "æ"].map
  { Array($0.utf8) }

  static func text(_ generator: inout SeededGenerator) -> [UInt8] { random(pieces, 0...40, &generator).flatMap { $0 } }

  @Test(arguments: [";", "\t", " ", "a"] as [Character], 0..<4)
  func agreesWithAReadingCharacterByCharacter(delimiter: Character, seed: UInt64) throws {
    let delimiter = try #require(delimiterByte(delimiter))
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let text = Self.text(&generator)
      for limit in [4, 1 << 20] {
        let found = steps(of: text, delimiter, limit: limit)
        let expected = plainSteps(of: text, delimiter, limit: limit)
        guard found == expected else {
          Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription), \(limit): \(found), not \(expected)")
          return
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 16, 64], 0..<3)
  func readsTheSameInBlocksOfAnySize(size: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let text = Self.text(&generator)
      for limit in [5, 1 << 20] {
        let whole = steps(of: text, UInt8(ascii: ";"), limit: limit)
        let inBlocks = steps(of: text, UInt8(ascii: ";"), limit: limit, blockSize: size)
        guard whole == inBlocks else {
          Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription), \(limit): \(inBlocks), not \(whole)")
          return
        }
      }
    }
  }

  @Test func holdsNoMoreThanABlockAndAFieldOfAnUnclosedQuote() {
    var reader = RecordReader(delimiter: UInt8(ascii: ";"), limit: 1000)
    var window = Array("a;b\n1;\"".utf8)
    var steps: [RecordReader.Step] = []
    var longest = 0
    while steps.count < 2 {
      let step = reader.next(in: window.span, isWhole: false)
      if step == .needsMore { window += Array("2;3\n".utf8) } else { steps.append(step) }
      longest = max(longest, window.count)
    }
    #expect(steps.last == .fieldTooLong(field: 6, line: 2))
    #expect(longest < 1020)
  }
}

/// A step as it looks from outside, with offsets in the whole text.
enum PlainStep: Hashable {
  case record(line: Int, lastLine: Int, start: Int, fields: [String])
  case misplacedQuote(line: Int, lastLine: Int, start: Int, field: Int, fieldLine: Int, at: Int)
  case unclosedQuote(field: Int, line: Int)
  case fieldTooLong(field: Int, line: Int)
}

/// Reads with `RecordReader`, handing it `blockSize` bytes at a time and dropping what it has read.
func steps(of text: [UInt8], _ delimiter: UInt8, limit: Int, blockSize: Int = .max) -> [PlainStep] {
  var reader = RecordReader(delimiter: delimiter, limit: limit)
  var window: [UInt8] = []
  var dropped = 0
  var given = 0
  var steps: [PlainStep] = []
  while true {
    let step = reader.next(in: window.span, isWhole: given == text.count)
    switch step {
    case .record(let record):
      steps.append(
        .record(
          line: record.line, lastLine: record.lastLine, start: record.range.lowerBound + dropped, fields: record.fields)
      )
    case .misplacedQuote(let record, let field, let fieldLine, let at):
      steps.append(
        .misplacedQuote(
          line: record.line, lastLine: record.lastLine, start: record.range.lowerBound + dropped,
          field: field + dropped, fieldLine: fieldLine, at: at + dropped))
    case .unclosedQuote(let field, let line): return steps + [.unclosedQuote(field: field + dropped, line: line)]
    case .fieldTooLong(let field, let line): return steps + [.fieldTooLong(field: field + dropped, line: line)]
    case .end, .outOfMemory: return steps
    case .needsMore:
      window.removeFirst(reader.offset)
      dropped += reader.offset
      reader.dropped(reader.offset)
      let more = text[given...].prefix(blockSize)
      window += more
      given += more.count
    }
  }
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
      let field = i
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
