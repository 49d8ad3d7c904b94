internal import Basics
internal import Languages
internal import PublishedReports
internal import Rendering

extension ReportPart {
  /// What differs from the report that was published before.
  static let changes = ReportPart(
    "changes", reader: Bilingual(danish: "alle", english: "everyone"),
    content: Bilingual(
      danish: "hvad der er ændret siden den rapport, der sidst blev udsendt",
      english: "what has changed since the report that was published last"),
    document: { report, wording in
      (report.changes ?? .none).document(wording, title: report.title(wording))
    },
    table: { report, wording in
      TablePart(title: wording.changesTitle, table: (report.changes ?? .none).table)
    },
    sections: { page in
      guard let changes = page.report.changes else { return [] }
      let blocks = changes.document(page.wording, title: "").sections.flatMap { section in
        (section.kind == .conclusion ? [] : [Element("h3", text: section.heading)])
          + section.blocks.flatMap { $0.element(heading: section.heading, id: section.kind.id) }
      }
      let heading = page.wording.changesTitle
      return [PageSection(id: "changes", heading: heading, element: .section("changes", heading: heading, blocks))]
    })
}
