internal import Agreement
internal import Assessment
internal import Basics
internal import ComparisonTexts
internal import Disclosure
internal import Evidence
internal import Languages
internal import PageTexts
internal import Rendering

extension ReportPart {
  /// The municipalities side by side, for each indicator that has them.
  static let comparison = ReportPart(
    each: "compare-*", reader: Bilingual(danish: "kommunerne", english: "municipalities"),
    content: Bilingual(
      danish: "kommunerne side om side, for hver indikator", english: "the municipalities side by side, per indicator"),
    backsPage: true,
    documents: { report, wording in
      report.comparisons.map { indicator, comparison in
        Piece(
          indicator.id.rawValue,
          comparison.document(wording, time: report.time(of: comparison, wording), inputs: report.inputs(of: indicator))
        )
      }
    },
    tables: { report, wording in
      report.comparisons.map { indicator, comparison in
        Piece(indicator.id.rawValue, TablePart(title: wording.text(indicator.title), table: .comparison(comparison)))
      }
    },
    sections: { page in
      let areas = page.report.goals.enumerated().compactMap { index, assessment in
        MunicipalitiesSection(goal: GoalSection(page: page, number: index + 1, assessment: assessment))?.element
      }
      let heading = page.wording.municipalities
      var section = Element.section("municipalities", heading: heading, areas)
      section.attributes.append(.init(name: "class", value: "annex"))
      return areas.isEmpty ? [] : [PageSection(id: "municipalities", heading: heading, element: section)]
    })
}

extension CheckReport {
  /// The period that areas are compared for, in words: the check's own for statuses, else that of the latest figures.
  fileprivate func time(of comparison: ReleasedComparison, _ wording: any Wording) -> String {
    let latest = comparison.areas.compactMap { $0.time?.period }.max()
    return wording.asOf(comparison.isRegister ? checkPeriod : latest ?? checkPeriod, asOf)
  }
}
