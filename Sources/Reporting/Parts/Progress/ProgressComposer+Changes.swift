internal import Assessment
internal import Disclosure
internal import Evidence

extension ProgressComposer {
  /// What is different from the check before: verdicts, new figures, and figures that came out otherwise then.
  var changes: [String] {
    let previous = report.previous
    let before = ProgressComposer(report: previous, wording: wording).words
    // Both checks assess the goals of one agreement, in its order.
    let pairs = zip(report.assessments, previous.assessments).map { ($0, $1, changes(in: $0, since: $1, before)) }
    let same = pairs.filter { $0.2.isEmpty && !isUnsaid($0.0, $0.1, before) }.map(\.0)
    let unsaid = pairs.filter { $0.2.isEmpty && isUnsaid($0.0, $0.1, before) }.map(\.0)
    return pairs.flatMap(\.2)
      + (same.isEmpty
        ? [] : [wording.unchanged(words.names(same), all: same.count == report.assessments.count)])
      + (unsaid.isEmpty ? [] : [wording.changesHidden(words.names(unsaid))])
  }

  /// Whether a figure or a verdict that is hidden now or was hidden then may have changed.
  private func isUnsaid(
    _ assessment: GoalAssessment, _ previous: GoalAssessment, _ before: GoalCheckComposer
  ) -> Bool {
    report.hidesAny(of: assessment) || before.report.hidesAny(of: previous)
  }

  private func changes(
    in assessment: GoalAssessment, since previous: GoalAssessment, _ before: GoalCheckComposer
  ) -> [String] {
    let isSaid = assessment.verdict != previous.verdict && ![assessment.verdict, previous.verdict].contains(.hidden)
    let verdict =
      isSaid ? [wording.verdictChanged(words.name(assessment), from: previous.verdict, to: assessment.verdict)] : []
    return verdict + newFigure(in: assessment, since: previous, before) + revised(assessment, since: previous, before)
  }

  private func newFigure(
    in assessment: GoalAssessment, since previous: GoalAssessment, _ before: GoalCheckComposer
  ) -> [String] {
    guard let observation = assessment.observation, !words.hides(assessment) else { return [] }
    let name = words.name(assessment)
    let value = words.marked(words.value(assessment), observation.flags.contains(.illustrative))
    let earlier = previous.observation
    if let earlier, observation.measurement.areaCount != nil, observation.measurement == earlier.measurement {
      return assessment.freshness == .new ? [wording.newInformation(name, unchanged: value)] : []
    }
    guard earlier.map({ $0.period < observation.period }) ?? true else { return [] }
    return [
      wording.newFigure(
        name, value, in: observation.period,
        before: earlier.flatMap {
          before.hides(previous) ? nil : words.marked(before.value(previous), $0.flags.contains(.illustrative))
        }, in: earlier?.period)
    ]
  }

  /// Figures of periods that both checks know and that differ, such as cases that were answered in the meantime.
  private func revised(
    _ assessment: GoalAssessment, since previous: GoalAssessment, _ before: GoalCheckComposer
  ) -> [String] {
    let now = Dictionary(
      assessment.series.observations.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = previous.series.observations.compactMap { old in
      now[old.period].flatMap { $0.measurement == old.measurement ? nil : (old: old, new: $0) }
    }
    func isHidden(_ observation: Observation) -> Bool {
      words.report.smallCells.hidesNumerator(assessment.indicator, observation)
        || before.report.smallCells.hidesNumerator(assessment.indicator, observation)
    }
    let shown = pairs.filter { !isHidden($0.new) }.map { old, new in
      (
        period: new.period, from: value(of: old, assessment), to: value(of: new, assessment)
      )
    }
    return shown.isEmpty ? [] : [wording.revised(words.name(assessment), shown)]
  }

  private func value(of observation: Observation, _ assessment: GoalAssessment) -> String {
    words.marked(words.value(observation.measurement, of: assessment), observation.flags.contains(.illustrative))
  }
}
