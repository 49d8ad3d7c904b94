internal import Assessment

/// Puts a report into a page: the goal check's own words and table, and between them each goal with its charts.
struct HTMLPage {
  let report: CheckReport
  let wording: any Wording

  var composer: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }

  var view: PageView {
    let document = report.goalCheck(wording)
    let goals = report.assessments.enumerated().map { HTMLGoal(page: self, number: $0 + 1, assessment: $1).view }
    let sections = arranged(document, goals)
    return PageView(
      language: wording.language.rawValue, style: HTMLStyle.sheet, title: document.title, subtitle: document.subtitle,
      skip: wording.skipToContent, contentsLabel: wording.contents, contents: contents(sections), sections: sections,
      footer: [wording.figuresAreIn(CheckReport.figureFiles)])
  }

  /// The document's sections in their order, with the goals after the points of attention.
  private func arranged(_ document: Document, _ goals: [GoalView]) -> [SectionView] {
    let goalsSection = SectionView(id: "goals", heading: wording.goalsOneByOne, goals: goals)
    let sections = document.sections.map { ($0.kind, section($0)) }
    let before = sections.prefix { [.conclusion, .overview, .attention].contains($0.0) }
    return before.map(\.1) + (goals.isEmpty ? [] : [goalsSection]) + sections.dropFirst(before.count).map(\.1)
  }

  private func contents(_ sections: [SectionView]) -> [LinkView] {
    sections.map { LinkView(target: $0.id, label: $0.heading) }
  }

  // MARK: The document's sections

  private func section(_ section: Document.Section) -> SectionView {
    let id = section.kind.anchor
    return SectionView(
      id: id, heading: section.heading,
      blocks: section.blocks.enumerated().map { block($1, heading: section.heading, id: "\(id)-\($0 + 1)") })
  }

  private func block(_ block: Document.Block, heading: String, id: String) -> BlockView {
    switch block {
    case .paragraphs(let texts): BlockView(paragraphs: texts)
    case .bullets(let texts): BlockView(bullets: [ListView(items: texts)])
    case .numbered(let texts): BlockView(numbered: [ListView(items: texts)])
    case .table(let columns, let rows): BlockView(tables: [table(columns, rows, caption: heading, id: id)])
    }
  }

  private func table(
    _ columns: [String], _ rows: [[Document.TableCell]], caption: String, id: String
  ) -> TableView {
    TableView(
      id: id, caption: caption, captionKind: "unseen", kind: "cards",
      columns: columns.map { ColumnView(heading: $0, alignment: "words") },
      rows: rows.enumerated().compactMap { index, row in
        guard let first = row.first else { return nil }
        return RowView(
          rowHeading: first.lines.joined(separator: " "),
          links: rows.count == report.assessments.count ? [HTMLGoal.anchor(index + 1)] : [],
          cells: zip(columns, row).dropFirst().map { column, cell in
            let chips = cell.tone.map { [chip(cell.lines.joined(separator: " "), $0.icon)] } ?? []
            return CellView(
              heading: column, alignment: "words", chips: chips,
              lines: chips.isEmpty ? cell.lines.map(LineView.init) : [])
          })
      })
  }

  func chip(_ word: String, _ icon: Icon) -> ChipView { ChipView(icon: icon.drawn.markup, word: word) }
}

extension Document.Tone {
  var icon: Icon {
    switch self {
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    case .neutral: .neutral
    }
  }
}

extension Document.Section.Kind {
  /// What a link on the page names the section by.
  fileprivate var anchor: String {
    switch self {
    case .conclusion: "conclusion"
    case .overview: "overview"
    case .attention: "attention"
    case .dataBasis: "data-basis"
    case .caveats: "caveats"
    case .recommendation: "recommendation"
    case .goal: "goal"
    case .changes: "changes"
    }
  }
}

extension CheckReport {
  /// The report as one self-contained page: no script, nothing loaded, and every figure also in a table of the folder.
  ///
  /// The same report gives the same bytes.
  public func page(_ wording: any Wording) -> String {
    HTMLTemplates.render(HTMLPage(report: self, wording: wording).view)
  }
}
