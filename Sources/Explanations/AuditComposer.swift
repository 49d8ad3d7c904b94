public import Agreement
internal import Basics
public import Disclosure
internal import Languages
public import Rendering

extension DisclosureAudit {
  /// The figures that can be told, or else the ten with the fewest numbers left.
  public func document(_ agreement: Agreement, _ wording: any AuditWording) -> Document {
    let told = sensitive.filter { !$0.isProtected }
    let shown = told.isEmpty ? Array(sensitive.prefix(10)) : told
    let columns: [WordColumn<AuditedFigure>] = [
      .init(AuditHeadings.source, text: { $0.source.rawValue }),
      .init(AuditHeadings.area, text: { agreement.name(of: $0.area) }),
      .init(AuditHeadings.period, text: { wording.period($0.period) }),
      .init(AuditHeadings.part, text: { wording.auditedPart($0.part) }),
      .init(AuditHeadings.possible, text: { wording.possible(least: $0.least, greatest: $0.greatest) }),
    ]
    return Document(
      title: "\(wording.auditTitle): \(wording.text(agreement.title))", subtitle: wording.auditSubtitle,
      sections: [
        Document.Section(
          kind: .conclusion, heading: wording.auditConclusion,
          blocks: [
            .paragraphs([
              wording.auditSummary(figures: figures, hidden: hidden, sensitive: sensitive.count, told: told.count)
            ])
          ]),
        Document.Section(
          kind: Document.Section.Kind("audit-figures"), heading: wording.auditFigures(areTold: !told.isEmpty),
          blocks: [.table(Document.Table(columns, of: shown, in: wording.language))]),
      ].filter { !$0.isEmpty })
  }
}
