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
    /// Ten digits, twelve with the century, or six and four with a blank, `/`, `.`, `_`, a bracket, a line break, `og` or
    /// the like between: `010203 1234`, `(010203) 1234`, `01.02.1953 1234`, `01 02 03 12 34`, `1. februar 1953 1234`,
    /// `010 203 1234`, ten digits with blanks between all of them, and what a spreadsheet makes of ten digits:
    /// `1.02031234E9`, `2402031234.0`.
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
    // Each digit was exchanged for an asterisk of as many bytes.
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same for UTF-8.
  public static func mask(_ bytes: inout [UInt8]) {
    var position = 0
    while let match = nextMatch(in: bytes.span, from: position) {
      var index = match.range.lowerBound
      while index < match.range.upperBound {
        let length = digit(bytes.span, at: index)?.length ?? 0
        for (offset, byte) in asterisk(ofLength: length).enumerated() { bytes[index + offset] = byte }
        index += max(1, length)
      }
      position = match.range.upperBound
    }
  }

  /// `*`, and for the digits of other scripts its likes of two, three and four bytes: U+066D, U+FF0A, U+1F7B6.
  private static func asterisk(ofLength length: Int) -> [UInt8] {
    switch length {
    case 1: [0x2A]
    case 2: [0xD9, 0xAD]
    case 3: [0xEF, 0xBC, 0x8A]
    case 4: [0xF0, 0x9F, 0x9E, 0xB6]
    default: []
    }
  }

  /// No text that this takes for a number is longer, in bytes, whatever stands between its digits.
  public static let longestMatch = 400

  private static func withUTF8<Result>(_ text: String, _ body: (Span<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body($0.span) }
  }

  /// Whether there are digits enough, which most texts don't have.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.count >= 9
      && withUTF8(text) { bytes in
        let digits = bytes.indices.count { isDigit(bytes, at: $0) }
        // Of `1.02E9` the others are zeros.
        return digits >= 9 || digits >= 8 && bytes.indices.contains { bytes[$0] | 0x20 == UInt8(ascii: "e") }
      }
  }

  /// `-12.5`, `110203,1234`: digits without a zero before them, a point or comma, digits. `1102031234.0` is what becomes
  /// of a column of whole numbers with a blank cell in it.
  private static func isDecimal(_ cell: String) -> Bool {
    let digits = cell.utf8.drop { $0 == UInt8(ascii: "-") }
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
      && (parts[0].first != UInt8(ascii: "0") || parts[0].count == 1)
      && !((9...10).contains(parts[0].count) && parts[1].allSatisfy { $0 == UInt8(ascii: "0") })
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
  private static func nextMatch(in bytes: Span<UInt8>, from start: Int) -> Match? {
    var position = start
    while position < bytes.count {
      guard isDigit(bytes, at: position) else {
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
  private static func match(_ bytes: Span<UInt8>, _ group: Group, from start: Int) -> Match? {
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
    case 1:
      return matchOfSingles(bytes, group, from: start) ?? matchOfExponent(bytes, group, from: start)
        ?? matchOfMonth(bytes, group, from: start)
    case 2: return matchOfDate(bytes, group, from: start) ?? matchOfMonth(bytes, group, from: start)
    case 3: return matchOfThrees(bytes, group, from: start)
    case 4: return matchOfDate(bytes, group, from: start)
    default: return nil
    }
  }

  /// The group that begins after one separator, a certain one.
  private static func group(
    _ bytes: Span<UInt8>, after group: Group, separatedBy separator: UInt8
  ) -> Group? {
    guard group.end < bytes.count, bytes[group.end] == separator, isDigit(bytes, at: group.end + 1) else { return nil }
    return self.group(bytes, at: group.end + 1)
  }

  /// `0 1 0 2 0 3 1 2 3 4`
  private static func matchOfSingles(
    _ bytes: Span<UInt8>, _ first: Group, from start: Int
  ) -> Match? {
    guard first.end < bytes.count, " .-_/".utf8.contains(bytes[first.end]) else { return nil }
    let separator = bytes[first.end]
    var digits = [first]
    while let next = group(bytes, after: digits[digits.count - 1], separatedBy: separator), digits.count < 11 {
      guard next.count == 1 else { return nil }
      digits.append(next)
    }
    let day = digits.prefix(4).reduce(0) { $0 * 10 + $1.value }
    return digits.count == 10 && isDayAndMonth(day) ? Match(range: start..<digits[9].end, certainty: .bare) : nil
  }

  /// `010 203 1234`
  private static func matchOfThrees(
    _ bytes: Span<UInt8>, _ first: Group, from start: Int
  ) -> Match? {
    guard let second = group(bytes, after: first, separatedBy: UInt8(ascii: " ")), second.count == 3,
      let third = group(bytes, after: second, separatedBy: UInt8(ascii: " ")), third.count == 4,
      group(bytes, after: third, separatedBy: UInt8(ascii: " ")) == nil,
      isDayAndMonth(first.value * 10 + second.value / 100)
    else { return nil }
    return Match(range: start..<third.end, certainty: .bare)
  }

  /// `1.02031234E9`, which a spreadsheet makes of ten digits, and `1.0203123E+8` of nine.
  private static func matchOfExponent(
    _ bytes: Span<UInt8>, _ first: Group, from start: Int
  ) -> Match? {
    guard first.end < bytes.count, ".,".utf8.contains(bytes[first.end]), isDigit(bytes, at: first.end + 1) else {
      return nil
    }
    let fraction = group(bytes, at: first.end + 1)
    guard (7...9).contains(fraction.count), fraction.end < bytes.count, bytes[fraction.end] | 0x20 == UInt8(ascii: "e")
    else { return nil }
    let sign = fraction.end + 1
    let exponentStart = sign < bytes.count && bytes[sign] == UInt8(ascii: "+") ? sign + 1 : sign
    guard isDigit(bytes, at: exponentStart) else { return nil }
    let exponent = group(bytes, at: exponentStart)
    guard (8...9).contains(exponent.value) else { return nil }
    // Of nine digits the day has lost its zero, and people count the places wrong.
    func isDate(_ digits: Int) -> Bool {
      isDayAndMonth((0..<digits).reduce(first.value) { day, _ in day * 10 } + fraction.leading(digits))
    }
    guard isDate(2) || exponent.value == 9 && isDate(3) else { return nil }
    let certainty: Certainty = exponent.value == 9 ? .bare : .shortened
    return Match(range: start..<fraction.end, certainty: certainty)
  }

  /// `1. februar 1953 - 1234`
  private static func matchOfMonth(_ bytes: Span<UInt8>, _ day: Group, from start: Int) -> Match? {
    guard (1...31).contains(day.value > 60 ? day.value - 60 : day.value) else { return nil }
    func skipping(_ signs: String, from position: Int) -> Int {
      var position = position
      while position < bytes.count, signs.utf8.contains(bytes[position]) { position += 1 }
      return position
    }
    let letters = skipping(". ", from: day.end)
    var end = letters
    while end < bytes.count, (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
    let name = String(decoding: (letters..<min(end, letters + 12)).map { bytes[$0] | 0x20 }, as: UTF8.self)
    guard letters - day.end <= 3, end - letters >= 3, months.contains(where: { $0 == name || $0.prefix(3) == name })
    else { return nil }
    let digits = skipping(". ", from: end)
    guard digits - end <= 3, isDigit(bytes, at: digits) else { return nil }
    let year = group(bytes, at: digits)
    guard year.count == 2 || year.count == 4 && isCentury(year.value / 100) else { return nil }
    return matchOfRest(bytes, after: year, from: start, ofDate: true) { rest, isHyphenated in
      !isYear(rest) && (isHyphenated || year.count == 2 || year.value < 2000 || !isTime(rest))
    }
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december", "january", "february", "march", "may", "june", "july", "october",
  ]

  /// `01.02.03-1234`, `01.02.1953-1234`, `1953-02-01-1234`, `0102 03 1234`
  private static func matchOfDate(_ bytes: Span<UInt8>, _ first: Group, from start: Int) -> Match? {
    func part(after group: Group) -> Group? {
      guard group.end < bytes.count, " -./_".utf8.contains(bytes[group.end]), bytes[group.end] == bytes[first.end],
        isDigit(bytes, at: group.end + 1)
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
    _ bytes: Span<UInt8>, after date: Group, from start: Int, ofDate isDate: Bool = false,
    where isPersonal: (Int, Bool) -> Bool = { _, _ in true }
  ) -> Match? {
    var position = date.end, separators = 0, hyphens = 0, fields = 0, hasNextField = false
    while separators < (hyphens > 0 ? 5 : 3), position < bytes.count {
      if separators > 0, let length = conjunction(bytes, at: position) {
        separators += 1
        position += length
      } else if let length = invisible(bytes, at: position) {
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
    guard separators > 0, fields == 0 || !isDate && date.leading(1) == 0, isDigit(bytes, at: position),
      let rest = rest(bytes, at: position), isPersonal(rest.value, hyphens > 0)
    else { return nil }
    let certainty: Certainty = hasNextField ? .possible : hyphens > 0 ? .written : .bare
    return Match(range: start..<rest.end, certainty: certainty)
  }

  /// Four digits, or two and two with a blank between.
  private static func rest(_ bytes: Span<UInt8>, at position: Int) -> Group? {
    let first = group(bytes, at: position)
    if first.count == 4 { return first }
    guard first.count == 2, first.end < bytes.count, bytes[first.end] == UInt8(ascii: " "),
      isDigit(bytes, at: first.end + 1)
    else { return nil }
    let second = group(bytes, at: first.end + 1)
    // A date goes on.
    let goesOn =
      second.end < bytes.count && " -./_:".utf8.contains(bytes[second.end]) && isDigit(bytes, at: second.end + 1)
    return second.count == 2 && !goesOn
      ? Group(value: first.value * 100 + second.value, count: 4, end: second.end) : nil
  }

  private static func group(_ bytes: Span<UInt8>, at start: Int) -> Group {
    var group = Group(end: start)
    var position = start
    while let digit = digit(bytes, at: position) {
      if group.count < 12 { group.value = group.value * 10 + digit.value }
      group.count += 1
      group.end = position + digit.length
      position = skippingInvisible(bytes, from: group.end)
    }
    return group
  }

  /// `DDMM`, or `DMM` whose leading zero is lost.
  static func isDayAndMonth(_ digits: Int) -> Bool {
    let (day, month) = digits.quotientAndRemainder(dividingBy: 100)
    return (1...12).contains(month) && (1...31).contains(day > 60 ? day - 60 : day)
  }

  private static func isCentury(_ digits: Int) -> Bool { (18...20).contains(digits) }

  static func isYear(_ digits: Int) -> Bool { (1900...2099).contains(digits) }

  /// `1430`
  static func isTime(_ digits: Int) -> Bool { digits / 100 < 24 && digits % 100 < 60 }

  private static func isDigit(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    digit(bytes, at: position) != nil
  }

  /// A digit of any script, raised and circled ones too.
  private static func digit(_ bytes: Span<UInt8>, at position: Int) -> (value: Int, length: Int)? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if (48...57).contains(byte) { return (Int(byte) - 48, 1) }
    // Danish letters begin with the first of these two.
    guard byte != 0xC3, byte >= 0xC2, let scalar = Unicode.Scalar(UInt32(scalar(bytes, at: position))),
      [.decimal, .digit].contains(scalar.properties.numericType), let value = scalar.properties.numericValue
    else { return nil }
    return (Int(value), position.lengthOfScalar(in: bytes))
  }

  // MARK: What stands between digits

  /// A character that may stand between the date and the rest, with its length in bytes.
  private static func separator(
    _ bytes: Span<UInt8>, at position: Int
  ) -> (length: Int, isHyphen: Bool)? {
    switch bytes[position] {
    case UInt8(ascii: "-"): (1, true)
    case let byte where " ./_:,;|#*\t'+~=\\()[]{}<>\n\r".utf8.contains(byte): (1, false)
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

  /// The length in bytes of `og` or `and` between blanks, without the first of them.
  private static func conjunction(_ bytes: Span<UInt8>, at position: Int) -> Int? {
    ["og ", "and ", "OG ", "Og "].first { word in
      position + word.utf8.count <= bytes.count
        && word.utf8.enumerated().allSatisfy { offset, byte in bytes[position + offset] == byte }
    }.map { $0.utf8.count - 1 }
  }

  /// The length in bytes of a character that isn't seen, or of a quote that a cell hides.
  private static func invisible(_ bytes: Span<UInt8>, at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "\"") { return 1 }
    guard bytes[position] >= 0x80 else { return nil }
    return switch scalar(bytes, at: position) {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      position.lengthOfScalar(in: bytes)
    default: nil
    }
  }

  /// After at most eight of them: digits further apart are no number, and how long one may be has an end.
  private static func skippingInvisible(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start, skipped = 0
    while skipped < 8, position < bytes.count, let length = invisible(bytes, at: position) {
      position += length
      skipped += 1
    }
    return position
  }

  /// The scalar of two to four bytes at a position; 0 for any other.
  private static func scalar(_ bytes: Span<UInt8>, at position: Int) -> Int {
    func low(_ offset: Int) -> Int { Int(bytes[position + offset] & 0x3F) }
    return switch position.lengthOfScalar(in: bytes) {
    case 2: Int(bytes[position] & 0x1F) << 6 | low(1)
    case 3: Int(bytes[position] & 0x0F) << 12 | low(1) << 6 | low(2)
    case 4: Int(bytes[position] & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3)
    default: 0
    }
  }
}

extension Int {
  /// By its first byte; 1 where the text ends too early.
  fileprivate func lengthOfScalar(in bytes: Span<UInt8>) -> Int {
    let length = bytes[self] >= 0xF0 ? 4 : bytes[self] >= 0xE0 ? 3 : bytes[self] >= 0xC0 ? 2 : 1
    return self + length <= bytes.count ? length : 1
  }
}
