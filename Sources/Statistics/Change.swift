/// How much a figure has changed since its baseline, with a 95 % interval.
public struct Change: Hashable, Sendable {
  /// The difference of two shares, as a proportion in -1...1; or the ratio of two rates, 0 or more.
  public var estimate: Double
  public var interval: Interval

  public init(estimate: Double, interval: Interval) {
    self.estimate = estimate
    self.interval = interval
  }

  /// The later share less the earlier, by Newcombe's hybrid score method, his method 10: from the Wilson limits l, u of
  /// y and l0, u0 of y0, d - sqrt((y - l)² + (u0 - y0)²) to d + sqrt((u - y)² + (y0 - l0)²).
  ///
  /// Newcombe 1998, *Statistics in Medicine* 17(8), 873-890.
  ///
  /// - Parameters:
  ///   - numerator, denominator: The later one; 0 <= numerator <= denominator, and 1 case or more.
  ///   - numerator0, denominator0: The baseline's.
  ///   - confidence: In (0, 1).
  /// - Returns: `nil` outside these ranges.
  public static func difference(
    _ numerator: Int, of denominator: Int, since numerator0: Int, of denominator0: Int, confidence: Double = 0.95
  ) -> Change? {
    guard let later = Estimate(numerator, of: denominator, confidence: confidence),
      let earlier = Estimate(numerator0, of: denominator0, confidence: confidence)
    else { return nil }
    return Change(later.less(1, times: earlier))
  }

  /// The later rate over the earlier, with the exact interval that rests on the number of events in both: of x + x0
  /// events, x fell in the later period with a probability whose Clopper-Pearson limits l, u give l / (1 - l) and
  /// u / (1 - u), times exposure0 / exposure.
  ///
  /// As R's `poisson.test(c(x, x0), c(exposure, exposure0))`. Lehmann & Romano 2005, *Testing Statistical Hypotheses*,
  /// 3rd ed., section 4.5.
  ///
  /// - Parameters:
  ///   - count, exposure: The later ones; 0 or more, and above 0. For an index the expected number is the exposure.
  ///   - count0, exposure0: The baseline's.
  ///   - confidence: In (0, 1).
  /// - Returns: `nil` outside these ranges, and where the baseline has no event: no ratio exists. The interval's high end
  ///   is infinite only then, and so never here.
  public static func ratio(
    count: Int, exposure: Double, since count0: Int, exposure0: Double, confidence: Double = 0.95
  ) -> Change? {
    guard count >= 0, count0 > 0, exposure > 0, exposure0 > 0, exposure.isFinite, exposure0.isFinite,
      let share = Proportion.clopperPearson(count, of: count + count0, confidence: confidence)
    else { return nil }
    let scale = exposure0 / exposure
    return Change(
      estimate: Double(count) / Double(count0) * scale,
      interval: Interval(low: share.low / (1 - share.low) * scale, high: share.high / (1 - share.high) * scale))
  }
}

/// How far a figure lies from its plan, and whether chance can explain it: the certainty of its pace.
///
/// With f the share of the path gone and T the target, the plan is (1 - f) y0 + f T. The distance (y - (1 - f) y0) - f T
/// gets its interval by the method of variance estimates recovery: from limits l, u of y and l0, u0 of y0,
/// d - sqrt((y - l)² + (1 - f)²(u0 - y0)²) to d + sqrt((u - y)² + (1 - f)²(y0 - l0)²).
///
/// Zou & Donner 2008, *Statistics in Medicine* 27(10), 1693-1702, <https://doi.org/10.1002/sim.3095>.
public struct PathDistance: Hashable, Sendable {
  /// The figure less its plan, in the unit of the target.
  public var estimate: Double
  public var interval: Interval

  /// Whether the interval excludes the plan itself.
  public var isClear: Bool { !interval.contains(0) }

  public init(estimate: Double, interval: Interval) {
    self.estimate = estimate
    self.interval = interval
  }

  /// What a path starts from.
  public enum Baseline: Hashable, Sendable {
    /// Its numerator and denominator, or its events and exposure.
    case counted(Double, of: Double)
    /// Stated without counts: taken as exact, so that the latest figure's interval stands alone.
    case stated(Double)
  }

  /// Of shares, from Wilson's limits.
  ///
  /// - Parameters:
  ///   - numerator, denominator: The latest; 0 <= numerator <= denominator, and 1 case or more.
  ///   - baseline: Whole counts in the same ranges, or a proportion in 0...1.
  ///   - passed: The share of the path that is gone, f, in 0...1.
  ///   - target: A proportion; on milestones the planned value that the path leads to.
  ///   - confidence: In (0, 1).
  /// - Returns: As a proportion. `nil` outside these ranges.
  public static func ofShare(
    _ numerator: Int, of denominator: Int, baseline: Baseline, passed: Double, target: Double, confidence: Double = 0.95
  ) -> PathDistance? {
    guard let latest = Estimate(numerator, of: denominator, confidence: confidence) else { return nil }
    return PathDistance(latest, baseline, passed, target) { x, n in
      guard let x = Int(exactly: x), let n = Int(exactly: n) else { return nil }
      return Estimate(x, of: n, confidence: confidence)
    }
  }

  /// Of rates and indices, from the limits of `Rate`.
  ///
  /// - Parameters:
  ///   - count, exposure: The latest; 0 or more, and above 0.
  ///   - baseline: The same, or a rate.
  ///   - passed: The share of the path that is gone, f, in 0...1.
  ///   - target: In events per unit of exposure.
  ///   - confidence: In (0, 1).
  /// - Returns: In events per unit of exposure. `nil` outside these ranges.
  public static func ofRate(
    count: Int, exposure: Double, baseline: Baseline, passed: Double, target: Double, confidence: Double = 0.95
  ) -> PathDistance? {
    guard let latest = Estimate(count: count, exposure: exposure, confidence: confidence) else { return nil }
    return PathDistance(latest, baseline, passed, target) { x, exposure in
      Int(exactly: x).flatMap { Estimate(count: $0, exposure: exposure, confidence: confidence) }
    }
  }

  private init?(
    _ latest: Estimate, _ baseline: Baseline, _ passed: Double, _ target: Double,
    estimate: (Double, Double) -> Estimate?
  ) {
    guard passed >= 0, passed <= 1, target.isFinite else { return nil }
    let start: Estimate
    switch baseline {
    case .counted(let x, let n):
      guard let counted = estimate(x, n) else { return nil }
      start = counted
    case .stated(let value):
      guard value.isFinite else { return nil }
      start = Estimate(value: value, interval: Interval(low: value, high: value))
    }
    let distance = latest.less(1 - passed, times: start)
    let planned = passed * target
    self.estimate = distance.value - planned
    interval = Interval(low: distance.interval.low - planned, high: distance.interval.high - planned)
  }
}

/// A figure with its limits.
private struct Estimate {
  var value: Double
  var interval: Interval

  init(value: Double, interval: Interval) {
    self.value = value
    self.interval = interval
  }

  init?(_ x: Int, of n: Int, confidence: Double) {
    guard let interval = Proportion.wilson(x, of: n, confidence: confidence) else { return nil }
    self.init(value: Double(x) / Double(n), interval: interval)
  }

  init?(count: Int, exposure: Double, confidence: Double) {
    guard let interval = Rate.interval(count: count, exposure: exposure, confidence: confidence) else { return nil }
    self.init(value: Double(count) / exposure, interval: interval)
  }

  /// This less `factor` (0 or more) times another that is independent of it, with the limits of the difference.
  func less(_ factor: Double, times other: Estimate) -> Estimate {
    let difference = value - factor * other.value
    func reach(_ own: Double, _ others: Double) -> Double {
      (own * own + factor * factor * others * others).squareRoot()
    }
    return Estimate(
      value: difference,
      interval: Interval(
        low: difference - reach(value - interval.low, other.interval.high - other.value),
        high: difference + reach(interval.high - value, other.value - other.interval.low)))
  }
}

extension Change {
  fileprivate init(_ estimate: Estimate) {
    self.init(estimate: estimate.value, interval: estimate.interval)
  }
}
