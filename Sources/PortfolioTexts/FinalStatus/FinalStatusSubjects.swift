package import Agreement
package import Assessment
package import Basics
package import Evidence

/// What the end-of-period status is about besides the goals, each with what has become of it.
package struct FinalStatusSubjects {
  /// All but the cooperation agreements.
  package let initiatives: [(assessment: InitiativeAssessment, outcome: InitiativeOutcome)]
  package let agreements: [(assessment: CooperationAssessment, outcome: AgreementOutcome)]
  /// Each grant as a whole.
  package let grants: [AccountAssessment]
  /// Those that were made and that somebody was to carry out.
  package let undone: [DecisionAssessment]
  /// Recommendations that no decision follows.
  package let unanswered: [DecisionAssessment]
  /// What was put off, and nobody has taken up again.
  package let postponed: [DecisionAssessment]
  package let decisions: [DecisionAssessment]?
  private let titles: [ID<Initiative>: String]

  /// - Parameters:
  ///   - portfolio: `nil` where the agreement has none.
  ///   - accounts: the same, of an agreement with grants and a table of movements.
  package init(_ portfolio: PortfolioAssessment?, accounts: PortfolioAssessment?) {
    let logs = portfolio?.known.logs
    let decisions = logs?.hasTable(of: Decision.self) ?? false ? portfolio?.decisions : nil
    self.decisions = decisions
    let all = logs?.hasTable(of: Initiative.self) ?? false ? portfolio?.initiatives ?? [] : []
    titles = Dictionary(
      all.map { ($0.initiative.id, $0.initiative.title) }, uniquingKeysWith: { first, _ in first })
    initiatives = all.filter { $0.initiative.kind != .cooperationAgreement }.map { assessment in
      let taken = DecisionsTaken(decisions ?? [], on: assessment.initiative.id)
      return (assessment, InitiativeOutcome(assessment, isHandedOver: taken.fate == .handedOver))
    }
    agreements = (all.isEmpty ? [] : portfolio?.cooperation ?? [])
      .filter { $0.subject.initiative.kind == .cooperationAgreement }.map { ($0, AgreementOutcome($0)) }
    grants = (accounts?.accounts ?? []).filter { $0.year == nil }
    undone = (decisions ?? []).filter { $0.isMade && ($0.state == .open || $0.state == .overdue) }
    unanswered = (decisions ?? []).filter { $0.state == .unanswered }
    postponed = (decisions ?? []).filter {
      $0.decision.outcome == .postponed && !$0.decision.isRecommendation && $0.result == .postponed
    }
  }

  package func taken(on initiative: ID<Initiative>) -> DecisionsTaken {
    DecisionsTaken(decisions ?? [], on: initiative)
  }

  /// Who has taken over; `nil` where no table says.
  package func receiver(of initiative: Initiative) -> String? {
    taken(on: initiative.id).handOvers.compactMap(\.decision.responsible).last
      ?? initiative.successor.map { titles[$0] ?? $0.rawValue }
  }

  /// What a decision or recommendation is about, by its title where that is an initiative of the tables.
  package func title(of decision: Decision) -> String {
    guard case .initiative(let id)? = decision.subject else { return decision.title }
    return titles[id] ?? decision.title
  }

  /// Everything that may be carried on, by what is known of that; what is over is left out.
  package var ahead: [(initiative: Initiative, fate: DecisionsTaken.Fate)] {
    let initiatives = initiatives.map {
      (initiative: $0.assessment.initiative, isOpen: $0.outcome.isOpen, isHandedOver: $0.outcome == .handedOver)
    }
    let agreements = agreements.map {
      (initiative: $0.assessment.subject.initiative, isOpen: $0.assessment.state != .lapsed, isHandedOver: false)
    }
    return (initiatives + agreements).compactMap { one in
      let fate = taken(on: one.initiative.id).fate
      if one.isHandedOver || fate == .handedOver { return (one.initiative, .handedOver) }
      return one.isOpen ? (one.initiative, fate) : nil
    }
  }

  /// Whether any row that it rests on is made up for illustration.
  package var isIllustrative: Bool {
    initiatives.contains { rows(of: $0.assessment).contains(where: \.isIllustrative) }
      || agreements.contains { rows(of: $0.assessment).contains(where: \.isIllustrative) }
      || grants.contains { $0.movements.contains(where: \.row.isIllustrative) }
      || (undone + unanswered + postponed).contains(where: \.decision.row.isIllustrative)
  }

  package func rows(of assessment: InitiativeAssessment) -> [RowOrigin] {
    let taken = taken(on: assessment.initiative.id)
    return [assessment.initiative.row, assessment.latest?.row].compactMap(\.self)
      + (taken.made + taken.recommended + taken.notMade).map(\.decision.row)
  }

  package func rows(of assessment: CooperationAssessment) -> [RowOrigin] {
    [assessment.subject.initiative.row]
      + (assessment.decided + assessment.recommended + assessment.notMade).map(\.decision.row)
  }
}

extension FinalStatusSubjects {
  /// What all grants of one currency come to.
  package struct Sum {
    package let currency: String
    /// Of those whose size is known; `nil` where none is.
    package let granted: Amount?
    package let spent: Amount
    package let isIllustrative: Bool
  }

  /// In the order in which the currencies first come.
  package var sums: [Sum] {
    grants.gathered(by: \.grant.currency).map { own in
      let granted = own.compactMap(\.granted)
      return Sum(
        currency: own[0].grant.currency, granted: granted.isEmpty ? nil : granted.sum, spent: own.map(\.spent).sum,
        isIllustrative: own.contains { $0.movements.contains(where: \.row.isIllustrative) })
    }
  }
}
