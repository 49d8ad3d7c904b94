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
  public var received: Amount
  public var spent: Amount
  /// What is set aside and not paid yet, what is only recommended among it.
  public var committed: Amount
  /// What is only recommended of it.
  public var recommended: Amount
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

  /// A commitment whose decision hasn't been made.
  public struct Recommendation: Hashable, Sendable {
    public var commitment: Transaction
    /// What is left of it.
    public var open: Amount
    /// `nil` where nothing is known of the decision yet.
    public var decision: DecisionAssessment?
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

  public var available: Amount? { granted.map { $0 - spent - committed } }

  public var usedPercent: Double? {
    guard let granted, granted > .zero else { return nil }
    return 100 * Double(spent.hundredths) / Double(granted.hundredths)
  }

  public var elapsedPercent: Double? { elapsed.map { 100 * Double($0.days) / Double($0.total) } }

  /// Used over elapsed below 0.6 is slow, above 1.1 fast; told by whole numbers, so that the limits are exact.
  public var burn: Burn? {
    guard let granted, granted > .zero, let elapsed, elapsed.days > 0 else { return nil }
    let used = Int128(spent.hundredths) * Int128(elapsed.total) * 100
    let gone = Int128(granted.hundredths) * Int128(elapsed.days)
    return used < gone * 60 ? .slow : used > gone * 110 ? .fast : .asPlanned
  }

  /// Of a year that is over with money left: whether that goes on to the next, must be paid back, or nobody has said.
  public func leftOver(on day: CalendarDate) -> Grant.CarryOver? {
    guard let year, year < day.year, let available, available > .zero else { return nil }
    return grant.carryOver
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
      return account.years.reduce(into: [account.assessment()]) { $0.append(account.assessment(of: $1)) }
    }
  }
}

/// The movements of one grant that are known on a day.
private struct GrantAccount {
  let grant: Grant
  let agreement: Agreement
  let day: CalendarDate
  let movements: [Transaction]
  let ledger: GrantLedger
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
      guard decision?.isWanted ?? true, ledger.open(commitment) > .zero else { return nil }
      return AccountAssessment.Recommendation(
        commitment: commitment, open: ledger.open(commitment), decision: decision)
    }
  }

  /// Those of a yearly grant, in order.
  var years: [Int] {
    guard grant.isYearly else { return [] }
    return Set(grant.years(by: day, in: agreement).map(Array.init) ?? []).union(ledger.years).sorted()
  }

  func assessment(of year: Int? = nil) -> AccountAssessment {
    let own = movements.filter { year == nil || $0.date.year == year }
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
