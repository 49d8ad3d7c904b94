internal import Agreement
internal import Basics
internal import Evidence

/// How an observation stands to a target.
enum Outcome { case met, missed, open }

extension Target {
  /// Compared exactly, never by rounded values. Of a count of areas the unknown ones may tip it either way; while they
  /// can, the matter is open.
  func judge(_ measurement: Measurement) -> Outcome {
    switch measurement {
    case .share(let x, let n): isMet(byShare: x, of: n) ? .met : .missed
    case .rate(let events, let exposure, let per): isMet(by: events, over: exposure, per: per) ? .met : .missed
    case .value(let value): isMet(by: value) ? .met : .missed
    case .areas(let count): judge(atLeast: count.yes, atMost: count.yes + count.unknown)
    }
  }

  /// per · events / exposure against the target, in whole numbers: both times what makes them whole.
  private func isMet(by events: Int, over exposure: ExactDecimal, per: Int) -> Bool {
    let own = Int128(per) * Int128(events) * Int128(ExactDecimal.power(of: exposure.scale))
    let (wide, isTooWide) = own.multipliedReportingOverflow(by: Int128(ExactDecimal.power(of: value.scale)))
    let wanted = Int128(value.units) * Int128(exposure.units)
    // 10⁵ · 10¹⁰ · 10⁶ leaves seventeen decimals for a target.
    if isTooWide { return comparison == .atLeast }
    return comparison == .atLeast ? wide >= wanted : wide <= wanted
  }

  private func judge(atLeast low: Int, atMost high: Int) -> Outcome {
    let lowMeets = isMet(by: ExactDecimal(low)), highMeets = isMet(by: ExactDecimal(high))
    return lowMeets == highMeets ? (lowMeets ? .met : .missed) : .open
  }

  /// Whether so many areas have declined that the rest are too few.
  func isOutOfReach(_ count: AreaCount) -> Bool {
    comparison == .atLeast && !isMet(by: ExactDecimal(count.total - count.declined))
  }
}

extension Measurement {
  /// The number less the target's; of a value given in decimals without a binary rounding error.
  func gap(to target: Target) -> Double {
    if case .value(let value) = self, let gap = value.adding(target.value.negated) { return gap.doubleValue }
    return number - target.value.doubleValue
  }

  /// How many more of the numerator would meet the target, or how many fewer for "at most"; 0 where it is met. `nil` for
  /// values that aren't whole numbers of things.
  func needed(for target: Target, _ unit: Unit) -> Int? {
    switch self {
    case .share(let x, let n):
      // The share meets T percent where 100 · 10^s · x >= T · 10^s · n.
      let wanted = Int128(target.value.units) * Int128(n)
      let step = 100 * Int128(ExactDecimal.power(of: target.value.scale))
      let bound =
        target.comparison == .atLeast
        ? (wanted + step - 1) / step - Int128(x)
        : Int128(x) - wanted / step
      return Int(clamping: max(0, bound))
    case .rate(let x, let exposure, let per):
      // So many events are wanted: T · e / per.
      let wanted = Int128(target.value.units) * Int128(exposure.units)
      let step =
        Int128(per) * Int128(ExactDecimal.power(of: target.value.scale))
        * Int128(ExactDecimal.power(of: exposure.scale))
      let bound =
        target.comparison == .atLeast
        ? (wanted + step - 1) / step - Int128(x)
        : Int128(x) - wanted / step
      return Int(clamping: max(0, bound))
    case .areas(let count): return target.distance(from: count.yes)
    case .value(let value): return unit.isAdditive && value.scale == 0 ? target.distance(from: value.units) : nil
    }
  }
}

extension Target {
  fileprivate func distance(from number: Int) -> Int? {
    guard value.scale == 0 else { return nil }
    return max(0, comparison == .atLeast ? value.units - number : number - value.units)
  }
}
