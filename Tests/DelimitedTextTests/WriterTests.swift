import DelimitedText
import Testing

@Suite struct WriterTests {
  static let excel = DelimitedWriter(style: .excelDanish)
  static let standard = DelimitedWriter(style: .standard)

  /// One cell as the standard style writes it.
  func written(_ cell: DelimitedWriter.Cell) -> String {
    String(Self.standard.table(header: ["a"], rows: [[cell]]).dropFirst(2).dropLast())
  }

  @Test func writesBothStyles() {
    let rows: [[DelimitedWriter.Cell]] = [
      [.text("Ærø"), .number(51.25), .decimalText("50.96")], [.integer(-3), .flag(true), .empty],
      [.empty, .empty, .empty],
    ]
    #expect(
      Self.excel.table(header: ["a", "b;c", "d"], rows: rows)
        == "\u{FEFF}a;\"b;c\";d\r\nÆrø;51,25;50,96\r\n-3;true;\r\n\"\";;\r\n")
    #expect(
      Self.standard.table(header: ["a", "b;c", "d"], rows: rows)
        == "a,\"b;c\",d\nÆrø,51.25,50.96\n-3,true,\n\"\",,\n")
    #expect(Self.standard.table(header: ["a"], rows: []) == "a\n")
  }

  /// Compared scalar by scalar, as a reader of bytes sees them: a mark makes another character of the quote before it.
  @Test func aQuoteUnderACombiningMarkIsDoubledToo() {
    let text = written(.text("a\"\u{301}b"))
    #expect(Array(text.unicodeScalars) == Array("\"a\"\"\u{301}b\"".unicodeScalars))
  }

  @Test func namesStylesAsUsersWriteThem() {
    #expect(DelimitedWriter.Style.allCases.map(\.rawValue) == ["excel-da", "standard"])
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e-7, "0.0000001"), (-1.5e-10, "-0.00000000015"), (1e16, "10000000000000000"),
    (1.2345e20, "123450000000000000000"), (-0.0, "0"), (12, "12"), (100, "100"), (0.5, "0.5"), (-12.5, "-12.5"),
    (51.0, "51"), (2.0 / 3, "0.6666666666666666"), (.infinity, "\"\""), (.nan, "\"\""),
    (123_456_789.125, "123456789.125"), (9_007_199_254_740_992, "9007199254740992"),
  ])
  func writesNumbersInFull(value: Double, digits: String) {
    #expect(written(.number(value)) == digits)
  }

  @Test func numbersReadBackAsTheyWere() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let digits = written(.number(value))
      #expect(Double(digits) == value)
      #expect(digits.utf8.allSatisfy { "-.0123456789".utf8.contains($0) })
    }
    #expect(Double(written(.number(.greatestFiniteMagnitude))) == .greatestFiniteMagnitude)
    #expect(Double(written(.number(.leastNonzeroMagnitude))) == .leastNonzeroMagnitude)
  }

  @Test(arguments: [
    ("50.96", "50.96"), ("-3", "-3"), ("0", "0"), ("=1", "'=1"), ("1.", "1."), (".5", ".5"), ("1,5", "\"1,5\""),
    ("1.2.3", "1.2.3"), ("1e3", "1e3"), ("-", "-"), ("", "\"\""), ("+1", "'+1"),
  ])
  func takesDecimalTextOnlyIfItIsADecimal(digits: String, expected: String) {
    #expect(written(.decimalText(digits)) == expected)
    if expected == digits, digits.contains(where: \.isNumber), digits.first != ".", digits.last != "." {
      #expect(Self.excel.table(header: ["a"], rows: [[.decimalText("50.96")]]) == "\u{FEFF}a\r\n50,96\r\n")
    }
  }

  @Test(arguments: [
    "=1+1", "=HYPERLINK(\"http://x\")", "+1", "+45 12 34 56 78", "@SUM(A1)", "-1+1", "-A1", "  =1", "\u{A0}=1",
    "\t=1", "\n=1", "\r=1", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "-2,1 til 3,4", "-cmd|'/C calc'!A1", "-1%+1", "--1",
    " -12",
  ])
  func defusesFormulas(text: String) {
    let shown = text.replacing("\t", with: "\\t")
    let cells = read(Self.excel.table(header: [text], rows: [[.text(text)]])).table
    #expect(cells?.header == ["'" + shown])
    #expect(cells?.rows.map(\.fields) == [["'" + shown]])
  }

  @Test(arguments: [
    "-", "-12,5", "-1.234,50", "-3", "-0.5", "-12,5 %", "-2%", "a=1", "1-2", "x@y", "'=1", "", "–",
  ])
  func leavesOtherText(text: String) {
    #expect(read(Self.excel.table(header: ["a"], rows: [[.text(text)]])).table?.rows.map(\.fields) == [[text]])
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\tb", "a\\tb"), ("a\nb\r\nc\rd", "\"a\nb\r\nc\rd\""), ("\u{0}", "\\u{0}"),
    ("\u{202E}x", "\\u{202E}x"), ("a\u{85}b", "a\\u{85}b"), ("\u{7F}", "\\u{7F}"),
  ])
  func showsControlCharacters(text: String, expected: String) {
    #expect(written(.text(text)) == expected)
  }

  @Test(arguments: [
    (" a", "\" a\""), ("a ", "\"a \""), ("a b", "a b"), ("a\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
    ("a|b", "\"a|b\""), ("{\"a\":1}", "\"{\"\"a\"\":1}\""), ("[1]", "\"[1]\""), ("<html>", "\"<html>\""),
    ("%PDF-", "\"%PDF-\""), ("å", "å"),
  ])
  func quotesWhatWouldNotComeBack(text: String, expected: String) {
    #expect(written(.text(text)) == expected)
  }
}
