internal import Agreement
public import Assessment
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Geography
public import Rendering

extension CheckReport {
  /// How goals' figures came about: one row per fact, and one per file behind the figure. What would tell a hidden count
  /// is left out.
  public func explanationTable(of assessments: [GoalAssessment], _ wording: any Wording) -> FigureTable {
    FigureTable(
      columns: ["goal", "area", "fact", "value", "file", "lines"],
      rows: assessments.flatMap { assessment in
        (facts(assessment, wording) + sources(assessment)).map { row in
          [.text(assessment.goal.id.rawValue), .text(assessment.area.name)] + row
        }
      })
  }

  private func facts(_ assessment: GoalAssessment, _ wording: any Wording) -> [[FigureTable.Cell]] {
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
  private func products(_ assessment: GoalAssessment) -> [(String, FigureTable.Cell)] {
    guard case .share(let x, let n) = assessment.observation?.measurement, let target = assessment.goal.target.target,
      !hidesValue(of: assessment)
    else { return [] }
    let arithmetic = ExactArithmetic(share: x, of: n, target: target)
    return [
      ("compared_left", .decimalText("\(arithmetic.left)")), ("compared_right", .decimalText("\(arithmetic.right)")),
    ]
  }

  private func sources(_ assessment: GoalAssessment) -> [[FigureTable.Cell]] {
    guard let observation = assessment.observation else { return [] }
    let hides = tellsCases(observation, assessment.indicator)
    return observation.provenance.map {
      [.text("source"), .empty, .text($0.file), hides ? .empty : .text($0.linesAndRows)]
    }
  }
}
