internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Languages
internal import PortfolioTexts
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
        report.composer(of: portfolio, wording).document
      }
    },
    table: { report, wording in
      report.portfolio(with: Initiative.self).map { portfolio in
        TablePart(title: wording.portfolioTitle, table: portfolio.portfolioTable, key: ["initiative"])
      }
    },
    sections: { page in
      page.report.portfolio(with: Initiative.self).map { portfolio in
        let composer = page.report.composer(of: portfolio, page.wording)
        return composer.pageSections.map { PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element) }
      } ?? []
    })
}

extension CheckReport {
  func composer(of portfolio: PortfolioAssessment, _ wording: any Wording) -> PortfolioComposer {
    let figures = GoalCheckComposer(report: self, wording: wording)
    let goals = rows.map { row in
      switch row {
      case .one(let assessment): (goal: assessment.goal, standing: wording.verdict(assessment.verdict))
      case .each(let goal): (goal: goal.first.goal, standing: figures.standing(of: goal, inTable: true))
      }
    }
    return PortfolioComposer(agreement, goals: goals, portfolio: portfolio, wording: wording)
  }

  /// The portfolio of an agreement that has a table of this kind.
  func portfolio<Row: PortfolioRow>(with _: Row.Type) -> PortfolioAssessment? {
    portfolio.flatMap { $0.known.logs.hasTable(of: Row.self) ? $0 : nil }
  }
}
