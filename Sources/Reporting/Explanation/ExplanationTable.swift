internal import Agreement
public import Assessment
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Geography

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
    let columns: [GoalCheckColumn] = [
      .verdict, .valuePeriod, .value, .numerator, .denominator, .unknown, .intervalLow, .intervalHigh, .operator,
      .target, .gap, .needed, .baselinePeriod, .baseline, .expected, .paceRatio,
    ]
    let rule = ExplanationComposer(report: self, assessment: assessment, wording: wording).rule
    let values: [(String, FigureTable.Cell)] =
      columns.map { ($0.rawValue, shownCell($0, assessment, wording)) } + [("rule", .text(rule))]
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
