internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import PortfolioTexts

/// What the end-of-period status is about besides the goals, each with what has become of it.
struct FinalStatusSubjects {
  /// All but the cooperation agreements.
  let initiatives: [(assessment: InitiativeAssessment, outcome: InitiativeOutcome)]
  let agreements: [(assessment: CooperationAssessment, outcome: AgreementOutcome)]
  /// Each grant as a whole.
  let grants: [AccountAssessment]
  /// Those that were made and that somebody was to carry out.
  let undone: [DecisionAssessment]
  private let decisions: [DecisionAssessment]
  private let titles: [ID<Initiative>: String]

  init(_ report: CheckReport) {
    let portfolio = report.portfolio(with: Initiative.self)
    let decisions = report.portfolio(with: Decision.self)?.decisions ?? []
    self.decisions = decisions
    let all = portfolio?.initiatives ?? []
    titles = Dictionary(
      all.map { ($0.initiative.id, $0.initiative.title) }, uniquingKeysWith: { first, _ in first })
    initiatives = all.filter { $0.initiative.kind != .cooperationAgreement }.map { assessment in
      let isHandedOver = decisions.contains { $0.handsOver(assessment.initiative.id) }
      return (assessment, InitiativeOutcome(assessment, isHandedOver: isHandedOver))
    }
    agreements = (portfolio?.cooperation ?? []).filter { $0.subject.initiative.kind == .cooperationAgreement }
      .map { ($0, AgreementOutcome($0)) }
    grants = (report.accounts?.accounts ?? []).filter { $0.year == nil }
    undone = decisions.filter { $0.isMade && ($0.state == .open || $0.state == .overdue) }
  }

  /// Those by which an initiative was handed over.
  func handOvers(of initiative: ID<Initiative>) -> [DecisionAssessment] {
    decisions.filter { $0.handsOver(initiative) }
  }

  /// Those by which it was handed over, and what is recommended about it and not decided.
  func decisions(on initiative: ID<Initiative>) -> [DecisionAssessment] {
    decisions.filter {
      $0.handsOver(initiative) || $0.state == .unanswered && $0.decision.subject == .initiative(initiative)
    }
  }

  /// Who has taken over; `nil` where no table says.
  func receiver(of initiative: Initiative) -> String? {
    handOvers(of: initiative.id).compactMap(\.decision.responsible).last
      ?? initiative.successor.map { titles[$0] ?? $0.rawValue }
  }

  /// Who takes on what isn't over, or was handed over, and `nil` for what is over.
  var handedOn: [(title: String, isHandedOver: Bool, receiver: String?)] {
    let initiatives = initiatives.filter { [.handedOver, .open].contains($0.outcome) }.map {
      (initiative: $0.assessment.initiative, isHandedOver: $0.outcome == .handedOver)
    }
    let agreements = agreements.filter { $0.outcome != .lapse }.map {
      (initiative: $0.assessment.subject.initiative, isHandedOver: $0.outcome == .handOver)
    }
    return (initiatives + agreements).map {
      (title: $0.initiative.title, isHandedOver: $0.isHandedOver, receiver: receiver(of: $0.initiative))
    }
  }
}

extension DecisionAssessment {
  /// Whether it decided, and didn't only recommend, that somebody else takes the initiative over.
  fileprivate func handsOver(_ initiative: ID<Initiative>) -> Bool {
    isMade && decision.effect == .handOver && decision.subject == .initiative(initiative)
  }
}
