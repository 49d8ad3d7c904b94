internal import Basics
internal import Disclosure
internal import FindingTexts
internal import Languages
internal import Rendering

extension ReportPart {
  /// Every fault in the data.
  static let findings = ReportPart(
    "findings", reader: Bilingual(danish: "den, der leverer data", english: "whoever delivers the data"),
    content: Bilingual(
      danish: "hver fejl og advarsel i data, med fil og linje",
      english: "every error and warning in the data, with its file and line"),
    table: { report, wording in
      TablePart(
        title: Bilingual(danish: "Fund i data", english: "Findings in the data")[wording.language],
        table: .findings(report.findings.map { $0.shown(hidden: wording.hiddenMark) }, wording))
    })
}
