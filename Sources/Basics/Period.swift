/// A calendar period: a year, half-year, quarter, month, week, day, or a rolling year of four quarters.
///
/// Periods of one length are numbered without gaps, so that `next` is `ordinal + 1` and a gap in a series is seen by
/// subtraction.
public struct Period: Hashable, Sendable {
  public enum Length: String, Hashable, Sendable, CaseIterable {
    case year, half, quarter, month, week, day
    /// The four quarters that end with the named one (`2022QMAT04`), as jobindsats.dk publishes them.
    case rollingYear = "rolling-year"
  }

  public let length: Length
  /// Years, halves, quarters, months counted from year 0; ISO weeks and days from 1970.
  public let ordinal: Int

  public init(length: Length, ordinal: Int) {
    self.length = length
    self.ordinal = ordinal
  }

  public static func year(_ year: Int) -> Period { Period(length: .year, ordinal: year) }
  /// `half` is 1 or 2.
  public static func half(_ year: Int, _ half: Int) -> Period { Period(length: .half, ordinal: year * 2 + half - 1) }
  /// `quarter` is 1-4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period {
    Period(length: .quarter, ordinal: year * 4 + quarter - 1)
  }
  /// `month` is 1-12.
  public static func month(_ year: Int, _ month: Int) -> Period {
    Period(length: .month, ordinal: year * 12 + month - 1)
  }
  /// The four quarters that end with `quarter` (1-4) of `year`.
  public static func rollingYear(_ year: Int, _ quarter: Int) -> Period {
    Period(length: .rollingYear, ordinal: year * 4 + quarter - 1)
  }
  public static func day(_ date: CalendarDate) -> Period { Period(length: .day, ordinal: date.dayNumber) }
  /// The ISO 8601 week `week` of `year`; `nil` where the year has no such week.
  public static func week(_ year: Int, _ week: Int) -> Period? {
    guard (1...53).contains(week) else { return nil }
    // ISO 8601: week 1 holds 4 January.
    let fourth = CalendarDate(validYear: year, month: 1, day: 4)
    let monday = fourth.dayNumber - (fourth.weekday - 1) + 7 * (week - 1)
    let period = Period(length: .week, ordinal: floorDiv(monday + 3, 7))
    return period.yearAndNumber.year == year ? period : nil
  }

  /// The period of this length that holds `date`. For a rolling year, the one that ends with the date's quarter.
  public init(_ length: Length, containing date: CalendarDate) {
    let (year, month, _) = date.components
    switch length {
    case .year: self = .year(year)
    case .half: self = .half(year, (month - 1) / 6 + 1)
    case .quarter: self = .quarter(year, (month - 1) / 3 + 1)
    case .month: self = .month(year, month)
    case .rollingYear: self = .rollingYear(year, (month - 1) / 3 + 1)
    case .day: self = .day(date)
    case .week: self.init(length: .week, ordinal: floorDiv(date.dayNumber + 3, 7))
    }
  }

  public var next: Period { Period(length: length, ordinal: ordinal + 1) }
  public var previous: Period { Period(length: length, ordinal: ordinal - 1) }
  /// That of the check before one for this period; before one for a day, the quarter that ended last.
  public var previousCheck: Period { length == .day ? Period(.quarter, containing: first).previous : previous }

  public var first: CalendarDate {
    switch length {
    case .year: CalendarDate(validYear: ordinal, month: 1, day: 1)
    case .half: firstOfMonth(ordinal * 6)
    case .quarter: firstOfMonth(ordinal * 3)
    case .month: firstOfMonth(ordinal)
    case .rollingYear: firstOfMonth((ordinal - 3) * 3)
    case .week: CalendarDate(dayNumber: ordinal * 7 - 3)
    case .day: CalendarDate(dayNumber: ordinal)
    }
  }

  public var last: CalendarDate {
    switch length {
    case .rollingYear: firstOfMonth((ordinal + 1) * 3).advanced(by: -1)
    default: next.first.advanced(by: -1)
    }
  }

  public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  /// Whether all days of the other period are among this one's.
  public func contains(_ period: Period) -> Bool { first <= period.first && period.last <= last }

  /// The year and the number within it: 2022 and 2 for the second quarter of 2022. A day's number is 0.
  public var yearAndNumber: (year: Int, number: Int) {
    switch length {
    case .year: (ordinal, 1)
    case .half: (floorDiv(ordinal, 2), ordinal - floorDiv(ordinal, 2) * 2 + 1)
    case .quarter, .rollingYear: (floorDiv(ordinal, 4), ordinal - floorDiv(ordinal, 4) * 4 + 1)
    case .month: (floorDiv(ordinal, 12), ordinal - floorDiv(ordinal, 12) * 12 + 1)
    case .week: isoWeek
    case .day: (first.year, 0)
    }
  }

  /// How many periods of this length make a year; `nil` where it isn't a whole number that seasons could follow.
  public var perYear: Int? {
    switch length {
    case .year: 1
    case .half: 2
    case .quarter: 4
    case .month: 12
    case .rollingYear, .week, .day: nil
    }
  }

  /// Time on an axis of years, equally spaced: a quarter is 0.25, a rolling year moves by a quarter, a week is
  /// 7 / 365.25 and a day 1 / 365.25 (the mean Julian year). Only differences mean anything.
  public var timeInYears: Double {
    switch length {
    case .year: Double(ordinal)
    case .half: Double(ordinal) / 2
    case .quarter, .rollingYear: Double(ordinal) / 4
    case .month: Double(ordinal) / 12
    case .week: Double(ordinal) * 7 / 365.25
    case .day: Double(ordinal) / 365.25
    }
  }

  private func firstOfMonth(_ months: Int) -> CalendarDate {
    let year = floorDiv(months, 12)
    return CalendarDate(validYear: year, month: months - year * 12 + 1, day: 1)
  }

  private var isoWeek: (year: Int, number: Int) {
    // The week belongs to the year that holds its Thursday.
    let thursday = CalendarDate(dayNumber: ordinal * 7)
    let newYear = CalendarDate(validYear: thursday.year, month: 1, day: 1)
    return (thursday.year, thursday.days(since: newYear) / 7 + 1)
  }
}

extension Period: CustomStringConvertible {
  /// The code that Statistics Denmark uses: `2022`, `2022H1`, `2022K2`, `2022M06`, `2022U27`, `2022QMAT04`; a day is
  /// its ISO date.
  public var description: String {
    let (year, number) = yearAndNumber
    let prefix = padded(year, 4)
    return switch length {
    case .year: prefix
    case .half: "\(prefix)H\(number)"
    case .quarter: "\(prefix)K\(number)"
    case .month: "\(prefix)M\(padded(number, 2))"
    case .week: "\(prefix)U\(padded(number, 2))"
    case .rollingYear: "\(prefix)QMAT\(padded(number, 2))"
    case .day: first.description
    }
  }
}

extension Period: Comparable {
  /// By last day; of those that end together the shorter comes first: a year stands after its fourth quarter.
  public static func < (a: Period, b: Period) -> Bool {
    if a.length == b.length { return a.ordinal < b.ordinal }
    return (a.last, b.first, a.length.rawValue) < (b.last, a.first, b.length.rawValue)
  }
}
