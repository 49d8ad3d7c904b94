internal import Agreement
internal import Assessment
internal import Basics
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
  /// Recommendations that no decision follows.
  let unanswered: [DecisionAssessment]
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
    unanswered = decisions.filter { $0.state == .unanswered }
  }

  /// Those by which an initiative was handed over.
  func handOvers(of initiative: ID<Initiative>) -> [DecisionAssessment] {
    decisions.filter { $0.handsOver(initiative) }
  }

  /// What is recommended about it, and nobody has answered.
  func recommended(on initiative: ID<Initiative>) -> [DecisionAssessment] {
    unanswered.filter { $0.decision.subject == .initiative(initiative) }
  }

  /// Who has taken over; `nil` where no table says.
  func receiver(of initiative: Initiative) -> String? {
    handOvers(of: initiative.id).compactMap(\.decision.responsible).last
      ?? initiative.successor.map { titles[$0] ?? $0.rawValue }
  }

  /// What a decision or recommendation is about, by its title where that is an initiative of the tables.
  func title(of decision: Decision) -> String {
    guard case .initiative(let id)? = decision.subject else { return decision.title }
    return titles[id] ?? decision.title
  }

  /// Everything that may be carried on, by what is known of that; what is over or lapses by decision is left out.
  var ahead: [(initiative: Initiative, fate: Fate)] {
    let initiatives = initiatives.map {
      let initiative = $0.assessment.initiative
      return (
        initiative: initiative, isOpen: $0.outcome.isOpen,
        isHandedOver: $0.outcome == .handedOver || !handOvers(of: initiative.id).isEmpty, isKept: false
      )
    }
    let agreements = agreements.map {
      (
        initiative: $0.assessment.subject.initiative, isOpen: $0.outcome != .lapse,
        isHandedOver: $0.outcome == .handOver, isKept: [.keep, .adjust].contains($0.outcome)
      )
    }
    return (initiatives + agreements).compactMap { one in
      if one.isHandedOver { return (one.initiative, .handedOver) }
      guard one.isOpen else { return nil }
      if one.isKept { return (one.initiative, .kept) }
      return (one.initiative, recommended(on: one.initiative.id).isEmpty ? .unknown : .recommended)
    }
  }

  /// What is known of whether something is carried on.
  enum Fate: Hashable, Sendable {
    /// Somebody else has it, by a status or a decision.
    case handedOver
    /// It was decided to keep or adjust it.
    case kept
    /// Something is recommended, and nothing decided.
    case recommended
    case unknown
  }
}

extension DecisionAssessment {
  /// Whether it decided, and didn't only recommend, that somebody else takes the initiative over.
  fileprivate func handsOver(_ initiative: ID<Initiative>) -> Bool {
    isMade && decision.effect == .handOver && decision.subject == .initiative(initiative)
  }
}
