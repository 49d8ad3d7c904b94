internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads the tables of a source by the schema of its shape.
protocol ShapeReader: Sendable {
  /// - Parameter file: the number of the table among the source's.
  /// - Returns: what was noted of its rows.
  mutating func read(_ table: SourceTable, file: Int, _ context: inout ReadingContext) -> RowLog
  /// The ids that its rows define.
  var defined: (kind: EntryKind, ids: Set<String>)? { get }
  /// Puts what its rows say into the evidence before they are checked, for the checks of other tables.
  func preview(into evidence: inout SourceEvidence)
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
  /// Rows with a fault; what they name is looked up all the same, so that all their faults are told at once.
  private var faultyRows: [Located<Row>] = []
  /// The ids of rows that say nothing that counts.
  private var faulty: Set<String> = []

  init(_ schema: Schema<Row>) { self.schema = schema }

  mutating func read(_ table: SourceTable, file: Int, _ context: inout ReadingContext) -> RowLog {
    var cursor = RowCursor(table)
    guard schema.prepare(&cursor, context) else { return cursor.log }
    for row in table.rows {
      cursor.move(to: row)
      let located = schema.read(&cursor, &context).map { Located(value: $0, row: RowID(file: file, row: row)) }
      if let located, !cursor.isRejected {
        rows.append(located)
        continue
      }
      if let located { faultyRows.append(located) }
      // What has a fault is there all the same: a row that names it has none.
      if schema.defines != nil, let id = cursor.text("id") { faulty.insert(id) }
    }
    return cursor.log
  }

  var defined: (kind: EntryKind, ids: Set<String>)? {
    schema.defines.map { kind, id in (kind, faulty.union(rows.map { id($0.value) })) }
  }

  func preview(into evidence: inout SourceEvidence) { schema.store(rows.map(\.value), &evidence) }

  mutating func finish(
    _ noted: inout SourceRows, _ context: CheckContext, into evidence: inout SourceEvidence
  ) -> [Int: CalendarDate] {
    if let (role, days) = schema.knownWith { noted.noteDays(days(context.logs), by: role) }
    for check in schema.checks {
      if check.isOfEachRow { _ = check.run(faultyRows, &noted, context) }
      rows = check.run(rows, &noted, context)
    }
    let kept = noted.kept(rows)
    schema.store(kept.map(\.value), &evidence)
    let days = kept.compactMap { row in schema.day(row.value).map { (row.row.file, $0) } }
    return Dictionary(days, uniquingKeysWith: max)
  }
}
