internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Rendering

extension ReportPart {
  /// What is done about the goals, and how it stands.
  static let portfolio = ReportPart(
    "portfolio", reader: Bilingual(danish: "følgegruppen og fora", english: "the following group and forums"),
    content: Bilingual(
      danish: "opgaveporteføljen: hver indsats, dens status og det, der er over tiden",
      english: "the portfolio: each initiative, its status and what is late"),
    backsPage: true,
    document: { report, wording in
      report.portfolio(with: Initiative.self).map { portfolio in
        PortfolioComposer(report: report, portfolio: portfolio, wording: wording).document
      }
    },
    table: { report, wording in
      report.portfolio(with: Initiative.self).map { portfolio in
        TablePart(title: wording.portfolioTitle, table: portfolio.portfolioTable, key: ["initiative"])
      }
    },
    sections: { page in
      page.report.portfolio(with: Initiative.self).map { portfolio in
        let composer = PortfolioComposer(report: page.report, portfolio: portfolio, wording: page.wording)
        return composer.pageSections.map { PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element) }
      } ?? []
    })
}

extension CheckReport {
  /// The portfolio of an agreement that has a table of this kind.
  func portfolio<Row: PortfolioRow>(with _: Row.Type) -> PortfolioAssessment? {
    portfolio.flatMap { $0.known.logs.hasTable(of: Row.self) ? $0 : nil }
  }
}
