internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
internal import Disclosure
package import Evidence
internal import Geography
internal import Languages
public import Rendering
internal import Statistics

extension CheckReport {
  /// Every figure that the check rests on: of each indicator the area's own, and the municipalities' that it is made of.
  public func observationsTable() -> FigureTable {
    var seen: Set<RowKey> = []
    let rows = goals.flatMap { assessment in
      (assessment.series.observations + assessment.series.parts).filter { observation in
        seen.insert(
          RowKey(indicator: assessment.indicator.id, area: observation.area, period: observation.period)
        ).inserted
      }.map { ObservedRow(observation: $0, indicator: assessment.indicator) }
    }
    return FigureTable(observationsColumns, of: rows)
  }

  /// The columns of observations.csv, in order.
  private var observationsColumns: [FigureColumn<ObservedRow>] {
    let figure: [FigureColumn<ObservedRow>] = [
      .init(
        "indicator",
        da: ("Indikator", "Indikatorens id i aftalen"),
        en: ("Indicator", "The indicator's id in the agreement")
      ) { .text($0.indicator.id.rawValue) },
      .init(
        "area_code",
        da: ("Kode", "Områdets kode, fx kommunekoden"),
        en: ("Code", "The area's code, such as the municipality's")
      ) { .text($0.observation.area.rawValue) },
      .init(
        "area",
        da: ("Område", "Områdets navn"),
        en: ("Area", "The area's name")
      ) { .text(agreement.name(of: $0.observation.area)) },
      .init(
        "period",
        da: ("Periode", "Perioden, som Danmarks Statistik skriver den"),
        en: ("Period", "The period as Statistics Denmark writes it")
      ) { .text($0.observation.period.description) },
      .init(
        "numerator", .integer, .count,
        da: ("Tæller", "Tælleren; tom, hvor den er skjult eller ikke findes"),
        en: ("Numerator", "The numerator; empty where it is hidden or there is none")
      ) { .optional($0.observation.numerator.value) },
      .init(
        "denominator", .number, .count,
        da: ("Nævner", "Nævneren; tom, hvor den er skjult eller ikke findes"),
        en: ("Denominator", "The denominator; empty where it is hidden or there is none")
      ) { .optional($0.observation.denominator.value) },
      .init(
        "value", .number, .row,
        da: ("Værdi", "Værdien; tom, hvor den er skjult"),
        en: ("Value", "The value; empty where it is hidden")
      ) { $0.observation.measurement.value.map { .init($0) } ?? .empty },
      .init(
        "unit", choices: Unit.allCases.map(\.rawValue),
        da: ("Enhed", "Enheden, som værdien står i"),
        en: ("Unit", "The unit of the value")
      ) { .text($0.indicator.unit.rawValue) },
      .init(
        "flags",
        da: (
          "Forbehold",
          "Forbehold, adskilt af mellemrum: illustrative (illustrativ), provisional (foreløbig), incomplete "
            + "(ufuldstændig), break (databrud), hidden (skjult)"
        ),
        en: ("Flags", "Reservations, separated by blanks: illustrative, provisional, incomplete, break, hidden")
      ) { .text($0.flags.joined(separator: " ")) },
      .init(
        "source",
        da: ("Kilde", "Filerne, som tallet kommer fra"),
        en: ("Source", "The files that the figure comes from")
      ) { .text($0.observation.files.joined(separator: " ")) },
      .init(
        "lines",
        da: (
          "Linjer",
          "Linjerne i filerne, adskilt af semikolon; 12-940 (87) er 87 rækker blandt linjerne 12-940; tom, "
            + "hvor de ville røbe et skjult antal"
        ),
        en: (
          "Lines",
          "The lines of these files, separated by semicolons; 12-940 (87) are 87 rows among the lines "
            + "12-940; empty where they would tell a hidden count"
        )
      ) { ($0.observation.provenance.value).map { .text($0.map(lines).joined(separator: "; ")) } ?? .empty },
    ]
    let handling: [FigureColumn<ObservedRow>] = [
      .init(
        "answered", .integer, .count,
        da: ("Besvaret", "Sager, der er besvaret senest på opgørelsesdagen; tom, hvor det er skjult, og for andre tal"),
        en: (
          "Answered",
          "Of the cases, those answered by the check's last day; empty where hidden, and for other figures"
        )
      ) { .optional($0.observation.handling?.counts.value?.answered) },
      .init(
        "cancelled", .integer, .count,
        da: ("Annulleret", "Sager, der er taget ud, fordi de er annulleret"),
        en: ("Cancelled", "Cases taken out because they were cancelled")
      ) { .optional($0.observation.handling?.counts.value?.cancelled) },
      .init(
        "days_median", .number,
        da: ("Dage, median", "Dage fra anmodning til svar: medianen"),
        en: ("Days, median", "Days from request to answer: the median")
      ) { .optional($0.observation.handling?.medianDays) },
      .init(
        "days_p90", .number,
        da: ("Dage, 90-percentil", "Dage fra anmodning til svar: 90-percentilen"),
        en: ("Days, 90th percentile", "Days from request to answer: the 90th percentile")
      ) { .optional($0.observation.handling?.ninetiethDays) },
      .init(
        "interval_low", .number, .row,
        da: (
          "95 %-interval, fra",
          "95 %-intervallets nedre grænse (Clopper-Pearson) for en andel; tom, hvor den er skjult"
        ),
        en: ("95% interval, from", "Lower end of a share's 95% interval (Clopper-Pearson); empty where it is hidden")
      ) { .optional($0.observation.interval?.low) },
      .init(
        "interval_high", .number, .row,
        da: (
          "95 %-interval, til",
          "95 %-intervallets øvre grænse (Clopper-Pearson) for en andel; tom, hvor den er skjult"
        ),
        en: ("95% interval, to", "Upper end of a share's 95% interval (Clopper-Pearson); empty where it is hidden")
      ) { .optional($0.observation.interval?.high) },
    ]
    return figure + handling
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

/// An observation with what it is of.
private struct ObservedRow {
  let observation: ReleasedObservation
  let indicator: Indicator

  var flags: [String] {
    observation.flags.sorted().map(\.rawValue) + (observation.isHidden ? ["hidden"] : [])
  }
}

extension Provenance {
  /// `12-40`, `55`
  package var ranges: [String] {
    lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
  }
}
