internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads the tables of a source by the schema of its shape.
protocol ShapeReader {
  /// - Parameter file: the number of the table among the source's.
  /// - Returns: what was noted of its rows.
  mutating func read(_ table: SourceTable, file: Int, _ context: inout ReadingContext) -> RowLog
  /// The ids that its rows define.
  var defined: (kind: EntryKind, ids: Set<String>)? { get }
  /// Checks all rows together, and puts what is left of them into the evidence.
  ///
  /// - Returns: the last day that each file is about.
  mutating func finish(
    _ rows: inout SourceRows, _ context: CheckContext, into evidence: inout SourceEvidence
  ) -> [Int: CalendarDate]
}

struct SchemaReader<Row: Sendable>: ShapeReader {
  let schema: Schema<Row>
  private var rows: [Located<Row>] = []

  init(_ schema: Schema<Row>) { self.schema = schema }

  mutating func read(_ table: SourceTable, file: Int, _ context: inout ReadingContext) -> RowLog {
    var cursor = RowCursor(table)
    guard schema.prepare(&cursor, context) else { return cursor.log }
    for row in table.rows {
      cursor.move(to: row)
      guard let value = schema.read(&cursor, &context), !cursor.isRejected else { continue }
      rows.append(Located(value: value, row: RowID(file: file, row: row)))
    }
    return cursor.log
  }

  var defined: (kind: EntryKind, ids: Set<String>)? {
    schema.defines.map { kind, id in (kind, Set(rows.map { id($0.value) })) }
  }

  mutating func finish(
    _ noted: inout SourceRows, _ context: CheckContext, into evidence: inout SourceEvidence
  ) -> [Int: CalendarDate] {
    for check in schema.checks { rows = check.run(rows, &noted, context) }
    let kept = noted.kept(rows)
    schema.store(kept.map(\.value), &evidence)
    let days = kept.compactMap { row in schema.day(row.value).map { (row.row.file, $0) } }
    return Dictionary(days, uniquingKeysWith: max)
  }
}

/// A shape of source: how it is read, and what can be made of it.
struct TableShape: Sendable {
  let shape: Source.Shape
  let fields: [any FieldDeclaration]
  /// The units of the indicators that its rows give figures for; none for tables of anything else.
  let units: [Unit]
  /// Whether a column that the agreement doesn't name is found by its field's own name.
  let namesColumns: Bool
  /// `nil` for cases, which are counted instead of kept.
  let makeReader: (@Sendable () -> any ShapeReader)?

  init(
    _ shape: Source.Shape, fields: [any FieldDeclaration], units: [Unit] = [], namesColumns: Bool = false,
    makeReader: (@Sendable () -> any ShapeReader)? = nil
  ) {
    (self.shape, self.fields, self.units) = (shape, fields, units)
    (self.namesColumns, self.makeReader) = (namesColumns, makeReader)
  }

  init<Row>(_ shape: Source.Shape, _ schema: Schema<Row>, units: [Unit] = [], namesColumns: Bool = true) {
    self.init(shape, fields: schema.fields, units: units, namesColumns: namesColumns) { SchemaReader(schema) }
  }

  var roles: [Source.Role] { fields.map(\.role) }

  static func of(_ shape: Source.Shape) -> TableShape? { all.first { $0.shape == shape } }

  /// Every shape that an agreement's sources may have. A new one is a line here.
  static let all: [TableShape] = [
    TableShape(.series, .series, units: Unit.allCases.filter { $0 != .areas }, namesColumns: false),
    TableShape(.register, .register, units: [.areas], namesColumns: false),
    TableShape(.records, fields: RecordsShape.fields, units: Unit.allCases.filter { $0 != .areas }),
  ]
}
