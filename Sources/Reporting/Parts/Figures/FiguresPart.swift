internal import Basics
internal import Languages

extension ReportPart {
  /// The figures of the page that are worked out from observations.
  static let figures = ReportPart(
    "figures", reader: Bilingual(danish: "analytikere", english: "analysts"),
    content: Bilingual(danish: "de beregnede tal bag diagrammerne", english: "the derived figures behind the charts"),
    backsPage: true,
    table: { report, wording in
      TablePart(
        title: Bilingual(danish: "Beregnede tal", english: "Derived figures")[wording.language],
        table: report.figuresTable(),
        references: [.init(column: "goal", part: "goal-check", target: "goal")])
    })
}
