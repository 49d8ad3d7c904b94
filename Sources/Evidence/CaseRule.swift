public import Basics

/// The rule for cases with a time limit, stated once, over day numbers: `CalendarDate.dayNumber`.
///
/// A case counts in the period that it falls due in. Answered on or before the due day it is on time; answered later, or
/// unanswered when the due day is past, it is late; a cancelled case is outside. It is pending from its request until
/// the day before its answer, and no longer than its due day. All counting follows from these functions, be it of a
/// table, of blocks of bytes, or in a database.
public struct CaseRule: Hashable, Sendable {
  /// The length of the periods that cases are counted in.
  public let periodLength: Period.Length
  /// Days beside the ends of months that the cases may be looked at as of; ascending.
  public let asOfDays: [CalendarDate]

  public init(by periodLength: Period.Length = .quarter, asOfDays: [CalendarDate] = []) {
    self.periodLength = periodLength
    self.asOfDays = Set(asOfDays).sorted()
  }

  /// The first day at or after an answer that the cases may be looked at as of.
  public func firstDayKnown(_ answer: CalendarDate) -> CalendarDate {
    let month = Period(.month, containing: answer).last
    return min(asOfDays.first { $0 >= answer } ?? month, month)
  }

  /// The due day as it is stated, else by the time limit.
  ///
  /// - Parameter limit: days from the request.
  /// - Returns: `nil` where neither is known.
  @inlinable
  public static func due(stated: Int?, requested: Int, limit: @autoclosure () -> Int?) -> Int? {
    stated ?? limit().map { requested + $0 }
  }

  /// Which of a case's days lies before the request, where it can't.
  public enum Misorder: Hashable, Sendable { case answered, due }

  public static func misorders(requested: Int, due: Int?, answered: Int?) -> [Misorder] {
    var found: [Misorder] = []
    if let answered, !isOrdered(requested, answered) { found.append(.answered) }
    if let due, !isOrdered(requested, due) { found.append(.due) }
    return found
  }

  /// Whether what follows a request doesn't lie before it.
  @inlinable @inline(__always)
  public static func isOrdered(_ requested: Int, _ next: Int) -> Bool { requested <= next }

  /// What came of a case whose days are in order.
  ///
  /// - Parameters:
  ///   - lastOfPeriod: the last day of the period that `due` lies in.
  ///   - known: the first day from which an answer on a day after the period is known.
  @inlinable @inline(__always)
  public static func outcome(
    requested: Int, due: Int, answered: Int?, isCancelled: Bool, lastOfPeriod: Int, known: (Int) -> Int
  ) -> CaseOutcome {
    if isCancelled { return .cancelled }
    let dueOnLastDay = due == lastOfPeriod
    guard let answered else { return .unanswered(dueOnLastDay: dueOnLastDay) }
    if answered <= due { return .onTime(days: answered - requested) }
    return .late(
      days: answered - requested, knownFrom: answered <= lastOfPeriod ? lastOfPeriod : known(answered),
      dueOnLastDay: dueOnLastDay)
  }

  /// The days on which a case is pending; none for one that was cancelled, or answered on the day of its request.
  @inlinable @inline(__always)
  public static func pending(requested: Int, due: Int, answered: Int?, isCancelled: Bool) -> Range<Int> {
    if isCancelled { return requested..<requested }
    return requested..<(min(due, answered.map { $0 - 1 } ?? due) + 1)
  }
}
