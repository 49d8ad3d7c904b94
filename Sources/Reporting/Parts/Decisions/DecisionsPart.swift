internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import PortfolioTexts
internal import Rendering

extension ReportPart {
  /// What was recommended and decided.
  static let decisions = ReportPart(
    "decisions", reader: Bilingual(danish: "sekretariatet", english: "the secretariat"),
    content: Bilingual(
      danish: "beslutninger og anbefalinger, og hvad der blev af dem",
      english: "decisions and recommendations, and what became of them"),
    table: { report, wording in
      let title = Bilingual(danish: "Beslutninger og anbefalinger", english: "Decisions and recommendations")
      return report.portfolio(with: Decision.self).map { portfolio in
        TablePart(
          title: title[wording.language], table: portfolio.decisionsTable(wording.language), key: ["decision"],
          references: [.init(column: "follows", part: "decisions", target: "decision")])
      }
    })
}
