internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
public import Rendering

extension Changes {
  /// One row for each change.
  public var table: FigureTable { FigureTable(Changes.columns, of: all) }

  /// The columns of changes.csv, in order.
  private static var columns: [FigureColumn<Change>] {
    [
      .init(
        "what", choices: Change.What.allCases.map(\.rawValue),
        da: ("Hvad", "Hvad der er ændret: nyt eller rettet tal, vurdering, mål, frist, kommet til eller udgået"),
        en: ("What", "What has changed: a new or corrected figure, verdict, target, deadline, come or gone")
      ) { .text($0.what.rawValue) },
      .init("goal", da: ("Mål", "Målets id i aftalen"), en: ("Goal", "The goal's id in the agreement")) {
        .optional($0.subject.goal)
      },
      .init(
        "indicator", da: ("Indikator", "Indikatorens id i aftalen"),
        en: ("Indicator", "The indicator's id in the agreement")
      ) { .optional($0.subject.indicator) },
      .init("area_code", da: ("Kode", "Områdets kode"), en: ("Code", "The area's code")) {
        .optional($0.subject.areaCode)
      },
      .init("area", da: ("Område", "Områdets navn"), en: ("Area", "The area's name")) { .optional($0.subject.area) },
      .init(
        "period", da: ("Periode", "Perioden, som tallet er for"), en: ("Period", "The period that the figure is for")
      ) { .optional($0.period) },
      .init(
        "from", da: ("Fra", "Hvad der stod før; tal i indikatorens enhed"),
        en: ("From", "What it said before; figures in the indicator's unit")
      ) { $0.from?.cell ?? .empty },
      .init(
        "to", da: ("Til", "Hvad der står nu; tomt for et nyt tal, der er skjult"),
        en: ("To", "What it says now; empty for a new figure that is hidden")
      ) { $0.to?.cell ?? .empty },
      .init(
        "cause",
        da: (
          "Årsag",
          "Hvad der har afgjort, at vurderingen er ændret, adskilt af mellemrum: target (målet), deadline (fristen er flyttet), "
            + "deadline-passed (fristen er nået), figure (nyt tal), correction (rettet tal), baseline (udgangspunktet), "
            + "missing (der mangler tal), rejected (tal er udeladt på grund af fejl), replaced (området er afløst af et "
            + "andet), method (måden at vurdere på)"
        ),
        en: (
          "Cause",
          "What decided that the verdict has changed, separated by blanks: target, deadline (moved), deadline-passed, "
            + "figure (a new one), correction (of a figure), baseline, missing (figures), rejected (figures left out "
            + "because of faults), replaced (the area, by another), method (the way to assess)"
        )
      ) { $0.causes.isEmpty ? .empty : .text($0.causes.map(\.rawValue).joined(separator: " ")) },
    ]
  }
}

extension Change.Value {
  fileprivate var cell: FigureTable.Cell {
    switch self {
    case .figure(let figure): .decimalText(figure.value.description)
    case .verdict(let verdict): .text(verdict.rawValue)
    case .area(let name): .text(name)
    case .target(let target):
      .text(
        "\(target.target.comparison.rawValue) \(target.target.value)"
          + (target.target.total.map { " of \($0)" } ?? ""))
    case .date(let date): .text(date.description)
    }
  }
}
