internal import Basics
internal import Evidence

/// What is asked of each day for every record, worked out when it is first asked: days are offsets from 1900-01-01.
struct DayTable: ~Copyable {
  struct Day: BitwiseCopyable {
    /// The ordinal of its period, from that of the first day's.
    var period: Int32 = 0
    /// The last day of its period.
    var lastOfPeriod: Int32 = 0
    /// The first day from which an answer on it is known: see `CaseRule`. 0 where nothing has been asked yet, for the
    /// first of all is the end of a month.
    var known: Int32 = 0
  }

  /// 1900-01-01, the first day that is read.
  static let origin = -25_567
  /// Dates are read up to 2199-12-31; due days that follow from a time limit may lie a hundred years later.
  static let count = 109_573 + 36_525

  private let rule: CaseRule
  private let first: Period
  private let days = SparseStorage(count: Self.count, zero: Day())

  init(_ rule: CaseRule) {
    self.rule = rule
    first = Self.firstPeriod(rule.periodLength)
  }

  @inline(__always)
  subscript(_ offset: Int) -> Day {
    let day = days[offset]
    return day.known != 0 ? day : find(offset)
  }

  @inline(never)
  private func find(_ offset: Int) -> Day {
    let date = Self.date(offset)
    let period = Period(rule.periodLength, containing: date)
    let day = Day(
      period: Int32(period.ordinal - first.ordinal), lastOfPeriod: Int32(Self.offset(period.last)),
      known: Int32(max(1, Self.offset(rule.firstDayKnown(date)))))
    days[offset] = day
    return day
  }

  static func firstPeriod(_ length: Period.Length) -> Period {
    Period(length, containing: CalendarDate(dayNumber: origin))
  }

  static func offset(_ date: CalendarDate) -> Int { date.dayNumber - origin }
  static func date(_ offset: Int) -> CalendarDate { CalendarDate(dayNumber: offset + origin) }

  /// Years that dates are read of, from 1900 on.
  static let years = 300

  /// By months since January 1900: the offset of the first day; one more at the end.
  static func months() -> Storage<Int32> {
    let starts = Storage<Int32>(count: years * 12 + 1, repeating: 0)
    for month in 0..<years * 12 {
      let days = CalendarDate.days(inMonth: month % 12 + 1, of: 1900 + month / 12)
      starts[month + 1] = starts[month] + Int32(days)
    }
    return starts
  }
}
