internal import Agreement
public import Assessment
internal import Basics
internal import Evidence

extension GoalAssessment {
  /// The same without what would tell of a hidden figure: the verdict where it rests on one, how far it is from the
  /// target, the pace, the trend and the forecast.
  public func hiding(_ cells: SmallCells) -> GoalAssessment {
    var shown = self
    func isHidden(_ observation: Observation) -> Bool { cells.hidesNumerator(indicator, observation) }
    let hidesValue = observation.map(isHidden) ?? false
    let hidesBaseline = cells.hidesBaseline(of: self)
    if hidesValue {
      (shown.interval, shown.gap, shown.needed) = (nil, nil, nil)
      shown.certainty = .none
    }
    if hidesBaseline { shown.expected = nil }
    if hidesValue || hidesBaseline { shown.paceRatio = nil }
    if verdict.restsOnValue && hidesValue || verdict.restsOnBaseline && hidesBaseline {
      shown.verdict = .hidden
    }
    if verdict.restsOnLaterValues, series.observations.contains(where: { isHidden($0) && isDeciding($0) }) {
      // Which of the figures from the deadline on is looked at would tell the verdict.
      shown.verdict = .hidden
      shown.observation = series.observations.last
      (shown.interval, shown.gap, shown.needed, shown.expected, shown.paceRatio) = (nil, nil, nil, nil, nil)
      shown.certainty = .none
    }
    if series.observations.contains(where: isHidden) {
      if movement != .tooFew { shown.movement = .hidden }
      shown.stability = .hidden
      (shown.trend, shown.forecast) = (nil, nil)
    }
    return shown
  }

  /// Whether the observation is the deciding one or a later one.
  private func isDeciding(_ observation: Observation) -> Bool {
    (goal.decidingPeriod?.last ?? goal.deadline).map { observation.period.last >= $0 } ?? false
  }
}

extension Verdict {
  /// Whether it tells anything of the value that it rests on; the others tell that there is none, or no target.
  fileprivate var restsOnValue: Bool {
    ![.targetNotSet, .monitored, .noData, .awaitingFinal].contains(self)
  }

  /// Whether it tells how the value stands to the baseline.
  fileprivate var restsOnBaseline: Bool { [.onTrack, .behind, .farBehind, .wrongDirection].contains(self) }

  /// Whether it tells what the figures after the deciding one are.
  fileprivate var restsOnLaterValues: Bool { [.metLate, .notMet].contains(self) }
}
