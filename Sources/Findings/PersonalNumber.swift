/// Danish personal numbers (CPR): `DDMMYY-NNNN`, with or without the hyphen.
///
/// Days 61 to 91 stand in the numbers given to people who have none. What only looks like such a number counts too: a
/// message can do without it, and better one file too many is stopped than one too few.
public enum PersonalNumber {
  /// Whether a text holds `DDMMYY-NNNN`, hyphen or dash included, with a day and month that exist.
  public static func isContained(in text: String) -> Bool {
    guard text.utf8.count >= 11 else { return false }
    return withUTF8(text) { bytes in
      var position = 0
      while let match = nextMatch(in: bytes, from: position) {
        if match.hasHyphen { return true }
        position = match.range.upperBound
      }
      return false
    }
  }

  /// Whether a text holds what could be a personal number: with the hyphen, ten bare digits, six and four with a blank
  /// between; nine too, since a spreadsheet eats a leading zero. Everything that `masked(in:)` masks.
  public static func isSuspected(in text: String) -> Bool {
    text.utf8.count >= 9 && withUTF8(text) { nextMatch(in: $0, from: 0) != nil }
  }

  /// The text with the digits of each personal number in it, hyphen or not, replaced by asterisks; its length stays.
  public static func masked(in text: String) -> String {
    guard text.utf8.count >= 9 else { return text }
    var masked: [UInt8]?
    withUTF8(text) { bytes in
      var position = 0
      while let match = nextMatch(in: bytes, from: position) {
        var copy = masked ?? Array(bytes)
        for index in match.range where isDigit(copy[index]) { copy[index] = UInt8(ascii: "*") }
        masked = copy
        position = match.range.upperBound
      }
    }
    // Only ASCII digits were exchanged for an ASCII asterisk.
    return masked.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private struct Match {
    var range: Range<Int>
    var hasHyphen: Bool
  }

  private static func withUTF8<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  /// The first number at or after `start`, which isn't inside a row of digits.
  private static func nextMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var position = start
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        position += 1
        continue
      }
      let end = endOfDigits(bytes, from: position)
      if let match = match(bytes, digits: position..<end) { return match }
      position = end
    }
    return nil
  }

  /// The number whose first digits are a whole row of digits.
  private static func match(_ bytes: UnsafeBufferPointer<UInt8>, digits: Range<Int>) -> Match? {
    switch digits.count {
    case 9, 10:
      return isDayAndMonth(bytes[digits].prefix(digits.count - 6)) ? Match(range: digits, hasHyphen: false) : nil
    case 5, 6:
      guard isDayAndMonth(bytes[digits].prefix(digits.count - 2)),
        let (length, isHyphen) = separator(bytes, at: digits.upperBound)
      else { return nil }
      let rest = digits.upperBound + length
      let end = endOfDigits(bytes, from: rest)
      // Five digits before a hyphen are many things besides a date that lost its zero: not enough to stop a file.
      return end - rest == 4
        ? Match(range: digits.lowerBound..<end, hasHyphen: isHyphen && digits.count == 6) : nil
    default: return nil
    }
  }

  /// The hyphen, dash or blank at a position, with its length in bytes.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (length: Int, isHyphen: Bool)? {
    func starts(_ sequence: [UInt8]) -> Bool { bytes[start...].starts(with: sequence) }
    if starts([0x2D]) { return (1, true) }
    if starts([0x20]) { return (1, false) }
    if starts([0xC2, 0xA0]) { return (2, false) }
    // U+2010 to U+2015 are hyphens and dashes, U+2212 the minus sign.
    if starts([0xE2, 0x80]), start + 2 < bytes.count, (0x90...0x95).contains(bytes[start + 2]) { return (3, true) }
    return starts([0xE2, 0x88, 0x92]) ? (3, true) : nil
  }

  /// `DDMM`, or `DMM` whose leading zero is lost.
  private static func isDayAndMonth(_ digits: some Sequence<UInt8>) -> Bool {
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    let (day, month) = (value / 100, value % 100)
    return (1...12).contains(month) && (1...31).contains(day > 60 ? day - 60 : day)
  }

  private static func endOfDigits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
