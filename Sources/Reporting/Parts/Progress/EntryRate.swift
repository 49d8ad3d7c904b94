internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence

/// How fast areas have to join for a goal to be reached, and how fast they have joined so far.
struct EntryRate: Hashable {
  /// Areas per quarter from the as-of date to the deadline, rounded up; above 0.
  var needed: Int
  /// Areas per quarter from the first count to the latest, net of those that left.
  var seen: Double
  /// The period of the first count.
  var start: Period
  /// Of those, so many may have joined before the first count already.
  var unknown: Int

  /// `nil` where no areas are counted, none is missing or too few are left, the target is a highest number, the deadline isn't a quarter
  /// ahead, or there is but one count.
  init?(_ assessment: ReleasedGoal) {
    guard let deadline = assessment.goal.deadline, let missing = assessment.needed, missing > 0,
      assessment.verdict != .outOfReach, assessment.goal.target.target?.comparison == .atLeast,
      let first = assessment.series.observations.first, let latest = assessment.observation,
      let before = first.measurement.value?.areaCount, let now = latest.measurement.value?.areaCount
    else { return nil }
    func quarters(_ from: CalendarDate, _ to: CalendarDate) -> Int {
      Period(.quarter, containing: to).ordinal - Period(.quarter, containing: from).ordinal
    }
    let left = quarters(assessment.asOf, deadline), passed = quarters(first.period.last, latest.period.last)
    guard left > 0, passed > 0 else { return nil }
    needed = (missing + left - 1) / left
    start = first.period
    seen = Double(now.yes - before.yes) / Double(passed)
    unknown = assessment.baseline?.unknown ?? 0
  }
}
