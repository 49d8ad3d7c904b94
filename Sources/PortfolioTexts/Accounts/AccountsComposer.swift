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
      section("accounts", wording.accountsTitle, [.paragraphs([summary])]),
      section("accounts-overview", wording.accountsOverview, [.table(overview)]),
      section("accounts-attention", wording.accountsAttention, [.bullets(attention)]),
      section("accounts-one-by-one", wording.accountsOneByOne, [.bullets(accounts.map(paragraph))]),
    ].filter { !$0.isEmpty }
  }

  /// A statement for each grant, or each year of it, that anything moved in.
  package var statements: [Document.Section] {
    parts.filter { !$0.movements.isEmpty }.map { account in
      let year = account.year.map { "-\($0)" } ?? ""
      return section(
        "accounts-\(account.grant.id)\(year)", wording.statement(of: name(account)), [.table(statement(account))])
    }
  }

  private func section(_ id: String, _ heading: String, _ blocks: [Document.Block]) -> Document.Section {
    Document.Section(kind: Document.Section.Kind(id), heading: heading, blocks: blocks)
  }

  package func name(_ account: AccountAssessment) -> String {
    wording.account(wording.text(account.grant.title), provider: account.grant.provider, year: account.year)
  }

  // MARK: The whole

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
      .init(Bilingual(headings.spent), isNumber: true, text: { amount($0.spent, $0) }),
      .init(Bilingual(headings.committed), isNumber: true, text: { amount($0.committed, $0) }),
      .init(Bilingual(headings.available), isNumber: true) { account in
        let isOver = account.available.map { $0 < .zero } ?? false
        return Document.TableCell([amount(account.available, account)], tone: isOver ? .bad : nil)
      },
      .init(
        Bilingual(headings.used), isNumber: true, text: { $0.usedPercent.map { percent($0) + " %" } ?? wording.none }),
    ]
    return Document.Table(columns, of: accounts, in: wording.language)
  }

  // MARK: What calls for attention

  private var attention: [String] {
    let points = parts.flatMap { account -> [String] in
      let name = name(account)
      let lacking = account.withoutDecision
      let foreign = account.movements.count { !$0.isCounted(in: account.grant) }
      return [
        account.available.flatMap { $0 < .zero ? wording.overspent(name, amount(.zero - $0, account)) : nil },
        lacking.isEmpty
          ? nil : wording.withoutDecision(name, lacking.count, amount(lacking.map(\.value).sum, account)),
        account.leftOver(on: day) == .notStated ? "\(name): \(leftOver(account) ?? "")" : nil,
        lapsesSoon(account).map { wording.lapsesSoon(name, amount(account.available, account), wording.date($0)) },
        foreign > 0 ? wording.otherCurrency(name, foreign) : nil,
      ].compactMap(\.self).map { marked($0, account) } + account.recommendations.map { recommendation($0, of: account) }
    }
    return points.isEmpty ? [wording.nothingToAttend()] : points
  }

  /// The day that money which is still there lapses on, within half a year.
  private func lapsesSoon(_ account: AccountAssessment) -> CalendarDate? {
    guard let lapses = account.lapses, let available = account.available, available > .zero,
      (0...183).contains(lapses.days(since: day))
    else { return nil }
    return lapses
  }

  private func recommendation(_ one: AccountAssessment.Recommendation, of account: AccountAssessment) -> String {
    let state = one.decision.flatMap { decision -> String? in
      guard let meeting = decision.meeting, meeting.date <= day else { return nil }
      return wording.decisionState(decision.state, due: nil).map { sentence in
        String(sentence.lowercasedFirst.dropLast())
      }
    }
    return words.marked(
      wording.recommended(
        name(account), amount(one.open, account),
        for: one.commitment.description ?? one.commitment.counterparty ?? one.commitment.id?.rawValue ?? wording.none,
        by: account.grant.managedBy ?? one.decision?.meeting.map { words.group($0.group) },
        state: state ?? wording.notDecided), one.commitment.row)
  }

  // MARK: One by one

  private func paragraph(_ account: AccountAssessment) -> String {
    let grant = account.grant
    let whole = account.year == nil
    let rows = account.movements.map(\.row)
    let sentences: [String?] = [
      account.received > .zero ? wording.received(amount(account.received, account)) : nil,
      used(account),
      account.recommended > .zero
        ? wording.recommendedOf(amount(account.recommended, account), by: grant.managedBy) : nil,
      account.lapses.map { wording.lapsesOn(wording.date($0), passed: $0 < day) },
      leftOver(account),
      account.asserted.map { wording.balance(amount($0.value, account), on: wording.date($0.date)) },
      whole ? grant.managedBy.map(wording.managedBy) : nil,
      whole ? grant.condition.map { wording.condition(wording.text($0)) } : nil,
    ]
    let told = sentences.compactMap(\.self)
    let head = "\(name(account)): \(frame(account))"
    let tail = rows.isEmpty ? wording.nothingMoved : wording.source(places(rows))
    return ([rows.contains(where: \.isIllustrative) ? "\(head) \(wording.illustrativeMark)" : head] + told + [tail])
      .joined(separator: " ")
  }

  private func frame(_ account: AccountAssessment) -> String {
    let spent = amount(account.spent, account), committed = amount(account.committed, account)
    guard account.granted != nil else { return wording.notGranted(spent: spent, committed: committed) }
    return wording.frame(
      amount(account.granted, account), spent: spent, committed: committed,
      available: amount(account.available, account))
  }

  private func used(_ account: AccountAssessment) -> String? {
    guard let used = account.usedPercent, !account.movements.isEmpty else { return nil }
    let isWhole = account.year == nil
    let sentence = wording.used(
      percent(used), elapsed: account.elapsedPercent.map(percent), burn: account.burn, isYear: !isWhole)
    return isWhole && !account.grant.isYearly && account.elapsed == nil
      ? "\(sentence) \(wording.termUnknown)" : sentence
  }

  private func leftOver(_ account: AccountAssessment) -> String? {
    guard let year = account.year, let carryOver = account.leftOver(on: day) else { return nil }
    return wording.leftOver(carryOver, amount(account.available, account), to: year + 1)
  }

  /// `bevaegelser.csv:3-9`: lines that follow each other together.
  private func places(_ rows: [RowOrigin]) -> [String] {
    let provenance = Provenance.merged(rows.map { Provenance(file: $0.file, lines: [$0.line...$0.line]) })
    return provenance.flatMap { file in
      file.lines.map {
        $0.count == 1 ? "\(file.file):\($0.lowerBound)" : "\(file.file):\($0.lowerBound)-\($0.upperBound)"
      }
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

  private func percent(_ value: Double) -> String { wording.number(value, decimals: 0) }

  private func marked(_ text: String, _ account: AccountAssessment) -> String {
    account.movements.contains(where: \.row.isIllustrative) ? "\(text) \(wording.illustrativeMark)" : text
  }
}
