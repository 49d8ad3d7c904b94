import Basics
import Testing

@Suite struct WorkingDaysTests {
  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(parsing: text)) }

  /// Church calendars' own dates; 1943 and 2038 are the latest possible, 2008 nearly the earliest, 1954, 1981, 2049 and
  /// 2076 the exceptions of Gauss's method.
  @Test(arguments: [
    "1900-04-15", "1943-04-25", "1954-04-18", "1981-04-19", "2008-03-23", "2011-04-24", "2019-04-21", "2022-04-17",
    "2023-04-09", "2024-03-31", "2025-04-20", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2106-04-18",
    "2150-04-12", "2199-04-14",
  ])
  func easterIsOnItsSunday(_ text: String) throws {
    let expected = try Self.day(text)
    #expect(CalendarDate.easterSunday(of: expected.year) == expected)
  }

  @Test func easterIsASundayFrom22MarchTo25April() throws {
    for year in 1583...9999 {
      let day = CalendarDate.easterSunday(of: year)
      let first = try #require(CalendarDate(year: year, month: 3, day: 22))
      #expect(day.year == year && day.weekday == 7 && (0...34).contains(day.days(since: first)))
    }
  }

  @Test(arguments: [
    ("2023-01-01", false), ("2023-04-06", false), ("2023-04-07", false), ("2023-04-10", false), ("2023-05-05", false),
    ("2023-05-18", false), ("2023-05-29", false), ("2023-06-05", false), ("2023-12-22", true), ("2023-12-25", false),
    ("2023-12-26", false), ("2024-12-24", false), ("2024-12-31", false), ("2023-10-14", false), ("2023-10-13", true),
    // Great Prayer Day is a working day from 2024 on; the days after Ascension and Whitsun always were.
    ("2024-04-26", true), ("2023-05-19", true), ("2023-05-30", true), ("2023-05-01", true),
  ])
  func officesAreOpen(_ text: String, _ isOpen: Bool) throws {
    #expect(try WorkingDays().contains(Self.day(text)) == isOpen)
  }

  @Test(arguments: [
    ("2023-10-13", "2023-10-13"), ("2023-10-15", "2023-10-13"),
    // Through Easter, and through Christmas with the closed day between.
    ("2023-04-10", "2023-04-05"), ("2023-12-27", "2023-12-22"),
  ])
  func aDeadlineMovesBackToAWorkingDay(_ text: String, _ expected: String) throws {
    let days = WorkingDays(closed: [try Self.day("2023-12-27")])
    #expect(try days.onOrBefore(Self.day(text)) == Self.day(expected))
  }

  @Test(arguments: [("2024-02-29", "2023-02-28"), ("2023-08-29", "2022-08-29"), ("2025-02-28", "2024-02-28")])
  func aYearEarlierIsTheSameDay(_ text: String, _ expected: String) throws {
    #expect(try Self.day(text).oneYearEarlier == Self.day(expected))
  }
}
