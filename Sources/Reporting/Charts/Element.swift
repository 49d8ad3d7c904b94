/// An element of SVG with its attributes in the order given, so that the same drawing gives the same bytes.
struct Element: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  enum Content: Hashable, Sendable {
    case element(Element)
    case text(String)
  }

  var name: String
  var attributes: [Attribute] = []
  var content: [Content] = []

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Element] = []) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    content = children.map(Content.element)
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    content = [.text(text)]
  }

  subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  private var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The element and all below it, in the order of the document.
  var flattened: [Element] { [self] + children.flatMap(\.flattened) }

  /// The text in and below the element.
  var text: String {
    content.map {
      switch $0 {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The element as XML, without line breaks.
  var markup: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    text += "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(escapedForMarkup(attribute.value))\"" }
    if content.isEmpty {
      text += "/>"
      return
    }
    text += ">"
    for part in content {
      switch part {
      case .element(let element): element.write(to: &text)
      case .text(let words): text += escapedForMarkup(words)
      }
    }
    text += "</\(name)>"
  }
}

/// A coordinate in the drawing's own units, to a tenth. What lies far outside any drawing, or is no number, is drawn in.
func coordinate(_ value: Double) -> String {
  let tenths = value.isNaN ? 0 : Int((min(max(value, -100_000), 100_000) * 10).rounded())
  let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + (tenth == 0 ? "\(whole)" : "\(whole).\(tenth)")
}
