import Testing

@testable import Reading

@Suite struct RecordScanTests {
  private static let pieces = [
    "a", "1", "12345678", ";", ";", "\"", "\"", "\n", "\r", "\r\n", " ", "æ", "\"x\"", ";\"y\n\"\"z\";", "\0",
    "en lang celle som fylder mere end et ord",
  ]

  /// What the scan finds, one byte after another.
  private struct Plain {
    var positions: [Int] = []
    var high: Set<Int> = [], digits: Set<Int> = [], faults: Set<Int> = []
    var isOpen = false

    init(_ text: [UInt8], _ range: Range<Int>) {
      func endsField(_ at: Int) -> Bool { at >= range.upperBound || [0x3B, 0x0A, 0x0D, 0x22].contains(text[at]) }
      for at in range {
        let byte = text[at]
        if byte == 0x22 {
          if !isOpen, at > range.lowerBound, !endsField(at - 1) { faults.insert(at) }
          if isOpen, !endsField(at + 1) { faults.insert(at + 1) }
          isOpen.toggle()
        } else if !isOpen, endsField(at) {
          positions.append(at)
        }
        if byte >= 0x80 { high.insert(at) }
        if (0x30...0x39).contains(byte) { digits.insert(at) }
        if byte == 0 { faults.insert(at) }
      }
      if !isOpen { positions.append(range.upperBound) }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func scansAsOneWouldByHand(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0..<80, using: &random)
      let written = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let text = Array(written.utf8)
      // What stands after the text may be anything.
      let padded = text + (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      let start = text.isEmpty ? 0 : Int.random(in: 0..<text.count, using: &random)
      var scan = RecordScan()
      scan.scan(padded.span, start..<text.count, delimiter: UInt8(ascii: ";"), isEnd: true)
      let plain = Plain(text, start..<text.count)
      var positions: [Int] = []
      for index in 0..<scan.count { positions.append(scan.position(index)) }
      #expect(positions == plain.positions, "\(written.debugDescription)")
      for _ in 0..<20 where start < text.count {
        let a = Int.random(in: start..<text.count, using: &random)
        let range = a..<Int.random(in: a...text.count, using: &random)
        let digits = scan.digits(range), hasHigh = scan.hasHigh(range), hasFault = scan.hasFault(range)
        #expect(digits == range.count { plain.digits.contains($0) }, "\(written.debugDescription) \(range)")
        #expect(hasHigh == range.contains { plain.high.contains($0) }, "\(written.debugDescription) \(range)")
        #expect(hasFault == range.contains { plain.faults.contains($0) }, "\(written.debugDescription) \(range)")
      }
    }
  }
}
