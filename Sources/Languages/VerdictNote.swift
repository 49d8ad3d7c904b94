internal import Agreement
public import Assessment
public import Basics
public import Disclosure
internal import Evidence
internal import Geography
internal import Statistics

/// What stands beside a verdict on how sure it is.
public enum VerdictNote: Hashable, Sendable, CaseIterable {
  /// Chance can explain the distance to the plan.
  case distanceMayBeChance
  /// On track, but chance can explain what has changed.
  case changeMayBeChance
  /// Nothing has changed for certain, and the plan asks for more than chance can explain.
  case clearlyBehind
}

/// So many goals with one verdict, and of how many of them chance can explain the distance to the plan.
public struct VerdictCount: Hashable, Sendable {
  public var verdict: Verdict
  public var count: Int
  public var unsure: Int

  public init(_ verdict: Verdict, _ count: Int, unsure: Int = 0) {
    (self.verdict, self.count, self.unsure) = (verdict, count, unsure)
  }

  package init(_ verdict: Verdict, in goals: [ReleasedGoal]) {
    let goals = goals.filter { $0.verdict == verdict }
    self.init(verdict, goals.count, unsure: goals.count(where: \.isPaceUnsure))
  }
}

/// What the words of a verdict rest on besides it.
public struct VerdictSetting: Hashable, Sendable {
  public var isCensus = false
  /// Whether the baseline met the target.
  public var wasMet = false
  public var reason: Reason?
  public var note: VerdictNote?
  public var deadline: CalendarDate?
  /// The name of the area.
  public var area = ""

  public init() {}
}

extension ReleasedGoal {
  public var note: VerdictNote? {
    switch (verdict, paceCertainty) {
    case (.standstill, .clear): .clearlyBehind
    case (.behind, .uncertain), (.farBehind, .uncertain), (.wrongDirection, .uncertain): .distanceMayBeChance
    case (.onTrack, let pace):
      course?.change?.mayBeChance ?? false ? .changeMayBeChance : pace == .uncertain ? .distanceMayBeChance : nil
    default: nil
    }
  }

  /// Whether its verdict is one of pace that chance can explain.
  fileprivate var isPaceUnsure: Bool {
    note == .distanceMayBeChance || note == .changeMayBeChance && paceCertainty == .uncertain
  }

  package var setting: VerdictSetting {
    var setting = VerdictSetting()
    setting.isCensus = indicator.unit == .areas
    setting.wasMet = baseline?.meetsTarget ?? false
    (setting.reason, setting.note, setting.deadline, setting.area) = (reason, note, goal.deadline, area.name)
    return setting
  }

  /// What a group is recommended to do: discuss what is clear, and watch what may be chance.
  package var advice: Advice? {
    switch verdict.traits.advice {
    case nil: nil
    case .followUp:
      note == .distanceMayBeChance || verdict == .standstill && note == nil
        ? .watch : isUntested ? .consider : .followUp
    case .revise: .revise
    case .explain: .explain
    case .setTarget: .setTarget
    case .wait: .wait
    case .data:
      switch reason {
      case .broken: .setBaseline
      case .seasons: .wait
      case nil, .noBaseline, .areaMissing, .periodsMissing, .areasMissing: .data
      }
    }
  }

  package enum Advice: Hashable { case followUp, consider, watch, revise, explain, data, setTarget, setBaseline, wait }

  /// Whether the figure is one that chance may have part in, without counts to tell how much.
  private var isUntested: Bool {
    guard let measurement = observation?.measurement.value, measurement.counts == nil else { return false }
    return movement != .counted
  }

  /// Whether the forecast leads to the target although the path is not kept up with, or away from it although it is.
  package var isAgainstForecast: Bool {
    forecast?.forecast?.probability.map { verdict.isAgainst(forecast: $0) } ?? false
  }

  /// Whether runs say more than the trend does: a shift that the trend explains is not told a second time.
  package var isShiftUnexplained: Bool {
    [.shift, .crossings].contains(stability) && ![.improving, .worsening].contains(movement)
  }
}

extension Verdict {
  /// Whether a verdict on the pace says the opposite of a forecast that gives the target this probability.
  package func isAgainst(forecast probability: Double) -> Bool {
    guard traits.restsOn.contains(.baseline) else { return false }
    return traits.advice == .followUp ? probability > 0.5 : probability < 0.5
  }
}
