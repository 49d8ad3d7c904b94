public import Basics
public import DelimitedText

/// Rows of figures under named columns: what CSV, JSON and workbooks are written from.
public struct FigureTable: Sendable {
  public typealias Cell = DelimitedWriter.Cell

  public var fields: [Field]
  public var rows: [[Cell]]

  public init(fields: [Field], rows: [[Cell]]) {
    self.fields = fields
    self.rows = rows
  }

  public init<Row>(_ columns: [FigureColumn<Row>], of rows: some Sequence<Row>) {
    self.init(fields: columns.map(\.field), rows: rows.map { row in columns.map { $0.cell(row) } })
  }

  /// A table whose columns have no more than their names.
  public init(columns: [String], rows: [[Cell]]) { self.init(fields: columns.map { Field($0) }, rows: rows) }

  /// The columns' names.
  public var columns: [String] { fields.map(\.name) }

  /// As delimited text.
  public func delimited(_ style: DelimitedWriter.Style) -> String {
    DelimitedWriter(style: style).table(header: columns, rows: rows)
  }
}

extension DelimitedWriter.Cell {
  public static func optional(_ number: Double?) -> Self { number.map(Self.number) ?? .empty }
  public static func optional(_ number: Int?) -> Self { number.map(Self.integer) ?? .empty }
  public static func optional(_ number: ExactDecimal?) -> Self {
    number.map { .decimalText($0.description) } ?? .empty
  }
  public static func optional(_ text: (some CustomStringConvertible)?) -> Self {
    text.map { .text($0.description) } ?? .empty
  }
}
