/// Danish personal numbers (CPR): `DDMMYY-NNNN`, with or without the hyphen.
public enum PersonalNumber {
  /// Whether a text holds `DDMMYY-NNNN`, hyphen included, with a day and month that exist.
  public static func isContained(in text: String) -> Bool {
    guard text.utf8.count >= 11 else { return false }
    let bytes = Array(text.utf8)
    return bytes.indices.contains { hyphenated(bytes, at: $0) }
  }

  /// Whether a text is ten bare digits that could be a personal number; nine too, since a spreadsheet eats a leading
  /// zero.
  public static func isBare(_ text: String) -> Bool {
    guard (9...10).contains(text.utf8.count) else { return false }
    let bytes = Array(text.utf8)
    return bare(bytes.count == 9 ? [UInt8(ascii: "0")] + bytes : bytes, at: 0, count: 10)
  }

  /// The text with each personal number in it, hyphen or not, replaced by asterisks. What only looks like one is
  /// replaced too: an echo can do without it.
  public static func masked(in text: String) -> String {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let length = hyphenated(bytes, at: index) ? 11 : bare(bytes, at: index, count: 10) ? 10 : 0
      for position in index..<(index + length) where isDigit(bytes[position]) {
        bytes[position] = UInt8(ascii: "*")
      }
      index += max(1, length)
    }
    // Only ASCII digits were exchanged for an ASCII asterisk.
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hyphenated(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + 11 <= bytes.count, bytes[start + 6] == UInt8(ascii: "-"), standsAlone(bytes, start, 11) else {
      return false
    }
    return bytes[start..<(start + 6)].allSatisfy(isDigit) && bytes[(start + 7)..<(start + 11)].allSatisfy(isDigit)
      && isDayAndMonth(bytes[start..<(start + 4)])
  }

  private static func bare(_ bytes: [UInt8], at start: Int, count: Int) -> Bool {
    guard start + count <= bytes.count, standsAlone(bytes, start, count) else { return false }
    return bytes[start..<(start + count)].allSatisfy(isDigit) && isDayAndMonth(bytes[start..<(start + 4)])
  }

  /// Not a part of a longer row of digits.
  private static func standsAlone(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Bool {
    !(start > 0 && isDigit(bytes[start - 1])) && !(start + count < bytes.count && isDigit(bytes[start + count]))
  }

  private static func isDayAndMonth(_ digits: ArraySlice<UInt8>) -> Bool {
    let d = digits.map { Int($0) - 48 }
    return (1...31).contains(d[0] * 10 + d[1]) && (1...12).contains(d[2] * 10 + d[3])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
