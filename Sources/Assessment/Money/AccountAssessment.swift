public import Agreement
public import Basics
public import Evidence

/// The money of a grant, or of one year of it, as of a day.
public struct AccountAssessment: Hashable, Sendable {
  public var grant: Grant
  /// `nil` for the whole grant.
  public var year: Int?
  /// `nil` where the papers don't say how much.
  public var granted: Amount?
  /// What the year before has left, where what is left goes on, or less than nothing where it has taken too much; `nil` where
  /// nothing goes on.
  public var carried: Amount?
  public var received: Amount
  public var spent: Amount
  /// What is set aside and not paid yet, what is only recommended among it.
  public var committed: Amount
  /// What is only recommended of it.
  public var recommended: Amount
  /// What is left of what is over; `nil` where nothing is.
  public var leftOver: LeftOver?
  /// How much of its time has gone, in days; `nil` where its first or last day isn't known.
  public var elapsed: Elapsed?
  /// The day after which what is left can't be used; `nil` where that isn't stated.
  public var lapses: CalendarDate?
  /// What the accounts last showed as available.
  public var asserted: Transaction?
  /// By day; those of one day as they stand in the table. What is in another currency is among them and not counted.
  public var movements: [Transaction]
  /// Money taken from a pool that nobody is said to have decided about.
  public var withoutDecision: [Transaction]
  public var recommendations: [Recommendation]

  /// A commitment whose decision hasn't been made; one that was put off or turned down among them.
  public struct Recommendation: Hashable, Sendable {
    public var commitment: Transaction
    /// What is left of it.
    public var open: Amount
    /// `nil` where nothing is known of the decision yet.
    public var decision: DecisionAssessment?
  }

  /// What wasn't spent or committed when the time was over in which it could be.
  public struct LeftOver: Hashable, Sendable {
    /// Below zero where too much was taken and the next year has less for it.
    public var amount: Amount
    public var fate: Fate
    /// The year after, where the grant goes on.
    public var next: Int?

    public enum Fate: Hashable, Sendable {
      case carriedOn, toBePaidBack, lapsed, notStated
    }
  }

  public struct Elapsed: Hashable, Sendable {
    public var days: Int
    public var total: Int
  }

  /// How fast the money goes against how fast the time does.
  public enum Burn: String, CaseIterable, Hashable, Sendable {
    case slow
    case asPlanned = "as-planned"
    case fast
  }

  /// What can be spent or committed still: what has lapsed, or nobody has said goes on, can't be.
  public var available: Amount? { rest.map { $0 - (leftOver?.amount ?? .zero) } }

  /// What is neither spent nor committed.
  var rest: Amount? { frame.map { $0 - spent - committed } }

  /// What was granted, with what came from the year before.
  public var frame: Amount? { granted.map { $0 + (carried ?? .zero) } }

  public var usedPercent: Double? {
    guard let frame, frame > .zero else { return nil }
    return 100 * Double(spent.hundredths) / Double(frame.hundredths)
  }

  public var elapsedPercent: Double? { elapsed.map { 100 * Double($0.days) / Double($0.total) } }

  /// Used over elapsed below 0.6 is slow, above 1.1 fast; told by whole numbers, so that the limits are exact.
  public var burn: Burn? {
    guard let frame, frame > .zero, let elapsed, elapsed.days > 0 else { return nil }
    let used = Int128(spent.hundredths) * Int128(elapsed.total) * 100
    let gone = Int128(frame.hundredths) * Int128(elapsed.days)
    return used < gone * 60 ? .slow : used > gone * 110 ? .fast : .asPlanned
  }
}

extension AccountAssessment {
  /// Each grant that is known on the day and, of a yearly one, each of its years that has begun or had a movement.
  static func assessments(
    _ agreement: Agreement, _ known: KnownLogs, _ decisions: [DecisionAssessment]
  ) -> [AccountAssessment] {
    let movements = Dictionary(grouping: known.logs.transactions, by: \.grant)
    let decisions = Dictionary(decisions.map { ($0.decision.id, $0) }, uniquingKeysWith: { first, _ in first })
    return agreement.grants.filter { $0.isKnown(on: known.day) }.flatMap { grant in
      let account = GrantAccount(grant, movements[grant.id] ?? [], decisions, agreement, on: known.day)
      return account.assessments
    }
  }
}

/// The movements of one grant that are known on a day.
private struct GrantAccount {
  let grant: Grant
  let agreement: Agreement
  let day: CalendarDate
  let movements: [Transaction]
  private let ledger: GrantLedger
  let recommendations: [AccountAssessment.Recommendation]

  init(
    _ grant: Grant, _ movements: [Transaction], _ decisions: [ID<Decision>: DecisionAssessment], _ agreement: Agreement,
    on day: CalendarDate
  ) {
    (self.grant, self.agreement, self.day) = (grant, agreement, day)
    let counted = movements.filter { $0.isCounted(in: grant) }
    let ledger = GrantLedger(counted)
    self.ledger = ledger
    self.movements = movements.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
    recommendations = counted.compactMap { commitment in
      guard commitment.type == .commitment, let id = commitment.decision else { return nil }
      let decision = decisions[id]
      guard decision?.result != .made, ledger.open(commitment) > .zero else { return nil }
      return AccountAssessment.Recommendation(
        commitment: commitment, open: ledger.open(commitment), decision: decision)
    }
  }

  /// Those of a yearly grant, in order.
  var years: [Int] {
    guard grant.isYearly else { return [] }
    return Set(grant.years(by: day, in: agreement).map(Array.init) ?? []).union(ledger.years).sorted()
  }

  /// The whole, and of a yearly grant each year in order, with what the one before has left.
  var assessments: [AccountAssessment] {
    var carried: Amount?
    let years = years.map { year in
      var account = assessment(of: year)
      if grant.carryOver == .yes, year <= lastYear {
        account.carried = carried
        carried = account.rest
      }
      account.leftOver = leftOver(of: account, year)
      return account
    }
    var whole = assessment()
    whole.leftOver = grant.isYearly ? leftOver(of: years) : leftOver(of: whole)
    return [whole] + years
  }

  /// Of the whole of a grant that isn't yearly.
  private func leftOver(of account: AccountAssessment) -> AccountAssessment.LeftOver? {
    guard let last = grant.to, last < day, let rest = account.rest, rest > .zero else { return nil }
    return AccountAssessment.LeftOver(amount: rest, fate: .lapsed)
  }

  private func leftOver(of account: AccountAssessment, _ year: Int) -> AccountAssessment.LeftOver? {
    guard let rest = account.rest, let last = grant.term(in: year, of: agreement)?.last, last < day else { return nil }
    let next = year < lastYear ? year + 1 : nil
    if grant.carryOver == .yes, next != nil {
      return rest == .zero ? nil : AccountAssessment.LeftOver(amount: rest, fate: .carriedOn, next: next)
    }
    guard rest > .zero else { return nil }
    let fate: AccountAssessment.LeftOver.Fate =
      switch grant.carryOver {
      case .no: .toBePaidBack
      case .yes: grant.to == nil ? .notStated : .lapsed
      case .notStated: .notStated
      }
    return AccountAssessment.LeftOver(amount: rest, fate: fate, next: next)
  }

  /// Of the whole of a yearly grant: what its years have left and the next ones don't have.
  private func leftOver(of years: [AccountAssessment]) -> AccountAssessment.LeftOver? {
    let left = years.compactMap(\.leftOver).filter { $0.fate != .carriedOn }
    return left.first.map { AccountAssessment.LeftOver(amount: left.map(\.amount).sum, fate: $0.fate) }
  }

  /// The last that money is granted for.
  private var lastYear: Int { (grant.to ?? agreement.last).year }

  private func assessment(of year: Int? = nil) -> AccountAssessment {
    let own = movements.filter { year == nil || ledger.year(of: $0) == year }
    let recommendations = recommendations.filter { year == nil || $0.commitment.date.year == year }
    return AccountAssessment(
      grant: grant, year: year, granted: grant.granted(in: year, by: day, of: agreement),
      received: ledger.received(in: year), spent: ledger.spent(in: year), committed: ledger.committed(in: year),
      recommended: recommendations.map(\.open).sum, elapsed: elapsed(of: year), lapses: lapses(year),
      asserted: asserted(year, own), movements: own, withoutDecision: own.filter { $0.lacksDecision(in: grant) },
      recommendations: recommendations)
  }

  /// Of the whole of a yearly grant nothing is said: its years have been granted one by one.
  private func elapsed(of year: Int?) -> AccountAssessment.Elapsed? {
    guard year != nil || !grant.isYearly, let term = grant.term(in: year, of: agreement), term.first <= term.last else {
      return nil
    }
    let total = term.last.days(since: term.first) + 1
    return AccountAssessment.Elapsed(days: min(max(0, day.days(since: term.first) + 1), total), total: total)
  }

  private func lapses(_ year: Int?) -> CalendarDate? {
    guard let year else { return grant.to }
    switch grant.carryOver {
    case .yes: return grant.to
    case .no: return grant.term(in: year, of: agreement)?.last
    case .notStated: return nil
    }
  }

  /// A balance of a grant that is accounted for by the year is that of its year.
  private func asserted(_ year: Int?, _ movements: [Transaction]) -> Transaction? {
    guard (year != nil) == grant.isAccountedByYear else { return nil }
    return movements.last { $0.type == .balance && $0.isCounted(in: grant) }
  }
}
