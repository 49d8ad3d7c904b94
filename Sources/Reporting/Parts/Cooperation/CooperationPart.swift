internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import PortfolioTexts
internal import Rendering

extension ReportPart {
  /// The cooperation agreements, and what those who were asked about them answered.
  static let cooperation = ReportPart(
    "cooperation",
    reader: Bilingual(danish: "følgegruppen og klyngerne", english: "the following group and the clusters"),
    content: Bilingual(
      danish: "samarbejdsaftaler: om de gælder, hvad parterne har svaret, og hvad der er anbefalet og besluttet",
      english:
        "cooperation agreements: whether they are in force, what the parties answered, what is recommended and decided"),
    backsPage: true,
    document: { report, wording in
      report.cooperation.map { CooperationComposer(report.agreement, portfolio: $0, wording: wording).document }
    },
    table: { report, wording in
      report.cooperation.map { portfolio in
        TablePart(
          title: wording.cooperationTitle, table: portfolio.cooperationTable(wording.language),
          references: [TablePart.Reference(column: "initiative", part: "portfolio", target: "initiative")])
      }
    },
    sections: { page in
      page.report.cooperation.map { portfolio in
        CooperationComposer(page.report.agreement, portfolio: portfolio, wording: page.wording).sections.map {
          PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element)
        }
      } ?? []
    })
}

extension CheckReport {
  /// The portfolio of an agreement with cooperation agreements, or with answers about anything.
  fileprivate var cooperation: PortfolioAssessment? {
    portfolio.flatMap { portfolio in
      portfolio.cooperation.isEmpty && !portfolio.known.logs.hasTable(of: SurveyAnswer.self) ? nil : portfolio
    }
  }
}
