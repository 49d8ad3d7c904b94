internal import Assessment
internal import Basics
internal import Rendering

/// Puts a report into a page: what each part adds to it, in the order of the parts.
struct PageComposer {
  let report: CheckReport
  let wording: any Wording
  /// The goal check, whose sections are the frame of the page.
  private let document: Document

  init(report: CheckReport, wording: any Wording) {
    self.report = report
    self.wording = wording
    document = report.goalCheck(wording)
  }

  var composer: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }

  var page: Page {
    let sections = ReportPart.all.flatMap { $0.sections?(self) ?? [] }
    let files = ReportPart.all.filter(\.backsPage).map { "\($0.name).csv" }
    return Page(
      language: wording.language.rawValue, title: document.title, subtitle: document.subtitle,
      skip: wording.skipToContent, contentsLabel: wording.contents,
      contents: sections.map { Page.Link(target: $0.id, label: $0.heading) }, sections: sections.map(\.element),
      footer: [wording.figuresAreIn(files)])
  }

  /// Those of the goal check's sections that are of these kinds, in its order.
  func sections(of kinds: [Document.Section.Kind]) -> [PageSection] {
    document.sections.filter { kinds.contains($0.kind) }.map {
      PageSection(id: $0.kind.id, heading: $0.heading, element: linked($0).element)
    }
  }

  /// The section with the rows of its table leading to the goals that they are about.
  private func linked(_ section: Document.Section) -> Document.Section {
    var section = section
    section.blocks = section.blocks.map { block in
      guard case .table(var table) = block, table.rows.count == report.goals.count else { return block }
      table.links = report.goals.indices.map { GoalSection.anchor($0 + 1) }
      return .table(table)
    }
    return section
  }
}

extension CheckReport {
  /// The report as one self-contained page: no script, nothing loaded, and every figure also in a table of the folder.
  ///
  /// The same report gives the same bytes.
  public func page(_ wording: any Wording) -> String { PageComposer(report: self, wording: wording).page.text }
}
