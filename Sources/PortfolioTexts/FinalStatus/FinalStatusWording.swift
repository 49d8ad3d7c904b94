public import Assessment
public import Basics
public import Languages

extension Danish: FinalStatusWording {}
extension English: FinalStatusWording {}

/// The texts of the end-of-period status, once per language.
public protocol FinalStatusWording: AccountsWording, CooperationWording {
  // Headings
  var finalStatusTitle: String { get }
  var finalConclusion: String { get }
  var finalGoals: String { get }
  var finalUntargeted: String { get }
  var finalUnmeasured: String { get }
  var finalInitiatives: String { get }
  var finalAgreements: String { get }
  var finalMoney: String { get }
  var finalDecisions: String { get }
  var finalUnanswered: String { get }
  var finalPostponed: String { get }
  var finalHandedOn: String { get }

  // The conclusion
  /// That the agreement isn't over yet.
  var preliminary: String { get }
  /// How many initiatives there are, by how they stand.
  func finalInitiatives(_ total: Int, _ standings: [(label: String, count: Int)]) -> String
  func finalAgreements(_ total: Int, _ outcomes: [(outcome: AgreementOutcome, count: Int)]) -> String
  /// `granted`: of the grants whose size is known, of which `notStated` there are no more.
  func finalMoney(_ grants: Int, granted: [String], spent: [String], notStated: Int) -> String
  func finalUndone(_ count: Int, unanswered: Int, postponed: Int) -> String

  // Outcomes
  func outcome(_ outcome: InitiativeOutcome) -> String
  func outcome(_ outcome: AgreementOutcome) -> String
  var handedOverByDecision: String { get }
  func closed(on day: String?) -> String
  /// A sentence: that something is recommended and not decided; `effects`: what the recommendations would do, of `count`.
  func onlyRecommended(_ effects: [String], of count: Int, isAgreement: Bool) -> String

  // Goals
  /// `start` and `end`: `nil` where there is no figure; `target`: where there is none.
  func finalFigures(from start: String?, to end: String?, target: String?) -> String
  /// `figure (2019)`
  func finalFigure(_ value: String, in period: Period) -> String
  /// `bagud fra 4. kvartal 2021`
  func finalStretch(_ verdict: String, from quarter: Period) -> String
  func finalPath(_ stretches: [String]) -> String
  var allMeasured: String { get }
  /// A sentence: that there is no figure of the last year; `latest`: of which there is one.
  func lacking(_ year: Int, latest: String?) -> String

  // What has become of the rest
  /// How something stands, and what was said of it, as it was written.
  func finalLine(_ title: String, _ standing: String, said: String?) -> String
  func receiver(_ who: String) -> String
  func handedOn(_ title: String, to receiver: String) -> String
  /// Of one that isn't known to have begun.
  func planned(from first: String, to last: String?) -> String
  /// What is known of whether they are carried on; not of what is handed over.
  func ahead(_ fate: DecisionsTaken.Fate, _ titles: [String]) -> String
  /// `overgår til Sygehus Lillebælt`
  func proposed(_ effect: String, to receiver: String?) -> String
  var nothingHandedOn: String { get }
  /// Above what was recommended at one meeting to one group.
  func recommendedBy(_ group: String, to forum: String?, on day: String?) -> String

  /// `[udfyldes: …]`: in the place of what only a person can write.
  func toFill(_ blank: FinalStatusBlank) -> String
}

/// What a row of the end-of-period status is about.
package enum FinalStatusKind: String, CaseIterable, Hashable, Sendable {
  case goal, initiative, agreement, grant
  /// All grants of one currency.
  case total
  case decision
}

/// What only a person can write.
public enum FinalStatusBlank: Hashable, Sendable {
  /// Why a goal went as it did, and what is learnt.
  case why
  /// Why no target was set.
  case whyNoTarget
  /// Why nobody has measured it.
  case whyUnmeasured
  /// Who has taken over.
  case receiver
  /// Whether it is carried on, and by whom.
  case continuation
  /// Why a decision hasn't been carried out.
  case whyUndone
}
