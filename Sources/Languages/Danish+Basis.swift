public import Basics
public import Disclosure

extension Danish {
  public var overview: String { "Oversigt" }
  public var caveats: String { "Forbehold" }

  public func asOf(_ period: Period, _ date: CalendarDate) -> String {
    "\(self.period(period)), opgjort pr. \(self.date(date))"
  }

  public var illustrativeStatuses: String {
    "Oplysningerne om kommunerne er illustrative: de er lavet til afprøvning."
  }

  public func missingAreas(_ names: [String], period: String) -> String {
    "Tal for \(period) mangler fra \(joined(names)); de er ikke regnet som nul."
  }

  public func rejectedRows(_ count: Int, file: String) -> String {
    count == 1
      ? "1 række i \(file) er udeladt på grund af fejl."
      : "\(number(count)) rækker i \(file) er udeladt på grund af fejl."
  }

  public func hidden(_ rule: HidingRule) -> String {
    let kinds =
      (rule.hidesCounts ? [rule.limit == 2 ? "antallet 1" : "antal fra 1 til \(rule.limit - 1)"] : [])
      + (rule.hidesDenominators ? ["nævnere fra 1 til \(HidingRule.mostOfDenominator)"] : [])
      + (rule.hidesNoneAndAll ? ["0 %", "100 %"] : [])
    let named = joined(kinds)
    return sentence(
      "\(named.capitalizedFirst) i en kommune er skjult af hensyn til den enkelte, og andre tal med dem, så de ikke kan regnes ud"
    )
  }

  public func range(_ low: String, _ high: String) -> String {
    low.hasPrefix("\u{2212}") ? "\(low) til \(high)" : "\(low)–\(high)"
  }
}
