internal import Agreement
internal import Basics
internal import DelimitedText
internal import Disclosure
internal import Geography
internal import PublishedReports
internal import Rendering

extension ReportPart {
  /// Who has handed in what.
  static let deliveries = ReportPart(
    PublishedTable.Name.deliveries, reader: Bilingual(danish: "sekretariatet", english: "the secretariat"),
    content: Bilingual(
      danish: "hvem der har indsendt tal, hvem der mangler og siden hvornår",
      english: "who has handed in figures, who owes some and since when"),
    table: { report, wording in
      TablePart(
        title: wording.deliveriesTitle, table: report.deliveriesTable, key: ["source", "area_code"])
    })
}

extension CheckReport {
  private typealias Row = (of: ReleasedDeliveries, area: ReleasedDelivery)

  /// One row for each area that should hand in figures to a source.
  var deliveriesTable: FigureTable {
    let rows = deliveries.flatMap { of in of.areas.map { (of: of, area: $0) } }
    return FigureTable(deliveryColumns, of: rows)
  }

  /// The columns of deliveries.csv, in order.
  private var deliveryColumns: [FigureColumn<Row>] {
    [
      .init("source", da: ("Kilde", "Kildens id i aftalen"), en: ("Source", "The source's id in the agreement")) {
        .text($0.of.source.rawValue)
      },
      .init("area_code", da: ("Kode", "Områdets kode"), en: ("Code", "The area's code")) {
        .text($0.area.area.rawValue)
      },
      .init("area", da: ("Område", "Områdets navn"), en: ("Area", "The area's name")) {
        .text(self.agreement.name(of: $0.area.area))
      },
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
          "delivered (indsendt), missing (mangler), same-as-before (samme tal som i perioden før), corrected (har rettet)"
        ),
        en: ("State", "delivered, missing, same-as-before (the figures of the period before), corrected")
      ) { .text($0.area.state.rawValue) },
    ]
  }
}
