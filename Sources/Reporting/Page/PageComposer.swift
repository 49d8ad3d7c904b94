internal import Agreement
internal import Assessment
internal import Basics
internal import Languages
internal import PageTexts
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

  var composer: GoalCheckComposer {
    GoalCheckComposer(report: report, wording: wording)
  }

  var page: Page {
    let sections = ReportPart.all.flatMap { $0.sections?(self) ?? [] }
    // Of the parts only the end-of-period status is asked for by itself.
    let left = report.finalStatus == nil ? ReportPart.finalStatus.name : nil
    let files = ReportPart.all.filter { $0.backsPage && $0.name != left }.map { "\($0.name).csv" }
    return Page(
      language: wording.language.rawValue, title: wording.text(report.agreement.title),
      subtitle: "\(wording.goalCheck) · \(document.subtitle)",
      skip: wording.skipToContent, contentsLabel: wording.contents,
      contents: sections.map { Page.Link(target: $0.id, label: $0.heading, parts: $0.parts) },
      sections: sections.map(\.element),
      footer: [wording.figuresAreIn(files)])
  }

  /// Those of the goal check's sections that are of these kinds, in the order given.
  func sections(of kinds: [Document.Section.Kind]) -> [PageSection] {
    kinds.compactMap { kind in document.sections.first { $0.kind == kind } }.map {
      PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element)
    }
  }
}

extension CheckReport {
  /// The report as one self-contained page: no script, nothing loaded, and every figure also in a table of the folder.
  ///
  /// The same report gives the same bytes.
  public func page(_ wording: any Wording) -> String { PageComposer(report: self, wording: wording).page.text }
}
