import Basics
import Testing

@Suite struct AmountTests {
  @Test(arguments: [
    ("1.200.000", 120_000_000), ("1,2 mio.", 120_000_000), ("500000,50", 50_000_050), ("0,5 mio. kr.", 50_000_000),
    ("2,36 mio", 236_000_000), ("1 million", 100_000_000), ("kr. 500", 50_000), ("40.000 kr.", 4_000_000),
    ("310250,25", 31_025_025), ("-412.000", -41_200_000), ("\u{2212}1,5", -150), ("0", 0),
    ("1,234567 mio.", 123_456_700),
    ("12 DKK", 1200), ("1,5 mia.", 150_000_000_000), ("500\u{A0}kr", 50_000),
  ])
  func readsWhatOfficesWrite(_ text: String, _ hundredths: Int) {
    #expect(Amount(parsing: text)?.hundredths == hundredths)
  }

  /// Each could be read in two ways, or isn't an amount at all.
  @Test(arguments: [
    "1.2 mio", "500,000", "500000.50", "1.20", "12.34.567", "1.2345", "1,2,3", "", "kr.", "1e6", "1 000 000", "100 EUR",
    "5,005", "1,234567891 mio.", "ca. 500", "99999999999999999999", "--5", ",50", "5,", "1.000,5 tusind",
  ])
  func refusesWhatIsInDoubt(_ text: String) {
    #expect(Amount(parsing: text) == nil)
  }

  @Test func anEnglishFileIsReadInEnglish() {
    #expect(Amount(parsing: "1,200,000.50", decimalSign: ".")?.hundredths == 120_000_050)
    #expect(Amount(parsing: "1.200,50", decimalSign: ".") == nil)
  }

  @Test(arguments: [
    ("500,000", ["500.000", "500,00"]), ("1.2 mio", ["1.200.000"]), ("500000.50", ["500.000,50"]), ("1.20", ["1,20"]),
    ("1,234", ["1.234"]), ("-2,500.75", ["-2.500,75"]), ("12,3400", ["12,34"]), ("ca. 500", []), ("100 EUR", []),
  ])
  func asksWhatIsInDoubt(_ text: String, _ readings: [String]) {
    #expect(Amount.readings(of: text) == readings)
  }

  @Test(arguments: [
    ("100 EUR", "EUR"), ("€ 5,50", "EUR"), ("500 sek", "SEK"), ("5 euro", "EUR"), ("500 kr.", nil), ("12 DKK", nil),
  ])
  func namesAnotherCurrency(_ text: String, _ currency: String?) {
    #expect(Amount.otherCurrency(in: text) == currency)
  }

  @Test(arguments: [(0, "0"), (50_000_050, "500000.50"), (-5, "-0.05"), (120_000_000, "1200000")])
  func isPrintedExactly(_ hundredths: Int, _ text: String) {
    #expect(Amount(hundredths: hundredths).description == text)
  }
}
