internal import DelimitedText
internal import Findings
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
  public static func table(_ table: FigureTable, _ wording: any Wording) -> String {
    let rows = table.rows.map { $0.map { Document.TableCell([text(of: $0, wording)]) } }
    return TextRenderer().table(table.columns, rows).joined(separator: "\n") + "\n"
  }

  private static func text(of cell: FigureTable.Cell, _ wording: any Wording) -> String {
    switch cell {
    case .text(let text): safeToShow(text)
    case .number(let number): wording.number(number, decimals: 2)
    case .integer(let number): wording.number(number)
    case .decimalText(let digits): digits.replacing(".", with: String(wording.decimalSign))
    case .flag(let flag): String(flag)
    case .empty: ""
    }
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .paragraphs(let texts): texts.flatMap { wrapped($0, TextRenderer.width) }
    case .bullets(let texts): texts.flatMap { hanging("- ", $0) }
    case .numbered(let texts): texts.enumerated().flatMap { hanging("\($0.offset + 1). ", $0.element) }
    case .table(let columns, let rows): table(columns, rows)
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
  private func table(_ columns: [String], _ rows: [[Document.TableCell]]) -> [String] {
    let cells = [columns.map { Document.TableCell([$0]) }] + rows
    let widths = TableWidths(cells.map { $0.map(\.lines) }, total: TextRenderer.width).widths
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
    let laidOut = rows.map { lines(of: $0, widths) }
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
      case .neutral: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// Breaks a text at blanks so that no line is longer than `width`; a longer word is broken where it must be. A percent
/// sign stays with its number, and the 2. of `2. kvartal` with the word that it counts.
func wrapped(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in wordsKeptTogether(text, width) {
    var word = word[...]
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    while word.count > width {
      lines.append(String(word.prefix(width)))
      word = word.dropFirst(width)
    }
    line += line.isEmpty ? String(word) : " " + word
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// The words of a text, those that belong together as one as far as they fit.
private func wordsKeptTogether(_ text: String, _ width: Int) -> [String] {
  var words: [String] = []
  // Names come from files; what a terminal would obey is shown instead.
  for word in escapingControlCharacters(text).split(whereSeparator: \.isWhitespace) {
    if let last = words.last, last.count + 1 + word.count <= width, word.first == "%" || isOrdinal(last) {
      words[words.count - 1] += " " + word
    } else {
      words.append(String(word))
    }
  }
  return words
}

/// `2.` or `(31.`: at most two digits, since a longer number ends a sentence.
private func isOrdinal(_ word: String) -> Bool {
  let digits = word.drop { $0 == "(" }.dropLast()
  return word.last == "." && (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
