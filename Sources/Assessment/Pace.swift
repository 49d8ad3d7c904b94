internal import Agreement
public import Basics
internal import Evidence

/// The straight path from a baseline through milestones to the target, and how a value stands to it.
///
/// The path is linear in the indicator's unit (percentage points for shares): shares are bounded, and a growth rate is
/// not defined at 0. The cut-offs of the ratio are Eurostat's for monitoring the Sustainable Development Goals
/// (Eurostat, *Sustainable development in the European Union*, Annex II).
struct Pace {
  /// Days since 1970 and the value planned for that day, in order of time; at least the baseline and the target.
  private let points: [(day: Double, value: Double)]
  private let better: Direction

  /// - Parameter deadline: later than the baseline's end.
  init(
    baseline: (end: CalendarDate, value: Double), milestones: [PlannedValue], target: Double, deadline: CalendarDate,
    better: Direction
  ) {
    let passed = milestones.filter { $0.period.last > baseline.end && $0.period.last < deadline }
    points =
      [(Double(baseline.end.dayNumber), baseline.value)]
      + passed.sorted { $0.period.last < $1.period.last }
      .map { (Double($0.period.last.dayNumber), $0.value.doubleValue) }
      + [(Double(deadline.dayNumber), target)]
    self.better = better
  }

  /// The path of a goal that has one: a target, a deadline, and before that a baseline that doesn't meet the target yet.
  init?(to goal: Goal, _ indicator: Indicator, from baseline: Baseline?) {
    guard let target = goal.target.target, let deadline = goal.deadline, let baseline, !baseline.meetsTarget,
      baseline.period.last < deadline
    else { return nil }
    self.init(
      baseline: (baseline.period.last, baseline.value), milestones: goal.milestones,
      target: target.value.doubleValue, deadline: deadline, better: indicator.better)
  }

  /// y*(t), the value planned for a day between baseline and deadline.
  func expected(on date: CalendarDate) -> Double {
    let day = Double(date.dayNumber)
    guard let end = points.firstIndex(where: { $0.day >= day }), end > 0 else {
      return day <= points[0].day ? points[0].value : points[points.count - 1].value
    }
    let (from, to) = (points[end - 1], points[end])
    // The end of a stretch is its planned value to the last bit.
    if day == to.day { return to.value }
    return from.value + (to.value - from.value) * (day - from.day) / (to.day - from.day)
  }

  /// R = (y - y0) / (y*(t) - y0); `nil` where the path hasn't left the baseline by then.
  func ratio(of value: Double, on date: CalendarDate) -> Double? {
    let planned = expected(on: date) - points[0].value
    return planned == 0 ? nil : (value - points[0].value) / planned
  }

  /// The verdict before the deadline on a value that doesn't meet the target.
  func verdict(of value: Double, on date: CalendarDate) -> Verdict {
    guard let ratio = ratio(of: value, on: date) else {
      // A flat stretch asks only that nothing is lost.
      let change = value - points[0].value
      return (better == .higher ? change : -change) >= 0 ? .onTrack : .wrongDirection
    }
    // A ratio that is a cut-off in decimals may fall a rounding error short of it in binary.
    let rounding = 1e-12
    return Verdict.paceRatios.first { ratio >= $0.from - rounding }?.verdict ?? .wrongDirection
  }

  /// The straight part of the path that a day lies on; `nil` where the day lies beyond its ends.
  func stretch(at date: CalendarDate) -> PathStretch? {
    let day = Double(date.dayNumber)
    guard let end = points.firstIndex(where: { $0.day >= day }), end > 0 else { return nil }
    let (from, to) = (points[end - 1], points[end])
    return PathStretch(
      from: CalendarDate(dayNumber: Int(from.day)), to: CalendarDate(dayNumber: Int(to.day)), startValue: from.value,
      endValue: to.value, passed: Int(day - from.day), days: Int(to.day - from.day))
  }
}

extension Verdict {
  /// The pace ratios that lead to each verdict, from the best to the worst: the lower end belongs to it.
  public static let paceRatios: [(verdict: Verdict, from: Double, below: Double)] = [
    (.onTrack, 0.95, .infinity), (.behind, 0.60, 0.95), (.farBehind, 0, 0.60), (.wrongDirection, -.infinity, 0),
  ]
}

/// The part of the path from baseline to target that an observation's period ends on: between the baseline, the
/// milestones and the deadline it is straight.
public struct PathStretch: Hashable, Sendable {
  public var from: CalendarDate
  public var to: CalendarDate
  /// In the indicator's unit.
  public var startValue: Double
  public var endValue: Double
  /// Days from the stretch's start to the period's end, and all its days.
  public var passed: Int
  public var days: Int
}

extension GoalAssessment {
  /// The stretch of the path that `expected` lies on; `nil` where no path was followed.
  public var stretch: PathStretch? {
    guard expected != nil, let observation else { return nil }
    return Pace(to: goal, indicator, from: baseline)?.stretch(at: observation.period.last)
  }
}
