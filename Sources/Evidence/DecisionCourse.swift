public import Basics

/// What points on agendas have come to by a day: by themselves, or by what follows them.
public struct DecisionCourse: Sendable {
  public enum Result: String, Hashable, Sendable { case made, rejected, postponed, undecided }

  public let meetings: [ID<Meeting>: Meeting]
  private let day: CalendarDate
  private let followers: [ID<Decision>: [Decision]]

  /// - Parameter logs: what was known on `day`.
  public init(_ logs: PortfolioLogs, on day: CalendarDate) {
    self.day = day
    let meetings = Dictionary(logs.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.meetings = meetings
    let following = logs.decisions.enumerated().filter { $0.element.follows != nil }.sorted {
      let days = [$0, $1].map { meetings[$0.element.meeting]?.date ?? .distantFuture }
      return (days[0], $0.offset) < (days[1], $1.offset)
    }
    followers = following.reduce(into: [:]) { followers, one in
      if let earlier = one.element.follows { followers[earlier, default: []].append(one.element) }
    }
  }

  public func isAhead(_ decision: Decision) -> Bool { meetings[decision.meeting].map { $0.date > day } ?? false }

  /// Those that follow it at a meeting that has been, by the meeting's day.
  public func answers(to decision: Decision) -> [Decision] { (followers[decision.id] ?? []).filter { !isAhead($0) } }

  /// Whether something that follows it does more than put it off.
  public func isAnswered(_ decision: Decision) -> Bool { isAnswered(decision, []) }

  private func isAnswered(_ decision: Decision, _ seen: Set<ID<Decision>>) -> Bool {
    let seen = seen.union([decision.id])
    return answers(to: decision).contains { answer in
      !seen.contains(answer.id) && (answer.outcome != .postponed || isAnswered(answer, seen))
    }
  }

  public func result(of decision: Decision) -> Result { result(of: decision, []) }

  /// - Parameter seen: those that it follows; rows that follow each other in a circle have decided nothing.
  private func result(of decision: Decision, _ seen: Set<ID<Decision>>) -> Result {
    if isAhead(decision) { return .undecided }
    if decision.isMade { return .made }
    if decision.outcome == .rejected, !decision.isRecommendation { return .rejected }
    let seen = seen.union([decision.id])
    let later = answers(to: decision).filter { !seen.contains($0.id) }.map { result(of: $0, seen) }
    if let settled = later.last(where: { $0 == .made || $0 == .rejected }) { return settled }
    return decision.outcome == .postponed || later.contains(.postponed) ? .postponed : .undecided
  }
}

extension Decision {
  /// Whether something was decided, and not only recommended, noted, put off or rejected.
  public var isMade: Bool {
    [.approved, .approvedWithChanges, .decided].contains(outcome) && !isRecommendation
  }
}
