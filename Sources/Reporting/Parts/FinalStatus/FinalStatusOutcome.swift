internal import Assessment
internal import Basics
internal import Evidence

/// What has become of an initiative at the end of the period.
public enum InitiativeOutcome: String, CaseIterable, Hashable, Sendable {
  case closed, cancelled
  case handedOver = "handed-over"
  case open

  /// Where somebody has decided that it is handed over, that holds whatever its status says.
  init(_ initiative: InitiativeAssessment, isHandedOver: Bool) {
    self =
      switch initiative.latest?.status {
      case .handedOver: .handedOver
      case _ where isHandedOver: .handedOver
      case .cancelled: .cancelled
      case .closed: .closed
      default: initiative.isOver ? .closed : .open
      }
  }
}

/// What has become of a cooperation agreement at the end of the period. The raw value of what was decided is its effect's.
public enum AgreementOutcome: String, CaseIterable, Hashable, Sendable {
  case keep, adjust, lapse
  case handOver = "hand-over"
  /// Something is recommended, and nothing decided.
  case recommended
  case none

  /// Of several things that were decided about one, the one that changes it most.
  init(_ agreement: CooperationAssessment) {
    let effects = agreement.decided.compactMap(\.decision.effect)
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
        agreement.recommended.isEmpty ? .none : .recommended
      }
  }
}

/// How the money of a grant stands at the end of the period.
public enum GrantOutcome: String, CaseIterable, Hashable, Sendable {
  /// Something is left that isn't committed.
  case left
  /// All of it is spent or committed.
  case used
  case overspent
  /// The papers don't say how much was granted.
  case notStated = "not-stated"

  init(_ account: AccountAssessment) {
    guard let available = account.available else {
      self = .notStated
      return
    }
    self = available > .zero ? .left : available == .zero ? .used : .overspent
  }
}
