public import Basics

/// What a decision has come to, day by day.
public enum DecisionTimeline {
  /// From a day until another, on which it comes to something else.
  public struct Stretch: Hashable, Sendable {
    public var from: CalendarDate
    /// `nil` for the last.
    public var until: CalendarDate?
    /// `nil` before anything is known of it.
    public var result: DecisionCourse.Result?
  }

  /// - Parameter logs: all rows, later ones included.
  public static func stretches(of id: ID<Decision>, in logs: PortfolioLogs) -> [Stretch] {
    var own = PortfolioLogs()
    own.meetings = logs.meetings
    own.decisions = chain(from: id, in: logs.decisions)
    let named = Set(own.decisions.map(\.meeting))
    // Nothing changes but on a day that a row of it or of its meetings names.
    let days =
      own.decisions.compactMap(\.row.knownFrom)
      + logs.meetings.filter { named.contains($0.id) }.flatMap { [$0.date, $0.row.knownFrom].compactMap(\.self) }
    let results = Set(days).sorted().map { day -> Stretch in
      let known = own.known(on: day).logs
      let decision = known.decisions.first { $0.id == id }
      return Stretch(from: day, result: decision.map { DecisionCourse(known, on: day).result(of: $0) })
    }
    return results.reduce(into: []) { stretches, next in
      guard stretches.last?.result != next.result || stretches.isEmpty else { return }
      if !stretches.isEmpty { stretches[stretches.count - 1].until = next.from }
      stretches.append(next)
    }
  }

  /// The decision and all that follow it, whatever follows those included.
  private static func chain(from id: ID<Decision>, in decisions: [Decision]) -> [Decision] {
    var ids: Set<ID<Decision>> = [id]
    while true {
      let more = decisions.filter { !ids.contains($0.id) && ($0.follows.map(ids.contains) ?? false) }
      guard !more.isEmpty else { return decisions.filter { ids.contains($0.id) } }
      ids.formUnion(more.map(\.id))
    }
  }
}
