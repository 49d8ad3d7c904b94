/// The days on which Danish offices work: no weekends, no holidays, and none of the days that an agreement closes
/// beside them.
public struct WorkingDays: Hashable, Sendable {
  public var closed: Set<CalendarDate>

  public init(closed: Set<CalendarDate> = []) { self.closed = closed }

  public func contains(_ day: CalendarDate) -> Bool {
    day.weekday <= 5 && !closed.contains(day) && !DanishHolidays.contains(day)
  }

  /// The day itself, or the first working day before it.
  public func onOrBefore(_ day: CalendarDate) -> CalendarDate {
    var day = day
    while !contains(day) { day = day.advanced(by: -1) }
    return day
  }
}

/// Danish public holidays, and the days beside them on which public offices are closed.
enum DanishHolidays {
  static func contains(_ day: CalendarDate) -> Bool {
    let (year, month, dayOfMonth) = day.components
    switch (month, dayOfMonth) {
    // New Year's Day, Constitution Day, Christmas Eve to Boxing Day, New Year's Eve.
    case (1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31): return true
    default: break
    }
    switch day.days(since: .easterSunday(of: year)) {
    // Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday.
    case -3, -2, 1, 39, 50: return true
    // Great Prayer Day, abolished by lov nr. 214 af 06/03/2023 from 2024 on.
    case 26: return year <= 2023
    default: return false
    }
  }
}

extension CalendarDate {
  /// Easter Sunday of a year of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher
  /// (J. Meeus, Astronomical Algorithms, 2nd ed. 1998, chapter 8).
  ///
  /// - Parameter year: 1583-9999.
  public static func easterSunday(of year: Int) -> CalendarDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let n = h + l - 7 * m
    let month = (n + 90) / 25
    return CalendarDate(validYear: year, month: month, day: (n + 33 * month + 19) % 32)
  }

  /// The same day a year earlier; 28 February for 29 February.
  public var oneYearEarlier: CalendarDate {
    let (year, month, day) = components
    return CalendarDate(
      validYear: year - 1, month: month, day: min(day, CalendarDate.days(inMonth: month, of: year - 1)))
  }
}
