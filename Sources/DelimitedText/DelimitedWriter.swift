internal import Findings
internal import SafeText

/// Writes tables as delimited text that `Table.read` takes back unchanged and that a spreadsheet opens without harm.
public struct DelimitedWriter: Sendable {
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// What Excel in Danish opens by a double click: `;`, decimal comma, CR LF, UTF-8 with a byte order mark.
    case excelDanish = "excel-da"
    /// RFC 4180: `,`, decimal point, UTF-8 without a mark. Lines end with LF, not with the RFC's CR LF, so that line
    /// tools and version control take the text as it is.
    case standard
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    /// Written with as many digits as tell it from its neighbours, never with an exponent; empty if it is not finite.
    case number(Double)
    case integer(Int)
    /// Digits that are exact as they stand, with a point: `50.96`. Anything else is written as text.
    case decimalText(String)
    /// `true` or `false`
    case flag(Bool)
    case empty
  }

  public let style: Style

  public init(style: Style) { self.style = style }

  /// The whole text: header and rows, each line ended.
  ///
  /// Text that a spreadsheet would run as a formula gets an apostrophe before it; control characters other than line
  /// breaks are written as visible escapes. Rows may be shorter or longer than the header: they are written as given.
  public func table(header: [String], rows: [[Cell]]) -> String {
    var text = style == .excelDanish ? "\u{FEFF}" : ""
    append(header.map(Cell.text), to: &text)
    for row in rows { append(row, to: &text) }
    return text
  }

  private var separator: String { style == .excelDanish ? ";" : "," }
  private var lineBreak: String { style == .excelDanish ? "\r\n" : "\n" }

  private func append(_ row: [Cell], to text: inout String) {
    let cells = row.map(written)
    // A row of nothing would read as a blank line.
    text +=
      cells.allSatisfy(\.isEmpty)
      ? "\"\"" + cells.dropFirst().map { _ in separator }.joined() : cells.joined(separator: separator)
    text += lineBreak
  }

  private func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(escapingControlCharacters(defused(text), keepingLineBreaks: true))
    case .number(let value): localized(plainDigits(value))
    case .integer(let value): String(value)
    case .decimalText(let digits): isDecimal(digits) ? localized(digits) : written(.text(digits))
    case .flag(let value): value ? "true" : "false"
    case .empty: ""
    }
  }

  private func localized(_ digits: String) -> String {
    guard style == .excelDanish, let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else { return digits }
    return digits[..<point] + "," + digits[digits.utf8.index(after: point)...]
  }

  /// Quotes what would not come back as it is: separators of any dialect (so that the reader can tell the file's own),
  /// quotes, line breaks, blanks at the ends, and what would look like another format at the beginning of a file.
  private func quoted(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "" }
    let isPlain =
      !first.properties.isWhitespace && !last.properties.isWhitespace && !"{[<%".unicodeScalars.contains(first)
      && !text.utf8.contains { $0 == Byte.quote || Byte.isBreak($0) || candidateDelimiters.contains($0) }
    if isPlain { return text }
    // Scalar by scalar: a quote with a combining mark after it is another character, and still a quote.
    let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }
}
