internal import Agreement
internal import Basics
internal import Findings

extension Checks {
  mutating func check(_ goal: GoalDraft) {
    checkArea(of: goal)
    checkDates(of: goal)
    checkStages(of: goal)
    checkPlan(of: goal)
    guard let indicator = goal.indicator, let indicators = draft.indicators else { return }
    guard let named = draft.indicator(indicator.value) else {
      reportUnknown(indicator, name: "indicator", among: indicators.map(\.id.value))
      return
    }
    // Where unit and source contradict each other, either may be meant.
    guard let unit = named.unit?.value, unitFits(named) else { return }
    for target in goal.stages.isEmpty ? [goal.target] : goal.stages.map(\.target) {
      checkTarget(target, of: goal, against: unit)
    }
    checkValues(of: goal, against: unit)
  }

  private mutating func checkArea(of goal: GoalDraft) {
    guard let area = goal.area else { return }
    switch area.value {
    case .area(let code): check(area: area.map { _ in code })
    case .eachMunicipality:
      guard let municipalities = draft.municipalities(of: goal), municipalities.isEmpty else { return }
      report(.unknownReference, at: area.extent, [.found: area.found, .name: "area", .expected: ""])
    }
  }

  // MARK: Time

  /// A target needs a deadline. No deadline may lie before the agreement.
  private mutating func checkDates(of goal: GoalDraft) {
    guard let deadline = goal.deadline else {
      if goal.lacksDeadline, case .set? = goal.target?.value {
        report(.missingDeadline, at: goal.id.extent, [.name: goal.id.found])
      }
      return
    }
    if let first = draft.first, deadline.value < first.value {
      reportOrder(deadline, "deadline", limit: first.value)
    }
  }

  /// Targets follow each other in time, and none asks for the other direction.
  private mutating func checkStages(of goal: GoalDraft) {
    for (before, after) in zip(goal.stages, goal.stages.dropFirst()) {
      if let from = after.from, let earlier = before.from, from.value <= earlier.value {
        reportOrder(from, "from", limit: earlier.value)
      }
      if let target = after.target, let comparison = target.value.target?.comparison,
        let former = before.target?.value.target?.comparison, comparison != former
      {
        report(
          .targetUnitMismatch, at: target.extent,
          [.found: target.found, .name: goal.indicator?.found ?? "", .expected: "\(former.rawValue) …"])
      }
    }
  }

  /// The line to the target runs through points that follow each other: baseline, milestones, deadline.
  private mutating func checkPlan(of goal: GoalDraft) {
    let baseline = goal.baseline?.period
    if let baseline, let deadline = goal.deadline, baseline.value.last >= deadline.value {
      reportOrder(baseline, "baseline", limit: deadline.value)
    }
    var lines: [CalendarDate: Int] = [:]
    for milestone in goal.milestones.compactMap(\.period) {
      let date = milestone.value.last
      if let deadline = goal.deadline, date >= deadline.value {
        reportOrder(milestone, "milestones", limit: deadline.value)
      } else if let baseline, date <= baseline.value.last {
        reportOrder(milestone, "milestones", limit: baseline.value.last)
      }
      if let line = lines[date] {
        report(.duplicateKey, at: milestone.extent, [.found: milestone.found, .otherLine: String(line)])
      }
      lines[date] = lines[date] ?? text.lineNumber(milestone.extent.lowerBound)
    }
  }

  private mutating func reportOrder<Value>(_ date: Written<Value>, _ name: String, limit: CalendarDate) {
    report(.datesOutOfOrder, at: date.extent, [.found: date.found, .name: name, .limit: limit.description])
  }

  // MARK: Target and values

  /// Areas are counted out of all areas, shares carry a percent sign, and nothing else does either.
  private mutating func checkTarget(_ written: Written<TargetState>?, of goal: GoalDraft, against unit: Unit) {
    guard let written, let target = written.value.target else { return }
    let fits =
      switch unit {
      case .areas: target.total != nil
      case .percent: target.isPercent
      case .per1000, .per100000: !target.isPercent && target.total == nil && [nil, unit.per].contains(target.per)
      case .percentagePoints, .index, .count, .days, .kroner:
        !target.isPercent && target.total == nil && target.per == nil
      }
    let count = goal.area?.value == .eachMunicipality ? 1 : draft.municipalities(of: goal)?.count
    if !fits {
      report(
        .targetUnitMismatch, at: written.extent,
        [.found: written.found, .name: goal.indicator?.found ?? "", .expected: target.spelled(in: unit, of: count)])
    } else if let total = target.total, let count, total != count {
      report(.totalMismatch, at: written.extent, [.found: written.found, .count: String(count)])
    }
  }

  /// A percent sign on a value of something else is a slip of the pen in one place or the other.
  private mutating func checkValues(of goal: GoalDraft, against unit: Unit) {
    guard unit != .percent else { return }
    for planned in [goal.baseline].compactMap(\.self) + goal.milestones {
      guard let value = planned.value, value.found.contains("%") else { continue }
      report(
        .invalidNumber, at: value.extent,
        [.found: value.found, .name: "value", .expected: value.value.description])
    }
  }
}

extension Target {
  /// The target as it would be written for a unit.
  fileprivate func spelled(in unit: Unit, of count: Int?) -> String {
    let start = "\(comparison.rawValue) \(value)"
    return switch unit {
    case .areas: start + " of " + (count.map(String.init) ?? "…")
    case .percent: start + " %"
    case .percentagePoints, .per1000, .per100000, .index, .count, .days, .kroner: start
    }
  }
}
