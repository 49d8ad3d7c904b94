internal import Agreement
package import Assessment
package import Basics
internal import DelimitedText
internal import Evidence
package import Rendering

extension PortfolioAssessment {
  /// One row for each point on an agenda, by subject and effect.
  package func decisionsTable(_ language: Language) -> FigureTable {
    FigureTable(decisionColumns(language), of: decisions)
  }

  /// The columns of decisions.csv, in order.
  private func decisionColumns(_ language: Language) -> [FigureColumn<DecisionAssessment>] {
    func title(_ id: ID<Group>?) -> String? { id.flatMap { group($0)?.title[language] } }
    return [
      .init("decision", da: ("Beslutning", "Punktets id"), en: ("Decision", "The point's id")) {
        .text($0.decision.id.rawValue)
      },
      .init("meeting", da: ("Møde", "Mødets id"), en: ("Meeting", "The meeting's id")) {
        .text($0.decision.meeting.rawValue)
      },
      .init("date", .date, da: ("Dato", "Mødets dag"), en: ("Date", "The meeting's day")) {
        .optional($0.meeting?.date)
      },
      .init("group", da: ("Gruppe", "Gruppen, der mødtes"), en: ("Group", "The group that met")) {
        .optional($0.meeting?.group)
      },
      .init("item", da: ("Punkt", "Nummeret på dagsordenen"), en: ("Item", "The number on the agenda")) {
        .optional($0.decision.item)
      },
      .init(
        "subject", da: ("Emne", "initiative:ID, goal:ID eller grant:ID"),
        en: ("Subject", "initiative:ID, goal:ID or grant:ID")
      ) { .optional($0.decision.subject) },
      .init("recommendation", da: ("Indstilling", "Indstillingen"), en: ("Recommendation", "What was recommended")) {
        .optional($0.decision.recommendation)
      },
      .init(
        "outcome", choices: Decision.Outcome.allCases.map(\.rawValue), da: ("Udfald", "Hvad der blev af den"),
        en: ("Outcome", "What became of it")
      ) { .optional($0.decision.outcome?.rawValue) },
      .init(
        "effect", choices: Decision.Effect.allCases.map(\.rawValue), da: ("Virkning", "Hvad det gør ved emnet"),
        en: ("Effect", "What it does to its subject")
      ) { .optional($0.decision.effect?.rawValue) },
      .init(
        "recommended_to", da: ("Anbefalet til", "Gruppen, der skal tage stilling"),
        en: ("Recommended to", "The group that is to decide")
      ) { .optional($0.decision.recommendedTo) },
      .init("responsible", da: ("Ansvarlig", "Hvem der udfører den"), en: ("Responsible", "Who carries it out")) {
        .optional($0.decision.responsible)
      },
      .init("due", .date, da: ("Frist", "Hvornår senest"), en: ("Due", "By when")) { .optional($0.decision.due) },
      .init("done", .date, da: ("Udført", "Hvornår den blev udført"), en: ("Done", "When it was carried out")) {
        .optional($0.decision.done)
      },
      .init(
        "state", choices: DecisionAssessment.State.allCases.map(\.rawValue), da: ("Tilstand", "Hvordan den står"),
        en: ("State", "How it stands")
      ) { .text($0.state.rawValue) },
      .init("dissent", da: ("Uenighed", "Uenighed, uforkortet"), en: ("Dissent", "Disagreement in full")) {
        .optional($0.decision.dissent)
      },
      .init(
        "dissent_process", da: ("Proces for uenighed", "Hvordan den foreslås afklaret"),
        en: ("Dissent process", "How it is proposed to be settled")
      ) { .optional($0.decision.dissentProcess) },
      .init(
        "follows", da: ("Følger", "Punktet, som dette svarer på"), en: ("Follows", "The point that this one answers")
      ) {
        .optional($0.decision.follows)
      },
      .init(
        "group_title", da: ("Gruppens navn", "Navnet på gruppen, der mødtes"),
        en: ("Name of the group", "The name of the group that met")
      ) {
        .optional(title($0.meeting?.group))
      },
      .init(
        "recommended_to_title", da: ("Anbefalet til, navn", "Navnet på den gruppe"),
        en: ("Recommended to, name", "The name of that group")
      ) { .optional(title($0.decision.recommendedTo)) },
    ]
  }
}
