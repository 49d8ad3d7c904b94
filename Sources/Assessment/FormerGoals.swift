public import Agreement
public import Basics
internal import Evidence
public import Geography

/// What the report that was published before says of the goals and the figures that they rest on.
public struct FormerGoals: Hashable, Sendable {
  /// A goal is known by the name of its area there, a figure by the area's code.
  public struct GoalKey: Hashable, Sendable {
    let goal: ID<Goal>
    let area: String

    public init(goal: ID<Goal>, area: String) { (self.goal, self.area) = (goal, area) }
  }

  public struct SeriesKey: Hashable, Sendable {
    let indicator: ID<Indicator>
    let area: ID<Area>

    public init(indicator: ID<Indicator>, area: ID<Area>) { (self.indicator, self.area) = (indicator, area) }
  }

  public var asOf: CalendarDate
  public var goals: [GoalKey: FormerGoal]
  public var figures: [SeriesKey: [Period: FormerFigure]]

  public init(asOf: CalendarDate, goals: [GoalKey: FormerGoal], figures: [SeriesKey: [Period: FormerFigure]]) {
    (self.asOf, self.goals, self.figures) = (asOf, goals, figures)
  }

  func figures(of series: Series) -> [Period: FormerFigure] {
    figures[SeriesKey(indicator: series.indicator.id, area: series.area.code)] ?? [:]
  }
}

/// A goal as the report before tells it.
public struct FormerGoal: Hashable, Sendable {
  public var verdict: Verdict
  public var target: TargetState
  public var deadline: CalendarDate?
  public var baseline: PlannedValue?

  public init(verdict: Verdict, target: TargetState, deadline: CalendarDate?, baseline: PlannedValue?) {
    (self.verdict, self.target, self.deadline, self.baseline) = (verdict, target, deadline, baseline)
  }
}

extension FormerGoal {
  fileprivate func hasTarget(of goal: Goal) -> Bool {
    switch (target, goal.target) {
    case (.set(let a), .set(let b)):
      // Whether a percent sign was written is no matter of the target.
      a.comparison == b.comparison && a.value.doubleValue == b.value.doubleValue && a.total == b.total
    case (.set, _), (_, .set): false
    default: true
    }
  }

  fileprivate func hasBaseline(of goal: Goal) -> Bool {
    guard let stated = goal.baseline, let baseline else { return true }
    return stated.period == baseline.period && abs(stated.value.doubleValue - baseline.value.doubleValue) < 1e-9
  }
}

/// A figure as the report before tells it.
public struct FormerFigure: Hashable, Sendable {
  /// In the indicator's unit; `nil` where it is hidden there.
  public var value: ExactDecimal?
  public var numerator: Int?
  public var denominator: Int?

  public init(value: ExactDecimal?, numerator: Int?, denominator: Int?) {
    (self.value, self.numerator, self.denominator) = (value, numerator, denominator)
  }

  /// What it says where that isn't what `now` says; `nil` also where it can't be told.
  fileprivate func other(than now: Measurement) -> Measurement? {
    switch now {
    case .share(let x, let n):
      guard let numerator, let denominator, denominator > 0, (numerator, denominator) != (x, n) else { return nil }
      return .share(numerator: numerator, denominator: denominator)
    case .value(let figure):
      // A spreadsheet may have saved it with fewer digits.
      guard let value, abs(value.doubleValue - figure.doubleValue) > 1e-9 * max(1, abs(figure.doubleValue)) else {
        return nil
      }
      return .value(value)
    case .rate, .areas: return nil
    }
  }
}

/// Why a goal is judged otherwise than in the report before: not all that has changed, but what the verdict hangs on.
public struct WhatDecided: Hashable, Sendable {
  public enum Change: String, Hashable, Sendable, CaseIterable {
    case target, deadline
    case deadlinePassed = "deadline-passed"
    case figure, correction, baseline
  }

  /// In the order of `Change`, what was decided before what was measured.
  public var changes: [Change] = []
  /// The verdict by the target and the deadline of the report before, on the figures of today; `nil` where both are the
  /// same still.
  public var verdictByFormerTarget: Verdict?
}

extension Assessor {
  /// What a verdict that isn't the one before hangs on: each change is taken back by itself. Those decide without which the
  /// verdict were the one before; where no single one does, those without which it were another than it is; else all.
  public func whatDecided(_ now: GoalAssessment, since report: FormerGoals) -> WhatDecided? {
    guard let former = report.goals[.init(goal: now.goal.id, area: now.area.name)] else { return nil }
    let without = Without(now: now, former: former, report: report, assessor: self)
    var decided = WhatDecided()
    if !former.hasTarget(of: now.goal) || former.deadline != now.goal.deadline {
      var goal = now.goal
      (goal.target, goal.deadline) = (former.target, former.deadline)
      decided.verdictByFormerTarget = without.verdict(of: goal, now.series)
    }
    guard former.verdict != now.verdict else { return decided }
    let verdicts = WhatDecided.Change.allCases.compactMap { change in
      without.verdict(change).map { (change: change, verdict: $0) }
    }
    let kinds = [
      verdicts.filter { $0.verdict == former.verdict }, verdicts.filter { $0.verdict != now.verdict }, verdicts,
    ]
    decided.changes = (kinds.first { !$0.isEmpty } ?? []).map(\.change)
    return decided
  }

  /// Whether a goal's figure is new: whether the report before lacks it. Without one, whether its period had ended by the
  /// check before.
  public func freshness(of assessed: GoalAssessment, since report: FormerGoals) -> Freshness? {
    let figures = report.figures(of: assessed.series)
    guard let latest = assessed.series.observations.last, !figures.isEmpty else { return assessed.freshness }
    guard let change = assessed.series.memberships.map(\.from).max() else {
      return figures[latest.period] == nil ? .new : .none(since: latest.period)
    }
    let before = figures.max { $0.key < $1.key }?.value.numerator
    let isSame = latest.measurement.counts?.numerator == before && change <= report.asOf
    return isSame ? .none(since: Period(.quarter, containing: change)) : .new
  }
}

/// A goal's verdict with one of the changes since the report before taken back.
private struct Without {
  let now: GoalAssessment
  let former: FormerGoal
  let report: FormerGoals
  let assessor: Assessor
  private let figures: [Period: FormerFigure]

  init(now: GoalAssessment, former: FormerGoal, report: FormerGoals, assessor: Assessor) {
    (self.now, self.former, self.report, self.assessor) = (now, former, report, assessor)
    figures = report.figures(of: now.series)
  }

  func verdict(of goal: Goal, _ series: Series) -> Verdict {
    assessor.verdict(
      Judgement(goal: goal, series: series, isSeasonal: now.analysis.isSeasonal, agreement: assessor.agreement))
  }

  /// `nil` where that hasn't changed.
  func verdict(_ change: WhatDecided.Change) -> Verdict? {
    var goal = now.goal
    switch change {
    case .target:
      guard !former.hasTarget(of: goal) else { return nil }
      goal.target = former.target
      return verdict(of: goal, now.series)
    case .deadline:
      guard former.deadline != goal.deadline else { return nil }
      goal.deadline = former.deadline
      return verdict(of: goal, now.series)
    case .deadlinePassed:
      guard let deadline = goal.deadline, report.asOf < deadline, deadline <= now.asOf else { return nil }
      // What is said at the deadline can't have been said before it.
      return [.met, .metLate, .notMet, .awaitingFinal].contains(now.verdict) ? former.verdict : now.verdict
    case .figure: return seriesWithoutNews.map { verdict(of: goal, $0) }
    case .correction: return uncorrectedSeries.map { verdict(of: goal, $0) }
    case .baseline:
      guard let before = former.baseline, !former.hasBaseline(of: goal) else { return nil }
      goal.baseline = before
      return verdict(of: goal, now.series)
    }
  }

  private var seriesWithoutNews: Series? {
    var series = now.series
    if !series.memberships.isEmpty {
      series.memberships.removeAll { $0.from > report.asOf }
      for index in series.memberships.indices where series.memberships[index].to.map({ $0 >= report.asOf }) ?? false {
        series.memberships[index].to = nil
      }
      series.observations.removeAll { $0.period.last > report.asOf }
      return series == now.series ? nil : series
    }
    series.observations.removeAll { figures[$0.period] == nil }
    series.parts.removeAll { figures[$0.period] == nil }
    guard series.observations != now.series.observations else { return nil }
    series.latestElsewhere = nil
    return series
  }

  private var uncorrectedSeries: Series? {
    var series = now.series
    for index in series.observations.indices {
      let observation = series.observations[index]
      if let other = figures[observation.period]?.other(than: observation.measurement) {
        series.observations[index].measurement = other
      }
    }
    return series == now.series ? nil : series
  }
}
