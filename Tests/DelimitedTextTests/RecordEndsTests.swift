import Testing

@testable import DelimitedText

/// Records end where the exact reading has them end.
@Suite struct RecordEndsTests {
  static let pieces = ["a", "bb", ";", ";", "\"", "\"", "\n", "\r", "\r\n", " ", "\t", "æ", "\"x\"", "\"y\n\""]

  private func texts(_ count: Int, _ length: Int) -> [[UInt8]] {
    var state: UInt64 = 5
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      Array((0..<random(length)).map { _ in Self.pieces[random(Self.pieces.count)] }.joined().utf8)
    }
  }

  @Test(arguments: [3, 9, 1 << 20]) func endsAgreeWithLayouts(_ limit: Int) {
    for text in texts(4000, 24) {
      let layout = RecordLayout(of: text.span, from: 0, delimiter: UInt8(ascii: ";"), limit: limit)
      let end = text.withUnsafeBufferPointer {
        RecordEnds.end(of: $0, from: 0, delimiter: UInt8(ascii: ";"), limit: limit, isWhole: true)
      }
      let expected: RecordEnds.End =
        switch layout.ending {
        case .complete, .misplacedQuote: .at(layout.end)
        case .unclosedQuote: .incomplete
        case .fieldTooLong: .tooLong
        }
      #expect(end == expected, "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  /// Whatever follows, the part before the cut is whole records.
  @Test func cutsStandBetweenRecords() {
    for text in texts(4000, 40) {
      let cut = text.withUnsafeBufferPointer { RecordEnds.cut($0, delimiter: UInt8(ascii: ";"), limit: 1 << 20) }
      guard case .at(let end) = cut else { continue }
      var starts: Set<Int> = [0]
      var offset = 0
      while offset < text.count {
        let layout = RecordLayout(of: text.span, from: offset, delimiter: UInt8(ascii: ";"), limit: 1 << 20)
        if case .unclosedQuote = layout.ending { break }
        offset = text.span.startOfNextLine(afterLineEndingAt: layout.end)
        starts.insert(offset)
      }
      #expect(starts.contains(end), "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }
}
