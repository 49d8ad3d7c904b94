/// Danish personal numbers (CPR): `DDMMYY-NNNN`, however the two parts are kept apart.
///
/// Days 61 to 91 stand in the numbers given to people who have none. What only looks like such a number counts too: a
/// message can do without it, and better one file too many is stopped than one too few.
public enum PersonalNumber {
  /// How surely a text is a personal number.
  public enum Certainty: Hashable, Comparable, Sendable {
    /// Enough for a message to do without it, not to say that it is one: six digits, and four in the next field.
    case possible
    /// What is left where a spreadsheet has eaten the leading zero: nine digits, or five and four.
    case shortened
    /// Ten digits, twelve with the century, or six and four with a blank, `/`, `.`, `_` or the like between:
    /// `010203 1234`, `01.02.1953 1234`, `01 02 03 12 34`.
    case bare
    /// With a hyphen or dash, blanks around it or not: `010203-1234`, `010203 - 1234`, `01.02.03-1234`,
    /// `1953-02-01-1234`.
    case written
  }

  /// The surest number in a cell; `nil` where there is none, or one that is no more than possible, or the cell is a
  /// decimal number as a whole.
  public static func certainty(in cell: String) -> Certainty? {
    guard mayHold(cell), !isDecimal(cell) else { return nil }
    return withUTF8(cell) { bytes in
      var surest: Certainty?
      var position = 0
      while let match = nextMatch(in: bytes, from: position), surest != .written {
        surest = max(surest ?? match.certainty, match.certainty)
        position = match.range.upperBound
      }
      return surest == .possible ? nil : surest
    }
  }

  /// Whether a text holds `DDMMYY-NNNN`, hyphen or dash included, with a day and month that exist.
  public static func isContained(in text: String) -> Bool { certainty(in: text) == .written }

  /// Whether a text holds ten digits or more that can hardly be anything else.
  public static func isPresumed(in text: String) -> Bool { certainty(in: text).map { $0 >= .bare } ?? false }

  /// Whether a text holds what could be a personal number: everything that `masked(in:)` masks.
  public static func isSuspected(in text: String) -> Bool {
    mayHold(text) && withUTF8(text) { nextMatch(in: $0, from: 0) != nil }
  }

  /// The text with the digits of each personal number in it, hyphen or not, replaced by asterisks; its length stays.
  public static func masked(in text: String) -> String {
    guard isSuspected(in: text) else { return text }
    var bytes = Array(text.utf8)
    mask(&bytes)
    // Only ASCII digits were exchanged for an ASCII asterisk.
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same for UTF-8.
  public static func mask(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBufferPointer { buffer in
      var position = 0
      while let match = nextMatch(in: UnsafeBufferPointer(buffer), from: position) {
        for index in match.range where isDigit(buffer[index]) { buffer[index] = UInt8(ascii: "*") }
        position = match.range.upperBound
      }
    }
  }

  /// No text that this takes for a number is longer, in bytes, whatever stands between its digits.
  public static let longestMatch = 400

  private static func withUTF8<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  /// Whether there are digits enough, which most texts don't have.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.count >= 9 && withUTF8(text) { $0.reduce(0) { $0 + (isDigit($1) ? 1 : 0) } >= 9 }
  }

  /// `-12.5`, `110203,1234`: digits without a zero before them, a point or comma, digits.
  private static func isDecimal(_ cell: String) -> Bool {
    let digits = cell.utf8.drop { $0 == UInt8(ascii: "-") }
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
      && (parts[0].first != UInt8(ascii: "0") || parts[0].count == 1)
  }

  // MARK: Matching

  private struct Match {
    var range: Range<Int>
    var certainty: Certainty
  }

  /// Digits with nothing visible between them.
  private struct Group {
    /// Of the first twelve.
    var value = 0
    var count = 0
    var end: Int

    /// The first digits of at most twelve, as a number.
    func leading(_ digits: Int) -> Int { (digits..<count).reduce(value) { rest, _ in rest / 10 } }
  }

  /// The first number at or after `start`, which isn't inside a row of digits.
  private static func nextMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var position = start
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        position += 1
        continue
      }
      let group = group(bytes, at: position)
      if let match = match(bytes, group, from: position) { return match }
      position = group.end
    }
    return nil
  }

  /// The number whose first digits are a whole group.
  private static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ group: Group, from start: Int) -> Match? {
    switch group.count {
    case 9, 10:
      guard isDayAndMonth(group.leading(group.count - 6)) else { return nil }
      return Match(range: start..<group.end, certainty: group.count == 9 ? .shortened : .bare)
    case 12:
      return isDayAndMonth(group.leading(4)) && isCentury(group.leading(6) % 100)
        ? Match(range: start..<group.end, certainty: .bare) : nil
    case 8:
      return isDayAndMonth(group.leading(4)) && isCentury(group.leading(6) % 100)
        ? matchOfRest(bytes, after: group, from: start) : nil
    case 5, 6:
      guard isDayAndMonth(group.leading(group.count - 2)),
        var match = matchOfRest(bytes, after: group, from: start)
      else { return nil }
      // Five digits before a hyphen are many things besides a date that lost its zero: not enough to stop a file.
      if group.count == 5 { match.certainty = .shortened }
      return match
    case 2, 4: return matchOfDate(bytes, group, from: start)
    default: return nil
    }
  }

  /// `01.02.03-1234`, `01.02.1953-1234`, `1953-02-01-1234`, `0102 03 1234`
  private static func matchOfDate(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Group, from start: Int) -> Match? {
    func part(after group: Group) -> Group? {
      guard group.end < bytes.count, " -./_".utf8.contains(bytes[group.end]), bytes[group.end] == bytes[first.end],
        group.end + 1 < bytes.count, isDigit(bytes[group.end + 1])
      else { return nil }
      return self.group(bytes, at: group.end + 1)
    }
    guard let second = part(after: first), second.count == 2 else { return nil }
    if first.count == 4, bytes[first.end] == UInt8(ascii: " "), isDayAndMonth(first.value),
      let match = matchOfRest(bytes, after: second, from: start, ofDate: true)
    {
      return match
    }
    guard let third = part(after: second) else { return nil }
    switch (first.count, third.count) {
    case (2, 2):
      return isDayAndMonth(first.value * 100 + second.value)
        ? matchOfRest(bytes, after: third, from: start, ofDate: true) : nil
    case (2, 4):
      guard isDayAndMonth(first.value * 100 + second.value), isCentury(third.value / 100) else { return nil }
      let year = third.value
      return matchOfRest(bytes, after: third, from: start, ofDate: true) { rest, isHyphenated in
        !isYear(rest) && (isHyphenated || year < 2000 || !isTime(rest))
      }
    case (4, 2):
      guard isDayAndMonth(third.value * 100 + second.value), isCentury(first.value / 100) else { return nil }
      let year = first.value
      return matchOfRest(bytes, after: third, from: start, ofDate: true) { rest, _ in
        !isYear(rest) && (year < 2000 || !isTime(rest))
      }
    default: return nil
    }
  }

  /// The last four digits and what stands before them.
  ///
  /// - Parameters:
  ///   - isDate: whether signs stand in the date, as they do in many dates beside a figure.
  ///   - isPersonal: whether the four digits, after a hyphen or not, are those of a person: after a date that is written
  ///     in full, a year or the time of day are more likely.
  private static func matchOfRest(
    _ bytes: UnsafeBufferPointer<UInt8>, after date: Group, from start: Int, ofDate isDate: Bool = false,
    where isPersonal: (Int, Bool) -> Bool = { _, _ in true }
  ) -> Match? {
    var position = date.end, separators = 0, hyphens = 0, fields = 0, hasNextField = false
    while separators < (hyphens > 0 ? 5 : 3), position < bytes.count {
      if let length = invisible(bytes, at: position) {
        // As many as may stand between two digits.
        guard position + length - date.end < 60 else { return nil }
        position += length
      } else if let (length, isHyphen) = separator(bytes, at: position) {
        separators += 1
        hyphens += isHyphen ? 1 : 0
        fields += ",;|\t".utf8.contains(bytes[position]) ? 1 : 0
        hasNextField = hasNextField || ";\t".utf8.contains(bytes[position])
        position += length
      } else {
        break
      }
    }
    position = skippingInvisible(bytes, from: position)
    // These stand in decimal numbers and between the fields of a row: only a leading zero tells.
    guard separators > 0, fields == 0 || !isDate && date.leading(1) == 0, position < bytes.count,
      isDigit(bytes[position]), let rest = rest(bytes, at: position), isPersonal(rest.value, hyphens > 0)
    else { return nil }
    let certainty: Certainty = hasNextField ? .possible : hyphens > 0 ? .written : .bare
    return Match(range: start..<rest.end, certainty: certainty)
  }

  /// Four digits, or two and two with a blank between.
  private static func rest(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Group? {
    let first = group(bytes, at: position)
    if first.count == 4 { return first }
    guard first.count == 2, first.end + 1 < bytes.count, bytes[first.end] == UInt8(ascii: " "),
      isDigit(bytes[first.end + 1])
    else { return nil }
    let second = group(bytes, at: first.end + 1)
    // A date goes on.
    let goesOn =
      second.end + 1 < bytes.count && " -./_:".utf8.contains(bytes[second.end]) && isDigit(bytes[second.end + 1])
    return second.count == 2 && !goesOn
      ? Group(value: first.value * 100 + second.value, count: 4, end: second.end) : nil
  }

  private static func group(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Group {
    var group = Group(end: start)
    var position = start
    while position < bytes.count, isDigit(bytes[position]) {
      if group.count < 12 { group.value = group.value * 10 + Int(bytes[position]) - 48 }
      group.count += 1
      group.end = position + 1
      position = skippingInvisible(bytes, from: group.end)
    }
    return group
  }

  /// `DDMM`, or `DMM` whose leading zero is lost.
  private static func isDayAndMonth(_ digits: Int) -> Bool {
    let (day, month) = digits.quotientAndRemainder(dividingBy: 100)
    return (1...12).contains(month) && (1...31).contains(day > 60 ? day - 60 : day)
  }

  private static func isCentury(_ digits: Int) -> Bool { (18...20).contains(digits) }

  private static func isYear(_ digits: Int) -> Bool { (1900...2099).contains(digits) }

  /// `1430`
  private static func isTime(_ digits: Int) -> Bool { digits / 100 < 24 && digits % 100 < 60 }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  // MARK: What stands between digits

  /// A character that may stand between the date and the rest, with its length in bytes.
  private static func separator(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (length: Int, isHyphen: Bool)? {
    switch bytes[position] {
    case UInt8(ascii: "-"): (1, true)
    case let byte where " ./_:,;|#*\t'+~=\\(".utf8.contains(byte): (1, false)
    case 0x80...:
      switch scalar(bytes, at: position) {
      // Hyphens, dashes and minus signs.
      case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: (position.lengthOfScalar(in: bytes), true)
      // No-break, thin and other blanks; a middle dot, a fraction slash.
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xB7, 0x2044: (position.lengthOfScalar(in: bytes), false)
      default: nil
      }
    default: nil
    }
  }

  /// The length in bytes of a character that isn't seen, or of a quote that a cell hides.
  private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "\"") { return 1 }
    guard bytes[position] >= 0x80 else { return nil }
    return switch scalar(bytes, at: position) {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      position.lengthOfScalar(in: bytes)
    default: nil
    }
  }

  /// After at most eight of them: digits further apart are no number, and how long one may be has an end.
  private static func skippingInvisible(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start, skipped = 0
    while skipped < 8, position < bytes.count, let length = invisible(bytes, at: position) {
      position += length
      skipped += 1
    }
    return position
  }

  /// The scalar of two or three bytes at a position; 0 for any other.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    func low(_ offset: Int) -> Int { Int(bytes[position + offset] & 0x3F) }
    return switch position.lengthOfScalar(in: bytes) {
    case 2: Int(bytes[position] & 0x1F) << 6 | low(1)
    case 3: Int(bytes[position] & 0x0F) << 12 | low(1) << 6 | low(2)
    default: 0
    }
  }
}

extension Int {
  /// By its first byte; 1 where the text ends too early.
  fileprivate func lengthOfScalar(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = bytes[self] >= 0xF0 ? 4 : bytes[self] >= 0xE0 ? 3 : bytes[self] >= 0xC0 ? 2 : 1
    return self + length <= bytes.count ? length : 1
  }
}
