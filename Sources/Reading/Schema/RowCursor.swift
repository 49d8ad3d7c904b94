package import Agreement
internal import Basics
package import Findings

/// One row of a table at a time, with what is noted of the rows so far.
package struct RowCursor: FieldSource {
  let table: SourceTable
  let codes: FaultCodes
  /// An index into the table's rows.
  private(set) var row = 0
  package var log: RowLog
  /// How the table writes its figures, where it has any.
  var figures: FigureReader?

  package init(_ table: SourceTable, codes: FaultCodes = .data, log: RowLog = RowLog()) {
    (self.table, self.codes, self.log) = (table, codes, log)
  }

  package mutating func move(to row: Int) { self.row = row }

  /// Whether an error was noted of the row.
  var isRejected: Bool { log.rejected.contains(row) }
  var file: String { table.file }
  var line: Int { table.line(row) }

  /// What stands in a cell, without the blanks around it; `nil` where the table has no such column.
  package func text(_ role: Source.Role) -> String? { table.cell(row, role) }

  package mutating func text(_ role: Source.Role, needed: Bool) -> String? {
    if let text = text(role), !text.isEmpty { return text }
    if needed { note(.missing, role) }
    return nil
  }

  package mutating func note(_ fault: ValueFault, _ role: Source.Role, _ facts: [Fact: String], cause: Cause?) {
    var facts = facts
    if fault != .missing { facts[.found] = facts[.found] ?? text(role) ?? "" }
    if codes == .areas, fault != .missing, fault != .twice { facts[.name] = role.rawValue }
    note(codes[fault], role, facts, cause: cause)
  }

  /// Notes a fault that has a code of its own.
  package mutating func note(
    _ code: FindingCode, _ role: Source.Role?, _ facts: [Fact: String] = [:], cause: Cause? = nil
  ) {
    log.note(code, table, row, role, facts, cause: cause)
  }

  /// Says which period the row is about.
  mutating func isAbout(_ period: Period) { log.note(period, of: row) }
}
