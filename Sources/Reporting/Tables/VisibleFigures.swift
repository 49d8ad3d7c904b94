internal import Agreement
internal import Assessment

extension CheckReport {
  /// The lines of a goal's run chart, without those that a hidden figure could be worked out from: the centre line and
  /// the forecast are made of all observations, and the path starts from the baseline.
  func runChart(of assessment: GoalAssessment) -> RunChartFigures {
    var figures = assessment.runChart
    let hidden = assessment.series.observations.filter { smallCells.hidesNumerator(assessment.indicator, $0) }
    guard !hidden.isEmpty else { return figures }
    figures.centre = nil
    figures.fan = []
    if let baseline = assessment.baseline, !baseline.isStated, hidden.contains(where: { $0.period == baseline.period })
    {
      figures.path = []
      figures.planned = []
    }
    return figures
  }

  /// The municipalities of a goal's funnel whose figures may be shown, and how many may not.
  func funnel(of assessment: GoalAssessment) -> (figures: FunnelFigures, hidden: Int)? {
    guard var figures = assessment.funnel else { return nil }
    let parts = assessment.series.parts.filter { $0.period == figures.period }
    let hidden = Set(
      parts.filter {
        smallCells.hidesNumerator(assessment.indicator, $0) || smallCells.hidesDenominator(assessment.indicator, $0)
      }.map(\.area))
    figures.points.removeAll { hidden.contains($0.area) }
    return (figures, hidden.count)
  }

  /// The municipalities of a count of areas on the as-of date.
  func standings(of assessment: GoalAssessment) -> [AreaStanding] { assessment.standings(in: agreement, on: asOf) }
}
