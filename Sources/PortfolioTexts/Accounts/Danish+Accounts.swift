public import Assessment
public import Basics
public import Evidence
public import Languages
internal import Rendering

extension Danish {
  public func amount(_ amount: Amount, _ currency: String) -> String {
    let digits = numbers.text(amount)
    return currency == "DKK" ? "\(digits) kr." : "\(digits) \(currency)"
  }

  public func movement(_ kind: Transaction.Kind) -> String { kind.danish.first ?? kind.rawValue }

  public func burn(_ burn: AccountAssessment.Burn) -> String {
    switch burn {
    case .slow: "langsomt"
    case .asPlanned: "efter planen"
    case .fast: "hurtigere end tiden går"
    }
  }

  // MARK: The whole

  public var accountsTitle: String { "Bevillinger" }
  public var noGrants: String { "Ingen bevillinger er kendt på denne dag." }

  public func grantCounts(_ grants: Int, movements: Int) -> String {
    let count = "\(number(grants)) \(grants == 1 ? "bevilling eller pulje" : "bevillinger og puljer")"
    return movements == 0
      ? "\(count); ingen bevægelser er kendt."
      : "\(count), \(number(movements)) \(movements == 1 ? "bevægelse" : "bevægelser")."
  }

  public var accountsOverview: String { "Bevilget, forbrugt og til rådighed" }
  public var accountsAttention: String { "Bevillinger, der kræver opmærksomhed" }
  public var accountsOneByOne: String { "Bevillingerne en for en" }
  public var accountsCharts: String { "Forbrug over tid" }
  public func statement(of account: String) -> String { "Bevægelser: \(account)" }

  public var accountHeadings:
    (
      account: String, granted: String, received: String, spent: String, committed: String, available: String,
      leftOver: String, used: String
    )
  {
    (
      "Bevilling", "Bevilget", "Modtaget", "Forbrugt", "Disponeret, ikke udbetalt", "Til rådighed af bevillingen",
      "Tilbage af afsluttet tid", "Brugt"
    )
  }

  public var movementHeadings: (date: String, type: String, amount: String, what: String, who: String) {
    ("Dato", "Type", "Beløb", "Hvad", "Hvem")
  }

  // MARK: One account

  public func account(_ title: String, provider: String?, year: Int?) -> String {
    title + (provider.map { " (\($0))" } ?? "") + (year.map { " \($0)" } ?? "")
  }

  public func notGranted(spent: String, committed: String) -> String {
    "bevillingens størrelse er ikke oplyst; forbrugt \(spent), disponeret og ikke udbetalt \(sentence(committed))"
  }

  public func frame(
    _ granted: String, carried: String?, received: String?, spent: String, committed: String, available: String?,
    leftOver: String?
  ) -> String {
    let parts: [String?] = [
      "bevilget \(granted)", carried.map { "overført fra året før \($0)" }, received.map { "modtaget \($0)" },
      "forbrugt \(spent)", "disponeret og ikke udbetalt \(committed)",
      available.map { "til rådighed af bevillingen \($0)" },
      leftOver.map { available == nil ? "tilbage \($0)" : "tilbage af afsluttede år \($0)" },
    ]
    return sentence(parts.compactMap(\.self).joined(separator: ", "))
  }

  public func used(_ percent: String, elapsed: String?, burn: AccountAssessment.Burn?, isYear: Bool) -> String {
    let time = elapsed.map { ", da \($0) af \(isYear ? "året" : "tiden") var gået" } ?? ""
    return "\(percent) er brugt\(time)\(burn.map { ": \(self.burn($0))" } ?? "")."
  }

  public func termUnknown(first: Bool, last: Bool) -> String? {
    switch (first, last) {
    case (true, true): "Hverken første eller sidste dag er oplyst."
    case (true, false): "Første dag er ikke oplyst."
    case (false, true): "Sidste dag er ikke oplyst."
    case (false, false): nil
    }
  }

  public func usable(until day: String, isOver: Bool) -> String {
    "Bevillingen \(isOver ? "kunne" : "kan") bruges til og med den \(day)."
  }

  public func undecidedOf(_ amount: String) -> String {
    "Bag \(amount) af det disponerede er der ingen beslutning."
  }

  public func balance(_ amount: String, on day: String) -> String {
    "Regnskabet viste \(amount) til rådighed den \(day)."
  }

  public func leftOver(
    _ fate: AccountAssessment.LeftOver.Fate, _ amount: String, isLess: Bool, to year: Int?, lapsed: String?,
    isWhole: Bool
  ) -> String {
    let those = isWhole ? "de \(amount), der er tilbage af afsluttede år," : "de \(amount), der var tilbage,"
    return switch fate {
    case .carriedOn where isLess:
      "Der er taget \(amount) for meget, som er trukket fra\(year.map { " i \($0)" } ?? "")."
    case .carriedOn: "\(amount) er overført\(year.map { " til \($0)" } ?? "")."
    case .toBePaidBack: "\(amount)\(isWhole ? " af afsluttede år" : "") skal betales tilbage."
    case .lapsed:
      "\(amount) var hverken brugt eller disponeret, da bevillingen udløb\(lapsed.map { " den \($0)" } ?? "")."
    case .notStated where year == nil || isWhole: "Det er ikke oplyst, hvad der skal ske med \(those.dropLast())."
    case .notStated: "Det er ikke oplyst, om \(those) overføres\(year.map { " til \($0)" } ?? "")."
    }
  }

  public func managedBy(_ who: String) -> String { "Regnskabet føres af \(who)." }
  public func condition(_ text: String) -> String { "Betingelse: \(sentence(text))" }
  public var nothingMoved: String { "Ingen bevægelser er kendt." }
  public func movements(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "bevægelse" : "bevægelser")." }

  // MARK: Points of attention

  public func withoutDecision(_ account: String, _ count: Int, _ amount: String) -> String {
    count == 1
      ? "\(account): en bevægelse på \(amount) har ingen beslutning."
      : "\(account): \(number(count)) bevægelser på i alt \(amount) har ingen beslutning."
  }

  public func overspent(_ account: String, _ amount: String) -> String {
    "\(account): der er brugt og disponeret \(amount) mere, end der er bevilget."
  }

  public func outlay(_ account: String, _ amount: String) -> String {
    "\(account): der er brugt \(amount) mere, end der er modtaget."
  }

  public func otherCurrency(_ account: String, _ count: Int, _ currencies: [String]) -> String {
    "\(account): \(number(count)) \(count == 1 ? "bevægelse" : "bevægelser") i \(joined(currencies)) er ikke regnet med."
  }

  public func lapsesSoon(_ account: String, _ amount: String, _ day: String) -> String {
    "\(account): \(amount) af bevillingen er hverken brugt eller disponeret og bortfalder efter den \(day)."
  }

  public func recommended(_ account: String, _ amount: String, for what: String, by who: String?, state: String)
    -> String
  {
    "\(account): \(amount) til \(what) er indstillet\(who.map { " af \($0)" } ?? ""); \(state)."
  }

  public func notMade(_ result: DecisionCourse.Result, due: String?) -> String {
    let state =
      switch result {
      case .rejected: "det er afvist"
      case .postponed: "beslutningen er udsat"
      case .made, .undecided: "beslutningen er ikke truffet"
      }
    return state + (due.map { " (frist \($0))" } ?? "")
  }

  // MARK: The chart

  public func spendingTitle(_ account: String, in unit: String) -> String {
    "Forbrug over tid (\(unit)): \(account)"
  }

  public func spendingDescription(_ spent: String, of granted: String, from first: String, to last: String) -> String {
    sentence("Forbrugt i alt fra \(first) til \(last): \(spent) af \(granted)")
  }

  public func grantedLine(_ amount: String) -> String { "bevilget \(amount)" }
  public var legendSpent: String { "forbrugt i alt" }
  public var legendEvenPath: String { "jævnt forbrug" }
  public var noAccounts: String { "aftalen har ingen bevillinger med en tabel over bevægelser" }
}
