internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// What a row of figures says.
enum SeriesRow: Sendable {
  case observation(Observation)
  /// There was nothing to count, 0 of 0.
  case nothing(AreaPeriod)
  case concealed(AreaPeriod, ConcealedCount)

  var observation: Observation? { if case .observation(let observation) = self { observation } else { nil } }
  var nothing: AreaPeriod? { if case .nothing(let place) = self { place } else { nil } }
}

extension Schema<SeriesRow> {
  private static let period = Field<PeriodCell>(
    .period,
    ValueKind(.period) { text in
      let cell = PeriodCell(text)
      return cell.period == nil ? nil : cell
    }, needed: true)

  /// One period (and area) a row: numerator and denominator, or a value.
  static let series = Schema(
    fields: [
      period, Field(.area, .text), Field(.numerator, .text), Field(.denominator, .text), Field(.value, .text),
    ],
    prepare: { cursor, context in
      let units = context.agreement.indicators.filter { $0.source == context.source.id }.map(\.unit)
      // What is a share for one of them is counted as parts of a whole for all.
      let per = units.contains(.percent) ? nil : units.lazy.compactMap(\.per).first
      cursor.figures = FigureReader(cursor.table, format: context.source.format, per: per, &cursor.log)
      guard cursor.figures != nil else { return false }
      AreaCodes.check(cursor.table, &cursor.log)
      return true
    },
    read: { row, context in
      let subject = context.areas.subject(&row)
      if case .outside = subject { return nil }
      // All faults of a row are named, so its cells are read whatever the others hold.
      let cell = row.value(period)
      if cell?.isProvisional ?? false { row.note(.provisionalFigure, .period, [.found: cell?.text ?? ""]) }
      let figure = row.figures?.measurement(&row)
      if let period = cell?.period { row.isAbout(period) }
      let concealed = figure == nil ? row.figures?.concealed(row) : nil
      guard case .area(let code) = subject, let period = cell?.period, figure != nil || concealed != nil,
        let area = context.areas.existing(code, on: period.last, period.description, &row)
      else { return nil }
      if let concealed { return .concealed(AreaPeriod(area: area, period: period), concealed) }
      guard let figure else { return nil }
      guard let measurement = figure.measurement else { return .nothing(AreaPeriod(area: area, period: period)) }
      var flags: Set<Flag> = []
      if context.source.illustrative { flags.insert(.illustrative) }
      if figure.provisional || cell?.isProvisional ?? false { flags.insert(.provisional) }
      return .observation(
        Observation(
          area: area, period: period, measurement: measurement, flags: flags,
          provenance: [Provenance(file: row.file, lines: [row.line...row.line])]))
    },
    checks: [
      Check { rows, noted, context in
        let nothing = Set(rows.compactMap(\.value.nothing))
        let checks = SeriesChecks(source: context.source, agreement: context.agreement, nothingToCount: nothing)
        let observations = rows.compactMap { row in
          row.value.observation.map { Located(value: $0, row: row.row) }
        }
        return checks.check(observations, &noted).map { Located(value: .observation($0.value), row: $0.row) }
          + rows.filter { $0.value.observation == nil }
      }
    ],
    day: { $0.observation?.period.last },
    store: { rows, evidence in
      evidence.observations = rows.compactMap(\.observation)
      evidence.nothingToCount = Set(rows.compactMap(\.nothing))
      for case .concealed(let place, let count) in rows { evidence.concealed[place] = count }
    })
}
