/// An element of HTML or SVG with its attributes in the order given, so that the same page gives the same bytes.
///
/// It is the one way to make markup: texts and attributes are escaped when it is written, and what isn't escaped can
/// only be a constant of the program; see `Verbatim`.
public struct Element: Hashable, Sendable {
  public struct Attribute: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public enum Content: Hashable, Sendable {
    case element(Element)
    case text(String)
    case verbatim(Verbatim)
  }

  public var name: String
  public var attributes: [Attribute] = []
  public var content: [Content] = []

  public init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Element] = []) {
    self.init(name, attributes, content: children.map(Content.element))
  }

  public init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes, content: [.text(text)])
  }

  public init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], content: [Content]) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.content = content
  }

  public subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  private var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The element and all below it, in the order of the document.
  public var flattened: [Element] { [self] + children.flatMap(\.flattened) }

  /// The text in and below the element.
  public var text: String {
    content.map {
      switch $0 {
      case .element(let element): element.text
      case .text(let text): text
      case .verbatim(let verbatim): verbatim.text
      }
    }.joined()
  }
}

/// Text that is markup or a style sheet already: a constant of the program, never anything that was read.
public struct Verbatim: Hashable, Sendable {
  public let text: String

  public init(_ constant: StaticString) { text = constant.description }
}

// MARK: Writing

extension Element {
  /// The element as HTML or XML. Elements of a page's structure begin on a line of their own.
  public var markup: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    if Element.structure.contains(name), !text.isEmpty { text += "\n" }
    text += "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(escapedForMarkup(attribute.value))\"" }
    if content.isEmpty, Element.closed.contains(name) {
      text += "/>"
      return
    }
    text += ">"
    for part in content {
      switch part {
      case .element(let element): element.write(to: &text)
      case .text(let words): text += escapedForMarkup(words)
      case .verbatim(let verbatim): text += verbatim.text
      }
    }
    text += "</\(name)>"
  }

  /// Elements that may be written as one tag: HTML's void ones, and the drawing's own. A browser would take another
  /// one that is written so for one that is never closed.
  private static let closed: Set<String> = [
    "meta", "link", "br", "circle", "line", "path", "polygon", "polyline", "rect", "use",
  ]

  private static let structure: Set<String> = [
    "head", "meta", "title", "link", "style", "body", "header", "nav", "ul", "ol", "li", "main", "section", "article",
    "h1", "h2", "h3", "h4", "h5", "p", "dl", "div", "figure", "figcaption", "details", "summary", "table", "caption",
    "thead", "tbody", "tr", "footer",
  ]
}

/// A coordinate in the drawing's own units, to a tenth. What lies far outside any drawing, or is no number, is drawn in.
func coordinate(_ value: Double) -> String {
  let tenths = value.isNaN ? 0 : Int((min(max(value, -100_000), 100_000) * 10).rounded())
  let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + (tenth == 0 ? "\(whole)" : "\(whole).\(tenth)")
}
