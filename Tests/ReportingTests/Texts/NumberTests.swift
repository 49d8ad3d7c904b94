import Agreement
import Basics
import Testing

@testable import Languages
@testable import Reporting

@Suite struct NumberTests {
  @Test(
    arguments: [
      (0, 0, "0", "0"), (0, 1, "0,0", "0.0"), (50.96, 1, "51,0", "51.0"), (50.96, 2, "50,96", "50.96"),
      (1017, 0, "1.017", "1,017"), (1_234_567.5, 1, "1.234.567,5", "1,234,567.5"), (999.95, 1, "1.000,0", "1,000.0"),
      (-2.84, 1, "−2,8", "−2.8"), (-0.04, 1, "0,0", "0.0"), (2.5, 0, "3", "3"), (-2.5, 0, "−3", "−3"),
      (0.000_000_4, 6, "0,000000", "0.000000"), (1e18, 0, "1e+18", "1e+18"),
    ] as [(Double, Int, String, String)])
  func decimalsAndThousands(_ value: Double, _ decimals: Int, _ danish: String, _ english: String) {
    #expect(Danish().number(value, decimals: decimals) == danish)
    #expect(English().number(value, decimals: decimals) == english)
  }

  @Test(arguments: [
    (0, "0"), (-1017, "−1.017"), (999, "999"), (1_000_000, "1.000.000"), (Int.min, "−9.223.372.036.854.775.808"),
  ])
  func wholeNumbers(_ value: Int, _ text: String) { #expect(Danish().number(value) == text) }

  @Test(arguments: [
    ("13", 0, "13"), ("13.5", 0, "13,5"), ("13", 1, "13,0"), ("0.125", 1, "0,125"), ("-46.10", 1, "−46,1"),
  ])
  func decimalsAsWritten(_ value: String, _ decimals: Int, _ text: String) throws {
    #expect(Danish().number(try #require(ExactDecimal(value)), decimals: decimals) == text)
  }

  /// 50.96 % has missed a target of 51 %, and must not look as if it hadn't.
  @Test(
    arguments: [
      (50.96, 51, 1, 2), (50.9996, 51, 1, 4), (51, 51, 1, 1), (48.2, 51, 1, 1), (51.04, 51, 1, 2),
      (50.999_999_99, 51, 1, 6),
      (0.4, 1, 0, 0), (0.6, 1, 0, 1),
    ] as [(Double, Double, Int, Int)])
  func aValueNeverLooksLikeTheTargetThatItIsNot(_ value: Double, _ target: Double, _ least: Int, _ decimals: Int) {
    #expect(decimalsTelling(value, from: target, atLeast: least) == decimals)
  }

  @Test func withoutATargetTheUnitsDecimalsDo() { #expect(decimalsTelling(50.96, from: nil, atLeast: 1) == 1) }
}

@Suite struct QuantityTests {
  @Test(
    arguments: [
      (.percent, 51, "51 %", "51%"), (.percentagePoints, 2, "2 procentpoint", "2 pp"), (.count, 12, "12", "12"),
      (.areas, 1, "1 kommune", "1 municipality"), (.areas, 15, "15 kommuner", "15 municipalities"),
      (.areas, 0, "0 kommuner", "0 municipalities"), (.days, 1, "1 dag", "1 day"), (.days, 14, "14 dage", "14 days"),
      (.kroner, 500, "500 kr.", "DKK 500"),
    ] as [(Unit, Int, String, String)])
  func numbersHaveTheirUnit(_ unit: Unit, _ count: Int, _ danish: String, _ english: String) {
    #expect(Danish().quantity("\(count)", unit, count: Double(count)) == danish)
    #expect(English().quantity("\(count)", unit, count: Double(count)) == english)
  }

  @Test func differencesOfPercentArePercentagePoints() {
    #expect(Danish().difference("-2,8", .percent, count: -2.8) == "-2,8 procentpoint")
    #expect(Danish().difference("-2,8", .percent, count: -2.8, isNarrow: true) == "-2,8 pct.point")
    #expect(English().difference("-1", .areas, count: -1) == "-1 municipality")
  }

  @Test(
    arguments: [
      ("at least 51 %", .percent, "mindst 51 %", "at least 51%"),
      ("at most 13.5 %", .percent, "højst 13,5 %", "at most 13.5%"),
      ("at least 15 of 22", .areas, "mindst 15 af 22", "at least 15 of 22"),
      ("at least 1 of 1", .areas, "mindst 1 af 1", "at least 1 of 1"),
      ("at most 14", .days, "højst 14 dage", "at most 14 days"), ("at least 100", .count, "mindst 100", "at least 100"),
    ] as [(String, Unit, String, String)])
  func targets(_ written: String, _ unit: Unit, _ danish: String, _ english: String) throws {
    let target = try #require(TargetState(parsing: written)?.target)
    #expect(Danish().target(target, unit) == danish)
    #expect(English().target(target, unit) == english)
  }
}

@Suite struct PeriodTextTests {
  static let week = Period.week(2022, 27)

  @Test(
    arguments: [
      (.year(2021), "2021", "2021"), (.half(2022, 1), "1. halvår 2022", "first half of 2022"),
      (.quarter(2022, 2), "2. kvartal 2022", "second quarter of 2022"), (.month(2022, 6), "juni 2022", "June 2022"),
      (.rollingYear(2022, 4), "året 2022", "the year 2022"),
      (.rollingYear(2022, 1), "året til og med 1. kvartal 2022", "the year to the first quarter of 2022"),
      (.day(date(2022, 6, 14)), "14. juni 2022", "14 June 2022"),
      (week ?? .year(0), "uge 27 i 2022", "week 27 of 2022"),
    ] as [(Period, String, String)])
  func periods(_ period: Period, _ danish: String, _ english: String) {
    #expect(Danish().period(period) == danish)
    #expect(English().period(period) == english)
  }

  @Test(
    arguments: [
      (.year(2021), "In 2021", "I 2021"), (.quarter(2022, 2), "In the second quarter of 2022", "I 2. kvartal 2022"),
      (.day(date(2022, 6, 14)), "On 14 June 2022", "Den 14. juni 2022"),
      (.month(2022, 6), "In June 2022", "I juni 2022"),
    ] as [(Period, String, String)])
  func periodsAtTheBeginningOfASentence(_ period: Period, _ english: String, _ danish: String) {
    #expect(English().during(period) == english)
    #expect(Danish().during(period) == danish)
  }

  @Test func dates() {
    #expect(Danish().date(date(2023, 12, 31)) == "31. december 2023")
    #expect(Danish().shortDate(date(2023, 2, 1)) == "01-02-2023")
    #expect(English().shortDate(date(2023, 2, 1)) == "2023-02-01")
    #expect(Danish().asOf(.quarter(2022, 2), date(2022, 6, 30)) == "2. kvartal 2022, opgjort pr. 30. juni 2022")
    #expect(English().asOf(.quarter(2022, 2), date(2022, 6, 30)) == "Second quarter of 2022, as of 30 June 2022")
  }
}
