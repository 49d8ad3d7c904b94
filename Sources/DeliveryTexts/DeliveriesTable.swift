internal import Agreement
public import Basics
internal import DelimitedText
public import Disclosure
public import Geography
public import Rendering

extension FigureTable {
  /// One row for each area that should hand in figures to a source.
  public static func deliveries(_ deliveries: [ReleasedDeliveries], name: @escaping (ID<Area>) -> String) -> FigureTable
  {
    FigureTable(columns(name), of: deliveries.flatMap { of in of.areas.map { (of: of, area: $0) } })
  }

  private typealias Row = (of: ReleasedDeliveries, area: ReleasedDelivery)

  /// The columns of deliveries.csv, in order.
  private static func columns(_ name: @escaping (ID<Area>) -> String) -> [FigureColumn<Row>] {
    [
      .init("source", da: ("Kilde", "Kildens id i aftalen"), en: ("Source", "The source's id in the agreement")) {
        .text($0.of.source.rawValue)
      },
      .init("area_code", da: ("Kode", "Områdets kode"), en: ("Code", "The area's code")) {
        .text($0.area.area.rawValue)
      },
      .init("area", da: ("Område", "Områdets navn"), en: ("Area", "The area's name")) { .text(name($0.area.area)) },
      .init(
        "latest_period", da: ("Seneste periode", "Den seneste periode, som området har tal for"),
        en: ("Latest period", "The latest period that the area has a figure for")
      ) { .optional($0.area.latest) },
      .init(
        "expected_period", da: ("Ventet periode", "Den seneste periode, som der kan ventes tal for"),
        en: ("Expected period", "The latest period that a figure may be asked for")
      ) { .optional($0.of.expected) },
      .init(
        "missing_since", da: ("Mangler fra", "Den første periode, der mangler; tom, hvor intet mangler"),
        en: ("Missing since", "The first period that is missing; empty where none is")
      ) { .optional($0.area.missingSince) },
      .init(
        "state", choices: ReleasedDelivery.State.allCases.map(\.rawValue),
        da: (
          "Tilstand",
          "delivered (indsendt), missing (ikke indsendt), rejected (indsendt, men udeladt på grund af fejl), "
            + "same-as-before (samme tal som i perioden før), corrected (har rettet)"
        ),
        en: (
          "State",
          "delivered, missing (not handed in), rejected (handed in, but left out because of faults), same-as-before (the "
            + "figures of the period before), corrected"
        )
      ) { .text($0.area.state.rawValue) },
      .init(
        "indicators",
        da: ("Indikatorer", "Id'erne på de indikatorer, som kildens tal bruges til, adskilt af mellemrum"),
        en: ("Indicators", "The ids of the indicators that the source's figures are for, separated by blanks")
      ) { .text($0.of.indicators.map(\.id.rawValue).joined(separator: " ")) },
    ]
  }
}
