internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
public import Disclosure
internal import Evidence
internal import Geography
internal import Languages
public import Rendering
public import Reporting

extension CheckReport {
  /// How goals' figures came about: one row per fact, and one per file behind the figure. What would tell a hidden count
  /// is left out.
  public func explanationTable(of assessments: [ReleasedGoal], _ wording: any ExplanationWording) -> FigureTable {
    FigureTable(
      columns: ["goal", "area", "fact", "value", "file", "lines"],
      rows: assessments.flatMap { assessment in
        (facts(assessment, wording) + sources(assessment)).map { row in
          [.text(assessment.goal.id.rawValue), .text(assessment.area.name)] + row
        }
      })
  }

  private func facts(_ assessment: ReleasedGoal, _ wording: any ExplanationWording) -> [[FigureTable.Cell]] {
    let names = [
      "verdict", "value_period", "value", "numerator", "denominator", "unknown", "interval_low", "interval_high",
      "operator", "target", "gap", "needed", "baseline_period", "baseline", "expected", "pace_ratio",
    ]
    let columns = Dictionary(grouping: goalCheckColumns(wording), by: \.field.name)
    let rule = ExplanationComposer(report: self, assessment: assessment, wording: wording).rule
    let values: [(String, FigureTable.Cell)] =
      names.compactMap { name in columns[name]?.first.map { (name, $0.cell(assessment)) } } + [("rule", .text(rule))]
      + products(assessment)
    return values.filter { $0.1 != .empty }.map { [.text($0.0), $0.1, .empty, .empty] }
  }

  /// The products that were compared.
  private func products(_ assessment: ReleasedGoal) -> [(String, FigureTable.Cell)] {
    guard case .share(let x, let n) = assessment.observation?.measurement.value,
      let target = assessment.goal.target.target
    else { return [] }
    let arithmetic = ExactArithmetic(share: x, of: n, target: target)
    return [
      ("compared_left", .decimalText("\(arithmetic.left)")), ("compared_right", .decimalText("\(arithmetic.right)")),
    ]
  }

  private func sources(_ assessment: ReleasedGoal) -> [[FigureTable.Cell]] {
    guard let observation = assessment.observation else { return [] }
    let lines = Dictionary(
      (observation.provenance.value ?? []).map { ($0.file, $0.linesAndRows) }, uniquingKeysWith: { first, _ in first })
    return observation.files.map { [.text("source"), .empty, .text($0), .optional(lines[$0])] }
  }
}
