internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
internal import Disclosure
internal import Evidence
internal import Geography
internal import Statistics

extension CheckReport {
  /// Every figure that the check rests on: of each indicator the area's own, and the municipalities' that it is made of.
  public func observationsTable() -> FigureTable {
    var seen: Set<RowKey> = []
    let rows = assessments.flatMap { assessment in
      (assessment.series.observations + assessment.series.parts).filter { observation in
        seen.insert(
          RowKey(indicator: assessment.indicator.id, area: observation.area, period: observation.period)
        ).inserted
      }.map { row($0, assessment.indicator) }
    }
    return FigureTable(columns: ObservationsColumn.allCases.map(\.rawValue), rows: rows)
  }

  private func row(_ observation: Observation, _ indicator: Indicator) -> [FigureTable.Cell] {
    let hidesNumerator = smallCells.hidesNumerator(indicator, observation)
    let hidesDenominator = smallCells.hidesDenominator(indicator, observation)
    let counts = observation.measurement.counts
    let interval = hidesNumerator || hidesDenominator ? nil : observation.measurement.interval
    let flags = observation.flags.sorted().map(\.rawValue) + (hidesNumerator || hidesDenominator ? ["hidden"] : [])
    return [
      .text(indicator.id.rawValue), .text(observation.area.rawValue), .text(agreement.name(of: observation.area)),
      .text(observation.period.description), hidesNumerator ? .empty : .optional(counts?.numerator),
      hidesDenominator ? .empty : .optional(counts?.denominator),
      hidesNumerator ? .empty : FigureTable.Cell(observation.measurement), .text(indicator.unit.rawValue),
      .text(flags.joined(separator: " ")), .text(observation.provenance.map(\.file).joined(separator: " ")),
      tellsCases(observation, indicator) ? .empty : .text(observation.provenance.map(lines).joined(separator: "; ")),
    ] + handling(observation, indicator, isHidden: hidesNumerator || hidesDenominator)
      + [.optional(interval?.low), .optional(interval?.high)]
  }

  /// How the cases behind a figure were handled; empty for figures of other kinds. Of a municipality whose cases are
  /// few, those answered and cancelled are counts as small as any.
  private func handling(
    _ observation: Observation, _ indicator: Indicator, isHidden: Bool
  ) -> [FigureTable.Cell] {
    guard let handled = observation.timeliness, !isHidden else { return [.empty, .empty, .empty, .empty] }
    let tells = tellsCases(observation, indicator)
    let days = tells && handled.answered < smallCells.limit ? [:] : handled.daysTaken
    return [
      tells ? .empty : .integer(handled.answered), tells ? .empty : .integer(handled.cancelled),
      .optional(quantile(0.5, ofCounts: days)), .optional(quantile(0.9, ofCounts: days)),
    ]
  }

  /// Whether the lines would tell a small count: there is one for each case, cancelled ones too.
  func tellsCases(_ observation: Observation, _ indicator: Indicator) -> Bool {
    let isMunicipality = agreement.area(observation.area)?.kind == .municipality
    return isMunicipality && observation.timeliness != nil
      && (agreement.source(indicator.source).map(smallCells.protects) ?? true)
  }

  private struct RowKey: Hashable {
    let indicator: ID<Indicator>
    let area: ID<Area>
    let period: Period
  }

  /// `12-40 55`, or for 87 rows that are scattered `12-940 (87)`.
  private func lines(_ provenance: Provenance) -> String {
    let isFew = provenance.isEveryLine && provenance.lines.count <= 40
    guard !isFew, let first = provenance.lines.first, let last = provenance.lines.last else {
      return provenance.ranges.joined(separator: " ")
    }
    return "\(first.lowerBound)-\(last.upperBound) (\(provenance.rows))"
  }
}

/// The columns of observations.csv, in order.
public enum ObservationsColumn: String, Sendable, CaseIterable {
  case indicator
  case areaCode = "area_code"
  case area, period, numerator, denominator, value, unit, flags, source, lines, answered, cancelled
  case daysMedian = "days_median"
  case days90 = "days_p90"
  case intervalLow = "interval_low"
  case intervalHigh = "interval_high"
}

extension ObservationsColumn: TableColumn {
  var kind: Field.Kind {
    switch self {
    case .numerator, .denominator, .answered, .cancelled: .integer
    case .value, .daysMedian, .days90, .intervalLow, .intervalHigh: .number
    default: .string
    }
  }

  var scale: Field.Scale? {
    switch self {
    case .numerator, .denominator, .answered, .cancelled: .count
    case .value, .intervalLow, .intervalHigh: .row
    default: nil
    }
  }

  var choices: [String] { self == .unit ? Unit.allCases.map(\.rawValue) : [] }

  func description(_ wording: any Wording) -> String { wording.description(of: self) }
}
