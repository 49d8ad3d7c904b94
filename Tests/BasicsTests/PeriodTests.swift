import Basics
import Testing

@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("2022", "2022"), ("2022H1", "2022H1"), ("h2 2022", "2022H2"), ("1. halvår 2022", "2022H1"),
      ("2. half 2022", "2022H2"), ("2nd half 2022", "2022H2"), ("1. half-year 2022", "2022H1"),
      ("2022K2", "2022K2"), ("2022Q2", "2022K2"), ("2022q2", "2022K2"), ("2022 K2", "2022K2"), ("2022-Q2", "2022K2"),
      ("K2 2022", "2022K2"), ("Q2-2022", "2022K2"), ("K22022", "2022K2"), ("2. kvartal 2022", "2022K2"),
      ("2.kvartal 2022", "2022K2"), ("kvartal 2 2022", "2022K2"), ("2. kvt. 2022", "2022K2"), ("2. kv 2022", "2022K2"),
      ("2nd quarter 2022", "2022K2"), ("1st quarter, 2022", "2022K1"), ("3rd Quarter 2022", "2022K3"),
      ("4th quarter 2022", "2022K4"), ("  2.  KVARTAL   2022 ", "2022K2"),
      ("2022M06", "2022M06"), ("2022m6", "2022M06"), ("2022-06", "2022M06"), ("M06 2022", "2022M06"),
      ("juni 2022", "2022M06"), ("Juni 2022", "2022M06"), ("jun. 2022", "2022M06"), ("june 2022", "2022M06"),
      ("maj 2022", "2022M05"), ("may 2022", "2022M05"), ("okt 2022", "2022M10"), ("oct 2022", "2022M10"),
      ("sept. 2022", "2022M09"), ("december 2022", "2022M12"),
      ("2022U27", "2022U27"), ("2022W27", "2022U27"), ("2022-W27", "2022U27"), ("uge 27 2022", "2022U27"),
      ("uge 27, 2022", "2022U27"), ("week 27 2022", "2022U27"), ("2020U53", "2020U53"),
      ("2022QMAT04", "2022QMAT04"), ("2022qmat4", "2022QMAT04"),
      ("06-2022", "2022M06"), ("06/2022", "2022M06"), ("06.2022", "2022M06"), ("6.2022", "2022M06"),
      ("202206", "2022M06"), ("2022/06", "2022M06"), ("juni-2022", "2022M06"), ("2022 juni", "2022M06"),
      ("2022 2. kvartal", "2022K2"), ("2022 kvartal 2", "2022K2"), ("Kv2 2022", "2022K2"), ("2022KV2", "2022K2"),
      ("2022/Q2", "2022K2"), ("Q2/2022", "2022K2"), ("2022, uge 27", "2022U27"),
      ("2022-06-30", "2022-06-30"), ("30-06-2022", "2022-06-30"), ("30.06.2022", "2022-06-30"),
      ("20-06-2022", "2022-06-20"), ("30/6/2022", "2022-06-30"),
    ])
  func spellings(_ text: String, _ code: String) {
    #expect(Period(parsing: text)?.description == code)
  }

  @Test(
    arguments: [
      "", " ", "20", "202", "20 22", "20-22", "-2022", "2022-", "20-22K2", "2022K0", "2022K5", "2022H3", "2022M00",
      "2022M13", "2022-13", "2022-00", "2021U53", "2022U00", "2022U54", "uge 53 2021", "2022QMAT05", "2022X1", "2022K",
      "K 2022", "2022-2023", "202213", "202200", "13.2022", "6.22", "20220", "2022 13", "1899", "2200",
      "5. kvartal 2022", "0. kvartal 2022",
      "3. halvår 2022",
      "2nt quarter 2022", "ju 2022", "may2022", "2022-02-30", "2022--06", "2022-W27-1", "kvartal 2022", "2. kvartal",
      "2. kvartal 22", "２０２２", "2022K٢", "i alt", "….", "2022*",
    ])
  func notPeriods(_ text: String) {
    #expect(Period(parsing: text) == nil)
  }

  @Test(
    arguments: [
      ("2022", "2022-01-01", "2022-12-31"), ("2022H1", "2022-01-01", "2022-06-30"),
      ("2022H2", "2022-07-01", "2022-12-31"), ("2022K2", "2022-04-01", "2022-06-30"),
      ("2022K4", "2022-10-01", "2022-12-31"), ("2024M02", "2024-02-01", "2024-02-29"),
      ("2022QMAT04", "2022-01-01", "2022-12-31"), ("2022QMAT01", "2021-04-01", "2022-03-31"),
      ("2022U27", "2022-07-04", "2022-07-10"), ("2020U53", "2020-12-28", "2021-01-03"),
      ("2021U01", "2021-01-04", "2021-01-10"), ("2019U01", "2018-12-31", "2019-01-06"),
      ("2022-06-30", "2022-06-30", "2022-06-30"),
    ])
  func bounds(_ text: String, _ first: String, _ last: String) throws {
    let period = try #require(Period(parsing: text))
    #expect(period.first.description == first)
    #expect(period.last.description == last)
  }

  /// ISO 8601: 28 December is always in a year's last week.
  @Test(arguments: [(2015, 53), (2016, 52), (2020, 53), (2021, 52), (2026, 53), (2032, 53)])
  func yearsWith53Weeks(_ year: Int, _ weeks: Int) throws {
    let date = try #require(CalendarDate(year: year, month: 12, day: 28))
    #expect(Period(.week, containing: date).yearAndNumber == (year, weeks))
    #expect((Period.week(year, 53) != nil) == (weeks == 53))
  }

  /// Over thirty years: every day lies in its period, periods follow each other without gaps, and the code reads back.
  @Test(arguments: Period.Length.allCases)
  func periodsTileTheCalendar(_ length: Period.Length) throws {
    let start = try #require(CalendarDate(year: 2000, month: 1, day: 1))
    for number in 0..<11_000 {
      let date = start.advanced(by: number)
      let period = Period(length, containing: date)
      let follows = length == .rollingYear || period.next.first == period.last.advanced(by: 1)
      guard period.contains(date), follows, period.next.previous == period, period < period.next,
        Period(parsing: period.description) == period
      else {
        Issue.record("\(period) for \(date)")
        return
      }
    }
  }

  @Test func rollingYearsMoveByAQuarter() {
    #expect(Period.rollingYear(2022, 4).next == .rollingYear(2023, 1))
    #expect(Period.rollingYear(2023, 1).timeInYears - Period.rollingYear(2022, 4).timeInYears == 0.25)
    #expect(Period(.rollingYear, containing: Period.quarter(2022, 3).last) == .rollingYear(2022, 3))
    #expect(Period.rollingYear(2022, 3).first == Period.quarter(2021, 4).first)
  }

  @Test func ofPeriodsThatEndTogetherTheShorterComesFirst() throws {
    let texts = ["2022K2", "2022H1", "2022-07-01", "2022M12", "2022K4", "2022QMAT04", "2022", "2023M01"]
    let periods = try texts.map { try #require(Period(parsing: $0)) }
    let sorted = periods.reversed().sorted().map(\.description)
    #expect(sorted == ["2022K2", "2022H1", "2022-07-01", "2022M12", "2022K4", "2022QMAT04", "2022", "2023M01"])
  }
}
