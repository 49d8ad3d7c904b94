internal import Assessment
internal import Basics
internal import Disclosure
internal import Languages
internal import PageTexts
internal import Rendering

extension ReportPart {
  /// How each goal goes: a paragraph in words, with charts on the page.
  static let progress = ReportPart(
    "progress-summary", reader: Bilingual(danish: "følgegruppen", english: "the following group"),
    content: Bilingual(danish: "status pr. mål i almindelige ord", english: "each goal in plain words"),
    document: { report, wording in report.progressSummary(wording) },
    sections: { page in
      let goals = page.report.goals.enumerated().map {
        GoalSection(page: page, number: $0 + 1, assessment: $1).element
      }
      let heading = page.wording.goalsOneByOne
      return goals.isEmpty
        ? []
        : [
          PageSection(
            id: "goals", heading: heading, element: .section("goals", heading: heading, goals),
            parts: page.report.goals.enumerated().map { index, assessment in
              Page.Link(
                target: GoalSection.anchor(index + 1), label: page.composer.name(assessment),
                icon: assessment.verdict.tone.icon)
            })
        ]
    })
}
