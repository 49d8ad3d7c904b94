internal import Agreement
public import Basics
internal import Evidence

/// A cooperation agreement as of a day: whether it is in force, what has been decided or recommended about it, and what those
/// who were asked have answered.
public struct CooperationAssessment: Hashable, Sendable {
  public var subject: InitiativeAssessment
  /// `nil` where the papers don't say.
  public var state: State?
  /// What was decided about it at the latest meeting that decided anything: to keep, adjust, lapse or hand it over.
  public var decided: [DecisionAssessment]
  /// What has been recommended since, and nobody has decided yet.
  public var recommended: [DecisionAssessment]
  /// What was put off or turned down since, and isn't told by a recommendation that is still unanswered.
  public var notMade: [DecisionAssessment]
  public var survey: SurveyAssessment

  public enum State: String, CaseIterable, Hashable, Sendable {
    case notYet = "not-yet"
    case inForce = "in-force"
    case lapsed
  }

  public var rounds: [SurveyRound] { survey.rounds }
  public var latest: SurveyRound? { survey.latest }

  /// The day that it lapsed on, as far as any row says; `nil` where it hasn't, or none does.
  public var lapsedOn: CalendarDate? {
    guard state == .lapsed else { return nil }
    let decision = decided.filter { $0.effect == .lapse }.compactMap(\.decision.done).max()
    return subject.initiative.actualEnd ?? decision ?? subject.latest?.date
  }
}

extension CooperationAssessment {
  static func assessments(
    _ initiatives: [InitiativeAssessment], _ known: KnownLogs, _ decisions: [DecisionAssessment]
  ) -> [CooperationAssessment] {
    let rounds = SurveyAssessment.rounds(known)
    return initiatives.filter { $0.initiative.kind == .cooperationAgreement }.map { subject in
      let initiative = subject.initiative
      let taken = decisions.filter {
        $0.decision.subject == .initiative(initiative.id) && $0.effect?.isOfAgreements ?? false
      }
      let decided = taken.filter(\.isMade)
      let recommended = taken.filter { $0.state == .unanswered }
      let last = decided.compactMap { $0.meeting?.date }.max()
      let state = state(of: subject, decided, on: known.day)
      let isHandedOver = decided.contains { $0.effect == .handOver && $0.meeting?.date == last }
      var survey = SurveyAssessment(subject, rounds: rounds[.initiative(initiative.id)] ?? [])
      survey.isFollowed = survey.isFollowed && !isHandedOver && state != .lapsed
      return CooperationAssessment(
        subject: subject, state: state, decided: decided.filter { $0.meeting?.date == last }, recommended: recommended,
        notMade: taken.filter { $0.isTurnedDownOrPutOff(since: last, recommended) },
        survey: survey)
    }
  }

  /// What is known to have happened; that something is planned or decided isn't enough.
  private static func state(
    of subject: InitiativeAssessment, _ decided: [DecisionAssessment], on day: CalendarDate
  ) -> State? {
    let initiative = subject.initiative
    let hasLapsed = decided.contains { $0.effect == .lapse && $0.decision.done != nil }
    let status = subject.latest?.status
    if hasLapsed || initiative.actualEnd != nil || status == .closed || status == .cancelled { return .lapsed }
    if let begins = initiative.inForce { return begins <= day ? .inForce : .notYet }
    if initiative.actualStart != nil { return .inForce }
    return status == .notStarted || status == .pipeline ? .notYet : nil
  }
}

extension Decision.Effect {
  /// Whether it says what becomes of a cooperation agreement.
  fileprivate var isOfAgreements: Bool { [.keep, .adjust, .lapse, .handOver].contains(self) }
}

extension DecisionAssessment {
  /// Whether nobody is asked any more, or only later, whatever was proposed.
  func isTurnedDownOrPutOff(since last: CalendarDate?, _ recommended: [DecisionAssessment]) -> Bool {
    guard !decision.isRecommendation, let date = meeting?.date, last.map({ $0 <= date }) ?? true else { return false }
    let isTold = recommended.contains { $0.decision.id == decision.follows }
    return decision.outcome == .rejected || decision.outcome == .postponed && state != .answered && !isTold
  }
}
