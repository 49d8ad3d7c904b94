public import Basics
public import Geography

/// What a value is to reach: `at least 51 %`, `at most 13 %`, `at least 15 of 22`.
public struct Target: Hashable, Sendable {
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atLeast = "at least"
    case atMost = "at most"
  }

  public var comparison: Comparison
  /// In the indicator's unit: 51 for 51 %.
  public var value: ExactDecimal
  /// The 22 of "15 of 22".
  public var total: Int?
  /// Whether a percent sign was written.
  public var isPercent: Bool
  /// The 1000 of "3 per 1,000", where it was written.
  public var per: Int?

  public init(
    _ comparison: Comparison, _ value: ExactDecimal, of total: Int? = nil, isPercent: Bool = false, per: Int? = nil
  ) {
    self.per = per
    self.comparison = comparison
    self.value = value
    self.total = total
    self.isPercent = isPercent
  }

  /// Whether `value` meets the target. Equality does.
  public func isMet(by value: ExactDecimal) -> Bool {
    comparison == .atLeast ? value >= self.value : value <= self.value
  }

  /// Whether `numerator / denominator` as a percentage meets the target, compared in integers: 50.96 % is not 51 %.
  ///
  /// - Precondition: `denominator` is positive.
  public func isMet(byShare numerator: Int, of denominator: Int) -> Bool {
    // value / 100 against numerator / denominator, without dividing.
    let sign = value.compared(toRatio: numerator, denominator, times: 100)
    return comparison == .atLeast ? sign <= 0 : sign >= 0
  }
}

/// Whether a goal has a target, lacks one that was intended, or was never to have one.
public enum TargetState: Hashable, Sendable {
  case set(Target)
  /// The agreement leaves the figure open.
  case notSet
  /// Shown without any target intended.
  case monitored

  public var target: Target? {
    if case .set(let target) = self { target } else { nil }
  }
}

/// A target of a goal from a day on, until the next one.
public struct TargetStage: Hashable, Sendable {
  public var from: CalendarDate
  public var target: TargetState
  /// `nil` for the one before's.
  public var deadline: CalendarDate?
  /// Who decided it, and when.
  public var decision: Bilingual?

  public init(from: CalendarDate, target: TargetState, deadline: CalendarDate? = nil, decision: Bilingual? = nil) {
    self.from = from
    self.target = target
    self.deadline = deadline
    self.decision = decision
  }
}

/// A value that a goal starts from or passes on its way.
public struct PlannedValue: Hashable, Sendable {
  public var period: Period
  /// In the indicator's unit.
  public var value: ExactDecimal

  public init(period: Period, value: ExactDecimal) {
    self.period = period
    self.value = value
  }
}

/// An indicator, a target and a deadline, for one area.
public struct Goal: Hashable, Sendable {
  public var id: ID<Goal>
  /// The goal's own title; the indicator's where it has none.
  public var title: Bilingual
  /// The id of the indicator.
  public var indicator: ID<Indicator>
  /// The code of the area.
  public var area: ID<Area>
  public var target: TargetState
  public var deadline: CalendarDate?
  public var baseline: PlannedValue?
  /// In order of time.
  public var milestones: [PlannedValue]
  /// Whether what is added up is to stay below the target.
  public func isCeiling(_ indicator: Indicator) -> Bool {
    target.target?.comparison == .atMost && (indicator.accumulation.map { $0 != .no } ?? false)
  }

  /// The targets that it has had, in order of time; none for one that was never changed.
  public var stages: [TargetStage] = []

  /// The goal as it stood on a day: with the target and deadline that held then. Before the first of them that one holds.
  public func standing(on date: CalendarDate) -> Goal {
    var goal = self
    for (index, stage) in stages.enumerated() where index == 0 || stage.from <= date {
      goal.target = stage.target
      goal.deadline = stage.deadline ?? (index == 0 ? nil : goal.deadline)
    }
    goal.stages = stages.filter { $0.from <= date }
    return goal
  }

  /// The period whose observation decides; by default the one that holds the deadline.
  public var decidingPeriod: Period?
  /// Where the target stands: a paper, a decision.
  public var reference: Bilingual?
  public var note: Bilingual?

  public init(
    id: ID<Goal>, title: Bilingual, indicator: ID<Indicator>, area: ID<Area>, target: TargetState,
    deadline: CalendarDate? = nil, baseline: PlannedValue? = nil, milestones: [PlannedValue] = [],
    decidingPeriod: Period? = nil, reference: Bilingual? = nil, note: Bilingual? = nil
  ) {
    self.id = id
    self.title = title
    self.indicator = indicator
    self.area = area
    self.target = target
    self.deadline = deadline
    self.baseline = baseline
    self.milestones = milestones
    self.decidingPeriod = decidingPeriod
    self.reference = reference
    self.note = note
  }
}
