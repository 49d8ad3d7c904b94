internal import Agreement
internal import Assessment
internal import Basics

/// One thing that differs between two published reports.
public struct Change: Hashable, Sendable {
  enum What: String, CaseIterable, Sendable {
    case new, corrected, verdict, target, deadline, missing
    case sameAsBefore = "same-as-before"
    case added, removed
  }

  /// Why a verdict has changed, as far as the two reports tell.
  public enum Cause: String, CaseIterable, Sendable {
    case target, deadline
    case deadlinePassed = "deadline-passed"
    case figure, correction, baseline
    /// Figures that the goal needs aren't there.
    case missing
    /// Figures were handed in, and are left out because of faults.
    case rejected
    /// Another area has taken its place.
    case replaced
    /// Nothing that the goal rests on has changed, so the way to judge it has.
    case method
  }

  enum Value: Hashable, Sendable {
    case figure(FigureInReport)
    case verdict(Verdict)
    case target(PublishedTarget)
    case date(CalendarDate)
    /// By its name.
    case area(String)
  }

  let what: What
  let subject: Subject
  var period: Period?
  var from: Value?
  var to: Value?
  var causes: [Cause] = []
  /// From when an area has taken the place of another.
  var since: CalendarDate?
  /// Of a verdict, or a target: the verdict by the target and the deadline that the earlier report had.
  var byFormerTarget: Verdict?
  /// Of a new figure, the latest that was published before it.
  var last: FigureInReport?

  /// What a row of a report is about.
  struct Subject: Hashable, Sendable {
    /// `nil` for a figure, which several goals may rest on.
    var goal: String?
    /// Of a delivery the ids of several, separated by blanks.
    var indicator: String?
    var title: String
    var areaCode: String?
    var area: String?
  }
}

/// A figure as a report tells it.
struct FigureInReport: Hashable, Sendable {
  var period: Period
  var value: ExactDecimal
  /// Of a share, or a number of areas.
  var counts: Counts?
  var unit: Unit?
  var isIllustrative: Bool

  struct Counts: Hashable, Sendable {
    var numerator: Int
    /// Of a rate the exposure, which needn't be whole.
    var denominator: ExactDecimal
  }

  /// Whether both say the same. A share that a spreadsheet has saved again may have lost its last digits, its counts not.
  func says(_ other: FigureInReport) -> Bool {
    if let counts, let others = other.counts { return counts == others }
    let (left, right) = (value.doubleValue, other.value.doubleValue)
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }
}

/// A goal's target as a report tells it.
struct PublishedTarget: Hashable, Sendable {
  var target: Target
  var unit: Unit?
}
