package import Agreement
package import Assessment
internal import Basics
internal import Evidence
internal import Languages
package import Rendering

/// Puts the money into words: of each grant, and each year of a yearly one, what was granted, spent, committed and is
/// available, with what nobody has decided and a statement of its movements.
package struct AccountsComposer {
  private let agreement: Agreement
  private let portfolio: PortfolioAssessment
  private let wording: any AccountsWording

  package init(_ agreement: Agreement, portfolio: PortfolioAssessment, wording: any AccountsWording) {
    (self.agreement, self.portfolio, self.wording) = (agreement, portfolio, wording)
  }

  private var words: InitiativeWords { InitiativeWords(portfolio: portfolio, wording: wording) }
  private var accounts: [AccountAssessment] { portfolio.accounts }
  private var day: CalendarDate { portfolio.day }

  /// The accounts in which money is told once: the years of a yearly grant, and the others.
  package var parts: [AccountAssessment] { accounts.filter { ($0.year != nil) == $0.grant.isYearly } }

  package var document: Document {
    Document(
      title: "\(wording.accountsTitle): \(wording.text(agreement.title))",
      subtitle: wording.standing(on: wording.date(day)), sections: sections + statements)
  }

  package var sections: [Document.Section] {
    [
      Document.Section("accounts", wording.accountsTitle, [.paragraphs(illustrative + [summary])]),
      Document.Section("accounts-overview", wording.accountsOverview, [.table(overview)]),
      Document.Section("accounts-attention", wording.accountsAttention, [.bullets(attention)]),
      Document.Section("accounts-one-by-one", wording.accountsOneByOne, [.bullets(accounts.map(paragraph))]),
    ].filter { !$0.isEmpty }
  }

  /// A statement for each grant and each year that anything moved in; of a yearly grant what belongs to the year, of another
  /// what moved in it.
  package var statements: [Document.Section] {
    parts.flatMap { account -> [Document.Section] in
      let years = account.movements.gathered { account.year ?? $0.date.year }
      return years.map { movements in
        var own = account
        own.movements = movements
        own.year = account.year ?? movements.first?.date.year
        return Document.Section(
          "accounts-\(account.grant.id)\(own.year.map { "-\($0)" } ?? "")", wording.statement(of: name(own)),
          [.table(statement(own))])
      }
    }
  }

  package func name(_ account: AccountAssessment) -> String {
    wording.account(wording.text(account.grant.title), provider: account.grant.provider, year: account.year)
  }

  // MARK: The whole

  /// That movements are made up, before anything that is worked out from them.
  private var illustrative: [String] {
    let rows = accounts.filter { $0.year == nil }.flatMap(\.movements).map(\.row)
    guard rows.contains(where: \.isIllustrative) else { return [] }
    return [wording.illustrative(rows.allSatisfy(\.isIllustrative) ? .allMovements : .marked)]
  }

  private var summary: String {
    let grants = accounts.count { $0.year == nil }
    return grants == 0
      ? wording.noGrants
      : wording.grantCounts(grants, movements: parts.reduce(0) { $0 + $1.movements.count })
  }

  private var overview: Document.Table {
    let headings = wording.accountHeadings
    let columns: [WordColumn<AccountAssessment>] = [
      .init(Bilingual(headings.account), text: { marked(name($0), $0) }),
      .init(Bilingual(headings.granted), isNumber: true, text: { amount($0.granted, $0) }),
      .init(Bilingual(headings.received), isNumber: true, text: { received($0) ?? wording.none }),
      .init(Bilingual(headings.spent), isNumber: true, text: { amount($0.spent, $0) }),
      .init(Bilingual(headings.committed), isNumber: true, text: { amount($0.committed, $0) }),
      .init(Bilingual(headings.available), isNumber: true) { account in
        let isOver = account.available.map { $0 < .zero } ?? false
        return Document.TableCell([amount(account.available, account)], tone: isOver ? .bad : nil)
      },
    ]
    let leftOver: [WordColumn<AccountAssessment>] =
      accounts.contains { $0.leftOver != nil }
      ? [
        .init(
          Bilingual(headings.leftOver), isNumber: true,
          text: { one in one.leftOver.map { amount($0.amount, one) } ?? wording.none })
      ] : []
    let used: [WordColumn<AccountAssessment>] = [
      .init(
        Bilingual(headings.used), isNumber: true, text: { $0.usedPercent.map(percent) ?? wording.none })
    ]
    return Document.Table(columns + leftOver + used, of: accounts, in: wording.language)
  }

  // MARK: What calls for attention

  private var attention: [String] {
    let points = parts.flatMap { account -> [String] in
      let name = name(account)
      let lacking = account.withoutDecision
      let foreign = account.movements.filter { !$0.isCounted(in: account.grant) }
      return [
        account.available.flatMap { $0 < .zero ? wording.overspent(name, amount(.zero - $0, account)) : nil },
        outlay(account).map { wording.outlay(name, amount($0, account)) },
        lacking.isEmpty
          ? nil : wording.withoutDecision(name, lacking.count, amount(lacking.map(\.value).sum, account)),
        account.leftOver?.fate == .carriedOn ? nil : leftOver(account).map { "\(name): \($0.lowercasedFirst)" },
        lapsing(account),
        foreign.isEmpty
          ? nil : wording.otherCurrency(name, foreign.count, foreign.compactMap(\.currency).uniqued().sorted()),
      ].compactMap(\.self).map { marked($0, account) } + account.recommendations.map { recommendation($0, of: account) }
    }
    return points.isEmpty ? [wording.nothingToAttend()] : points
  }

  /// What is spent beyond what has been received; `nil` where nothing is known to have been.
  private func outlay(_ account: AccountAssessment) -> Amount? {
    // What a year received may be spent in the next where it is carried over.
    guard account.year == nil || account.grant.carryOver != .yes else { return nil }
    return account.received > .zero && account.spent > account.received ? account.spent - account.received : nil
  }

  private func received(_ account: AccountAssessment) -> String? {
    account.received > .zero ? amount(account.received, account) : nil
  }

  /// That money which is still there lapses within half a year.
  private func lapsing(_ account: AccountAssessment) -> String? {
    guard let lapses = account.lapses, let available = account.available, available > .zero,
      (0...183).contains(lapses.days(since: day))
    else { return nil }
    return wording.lapsesSoon(name(account), amount(available, account), wording.date(lapses))
  }

  /// The same of the whole of each grant, and what has been left of its time that is over, marked.
  package var lapsingGrants: [String] {
    accounts.filter { $0.year == nil }.flatMap { account in
      [lapsing(account), leftOver(account).map { "\(name(account)): \($0.lowercasedFirst)" }].compactMap(\.self)
        .map { marked($0, account) }
    }
  }

  private func recommendation(_ one: AccountAssessment.Recommendation, of account: AccountAssessment) -> String {
    let state = one.decision.map { decision in
      wording.notMade(
        decision.result, due: decision.state == .unanswered ? decision.decision.due.map(wording.date) : nil)
    }
    return words.marked(
      wording.recommended(
        name(account), amount(one.open, account),
        for: one.commitment.description ?? one.commitment.counterparty ?? one.commitment.id?.rawValue ?? wording.none,
        by: recommender(of: one, account),
        state: state ?? wording.notMade(.undecided, due: nil)), one.commitment.row)
  }

  /// The group whose recommendation it rests on, else who manages the grant.
  private func recommender(of one: AccountAssessment.Recommendation, _ account: AccountAssessment) -> String? {
    let group = one.decision.flatMap { $0.decision.isRecommendation ? $0.meeting?.group : nil }
    return group.map(words.group) ?? account.grant.managedBy
  }

  // MARK: One by one

  /// What of the grant was granted, spent and is left, and until when it can be used.
  package func line(_ account: AccountAssessment) -> String {
    [
      marked("\(name(account)): \(frame(account))", account), recommended(of: account), usable(account),
      leftOver(account),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// How much of what is committed nobody has decided.
  private func recommended(of account: AccountAssessment) -> String? {
    account.recommended > .zero
      ? wording.undecidedOf(amount(account.recommended, account)) : nil
  }

  private func usable(_ account: AccountAssessment) -> String? {
    account.lapses.map { wording.usable(until: wording.date($0), isOver: $0 < day) }
  }

  private func paragraph(_ account: AccountAssessment) -> String {
    let grant = account.grant
    let whole = account.year == nil
    let rows = account.movements.map(\.row)
    let sentences: [String?] = [
      used(account),
      whole && !grant.isYearly ? wording.termUnknown(first: grant.from == nil, last: grant.to == nil) : nil,
      recommended(of: account), usable(account),
      leftOver(account),
      account.asserted.map { wording.balance(amount($0.value, account), on: wording.date($0.date)) },
      whole ? grant.managedBy.map(wording.managedBy) : nil,
      whole ? grant.condition.map { wording.condition(wording.text($0)) } : nil,
    ]
    let told = sentences.compactMap(\.self)
    let tail = rows.isEmpty ? wording.nothingMoved : words.source(rows)
    return ([marked("\(name(account)): \(frame(account))", account)] + told + [tail]).joined(separator: " ")
  }

  private func frame(_ account: AccountAssessment) -> String {
    let spent = amount(account.spent, account), committed = amount(account.committed, account)
    guard account.granted != nil else { return wording.notGranted(spent: spent, committed: committed) }
    // Of a time that is over nothing is available.
    let isOver = account.leftOver != nil && account.available == .zero
    return wording.frame(
      amount(account.granted, account),
      carried: account.carried.flatMap { $0 == .zero ? nil : amount($0, account) }, received: received(account),
      spent: spent, committed: committed, available: isOver ? nil : amount(account.available, account),
      leftOver: account.leftOver.map { amount($0.amount, account) })
  }

  private func used(_ account: AccountAssessment) -> String? {
    guard let used = account.usedPercent, !account.movements.isEmpty else { return nil }
    return wording.used(
      percent(used), elapsed: account.elapsedPercent.map(percent), burn: account.burn, isYear: account.year != nil)
  }

  private func leftOver(_ account: AccountAssessment) -> String? {
    account.leftOver.map { left in
      let isLess = left.amount < .zero
      return wording.leftOver(
        left.fate, amount(isLess ? .zero - left.amount : left.amount, account), isLess: isLess, to: left.next,
        lapsed: account.grant.to.map(wording.date), isWhole: account.year == nil && account.grant.isYearly)
    }
  }

  // MARK: Movements

  private func statement(_ account: AccountAssessment) -> Document.Table {
    let headings = wording.movementHeadings
    let columns: [WordColumn<Transaction>] = [
      .init(Bilingual(headings.date), text: { wording.shortDate($0.date) }),
      .init(Bilingual(headings.type), text: { words.marked(wording.movement($0.type), $0.row) }),
      .init(
        Bilingual(headings.amount), isNumber: true,
        text: { wording.amount($0.value, $0.currency ?? account.grant.currency) }),
      .init(Bilingual(headings.what), text: { $0.description ?? wording.none }),
      .init(Bilingual(headings.who), text: { $0.counterparty ?? wording.none }),
    ]
    return Document.Table(columns, of: account.movements, in: wording.language)
  }

  // MARK: Words

  private func amount(_ amount: Amount?, _ account: AccountAssessment) -> String {
    amount.map { wording.amount($0, account.grant.currency) } ?? wording.notSet
  }

  private func percent(_ value: Double) -> String {
    wording.quantity(wording.number(value, decimals: 0), .percent, count: value)
  }

  private func marked(_ text: String, _ account: AccountAssessment) -> String {
    account.movements.contains(where: \.row.isIllustrative) ? "\(text) \(wording.illustrativeMark)" : text
  }
}
