import Findings
import SafeText
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
  func blocksOfAnySizeAreWholeRecords(size: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let text = Self.text(&generator)
      for limit in [5, 1 << 20] {
        if let violation = violationOfBlocks(of: text, UInt8(ascii: ";"), limit: limit, size: size) {
          Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription), \(limit): \(violation)")
          return
        }
      }
    }
  }

  @Test func noMoreIsHeldThanABlockAndAFieldOfAnUnclosedQuote() {
    let text = Array(("a;b\n1;\"" + String(repeating: "2;3\n", count: 5000)).utf8)
    let blocks = blocks(of: text, UInt8(ascii: ";"), limit: 1000, size: 64)
    #expect((blocks.map(\.bytes.count).max() ?? 0) < 2100)
    #expect(blocks.flatMap(\.bytes) == text)
    #expect(blocks.last?.hasRecords == false)
  }
}

@Suite struct InvariantTests {
  /// Bytes that are no text are rare in it, or nothing else would be tried.
  static let pieces =
    RecordReaderTests.pieces + RecordReaderTests.pieces
    + ["a;b\n", "1,5;", "\u{FEFF}", "sep=;\n", "010190-1234", "\u{301}", "Titel\n\n", "{", "<"].map { Array($0.utf8) }
    + [[0xE5], [0xC3], [0x81], [0xFF, 0xFE], [0x00]]

  @Test(arguments: 0..<8 as Range<UInt64>)
  func holdForAnyBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = random(Self.pieces, 0...30, &generator).flatMap { $0 }
      if let violation = violation(of: bytes) {
        Issue.record("\(bytes): \(violation)")
        return
      }
    }
  }
}
