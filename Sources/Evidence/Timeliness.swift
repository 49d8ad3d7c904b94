/// How the cases behind an on-time share were handled.
public struct Timeliness: Hashable, Sendable {
  /// Cases that fell due in the period; the denominator.
  public var due: Int
  /// Of these, answered on or before the due date; the numerator.
  public var onTime: Int
  /// Of those due, answered by the as-of date, on time or late.
  public var answered: Int
  /// Cases taken out because they were cancelled.
  public var cancelled: Int
  /// How many answers took how many days from the request.
  public var daysTaken: [Int: Int]

  public init(due: Int = 0, onTime: Int = 0, answered: Int = 0, cancelled: Int = 0, daysTaken: [Int: Int] = [:]) {
    self.due = due
    self.onTime = onTime
    self.answered = answered
    self.cancelled = cancelled
    self.daysTaken = daysTaken
  }

  public static func + (a: Timeliness, b: Timeliness) -> Timeliness {
    Timeliness(
      due: a.due + b.due, onTime: a.onTime + b.onTime, answered: a.answered + b.answered,
      cancelled: a.cancelled + b.cancelled, daysTaken: a.daysTaken.merging(b.daysTaken, uniquingKeysWith: +))
  }
}
