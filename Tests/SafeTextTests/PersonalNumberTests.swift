import SafeText
import Testing

/// The numbers here are made up; their last four digits are 0000 or 1234.
@Suite struct PersonalNumberTests {
  @Test(
    arguments: [
      "010203-1234", "311299-0000", " 010203-1234 ", "cpr 010203-1234, Odense", "x010203-1234y",
      "010203-1234;311299-0000",
      "12 010203-1234", "010203\u{2013}1234", "010203\u{2011}1234", "010203\u{2212}1234", "610203-1234", "910203-1234",
      "æ010203-1234å", "010203 - 1234", "010203--1234", "01.02.03-1234", "01-02-03-1234", "01/02/03 - 1234",
      "010203\u{A0}\u{2013}\u{A0}1234", "010203\u{FF0D}1234", "010203\u{200B}-1234", "01\u{AD}0203-12\u{2060}34",
      "01021903-1234", "01-02-1953-1234", "01.02.1953-1234", "1953-02-01-1234", "1953-02-01 - 1234",
      "01.02.2003-9999", "010203-12 34", "010203 -  1234", "01-02-03-12 34",
    ])
  func hyphenatedNumbersAreSeenAnywhere(_ text: String) {
    #expect(PersonalNumber.isContained(in: text))
    #expect(PersonalNumber.isSuspected(in: text))
    #expect(!PersonalNumber.masked(in: text).contains("1234") && !PersonalNumber.masked(in: text).contains("0000"))
  }

  @Test(
    arguments: [
      "", "010203", "0102031234", "320203-1234", "000203-1234", "600203-1234", "920203-1234", "011303-1234",
      "010003-1234",
      "010203-123", "010203-12345", "1010203-1234", "01020-1234", "010203 1234", "0102-031234",
      "2022-06-30", "30-06-2022", "12345678", "010203-", "010203-123x",
      "01.01.1990", "01-01-1990-2022", "2022-06-30 1430", "30-06-22 14:30", "30-06-2022 1430", "01.13.03-1234",
      "01021703-1234", "20220630-1430", "2022-06-30-1430", "2022-06-30 14 30", "1990-01-01-2022", "2022-06-30 12:34",
      "2022-06-30T12:34:56", "30-06-2022 12.34.56", "12 03 22 34", "1234567-12 34", "1.234.567-12 34",
    ])
  func otherTextsHoldNone(_ text: String) {
    #expect(!PersonalNumber.isContained(in: text))
  }

  @Test(
    arguments: [
      ("0102031234", true), ("102031234", true), ("010203 1234", true), ("010203\u{A0}1234", true),
      ("6102031234", true),
      ("3102031234", true), ("3202031234", false), ("0113031234", false), ("12345678", false), ("01020312345", false),
      ("010203-1234", true), ("x102031234", true), ("cpr 0102031234", true), ("999999999", false), ("", false),
      ("0000000000", false), ("0102031234 ", true), ("10203-1234", true), ("020304", false),
      ("010203  1234", true), ("010203/1234", true), ("010203.1234", true), ("010203_1234", true),
      ("010203,1234", true),
      ("010203\u{2009}1234", true), ("010203\u{202F}1234", true), ("010203\u{AD}1234", true),
      ("010203\u{2060}1234", true), ("010203\u{200B}1234", true), ("0102\u{200B}031234", true),
      ("0102\"031234", true), ("010219031234", true), ("010217031234", false), ("01 02 03 1234", true),
      ("01.02.2003", false), ("120322,1234", false), ("461,120322,2022", false), ("010203;1234", true),
      ("110203;1234", false), ("110203|1234", false), ("010203|1234", true), ("010203#1234", true),
      ("010203*1234", true), ("0102 03 1234", true), ("01 02 03 12 34", true), ("010203-12 34", true),
      ("010203 12 34", true), ("01.02.1953 1234", true), ("1953/02/01 1234", true), ("01.02.2003 9876", true),
      ("01.02.2003 1234", false), ("2007-01-02,2007-01-01", false), ("01-06-2022;1234", false),
      ("01-06-22;1234", false), ("2022-01-01 - 2022-12-31", false), ("01 01 2022 - 31 12 2022", false),
      ("01-01-2022 - 31-12-2022", false), ("2022-06-30 1430", false),
      ("2022 06 30 12", false), ("2022-06-30 12", false), ("12 34 56 78", false), ("2022K2;2023K2", false),
      ("30-06-2022;31-07-2022", false), ("2022-06-30;2022-07-31", false), ("010203-12 345", false),
      ("1 234 567 890", false), ("12 345 678 901,25", false), ("2022 1234 5678", false), ("2022M06 1234", false),
      ("0102    031234", false), ("010203    1234", false), ("12345678 1234", false), ("1.234.567,89", false),
    ])
  func bareNumbersAreSuspected(_ text: String, _ expected: Bool) {
    #expect(PersonalNumber.isSuspected(in: text) == expected)
  }

  /// A cell that is a decimal number as a whole is none, though a message masks it.
  @Test(
    arguments: [
      ("010203 - 1234", .written), ("010203/1234", .bare), ("0102031234", .bare), ("102031234", .shortened),
      ("10203-1234", .shortened), ("0102031234 og 010203-1234", .written), ("102031234 0102031234", .bare),
      ("120322.1234", nil), ("0.1202031234", nil), ("-1202031234,5", nil), ("010203.1234", .bare), ("", nil),
      ("01.02.1953 1234", .bare), ("01.02.2003 1234", nil), ("30-06-2022 1430", nil), ("2022-06-30 1430", nil),
      ("010203;1234", nil), ("010203#1234", .bare), ("01 02 03 12 34", .bare), ("0102 03 1234", .bare),
    ] as [(String, PersonalNumber.Certainty?)])
  func certainty(_ cell: String, _ expected: PersonalNumber.Certainty?) {
    #expect(PersonalNumber.certainty(in: cell) == expected)
  }

  /// As pandas and Excel, forms, fonts and people write them.
  @Test(
    arguments: [
      ("2406041234.0", .bare), ("2406041234,00", .bare), ("102031234.0", .shortened), ("(010203) 1234", .bare),
      ("010203[1234]", .bare), ("0 1 0 2 0 3 1 2 3 4", .bare), ("010 203 1234", .bare), ("010203 og 1234", .bare),
      ("1. februar 1903 - 1234", .written), ("1 feb 1953 1234", .bare), ("d. 12. marts 1970, 1234", nil),
      ("010203\n1234", .bare), ("010203\r\n1234", .bare), ("1.02031234E9", .bare), ("1,02031234e+09", .bare),
      ("1.02031234E8", .shortened), ("６1０２０３-1234", .written), ("০১০২০৩-১২৩৪", .written), ("⁰¹⁰²⁰³-¹²³⁴", .written),
      ("⓪①⓪②⓪③-①②③④", .written),
      ("\u{660}\u{661}\u{660}\u{662}\u{660}\u{663}\u{661}\u{662}\u{663}\u{664}", .bare),
      ("\u{1D7CE}\u{1D7CF}\u{1D7CE}\u{1D7D0}\u{1D7CE}\u{1D7D1}-\u{1D7CF}\u{1D7D0}\u{1D7D1}\u{1D7D2}", .written),
      ("1. januar 2019 - 2023", nil), ("31. december 2022", nil), ("1.25E9", nil), ("1 0 1 0 1 1", nil),
      ("123 456 7890", nil), ("1. februar 2019 1430", nil), ("2022 og 2023", nil), ("1234567.0", nil),
    ] as [(String, PersonalNumber.Certainty?)])
  func otherSpellings(_ cell: String, _ expected: PersonalNumber.Certainty?) {
    #expect(PersonalNumber.certainty(in: cell) == expected)
    guard expected != nil else { return }
    let masked = PersonalNumber.masked(in: cell)
    #expect(PersonalNumber.certainty(in: masked) == nil && masked.utf8.count == cell.utf8.count)
  }

  /// As much as may stand between the digits, which windows around an excerpt rely on.
  @Test func matchesAreBounded() {
    let gap = String(repeating: "\u{200B}", count: 8)
    let spread =
      "010203".map(String.init).joined(separator: gap) + gap + " \u{2009}-" + gap
      + "1234".map(String.init).joined(separator: gap)
    #expect(PersonalNumber.isContained(in: spread))
    #expect(spread.utf8.count <= PersonalNumber.longestMatch)
    #expect(!PersonalNumber.isSuspected(in: "0102" + gap + "\u{200B}031234"))
  }

  @Test(
    arguments: [
      ("010203-1234", "******-****"), ("cpr: 0102031234.", "cpr: **********."), ("102031234", "*********"),
      ("10203-1234", "*****-****"), ("010203 1234", "****** ****"), ("010203\u{2013}1234", "******\u{2013}****"),
      ("010203-1234 og 311299-0000", "******-**** og ******-****"), ("30-06-2022", "30-06-2022"),
      ("2022;0751;12;352", "2022;0751;12;352"), ("Ærø 010203-1234 ø", "Ærø ******-**** ø"),
      ("010203-12345", "010203-12345"), ("", ""), ("👩‍👩‍👧 0102031234", "👩‍👩‍👧 **********"),
    ])
  func masking(_ text: String, _ shown: String) {
    #expect(PersonalNumber.masked(in: text) == shown)
    #expect(PersonalNumber.masked(in: shown) == shown)
  }

  /// Whatever surrounds a number, masking leaves none behind, and leaves everything else as it was.
  @Test func nothingIsLeftAfterMasking() {
    let pieces = [
      "010203-1234", "0102031234", "102031234", "010203 1234", "01.02.03-1234", "01", "1234", ".", "\"", "\u{200B}",
      "7", "12", "-", " ", ";", "æ", "\u{301}", "x",
    ]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let masked = PersonalNumber.masked(in: text)
      #expect(!PersonalNumber.isSuspected(in: masked), "\(text)")
      #expect(PersonalNumber.masked(in: masked) == masked, "\(text)")
      #expect(masked.utf8.count == text.utf8.count, "\(text)")
      #expect(zip(text.utf8, masked.utf8).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "*") }, "\(text)")
    }
  }
}
