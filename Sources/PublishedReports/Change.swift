internal import Agreement
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
    /// Nothing that the goal rests on has changed, so the way to judge it has.
    case method
  }

  enum Value: Hashable, Sendable {
    case figure(FigureInReport)
    /// As the report says it, which may be of another version.
    case verdict(String)
    case target(PublishedTarget)
    case date(CalendarDate)
  }

  let what: What
  let subject: Subject
  var period: Period?
  var from: Value?
  var to: Value?
  var causes: [Cause] = []
  /// Of a new figure, the latest that was published before it.
  var last: FigureInReport?

  /// What a row of a report is about.
  struct Subject: Hashable, Sendable {
    /// `nil` for a figure, which several goals may rest on.
    var goal: String?
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
