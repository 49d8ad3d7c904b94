internal import Agreement
internal import Assessment
internal import DelimitedText
internal import Statistics

extension CheckReport {
  /// Every figure that the check rests on: of each indicator the area's own, and the municipalities' that it is made of.
  public func observationsTable() -> FigureTable {
    var seen: Set<SmallCells.Cell> = []
    let rows = assessments.flatMap { assessment in
      (assessment.series.observations + assessment.series.parts).filter { observation in
        seen.insert(
          SmallCells.Cell(indicator: assessment.indicator.id, area: observation.area, period: observation.period)
        ).inserted
      }.map { row($0, assessment.indicator) }
    }
    return FigureTable(
      columns: [
        "indicator", "area_code", "area", "period", "numerator", "denominator", "value", "unit", "flags", "source",
        "lines", "answered", "cancelled", "days_median", "days_p90",
      ], rows: rows)
  }

  private func row(_ observation: Observation, _ indicator: Indicator) -> [FigureTable.Cell] {
    let hidesNumerator = smallCells.hidesNumerator(indicator, observation)
    let hidesDenominator = smallCells.hidesDenominator(indicator, observation)
    let counts = observation.measurement.counts
    let flags = observation.flags.sorted().map(\.rawValue) + (hidesNumerator || hidesDenominator ? ["hidden"] : [])
    return [
      .text(indicator.id), .text(observation.area), .text(agreement.area(observation.area)?.name ?? observation.area),
      .text(observation.period.description), hidesNumerator ? .empty : .optional(counts?.numerator),
      hidesDenominator ? .empty : .optional(counts?.denominator),
      hidesNumerator ? .empty : FigureTable.Cell(observation.measurement), .text(indicator.unit.rawValue),
      .text(flags.joined(separator: " ")), .text(observation.provenance.map(\.file).joined(separator: " ")),
      .text(observation.provenance.map(lines).joined(separator: "; ")),
    ] + handling(hidesNumerator || hidesDenominator ? nil : observation.timeliness)
  }

  /// How the cases behind a figure were handled; empty for figures of other kinds.
  private func handling(_ handled: Timeliness?) -> [FigureTable.Cell] {
    [
      .optional(handled?.answered), .optional(handled?.cancelled),
      .optional(handled.flatMap { quantile(0.5, ofCounts: $0.daysTaken) }),
      .optional(handled.flatMap { quantile(0.9, ofCounts: $0.daysTaken) }),
    ]
  }

  /// `12-40 55`, or for rows that are scattered `12-940 (87 rows)`.
  private func lines(_ provenance: Provenance) -> String {
    let isFew = provenance.isEveryLine && provenance.lines.count <= 40
    guard !isFew, let first = provenance.lines.first, let last = provenance.lines.last else {
      return provenance.lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        .joined(separator: " ")
    }
    return "\(first.lowerBound)-\(last.upperBound) (\(provenance.rows) rows)"
  }
}
