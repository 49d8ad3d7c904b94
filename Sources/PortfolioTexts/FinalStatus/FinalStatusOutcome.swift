package import Assessment
internal import Basics
package import Evidence

/// What has become of an initiative at the end of the period. The raw values are those of the statuses.
public enum InitiativeOutcome: String, CaseIterable, Hashable, Sendable {
  case closed, cancelled
  case handedOver = "handed-over"
  case finalisation, implementation, suspended, pipeline
  case notStarted = "not-started"
  /// Nobody has told how it stands.
  case notStated = "not-stated"

  /// Where somebody has decided that it is handed over, that holds unless it never came to anything.
  package init(_ initiative: InitiativeAssessment, isHandedOver: Bool) {
    let status = initiative.latest?.status
    self =
      switch status {
      case .cancelled: .cancelled
      case .handedOver: .handedOver
      case _ where isHandedOver: .handedOver
      case .closed: .closed
      case _ where initiative.isOver: .closed
      default: status.flatMap { InitiativeOutcome(rawValue: $0.rawValue) } ?? .notStated
      }
  }

  /// Whether there is still something to carry on.
  package var isOpen: Bool { ![.closed, .cancelled, .handedOver].contains(self) }

  /// `nil` where nobody has told how it stands.
  package var status: StatusReport.Status? { StatusReport.Status(rawValue: rawValue) }
}

/// What has become of a cooperation agreement at the end of the period. The raw value of what was decided is its effect's.
public enum AgreementOutcome: String, CaseIterable, Hashable, Sendable {
  case keep, adjust, lapse
  case handOver = "hand-over"
  /// Something is recommended, and nothing decided.
  case recommended
  case postponed, rejected
  case none

  /// Of several things that were decided about one, the one that changes it most.
  package init(_ agreement: CooperationAssessment) {
    let effects = agreement.decided.compactMap(\.effect)
    self =
      if effects.contains(.lapse) || agreement.state == .lapsed && effects.isEmpty {
        .lapse
      } else if effects.contains(.handOver) {
        .handOver
      } else if effects.contains(.adjust) {
        .adjust
      } else if effects.contains(.keep) {
        .keep
      } else {
        AgreementOutcome(undecided: agreement)
      }
  }

  private init(undecided agreement: CooperationAssessment) {
    let outcomes = agreement.notMade.map(\.decision.outcome)
    self =
      if !agreement.recommended.isEmpty {
        .recommended
      } else if outcomes.contains(.postponed) {
        .postponed
      } else {
        outcomes.isEmpty ? .none : .rejected
      }
  }

  /// Whether something was proposed, and nothing decided.
  package var isProposed: Bool { [.recommended, .postponed, .rejected].contains(self) }
}

/// How the money of a grant stands at the end of the period.
public enum GrantOutcome: String, CaseIterable, Hashable, Sendable {
  /// Something is left that isn't committed.
  case left
  /// Nothing can be used any more, and something was left.
  case leftOver = "left-over"
  /// All of it is spent or committed.
  case used
  case overspent
  /// The papers don't say how much was granted.
  case notStated = "not-stated"

  package init(_ account: AccountAssessment) {
    guard let available = account.available else {
      self = .notStated
      return
    }
    let isLeft = account.leftOver.map { $0.amount > .zero } ?? false
    self = available > .zero ? .left : available < .zero ? .overspent : isLeft ? .leftOver : .used
  }
}
