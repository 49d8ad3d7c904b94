/// A small mark that stands beside its word and says the same by shape and colour.
public enum Icon: String, Hashable, Sendable, CaseIterable {
  /// A filled disc with a tick.
  case good
  /// An open triangle with an exclamation mark.
  case warning
  /// A filled square with a cross.
  case bad
  /// An open ring.
  case neutral
  /// A broken ring with a question mark.
  case unknown

  /// Left out of the accessibility tree, since the word says it already.
  public var drawn: Element {
    Element(
      "svg",
      ["class": "icon \(rawValue)", "viewBox": "0 0 16 16", "width": "16", "height": "16", "aria-hidden": "true"],
      parts)
  }

  private var parts: [Element] {
    switch self {
    case .good: [Symbol.disc.drawn(8, 8, radius: 7, "fill"), path("M4.5 8.2l2.4 2.5 4.6-5.2", "cut")]
    case .warning:
      [Symbol.triangle.drawn(8, 8.4, radius: 6.9, "stroke"), path("M8 6v3.6M8 11.6v.6", "stroke")]
    case .bad:
      [Symbol.square.drawn(8, 8, radius: 6.5, "fill"), path("M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6", "cut")]
    case .neutral: [Symbol.ring.drawn(8, 8, radius: 6, "stroke")]
    case .unknown:
      [
        Element("circle", ["cx": "8", "cy": "8", "r": "6.5", "class": "stroke broken"]),
        path("M6.2 6.4a1.9 1.9 0 1 1 2.7 1.8q-.9.5-.9 1.5M8 11.4v.4", "stroke"),
      ]
    }
  }

  private func path(_ course: String, _ style: String) -> Element { Element("path", ["d": course, "class": style]) }
}
