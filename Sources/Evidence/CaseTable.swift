public import Basics
public import Geography

/// Cases with a time limit, counted instead of kept, so that millions of them take no more room than a few.
///
/// Cases are counted by area, by the period that they fall due in, and by what came of them, with the exact number of
/// days that each answer took. What was known as of a day is told from the counts:
///
/// - An answer is counted under the first day from which it is known: the last day of its case's period, or the end of
///   the month that it came in, or one of `asOfDays`, whichever comes first at or after the answer. As of such a day,
///   and of any day from `latestDate` on, every count is exact; as of another day, late answers are known as of the last
///   such day before it.
/// - The number of pending cases is exact as of any day: it rises by one with a request, and falls with the answer or
///   the due day.
///
/// Adding is commutative and associative, so tables of parts may be added in any order.
public struct CaseTable: Hashable, Sendable {
  public let rule: CaseRule
  /// The last day that any case was requested or answered.
  public private(set) var latestDate: CalendarDate?

  private var cells: [Key: CaseCell] = [:]
  /// By area and day number: how the number of pending cases changes that day.
  private var pendingChanges: [ID<Area>: [Int: Int]] = [:]

  public init(_ rule: CaseRule = CaseRule()) { self.rule = rule }

  public init(by periodLength: Period.Length, asOfDays: [CalendarDate] = []) {
    self.init(CaseRule(by: periodLength, asOfDays: asOfDays))
  }

  struct Key: Hashable {
    let area: ID<Area>
    let period: Period
  }

  public var isEmpty: Bool { cells.isEmpty }
}

// MARK: Counting

extension CaseTable {
  /// Counts a case. Its answer and its due day lie on or after its request.
  public mutating func add(_ record: CaseRecord) {
    let period = Period(rule.periodLength, containing: record.due)
    let requested = record.requested.dayNumber, due = record.due.dayNumber, answered = record.answered?.dayNumber
    let outcome = CaseRule.outcome(
      requested: requested, due: due, answered: answered, isCancelled: record.isCancelled,
      lastOfPeriod: period.last.dayNumber, known: { rule.firstDayKnown(CalendarDate(dayNumber: $0)).dayNumber })
    add([(outcome, 1)], area: record.area, period: period, file: record.file, lines: record.line...record.line)
    note(date: max(record.requested, record.answered ?? record.requested))
    let pending = CaseRule.pending(
      requested: requested, due: due, answered: answered, isCancelled: record.isCancelled)
    guard !pending.isEmpty else { return }
    changePending(in: record.area, on: CalendarDate(dayNumber: pending.lowerBound), by: 1)
    changePending(in: record.area, on: CalendarDate(dayNumber: pending.upperBound), by: -1)
  }

  /// Counts cases by their outcomes, on lines from the first to the last of `lines`. Neither dates nor pending cases
  /// follow from an outcome: see `note(date:)` and `changePending(in:on:by:)`.
  public mutating func add(
    _ outcomes: [(outcome: CaseOutcome, count: Int)], area: ID<Area>, period: Period, file: String,
    lines: ClosedRange<Int>
  ) {
    cells[Key(area: area, period: period), default: CaseCell()].add(outcomes, file, lines)
  }

  /// Notes that a case was requested or answered on a day.
  public mutating func note(date: CalendarDate) { latestDate = max(latestDate ?? date, date) }

  /// Notes that the number of pending cases rises or falls from one day to the next.
  public mutating func changePending(in area: ID<Area>, on date: CalendarDate, by change: Int) {
    changePending(in: area, by: [(date.dayNumber, change)])
  }

  /// Notes by how much the number of pending cases rises or falls on some days, by their numbers.
  public mutating func changePending(in area: ID<Area>, by changes: [(day: Int, change: Int)]) {
    var sums = pendingChanges.removeValue(forKey: area) ?? [:]
    sums.reserveCapacity(sums.count + changes.count)
    for change in changes { sums.change(change.day, by: change.change) }
    pendingChanges[area] = sums
  }

  /// Adds the cases of a table with the same periods and as-of days.
  public mutating func add(_ other: CaseTable) {
    cells.merge(other.cells) { $0.adding($1) }
    pendingChanges.merge(other.pendingChanges) { own, others in
      others.reduce(into: own) { $0.change($1.key, by: $1.value) }
    }
    if let date = other.latestDate { note(date: date) }
  }
}

// MARK: Asking

extension CaseTable {
  /// How the cases of an area that fell due in a period were handled.
  public struct Handled: Hashable, Sendable {
    public var area: ID<Area>
    public var period: Period
    public var timeliness: Timeliness
    public var provenance: [Provenance]
  }

  /// The cases that fell due in periods that have ended, without pending ones: by area, then by period. Also of an area
  /// where none is left because all were cancelled: they count among the cancelled ones of the areas around it.
  public func handled(asOf: CalendarDate) -> [Handled] {
    let knowsAll = latestDate.map { $0 <= asOf } ?? true
    return cells.compactMap { key, cell in
      let last = key.period.last
      guard last <= asOf else { return nil }
      // A case that falls due on the as-of day, and wasn't answered by then, is pending.
      let isLastDay = last == asOf
      let timeliness = cell.timeliness(isLastDay: isLastDay) { knowsAll || $0 <= asOf.dayNumber }
      guard timeliness.due > 0 || timeliness.cancelled > 0 else { return nil }
      return Handled(
        area: key.area, period: key.period, timeliness: timeliness,
        provenance: cell.provenance(isLastDay: isLastDay))
    }.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
  }

  /// How many cases of the areas are neither answered nor past due as of a day.
  public func pending(in areas: Set<ID<Area>>, asOf: CalendarDate) -> Int {
    pendingChanges.filter { areas.contains($0.key) }.reduce(0) { sum, changes in
      sum + changes.value.reduce(0) { $0 + ($1.key <= asOf.dayNumber ? $1.value : 0) }
    }
  }
}

extension [Int: Int] {
  /// No change leaves no trace, so that equal cases make equal tables.
  fileprivate mutating func change(_ day: Int, by change: Int) {
    let sum = self[day, default: 0] + change
    self[day] = sum == 0 ? nil : sum
  }
}
