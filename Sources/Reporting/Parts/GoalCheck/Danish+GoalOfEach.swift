public import Agreement
public import Basics
public import Languages

extension Danish {
  public func inEach(_ goal: String) -> String { "\(goal), hver kommune" }
  public func ofEach(_ goal: String, _ standing: String) -> String { sentence("\(goal): \(standing)") }

  public func metByEach(_ met: Int, of count: Int, isAll: Bool, areHidden: Bool, target: String?) -> String {
    guard count > 0 else { return "ingen kommune har et tal, der kan vises" }
    let whole =
      isAll ? "\(number(count)) kommuner" : "de \(number(count)) \(areHidden ? "viste kommuner" : "kommuner med tal")"
    let some = "\(met == 0 ? "ingen" : number(met)) af \(whole)"
    guard let target else {
      return "\(number(met)) af \(number(count))\(isAll ? "" : areHidden ? " viste" : " med tal") opfylder"
    }
    return "\(some) opfylder målet på \(target)"
  }

  public func figuresOfEach(_ count: Int, of areas: Int) -> String {
    "tal fra \(number(count)) af \(number(areas)) kommuner"
  }

  public func inPeriod(_ period: Period, _ words: String) -> String { sentence("\(words) (\(self.period(period)))") }

  public func clearlyAway(_ areas: [String], _ comparison: Target.Comparison, unsure: Int) -> String {
    let others = unsure == 0 ? "" : "; \(number(unsure)) måske"
    return sentence("\(clearlyAway(areas.count, comparison)): \(joined(areas))\(others)")
  }

  public func clearlyAway(_ count: Int, _ comparison: Target.Comparison) -> String {
    "\(number(count)) er klart \(comparison == .atLeast ? "under" : "over")"
  }

  public func maybeAway(_ count: Int, _ comparison: Target.Comparison) -> String {
    let side = comparison == .atLeast ? "under" : "over"
    return "\(number(count)) er \(side), men kan ikke skelnes fra målet."
  }

  public func away(_ count: Int, _ comparison: Target.Comparison) -> String {
    "\(number(count)) er \(comparison == .atLeast ? "under" : "over") målet"
  }

  public func untested(_ count: Int, _ comparison: Target.Comparison, isCensus: Bool) -> String {
    sentence(away(count, comparison) + (isCensus ? "" : "; usikkerheden kan ikke bedømmes ud fra tallene alene"))
  }

  public func hiddenOfEach(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "kommune" : "kommuner") er skjult af hensyn til den enkelte."
  }

  public var metByAll: String { "Opfyldt af alle" }
  public var noneClear: String { "Ingen er klart fra målet" }
}
