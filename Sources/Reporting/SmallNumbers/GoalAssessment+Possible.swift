internal import Agreement
internal import Assessment
internal import Statistics

extension GoalAssessment {
  /// The numerators that would have led to what is published of the goal besides its figures: whether the target is met,
  /// how certainly, and in which class the pace falls. It holds the true one; 0 is left out, since a 0 would be shown.
  /// `nil` where there is no share.
  var possibleNumerators: ClosedRange<Int>? {
    guard case .share(let x, let n) = observation?.measurement else { return nil }
    // Far from the true one a further possibility makes no difference.
    let reach = 200
    var low = x, high = x
    while low > 1, x - low < reach, isSaidToo(of: low - 1, n) { low -= 1 }
    while high < n, high - x < reach, isSaidToo(of: high + 1, n) { high += 1 }
    return low...high
  }

  private func isSaidToo(of numerator: Int, _ denominator: Int) -> Bool {
    guard let target = goal.target.target, case .share(let x, let n) = observation?.measurement else { return true }
    return target.isMet(byShare: numerator, of: denominator) == target.isMet(byShare: x, of: n)
      && isCertain(target, numerator, denominator) == isCertain(target, x, n)
      && paceClass(of: numerator, denominator) == paceClass(of: x, n)
  }

  private func isCertain(_ target: Target, _ x: Int, _ n: Int) -> Bool {
    guard let interval = Proportion.clopperPearson(x, of: n) else { return false }
    return !interval.contains(target.value.doubleValue / 100)
  }

  private func paceClass(of x: Int, _ n: Int) -> Verdict? {
    guard let baseline, let expected, expected != baseline.value else { return nil }
    return Verdict(paceRatio: (100 * Double(x) / Double(n) - baseline.value) / (expected - baseline.value))
  }
}

extension Verdict {
  /// The pace ratios that lead to each verdict, from the best to the worst: the lower end belongs to it.
  static let paceRatios: [(verdict: Verdict, from: Double, below: Double)] = [
    (.onTrack, 0.95, .infinity), (.behind, 0.60, 0.95), (.farBehind, 0, 0.60), (.wrongDirection, -.infinity, 0),
  ]

  /// The class that a pace ratio falls in, before the deadline and with the target not met.
  init?(paceRatio ratio: Double) {
    guard let row = Verdict.paceRatios.first(where: { ratio >= $0.from }) else { return nil }
    self = row.verdict
  }
}
