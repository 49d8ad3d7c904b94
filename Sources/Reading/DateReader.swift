internal import Agreement
internal import Basics
internal import Findings

/// Reads the dates of a row.
enum DateReader {
  /// The date in a role's cell; `nil` where the cell is empty or the source has no such column, and after a finding.
  static func date(
    _ row: Int, _ role: Source.Role, required: Bool = false, _ table: SourceTable, _ log: inout RowLog
  ) -> CalendarDate? {
    guard let cell = table.cell(row, role), !cell.isEmpty else {
      if required { log.note(.emptyCell, table, row, role) }
      return nil
    }
    if let date = CalendarDate(parsing: cell) { return date }
    log.note(.notADate, table, row, role, PeriodCell.facts(ofDate: cell))
    return nil
  }
}
