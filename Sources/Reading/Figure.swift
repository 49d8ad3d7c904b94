internal import Basics
internal import Findings
internal import SafeText

/// What a cell for a figure holds: Danish sources write more than digits.
enum Figure: Hashable {
  case number(ExactDecimal, provisional: Bool)
  /// `..`, `...`, `…`, `NA`, a blank: the source has no figure, or withholds it.
  case missing
  /// `<5`: a count that the source withholds since it is so small.
  case concealed(below: Int)
  /// Or so small that nothing would be left of it.
  case tooLarge
  case notANumber

  /// Reads a cell by the symbols of Statistics Denmark: `-` is zero, `..` too uncertain or confidential, `...` or `…`
  /// not available, `*` after a figure provisional. A percent sign after a figure is allowed; `NA` is how R writes a
  /// missing one.
  ///
  /// Thousands may be grouped by the style's sign, by blanks or by apostrophes, in groups of three and by one of them
  /// at a time; a number that begins with 0 has no groups. Digits beyond the eighteenth are rounded off.
  init(_ cell: String, style: NumberStyle) {
    // Most cells are a few plain digits.
    if (1...15).contains(cell.utf8.count), cell.utf8.allSatisfy({ (48...57).contains($0) }), let whole = Int(cell) {
      self = .number(ExactDecimal(whole), provisional: false)
      return
    }
    var text = cell[...].trimmingBlanks
    let provisional = text.last == "*"
    if provisional { text = text.dropLast().trimmingBlanks }
    switch text {
    case "", "..", "...", "…", ".", "NA", "NaN": self = .missing
    case "-", "\u{2013}", "\u{2212}": self = .number(ExactDecimal(0), provisional: provisional)
    default: self = Figure.limit(text).map(Figure.concealed) ?? Figure.digits(text, style, provisional)
    }
  }

  /// The 5 of `<5`.
  private static func limit(_ text: Substring) -> Int? {
    guard text.first == "<" else { return nil }
    let limit = text.dropFirst().trimmingBlanks
    return limit.allSatisfy(isDigit) ? Int(limit) : nil
  }

  private static func digits(_ cell: Substring, _ style: NumberStyle, _ provisional: Bool) -> Figure {
    var text = cell
    if text.last == "%" { text = text.dropLast().trimmingBlanks }
    let isNegative = text.first == "-" || text.first == "\u{2212}"
    if isNegative || text.first == "+" { text = text.dropFirst() }
    guard let plain = ungrouped(text, style) else { return .notANumber }
    let parts = plain.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let digits = parts[0].split(separator: style.decimalSign, omittingEmptySubsequences: false)
    let fraction = digits.count == 2 ? digits[1] : ""
    // SPSS and SAS leave out the zero before a decimal sign.
    guard digits.count <= 2, !digits[0].isEmpty || !fraction.isEmpty, digits.count == 1 || !fraction.isEmpty,
      digits.allSatisfy({ $0.allSatisfy(isDigit) }), let exponent = parts.count == 2 ? Int(parts[1]) : 0
    else { return .notANumber }
    guard let number = ExactDecimal(digits[0], fraction, exponent: exponent, isNegative: isNegative) else {
      return .tooLarge
    }
    return .number(number, provisional: provisional)
  }

  private static let blanks: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'"]

  /// The text without what groups its thousands; `nil` where that doesn't stand between groups of three.
  private static func ungrouped(_ text: Substring, _ style: NumberStyle) -> String? {
    let whole = text.prefix { $0 != style.decimalSign }
    guard let sign = whole.first(where: { $0 == style.thousandsSign || blanks.contains($0) }) else {
      return String(text)
    }
    let groups = whole.split(separator: sign, omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(isDigit) })
    else { return nil }
    return groups.joined() + text[whole.endIndex...]
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension ExactDecimal {
  /// The number `whole`.`fraction` times ten to the power of `exponent`, rounded half away from zero to what fits: 18
  /// digits in all, any of them decimals. Both are ASCII digits or empty. `nil` where the whole part alone is longer, and where
  /// a number above 0 would become 0.
  fileprivate init?(_ whole: Substring, _ fraction: Substring, exponent: Int, isNegative: Bool) {
    guard abs(exponent) <= 400 else { return nil }
    var digits = (whole + fraction).utf8.map { Int($0) - 48 }
    /// How many of the digits stand before the decimal sign; may be negative or beyond the end.
    var point = whole.utf8.count + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    guard !digits.isEmpty else {
      self.init(0)
      return
    }
    guard point <= 18 else { return nil }
    // At most 18 decimals, and 18 digits in all.
    let kept = min(digits.count, 18, point + 18)
    let isRoundedUp = kept >= 0 && kept < digits.count && digits[kept] >= 5
    var units = digits.prefix(max(0, kept)).reduce(0) { $0 * 10 + $1 } + (isRoundedUp ? 1 : 0)
    var scale = max(0, kept) - point
    if kept <= 0 { scale = 18 }
    while scale < 0 {
      units *= 10
      scale += 1
    }
    guard units > 0, units < 1_000_000_000_000_000_000 || scale > 0 else { return nil }
    self.init(units: isNegative ? -units : units, scale: min(scale, 18))
  }
}
