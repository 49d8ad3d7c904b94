internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension Schema<Transaction> {
  private static let id = Field<ID<Transaction>>("id", .id())
  private static let grant = Field<ID<Grant>>("grant", .id(), needed: true)
  private static let date = Field<CalendarDate>("date", .date, needed: true)
  private static let type = Field<Transaction.Kind>("type", .word(), needed: true)
  private static let amount = Field<Amount>("value", .amount, needed: true)
  private static let currency = Field<String>("currency", .text)
  private static let settles = Field<ID<Transaction>>("settles", .id())
  private static let counterparty = Field<String>("counterparty", .text)
  private static let initiative = Field<ID<Initiative>>("initiative", .id())
  private static let decision = Field<ID<Decision>>("decision", .id())
  private static let description = Field<String>("description", .text)
  private static let voucher = Field<String>("voucher", .text)

  /// A movement of money a row.
  static let transactions = Schema(
    fields: [
      id, grant, date, type, amount, currency, settles, counterparty, initiative, decision, description, voucher,
    ],
    read: { row, context in
      let purse = row.value(grant), day = row.value(date), kind = row.value(type), money = row.value(amount)
      let origin = row.origin(context, day: day)
      var movement = Transaction(
        grant: purse ?? ID(""), date: day ?? CalendarDate(dayNumber: 0), type: kind ?? .expenditure,
        value: money ?? .zero, row: origin)
      movement.id = row.value(id)
      movement.currency = row.value(currency)?.uppercased()
      movement.settles = row.value(settles)
      movement.counterparty = row.value(counterparty)
      movement.initiative = row.value(initiative)
      movement.decision = row.value(decision)
      movement.description = row.value(description)
      movement.voucher = row.value(voucher)
      if let kind, kind != .balance, let money, money < .zero {
        row.note(.negativeAmount, "value", [.found: row.text("value") ?? ""])
      }
      return purse == nil || day == nil || kind == nil || money == nil ? nil : movement
    },
    checks: [
      .unique("id") { $0.id },
      .references("grant", to: .grant) { $0.grant },
      .references("initiative", to: .initiative) { $0.initiative },
      .references("decision", to: .decision) { $0.decision },
      .inTheGrantsCurrency, .withinTheTerm, .decidedOfAPool, .onDecisionsThatWereMade, .settlingACommitment,
      .withinWhatIsAvailable,
      .balancesThatHold,
    ])
}

extension Check<Transaction> {
  /// Amounts of another currency are never added up, nor changed into the grant's.
  fileprivate static let inTheGrantsCurrency = Check.noting(ofEachRow: true) { rows, noted, context in
    for row in rows {
      guard let grant = context.agreement.grant(row.value.grant), !row.value.isCounted(in: grant) else { continue }
      noted.note(
        .otherCurrency, row.row, "currency",
        [.found: row.value.currency ?? "", .expected: grant.currency, .name: grant.id.rawValue])
    }
  }

  fileprivate static let withinTheTerm = Check.noting(ofEachRow: true) { rows, noted, context in
    for row in rows {
      guard let grant = context.agreement.grant(row.value.grant) else { continue }
      let date = row.value.date
      guard let limit = grant.limit(passedBy: date, context.agreement) else { continue }
      noted.note(
        .outsideTerm, row.row, "date",
        [.found: date.description, .limit: limit.description, .name: grant.id.rawValue])
    }
  }

  fileprivate static let decidedOfAPool = Check.noting(ofEachRow: true) { rows, noted, context in
    for row in rows {
      guard let grant = context.agreement.grant(row.value.grant), row.value.lacksDecision(in: grant) else { continue }
      noted.note(
        .poolWithoutDecision, row.row, "decision",
        [.found: row.value.value.description, .name: grant.id.rawValue])
    }
  }

  /// Money is spent only on what was decided, and not committed on what was turned down or put off; what is committed on a
  /// recommendation is told as only that. What pays a commitment rests on that one's decision.
  fileprivate static let onDecisionsThatWereMade = Check.noting { rows, noted, context in
    let commitments = Dictionary(
      context.logs.transactions.compactMap { each in each.id.map { ($0, each) } },
      uniquingKeysWith: { first, _ in first })
    var timelines: [ID<Decision>: [DecisionTimeline.Stretch]] = [:]
    for row in rows where row.value.type.takes {
      let movement = row.value
      let paid = movement.decision == nil ? movement.settles.flatMap { commitments[$0] } : nil
      guard let id = movement.decision ?? paid?.decision else { continue }
      // What it rests on is known from the day that both rows are.
      let known = max(movement.knownFrom, paid?.knownFrom ?? movement.knownFrom)
      let timeline = timelines[id] ?? DecisionTimeline.stretches(of: id, in: context.logs)
      timelines[id] = timeline
      for stretch in timeline where stretch.until.map({ $0 > known }) ?? true {
        let isOpen = stretch.result == .undecided && movement.type == .commitment
        guard let result = stretch.result, result != .made, !isOpen else { continue }
        noted.note(
          .decisionNotMade, row.row, movement.decision == nil ? "settles" : "decision",
          [
            .found: movement.value.description, .name: movement.grant.rawValue, .expected: id.rawValue,
            .limit: result.rawValue,
          ], holds: max(stretch.from, known), until: stretch.until)
      }
    }
  }

  /// What a movement pays is a commitment of the same grant; it is none until that one is known.
  fileprivate static let settlingACommitment = Check.noting { rows, noted, context in
    let all = Dictionary(
      context.logs.transactions.compactMap { each in each.id.map { ($0, each) } },
      uniquingKeysWith: { first, _ in first })
    for row in rows {
      guard let id = row.value.settles else { continue }
      let paid = all[id].flatMap { $0.type == .commitment && $0.grant == row.value.grant ? $0 : nil }
      let mends = row.value.type == .commitment || row.value.type == .balance ? nil : paid?.knownFrom
      guard mends.map({ $0 > row.value.knownFrom }) ?? true else { continue }
      noted.note(
        .settlesNoCommitment, row.row, "settles", [.found: id.rawValue, .name: row.value.grant.rawValue],
        holds: row.value.knownFrom, until: mends)
    }
  }

  /// Nothing is taken that wasn't there, in the order in which the movements came to be known.
  fileprivate static let withinWhatIsAvailable = Check.noting { rows, noted, context in
    let here = Dictionary(rows.map { ($0.value.row.position, $0.row) }, uniquingKeysWith: { first, _ in first })
    for (grant, movements) in context.movements {
      var ledger = GrantLedger()
      for movement in movements.sorted(by: { ($0.knownFrom, $0.row.position) < ($1.knownFrom, $1.row.position) }) {
        let year = grant.isAccountedByYear ? ledger.year(of: movement) : nil
        let day = max(movement.knownFrom, movement.date)
        let granted = grant.granted(in: year, by: day, of: context.agreement)
        let before = granted.map { ledger.available(of: $0, in: year) }
        ledger.add(movement)
        let after = granted.map { ledger.available(of: $0, in: year) }
        guard let row = here[movement.row.position] else { continue }
        if movement.type == .reimbursement, ledger.spent() < .zero {
          noted.note(
            .refundAboveSpent, row, "value",
            [
              .found: movement.value.description, .limit: (ledger.spent() + movement.value).description,
              .name: grant.id.rawValue,
            ])
        }
        // What lies outside the grant's term is told as that: nothing was granted for it.
        guard movement.type.takes, let before, let after, after < .zero, after < before,
          grant.limit(passedBy: movement.date, context.agreement) == nil
        else { continue }
        noted.note(
          .aboveAvailable, row, "value",
          [.found: movement.value.description, .limit: before.description, .name: grant.id.rawValue])
      }
    }
  }

  /// What the accounts show as available on a day is what the movements come to, those of that day included. Where a row
  /// can't be used nothing can be said of the sum.
  fileprivate static let balancesThatHold = Check.noting { rows, noted, context in
    guard noted.logs.allSatisfy(\.rejected.isEmpty) else { return }
    let movements = Dictionary(
      context.movements.map { ($0.grant.id, $0.movements) }, uniquingKeysWith: { first, _ in first })
    for row in rows where row.value.type == .balance {
      let balance = row.value
      guard let grant = context.agreement.grant(balance.grant), balance.isCounted(in: grant) else { continue }
      let year = grant.isAccountedByYear ? balance.date.year : nil
      guard let granted = grant.granted(in: year, by: balance.date, of: context.agreement) else { continue }
      let ledger = GrantLedger(
        (movements[grant.id] ?? []).filter { $0.date <= balance.date && $0.knownFrom <= balance.knownFrom })
      let available = ledger.available(of: granted, in: year)
      guard available != balance.value else { continue }
      noted.note(
        .balanceWrong, row.row, "value",
        [
          .found: balance.value.description, .expected: available.description, .name: grant.id.rawValue,
          .period: balance.date.description,
        ])
    }
  }
}

extension Grant {
  /// The first or last day that a day lies beyond; a yearly grant that names none has those of the agreement.
  fileprivate func limit(passedBy day: CalendarDate, _ agreement: Agreement) -> CalendarDate? {
    if let first = from ?? (isYearly ? agreement.first : nil), day < first { return first }
    if let last = to ?? (isYearly ? agreement.last : nil), last < day { return last }
    return nil
  }
}

extension CheckContext {
  /// The movements of each grant in its currency, of all tables.
  fileprivate var movements: [(grant: Grant, movements: [Transaction])] {
    let all = Dictionary(grouping: logs.transactions, by: \.grant)
    return agreement.grants.map { grant in (grant, (all[grant.id] ?? []).filter { $0.isCounted(in: grant) }) }
  }
}

extension RowOrigin {
  /// Where it stands, in the order of files and lines.
  fileprivate var position: Position { Position(file: file, line: line) }

  fileprivate struct Position: Hashable, Comparable {
    var file: String
    var line: Int

    static func < (a: Self, b: Self) -> Bool { (a.file, a.line) < (b.file, b.line) }
  }
}
