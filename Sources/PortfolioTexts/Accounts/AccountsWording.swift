public import Assessment
public import Basics
public import Evidence
public import Languages

extension Danish: AccountsWording {}
extension English: AccountsWording {}

/// The texts of grants and pools, once per language.
public protocol AccountsWording: PortfolioWording {
  // Words
  /// `1.200.000 kr.`; other currencies by their code.
  func amount(_ amount: Amount, _ currency: String) -> String
  func movement(_ kind: Transaction.Kind) -> String
  func burn(_ burn: AccountAssessment.Burn) -> String

  // The whole
  var accountsTitle: String { get }
  var noGrants: String { get }
  func grantCounts(_ grants: Int, movements: Int) -> String
  var accountsOverview: String { get }
  var accountsAttention: String { get }
  var accountsOneByOne: String { get }
  var accountsCharts: String { get }
  func statement(of account: String) -> String
  var accountHeadings:
    (
      account: String, granted: String, received: String, spent: String, committed: String, available: String,
      leftOver: String, used: String
    )
  {
    get
  }
  var movementHeadings: (date: String, type: String, amount: String, what: String, who: String) { get }

  // One account
  /// `IPS (Regionsrådet) 2017`
  func account(_ title: String, provider: String?, year: Int?) -> String
  func notGranted(spent: String, committed: String) -> String
  /// `carried`: from the year before; `received`: `nil` where no table says that anything was; `available`: `nil` where the
  /// time is over; `leftOver`: of time that is over.
  func frame(
    _ granted: String, carried: String?, received: String?, spent: String, committed: String, available: String?,
    leftOver: String?
  ) -> String
  func used(_ percent: String, elapsed: String?, burn: AccountAssessment.Burn?, isYear: Bool) -> String
  /// Which of a grant's first and last day isn't stated; `nil` where both are.
  func termUnknown(first: Bool, last: Bool) -> String?
  func usable(until day: String, isOver: Bool) -> String
  func undecidedOf(_ amount: String) -> String
  func balance(_ amount: String, on day: String) -> String
  /// What becomes of what is left of a time that is over.
  ///
  /// - Parameters:
  ///   - isLess: whether too much was taken instead.
  ///   - year: the next year of the grant; `nil` after its last one.
  ///   - lapsed: the day on which the grant lapsed.
  ///   - isWhole: whether it is told of all years that are over.
  func leftOver(
    _ fate: AccountAssessment.LeftOver.Fate, _ amount: String, isLess: Bool, to year: Int?, lapsed: String?,
    isWhole: Bool
  ) -> String
  func managedBy(_ who: String) -> String
  func condition(_ text: String) -> String
  var nothingMoved: String { get }
  func movements(_ count: Int) -> String

  // Points of attention
  func withoutDecision(_ account: String, _ count: Int, _ amount: String) -> String
  func overspent(_ account: String, _ amount: String) -> String
  /// That so much more is spent than has been received.
  func outlay(_ account: String, _ amount: String) -> String
  func otherCurrency(_ account: String, _ count: Int, _ currencies: [String]) -> String
  func lapsesSoon(_ account: String, _ amount: String, _ day: String) -> String
  func recommended(_ account: String, _ amount: String, for what: String, by who: String?, state: String) -> String
  /// What a decision that wasn't made has come to; `due`: when an answer was or is expected.
  func notMade(_ result: DecisionCourse.Result, due: String?) -> String

  // The chart
  /// `unit`: what the axis counts.
  func spendingTitle(_ account: String, in unit: String) -> String
  func spendingDescription(_ spent: String, of granted: String, from first: String, to last: String) -> String
  func grantedLine(_ amount: String) -> String
  var legendSpent: String { get }
  var legendEvenPath: String { get }
  var noAccounts: String { get }
}
