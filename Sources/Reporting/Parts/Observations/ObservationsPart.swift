internal import Basics
internal import Languages
internal import PublishedReports

extension ReportPart {
  /// Every figure that was used.
  static let observations = ReportPart(
    PublishedTable.Name.observations, reader: Bilingual(danish: "analytikere", english: "analysts"),
    content: Bilingual(
      danish: "hvert tal, der er brugt, med kildefil og linjer",
      english: "every figure that was used, with its source file and lines"),
    backsPage: true,
    table: { report, wording in
      TablePart(
        title: Bilingual(danish: "Målinger", english: "Observations")[wording.language],
        table: report.observationsTable(), key: ["indicator", "area_code", "period"])
    })
}
