import Basics
import Languages
import Reporting
import Testing

@testable import PortfolioTexts

/// What is said of the last recommendations to a forum.
@Suite struct RecommendationTests {
  static func told(
    _ count: Int, answered: Int, overdue: Int = 0, due: [(Int, CalendarDate)] = [], withoutDue: Int = 0,
    postponed: Int = 0
  ) -> RecommendationsToForum {
    RecommendationsToForum(
      forum: "Styregruppen", group: "Følgegruppen", date: date(2023, 8, 29), count: count, answered: answered,
      postponed: postponed, overdue: overdue == 0 ? nil : .init(count: overdue, by: date(2023, 11, 8)),
      due: due.map { .init(count: $0.0, by: $0.1) }, withoutDue: withoutDue)
  }

  @Test(arguments: [
    (
      told(1, answered: 0),
      "Styregruppen har endnu ikke besvaret den indstilling, som Følgegruppen afgav den 29. august 2023."
    ),
    (
      told(9, answered: 0, overdue: 6, withoutDue: 3),
      "Styregruppen har endnu ikke besvaret de 9 indstillinger, som Følgegruppen afgav den 29. august 2023; "
        + "6 skulle være besvaret senest den 8. november 2023, og 3 har ingen frist."
    ),
    (
      told(9, answered: 3, due: [(1, date(2024, 1, 5)), (2, date(2024, 2, 1))], withoutDue: 3),
      "Styregruppen har besvaret 3 af de 9 indstillinger, som Følgegruppen afgav den 29. august 2023; "
        + "svar ventes på 1 senest den 5. januar 2024 og på 2 senest den 1. februar 2024, og 3 har ingen frist."
    ),
    (
      told(3, answered: 1, overdue: 2, postponed: 1),
      "Styregruppen har besvaret 1 af de 3 indstillinger, som Følgegruppen afgav den 29. august 2023; behandlingen af 1 er "
        + "udsat; 2 skulle være besvaret senest den 8. november 2023."
    ),
    (
      told(2, answered: 2), "Styregruppen har besvaret begge indstillinger, som Følgegruppen afgav den 29. august 2023."
    ),
  ])
  func inDanish(_ recommendations: RecommendationsToForum, _ sentence: String) {
    #expect(Danish().recommendations(recommendations) == sentence)
  }

  @Test(arguments: [
    (told(1, answered: 1), "Styregruppen has answered the recommendation that følgegruppen made on 29 August 2023."),
    (
      told(9, answered: 0, overdue: 1),
      "Styregruppen has not yet answered the 9 recommendations that følgegruppen made on 29 August 2023; "
        + "1 was to be answered by 8 November 2023."
    ),
  ])
  func inEnglish(_ recommendations: RecommendationsToForum, _ sentence: String) {
    #expect(English().recommendations(recommendations) == sentence)
  }
}
