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
    let standings = InitiativeOutcome.allCases.map { outcome in
      (label: wording.outcome(outcome), count: initiatives.count { $0.outcome == outcome })
    }
    return [
      initiatives.isEmpty
        ? nil : wording.finalInitiatives(initiatives.count, standings.filter { $0.count > 0 }),
      agreements.isEmpty
        ? nil
        : wording.finalAgreements(
          agreements.count,
          AgreementOutcome.allCases.map { outcome in
            (outcome: outcome, count: agreements.count { $0.outcome == outcome })
          }),
      sumOfMoney,
    ].compactMap(\.self) + (accounts?.lapsingGrants ?? [])
      + (report.portfolio(with: Decision.self).map { _ in
        [wording.finalUndone(subjects.undone.count, unanswered: subjects.unanswered.count)]
      } ?? [])
  }

  // MARK: Initiatives and agreements

  /// By what has become of them, in the order of the outcomes.
  var initiatives: [String] {
    guard let words else { return [] }
    return InitiativeOutcome.allCases.flatMap { outcome in
      subjects.initiatives.filter { $0.outcome == outcome }.map { subject in
        let initiative = subject.assessment.initiative
        let head = wording.finalLine(
          initiative.title, standing(of: subject.assessment, outcome, words), said: subject.assessment.latest?.text)
        return
          ([head] + words.decisions(subjects.handOvers(of: initiative.id))
          + recommended(on: initiative, isAgreement: false) + receiver(of: initiative, outcome == .handedOver)).joined(
            separator: " ")
      }
    }
  }

  /// As its latest status says, unless a decision or an actual end says more.
  private func standing(
    of assessment: InitiativeAssessment, _ outcome: InitiativeOutcome, _ words: InitiativeWords
  ) -> String {
    switch (outcome, assessment.latest?.status) {
    case (.handedOver, let status) where status != .handedOver: wording.handedOverByDecision
    case (.closed, let status) where status != .closed:
      wording.closed(on: assessment.initiative.actualEnd.map(wording.date))
    default: words.standing(assessment)
    }
  }

  var agreements: [String] {
    guard let words else { return [] }
    return AgreementOutcome.allCases.flatMap { outcome in
      subjects.agreements.filter { $0.outcome == outcome }.map { subject in
        let assessment = subject.assessment, initiative = assessment.subject.initiative
        let state = wording.stateSince(assessment.state, initiative.inForce.map(wording.date))
        // What is only recommended is told below; one that has lapsed undecided has nothing more to tell.
        let isTold = outcome == .recommended || outcome == .lapse && assessment.decided.isEmpty
        let standing = isTold ? state : "\(state); \(wording.outcome(outcome))"
        return
          ([wording.finalLine(initiative.title, standing, said: nil)] + words.decisions(assessment.decided)
          + recommended(on: initiative, isAgreement: true) + receiver(of: initiative, outcome == .handOver))
          .joined(separator: " ")
      }
    }
  }

  /// That something is recommended about it and not decided; nothing where nothing is.
  private func recommended(on initiative: Initiative, isAgreement: Bool) -> [String] {
    let all = subjects.recommended(on: initiative.id)
    guard let words, let first = all.first else { return [] }
    let text = wording.onlyRecommended(effects(of: all), of: all.count, isAgreement: isAgreement)
    return [words.marked(text, first.decision.row)]
  }

  private func receiver(of initiative: Initiative, _ isHandedOver: Bool) -> [String] {
    guard isHandedOver else { return [] }
    return [subjects.receiver(of: initiative).map(wording.receiver) ?? wording.toFill(.receiver)]
  }

  /// What is handed over one by one, and the rest together by what is known of it.
  var handedOn: [String] {
    guard report.portfolio(with: Initiative.self) != nil else { return [] }
    let ahead = subjects.ahead
    func those(_ fate: FinalStatusSubjects.Fate) -> [Initiative] { ahead.filter { $0.fate == fate }.map(\.initiative) }
    let handed = those(.handedOver).map { initiative in
      subjects.receiver(of: initiative).map { wording.handedOn(initiative.title, to: $0) }
        ?? "\(initiative.title): \(wording.toFill(.receiver))"
    }
    let kept = those(.kept).map(\.title), unknown = those(.unknown).map(\.title)
    let recommended = those(.recommended).map(proposed)
    let rest = [
      kept.isEmpty ? nil : wording.carriedOn(kept),
      recommended.isEmpty ? nil : wording.perhapsCarriedOn(recommended),
      unknown.isEmpty ? nil : "\(wording.notSettled(unknown)) \(wording.toFill(.continuation))",
    ].compactMap(\.self)
    return ahead.isEmpty ? [wording.nothingHandedOn] : handed + rest
  }

  /// `E-læring (overgår til Sygehus Lillebælt)`
  private func proposed(_ initiative: Initiative) -> String {
    let effects = effects(of: subjects.recommended(on: initiative.id))
    return effects.isEmpty ? initiative.title : "\(initiative.title) (\(effects.joined(separator: ", ")))"
  }

  private func effects(of recommendations: [DecisionAssessment]) -> [String] {
    recommendations.map(\.decision).compactMap { decision in
      decision.effect.map { wording.proposed(wording.effect($0), to: $0 == .handOver ? decision.responsible : nil) }
    }
  }

  // MARK: Money

  private var accounts: AccountsComposer? {
    report.accounts.map { AccountsComposer(report.agreement, portfolio: $0, wording: wording) }
  }

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

  var money: [String] { subjects.grants.compactMap { account in accounts?.line(account) } }

  private func marked(_ text: String, _ accounts: [AccountAssessment]) -> String {
    accounts.contains { $0.movements.contains(where: \.row.isIllustrative) }
      ? "\(text) \(wording.illustrativeMark)" : text
  }

  // MARK: Decisions

  var undone: [String] {
    guard let words, report.portfolio(with: Decision.self) != nil else { return [] }
    guard !subjects.undone.isEmpty else { return [wording.finalUndone(0, unanswered: 0)] }
    return subjects.undone.map { "\(words.decisions([$0]).joined()) \(wording.toFill(.whyUndone))" }
  }

  /// What was recommended at one meeting to one group, below who recommended it; what it says of one subject together.
  var unanswered: [Document.Block] {
    guard let words else { return [] }
    let all = subjects.unanswered
    let makers = all.map { Maker(meeting: $0.decision.meeting, forum: $0.decision.recommendedTo) }.uniqued()
    return makers.flatMap { maker -> [Document.Block] in
      let own = all.filter { Maker(meeting: $0.decision.meeting, forum: $0.decision.recommendedTo) == maker }
      let meeting = own[0].meeting
      let intro = wording.recommendedBy(
        meeting.map { words.group($0.group) } ?? maker.meeting.rawValue, to: maker.forum.map(words.group),
        on: meeting.map { wording.date($0.date) })
      let subjects = own.map { self.subjects.title(of: $0.decision) }.uniqued().map { title in
        (title: title, all: own.filter { self.subjects.title(of: $0.decision) == title })
      }
      return [
        .paragraphs([intro]),
        .bullets(
          subjects.map { subject in
            let texts = subject.all.map { words.marked(words.text(of: $0.decision), $0.decision.row) }
            let states = subject.all.compactMap(words.state).uniqued()
            return "\(subject.title): \((texts + states).joined(separator: " "))"
          }),
      ]
    }
  }

  private struct Maker: Hashable {
    var meeting: ID<Meeting>
    var forum: ID<Group>?
  }
}
