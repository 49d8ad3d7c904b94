import Basics
import Testing

@Suite struct ExactDecimalTests {
  @Test(
    arguments: [
      ("0", "0"), ("51", "51"), ("51.0", "51"), ("50.96", "50.96"), ("-2.5", "-2.5"), ("\u{2212}2.5", "-2.5"),
      ("+3", "3"), ("007", "7"), ("0.05", "0.05"), ("-0", "0"), ("-0.05", "-0.05"), ("1.100", "1.1"),
      ("999999999999999999", "999999999999999999"), ("123456789.123456789", "123456789.123456789"),
    ])
  func readsAndWrites(_ text: String, _ expected: String) {
    #expect(ExactDecimal(text)?.description == expected)
  }

  @Test(
    arguments: [
      "", "-", "+", ".", ".5", "5.", "1.2.3", "1,5", "1 000", "1e3", "0x10", "--1", "+-1", "1.123456789012345678", "٣",
      "1234567890123456789", "NaN",
    ])
  func notNumbers(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func decimalComma() {
    #expect(ExactDecimal("50,96", decimalSign: ",") == ExactDecimal(units: 5096, scale: 2))
    #expect(ExactDecimal("50.96", decimalSign: ",") == nil)
  }

  @Test func equalNumbersAreEqualValues() {
    #expect(ExactDecimal(units: 5100, scale: 2) == ExactDecimal(51))
    #expect(ExactDecimal(units: 0, scale: 9) == ExactDecimal(0))
  }

  @Test(
    arguments: [
      ("50.96", "51"), ("-1", "0"), ("-2", "-1.5"), ("0.1", "0.11"), ("999999999.999999999", "1000000000"),
      ("-999999999999999999", "999999999999999999"),
    ])
  func order(_ smaller: String, _ larger: String) throws {
    let a = try #require(ExactDecimal(smaller)), b = try #require(ExactDecimal(larger))
    #expect(a < b)
    #expect(!(b < a))
    #expect(a != b)
  }

  @Test func ratiosAreComparedWithoutDividing() {
    // 1/3 against 0.333333333: the third is larger, by 1/3 of 10⁻⁹.
    #expect(ExactDecimal(units: 333_333_333, scale: 9).compared(toRatio: 1, 3) == -1)
    #expect(ExactDecimal(units: 5, scale: 1).compared(toRatio: 1, 2) == 0)
    #expect(ExactDecimal(units: 334, scale: 3).compared(toRatio: 1, 3) == 1)
    #expect(ExactDecimal(1).compared(toRatio: .max, .max) == 0)
  }

  @Test func extremesDoNotOverflow() {
    #expect(ExactDecimal(units: .min, scale: 1).description.hasPrefix("-"))
    #expect(ExactDecimal(100).compared(toRatio: .max, 1, times: 100) == -1)
  }

  @Test(
    arguments: [
      ("46", "46"), ("46.5", "46.5"), ("46,5", "46.5"), ("46 %", "46"), ("46,5%", "46.5"), ("13,125 %", "13.125"),
      ("0,125", "0.125"), ("12,25", "12.25"), ("-2,5", "-2.5"), ("1200000", "1200000"), ("1200,500", "1200.5"),
    ])
  func asPeopleWriteThem(_ text: String, _ expected: String) {
    #expect(ExactDecimal(written: text)?.description == expected)
  }

  /// `1.000` is a thousand to one reader and one to another.
  @Test(arguments: [
    "", "%", "% 46", "46 % %", "4 6", "1 000", "1.000", "1,000", "-12.500", "1.200.000", "1.200,5", "xx",
  ])
  func refusedRatherThanGuessed(_ text: String) {
    #expect(ExactDecimal(written: text) == nil)
  }
}
