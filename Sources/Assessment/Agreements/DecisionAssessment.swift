internal import Agreement
public import Basics
public import Evidence

/// A decision or recommendation as of a day.
public struct DecisionAssessment: Hashable, Sendable {
  public var decision: Decision
  /// The meeting it was on; `nil` where the table of meetings has none such.
  public var meeting: Meeting?
  public var state: State
  /// What it does to its subject: what the row says, else what the one that it answers proposed.
  public var effect: Decision.Effect?
  /// Those that follow it at a meeting that has been, by the meeting's day.
  public var answers: [ID<Decision>]
  /// What it has come to: by itself or, where it was passed on or put off, by what follows it.
  public var result: DecisionCourse.Result
  /// Whether somebody is still asked to decide it: it was recommended and not answered, or put off, or its meeting is to
  /// come.
  public var isWanted: Bool

  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Nothing is to be done.
    case noted
    /// Something is to be done or decided, and its day, if it has one, hasn't passed.
    case open
    case overdue, done
    /// Recommended, and no decision follows it, or only one that puts it off.
    case unanswered
    case answered
  }
}

extension DecisionAssessment {
  static func assessments(of known: KnownLogs) -> [DecisionAssessment] {
    let course = DecisionCourse(known.logs, on: known.day)
    let followed = Set(known.logs.decisions.compactMap(\.follows))
    let byID = Dictionary(known.logs.decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return known.logs.decisions.map { decision in
      let isAhead = course.isAhead(decision)
      let state = state(of: decision, course, on: known.day)
      let isAsked = state == .unanswered || decision.outcome == .postponed && !isAhead
      return DecisionAssessment(
        decision: decision, meeting: course.meetings[decision.meeting], state: state,
        effect: effect(of: decision, byID), answers: course.answers(to: decision).map(\.id),
        result: course.result(of: decision),
        isWanted: isAsked && !followed.contains(decision.id) || isAhead && decision.kind != .information)
    }
  }

  private static func effect(of decision: Decision, _ byID: [ID<Decision>: Decision]) -> Decision.Effect? {
    var next: Decision? = decision, seen: Set<ID<Decision>> = []
    while let one = next, seen.insert(one.id).inserted, one.subject == decision.subject {
      if let effect = one.effect { return effect }
      next = one.follows.flatMap { byID[$0] }
    }
    return nil
  }

  private static func state(of decision: Decision, _ course: DecisionCourse, on day: CalendarDate) -> State {
    if course.isAhead(decision) { return .open }
    if decision.isRecommendation || decision.outcome == .postponed, course.isAnswered(decision) { return .answered }
    if decision.isRecommendation { return .unanswered }
    // Of what was turned down nothing is to be done.
    if decision.outcome == .rejected { return .noted }
    if decision.done != nil { return .done }
    if let due = decision.due { return due < day ? .overdue : .open }
    switch decision.outcome {
    case .postponed: return .open
    case nil: return decision.kind == .decision ? .open : .noted
    default: return decision.responsible == nil ? .noted : .open
    }
  }

  /// Whether something was decided, and not only recommended, noted, put off or rejected.
  public var isMade: Bool { decision.isMade }
}
