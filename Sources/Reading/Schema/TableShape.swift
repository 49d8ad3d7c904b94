package import Agreement
internal import Evidence

/// A shape of source: how it is read, and what can be made of it.
package struct TableShape: Sendable {
  package let shape: Source.Shape
  /// The units of the indicators that its rows give figures for; none for tables of anything else.
  package let units: [Unit]
  /// Whether a column that the agreement doesn't name is found by its field's own name.
  package let namesColumns: Bool
  /// `nil` for cases, which are counted instead of kept.
  let makeReader: (@Sendable () -> any ShapeReader)?
  private let makeFields: @Sendable () -> [any FieldDeclaration]

  init(
    _ shape: Source.Shape, fields: @autoclosure @escaping @Sendable () -> [any FieldDeclaration], units: [Unit] = [],
    namesColumns: Bool = false, makeReader: (@Sendable () -> any ShapeReader)? = nil
  ) {
    (self.shape, makeFields, self.units) = (shape, fields, units)
    (self.namesColumns, self.makeReader) = (namesColumns, makeReader)
  }

  /// - Parameter schema: made when the first source of the shape is read.
  init<Row>(
    _ shape: Source.Shape, _ schema: @autoclosure @escaping @Sendable () -> Schema<Row>, units: [Unit] = [],
    namesColumns: Bool = true
  ) {
    self.init(shape, fields: schema().fields, units: units, namesColumns: namesColumns) { SchemaReader(schema()) }
  }

  /// A table of a portfolio.
  init<Row: PortfolioRow>(_ schema: @autoclosure @escaping @Sendable () -> Schema<Row>) {
    self.init(Row.shape, schema())
  }

  package var fields: [any FieldDeclaration] { makeFields() }

  var roles: [Source.Role] { fields.map(\.role) }

  package static func of(_ shape: Source.Shape) -> TableShape? { all.first { $0.shape == shape } }

  /// Every shape that an agreement's sources may have. A new one is a line here.
  package static let all: [TableShape] = [
    TableShape(.series, .series, units: Unit.allCases.filter { $0 != .areas }, namesColumns: false),
    TableShape(.register, .register, units: [.areas], namesColumns: false),
    TableShape(.initiatives), TableShape(.statuses), TableShape(.followUps), TableShape(.decisions),
    TableShape(.meetings), TableShape(.answers), TableShape(.transactions),
    TableShape(.records, fields: RecordsShape.fields, units: Unit.allCases.filter { $0 != .areas }),
  ]
}
