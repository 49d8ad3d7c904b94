public import Assessment
public import Basics
public import Evidence
public import Languages
internal import Rendering

extension English {
  public func amount(_ amount: Amount, _ currency: String) -> String { "\(currency) \(numbers.text(amount))" }
  public func movement(_ kind: Transaction.Kind) -> String { kind.rawValue.replacing("-", with: " ") }

  public func burn(_ burn: AccountAssessment.Burn) -> String {
    switch burn {
    case .slow: "slowly"
    case .asPlanned: "as planned"
    case .fast: "faster than time passes"
    }
  }

  // MARK: The whole

  public var accountsTitle: String { "Grants" }
  public var noGrants: String { "No grant is known on this day." }

  public func grantCounts(_ grants: Int, movements: Int) -> String {
    let count = "\(number(grants)) \(grants == 1 ? "grant or pool" : "grants and pools")"
    return movements == 0
      ? "\(count); no movement is known."
      : "\(count), \(number(movements)) \(movements == 1 ? "movement" : "movements")."
  }

  public var accountsOverview: String { "Granted, spent and available" }
  public var accountsAttention: String { "Grants that call for attention" }
  public var accountsOneByOne: String { "The grants one by one" }
  public var accountsCharts: String { "Spending over time" }
  public func statement(of account: String) -> String { "Movements: \(account)" }

  public var accountHeadings:
    (
      account: String, granted: String, received: String, spent: String, committed: String, available: String,
      leftOver: String, used: String
    )
  {
    (
      "Grant", "Granted", "Received", "Spent", "Committed, unpaid", "Available of the grant",
      "Left of time that is over",
      "Used"
    )
  }

  public var movementHeadings: (date: String, type: String, amount: String, what: String, who: String) {
    ("Date", "Type", "Amount", "What", "Who")
  }

  // MARK: One account

  public func account(_ title: String, provider: String?, year: Int?) -> String {
    title + (provider.map { " (\($0))" } ?? "") + (year.map { " \($0)" } ?? "")
  }

  public func notGranted(spent: String, committed: String) -> String {
    "the amount granted is not stated; spent \(spent), committed and unpaid \(sentence(committed))"
  }

  public func frame(
    _ granted: String, carried: String?, received: String?, spent: String, committed: String, available: String?,
    leftOver: String?
  ) -> String {
    let parts: [String?] = [
      "granted \(granted)", carried.map { "carried over from the year before \($0)" },
      received.map { "received \($0)" },
      "spent \(spent)", "committed and unpaid \(committed)", available.map { "available of the grant \($0)" },
      leftOver.map { available == nil ? "left \($0)" : "left of years that are over \($0)" },
    ]
    return sentence(parts.compactMap(\.self).joined(separator: ", "))
  }

  public func used(_ percent: String, elapsed: String?, burn: AccountAssessment.Burn?, isYear: Bool) -> String {
    let time = elapsed.map { " when \($0) of the \(isYear ? "year" : "time") had gone" } ?? ""
    return "\(percent) is used\(time)\(burn.map { ": \(self.burn($0))" } ?? "")."
  }

  public func termUnknown(first: Bool, last: Bool) -> String? {
    switch (first, last) {
    case (true, true): "Neither the first nor the last day is stated."
    case (true, false): "The first day is not stated."
    case (false, true): "The last day is not stated."
    case (false, false): nil
    }
  }

  public func usable(until day: String, isOver: Bool) -> String {
    "The grant \(isOver ? "could" : "can") be used up to and including \(day)."
  }

  public func undecidedOf(_ amount: String) -> String {
    "No decision stands behind \(amount) of what is committed."
  }

  public func balance(_ amount: String, on day: String) -> String {
    "The accounts showed \(amount) available on \(day)."
  }

  public func leftOver(
    _ fate: AccountAssessment.LeftOver.Fate, _ amount: String, isLess: Bool, to year: Int?, lapsed: String?,
    isWhole: Bool
  ) -> String {
    let those = isWhole ? "the \(amount) that is left of years that are over" : "the \(amount) that was left"
    return switch fate {
    case .carriedOn where isLess: "\(amount) too much was taken, and is deducted\(year.map { " in \($0)" } ?? "")."
    case .carriedOn: "\(amount) was carried over\(year.map { " to \($0)" } ?? "")."
    case .toBePaidBack: "\(amount)\(isWhole ? " of years that are over" : "") is to be paid back."
    case .lapsed:
      "\(amount) was neither spent nor committed when the grant ran out\(lapsed.map { " on \($0)" } ?? "")."
    case .notStated where year == nil || isWhole: "What becomes of \(those) is not stated."
    case .notStated: "Whether \(those) is carried over\(year.map { " to \($0)" } ?? "") is not stated."
    }
  }

  public func managedBy(_ who: String) -> String { "The accounts are kept by \(who)." }
  public func condition(_ text: String) -> String { "Condition: \(sentence(text))" }
  public var nothingMoved: String { "No movement is known." }
  public func movements(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "movement" : "movements")." }

  // MARK: Points of attention

  public func withoutDecision(_ account: String, _ count: Int, _ amount: String) -> String {
    count == 1
      ? "\(account): one movement of \(amount) has no decision."
      : "\(account): \(number(count)) movements of \(amount) in all have no decision."
  }

  public func overspent(_ account: String, _ amount: String) -> String {
    "\(account): \(amount) more is spent and committed than was granted."
  }

  public func outlay(_ account: String, _ amount: String) -> String {
    "\(account): \(amount) more is spent than has been received."
  }

  public func otherCurrency(_ account: String, _ count: Int, _ currencies: [String]) -> String {
    "\(account): \(number(count)) \(count == 1 ? "movement" : "movements") in \(joined(currencies)) \(count == 1 ? "is" : "are") not counted."
  }

  public func lapsesSoon(_ account: String, _ amount: String, _ day: String) -> String {
    "\(account): \(amount) of the grant is neither spent nor committed and lapses after \(day)."
  }

  public func recommended(_ account: String, _ amount: String, for what: String, by who: String?, state: String)
    -> String
  {
    "\(account): \(amount) for \(what) is recommended\(who.map { " by \($0)" } ?? ""); \(state)."
  }

  public func notMade(_ result: DecisionCourse.Result, due: String?) -> String {
    let state =
      switch result {
      case .rejected: "it was rejected"
      case .postponed: "the decision was postponed"
      case .made, .undecided: "the decision has not been made"
      }
    return state + (due.map { " (due \($0))" } ?? "")
  }

  // MARK: The chart

  public func spendingTitle(_ account: String, in unit: String) -> String {
    "Spending over time (\(unit)): \(account)"
  }

  public func spendingDescription(_ spent: String, of granted: String, from first: String, to last: String) -> String {
    sentence("Spent in all from \(first) to \(last): \(spent) of \(granted)")
  }

  public func grantedLine(_ amount: String) -> String { "granted \(amount)" }
  public var legendSpent: String { "spent in all" }
  public var legendEvenPath: String { "even spending" }
  public var noAccounts: String { "the agreement has no grants with a table of movements" }
}
