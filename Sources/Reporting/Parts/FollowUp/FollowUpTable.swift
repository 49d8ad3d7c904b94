internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Rendering

extension PortfolioAssessment {
  /// One row for each initiative that a written status is about.
  var followUpTable: FigureTable {
    FigureTable(PortfolioAssessment.followUpColumns, of: initiatives.filter(\.isToBeFollowed))
  }

  /// The columns of follow-up.csv, in order.
  private static var followUpColumns: [FigureColumn<InitiativeAssessment>] {
    [
      .init("initiative", da: ("Indsats", "Indsatsens id"), en: ("Initiative", "The initiative's id")) {
        .text($0.initiative.id.rawValue)
      },
      .init("title", da: ("Titel", "Indsatsens titel"), en: ("Title", "The initiative's title")) {
        .text($0.initiative.title)
      },
      .init(
        "since", .date, da: ("Siden", "Forummets seneste møde før opgørelsesdagen"),
        en: ("Since", "The forum's latest meeting before the day")
      ) { .optional($0.sinceLast.meeting) },
      .init(
        "previous_status", choices: StatusReport.Status.allCases.map(\.rawValue),
        da: ("Forrige status", "Status, som den var ved det møde"),
        en: ("Previous status", "The status as of that meeting")
      ) { .optional($0.sinceLast.previous?.rawValue) },
      .init(
        "status", choices: StatusReport.Status.allCases.map(\.rawValue), da: ("Status", "Den seneste status"),
        en: ("Status", "The latest status")
      ) { .optional($0.latest?.status.rawValue) },
      .init(
        "what_changed", da: ("Siden sidst", "Hvad der er sagt siden, uforkortet"),
        en: ("What changed", "What has been said since, in full")
      ) { .words($0.sinceLast.reports.compactMap(\.text)) },
    ] + nextStepColumns + [
      .init(
        "decision_wanted", da: ("Beslutning ønskes", "Hvad nogen bedes beslutte"),
        en: ("Decision wanted", "What somebody is asked to decide")
      ) { .words($0.wanted.map { $0.recommendation ?? $0.title }) },
      .init("dissent", da: ("Uenighed", "Uenighed, uforkortet"), en: ("Dissent", "Disagreement in full")) {
        .words($0.sinceLast.reports.compactMap(\.dissent))
      },
      .init(
        "dissent_process", da: ("Proces for uenighed", "Hvordan den foreslås afklaret"),
        en: ("Dissent process", "How it is proposed to be settled")
      ) { .words($0.sinceLast.reports.compactMap(\.dissentProcess)) },
    ]
  }
}
