internal import Agreement
internal import Basics

/// The comparison of a figure with its target, written out as it was made: in whole numbers, without rounding.
struct ExactArithmetic: Hashable {
  /// The products that were compared, so that share and target stand over one denominator.
  var left: Int128
  var right: Int128
  /// `100 · 1543 = 154300 < 51 · 3029 = 154479`
  var text: String

  /// - Parameter more: added to the numerator, to show what would meet the target.
  init(share numerator: Int, of denominator: Int, target: Target, adding more: Int = 0) {
    (right, left) = target.value.products(withRatio: numerator + more, denominator, times: 100)
    let factor = target.value.products(withRatio: 1, 1, times: 100).ratio
    let sum =
      more == 0 ? "\(numerator)" : more > 0 ? "(\(numerator) + \(more))" : "(\(numerator) - \(-more))"
    text =
      "\(factor) · \(sum) = \(left) \(ExactArithmetic.sign(left, right, target)) "
      + "\(target.value.units) · \(denominator) = \(right)"
  }

  /// Of a value that is compared as it stands. Both are brought to the same number of decimals.
  init(value: ExactDecimal, target: Target, written: (ExactDecimal) -> String) {
    let scale = max(value.scale, target.value.scale)
    left = Int128(value.units) * Int128(ExactDecimal.power(of: scale - value.scale))
    right = Int128(target.value.units) * Int128(ExactDecimal.power(of: scale - target.value.scale))
    text = "\(written(value)) \(ExactArithmetic.sign(left, right, target)) \(written(target.value))"
  }

  /// The sign that says how the target is met or missed.
  private static func sign(_ left: Int128, _ right: Int128, _ target: Target) -> String {
    switch target.comparison {
    case .atLeast: left >= right ? "≥" : "<"
    case .atMost: left <= right ? "≤" : ">"
    }
  }
}
