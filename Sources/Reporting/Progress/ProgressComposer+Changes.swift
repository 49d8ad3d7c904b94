internal import Agreement
internal import Assessment

extension ProgressComposer {
  /// What is different from the check before: verdicts, new figures, and figures that came out otherwise then.
  var changes: [String] {
    let previous = report.previous
    let before = ProgressComposer(report: previous, wording: wording).words
    // Both checks assess the goals of one agreement, in its order.
    let pairs = zip(report.assessments, previous.assessments).map { ($0, changes(in: $0, since: $1, before)) }
    let same = pairs.filter(\.1.isEmpty).map(\.0)
    let unchanged =
      same.isEmpty ? [] : [wording.unchanged(same.map(words.name), all: same.count == report.assessments.count)]
    return pairs.flatMap(\.1) + unchanged
  }

  private func changes(
    in assessment: GoalAssessment, since previous: GoalAssessment, _ before: GoalCheckComposer
  ) -> [String] {
    let verdict =
      assessment.verdict == previous.verdict
      ? [] : [wording.verdictChanged(words.name(assessment), from: previous.verdict, to: assessment.verdict)]
    return verdict + newFigure(in: assessment, since: previous, before) + revised(assessment, since: previous, before)
  }

  private func newFigure(
    in assessment: GoalAssessment, since previous: GoalAssessment, _ before: GoalCheckComposer
  ) -> [String] {
    guard let observation = assessment.observation else { return [] }
    let name = words.name(assessment)
    let value = words.hides(assessment) ? wording.hiddenMark : words.value(assessment)
    let earlier = previous.observation
    if let earlier, observation.measurement.areaCount != nil, observation.measurement == earlier.measurement {
      return assessment.freshness == .new ? [wording.newInformation(name, unchanged: value)] : []
    }
    guard earlier.map({ $0.period < observation.period }) ?? true else { return [] }
    return [
      wording.newFigure(
        name, value, in: observation.period,
        before: earlier == nil ? nil : before.hides(previous) ? wording.hiddenMark : before.value(previous),
        in: earlier?.period)
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
        period: new.period, from: words.value(old.measurement, of: assessment),
        to: words.value(new.measurement, of: assessment)
      )
    }
    let hidden = pairs.map(\.new).filter(isHidden).map(\.period)
    let name = words.name(assessment)
    return (shown.isEmpty ? [] : [wording.revised(name, shown)])
      + (hidden.isEmpty ? [] : [wording.revisedHidden(name, hidden)])
  }
}
