internal import Agreement
internal import Basics

extension Wording {
  /// A number with a fixed number of decimals (0-6) and thousands separators, halves rounded away from zero.
  func number(_ value: Double, decimals: Int) -> String {
    let scale = ExactDecimal.power(of: decimals)
    let scaled = (abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return value.description }
    let units = Int(scaled)
    let fraction = String(units % scale + scale).dropFirst()
    let sign = value < 0 && units != 0 ? "-" : ""
    return sign + grouped((units / scale).magnitude) + (decimals > 0 ? "\(decimalSign)\(fraction)" : "")
  }

  /// A whole number with thousands separators.
  func number(_ value: Int) -> String { (value < 0 ? "-" : "") + grouped(value.magnitude) }

  /// An exact decimal as written, with at least `decimals` decimals.
  func number(_ value: ExactDecimal, decimals: Int = 0) -> String {
    number(value.doubleValue, decimals: min(6, max(decimals, value.scale)))
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

/// A sentence with its full stop, which a last word that is abbreviated has already: `500 kr.`
func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

extension Unit {
  /// Decimals that a reader wants of a value in this unit.
  var decimals: Int {
    switch self {
    case .percent, .percentagePoints, .days: 1
    case .count, .areas, .kroner: 0
    }
  }
}

/// How many decimals keep a value from looking like the target that it misses: 50.96 % is not shown as 51.0 %.
func decimalsTelling(_ value: Double, from target: Double?, atLeast decimals: Int) -> Int {
  guard let target, value != target else { return decimals }
  return (decimals...6).first { digits in
    let scale = Double(ExactDecimal.power(of: digits))
    return (value * scale).rounded() != (target * scale).rounded()
  } ?? 6
}
