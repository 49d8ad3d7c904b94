/// A self-contained page: no script, nothing loaded, its style within it. The same page gives the same bytes.
public struct Page: Sendable {
  public struct Link: Hashable, Sendable {
    /// The id that it leads to.
    public var target: String
    public var label: String
    /// Shown before the label.
    public var icon: Icon?
    /// What lies below it.
    public var parts: [Link]

    public init(target: String, label: String, icon: Icon? = nil, parts: [Link] = []) {
      self.target = target
      self.label = label
      self.icon = icon
      self.parts = parts
    }
  }

  /// A code of BCP 47, such as `da`.
  public var language: String
  public var title: String
  public var subtitle: String
  /// The words of the link that passes over the contents.
  public var skip: String
  /// What the list of contents is called.
  public var contentsLabel: String
  public var contents: [Link]
  public var sections: [Element]
  public var footer: [String]

  public init(
    language: String, title: String, subtitle: String, skip: String, contentsLabel: String, contents: [Link],
    sections: [Element], footer: [String]
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.skip = skip
    self.contentsLabel = contentsLabel
    self.contents = contents
    self.sections = sections
    self.footer = footer
  }

  /// The page as HTML.
  public var text: String {
    let html = Element("html", ["lang": language], [head, body])
    return "<!DOCTYPE html>\n" + html.withNoBreakSpaces.markup + "\n"
  }

  private var head: Element {
    Element(
      "head", [:],
      [
        Element("meta", ["charset": "utf-8"]),
        Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Element("meta", ["name": "color-scheme", "content": "light dark"]),
        Element(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
          ]),
        Element("title", text: title), Element("link", ["rel": "icon", "href": "data:,"]),
        Element("style", content: [.verbatim(PageStyle.sheet)]),
      ])
  }

  private var body: Element {
    Element(
      "body", [:],
      [
        Element("a", ["class": "skip", "href": "#content"], text: skip),
        Element("header", [:], [Element("h1", text: title), Element("p", text: subtitle)]),
        Element("nav", ["aria-label": contentsLabel], [Page.list(contents)]),
        Element("main", ["id": "content", "tabindex": "-1"], sections),
        Element("footer", [:], footer.map { Element("p", text: $0) }),
      ])
  }
}

extension Page {
  private static func list(_ links: [Link]) -> Element {
    .list(links.map { link in [.element(link.element)] + (link.parts.isEmpty ? [] : [.element(list(link.parts))]) })
  }
}

extension Page.Link {
  var element: Element {
    let icon = icon.map { [Element.Content.element($0.drawn), .text(" ")] } ?? []
    return Element("a", ["href": "#\(target)"], content: icon + [.text(label)])
  }
}

extension Element {
  /// The same with each number on the line of its unit. Drawings break no lines and stay as they are.
  var withNoBreakSpaces: Element {
    guard name != "svg" else { return self }
    var element = self
    element.attributes = attributes.map { Attribute(name: $0.name, value: Rendering.withNoBreakSpaces($0.value)) }
    element.content = content.map {
      switch $0 {
      case .element(let element): .element(element.withNoBreakSpaces)
      case .text(let text): .text(Rendering.withNoBreakSpaces(text))
      case .verbatim: $0
      }
    }
    return element
  }

  // MARK: What pages are made of

  /// A bulleted or numbered list.
  public static func list(_ items: [[Content]], numbered: Bool = false, style: String? = nil) -> Element {
    var list = Element(numbered ? "ol" : "ul", [:], items.map { Element("li", content: $0) })
    if let style { list.attributes = [Attribute(name: "class", value: style)] }
    return list
  }

  /// A verdict or a status: its icon, and the word that says the same.
  public static func chip(_ word: String, _ icon: Icon) -> Element {
    Element("span", ["class": "chip"], [icon.drawn, Element("span", text: word)])
  }

  /// Figures with what each is, in the order given.
  public static func keys(_ keys: [(name: String, lines: [String])]) -> Element {
    Element(
      "dl", ["class": "keys"],
      keys.map { name, lines in
        let first = lines.first.map { [Content.text($0)] } ?? []
        let rest = lines.dropFirst().flatMap { [Content.text(" "), .element(Element("small", text: $0))] }
        return Element("div", [:], [Element("dt", text: name), Element("dd", content: first + rest)])
      })
  }

  /// What a reader opens to see more.
  public static func details(_ summary: String, _ content: [Element]) -> Element {
    Element("details", [:], [Element("summary", text: summary)] + content)
  }

  /// A section of the page under its heading.
  public static func section(_ id: String, heading: String, _ content: [Element]) -> Element {
    Element(
      "section", ["id": id, "aria-labelledby": "\(id)-heading"],
      [Element("h2", ["id": "\(id)-heading"], text: heading)] + content)
  }

  /// Drawings of one chart in the sizes that it is drawn in, its legend and what is said of it.
  public static func figure(
    _ drawings: [Element], legend: [(icon: LegendIcon, words: String)], remarks: [String]
  ) -> Element {
    let entries = legend.map { [Content.element($0.icon.drawn), .element(Element("span", text: $0.words))] }
    return Element(
      "figure", [:],
      drawings + [
        Element("figcaption", [:], [list(entries, style: "legend")] + remarks.map { Element("p", text: $0) })
      ])
  }
}
