public import Agreement
public import Assessment
public import Basics
internal import Evidence
public import Geography

/// How a goal stood at the end of an earlier period.
public struct EarlierVerdict: Hashable, Sendable {
  public let goal: ID<Goal>
  public let area: ID<Area>
  public let period: Period
  public let verdict: Verdict
}

extension EarlierVerdict {
  /// How the goals stood, period by period, by the gate of the release that they are told beside: what a release of its own
  /// would have hidden then hangs on figures that this one hides.
  ///
  /// - Parameter goals: those of the release.
  static func verdicts(_ earlier: [Assessor], of goals: [ReleasedGoal], _ gate: Gate) -> [EarlierVerdict] {
    let known = Dictionary(goals.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    return earlier.concurrentMap { assessor in
      let gate = Gate(agreement: assessor.agreement, cells: gate.cells)
      return assessor.assessments().compactMap { assessed -> EarlierVerdict? in
        let goal = ReleasedGoal(assessed, gate, beside: nil, decided: nil, drawing: false)
        guard let later = known[Key(goal)] else { return nil }
        let source = assessor.agreement.source(goal.indicator.source)
        return EarlierVerdict(
          goal: goal.goal.id, area: goal.area.code, period: assessor.checkPeriod,
          verdict: goal.verdict(asFarAsShownBy: later, countsCases: source?.shape == .records))
      }
    }.flatMap(\.self)
  }

  private struct Key: Hashable {
    let goal: ID<Goal>
    let area: ID<Area>

    init(_ goal: ReleasedGoal) { (self.goal, area) = (goal.goal.id, goal.area.code) }
  }
}

extension ReleasedGoal {
  /// The verdict, unless a later release of the goal hides what it tells something of: what is hidden may change as figures
  /// come in, and whoever has the later report has all that it says.
  ///
  /// - Parameter countsCases: whether the figures change as answers come in, so that what they were is shown by nobody.
  fileprivate func verdict(asFarAsShownBy later: ReleasedGoal, countsCases: Bool) -> Verdict {
    let rests = verdict.traits.restsOn
    guard !rests.isEmpty else { return verdict }
    if rests != [.value], later.series.hidesAny { return .hidden }
    guard let period = observation?.period else { return verdict }
    if later.isProtected, countsCases { return .hidden }
    let shown = later.series.observations.first { $0.period == period }
    // A figure that the later release doesn't know of is shown by nobody.
    let isHidden = shown.map(\.measurement.isHidden) ?? later.isProtected
    return isHidden ? .hidden : verdict
  }
}
