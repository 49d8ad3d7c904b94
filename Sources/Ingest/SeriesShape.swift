internal import Agreement
internal import Findings

/// Reads a table whose rows are one period (and area): numerator and denominator, or a value.
enum SeriesShape {
  /// - Parameter file: the number of the table among the source's.
  static func read(
    _ source: Source, _ table: SourceTable, file: Int, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [Located<Observation>] {
    guard let figures = FigureReader(table, format: source.format, &log) else { return [] }
    AreaCodes.check(table, &log)
    return table.rows.compactMap { row in
      let subject = areas.subject(row, table, &log)
      if case .outside = subject { return nil }
      // All faults of a row are named, so its cells are read whatever the others hold.
      let cell = PeriodCell(table.cell(row, .period) ?? "")
      let period = period(cell, row, table, &log)
      let figure = figures.measurement(row, table, &log)
      if let period { log.note(period, of: row) }
      guard case .area(let code) = subject, let period, let figure,
        let area = areas.existing(code, on: period.last, period.description, row, table, &log)
      else { return nil }
      var flags: Set<Flag> = []
      if source.illustrative { flags.insert(.illustrative) }
      if figure.provisional || cell.isProvisional { flags.insert(.provisional) }
      let line = table.line(row)
      let observation = Observation(
        area: area, period: period, measurement: figure.measurement, flags: flags,
        provenance: [Provenance(file: table.file, lines: [line...line])])
      return Located(value: observation, row: RowID(file: file, row: row))
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
