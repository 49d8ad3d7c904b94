public import Basics
internal import DelimitedText
internal import Rendering
internal import SafeText

/// A table of a published report: rows whose cells are found by the column's name, whatever the style of the file.
public struct PublishedTable: Sendable {
  /// The tables of a report that are read again, by the names of their files without `.csv`.
  package enum Name {
    package static let goalCheck = "goal-check"
    package static let observations = "observations"
    package static let deliveries = "deliveries"

    package static func comparison(of indicator: String) -> String { "compare-\(indicator)" }
  }

  /// What the package says of a column.
  struct Field {
    /// Its heading in the file.
    let name: String
    /// The column's own name, which is the same in every style; see `Field` of the tables that are written.
    let id: String
    let decimalSign: Character
    /// The code for each word that stands in the file in its place.
    let codes: [String: String]

    /// A column that nothing describes.
    init(named name: String, decimalSign: Character) {
      (self.name, id, self.decimalSign, codes) = (name, name, decimalSign, [:])
    }

    init?(_ described: JSONValue) {
      guard let name = described["name"]?.text else { return nil }
      self.name = name
      id = described["id"]?.text ?? name
      decimalSign = described["decimalChar"]?.text == "," ? "," : "."
      let categories = described["categories"]?.list ?? []
      codes = Dictionary(
        categories.compactMap { category in
          category["label"]?.text.flatMap { label in category["value"]?.text.map { (label, $0) } }
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  public let rows: [Row]
  /// The names of the columns that were found.
  let columns: Set<String>

  /// A row's cells by the names of the columns. A cell that is empty, hidden or not there is `nil`.
  public struct Row: Hashable, Sendable {
    /// The line of the file that it stands on, from 1.
    public let line: Int
    private let texts: [String: String]
    private let numbers: [String: ExactDecimal]

    init(_ row: Table.Row, _ columns: [(field: Field, index: Int)]) {
      line = row.line
      var texts: [String: String] = [:], numbers: [String: ExactDecimal] = [:]
      for (field, index) in columns where row.fields.indices.contains(index) && !row.fields[index].isEmpty {
        let text = undefused(row.fields[index])
        texts[field.id] = field.codes[text] ?? text
        numbers[field.id] = ExactDecimal(text, decimalSign: field.decimalSign)
      }
      self.texts = texts
      self.numbers = numbers
    }

    fileprivate init(line: Int, _ cells: [(name: String, cell: FigureTable.Cell)]) {
      self.line = line
      var texts: [String: String] = [:], numbers: [String: ExactDecimal] = [:]
      for (name, cell) in cells {
        guard let text = cell.plainText else { continue }
        texts[name] = text
        numbers[name] = ExactDecimal(text)
      }
      self.texts = texts
      self.numbers = numbers
    }

    /// As it stands in the file; a word that stands for a code is the code.
    public subscript(_ column: String) -> String? { texts[column] }

    public func decimal(_ column: String) -> ExactDecimal? { numbers[column] }
    public func number(_ column: String) -> Double? { numbers[column]?.doubleValue }

    public func integer(_ column: String) -> Int? { texts[column].flatMap { Int($0) } }

    /// `true` or `false`, or their codes.
    public func flag(_ column: String) -> Bool? { texts[column].flatMap { Bool($0) } }

    public func date(_ column: String) -> CalendarDate? { texts[column].flatMap { CalendarDate(parsing: $0) } }
    public func period(_ column: String) -> Period? { texts[column].flatMap { Period(parsing: $0) } }
  }

  init(_ table: Table, _ fields: [Field]) {
    let columns = fields.compactMap { field in table.column(named: field.name).map { (field: field, index: $0) } }
    rows = table.rows.map { Row($0, columns) }
    self.columns = Set(columns.map(\.field.id))
  }

  /// A table that is yet to be published.
  init(_ table: FigureTable) {
    rows = table.rows.enumerated().map { Row(line: $0 + 2, Array(zip(table.columns, $1))) }
    columns = Set(table.columns)
  }
}

/// The text without the apostrophe that keeps a spreadsheet from running it.
private func undefused(_ text: String) -> String {
  guard text.first == "'" else { return text }
  let inner = String(text.dropFirst())
  return defused(inner) == text ? inner : text
}

extension FigureTable.Cell {
  /// What a file of the standard style holds in the cell; `nil` for nothing.
  fileprivate var plainText: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): number.isFinite ? number.description : nil
    case .integer(let integer): String(integer)
    case .decimalText(let digits): digits
    case .flag(let flag): String(flag)
    case .empty: nil
    }
  }
}
