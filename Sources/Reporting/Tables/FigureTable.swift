public import DelimitedText

/// Rows of figures under fixed column names: what CSV and JSON are written from.
public struct FigureTable: Sendable {
  public typealias Cell = DelimitedWriter.Cell

  public var columns: [String]
  public var rows: [[Cell]]

  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension DelimitedWriter.Cell {
  static func optional(_ number: Double?) -> Self { number.map(Self.number) ?? .empty }
  static func optional(_ number: Int?) -> Self { number.map(Self.integer) ?? .empty }
  static func optional(_ text: (some CustomStringConvertible)?) -> Self { text.map { .text($0.description) } ?? .empty }
}
