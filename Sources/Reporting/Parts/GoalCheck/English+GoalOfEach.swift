public import Agreement
public import Basics
public import Languages

extension English {
  public func inEach(_ goal: String) -> String { "\(goal), each municipality" }
  public func ofEach(_ goal: String, _ standing: String) -> String { sentence("\(goal): \(standing)") }

  public func metByEach(_ met: Int, of count: Int, isAll: Bool, areHidden: Bool, target: String?) -> String {
    guard count > 0 else { return "no municipality has a figure that can be shown" }
    let whole =
      isAll
      ? "\(number(count)) municipalities"
      : "the \(number(count)) municipalities \(areHidden ? "shown" : "with figures")"
    let some = "\(met == 0 ? "none" : number(met)) of \(whole) \(met == 1 ? "meets" : "meet")"
    guard let target else {
      return
        "\(number(met)) of \(number(count))\(isAll ? "" : areHidden ? " shown" : " with figures") \(met == 1 ? "meets" : "meet") it"
    }
    return "\(some) the target of \(target)"
  }

  public func figuresOfEach(_ count: Int, of areas: Int) -> String {
    "figures from \(number(count)) of \(number(areas)) municipalities"
  }

  public func inPeriod(_ period: Period, _ words: String) -> String { sentence("\(words) (\(self.period(period)))") }

  public func clearlyAway(_ areas: [String], _ comparison: Target.Comparison, unsure: Int) -> String {
    let others = unsure == 0 ? "" : "; \(number(unsure)) perhaps"
    return sentence("\(clearlyAway(areas.count, comparison)): \(joined(areas))\(others)")
  }

  public func clearlyAway(_ count: Int, _ comparison: Target.Comparison) -> String {
    "\(number(count)) \(count == 1 ? "is" : "are") clearly \(comparison == .atLeast ? "below" : "above")"
  }

  public func maybeAway(_ count: Int, _ comparison: Target.Comparison) -> String {
    let side = comparison == .atLeast ? "below" : "above"
    return "\(number(count)) \(count == 1 ? "is" : "are") \(side), but can't be told from the target."
  }

  public func away(_ count: Int, _ comparison: Target.Comparison) -> String {
    "\(number(count)) \(count == 1 ? "is" : "are") \(comparison == .atLeast ? "below" : "above") the target"
  }

  public func untested(_ count: Int, _ comparison: Target.Comparison, isCensus: Bool) -> String {
    sentence(away(count, comparison) + (isCensus ? "" : "; the figures alone don't tell how uncertain that is"))
  }

  public func hiddenOfEach(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "municipality is" : "municipalities are") hidden for the sake of individuals."
  }

  public var metByAll: String { "Met by all" }
  public var noneClear: String { "None clearly off target" }
}
