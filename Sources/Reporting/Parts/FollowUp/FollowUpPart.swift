internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Rendering

extension ReportPart {
  /// The written status to a forum.
  static let followUp = ReportPart(
    "follow-up", reader: Bilingual(danish: "fora, der skal have status", english: "forums that get a status"),
    content: Bilingual(
      danish: "skriftlig status: siden sidst, næste skridt, og hvad der skal besluttes",
      english: "the written status: since last time, the next step, and what is to be decided"),
    document: { report, wording in
      report.portfolio(with: Initiative.self).map { portfolio in
        FollowUpComposer(report: report, portfolio: portfolio, wording: wording).document
      }
    },
    table: { report, wording in
      report.portfolio(with: Initiative.self).map { portfolio in
        TablePart(
          title: wording.followUpTitle, table: portfolio.followUpTable, key: ["initiative"],
          references: [TablePart.Reference(column: "initiative", part: "portfolio", target: "initiative")])
      }
    })
}
