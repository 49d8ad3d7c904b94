package import Agreement
package import Assessment
internal import Basics
internal import Evidence
internal import Languages
package import Rendering

/// Puts into words what has become of initiatives, agreements, money and decisions by the end of the period; nothing of what
/// the agreement has no table of. Each count is of rows of final-status.csv; where only a person can tell, it leaves a blank
/// that says what is to be written.
package struct FinalPortfolioComposer {
  private let agreement: Agreement
  private let portfolio: PortfolioAssessment?
  private let accounts: PortfolioAssessment?
  private let subjects: FinalStatusSubjects
  private let wording: any FinalStatusWording

  /// - Parameters:
  ///   - portfolio: `nil` where the agreement has none.
  ///   - accounts: the same, of an agreement with grants and a table of movements.
  package init(
    _ agreement: Agreement, portfolio: PortfolioAssessment?, accounts: PortfolioAssessment?,
    wording: any FinalStatusWording
  ) {
    (self.agreement, self.portfolio, self.accounts, self.wording) = (agreement, portfolio, accounts, wording)
    subjects = FinalStatusSubjects(portfolio, accounts: accounts)
  }

  private var words: InitiativeWords? { portfolio.map { InitiativeWords(portfolio: $0, wording: wording) } }
  private var hasInitiatives: Bool { portfolio?.known.logs.hasTable(of: Initiative.self) ?? false }

  package var sections: [Document.Section] {
    [
      Document.Section("final-initiatives", wording.finalInitiatives, [.bullets(initiatives)]),
      Document.Section("final-agreements", wording.finalAgreements, [.bullets(agreements)]),
      Document.Section("final-money", wording.finalMoney, [.bullets(money)]),
      Document.Section("final-decisions", wording.finalDecisions, [.bullets(undone)]),
      Document.Section("final-unanswered", wording.finalUnanswered, unanswered),
      Document.Section("final-postponed", wording.finalPostponed, [.bullets(postponed)]),
      Document.Section("final-handed-on", wording.finalHandedOn, [.bullets(handedOn)]),
    ]
  }

  /// That rows are made up, before anything that is concluded from them.
  package var madeUp: [String] { subjects.isIllustrative ? [wording.illustrative(.markedBesideFigures)] : [] }

  package var counts: [String] {
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
    ].compactMap(\.self) + (money(composer: { $0.lapsingGrants }) ?? [])
      + (subjects.decisions == nil
        ? []
        : [
          wording.finalUndone(
            subjects.undone.count, unanswered: subjects.unanswered.count, postponed: subjects.postponed.count)
        ])
  }

  // MARK: Initiatives and agreements

  /// By what has become of them, in the order of the outcomes.
  private var initiatives: [String] {
    guard let words else { return [] }
    return InitiativeOutcome.allCases.flatMap { outcome in
      subjects.initiatives.filter { $0.outcome == outcome }.map { subject in
        let initiative = subject.assessment.initiative
        let head = wording.finalLine(
          initiative.title, standing(of: subject.assessment, outcome, words), said: subject.assessment.latest?.text)
        let taken = subjects.taken(on: initiative.id)
        return
          ([head] + planned(initiative) + words.decisions(taken.made + taken.notMade)
          + recommended(taken, isAgreement: false) + receiver(of: initiative, outcome == .handedOver)).joined(
            separator: " ")
      }
    }
  }

  /// Of one that isn't known to have begun, the days that it was planned for.
  private func planned(_ initiative: Initiative) -> [String] {
    guard initiative.actualStart == nil, let start = initiative.plannedStart else { return [] }
    return [wording.planned(from: wording.date(start), to: initiative.plannedEnd.map(wording.date))]
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

  private var agreements: [String] {
    guard let words else { return [] }
    return AgreementOutcome.allCases.flatMap { outcome in
      subjects.agreements.filter { $0.outcome == outcome }.map { subject in
        let assessment = subject.assessment, initiative = assessment.subject.initiative
        let state = wording.stateSince(assessment.state, initiative.inForce.map(wording.date))
        // What isn't decided is told below; one that has lapsed undecided has nothing more to tell.
        let isTold = outcome.isProposed || outcome == .lapse && assessment.decided.isEmpty
        let standing = isTold ? state : "\(state); \(wording.outcome(outcome))"
        return
          ([wording.finalLine(initiative.title, standing, said: nil)]
          + words.decisions(assessment.decided + assessment.notMade)
          + recommended(subjects.taken(on: initiative.id), isAgreement: true)
          + receiver(of: initiative, outcome == .handOver)).joined(separator: " ")
      }
    }
  }

  /// That something is recommended about it and not decided; nothing where nothing is.
  private func recommended(_ taken: DecisionsTaken, isAgreement: Bool) -> [String] {
    let all = taken.recommended
    guard let words, let first = all.first else { return [] }
    let text = wording.onlyRecommended(all.compactMap(effect), of: all.count, isAgreement: isAgreement)
    return [words.marked(text, first.decision.row)]
  }

  private func receiver(of initiative: Initiative, _ isHandedOver: Bool) -> [String] {
    guard isHandedOver else { return [] }
    return [subjects.receiver(of: initiative).map(wording.receiver) ?? wording.toFill(.receiver)]
  }

  /// What is handed over one by one, and the rest together by what is known of it.
  private var handedOn: [String] {
    guard hasInitiatives else { return [] }
    let ahead = subjects.ahead
    guard !ahead.isEmpty else { return [wording.nothingHandedOn] }
    return DecisionsTaken.Fate.allCases.flatMap { fate -> [String] in
      let those = ahead.filter { $0.fate == fate }.map(\.initiative)
      if fate == .handedOver {
        return those.map { initiative in
          subjects.receiver(of: initiative).map { wording.handedOn(initiative.title, to: $0) }
            ?? "\(initiative.title): \(wording.toFill(.receiver))"
        }
      }
      guard !those.isEmpty else { return [] }
      let text = wording.ahead(fate, those.map { titled($0, fate) })
      return [fate.isSettled ? text : "\(text) \(wording.toFill(.continuation))"]
    }
  }

  /// `E-læring (overgår til Sygehus Lillebælt)`, of what was decided, put off or turned down with its day.
  private func titled(_ initiative: Initiative, _ fate: DecisionsTaken.Fate) -> String {
    let all = subjects.taken(on: initiative.id).decisions(behind: fate)
    guard let first = all.first else { return initiative.title }
    let day = fate == .recommended ? nil : first.meeting.map { wording.date($0.date) }
    let what = all.compactMap(effect) + [day].compactMap(\.self)
    let text = what.isEmpty ? initiative.title : "\(initiative.title) (\(what.joined(separator: ", ")))"
    return words?.marked(text, first.decision.row) ?? text
  }

  private func effect(_ assessment: DecisionAssessment) -> String? {
    let decision = assessment.decision
    return assessment.effect.map {
      wording.proposed(wording.effect($0), to: $0 == .handOver ? decision.responsible : nil)
    }
  }

  // MARK: Money

  private func money<Said>(composer: (AccountsComposer) -> Said) -> Said? {
    accounts.map { composer(AccountsComposer(agreement, portfolio: $0, wording: wording)) }
  }

  /// What all grants together have, each currency by itself.
  private var sumOfMoney: String? {
    let grants = subjects.grants
    guard !grants.isEmpty else { return nil }
    let sums = subjects.sums
    return wording.finalMoney(
      grants.count,
      // What was granted is from the agreement, and only what was spent from movements, which may be made up.
      granted: sums.compactMap { sum in sum.granted.map { wording.amount($0, sum.currency) } },
      spent: sums.map { sum in
        let text = wording.amount(sum.spent, sum.currency)
        return sum.isIllustrative ? "\(text) \(wording.illustrativeMark)" : text
      }, notStated: grants.count { $0.granted == nil })
  }

  /// Each grant, and each year of a yearly one.
  private var money: [String] { money { composer in (accounts?.accounts ?? []).map(composer.line) } ?? [] }

  // MARK: Decisions

  private var undone: [String] {
    guard let words, subjects.decisions != nil else { return [] }
    guard !subjects.undone.isEmpty else { return [wording.finalUndone(0, unanswered: 0, postponed: 0)] }
    return subjects.undone.map { "\(words.decisions([$0]).joined()) \(wording.toFill(.whyUndone))" }
  }

  private var postponed: [String] {
    guard let words else { return [] }
    return subjects.postponed.map { "\(subjects.title(of: $0.decision)): \(words.decisions([$0]).joined())" }
  }

  /// What was recommended at one meeting to one group, below who recommended it; what it says of one subject together.
  private var unanswered: [Document.Block] {
    guard let words else { return [] }
    return subjects.unanswered.gathered(by: \.maker).flatMap { own -> [Document.Block] in
      let meeting = own[0].meeting
      let intro = wording.recommendedBy(
        meeting.map { words.group($0.group) } ?? own[0].decision.meeting.rawValue,
        to: own[0].decision.recommendedTo.map(words.group), on: meeting.map { wording.date($0.date) })
      return [
        .paragraphs([intro]),
        .bullets(
          own.gathered { subjects.title(of: $0.decision) }.map { all in
            let texts = all.map { words.marked(words.text(of: $0.decision), $0.decision.row) }
            let states = all.compactMap(words.state).uniqued()
            return "\(subjects.title(of: all[0].decision)): \((texts + states).joined(separator: " "))"
          }),
      ]
    }
  }
}

extension DecisionAssessment {
  /// Who recommended it, where, and to whom.
  struct Maker: Hashable {
    var meeting: ID<Meeting>
    var forum: ID<Group>?
  }

  var maker: Maker { Maker(meeting: decision.meeting, forum: decision.recommendedTo) }
}

extension DecisionsTaken {
  /// What says it of something.
  fileprivate func decisions(behind fate: Fate) -> [DecisionAssessment] {
    switch fate {
    case .handedOver, .kept, .ended, .begun: made
    case .recommended: recommended
    case .postponed: notMade.filter { $0.decision.outcome == .postponed }
    case .rejected: notMade
    case .unknown: []
    }
  }
}

extension DecisionsTaken.Fate {
  /// Whether there is nothing left to tell of whether it is carried on, or somebody has been asked.
  fileprivate var isSettled: Bool { [.handedOver, .kept, .ended, .recommended].contains(self) }
}
