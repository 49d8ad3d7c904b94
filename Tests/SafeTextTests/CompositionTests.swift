import SafeText
import Testing

@Suite struct CompositionTests {
  /// Compared scalar by scalar: as strings the two are equal anyway.
  @Test(arguments: [
    ("A\u{30A}rhus", "Århus"), ("Sø\u{301}", "Sǿ"), ("A\u{30A}\u{301}", "Ǻ"), ("\u{212B}", "Å"),
    ("e\u{301}e\u{308}", "éë"),
    ("\u{3B1}\u{301}", "ά"), ("\u{418}\u{306}", "Й"), ("\u{1F71}", "ά"), ("Århus", "Århus"), ("1\u{301}", "1\u{301}"),
    ("\u{301}", "\u{301}"), ("e\u{301} – 🇩🇰…", "é – 🇩🇰…"), ("", ""),
  ])
  func lettersAreOneScalar(_ written: String, _ expected: String) {
    #expect(Array(composed(written).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(composed(written) == written)
    #expect(composed(composed(written)) == composed(written))
  }
}
