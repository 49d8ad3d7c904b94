internal import Basics
internal import PortfolioTexts
internal import Rendering

extension ReportPart {
  /// The end-of-period status, in a report that is one.
  static let finalStatus = ReportPart(
    "final-status",
    reader: Bilingual(danish: "den nationale bestyrelse", english: "the national board"),
    content: Bilingual(
      danish: "slutstatus (`--final`): mål, indsatser, aftaler, penge og beslutninger i hele aftaleperioden",
      english: "the end-of-period status (`--final`): goals, initiatives, agreements, money and decisions"),
    backsPage: true,
    document: { report, wording in FinalStatusComposer(report: report, wording: wording)?.document },
    table: { report, wording in
      report.finalStatusRows(wording).map { rows in
        TablePart(title: wording.finalStatusTitle, table: FigureTable(FinalStatusRow.columns, of: rows))
      }
    },
    sections: { page in
      FinalStatusComposer(report: page.report, wording: page.wording)?.sections.map {
        PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element)
      } ?? []
    })
}
