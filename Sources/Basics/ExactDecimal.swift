/// A decimal number kept as written: `50.96` is 5096 / 10². Comparisons are exact.
///
/// Range: 18 digits in all, any of them after the decimal sign; enough for every count, share and amount of money, and
/// small enough that the products of a comparison fit in 128 bits.
public struct ExactDecimal: Hashable, Sendable {
  /// The number times 10 to the power of `scale`.
  public let units: Int
  /// Digits after the decimal sign, 0-18. Trailing zeros are removed, so equal numbers are equal values.
  public let scale: Int

  public init(_ whole: Int) {
    units = whole
    scale = 0
  }

  public init(units: Int, scale: Int) {
    precondition((0...18).contains(scale), "at most 18 decimals")
    var units = units, scale = scale
    while scale > 0, units.isMultiple(of: 10) {
      units /= 10
      scale -= 1
    }
    self.units = units
    self.scale = scale
  }

  /// Reads digits with at most one `decimalSign` and a leading `-` or `+`; no thousands separators, no exponent.
  /// Returns `nil` for anything else or outside the range.
  public init?(_ text: some StringProtocol, decimalSign: Character = ".") {
    var digits = text[...]
    let negative = digits.first == "-" || digits.first == "\u{2212}"
    if negative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: decimalSign, maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !fraction.isEmpty,
      whole.utf8.count + fraction.utf8.count <= 18,
      whole.utf8.allSatisfy({ (48...57).contains($0) }), fraction.utf8.allSatisfy({ (48...57).contains($0) }),
      let units = Int(String(whole) + String(fraction))
    else { return nil }
    self.init(units: negative ? -units : units, scale: fraction.utf8.count)
  }

  public var doubleValue: Double {
    // Two exact numbers are divided with one rounding; a longer one is read from its digits, with one rounding too.
    units.magnitude <= 1 << 53
      ? Double(units) / Double(ExactDecimal.powers[scale])
      : Double(description) ?? Double(units) / Double(ExactDecimal.powers[scale])
  }

  /// 10 to the power of `exponent`, 0-18.
  public static func power(of exponent: Int) -> Int { powers[exponent] }

  static let powers: [Int] = (0..<18).reduce(into: [1]) { powers, exponent in powers.append(powers[exponent] * 10) }

  /// The sign of `self - factor · numerator / denominator`: -1, 0 or 1. Exact, and without overflow for every `Int`.
  ///
  /// - Precondition: `denominator` is positive, `factor` between 1 and 1000.
  public func compared(toRatio numerator: Int, _ denominator: Int, times factor: Int = 1) -> Int {
    let (own, ratio) = products(withRatio: numerator, denominator, times: factor)
    return own == ratio ? 0 : own < ratio ? -1 : 1
  }

  /// The number and `factor · numerator / denominator` over one denominator, so that whole numbers are compared.
  ///
  /// - Precondition: `denominator` is positive, `factor` 1-1000.
  public func products(withRatio numerator: Int, _ denominator: Int, times factor: Int = 1) -> (
    own: Int128, ratio: Int128
  ) {
    precondition(denominator > 0, "a ratio needs a positive denominator")
    precondition((1...1000).contains(factor), "10¹⁹ · 10⁹ · 10³ fits in 128 bits")
    return (Int128(units) * Int128(denominator), Int128(numerator) * Int128(ExactDecimal.powers[scale] * factor))
  }
}

extension ExactDecimal {
  public var negated: ExactDecimal { ExactDecimal(units: -units, scale: scale) }

  /// The sum; `nil` outside the range.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(scale, other.scale)
    let left = units.multipliedReportingOverflow(by: ExactDecimal.powers[common - scale])
    let right = other.units.multipliedReportingOverflow(by: ExactDecimal.powers[common - other.scale])
    let sum = left.partialValue.addingReportingOverflow(right.partialValue)
    guard !left.overflow, !right.overflow, !sum.overflow, abs(sum.partialValue) < 1_000_000_000_000_000_000 else {
      return nil
    }
    return ExactDecimal(units: sum.partialValue, scale: common)
  }
}

extension ExactDecimal: Comparable {
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    Int128(a.units) * Int128(powers[b.scale]) < Int128(b.units) * Int128(powers[a.scale])
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// As written, with a point: `50.96`.
  public var description: String {
    guard scale > 0 else { return String(units) }
    let digits = padded(String(units.magnitude), scale + 1)
    return (units < 0 ? "-" : "") + digits.dropLast(scale) + "." + digits.suffix(scale)
  }
}
