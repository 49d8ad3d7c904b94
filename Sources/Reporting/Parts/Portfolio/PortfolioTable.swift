internal import Agreement
public import Assessment
internal import Basics
internal import DelimitedText
internal import Evidence
public import Rendering

extension PortfolioAssessment {
  /// One row for each initiative.
  public var portfolioTable: FigureTable { FigureTable(PortfolioAssessment.columns, of: initiatives) }

  /// The columns of portfolio.csv, in order.
  private static var columns: [FigureColumn<InitiativeAssessment>] { agreed + standing + judged }

  private static var agreed: [FigureColumn<InitiativeAssessment>] {
    [
      .init(
        "initiative", da: ("Indsats", "Indsatsens id"), en: ("Initiative", "The initiative's id")
      ) { .text($0.initiative.id.rawValue) },
      .init("title", da: ("Titel", "Indsatsens titel"), en: ("Title", "The initiative's title")) {
        .text($0.initiative.title)
      },
      .init(
        "kind", choices: Initiative.Kind.allCases.map(\.rawValue), da: ("Slags", "Hvad det er"),
        en: ("Kind", "What it is")
      ) { .text($0.initiative.kind.rawValue) },
      .init(
        "origin", choices: Initiative.Origin.allCases.map(\.rawValue),
        da: ("Oprindelse", "Om aftalen førte til den, eller den fandtes i forvejen"),
        en: ("Origin", "Whether the agreement brought it about or it was there before")
      ) { .optional($0.initiative.origin?.rawValue) },
      .init(
        "goals", da: ("Mål", "De mål, den understøtter, med blanktegn imellem"),
        en: ("Goals", "The goals that it supports, with blanks between them")
      ) { .words($0.initiative.goals.map(\.rawValue)) },
      .init("group", da: ("Gruppe", "Gruppen, der har den"), en: ("Group", "The group that has it")) {
        .optional($0.initiative.group)
      },
      .init(
        "accountable", da: ("Ansvarlig", "Hvem der står til ansvar: en funktion eller organisation"),
        en: ("Accountable", "Who answers for it: a function or an organisation")
      ) { .optional($0.initiative.accountable) },
      .init("planned_start", .date, da: ("Planlagt start", "Planlagt start"), en: ("Planned start", "Planned start")) {
        .optional($0.initiative.plannedStart)
      },
      .init("planned_end", .date, da: ("Planlagt slut", "Planlagt slut"), en: ("Planned end", "Planned end")) {
        .optional($0.initiative.plannedEnd)
      },
    ]
  }

  private static var standing: [FigureColumn<InitiativeAssessment>] {
    [
      .init(
        "status", choices: StatusReport.Status.allCases.map(\.rawValue), da: ("Status", "Den seneste status"),
        en: ("Status", "The latest status")
      ) { .optional($0.latest?.status.rawValue) },
      .init("status_date", .date, da: ("Statusdato", "Dagen for den"), en: ("Status date", "Its day")) {
        .optional($0.latest?.date)
      },
      .init(
        "confidence", choices: StatusReport.Confidence.allCases.map(\.rawValue),
        da: ("Tillid", "Hvor sikkert det er, at den når målet"), en: ("Confidence", "How sure it is to get there")
      ) { .optional($0.latest?.confidence?.rawValue) },
    ]
  }

  private static var judged: [FigureColumn<InitiativeAssessment>] {
    [
      .init(
        "overdue", .boolean, da: ("Over fristen", "Planlagt slut eller næste skridts dag er passeret"),
        en: ("Overdue", "Its planned end, or the day of its next step, has passed")
      ) { .flag($0.isOverdue) },
      .init(
        "not_started", .boolean, da: ("Ikke begyndt", "Ikke begyndt, selv om dens første år er"),
        en: ("Not started", "Not begun though its first year has")
      ) { .flag($0.isNotStarted) },
      .init(
        "silent", .boolean, da: ("Uden ny status", "Ingen status til forummets seneste møde"),
        en: ("Silent", "No status for the forum's latest meeting")
      ) { .flag($0.isSilent) },
      .init(
        "unchanged_meetings", .integer, .count,
        da: ("Uændret i møder", "Møder, hvor status var den samme som ved det forrige"),
        en: ("Unchanged meetings", "Meetings at which the status was the same as at the one before")
      ) { .optional($0.unchangedMeetings) },
      .init(
        "years_planned", da: ("Planlagte år", "De år, den er planlagt i; not-stated, hvor papirerne ikke siger hvilke"),
        en: ("Years planned", "The years it is planned for; not-stated where the papers don't tell which")
      ) { .optional($0.initiative.years) },
      .init(
        "years_reported", da: ("År med status", "De år, der er en status i"),
        en: ("Years reported", "The years with a status")
      ) {
        .words([Initiative.Years.text($0.yearsReported)].filter { !$0.isEmpty })
      },
    ] + nextStepColumns + [
      .init(
        "slippage_days", .integer, .count,
        da: ("Forsinkelse, dage", "Det længste, et punkt i planen er udsat"),
        en: ("Slippage, days", "The longest that a point of its plan was put off")
      ) { .optional($0.slippage) },
      .init(
        "seats_open", .integer, .count, da: ("Ubesatte pladser", "Pladser, ingen har"),
        en: ("Seats open", "Seats nobody has")
      ) { .optional($0.initiative.seatsOpen) },
      .init(
        "aspects_missing", da: ("Intet planlagt", "De dele af planen, hvor intet er planlagt, med blanktegn imellem"),
        en: ("Aspects missing", "The parts of the plan with nothing planned, with blanks between them")
      ) { .words(($0.missingAspects ?? []).map(\.rawValue)) },
      .init("text", da: ("Tekst", "Den seneste status i ord"), en: ("Text", "The latest status in words")) {
        .optional($0.latest?.text)
      },
    ]
  }

  /// What is to happen next by the latest status, in the portfolio's table and the follow-up's.
  static var nextStepColumns: [FigureColumn<InitiativeAssessment>] {
    [
      .init("next_step", da: ("Næste skridt", "Næste skridt"), en: ("Next step", "The next step")) {
        .optional($0.latest?.nextStep)
      },
      .init("who", da: ("Hvem", "Hvem der tager det"), en: ("Who", "Who takes it")) { .optional($0.latest?.who) },
      .init("by_when", .date, da: ("Hvornår", "Hvornår senest"), en: ("By when", "By when")) {
        .optional($0.latest?.byWhen)
      },
    ]
  }
}

extension FigureTable.Cell {
  /// Words with a blank between them; empty where there are none.
  static func words(_ words: [String]) -> Self { words.isEmpty ? .empty : .text(words.joined(separator: " ")) }
}
