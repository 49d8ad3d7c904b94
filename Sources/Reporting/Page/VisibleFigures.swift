internal import Agreement
internal import Assessment
internal import Disclosure
internal import Evidence
internal import Geography

extension CheckReport {
  /// The lines of a goal's run chart, without those that a hidden figure could be worked out from: the centre line and
  /// the forecast are made of all observations, and the path starts from the baseline.
  func runChart(of assessment: GoalAssessment) -> RunChartFigures {
    var figures = assessment.runChart
    let hidden = assessment.series.observations.filter { hidesValue(of: $0, in: assessment) }
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

  func hidesValue(of observation: Observation, in assessment: GoalAssessment) -> Bool {
    smallCells.hidesNumerator(assessment.indicator, observation)
  }

  /// Whether a point of the goal's series is hidden.
  func hidesAnyPoint(of assessment: GoalAssessment) -> Bool {
    assessment.series.observations.contains { hidesValue(of: $0, in: assessment) }
  }

  func hidesDenominator(of observation: Observation, in assessment: GoalAssessment) -> Bool {
    smallCells.hidesDenominator(assessment.indicator, observation)
  }

  /// What is hidden, in words.
  func hiddenWords(_ wording: any Wording) -> String { wording.hidden(below: smallCells.limit) }

  /// The municipalities that a goal's figure is made of, side by side; `nil` where it isn't made of any, or is not that of
  /// the whole area of the agreement.
  func comparison(of assessment: GoalAssessment) -> HiddenComparison? {
    guard assessment.area.code == agreement.area else { return nil }
    return comparisons.first { $0.indicator.id == assessment.indicator.id }?.comparison
  }
}

extension HiddenComparison {
  /// The areas with a share that may be shown, and how many may not.
  var visibleShares: (areas: [ComparedArea], hidden: Int) {
    let areas = comparison.areas.filter { $0.measurement?.counts != nil }
    let visible = areas.filter { !hidesNumerator(of: $0) && !hidesDenominator(of: $0) }
    return (visible, areas.count - visible.count)
  }

  /// The areas in the comparison's own order, those of a cluster together.
  var byCluster: [(cluster: String?, areas: [ComparedArea])] {
    comparison.areas.reduce(into: []) { groups, area in
      if groups.last?.cluster == area.cluster, !groups.isEmpty {
        groups[groups.count - 1].areas.append(area)
      } else {
        groups.append((area.cluster, [area]))
      }
    }
  }
}

extension ComparedArea {
  /// Silence is not a no.
  var status: Membership.Status { membership?.status ?? .unknown }
}
