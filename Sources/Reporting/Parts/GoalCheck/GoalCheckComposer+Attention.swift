internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence

extension GoalCheckComposer {
  /// What the group has to look at: goals that aren't going well, targets that were never set, and figures that are
  /// missing or behave oddly.
  var attention: [String] {
    let points = report.assessments.flatMap(points)
    let hidden = report.assessments.count { $0.verdict == .hidden }
    return points + (hidden > 0 ? [wording.goalsHidden(hidden)] : points.isEmpty ? [wording.nothingToAttend()] : [])
  }

  private func points(on assessment: GoalAssessment) -> [String] {
    let goal = name(assessment)
    var points: [String] = []
    switch assessment.verdict {
    case .notMet, .farBehind, .behind, .wrongDirection, .outOfReach, .awaitingFinal, .metLate, .notAssessable:
      points.append(trouble(assessment))
    case .noData: points.append(wording.noData(goal))
    case .targetNotSet: points.append(wording.targetMissing(goal))
    case .met, .metSoFar, .onTrack, .monitored, .hidden: break
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

  private func trouble(_ assessment: GoalAssessment) -> String {
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
    if let count = assessment.observation?.measurement.areaCount {
      if count.unknown > 0 {
        sentences.append(wording.unknownAreas(count.unknown, low: count.yes, high: count.yes + count.unknown))
      }
      if count.declined > 0 { sentences.append(wording.declinedAreas(count.declined)) }
    }
    return sentences.joined(separator: " ")
  }

  /// A planned value; of municipalities with a decimal where the plan falls between two whole numbers.
  func planned(_ expected: Double, _ assessment: GoalAssessment) -> String {
    wording.quantity(
      wording.number(
        expected, decimals: max(expected.rounded() == expected ? 0 : 1, assessment.indicator.unit.decimals)),
      assessment.indicator.unit,
      count: expected)
  }
}

extension GoalAssessment {
  /// The first break between the baseline and the figure, where the verdict rests on how the one stands to the other.
  var breakAfterBaseline: Source.Break? {
    let rests: [Verdict] = [.onTrack, .behind, .farBehind, .wrongDirection]
    guard rests.contains(verdict), let baseline, let observation else { return nil }
    return series.breaks.first { $0.period.first > baseline.period.first && $0.period.first <= observation.period.last }
  }
}
