internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence

extension ProgressComposer {
  /// What is different from the check before: verdicts, new figures, and figures that came out otherwise then.
  var changes: [String] {
    guard let previous = report.previous else { return [] }
    let before = ProgressComposer(report: previous, wording: wording).words
    // Both checks assess the goals of one agreement, in its order.
    let pairs = zip(report.goals, previous.goals).map { ($0, $1, changes(in: $0, since: $1, before)) }
    let same = pairs.filter { $0.2.isEmpty && !isUnsaid($0.0, $0.1, before) }.map(\.0)
    let unsaid = pairs.filter { $0.2.isEmpty && isUnsaid($0.0, $0.1, before) }.map(\.0)
    return pairs.flatMap(\.2)
      + (same.isEmpty
        ? [] : [wording.unchanged(words.names(same), all: same.count == report.goals.count)])
      + (unsaid.isEmpty ? [] : [wording.changesHidden(words.names(unsaid))])
  }

  /// Whether a figure or a verdict that is hidden now or was hidden then may have changed.
  private func isUnsaid(
    _ assessment: ReleasedGoal, _ previous: ReleasedGoal, _ before: GoalCheckComposer
  ) -> Bool {
    assessment.hidesAny || previous.hidesAny
  }

  private func changes(
    in assessment: ReleasedGoal, since previous: ReleasedGoal, _ before: GoalCheckComposer
  ) -> [String] {
    let isSaid = assessment.verdict != previous.verdict && ![assessment.verdict, previous.verdict].contains(.hidden)
    let verdict =
      isSaid ? [wording.verdictChanged(words.name(assessment), from: previous.verdict, to: assessment.verdict)] : []
    return verdict + newFigure(in: assessment, since: previous, before) + revised(assessment, since: previous, before)
  }

  private func newFigure(
    in assessment: ReleasedGoal, since previous: ReleasedGoal, _ before: GoalCheckComposer
  ) -> [String] {
    guard let observation = assessment.observation, !assessment.hidesValue else { return [] }
    let name = words.name(assessment)
    let value = words.marked(words.value(assessment), observation.flags.contains(.illustrative))
    let earlier = previous.observation
    if let earlier, observation.measurement.value?.areaCount != nil, observation.measurement == earlier.measurement {
      return assessment.freshness == .new ? [wording.newInformation(name, unchanged: value)] : []
    }
    guard earlier.map({ $0.period < observation.period }) ?? true else { return [] }
    return [
      wording.newFigure(
        name, value, in: observation.period,
        before: earlier.flatMap {
          previous.hidesValue ? nil : words.marked(before.value(previous), $0.flags.contains(.illustrative))
        }, in: earlier?.period)
    ]
  }

  /// Figures of periods that both checks know and that differ, such as cases that were answered in the meantime.
  private func revised(
    _ assessment: ReleasedGoal, since previous: ReleasedGoal, _ before: GoalCheckComposer
  ) -> [String] {
    let now = Dictionary(
      assessment.series.observations.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = previous.series.observations.compactMap { old -> (period: Period, from: String, to: String)? in
      guard let new = now[old.period], let from = value(of: old, assessment), let to = value(of: new, assessment),
        new.measurement != old.measurement
      else { return nil }
      return (period: new.period, from: from, to: to)
    }
    return shown.isEmpty ? [] : [wording.revised(words.name(assessment), shown)]
  }

  /// `nil` where it is hidden.
  private func value(of observation: ReleasedObservation, _ assessment: ReleasedGoal) -> String? {
    observation.measurement.value.map {
      words.marked(words.value($0, of: assessment), observation.flags.contains(.illustrative))
    }
  }
}
