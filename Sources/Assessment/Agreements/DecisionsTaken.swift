public import Agreement
public import Basics
internal import Evidence

/// What has been decided about an initiative or agreement, and what has only been proposed.
public struct DecisionsTaken: Hashable, Sendable {
  /// What was decided at the latest meeting that decided anything about it.
  public var made: [DecisionAssessment]
  /// What is recommended, and nobody has answered.
  public var recommended: [DecisionAssessment]
  /// What was put off or turned down since, and isn't told by a recommendation that is still unanswered.
  public var notMade: [DecisionAssessment]

  /// What is known of whether something is carried on.
  public enum Fate: CaseIterable, Hashable, Sendable {
    /// Somebody else has it by decision.
    case handedOver
    /// It was decided to keep or adjust it.
    case kept
    /// It was decided that it lapses or is closed.
    case ended
    /// Something is recommended, and nothing decided.
    case recommended
    case postponed, rejected
    /// Something was decided, such as that it begins, but not what becomes of it.
    case begun
    /// Nothing is recommended or decided.
    case unknown
  }

  public init(_ decisions: [DecisionAssessment], on initiative: ID<Initiative>) {
    let own = decisions.filter { $0.decision.subject == .initiative(initiative) }
    let made = own.filter(\.isMade)
    // A decision without a word on what it does says less than an earlier one that has it.
    let telling = made.contains { $0.effect != nil } ? made.filter { $0.effect != nil } : made
    let last = telling.compactMap { $0.meeting?.date }.max()
    self.made = telling.filter { $0.meeting?.date == last }
    let recommended = own.filter { $0.state == .unanswered }
    self.recommended = recommended
    notMade = own.filter { $0.isTurnedDownOrPutOff(since: last, recommended) }
  }

  /// Those by which somebody else takes it over.
  public var handOvers: [DecisionAssessment] { made.filter { $0.effect == .handOver } }

  /// Of several things that were decided at one meeting, the one that changes it most.
  public var fate: Fate {
    let effects = made.compactMap(\.effect)
    if effects.contains(.handOver) { return .handedOver }
    if effects.contains(.lapse) || effects.contains(.close) { return .ended }
    if effects.contains(.keep) || effects.contains(.adjust) { return .kept }
    if !recommended.isEmpty { return .recommended }
    if notMade.contains(where: { $0.decision.outcome == .postponed }) { return .postponed }
    if !notMade.isEmpty { return .rejected }
    return made.isEmpty ? .unknown : .begun
  }
}
