internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence

/// The part of the path from baseline to target that an observation's period ends on: between the baseline, the
/// milestones and the deadline it is straight.
struct PathStretch: Hashable {
  var from: CalendarDate
  var to: CalendarDate
  var startValue: Double
  var endValue: Double
  /// Days from the stretch's start to the period's end, and all its days.
  var passed: Int
  var days: Int

  /// `nil` where no path was followed.
  init?(_ assessment: GoalAssessment) {
    guard assessment.expected != nil, let baseline = assessment.baseline, let deadline = assessment.goal.deadline,
      let target = assessment.goal.target.target, let end = assessment.observation?.period.last
    else { return nil }
    let milestones = assessment.goal.milestones.map { (date: $0.period.last, value: $0.value.doubleValue) }
      .filter { $0.date > baseline.period.last && $0.date < deadline }.sorted { $0.date < $1.date }
    let points =
      [(date: baseline.period.last, value: baseline.value)] + milestones
      + [(date: deadline, value: target.value.doubleValue)]
    guard let last = points.firstIndex(where: { $0.date >= end }), last > 0 else { return nil }
    (from, startValue) = points[last - 1]
    (to, endValue) = points[last]
    passed = end.days(since: from)
    days = to.days(since: from)
  }

  /// The value planned for the period's end.
  var planned: Double {
    passed == days ? endValue : startValue + (endValue - startValue) * Double(passed) / Double(days)
  }
}
