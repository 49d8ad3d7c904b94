internal import Agreement

/// What a cell for a figure holds: Danish sources write more than digits.
enum Figure: Hashable {
  case number(ExactDecimal, provisional: Bool)
  /// `..`, `...`, `…`, `<5`, a blank: the source has no figure, or withholds it.
  case missing
  case tooLarge
  case notANumber

  /// Reads a cell by the symbols of Statistics Denmark: `-` is zero, `..` too uncertain or confidential, `...` or `…`
  /// not available, `*` after a figure provisional. A percent sign after a figure is allowed.
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
    case "", "..", "...", "…", ".": self = .missing
    case "-", "\u{2013}": self = .number(ExactDecimal(0), provisional: provisional)
    case _ where text.first == "<" && text.dropFirst().trimmingBlanks.allSatisfy(\.isNumber): self = .missing
    default: self = Figure.digits(text, style, provisional)
    }
  }

  private static func digits(_ cell: Substring, _ style: NumberStyle, _ provisional: Bool) -> Figure {
    var text = cell
    if text.last == "%" { text = text.dropLast().trimmingBlanks }
    guard let plain = ungrouped(text, style) else { return .notANumber }
    let parts = plain.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    guard let mantissa = parts.first, let exponent, isNumber(mantissa, style) else { return .notANumber }
    guard let number = ExactDecimal(mantissa, decimalSign: style.decimalSign)?.scaled(byPowerOfTen: exponent) else {
      return .tooLarge
    }
    return .number(number, provisional: provisional)
  }

  /// The text without its thousands separators; `nil` where these don't stand in groups of three.
  private static func ungrouped(_ text: Substring, _ style: NumberStyle) -> String? {
    let separators: Set<Character> = [style.thousandsSign, " ", "\u{A0}", "\u{202F}", "'"]
    let whole = text.prefix { $0 != style.decimalSign }
    let groups = whole.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard groups.count > 1 else { return String(text) }
    let first = groups[0].drop { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
    guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined() + text[whole.endIndex...]
  }

  private static func isNumber(_ text: Substring, _ style: NumberStyle) -> Bool {
    let digits = text.drop { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
    let parts = digits.split(separator: style.decimalSign, omittingEmptySubsequences: false)
    return text.count - digits.count <= 1 && (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

extension ExactDecimal {
  /// The number times a power of ten; `nil` outside the range.
  func scaled(byPowerOfTen exponent: Int) -> ExactDecimal? {
    guard abs(exponent) <= 18 else { return nil }
    let newScale = scale - exponent
    if newScale >= 0 { return newScale <= 18 ? ExactDecimal(units: units, scale: newScale) : nil }
    var scaled = units
    for _ in 0..<(-newScale) {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow || abs(product) >= 1_000_000_000_000_000_000 { return nil }
      scaled = product
    }
    return ExactDecimal(scaled)
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
