internal import Agreement
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

    init(_ goal: ReleasedGoal) { (self.goal, area) = (goal.goal.id, goal.area.code) }
  }

  private let paths: [Key: [Step]]

  /// - Parameters:
  ///   - release: what the report may say.
  ///   - before: what one on an earlier quarter may say.
  public init(_ release: Release, before: (Period) -> Release) {
    let last = Period(.quarter, containing: release.checkPeriod.last)
    let first = min(Period(.quarter, containing: release.agreement.first).ordinal, last.ordinal)
    let goals = Dictionary(release.goals.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var paths: [Key: [Step]] = [:]
    for ordinal in first..<last.ordinal {
      let quarter = Period(length: .quarter, ordinal: ordinal)
      for past in before(quarter).goals {
        guard let goal = goals[Key(past)] else { continue }
        paths[Key(past), default: []].append(Step(quarter: quarter, verdict: past.verdict(asFarAsShownBy: goal)))
      }
    }
    for goal in release.goals { paths[Key(goal), default: []].append(Step(quarter: last, verdict: goal.verdict)) }
    self.paths = paths
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

extension ReleasedGoal {
  /// The verdict, unless a later release of the goal hides what it tells something of: what is hidden may change as figures
  /// come in, and whoever has the later report has all that it says.
  func verdict(asFarAsShownBy later: ReleasedGoal) -> Verdict {
    let rests = verdict.traits.restsOn
    guard !rests.isEmpty else { return verdict }
    if rests != [.value], later.series.hidesAny { return .hidden }
    guard let period = observation?.period else { return verdict }
    let shown = later.series.observations.first { $0.period == period }
    // A figure that the later release doesn't know of is shown by nobody.
    let isHidden = shown.map(\.measurement.isHidden) ?? later.isProtected
    return isHidden ? .hidden : verdict
  }
}
