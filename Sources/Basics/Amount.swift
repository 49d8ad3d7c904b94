/// An amount of money, exact to the hundredth of its currency: øre for kroner.
///
/// Range: ±9.2 · 10¹⁶ whole units, beyond any public account; sums trap beyond it.
public struct Amount: Hashable, Sendable, Comparable {
  public let hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  public static let zero = Amount(hundredths: 0)

  public static func + (a: Amount, b: Amount) -> Amount { Amount(hundredths: a.hundredths + b.hundredths) }
  public static func - (a: Amount, b: Amount) -> Amount { Amount(hundredths: a.hundredths - b.hundredths) }
  public static func < (a: Amount, b: Amount) -> Bool { a.hundredths < b.hundredths }

  /// The amount, but not below 0.
  public var clampedToZero: Amount { max(self, .zero) }
}

extension Sequence<Amount> {
  public var sum: Amount { reduce(.zero, +) }
}

extension Amount: CustomStringConvertible {
  /// With a point and no more decimals than needed: `500000`, `500000.50`.
  public var description: String {
    let whole = hundredths.magnitude / 100, rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padded(Int(rest), 2))"
  }
}
