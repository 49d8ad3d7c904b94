internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Languages

extension GoalCheckComposer {
  /// What the group has to look at: goals that aren't going well, targets that were never set, and figures that are
  /// missing or behave oddly.
  var attention: [String] {
    let points = report.goals.flatMap(points)
    let hidden = report.goals.count { $0.verdict == .hidden }
    return points + (hidden > 0 ? [wording.goalsHidden(hidden)] : points.isEmpty ? [wording.nothingToAttend()] : [])
  }

  private func points(on assessment: ReleasedGoal) -> [String] {
    let goal = name(assessment)
    var points: [String] = []
    switch assessment.verdict.traits.advice {
    case nil: break
    case .setTarget: points.append(wording.targetMissing(goal))
    case .data where assessment.observation == nil: points.append(wording.noData(goal))
    case .followUp, .revise, .explain, .data: points.append(trouble(assessment))
    }
    if assessment.movement == .worsening, assessment.verdict != .wrongDirection {
      points.append(wording.worsening(goal))
    }
    // A steady improvement is no surprise, although it isn't random either.
    let isUnexplained = assessment.stability == .shift || assessment.stability == .crossings
    if isUnexplained, assessment.movement != .improving {
      points.append(wording.nonRandom(goal, assessment.stability))
    }
    return points
  }

  private func trouble(_ assessment: ReleasedGoal) -> String {
    var sentences = [
      "\(name(assessment)) - \(wording.verdict(assessment.verdict).lowercased()):", standing(assessment),
    ]
    if let expected = assessment.expected, let ratio = assessment.paceRatio, let observation = assessment.observation,
      [.behind, .farBehind].contains(assessment.verdict)
    {
      sentences.append(
        wording.pace(
          expected: planned(expected, assessment),
          ratio: wording.quantity(wording.number(100 * ratio, decimals: 0), .percent, count: ratio),
          in: observation.period, assessment.indicator.unit))
    }
    if let mark = assessment.breakAfterBaseline {
      sentences.append(wording.baselineBeforeBreak(wording.inSentence(mark.period)))
    }
    if let count = assessment.observation?.measurement.value?.areaCount {
      if count.unknown > 0 {
        sentences.append(wording.unknownAreas(count.unknown, low: count.yes, high: count.yes + count.unknown))
      }
      if count.declined > 0 { sentences.append(wording.declinedAreas(count.declined)) }
    }
    return sentences.joined(separator: " ")
  }

  /// A planned value; of municipalities with a decimal where the plan falls between two whole numbers.
  func planned(_ expected: Double, _ assessment: ReleasedGoal) -> String {
    wording.quantity(
      wording.number(
        expected, decimals: max(expected.rounded() == expected ? 0 : 1, assessment.indicator.unit.decimals)),
      assessment.indicator.unit,
      count: expected)
  }
}
