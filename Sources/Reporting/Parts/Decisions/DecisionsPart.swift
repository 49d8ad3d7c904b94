internal import Assessment
internal import Basics
internal import Evidence
internal import Rendering

extension ReportPart {
  /// What was recommended and decided.
  static let decisions = ReportPart(
    each: "decisions", reader: Bilingual(danish: "sekretariatet", english: "the secretariat"),
    content: Bilingual(
      danish: "beslutninger og anbefalinger, og hvad der blev af dem",
      english: "decisions and recommendations, and what became of them"),
    tables: { report, wording in
      report.portfolio(with: .decisions).map { portfolio in
        [Piece("", TablePart(title: wording.decisionsTitle, table: portfolio.decisionsTable, key: ["decision"]))]
      } ?? []
    })
}
