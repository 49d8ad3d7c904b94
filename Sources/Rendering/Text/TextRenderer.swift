internal import DelimitedText
internal import SafeText

/// Lays a document out as plain text, at most 100 columns wide.
public struct TextRenderer: Sendable {
  public static let width = 100
  public let usesColour: Bool

  /// - Parameter usesColour: whether verdicts are coloured with ANSI sequences besides being named.
  public init(usesColour: Bool = false) { self.usesColour = usesColour }

  public func render(_ document: Document) -> String {
    var lines = wrapped(document.title, TextRenderer.width) + wrapped(document.subtitle, TextRenderer.width)
    for section in document.sections {
      let heading = wrapped(section.heading.uppercased(), TextRenderer.width)
      lines += [""] + heading + [String(repeating: "-", count: heading.map(\.count).max() ?? 0)]
      for block in section.blocks { lines += self.lines(of: block) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table of figures as text, for a look on the terminal; CSV has them at full precision.
  public static func table(_ table: FigureTable, _ numbers: NumberFormat) -> String {
    let rows = table.rows.map { $0.map { Document.TableCell([text(of: $0, numbers)]) } }
    return TextRenderer().table(Document.Table(headings: table.columns.map { .init($0) }, rows: rows)).joined(
      separator: "\n") + "\n"
  }

  private static func text(of cell: FigureTable.Cell, _ numbers: NumberFormat) -> String {
    switch cell {
    case .text(let text): safeToShow(text)
    case .number(let number): numbers.text(number, decimals: 2)
    case .integer(let number): numbers.text(number)
    case .decimalText(let digits): digits.replacing(".", with: String(numbers.decimalSign))
    case .flag(let flag): String(flag)
    case .empty: ""
    }
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .paragraphs(let texts): texts.flatMap { wrapped($0, TextRenderer.width) }
    case .bullets(let texts): texts.flatMap { hanging("- ", $0) }
    case .numbered(let texts): texts.enumerated().flatMap { hanging("\($0.offset + 1)) ", $0.element) }
    case .table(let table): self.table(table)
    }
  }

  private func hanging(_ mark: String, _ text: String) -> [String] {
    wrapped(text, TextRenderer.width - mark.count).enumerated().map { index, line in
      (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line
    }
  }

  // MARK: Tables

  /// A table whose columns share the width: each gets what its longest word needs, and the rest goes where the text is
  /// longest.
  private func table(_ table: Document.Table) -> [String] {
    let cells = [table.headings.map { Document.TableCell([$0.text]) }] + table.rows
    let widths = TableWidths(cells.map { $0.map(\.lines) }, total: TextRenderer.width).widths
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
    let laidOut = table.rows.map { lines(of: $0, widths) }
    // Rows of several lines need air between them.
    let isTall = laidOut.count { $0.count > 1 } * 2 > laidOut.count
    return lines(of: cells[0], widths) + [rule] + Array(laidOut.joined(separator: isTall ? [""] : []))
  }

  private func lines(of row: [Document.TableCell], _ widths: [Int]) -> [String] {
    let wrappedCells = zip(row, widths).map { cell, width in cell.lines.flatMap { wrapped($0, width) } }
    let height = wrappedCells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (index, cell) in wrappedCells.enumerated() {
        let part = line < cell.count ? cell[line] : ""
        let padding =
          index + 1 < wrappedCells.count ? String(repeating: " ", count: widths[index] - part.count + 1) : ""
        text += coloured(part, row[index].tone) + padding
      }
      return text.trimmingTrailingBlanks
    }
  }

  private func coloured(_ text: String, _ tone: Document.Tone?) -> String {
    guard usesColour, let tone, !text.isEmpty else { return text }
    let code =
      switch tone {
      case .good: "32"
      case .warning: "33"
      case .bad: "31"
      case .neutral, .unknown: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
