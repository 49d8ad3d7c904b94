import Findings
import SafeText
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("Ærø, 51 %", "Ærø, 51 %"), ("", ""), ("\u{1B}[31mrød", "\\u{1B}[31mrød"),
    ("a\tb\nc\rd\r\ne", "a\\tb\\nc\\rd\\r\\ne"),
    ("\u{0}\u{7}\u{1F}", "\\u{0}\\u{7}\\u{1F}"),
    ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\\u{7F}\\u{80}\\u{9B}\\u{9F}\u{A0}"),
    ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "\\u{202A}\\u{202B}\\u{202C}\\u{202D}\\u{202E}"),
    ("\u{2066}\u{2067}\u{2068}\u{2069}", "\\u{2066}\\u{2067}\\u{2068}\\u{2069}"),
    ("\u{2028}\u{2029}\u{200E}\u{200F}\u{61C}\u{FEFF}", "\\u{2028}\\u{2029}\\u{200E}\\u{200F}\\u{61C}\\u{FEFF}"),
    ("C:\\x", "C:\\x"), ("👩‍👩‍👧 e\u{301}", "👩‍👩‍👧 e\u{301}"), ("a\u{1B}\u{301}", "a\\u{1B}\u{301}"),
    ("Kol\u{200B}ding", "Kol\\u{200B}ding"), ("1\u{AD}2\u{2060}\u{200D}", "1\\u{AD}2\\u{2060}\\u{200D}"),
    ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"),
  ])
  func escapesWhatATerminalWouldActOn(text: String, shown: String) {
    #expect(escapingControlCharacters(text) == shown)
    #expect(escapingControlCharacters(shown) == shown)
  }

  @Test func everyScalarThatIsLeftIsHarmless() {
    for value in UInt32(0)...0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = escapingControlCharacters(String(scalar))
      let isControl = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      #expect(!isControl || shown.unicodeScalars.allSatisfy(\.isASCII), "\(value)")
    }
  }

  @Test(arguments: [("a\nb\r\nc\u{1B}\rd\t", "a\nb\r\nc\\u{1B}\rd\\t"), ("\u{2028}\n", "\\u{2028}\n")])
  func keepsLineBreaksWhereAsked(text: String, shown: String) {
    #expect(escapingControlCharacters(text, keepingLineBreaks: true) == shown)
  }

  @Test(arguments: [
    ("0751;\u{1B}[2J;tolv;352", 9..<13, "0751;\\u{1B}[2J;tolv;352", 14..<18),
    ("a\tb\u{1B}c", 2..<4, "a\\tb\\u{1B}c", 3..<10), ("a\tb", 0..<0, "a\\tb", 0..<0), ("ab", 1..<9, "ab", 1..<2),
    ("ab", 5..<9, "ab", 2..<2),
    // The acute accent stands alone after a tab, and joins the `t` of its escape.
    ("a\t\u{301}b", 2..<3, "a\\t\u{301}b", 3..<3),
  ])
  func keepsTheMarkOnTheSameCharacters(text: String, marked: Range<Int>, shown: String, shownMark: Range<Int>) {
    let excerpt = Excerpt(text: text, marked: marked).escapingControlCharacters()
    #expect(excerpt == Excerpt(text: shown, marked: shownMark))
  }

  @Test(arguments: [(1..<3, "bc"), (0..<0, ""), (3..<9, "d"), (7..<9, "")])
  func givesTheMarkedText(marked: Range<Int>, text: String) {
    #expect(Excerpt(text: "abcd", marked: marked).markedText == text)
  }
}
