internal import Agreement
internal import Assessment
package import Basics
internal import Evidence
internal import Geography

/// A goal that is set for each municipality. The texts tell it in one row, how many meet it and who is clearly away from
/// it; each by itself stands in the tables.
package struct GoalOfEach {
  /// Its first municipality's, whose goal is that of all.
  package let first: ReleasedGoal
  /// One for each municipality, by name.
  package let assessments: [ReleasedGoal]
  /// The latest period that one of them has a figure of.
  package let period: Period?
  /// Those of whom it can be said whether they meet it: what is hidden or not known is no "no".
  package let told: [ReleasedGoal]
  package let met: [ReleasedGoal]
  /// Further from the target than chance explains, all of them taken together.
  package let clear: [ReleasedGoal]
  /// So near the target that chance may be the reason.
  package let unsure: [ReleasedGoal]
  /// Missing the target with figures that don't tell how much may be chance.
  package let untested: [ReleasedGoal]
  /// Whether figures have been tested against the target.
  package let isTested: Bool

  package init(first: ReleasedGoal, assessments: [ReleasedGoal]) {
    (self.first, self.assessments) = (first, assessments)
    let period = assessments.compactMap(\.observation?.period).max()
    let told = assessments.filter { $0.observation?.period == period && !$0.hidesValue && $0.verdict != .hidden }
    (self.period, self.told) = (period, period == nil ? [] : told)
    let places = told.indices.filter { [.met, .metSoFar].contains(told[$0].verdict) }
    met = places.map { told[$0] }
    let missed = Set(told.indices).subtracting(places).sorted()
    guard let target = first.goal.target.target else {
      (clear, unsure, untested, isTested) = ([], [], [], false)
      return
    }
    let found = TargetDiscoveries(told.map(\.observation?.measurement.value), against: target)
    let away = Set(target.comparison == .atLeast ? found.below : found.above)
    clear = missed.filter(away.contains).map { told[$0] }
    unsure = missed.filter { found.tested.contains($0) && !away.contains($0) }.map { told[$0] }
    untested = missed.filter { !found.tested.contains($0) }.map { told[$0] }
    isTested = found.tested.count > 1
  }

  /// Without a figure of the latest period.
  package var lacking: [ReleasedGoal] { assessments.filter { period == nil || $0.observation?.period != period } }

  package var hidden: [ReleasedGoal] {
    assessments.filter {
      period != nil && $0.observation?.period == period && ($0.hidesValue || $0.verdict == .hidden)
    }
  }
}

/// What stands in one row of the texts.
package enum GoalRow {
  case one(ReleasedGoal)
  case each(GoalOfEach)

  /// The goal, of several areas that of the first.
  package var assessment: ReleasedGoal {
    switch self {
    case .one(let assessment): assessment
    case .each(let goal): goal.first
    }
  }

  package var each: GoalOfEach? {
    if case .each(let goal) = self { goal } else { nil }
  }

  package var one: ReleasedGoal? {
    if case .one(let assessment) = self { assessment } else { nil }
  }

  package var hasTarget: Bool { assessment.verdict.traits.hasTarget }

  /// By what the row takes its place among those that need attention.
  package var worst: ReleasedGoal {
    switch self {
    case .one(let assessment): assessment
    case .each(let goal): goal.clear.first ?? goal.unsure.first ?? goal.untested.first ?? goal.told.first ?? goal.first
    }
  }
}

extension GoalRow {
  /// In the order of the goals, one that is set for each municipality once.
  package static func rows(of goals: [ReleasedGoal]) -> [GoalRow] {
    let byGoal = Dictionary(grouping: goals, by: \.goal.id)
    return goals.uniqued(on: \.goal.id).flatMap { goal -> [GoalRow] in
      let all = byGoal[goal.goal.id] ?? []
      let isForEach = all.count > 1 && all.allSatisfy { $0.area.kind == .municipality }
      return isForEach ? [.each(GoalOfEach(first: goal, assessments: all))] : all.map(GoalRow.one)
    }
  }
}
