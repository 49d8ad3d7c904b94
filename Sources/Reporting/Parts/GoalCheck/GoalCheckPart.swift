internal import Basics
internal import Languages
internal import PublishedReports
internal import Rendering

extension ReportPart {
  /// The goal check, in words and with a row per goal.
  static let goalCheck = ReportPart(
    PublishedTable.Name.goalCheck, reader: Bilingual(danish: "økonomigruppen", english: "the economy group"),
    content: Bilingual(
      danish: "måltjekket i ord og tabel; i tallene én række pr. mål med fuld præcision",
      english: "the goal check in words and a table; in figures one row per goal at full precision"),
    backsPage: true,
    document: { report, wording in report.goalCheck(wording) },
    table: { report, wording in
      TablePart(title: wording.goalCheck, table: report.goalCheckTable(wording), key: ["goal", "area"])
    },
    sections: { page in
      FirstScreen(page: page).sections + page.sections(of: [.recommendation, .attention, .initiatives])
    })

  /// What the goal check rests on, which comes after the goals on the page.
  static let dataBasis = ReportPart(
    "data-basis", reader: Bilingual(danish: "alle", english: "everyone"),
    content: Bilingual(danish: "datagrundlag og forbehold", english: "data basis and caveats"),
    sections: { page in page.sections(of: [.dataBasis, .caveats]) })
}
