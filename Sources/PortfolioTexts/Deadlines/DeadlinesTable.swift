public import Assessment
public import Basics
internal import DelimitedText
internal import Languages
public import Rendering

extension PortfolioAssessment {
  /// How far ahead and back a report looks, in days.
  public static let usualDays = 90

  /// One row for each day on which something is due, in order.
  public func deadlinesTable(days: Int, _ language: Language) -> FigureTable {
    FigureTable(PortfolioAssessment.deadlineColumns(language), of: deadlines.around(day, days: days))
  }

  /// The columns of deadlines.csv, in order.
  private static func deadlineColumns(_ language: Language) -> [FigureColumn<Deadline>] {
    [
      .init("date", .date, da: ("Dato", "Dagen"), en: ("Date", "The day")) { .text($0.date.description) },
      .init(
        "kind", choices: Deadline.Kind.allCases.map(\.rawValue), da: ("Slags", "Hvad der skal ske"),
        en: ("Kind", "What is due")
      ) { .text($0.kind.rawValue) },
      .init(
        "subject", da: ("Emne", "Hvad det handler om: meeting:ID, initiative:ID og så videre"),
        en: ("Subject", "What it is about: meeting:ID, initiative:ID and so on")
      ) { .text($0.subject) },
      .init("title", da: ("Titel", "Emnet i ord"), en: ("Title", "The subject in words")) { .text($0.title[language]) },
      .init("who", da: ("Hvem", "Hvem der skal gøre det"), en: ("Who", "Who is to do it")) {
        .optional($0.who.isEmpty ? nil : $0.who)
      },
      .init(
        "state", choices: Deadline.State.allCases.map(\.rawValue),
        da: ("Tilstand", "Forestår, over fristen eller gjort"),
        en: ("State", "Due, overdue or done")
      ) { .text($0.state.rawValue) },
      .init(
        "illustrative", .boolean, da: ("Illustrativ", "Om det er lavet til illustration"),
        en: ("Illustrative", "Whether it is made up for illustration")
      ) { .flag($0.isIllustrative) },
    ]
  }

  /// One row for each thing that a party owes.
  public func remindersTable(_ wording: any PortfolioWording) -> FigureTable {
    FigureTable(
      [
        .init("party", da: ("Part", "Hvem der mangler at levere"), en: ("Party", "Who owes it")) {
          .text(wording.text($0.party))
        },
        .init(
          "kind", choices: Reminder.Kind.allCases.map(\.rawValue), da: ("Slags", "Hvad der mangler"),
          en: ("Kind", "What is owed")
        ) { .text($0.kind.rawValue) },
        .init("subject", da: ("Emne", "Hvad det handler om"), en: ("Subject", "What it is about")) {
          .text($0.subject)
        },
        .init("due", .date, da: ("Frist", "Dagen, det skulle være der"), en: ("Due", "The day it was due")) {
          .optional($0.due)
        },
        .init(
          "days_overdue", .integer, .count, da: ("Dage over", "Dage siden fristen"),
          en: ("Days overdue", "Days since then")
        ) { .optional($0.daysOverdue) },
        .init("text", da: ("Tekst", "En sætning, der kan sendes"), en: ("Text", "A sentence that can be sent")) {
          .text(wording.reminder([$0]))
        },
        .init(
          "illustrative", .boolean, da: ("Illustrativ", "Om det er lavet til illustration"),
          en: ("Illustrative", "Whether it is made up for illustration")
        ) { .flag($0.isIllustrative) },
      ] as [FigureColumn<Reminder>], of: reminders)
  }
}
