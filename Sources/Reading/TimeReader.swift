internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads the times of a column: periods and dates, or plain numbers where none of the cells is a period.
struct TimeReader {
  private let numbers: NumberStyle?
  private var known: [String: TimePoint?] = [:]

  init(_ table: SourceTable) {
    // Times repeat from series to series.
    let cells = Set(table.rows.map { table.cell($0, .period) ?? "" }).sorted().map(PeriodCell.init)
    let isCalendar = cells.contains { $0.period != nil } && !cells.contains(where: TimeReader.isSmallNumber)
    guard !isCalendar, !TimeReader.areSpreadsheetDays(cells),
      case .style(let style) = NumberStyle.decide(cells.map(\.text))
    else {
      numbers = nil
      return
    }
    numbers = style
  }

  /// A number that is no year: `1`, `2.5`, `0`.
  private static func isSmallNumber(_ cell: PeriodCell) -> Bool {
    cell.period == nil && ExactDecimal(cell.text.replacing(",", with: ".")) != nil
  }

  /// Whether every cell is a number that a spreadsheet has for a date. What counts 40000, 40001, 40002 is no dates.
  private static func areSpreadsheetDays(_ cells: [PeriodCell]) -> Bool {
    let days = Set(cells.compactMap(\.spreadsheetDay)).sorted()
    return days.count > 1 && cells.allSatisfy { $0.spreadsheetDay != nil }
      && zip(days, days.dropFirst()).contains { $1.dayNumber - $0.dayNumber != 1 }
  }

  mutating func time(_ row: inout RowCursor) -> TimePoint? {
    let text = row.text(.period) ?? ""
    let cell = PeriodCell(text)
    if let time = known[text] ?? read(cell) {
      if cell.isProvisional { row.note(.provisionalFigure, .period, [.found: text]) }
      return time
    }
    row.noteUnreadable(text.isEmpty ? .missing : .period, .period, text)
    return nil
  }

  private mutating func read(_ cell: PeriodCell) -> TimePoint? {
    var time: TimePoint?
    if let numbers {
      if case .number(let number, false) = Figure(cell.text, style: numbers), !cell.text.isEmpty {
        time = .number(number)
      }
    } else {
      time = cell.period.map(TimePoint.period)
    }
    known[cell.text] = .some(time)
    return time
  }
}
