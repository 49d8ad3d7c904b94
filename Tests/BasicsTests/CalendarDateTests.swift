import Basics
import Testing

@Suite struct CalendarDateTests {
  @Test func dayNumbersCountFrom1970() throws {
    #expect(try #require(CalendarDate(year: 1970, month: 1, day: 1)).dayNumber == 0)
    #expect(try #require(CalendarDate(year: 2000, month: 3, day: 1)).dayNumber == 11_017)
    #expect(try #require(CalendarDate(year: 1969, month: 12, day: 31)).dayNumber == -1)
  }

  /// Every day of four centuries, which is the calendar's whole cycle: numbered without gaps, and back again.
  @Test func everyDayOfTheCycleComesBack() throws {
    var expected = try #require(CalendarDate(year: 1800, month: 1, day: 1)).dayNumber
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date.dayNumber == expected, date.components == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day) is number \(date.dayNumber), not \(expected)")
            return
          }
          expected += 1
        }
      }
    }
    // 400 Gregorian years are 146 097 days.
    #expect(expected == CalendarDate(year: 1800, month: 1, day: 1)?.advanced(by: 146_097).dayNumber)
  }

  @Test(arguments: [(1900, false), (2000, true), (2019, false), (2020, true), (2100, false)])
  func leapYears(_ year: Int, _ leap: Bool) {
    #expect(CalendarDate.isLeap(year) == leap)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == leap)
  }

  @Test(arguments: [(2019, 2, 29), (2022, 6, 31), (2022, 0, 1), (2022, 13, 1), (2022, 1, 0), (0, 1, 1), (10_000, 1, 1)])
  func daysThatDoNotExist(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [("1969-12-29", 1), ("1970-01-01", 4), ("2022-06-30", 4), ("2023-12-31", 7), ("2024-02-29", 4)])
  func weekdays(_ text: String, _ weekday: Int) throws {
    #expect(try #require(CalendarDate(parsing: text)).weekday == weekday)
  }

  @Test(arguments: ["2022-06-30", "30-06-2022", "30.06.2022", "30/06/2022", "30/6/2022", "2022-6-30"])
  func spellings(_ text: String) {
    #expect(CalendarDate(parsing: text)?.description == "2022-06-30")
  }

  @Test(
    arguments: [
      "", "-", "--", "2022", "2022-06", "2022-02-30", "31-06-2022", "30-06-22", "2022/06/30", "2022.06.30",
      "30-06.2022", "2022-06/30", "30-0006-2022", "0030-06-2022", "1899-12-31", "2200-01-01",
      "٣٠-٠٦-٢٠٢٢", "+1-06-2022", "06/30/2022",
    ])
  func notDates(_ text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test func subtractionAndOrder() throws {
    let first = try #require(CalendarDate(parsing: "2019-07-01")),
      last = try #require(CalendarDate(parsing: "2023-12-31"))
    #expect(last.days(since: first) == 1644)
    #expect(first < last)
    #expect(first.advanced(by: 1644) == last)
  }
}
