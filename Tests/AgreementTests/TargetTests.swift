import Agreement
import Basics
import Testing

@Suite struct TargetTests {
  @Test(
    arguments: [
      "at least 51 %", "mindst 51 %", "At Least 51%", "MINDST 51 pct.", "minimum 51 procent", ">= 51 %", ">=51%",
      "≥ 51,0 %",
      "at least 51 percent",
    ])
  func atLeast51Percent(_ text: String) {
    #expect(TargetState(parsing: text) == .set(Target(.atLeast, ExactDecimal(51), isPercent: true)))
  }

  @Test(arguments: ["at most 13,5 %", "højst 13.5%", "maksimum 13,5 pct", "<=13,5 %", "≤ 13,5 %", "maximum 13.50 %"])
  func atMost(_ text: String) {
    #expect(TargetState(parsing: text) == .set(Target(.atMost, ExactDecimal(units: 135, scale: 1), isPercent: true)))
  }

  @Test(arguments: [
    "at least 15 of 22", "mindst 15 af 22", "at least 15 out of 22", "mindst 15 ud af 22", ">=15 af 22",
  ])
  func countsOfAreas(_ text: String) {
    #expect(TargetState(parsing: text) == .set(Target(.atLeast, ExactDecimal(15), of: 22)))
  }

  @Test(arguments: [("at least 100", "100"), ("højst 2,5", "2.5"), ("at least -5", "-5"), ("at least 0", "0")])
  func bareNumbers(_ text: String, _ value: String) throws {
    let target = try #require(TargetState(parsing: text)?.target)
    #expect(target.value.description == value)
    #expect(!target.isPercent)
    #expect(target.total == nil)
  }

  @Test(arguments: [
    ("højst 3 pr. 1.000", 1000), ("at most 3 per 1,000", 1000), ("højst 3 pr 1000", 1000),
    ("<= 3 pr. 100.000", 100_000),
  ])
  func rates(_ text: String, _ per: Int) {
    #expect(TargetState(parsing: text) == .set(Target(.atMost, ExactDecimal(3), per: per)))
  }

  @Test(arguments: ["højst 3 pr. 500", "højst 3 pr.", "højst 3 % pr. 1.000", "højst 3 pr. 1.000 5"])
  func notRates(_ text: String) { #expect(TargetState(parsing: text) == nil) }

  @Test(arguments: ["not set", "ikke fastsat", "Ikke  fastsat"])
  func notSet(_ text: String) { #expect(TargetState(parsing: text) == .notSet) }

  @Test(arguments: ["monitored", "overvåges", "Overvåges", "none intended", "uden mål"])
  func monitored(_ text: String) { #expect(TargetState(parsing: text) == .monitored) }

  @Test(
    arguments: [
      "", "51 %", "at least", "at least %", "minimum xx %", "at least 51 % %", "at least 51 % 22", "about 51 %",
      "at least 23 of 22", "at least 15 of 0", "at least 15.5 of 22", "at least -1 of 22", "at least 15 of +22.5",
      "at least 15 of", "at least 15 % of 22", "mindst 1.000", "mindst 1.200.000", "at least 1 000", "least 51 %",
      "set",
    ])
  func notTargets(_ text: String) {
    #expect(TargetState(parsing: text) == nil)
  }

  /// 50.96 % prints as 51 % and is not 51 %; equality meets the target.
  @Test(
    arguments: [
      (5096, 10_000, false), (51, 100, true), (5100, 10_000, true), (5101, 10_000, true), (509_999, 1_000_000, false),
      (0, 1, false), (1, 1, true), (Int.max, Int.max, true), (Int.max / 2, Int.max, false),
    ])
  func shareAgainstAtLeast51(_ numerator: Int, _ denominator: Int, _ met: Bool) {
    #expect(Target(.atLeast, ExactDecimal(51), isPercent: true).isMet(byShare: numerator, of: denominator) == met)
  }

  @Test(arguments: [(135, 1000, true), (1350, 10_000, true), (1351, 10_000, false), (0, 10, true), (1, 3, false)])
  func shareAgainstAtMost13Point5(_ numerator: Int, _ denominator: Int, _ met: Bool) {
    let target = Target(.atMost, ExactDecimal(units: 135, scale: 1), isPercent: true)
    #expect(target.isMet(byShare: numerator, of: denominator) == met)
  }

  @Test(arguments: [("50.96", false), ("50.999999999", false), ("51", true), ("51.00", true), ("51.01", true)])
  func valueAgainstAtLeast51(_ value: String, _ met: Bool) throws {
    let target = Target(.atLeast, ExactDecimal(51), isPercent: true)
    #expect(target.isMet(by: try #require(ExactDecimal(value))) == met)
  }

  @Test(arguments: [("13", true), ("12.99", true), ("13.01", false)])
  func valueAgainstAtMost13(_ value: String, _ met: Bool) throws {
    #expect(Target(.atMost, ExactDecimal(13)).isMet(by: try #require(ExactDecimal(value))) == met)
  }
}
