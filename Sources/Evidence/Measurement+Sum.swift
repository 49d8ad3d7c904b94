public import Agreement
internal import Basics

extension Measurement {
  /// The measurements added up: shares by numerators and denominators, values only where the unit is a number of
  /// things. `nil` for no measurements, for a mixture, and for values that can't be added, such as percentages.
  public static func sum(_ measurements: [Measurement], unit: Unit) -> Measurement? {
    guard let first = measurements.first, first.isAdditive(unit) else { return nil }
    return measurements.dropFirst().reduce(.some(first)) { sum, next in sum?.adding(next) }
  }

  private func isAdditive(_ unit: Unit) -> Bool {
    if case .value = self { unit.isAdditive } else { true }
  }

  private func adding(_ other: Measurement) -> Measurement? {
    switch (self, other) {
    case (.share(let x, let n), .share(let y, let m)): .share(numerator: x + y, denominator: n + m)
    case (.rate(let x, let e, let per), .rate(let y, let f, let other)) where per == other:
      e.adding(f).map { .rate(events: x + y, exposure: $0, per: per) }
    case (.value(let a), .value(let b)): a.adding(b).map(Measurement.value)
    default: nil
    }
  }
}
