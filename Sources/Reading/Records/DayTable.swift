internal import Basics

/// What is asked of each day for every record, worked out once: days are offsets from 1900-01-01.
final class DayTable: Sendable {
  struct Day {
    /// The ordinal of its period, from that of the first day's.
    var period: Int32 = 0
    /// The last day of its period.
    var lastOfPeriod: Int32 = 0
    /// The first day from which an answer on it is known: see `CaseTable`.
    var known: Int32 = 0
  }

  /// 1900-01-01, the first day that is read.
  static let origin = -25_567
  /// Dates are read up to 2199-12-31; due days that follow from a time limit may lie a hundred years later.
  static let count = 109_573 + 36_525

  /// By offset.
  let days: [Day]
  /// By months since January 1900: the offset of the first day; one more at the end.
  let months: [Int32]
  let first: Period
  let asOfDays: [CalendarDate]

  static let years = 300

  init(_ length: Period.Length, asOfDays: [CalendarDate]) {
    let origin = CalendarDate(dayNumber: Self.origin)
    let first = Period(length, containing: origin)
    self.first = first
    self.asOfDays = asOfDays
    var days = Array(repeating: Day(), count: Self.count)
    Self.fill(&days, first) { day, period in
      day.period = Int32(period.ordinal - first.ordinal)
      day.lastOfPeriod = Int32(Self.offset(period.last))
    }
    var starts: [Int32] = []
    Self.fill(&days, Period(.month, containing: origin)) { day, month in
      day.known = Int32(Self.offset(month.last))
    }
    var month = Period(.month, containing: origin)
    for _ in 0...Self.years * 12 {
      starts.append(Int32(Self.offset(month.first)))
      month = month.next
    }
    for asOf in asOfDays.reversed() {
      var offset = Self.offset(asOf)
      // The earlier days of that month are known from then on.
      while days.indices.contains(offset), days[offset].known >= Self.offset(asOf) {
        days[offset].known = Int32(Self.offset(asOf))
        offset -= 1
      }
    }
    self.days = days
    months = starts
  }

  static func offset(_ date: CalendarDate) -> Int { date.dayNumber - origin }
  static func date(_ offset: Int) -> CalendarDate { CalendarDate(dayNumber: offset + origin) }

  private static func fill(_ days: inout [Day], _ first: Period, _ set: (inout Day, Period) -> Void) {
    var period = first
    while true {
      // The days whose period it is: rolling years overlap.
      let begin = max(0, offset(period.previous.last) + 1), end = min(count, offset(period.last) + 1)
      guard begin < end else { return }
      for offset in begin..<end { set(&days[offset], period) }
      period = period.next
    }
  }
}
