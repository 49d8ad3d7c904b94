internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import PortfolioTexts
internal import Rendering

/// What has become of initiatives, agreements, money and decisions; nothing of what the agreement has no table of.
extension FinalStatusComposer {
  private var words: InitiativeWords? { report.portfolio.map { InitiativeWords(portfolio: $0, wording: wording) } }

  var countsOfPortfolio: [String] {
    let (initiatives, agreements) = (subjects.initiatives, subjects.agreements)
    let ofInitiatives = InitiativeOutcome.allCases.map { outcome in
      (label: wording.outcome(outcome), count: initiatives.count { $0.outcome == outcome })
    }
    let ofAgreements = AgreementOutcome.allCases.map { outcome in
      (label: wording.outcome(outcome), count: agreements.count { $0.outcome == outcome })
    }
    return [
      initiatives.isEmpty ? nil : wording.finalCount(.initiative, initiatives.count, ofInitiatives),
      agreements.isEmpty ? nil : wording.finalCount(.agreement, agreements.count, ofAgreements),
      sumOfMoney,
      report.portfolio(with: Decision.self).map { _ in wording.finalUndone(subjects.undone.count) },
    ].compactMap(\.self)
  }

  // MARK: Initiatives and agreements

  /// By what has become of them, in the order of the outcomes.
  var initiatives: [String] {
    guard let words else { return [] }
    return InitiativeOutcome.allCases.flatMap { outcome in
      subjects.initiatives.filter { $0.outcome == outcome }.map { subject in
        let initiative = subject.assessment.initiative
        let decisions = subjects.decisions(on: initiative.id).map(words.decision)
        let told = [sentence(words.line(subject.assessment)), subject.assessment.latest?.text.map(sentence)]
        let text = told.compactMap(\.self) + decisions + receiver(of: initiative, outcome == .handedOver)
        return wording.finalLine(wording.outcome(outcome), text.joined(separator: " "))
      }
    }
  }

  var agreements: [String] {
    guard let words else { return [] }
    return AgreementOutcome.allCases.flatMap { outcome in
      subjects.agreements.filter { $0.outcome == outcome }.map { subject in
        let assessment = subject.assessment, initiative = assessment.subject.initiative
        let decisions = (assessment.decided + assessment.recommended).map(words.decision)
        let state = wording.stateSince(assessment.state, initiative.inForce.map(wording.date))
        let text =
          [sentence("\(initiative.title), \(state)")] + (decisions.isEmpty ? [wording.noOutcome] : decisions)
          + receiver(of: initiative, outcome == .handOver)
        return wording.finalLine(wording.outcome(outcome), text.joined(separator: " "))
      }
    }
  }

  private func receiver(of initiative: Initiative, _ isHandedOver: Bool) -> [String] {
    guard isHandedOver else { return [] }
    return [subjects.receiver(of: initiative).map(wording.receiver) ?? wording.toFill(.receiver)]
  }

  var handedOn: [String] {
    guard report.portfolio(with: Initiative.self) != nil else { return [] }
    let subjects = subjects.handedOn.map { subject -> String in
      guard let receiver = subject.receiver else {
        return "\(subject.title): \(wording.toFill(subject.isHandedOver ? .receiver : .continuation))"
      }
      return wording.handedOn(subject.title, to: receiver)
    }
    return subjects.isEmpty ? [wording.nothingHandedOn] : subjects
  }

  // MARK: Money

  /// What all grants together have, each currency by itself.
  private var sumOfMoney: String? {
    let grants = subjects.grants
    guard !grants.isEmpty else { return nil }
    func sums(_ amount: (AccountAssessment) -> Amount?) -> [String] {
      grants.map(\.grant.currency).uniqued().compactMap { currency in
        let own = grants.filter { $0.grant.currency == currency }
        let amounts = own.compactMap(amount)
        guard !amounts.isEmpty else { return nil }
        return marked(wording.amount(amounts.sum, currency), own)
      }
    }
    // What was granted is from the agreement, and only what was spent from movements, which may be made up.
    let granted = grants.map(\.grant.currency).uniqued().compactMap { currency -> String? in
      let amounts = grants.filter { $0.grant.currency == currency }.compactMap(\.granted)
      return amounts.isEmpty ? nil : wording.amount(amounts.sum, currency)
    }
    return wording.finalMoney(
      grants.count, granted: granted, spent: sums(\.spent), notStated: grants.count { $0.granted == nil })
  }

  var money: [String] {
    subjects.grants.map { account in
      let grant = account.grant
      func amount(_ amount: Amount?) -> String {
        amount.map { wording.amount($0, grant.currency) } ?? wording.notSet
      }
      let name = wording.account(wording.text(grant.title), provider: grant.provider, year: nil)
      let spent = amount(account.spent), committed = amount(account.committed)
      let frame =
        account.granted == nil
        ? wording.notGranted(spent: spent, committed: committed)
        : wording.frame(
          amount(account.granted), spent: spent, committed: committed, available: amount(account.available))
      let lapses = account.lapses.map { wording.lapsesOn(wording.date($0), passed: $0 < report.asOf) }
      return ([marked("\(name): \(frame)", [account])] + [lapses].compactMap(\.self)).joined(separator: " ")
    }
  }

  private func marked(_ text: String, _ accounts: [AccountAssessment]) -> String {
    accounts.contains { $0.movements.contains(where: \.row.isIllustrative) }
      ? "\(text) \(wording.illustrativeMark)" : text
  }

  // MARK: Decisions

  var undone: [String] {
    guard let words, report.portfolio(with: Decision.self) != nil else { return [] }
    guard !subjects.undone.isEmpty else { return [wording.finalUndone(0)] }
    return subjects.undone.map { "\(words.decision($0)) \(wording.toFill(.whyUndone))" }
  }
}
