public import Basics

/// How a language writes numbers.
public struct NumberFormat: Hashable, Sendable {
  public var decimalSign: Character
  public var thousandsSign: Character

  /// The sign itself, which a hyphen is not; tables of figures keep the hyphen that programs read.
  private static let minus = "\u{2212}"

  public init(decimalSign: Character, thousandsSign: Character) {
    self.decimalSign = decimalSign
    self.thousandsSign = thousandsSign
  }

  /// A number with a fixed number of decimals (0-6) and thousands separators, halves rounded away from zero.
  public func text(_ value: Double, decimals: Int) -> String {
    let scale = ExactDecimal.power(of: decimals)
    let scaled = (abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return value.description }
    let units = Int(scaled)
    let fraction = String(units % scale + scale).dropFirst()
    let sign = value < 0 && units != 0 ? NumberFormat.minus : ""
    return sign + grouped((units / scale).magnitude) + (decimals > 0 ? "\(decimalSign)\(fraction)" : "")
  }

  /// A whole number with thousands separators.
  public func text(_ value: Int) -> String { (value < 0 ? NumberFormat.minus : "") + grouped(value.magnitude) }

  /// Money with thousands separators, and with both decimals where it isn't whole.
  public func text(_ amount: Amount) -> String {
    let whole = amount.hundredths.magnitude / 100, rest = amount.hundredths.magnitude % 100
    let sign = amount.hundredths < 0 ? NumberFormat.minus : ""
    return sign + grouped(whole) + (rest == 0 ? "" : "\(decimalSign)\(String(rest + 100).dropFirst())")
  }

  private func grouped(_ whole: UInt) -> String {
    let digits = String(whole)
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return groups.joined(separator: String(thousandsSign))
  }
}
