/// A table of a page, whose first column names the rows.
public struct PageTable: Sendable {
  /// One that no other element of the page has.
  public var id: String
  public var caption: String
  /// Whether a heading just above says what the caption says, so that only a screen reader needs it.
  public var hidesCaption: Bool
  /// Whether rows become cards on a phone.
  public var becomesCards: Bool
  public var table: Document.Table

  public init(
    id: String, caption: String, hidesCaption: Bool = false, becomesCards: Bool = false, _ table: Document.Table
  ) {
    self.id = id
    self.caption = caption
    self.hidesCaption = hidesCaption
    self.becomesCards = becomesCards
    self.table = table
  }

  /// The roles are the elements' own; they are said again because a table that is laid out as cards loses them.
  public var element: Element {
    let head = table.headings.map {
      Element("th", ["role": "columnheader", "scope": "col", "class": $0.alignment], text: $0.text)
    }
    let table = Element(
      "table", ["class": becomesCards ? "cards" : "plain", "role": "table"],
      [
        Element("caption", ["id": id, "class": hidesCaption ? "unseen" : "seen"], text: caption),
        Element("thead", ["role": "rowgroup"], [Element("tr", ["role": "row"], head)]),
        Element("tbody", ["role": "rowgroup"], table.rows.indices.map(row)),
      ])
    return Element("div", ["class": "scroll", "role": "group", "aria-labelledby": id, "tabindex": "0"], [table])
  }

  private func row(_ index: Int) -> Element {
    let row = table.rows[index]
    let heading = row.first?.lines.joined(separator: " ") ?? ""
    let details = (row.first?.details ?? []).flatMap { [Element.Content.text(" "), .element(PageTable.detail($0))] }
    let link: Element.Content =
      table.links.indices.contains(index)
      ? .element(Page.Link(target: table.links[index], label: heading).element) : .text(heading)
    var element = Element(
      "tr", ["role": "row"],
      [Element("th", ["role": "rowheader", "scope": "row"], content: [link] + details)]
        + zip(table.headings, row).dropFirst().map { heading, cell in
          Element(
            "td",
            [
              "role": "cell", "class": cell.tone == nil ? heading.alignment : "verdict", "data-heading": heading.text,
            ], content: content(cell))
        })
    if table.anchors.indices.contains(index), let anchor = table.anchors[index] {
      element.attributes.append(.init(name: "id", value: anchor))
    }
    return element
  }

  private func content(_ cell: Document.TableCell) -> [Element.Content] {
    let words: [Element.Content] =
      cell.tone.map { [.element(.chip(cell.lines.joined(separator: " "), $0.icon))] }
      ?? cell.lines.flatMap { [.element(line($0)), .text(" ")] }
    return words + cell.details.flatMap { [.text(" "), .element(PageTable.detail($0))] }
      + [cell.drawing].compactMap(\.self).map { .element($0) }
  }

  private static func detail(_ text: String) -> Element { Element("span", ["class": "detail"], text: text) }

  /// A line without a letter, such as a date or a range, mustn't be broken.
  private func line(_ text: String) -> Element {
    Element("span", ["class": text.contains(where: \.isLetter) ? "words" : "figures"], text: text)
  }
}

extension Document.Table.Heading {
  fileprivate var alignment: String { isNumber ? "number" : "words" }
}

extension Document.Tone {
  public var icon: Icon {
    switch self {
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    case .neutral: .neutral
    case .unknown: .unknown
    }
  }
}

extension Document.Block {
  /// The block as part of a page.
  ///
  /// - Parameters:
  ///   - heading: what stands above it, which a table's caption says again.
  ///   - id: one that no other element of the page has.
  public func element(heading: String, id: String) -> [Element] {
    switch self {
    case .paragraphs(let texts): texts.map { Element("p", text: $0) }
    case .bullets(let texts): [.list(texts.map { [.text($0)] })]
    case .numbered(let texts): [.list(texts.map { [.text($0)] }, numbered: true)]
    case .table(let table):
      [PageTable(id: id, caption: heading, hidesCaption: true, becomesCards: true, table).element]
    }
  }
}

extension Document.Section {
  /// The section as part of a page.
  public var element: Element {
    .section(
      kind.id, heading: heading,
      blocks.enumerated().flatMap { $1.element(heading: heading, id: "\(kind.id)-\($0 + 1)") })
  }
}
