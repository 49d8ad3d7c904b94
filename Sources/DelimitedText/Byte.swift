/// The ASCII bytes that delimited text is made of. None of them can be part of a longer UTF-8 sequence, so the text is
/// scanned as bytes.
enum Byte {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22

  static func isBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
}

extension Span<UInt8> {
  /// The offset of the line break at or after `start`, else the end of the text or `bound`.
  func endOfLine(from start: Int, bound: Int = .max) -> Int {
    let stop = Swift.min(count, bound)
    var i = start
    while i < stop, !Byte.isBreak(self[i]) { i += 1 }
    return i
  }

  /// The offset after the line break that stands at `end`: CR LF is one break. At the end of the text: `end` itself.
  func startOfNextLine(afterLineEndingAt end: Int) -> Int {
    guard end < count else { return end }
    let isPair = self[end] == Byte.carriageReturn && end + 1 < count && self[end + 1] == Byte.lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// The number of line breaks in `range`, CR LF counted once.
  func lineBreaks(in range: Range<Int>) -> Int {
    var breaks = 0
    var i = endOfLine(from: range.lowerBound)
    while i < range.upperBound {
      breaks += 1
      i = endOfLine(from: startOfNextLine(afterLineEndingAt: i))
    }
    return breaks
  }

  /// The text of `range`, with U+FFFD for bytes that are no UTF-8.
  func text(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
