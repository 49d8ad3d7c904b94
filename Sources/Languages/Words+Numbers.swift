package import Agreement
package import Basics
package import Disclosure
internal import Evidence
internal import Rendering
internal import Statistics

extension Words {
  /// A number with a fixed number of decimals (0-6) and thousands separators, halves rounded away from zero.
  package func number(_ value: Double, decimals: Int) -> String { numbers.text(value, decimals: decimals) }

  /// A whole number with thousands separators.
  package func number(_ value: Int) -> String { numbers.text(value) }

  /// An exact decimal as written, with at least `decimals` decimals.
  package func number(_ value: ExactDecimal, decimals: Int = 0) -> String {
    number(value.doubleValue, decimals: min(6, max(decimals, value.scale)))
  }
}

/// A sentence with its full stop, which a last word that is abbreviated has already: `500 kr.`
package func sentence(_ text: String) -> String { text.last.map(".?!\u{2026}".contains) ?? false ? text : text + "." }

extension Unit {
  /// Decimals that a reader wants of a value in this unit.
  package var decimals: Int {
    switch self {
    case .percent, .percentagePoints, .per1000, .per100000, .index, .days: 1
    case .count, .areas, .kroner: 0
    }
  }
}

/// How many decimals keep a value from looking like the target that it misses: 50.96 % is not shown as 51.0 %.
package func decimalsTelling(_ value: Double, from target: Double?, atLeast decimals: Int) -> Int {
  guard let target, value != target else { return decimals }
  return (decimals...6).first { digits in
    let scale = Double(ExactDecimal.power(of: digits))
    return (value * scale).rounded() != (target * scale).rounded()
  } ?? 6
}

extension Words {
  /// What may be shown in words, or that it is hidden; nothing where there is nothing.
  package func shown<Value>(_ value: Shown<Value>, _ words: (Value) -> String) -> String {
    switch value {
    case .value(let value): words(value)
    case .hidden: hiddenMark
    case .none: ""
    }
  }
}

extension ReleasedGoal {
  /// As many decimals as the source gives, the baseline or the target has, no fewer than the unit wants, and as many as it
  /// takes for none of the goal's figures to look like 0, or like the target, which it isn't; at most four.
  package var decimals: Int {
    let aim = goal.target.target?.value, target = aim?.doubleValue
    let values = series.observations.compactMap { observation -> ExactDecimal? in
      if case .value(let value) = observation.measurement.value { value } else { nil }
    }
    let stated = [goal.baseline?.value, aim].compactMap(\.self)
    let least = (values + stated).reduce(indicator.unit.decimals) { max($0, min(4, $1.scale)) }
    let figures = [observation?.measurement.value?.number, baseline?.value.value, interval?.low, interval?.high]
      .compactMap(\.self)
    let telling = figures.reduce(gap.map { decimalsTelling($0, from: 0, atLeast: least) } ?? least) {
      decimalsTelling($1, from: target, atLeast: decimalsTelling($1, from: 0, atLeast: $0))
    }
    // Øre are two digits.
    return indicator.unit == .kroner && telling == 1 ? 2 : min(4, telling)
  }
}
