import Testing

@testable import Rendering

@Suite struct ElementTests {
  @Test func anElementIsWrittenAsItIs() {
    let element = Element(
      "g", ["class": "a", "id": "b"], [Element("path", ["d": "M0 0"]), Element("text", text: "x")])
    #expect(element.markup == #"<g class="a" id="b"><path d="M0 0"/><text>x</text></g>"#)
    #expect(element.flattened.map(\.name) == ["g", "path", "text"])
  }

  @Test(arguments: [
    ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), (#"" onload="x"#, "&quot; onload=&quot;x"), ("it's", "it&#39;s"),
    // A mark that combines with what stands before it makes one character of both.
    ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("<\u{338}script>", "&lt;\u{338}script&gt;"),
    ("a\u{0}b\u{202E}c", #"a\u{0}b\u{202E}c"#), ("æøå Ærø", "æøå Ærø"),
  ])
  func whatIsMarkupIsEscaped(_ text: String, _ escaped: String) {
    #expect(escapedForMarkup(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
    #expect(Element("text", ["x": text], text: text).markup == "<text x=\"\(escaped)\">\(escaped)</text>")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-12.35, "-12.4"), (99.95, "100"), (0.1, "0.1"), (-0.1, "-0.1"),
    (.nan, "0"), (.infinity, "100000"), (-.infinity, "-100000"),
  ])
  func coordinatesAreShort(_ value: Double, _ text: String) { #expect(coordinate(value) == text) }

  @Test(arguments: Icon.allCases) func iconsAreLeftToTheirWords(_ icon: Icon) {
    #expect(icon.drawn["aria-hidden"] == "true")
    #expect(icon.drawn["class"] == "icon \(icon.rawValue)")
  }

  /// Colour is not what tells them apart.
  @Test func noTwoIconsHaveTheSameShape() {
    let shapes = Icon.allCases.map { icon in icon.drawn.flattened.dropFirst().map { $0.markup } }
    #expect(Set(shapes).count == Icon.allCases.count)
  }

  @Test func noTwoSamplesOfALegendLookAlike() {
    let looks = LegendIcon.allCases.map { $0.drawn.flattened.dropFirst().map(\.markup) }
    #expect(Set(looks).count == LegendIcon.allCases.count)
  }
}
