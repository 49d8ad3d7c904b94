internal import Agreement
public import Basics

/// The straight path from a baseline through milestones to the target, and how a value stands to it.
///
/// The path is linear in the indicator's unit (percentage points for shares): shares are bounded, and a growth rate is
/// not defined at 0. Time is counted in periods of the figures' own length, as trends count it, so that two years of four
/// are one half; by days for registers and for figures of a day. The cut-offs of the ratio are Eurostat's for monitoring
/// the Sustainable Development Goals (Eurostat, *Sustainable development in the European Union*, Annex II).
struct Pace: Hashable {
  struct Corner: Hashable {
    var period: Period
    var value: Double
    fileprivate var place: Int
  }

  /// In order of time; at least the baseline and the target.
  let corners: [Corner]
  private let length: Period.Length?
  private let better: Direction
  /// Whether what is added up must stay below the path, instead of reaching it.
  private let isCeiling: Bool

  /// - Parameters:
  ///   - start: where the path begins. A period of another length counts as the one of `length` that it ends in.
  ///   - milestones: those between start and end are corners.
  ///   - end: the period that decides.
  ///   - length: that of the figures' periods; `nil` to count days.
  /// - Returns: `nil` where the path ends no later than it begins.
  init?(
    from start: (period: Period, value: Double), milestones: [PlannedValue] = [], to target: Double, in end: Period,
    length: Period.Length?, better: Direction, isCeiling: Bool = false
  ) {
    func corner(_ period: Period, _ value: Double) -> Corner {
      Corner(period: period, value: value, place: Pace.place(of: period, length))
    }
    let (first, last) = (corner(start.period, start.value), corner(end, target))
    guard first.place < last.place else { return nil }
    let passed = milestones.map { corner($0.period, $0.value.doubleValue) }
      .filter { $0.place > first.place && $0.place < last.place }
    corners = [first] + passed.sorted { $0.place < $1.place } + [last]
    (self.length, self.better, self.isCeiling) = (length, better, isCeiling)
  }

  private static func place(of period: Period, _ length: Period.Length?) -> Int {
    length.map { Period($0, containing: period.last).ordinal } ?? period.last.dayNumber
  }

  /// Whether the path is under way in a period, or has just ended: after its start and no later than its end.
  func reaches(_ period: Period) -> Bool {
    let place = Pace.place(of: period, length)
    return place > corners[0].place && place <= corners[corners.count - 1].place
  }

  /// y*(t), the value planned for a period.
  func expected(in period: Period) -> Double {
    let place = Pace.place(of: period, length)
    guard let end = corners.firstIndex(where: { $0.place >= place }), end > 0 else {
      return place <= corners[0].place ? corners[0].value : corners[corners.count - 1].value
    }
    let (from, to) = (corners[end - 1], corners[end])
    // The end of a stretch is its planned value to the last bit.
    if place == to.place { return to.value }
    return from.value + (to.value - from.value) * Double(place - from.place) / Double(to.place - from.place)
  }

  /// R = (y - y0) / (y*(t) - y0), and below a ceiling y*(t) / y; `nil` where the path hasn't left the baseline by then.
  func ratio(of value: Double, in period: Period) -> Double? {
    let expected = expected(in: period)
    if isCeiling { return value > 0 ? expected / value : nil }
    let planned = expected - corners[0].value
    return planned == 0 ? nil : (value - corners[0].value) / planned
  }

  /// The verdict before the deadline on a value that doesn't meet the target.
  func verdict(of value: Double, in period: Period) -> Verdict {
    guard let ratio = ratio(of: value, in: period) else {
      // A flat stretch asks only that nothing is lost.
      let change = value - corners[0].value
      return (better == .higher ? change : -change) >= 0 ? .onTrack : .wrongDirection
    }
    // A ratio that is a cut-off in decimals may fall a rounding error short of it in binary.
    let rounding = 1e-12
    return Verdict.paceRatios.first { ratio >= $0.from - rounding }?.verdict ?? .wrongDirection
  }

  /// The straight part of the path that a period lies on; `nil` where it lies beyond its ends.
  func stretch(at period: Period) -> PathStretch? {
    let place = Pace.place(of: period, length)
    guard let end = corners.firstIndex(where: { $0.place >= place }), end > 0 else { return nil }
    let (from, to) = (corners[end - 1], corners[end])
    return PathStretch(
      from: from.period, to: to.period, startValue: from.value, endValue: to.value, passed: place - from.place,
      steps: to.place - from.place, length: length ?? .day, isFirst: end == 1)
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
  public var from: Period
  public var to: Period
  /// In the indicator's unit.
  public var startValue: Double
  public var endValue: Double
  /// Periods, or days, from the stretch's start to the observation's, and all of them.
  public var passed: Int
  public var steps: Int
  public var length: Period.Length
  /// Whether it starts from the baseline.
  public var isFirst: Bool
}
