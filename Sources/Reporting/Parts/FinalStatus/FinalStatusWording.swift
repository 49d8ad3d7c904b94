public import Basics
public import Languages

extension Danish: FinalStatusWording {}
extension English: FinalStatusWording {}

/// The texts of the end-of-period status, once per language.
public protocol FinalStatusWording: Sendable {
  // Headings
  var finalStatusTitle: String { get }
  var finalConclusion: String { get }
  var finalGoals: String { get }
  var finalUnmeasured: String { get }
  var finalInitiatives: String { get }
  var finalAgreements: String { get }
  var finalMoney: String { get }
  var finalDecisions: String { get }
  var finalHandedOn: String { get }

  // The conclusion
  /// That the agreement isn't over yet.
  var preliminary: String { get }
  /// `14 indsatser: afsluttet 1, stadig åben 13.` without the parts that are 0.
  func finalCount(_ kind: FinalStatusKind, _ total: Int, _ parts: [(label: String, count: Int)]) -> String
  /// `granted`: of the grants whose size is known, of which `notStated` there are no more.
  func finalMoney(_ grants: Int, granted: [String], spent: [String], notStated: Int) -> String
  func finalUndone(_ count: Int) -> String

  // Outcomes
  func outcome(_ outcome: InitiativeOutcome) -> String
  func outcome(_ outcome: AgreementOutcome) -> String

  // Goals
  /// `start` and `end`: `nil` where there is no figure.
  func finalFigures(from start: String?, to end: String?, target: String) -> String
  /// `figure (2019)`
  func finalFigure(_ value: String, in period: Period) -> String
  func finalPath(_ stretches: [String]) -> String
  var allMeasured: String { get }
  func neverMeasured(_ goal: String, _ why: String) -> String

  // What has become of the rest
  func finalLine(_ outcome: String, _ text: String) -> String
  func receiver(_ who: String) -> String
  func handedOn(_ title: String, to receiver: String) -> String
  var nothingHandedOn: String { get }
  var noOutcome: String { get }

  /// `[udfyldes: …]`: in the place of what only a person can write.
  func toFill(_ blank: FinalStatusBlank) -> String
}

/// What a row of the end-of-period status is about.
public enum FinalStatusKind: String, CaseIterable, Hashable, Sendable {
  case goal, initiative, agreement, grant, decision
}

/// What only a person can write.
public enum FinalStatusBlank: Hashable, Sendable {
  /// Why a goal went as it did, and what is learnt.
  case why
  /// Why nobody has measured it.
  case whyUnmeasured
  /// Who has taken over.
  case receiver
  /// Where it goes on.
  case continuation
  /// Why a decision hasn't been carried out.
  case whyUndone
}
