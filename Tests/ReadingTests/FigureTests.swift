import Basics
import Testing

@testable import Reading

@Suite struct FigureTests {
  static let point = NumberStyle(decimalSign: ".")
  static let comma = NumberStyle(decimalSign: ",")

  @Test(
    arguments: [
      ("12", "12"), ("0", "0"), ("007", "7"), ("-12", "-12"), ("\u{2212}12", "-12"), ("+12", "12"), (" 12 ", "12"),
      ("12,5", "12.5"), ("-0,06", "-0.06"), ("0,20", "0.2"), ("12,0", "12"), ("51 %", "51"), ("51%", "51"),
      ("50,96 %", "50.96"), ("1.234", "1234"), ("1.234,50", "1234.5"), ("-1.234.567,8", "-1234567.8"),
      ("1 234", "1234"), ("1\u{A0}234", "1234"), ("1\u{202F}234,5", "1234.5"), ("1'234", "1234"), (",5", "0.5"),
      ("-,5", "-0.5"), ("1,5E+03", "1500"), ("1e-2", "0.01"), ("1e0", "1"), ("0e99", "0"),
      // `-` is zero at Statistics Denmark, however the dash was typed.
      ("-", "0"), ("\u{2013}", "0"), ("\u{2212}", "0"), (" - ", "0"),
      ("999999999999999", "999999999999999"), ("999999999999999999", "999999999999999999"),
    ])
  func numbersWithADecimalComma(_ cell: String, _ value: String) throws {
    let expected = try #require(ExactDecimal(value))
    #expect(Figure(cell, style: FigureTests.comma) == .number(expected, provisional: false))
  }

  @Test(arguments: [("12.5", "12.5"), ("1,234", "1234"), ("1,234.5", "1234.5"), (".5", "0.5"), ("0.751", "0.751")])
  func numbersWithADecimalPoint(_ cell: String, _ value: String) throws {
    let expected = try #require(ExactDecimal(value))
    #expect(Figure(cell, style: FigureTests.point) == .number(expected, provisional: false))
  }

  @Test(arguments: [("12*", "12"), ("12,5 *", "12.5"), ("51 %*", "51"), ("-*", "0")])
  func anAsteriskMarksProvisionalFigures(_ cell: String, _ value: String) throws {
    let expected = try #require(ExactDecimal(value))
    #expect(Figure(cell, style: FigureTests.comma) == .number(expected, provisional: true))
  }

  @Test(
    arguments: ["", "  ", "\u{A0}", "..", "...", "…", ".", "*", "..*", "NA", "NaN"])
  func theSourceHasNoFigure(_ cell: String) {
    #expect(Figure(cell, style: FigureTests.comma) == .missing)
    #expect(Figure(cell, style: FigureTests.point) == .missing)
  }

  @Test(arguments: [("<5", 5), ("< 5", 5), ("<10", 10), ("<5*", 5)])
  func theSourceHidesASmallFigureItself(_ cell: String, _ below: Int) {
    #expect(Figure(cell, style: FigureTests.comma) == .concealed(below: below))
    #expect(Figure(cell, style: FigureTests.point) == .concealed(below: below))
  }

  @Test(
    arguments: [
      "tolv", "12 stk", "1,2,3", "1.2.3", "12.", "12,", ".", ",", "1.5", "1.23", "12.34", "1234.567", "0.751", "1..2",
      "1.234 567", "1 234.567", "1 23", "12 34", " 1 2", "--5", "+-5", "5-", "- 5", "<", "<fem", ">5", "%", "5%%", "e5",
      "1e", "1e5,5", "1e+", "30.06.2022", "30-06-2022", "2022K2", "１２", "٥", "=1+1", "#N/A", "0x10", "inf", "nan",
      "1.0000", "1.234.5", "1.234.56,7",
    ])
  func notNumbersWithADecimalComma(_ cell: String) {
    let expected: Figure = cell == "." ? .missing : .notANumber
    #expect(Figure(cell, style: FigureTests.comma) == expected)
  }

  @Test(arguments: [
    "1e18", "1000000000000000000", "999999999999999999,9", "9e400", "1e401", "1e99999999999999999999",
    "4e-19", "-0,0000000000000000004", "1e-400",
  ])
  func tooLarge(_ cell: String) {
    // An exponent that isn't even a number of this machine is no exponent.
    let expected: Figure = cell.utf8.count > 20 && cell.contains("e999999") ? .notANumber : .tooLarge
    #expect(Figure(cell, style: FigureTests.comma) == expected)
  }

  /// Programs write a share with 16 or 17 digits, and a zero as 5.6e-17: what doesn't fit is rounded off, not refused.
  @Test(
    arguments: [
      ("0.3333333333333333", 333_333_333_333_333_300, 18), ("0.1234567890123456785", 123_456_789_012_345_679, 18),
      ("0.0123456789012345675", 12_345_678_901_234_568, 18), ("12.34567890123456789", 123_456_789_012_345_679, 16),
      ("5.551115123125783e-17", 56, 18), ("5e-19", 1, 18), ("0.0000000000000000000", 0, 0),
      ("0.9999999999999999999", 1, 0), ("-0.9999999999999999999", -1, 0),
      ("99999999999999999.99", 100_000_000_000_000_000, 0), ("0.0000000000000000000000", 0, 0),
    ])
  func digitsBeyondTheEighteenthAreRounded(_ cell: String, _ units: Int, _ scale: Int) {
    let expected = Figure.number(ExactDecimal(units: units, scale: scale), provisional: false)
    #expect(Figure(cell, style: FigureTests.point) == expected)
  }

  /// Every number of up to four digits before and after the sign reads back, in both styles, plain and grouped.
  @Test func whatIsWrittenReadsBack() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let scale = Int.random(in: 0...4, using: &generator)
      let units = Int.random(in: -99_999_999...99_999_999, using: &generator)
      let value = ExactDecimal(units: units, scale: scale)
      for style in [FigureTests.point, FigureTests.comma] {
        let cell = grouped(value.description, style)
        #expect(Figure(cell, style: style) == .number(value, provisional: false), "\(cell)")
      }
    }
  }

  private func grouped(_ digits: String, _ style: NumberStyle) -> String {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { whole.append(style.thousandsSign) }
      whole.append(digit)
    }
    let fraction = parts.count == 2 ? String(style.decimalSign) + parts[1] : ""
    return (isNegative ? "-" : "") + whole + fraction
  }
}

@Suite struct NumberStyleTests {
  static let telling: [([String], Character)] = [
    ([], "."), (["12", "", "..", "-", "<5", "tolv"], "."), (["1,5"], ","), (["1.5"], "."), (["12,50"], ","),
    (["1.234,5"], ","), (["1,234.5"], "."), (["1.234.567"], ","), (["1,234,567"], "."), (["1.234", "0,5"], ","),
    (["1.234", "0.5"], "."), (["0.751"], "."), (["0,751"], ","), (["1234.567"], "."), (["1,2345"], ","),
    (["-1,5 %*", "1.234"], ","), ([",5"], ","), ([".125"], "."), (["1.5e3"], "."), (["12 345", "1 000"], "."),
    // A date or a slip among the numbers tells nothing about them; it is named when the cell is read.
    (["30.06.2022", "1,5"], ","), (["1.2.3", "1,5"], ","), (["12,", "1.5"], "."),
  ]

  @Test(arguments: telling)
  func tellingColumns(_ cells: [String], _ sign: Character) {
    #expect(NumberStyle.decide(cells) == .style(NumberStyle(decimalSign: sign)))
  }

  static let open: [([String], Int)] = [
    (["1.234"], 0), (["1,234"], 0), (["12", "..", "1.234", "123.456"], 2), (["-12.345 %"], 0), (["1.000*"], 0),
    // Both could be thousands or decimals, and contradict each other in either reading.
    (["1.234", "1,234"], 0),
  ]

  @Test(arguments: open)
  func columnsThatCanBeReadInTwoWays(_ cells: [String], _ index: Int) {
    #expect(NumberStyle.decide(cells) == .ambiguous(cell: index))
  }

  @Test(arguments: [
    (["1,5", "1.5"], 1, 0), (["1.5", "2", "1.234,5"], 2, 0), (["1.234", "1,5", "2.5"], 2, 1),
    (["2", "1,5", "3,5", "1.5"], 3, 1),
  ])
  func columnsThatContradictThemselves(_ cells: [String], _ index: Int, _ earlier: Int) {
    #expect(NumberStyle.decide(cells) == .contradictory(cell: index, earlier: earlier))
  }
}
