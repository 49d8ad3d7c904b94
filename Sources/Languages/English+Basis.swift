public import Basics
public import Disclosure

extension English {
  public var overview: String { "Overview" }
  public var caveats: String { "Caveats" }

  public func asOf(_ period: Period, _ date: CalendarDate) -> String {
    let name = self.period(period)
    return "\(name.capitalizedFirst), as of \(self.date(date))"
  }

  public var illustrativeStatuses: String {
    "The information on the municipalities is illustrative: it is made up for testing."
  }

  public func missingAreas(_ names: [String], period: String) -> String {
    "Figures for \(period) are missing from \(joined(names)); they are not counted as zero."
  }

  public func rejectedRows(_ count: Int, file: String) -> String {
    count == 1
      ? "1 row of \(file) is left out because of faults."
      : "\(number(count)) rows of \(file) are left out because of faults."
  }

  public func hidden(_ rule: HidingRule) -> String {
    let kinds =
      (rule.hidesCounts ? [rule.limit == 2 ? "a count of 1" : "counts from 1 to \(rule.limit - 1)"] : [])
      + (rule.hidesDenominators ? ["denominators from 1 to \(HidingRule.mostOfDenominator)"] : [])
      + (rule.hidesNoneAndAll ? ["0 %", "100 %"] : [])
    let isOne = kinds.count == 1 && rule.hidesCounts && rule.limit == 2
    let named = joined(kinds)
    return sentence(
      "\(named.capitalizedFirst) in a municipality \(isOne ? "is" : "are") hidden to protect the individual, and other figures with "
        + "them, so that they cannot be worked out")
  }

  public func range(_ low: String, _ high: String) -> String {
    low.hasPrefix("\u{2212}") ? "\(low) to \(high)" : "\(low)–\(high)"
  }
}
