internal import Agreement
package import Assessment
package import Basics
internal import DelimitedText
internal import Evidence
package import Rendering

extension PortfolioAssessment {
  /// One row for each party that was asked about an agreement, or about anything else, round by round; one alone for an
  /// agreement that nobody was asked about.
  package func cooperationTable(_ language: Language) -> FigureTable {
    let agreed = cooperation.flatMap { assessment in
      let asked = rows(assessment.survey, of: assessment)
      return asked.isEmpty
        ? [CooperationRow(assessment: assessment, survey: assessment.survey, answer: nil, day: day)] : asked
    }
    return FigureTable(CooperationRow.columns(language), of: agreed + surveys.flatMap { rows($0, of: nil) })
  }

  private func rows(_ survey: SurveyAssessment, of assessment: CooperationAssessment?) -> [CooperationRow] {
    survey.rounds.flatMap { round in
      round.answers.map { CooperationRow(assessment: assessment, survey: survey, answer: $0, day: day) }
    }
  }
}

/// A party that was asked about an agreement or anything else.
private struct CooperationRow {
  /// `nil` of what is no agreement.
  var assessment: CooperationAssessment?
  var survey: SurveyAssessment
  var answer: SurveyAnswer?
  var day: CalendarDate

  /// What was decided; where nothing was, what became of what was proposed.
  var decided: [String] {
    guard let assessment else { return [] }
    let effects = assessment.decided.compactMap(\.effect?.rawValue)
    if !effects.isEmpty { return effects }
    if !assessment.recommended.isEmpty { return ["recommended"] }
    let outcomes = Set(assessment.notMade.compactMap(\.decision.outcome))
    return [Decision.Outcome.postponed, .rejected].first(where: outcomes.contains).map { [$0.rawValue] } ?? []
  }

  var isIllustrative: Bool {
    answer?.row.isIllustrative ?? survey.isIllustrative
  }

  /// The columns of cooperation.csv, in order.
  static func columns(_ language: Language) -> [FigureColumn<CooperationRow>] { agreed(language) + asked + said }

  private static func agreed(_ language: Language) -> [FigureColumn<CooperationRow>] {
    [
      .init(
        "initiative",
        da: ("Aftale", "Id for aftalen eller indsatsen; tomt, hvor der er spurgt om et mål eller en indikator"),
        en: ("Initiative", "The id of the agreement or initiative; empty where a goal or an indicator was asked about")
      ) { row in
        if case .initiative(let id) = row.survey.subject { .text(id.rawValue) } else { .empty }
      },
      .init("title", da: ("Titel", "Titlen"), en: ("Title", "The title")) { .text($0.survey.title[language]) },
      .init(
        "in_force", .date, da: ("I kraft", "Dagen, den trådte i kraft"), en: ("In force", "The day it came into force")
      ) {
        .optional($0.assessment?.subject.initiative.inForce)
      },
      .init(
        "state", choices: CooperationAssessment.State.allCases.map(\.rawValue),
        da: ("Tilstand", "Om den gælder; tom, hvor papirerne ikke siger det"),
        en: ("State", "Whether it is in force; empty where the papers don't say")
      ) { .optional($0.assessment?.state?.rawValue) },
      .init(
        "decided",
        da: (
          "Besluttet",
          "keep, adjust, lapse, hand-over, med blanktegn imellem; ellers recommended, postponed eller rejected om det foreslåede"
        ),
        en: (
          "Decided",
          "keep, adjust, lapse, hand-over, with blanks between them; else recommended, postponed or rejected of what was proposed"
        )
      ) { .words($0.decided) },
    ]
  }

  private static var asked: [FigureColumn<CooperationRow>] {
    [
      .init("round", da: ("Runde", "Spørgerundens id"), en: ("Round", "The survey round's id")) {
        .optional($0.answer?.round)
      },
      .init(
        "respondent", da: ("Part", "Den, der er spurgt"), en: ("Respondent", "The party that was asked")
      ) { .optional($0.answer?.respondent) },
      .init("sent", .date, da: ("Sendt", "Dagen, der blev spurgt"), en: ("Sent", "The day it was asked")) {
        .optional($0.answer?.sent)
      },
      .init("deadline", .date, da: ("Frist", "Svarfristen"), en: ("Deadline", "The day to answer by")) {
        .optional($0.answer?.deadline)
      },
      .init("answered", .date, da: ("Svaret", "Dagen, svaret kom"), en: ("Answered", "The day of the answer")) {
        .optional($0.answer?.answered)
      },
      .init(
        "answer_state", choices: SurveyAnswer.State.allCases.map(\.rawValue),
        da: ("Svar", "Svaret, svaret efter fristen, ventes, eller intet svar efter fristen"),
        en: ("Answer state", "Answered, answered after the deadline, awaited, or nothing after the deadline")
      ) { row in .optional(row.answer?.state(on: row.day).rawValue) },
    ]
  }

  private static var said: [FigureColumn<CooperationRow>] {
    [
      .init(
        "implementation", choices: SurveyAnswer.Implementation.allCases.map(\.rawValue),
        da: ("Gennemførelse", "Hvor langt parten er"), en: ("Implementation", "How far the party is")
      ) { .optional($0.answer?.implementation?.rawValue) },
      .init(
        "awareness", choices: SurveyAnswer.Awareness.allCases.map(\.rawValue),
        da: ("Kendskab", "Om aftalen er kendt"), en: ("Awareness", "Whether the agreement is known")
      ) { .optional($0.answer?.awareness?.rawValue) },
      .init(
        "attention", da: ("Opmærksomhed", "Opmærksomhedspunkter, med | imellem"),
        en: ("Attention", "Points of attention, with | between them")
      ) { row in
        let labels = row.answer?.attention ?? []
        return labels.isEmpty ? .empty : .text(labels.joined(separator: "|"))
      },
      .init(
        "next_follow_up", .date, da: ("Næste opfølgning", "Dagen, parten nævner for den næste"),
        en: ("Next follow-up", "The day that the party names for the next")
      ) { .optional($0.answer?.nextFollowUp) },
      .init(
        "subject", da: ("Emne", "Hvad der er spurgt om: initiative:ID, goal:ID eller indicator:ID"),
        en: ("Subject", "What was asked about: initiative:ID, goal:ID or indicator:ID")
      ) { .text($0.survey.subject.description) },
      .init(
        "illustrative", .boolean, da: ("Illustrativ", "Om rækken er lavet til illustration"),
        en: ("Illustrative", "Whether the row is made up for illustration")
      ) { .flag($0.isIllustrative) },
    ]
  }
}
