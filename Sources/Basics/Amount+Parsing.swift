extension Amount {
  /// An amount as Danish offices write it: `1.200.000`, `500000,50`, `1,2 mio.`, each with or without `kr.` or `DKK`.
  ///
  /// A point stands before groups of three digits and a comma before decimals. What could be read in two ways is no
  /// amount: `1.2 mio` and `500000.50` have an English decimal point, `500,000` may be half a million or five hundred.
  /// So is what isn't a whole number of hundredths. Returns `nil` for all of them.
  ///
  /// - Parameter decimalSign: `.` where the file is known to be written in English, where the two signs change places.
  public init?(parsing text: some StringProtocol, decimalSign: Character = ",") {
    var words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }[...]
    if words.count > 1, let last = words.last, ["kr", "kr.", "dkk"].contains(last) { words = words.dropLast() }
    if words.count > 1, let first = words.first, ["kr", "kr.", "dkk"].contains(first) { words = words.dropFirst() }
    guard let digits = words.first, words.count <= 2 else { return nil }
    var zeros = 0
    if words.count == 2, let unit = words.last {
      guard let known = Amount.zeros[String(unit)] else { return nil }
      zeros = known
    }
    guard let number = Amount.number(String(digits), decimalSign: decimalSign) else { return nil }
    // Three decimals are thousands to one reader and thousandths to another; before "mio." there is no doubt.
    guard zeros > 0 || number.scale <= 2 else { return nil }
    let shift = zeros + 2 - number.scale
    guard shift >= 0 else { return nil }
    let (hundredths, overflow) = number.units.multipliedReportingOverflow(by: ExactDecimal.power(of: shift))
    guard !overflow, abs(hundredths) < Amount.limit else { return nil }
    self.init(hundredths: hundredths)
  }

  /// Sums of a million amounts below this don't overflow.
  private static let limit = 1_000_000_000_000

  private static let zeros = [
    "mio": 6, "mio.": 6, "million": 6, "millioner": 6, "millions": 6, "mia": 9, "mia.": 9, "milliard": 9,
    "milliarder": 9,
  ]

  /// The digits, with groups of three where there are any, as units and a power of ten.
  private static func number(_ text: String, decimalSign: Character) -> (units: Int, scale: Int)? {
    let groupSign: Character = decimalSign == "," ? "." : ","
    let isNegative = text.first == "-" || text.first == "\u{2212}"
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: decimalSign, maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard let wholePart = parts.first, parts.count == 1 || isDigits(fraction) else { return nil }
    let groups = wholePart.split(separator: groupSign, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ isDigits(String($0)) }), let first = groups.first,
      groups.count == 1 || (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = groups.joined() + fraction
    guard digits.count <= 18, let units = Int(digits) else { return nil }
    return (isNegative ? -units : units, fraction.count)
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
