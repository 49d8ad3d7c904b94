internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Geography

/// A goal that is set for each municipality. The texts tell it in one row, how many meet it and who is clearly away from
/// it; each by itself stands in the tables.
struct GoalOfEach {
  /// Its first municipality's, whose goal is that of all.
  let first: ReleasedGoal
  /// One for each municipality, by name.
  let assessments: [ReleasedGoal]

  /// The latest period that one of them has a figure of.
  var period: Period? { assessments.compactMap(\.observation?.period).max() }
  var met: [ReleasedGoal] { told.filter { meets($0.verdict) } }
  /// Further from the target than chance explains, or than is counted.
  var clear: [ReleasedGoal] { missed.filter { $0.certainty != .uncertain } }
  /// So near the target that chance may be the reason.
  var unsure: [ReleasedGoal] { missed.filter { $0.certainty == .uncertain } }
  /// Without a figure of the latest period.
  var lacking: [ReleasedGoal] { assessments.filter { $0.observation?.period != period } }
  var hidden: [ReleasedGoal] { assessments.filter { isCurrent($0) && ($0.hidesValue || $0.verdict == .hidden) } }

  private var missed: [ReleasedGoal] { told.filter { !meets($0.verdict) } }
  /// Those of whom it can be said whether they meet it: what is hidden or not known is no "no".
  var told: [ReleasedGoal] {
    assessments.filter { isCurrent($0) && !$0.hidesValue && $0.verdict != .hidden }
  }

  private func isCurrent(_ assessment: ReleasedGoal) -> Bool {
    assessment.observation != nil && assessment.observation?.period == period
  }

  private func meets(_ verdict: Verdict) -> Bool { [.met, .metSoFar].contains(verdict) }
}

/// What stands in one row of the texts.
enum GoalRow {
  case one(ReleasedGoal)
  case each(GoalOfEach)

  /// The goal, of several areas that of the first.
  var assessment: ReleasedGoal {
    switch self {
    case .one(let assessment): assessment
    case .each(let goal): goal.first
    }
  }

  var each: GoalOfEach? {
    if case .each(let goal) = self { goal } else { nil }
  }
}

extension CheckReport {
  /// The goals in the order of the agreement, one that is set for each municipality once.
  var rows: [GoalRow] {
    let byGoal = Dictionary(grouping: goals, by: \.goal.id)
    var seen: Set<ID<Goal>> = []
    return goals.filter { seen.insert($0.goal.id).inserted }.flatMap { goal -> [GoalRow] in
      let all = byGoal[goal.goal.id] ?? []
      let isForEach = all.count > 1 && all.allSatisfy { $0.area.kind == .municipality }
      return isForEach ? [.each(GoalOfEach(first: goal, assessments: all))] : all.map(GoalRow.one)
    }
  }

  /// The goals that stand in a row of their own.
  var single: [ReleasedGoal] {
    rows.compactMap { row in
      if case .one(let assessment) = row { assessment } else { nil }
    }
  }
}
