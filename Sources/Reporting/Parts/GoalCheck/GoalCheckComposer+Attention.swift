internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import SafeText

extension GoalCheckComposer {
  /// What the group has to look at: goals that aren't going well, targets that were never set, and figures that are
  /// missing or behave oddly.
  var attention: [String] {
    let first = urgent.first
    let told = report.rows.flatMap { row -> [String] in
      switch row {
      case .one(let assessment): points(assessment, isFirst: assessment == first)
      case .each(let goal): points(goal)
      }
    }
    let hidden = report.single.count { $0.verdict == .hidden }
    return told
      + (hidden > 0
        ? [wording.goalsHidden(hidden)] : told.isEmpty && !isAnyClearlyAway ? [wording.nothingToAttend()] : [])
  }

  private func points(_ goal: GoalOfEach) -> [String] {
    switch goal.first.goal.target {
    case .notSet: return [wording.targetMissing(title(goal))]
    case .monitored: return []
    case .set: break
    }
    // Of a goal for the whole area on the same figures the caveats say who hasn't any.
    let whole = report.single.first { $0.indicator.id == goal.first.indicator.id }
    let told = Set(whole?.observation?.missingAreas ?? [])
    let isTold = whole != nil && goal.lacking.allSatisfy { told.contains($0.area.code) }
    let others = isTold ? [] : others(goal)
    return others.isEmpty ? [] : ["\(title(goal)): \(others.joined(separator: " "))"]
  }

  /// `isFirst`: the conclusion tells what it is short of.
  private func points(_ assessment: ReleasedGoal, isFirst: Bool) -> [String] {
    let goal = name(assessment)
    var points: [String] = []
    switch assessment.verdict.traits.advice {
    case nil, .wait: break
    case .setTarget: points.append(wording.targetMissing(goal))
    case .data where assessment.observation == nil: points.append(wording.noData(goal))
    case .followUp, .revise, .explain, .data: points.append(trouble(assessment, isFirst: isFirst))
    }
    if assessment.movement == .worsening, assessment.verdict != .wrongDirection {
      points.append(wording.worsening(goal))
    }
    if assessment.isShiftUnexplained { points.append(wording.nonRandom(goal, assessment.stability)) }
    return points
  }

  /// What neither the conclusion nor the overview tells: those have the figure, the target, the deadline and the change.
  private func trouble(_ assessment: ReleasedGoal, isFirst: Bool) -> String {
    let verdict = wording.verdict(assessment.verdict, assessment.note).lowercased()
    var sentences = [sentence("\(name(assessment)) – \(verdict)")]
    if !isFirst, let shortfall = shortfall(assessment) { sentences.append(shortfall) }
    sentences += forecastAgainst(assessment).map { sentence($0.capitalizedFirst) }
    if let reason = assessment.reason {
      let words = wording.reason(reason, assessment.area.name)
      sentences.append(sentence(words.capitalizedFirst))
    }
    if case .areas? = assessment.course?.change, let change = change(assessment) {
      sentences.append(sentence(change.capitalizedFirst))
    }
    if let expected = assessment.expected, let ratio = assessment.paceRatio, let observation = assessment.observation,
      [.behind, .farBehind, .standstill].contains(assessment.verdict)
    {
      sentences.append(
        wording.pace(
          expected: planned(expected, assessment),
          ratio: ratio < 0 ? nil : wording.quantity(wording.number(100 * ratio, decimals: 0), .percent, count: ratio),
          in: observation.period, assessment.indicator.unit))
    }
    if let count = assessment.observation?.measurement.value?.areaCount {
      if count.unknown > 0 {
        sentences.append(
          wording.unknownAreas(
            count.unknown, namesOfUnknown(assessment), low: count.yes, high: count.yes + count.unknown))
      }
      if count.declined > 0 { sentences.append(wording.declinedAreas(count.declined)) }
    }
    return sentences.joined(separator: " ")
  }

  /// The names of those whose status isn't known; none where they are too many to name, or not told.
  func namesOfUnknown(_ assessment: ReleasedGoal) -> [String] {
    guard let count = assessment.observation?.measurement.value?.areaCount?.unknown,
      let comparison = report.comparison(of: assessment), comparison.isRegister
    else { return [] }
    let names = comparison.areas.filter { $0.status == .unknown }.map { safeToShow($0.name) }
    return names.count == count ? names : []
  }

  /// A planned value; of municipalities the two whole numbers that the plan falls between.
  func planned(_ expected: Double, _ assessment: ReleasedGoal) -> String {
    let unit = assessment.indicator.unit
    guard unit == .areas, expected.rounded() != expected else { return quantity(expected, assessment) }
    let low = Int(expected.rounded(.down))
    return wording.quantity(wording.range(wording.number(low), wording.number(low + 1)), unit, count: expected)
  }
}
