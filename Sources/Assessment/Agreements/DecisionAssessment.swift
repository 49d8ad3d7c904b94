internal import Agreement
public import Basics
public import Evidence

/// A decision or recommendation as of a day.
public struct DecisionAssessment: Hashable, Sendable {
  public var decision: Decision
  /// The meeting it was on; `nil` where the table of meetings has none such.
  public var meeting: Meeting?
  public var state: State
  /// Those that answer it.
  public var answers: [ID<Decision>]
  /// Whether somebody is still asked to decide it: it was recommended and not answered, or put off, or its meeting is to
  /// come.
  public var isWanted: Bool

  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Nothing is to be done.
    case noted
    /// Something is to be done or decided, and its day, if it has one, hasn't passed.
    case open
    case overdue, done
    /// Recommended, and no decision follows it.
    case unanswered
    case answered
  }
}

extension DecisionAssessment {
  static func assessments(of known: KnownLogs) -> [DecisionAssessment] {
    let (day, known) = (known.day, known.logs)
    let meetings = Dictionary(known.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let answers = known.decisions.reduce(into: [ID<Decision>: [ID<Decision>]]()) { answers, decision in
      if let earlier = decision.follows { answers[earlier, default: []].append(decision.id) }
    }
    return known.decisions.map { decision in
      let meeting = meetings[decision.meeting]
      let answers = answers[decision.id] ?? []
      let isAhead = meeting.map { $0.date > day } ?? false
      let state = state(of: decision, isAnswered: !answers.isEmpty, isAhead: isAhead, on: day)
      let isPutOff = decision.outcome == .postponed && answers.isEmpty
      return DecisionAssessment(
        decision: decision, meeting: meeting, state: state, answers: answers,
        isWanted: state == .unanswered || isPutOff || isAhead && decision.kind != .information)
    }
  }

  private static func state(
    of decision: Decision, isAnswered: Bool, isAhead: Bool, on day: CalendarDate
  ) -> State {
    if isAhead { return .open }
    if decision.isRecommendation || decision.outcome == .postponed, isAnswered { return .answered }
    if decision.isRecommendation { return .unanswered }
    if decision.done != nil { return .done }
    if let due = decision.due { return due < day ? .overdue : .open }
    switch decision.outcome {
    case .postponed: return .open
    case nil: return decision.kind == .decision ? .open : .noted
    default: return decision.responsible == nil ? .noted : .open
    }
  }
}
