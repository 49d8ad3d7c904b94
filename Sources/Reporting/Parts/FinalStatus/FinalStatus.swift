public import Agreement
public import Assessment
public import Basics
public import Disclosure
internal import Geography

/// What the end-of-period status tells beside the report itself: how each goal has stood from the agreement's first quarter
/// to the last one.
public struct FinalStatus: Sendable {
  /// How a goal stood at the end of a quarter; in the last one, on the day that the report is on.
  public struct Step: Hashable, Sendable {
    public var quarter: Period
    public var verdict: Verdict

    public init(quarter: Period, verdict: Verdict) {
      self.quarter = quarter
      self.verdict = verdict
    }
  }

  private struct Key: Hashable {
    var goal: ID<Goal>
    var area: ID<Area>

    init(goal: ID<Goal>, area: ID<Area>) { (self.goal, self.area) = (goal, area) }
    init(_ goal: ReleasedGoal) { self.init(goal: goal.goal.id, area: goal.area.code) }
  }

  private let paths: [Key: [Step]]

  /// - Parameter release: what the report may say, with the verdicts at the end of the quarters before.
  public init(_ release: Release) {
    let last = Period(.quarter, containing: release.checkPeriod.last)
    let earlier = release.earlierVerdicts.map { verdict in
      (Key(goal: verdict.goal, area: verdict.area), Step(quarter: verdict.period, verdict: verdict.verdict))
    }
    let now = release.goals.map { (Key($0), Step(quarter: last, verdict: $0.verdict)) }
    paths = (earlier + now).reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
  }

  /// The quarters of the agreement before the one that the day lies in.
  public static func quarters(of agreement: Agreement, before day: CalendarDate) -> [Period] {
    let last = Period(.quarter, containing: day)
    let first = min(Period(.quarter, containing: agreement.first).ordinal, last.ordinal)
    return (first..<last.ordinal).map { Period(length: .quarter, ordinal: $0) }
  }

  /// In order of time.
  public func path(of goal: ReleasedGoal) -> [Step] { paths[Key(goal)] ?? [] }
}

extension FinalStatus {
  /// Quarters that follow each other with one verdict.
  public struct Stretch: Hashable, Sendable {
    public var verdict: Verdict
    public var first, last: Period
  }

  public static func stretches(of path: [Step]) -> [Stretch] {
    path.reduce(into: []) { stretches, step in
      if let last = stretches.last, last.verdict == step.verdict, last.last.next == step.quarter {
        stretches[stretches.count - 1].last = step.quarter
      } else {
        stretches.append(Stretch(verdict: step.verdict, first: step.quarter, last: step.quarter))
      }
    }
  }
}
