/// What came of a case: see `CaseRule`.
public enum CaseOutcome: Hashable, Sendable {
  case cancelled
  /// - Parameter dueOnLastDay: whether it falls due on the last day of its period.
  case unanswered(dueOnLastDay: Bool)
  /// Answered on or before the due day, `days` after the request.
  case onTime(days: Int)
  /// Answered after the due day, which is known from the day with the number `knownFrom` on.
  case late(days: Int, knownFrom: Int, dueOnLastDay: Bool)
}

/// The cases of one area that fall due in one period.
struct CaseCell: Hashable, Sendable {
  /// Not cancelled.
  private var due = 0
  private var onTime = 0
  private var cancelled = 0
  /// Days taken, and how often, of the answers in time.
  private var daysOnTime: [Int: Int] = [:]
  /// The same of late answers, by the number of the day from which they are known.
  private var daysLate: [Int: [Int: Int]] = [:]
  private var rows: [String: Rows] = [:]

  struct Rows: Hashable, Sendable {
    var lines: ClosedRange<Int>
    var count = 0
    /// Those due on the period's last day and not answered by it.
    var openOnLastDay = 0
  }

  mutating func add(
    _ outcomes: [(outcome: CaseOutcome, count: Int)], _ file: String, _ lines: ClosedRange<Int>
  ) {
    var rows = Rows(lines: lines)
    for (outcome, count) in outcomes {
      rows.count += count
      if add(outcome, count) { rows.openOnLastDay += count }
    }
    add(rows, of: file)
  }

  /// Whether the cases are open on the period's last day.
  private mutating func add(_ outcome: CaseOutcome, _ count: Int) -> Bool {
    var isOpenOnLastDay = false
    switch outcome {
    case .cancelled: cancelled += count
    case .unanswered(let dueOnLastDay): isOpenOnLastDay = dueOnLastDay
    case .onTime(let days):
      onTime += count
      daysOnTime[days, default: 0] += count
    case .late(let days, let knownFrom, let dueOnLastDay):
      daysLate[knownFrom, default: [:]][days, default: 0] += count
      isOpenOnLastDay = dueOnLastDay
    }
    if outcome != .cancelled { due += count }
    return isOpenOnLastDay
  }

  private mutating func add(_ new: Rows, of file: String) {
    guard let old = rows[file] else {
      rows[file] = new
      return
    }
    rows[file] = Rows(
      lines: min(old.lines.lowerBound, new.lines.lowerBound)...max(old.lines.upperBound, new.lines.upperBound),
      count: old.count + new.count, openOnLastDay: old.openOnLastDay + new.openOnLastDay)
  }

  func adding(_ other: CaseCell) -> CaseCell {
    var sum = self
    sum.due += other.due
    sum.onTime += other.onTime
    sum.cancelled += other.cancelled
    sum.daysOnTime.merge(other.daysOnTime, uniquingKeysWith: +)
    sum.daysLate.merge(other.daysLate) { $0.merging($1, uniquingKeysWith: +) }
    for (file, rows) in other.rows { sum.add(rows, of: file) }
    return sum
  }

  func timeliness(isLastDay: Bool, knows: (Int) -> Bool) -> Timeliness {
    var days = daysOnTime
    for (day, late) in daysLate where knows(day) { days.merge(late, uniquingKeysWith: +) }
    let pending = isLastDay ? rows.values.reduce(0) { $0 + $1.openOnLastDay } : 0
    return Timeliness(
      due: due - pending, onTime: onTime, answered: days.values.reduce(0, +), cancelled: cancelled, daysTaken: days)
  }

  /// One per file, in order of the files' names.
  func provenance(isLastDay: Bool) -> [Provenance] {
    rows.sorted { $0.key < $1.key }.compactMap { file, rows in
      let count = rows.count - (isLastDay ? rows.openOnLastDay : 0)
      return count > 0 ? Provenance(file: file, lines: [rows.lines], rows: count) : nil
    }
  }
}
