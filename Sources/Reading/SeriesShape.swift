internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// What the rows of one or more tables say.
struct SeriesRows {
  var observations: [Located<Observation>] = []
  /// Where there was nothing to count, 0 of 0.
  var nothingToCount: Set<AreaPeriod> = []
}

/// Reads a table whose rows are one period (and area): numerator and denominator, or a value.
enum SeriesShape {
  /// - Parameter file: the number of the table among the source's.
  static func read(
    _ source: Source, _ table: SourceTable, file: Int, into rows: inout SeriesRows, _ areas: inout AreaReader,
    _ log: inout RowLog
  ) {
    guard let figures = FigureReader(table, format: source.format, &log) else { return }
    AreaCodes.check(table, &log)
    for row in table.rows {
      let subject = areas.subject(row, table, &log)
      if case .outside = subject { continue }
      // All faults of a row are named, so its cells are read whatever the others hold.
      let cell = PeriodCell(table.cell(row, .period) ?? "")
      let period = period(cell, row, table, &log)
      let figure = figures.measurement(row, table, &log)
      if let period { log.note(period, of: row) }
      guard case .area(let code) = subject, let period, let figure,
        let area = areas.existing(code, on: period.last, period.description, row, table, &log)
      else { continue }
      guard let measurement = figure.measurement else {
        rows.nothingToCount.insert(AreaPeriod(area: area, period: period))
        continue
      }
      var flags: Set<Flag> = []
      if source.illustrative { flags.insert(.illustrative) }
      if figure.provisional || cell.isProvisional { flags.insert(.provisional) }
      let line = table.line(row)
      let observation = Observation(
        area: area, period: period, measurement: measurement, flags: flags,
        provenance: [Provenance(file: table.file, lines: [line...line])])
      rows.observations.append(Located(value: observation, row: RowID(file: file, row: row)))
    }
  }

  private static func period(
    _ cell: PeriodCell, _ row: Int, _ table: SourceTable, _ log: inout RowLog
  ) -> Period? {
    if let period = cell.period {
      if cell.isProvisional { log.note(.provisionalFigure, table, row, .period, [.found: cell.text]) }
      return period
    }
    if cell.text.isEmpty {
      log.note(.emptyCell, table, row, .period)
    } else {
      log.note(.notAPeriod, table, row, .period, cell.facts)
    }
    return nil
  }
}
