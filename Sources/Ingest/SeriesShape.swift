internal import Agreement
internal import Findings

/// Reads a table whose rows are one period (and area): numerator and denominator, or a value.
enum SeriesShape {
  static func read(
    _ source: Source, _ table: SourceTable, _ areas: inout AreaReader, _ log: inout RowLog
  ) -> [Observation] {
    guard let figures = FigureReader(table, format: source.format, &log) else { return [] }
    return table.rows.compactMap { row in
      let period = period(row, table, &log)
      let area = areas.area(row, table, &log)
      // A row for an area outside the agreement is nobody's business here, faults and all.
      guard let area else { return nil }
      let figure = figures.measurement(row, table, &log)
      guard let period, let figure, areas.checkValidity(of: area, in: period, row, table, &log) else { return nil }
      var flags: Set<Flag> = []
      if source.illustrative { flags.insert(.illustrative) }
      if figure.provisional { flags.insert(.provisional) }
      let line = table.line(row)
      return Observation(
        area: area, period: period, measurement: figure.measurement, flags: flags,
        provenance: [Provenance(file: table.file, lines: [line...line])])
    }
  }

  private static func period(_ row: Int, _ table: SourceTable, _ log: inout RowLog) -> Period? {
    let cell = table.cell(row, .period) ?? ""
    if let period = Period(parsing: cell) { return period }
    log.note(cell.isEmpty ? .emptyCell : .notAPeriod, table, row, .period, [.found: cell])
    return nil
  }
}
