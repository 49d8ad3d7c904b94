internal import Basics
internal import DelimitedText
public import Disclosure
public import Rendering

extension DisclosureAudit {
  /// One row for each sensitive figure, with the figure itself: for whoever holds the data.
  public func table() -> FigureTable { FigureTable(DisclosureAudit.columns, of: sensitive) }

  private static var columns: [FigureColumn<AuditedFigure>] {
    [
      .init("source", da: ("Kilde", "Kildens id i aftalen"), en: ("Source", "The source's id in the agreement")) {
        .text($0.source.rawValue)
      },
      .init("area_code", da: ("Kode", "Områdets kode"), en: ("Code", "The area's code")) { .text($0.area.rawValue) },
      .init("period", da: ("Periode", "Perioden"), en: ("Period", "The period")) { .text($0.period.description) },
      .init(
        "part", choices: AuditedFigure.Part.allCases.map(\.rawValue), da: ("Del", "Tæller eller nævner"),
        en: ("Part", "Numerator or denominator")
      ) { .text($0.part.rawValue) },
      .init("count", .integer, .count, da: ("Antal", "Det skjulte antal"), en: ("Count", "The count that is hidden")) {
        .integer($0.value)
      },
      .init(
        "least", .integer, .count, da: ("Mindst", "Det mindste, det kan være for en udenforstående"),
        en: ("Least", "The least that it can be for an outsider")
      ) { .optional($0.least) },
      .init(
        "greatest", .integer, .count, da: ("Højst", "Det største; tom, hvor intet sætter en grænse"),
        en: ("Greatest", "The greatest; empty where nothing bounds it")
      ) { .optional($0.greatest) },
      .init(
        "protected", .boolean, da: ("Skjult", "Om der er mindst tre muligheder tilbage"),
        en: ("Protected", "Whether three numbers at least are left")
      ) { .flag($0.isProtected) },
    ]
  }
}
