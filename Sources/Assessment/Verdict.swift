/// The judgement on a goal: exactly one per goal. The raw value is the code in CSV and JSON.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The agreement leaves the target open.
  case targetNotSet = "target-not-set"
  /// An indicator shown without any target intended.
  case monitored
  /// No usable observation.
  case noData = "no-data"
  /// The deadline is reached and the deciding observation meets the target.
  case met
  /// The deciding observation misses the target; a later one meets it.
  case metLate = "met-late"
  /// The deciding observation misses the target.
  case notMet = "not-met"
  /// The deadline is reached and the deciding observation is not in yet.
  case awaitingFinal = "awaiting-final"
  /// Before the deadline, the latest observation meets the target.
  case metSoFar = "met-so-far"
  /// Too many areas have declined for the target to be met.
  case outOfReach = "out-of-reach"
  /// Before the deadline, and nothing to measure the pace from.
  case notAssessable = "not-assessable"
  /// The latest observation is the baseline: the pace can be told from the next one on.
  case starting
  /// Pace ratio below 0.60, and chance alone may have made the change since the baseline.
  case standstill
  /// Pace ratio at least 0.95.
  case onTrack = "on-track"
  /// Pace ratio at least 0.60 and below 0.95.
  case behind
  /// Pace ratio at least 0 and below 0.60.
  case farBehind = "far-behind"
  /// Pace ratio below 0.
  case wrongDirection = "wrong-direction"
  /// Not said, since it would tell of a hidden figure; no rule gives it.
  case hidden

  /// Whether the goal counts in "n of m goals".
  public var hasTarget: Bool { traits.hasTarget }
}

extension Verdict {
  /// What follows from a verdict, in every report: one place for all of it, so that a new verdict can't be forgotten in one.
  public struct Traits: Hashable, Sendable {
    /// How it is coloured, besides being named.
    public var tone: Tone
    /// Its place among those that call for action: 0 is the gravest; `nil` for one that calls for none.
    public var rank: Int?
    /// What it tells something of.
    public var restsOn: Set<Basis> = []
    /// Whether nothing can change it any more.
    public var isDecided = false
    /// What a group is recommended to do about it.
    public var advice: Advice?
    /// Whether the goal counts in "n of m goals".
    public var hasTarget = true
  }

  public enum Tone: Hashable, Sendable { case good, warning, bad, neutral }

  /// What a verdict tells something of, so that it tells of a hidden figure too.
  public enum Basis: Hashable, Sendable {
    /// The figure that is looked at.
    case value
    /// How the figure stands to the baseline.
    case baseline
    /// The figures after the deciding one.
    case laterValues
  }

  public enum Advice: Hashable, Sendable {
    /// Discuss what it takes.
    case followUp
    /// The goal can't be reached: revise it.
    case revise
    /// The deadline was missed: have it explained.
    case explain
    /// Find out when figures come.
    case data
    /// Note that the pace can be told from the next figure on.
    case wait
    /// Have the target set.
    case setTarget
  }

  public var traits: Traits {
    switch self {
    case .targetNotSet: Traits(tone: .neutral, advice: .setTarget, hasTarget: false)
    case .monitored: Traits(tone: .neutral, hasTarget: false)
    case .noData: Traits(tone: .neutral, rank: 6, advice: .data)
    case .met: Traits(tone: .good, restsOn: [.value], isDecided: true)
    case .metLate: Traits(tone: .warning, restsOn: [.value, .laterValues], isDecided: true, advice: .explain)
    case .notMet: Traits(tone: .bad, rank: 0, restsOn: [.value, .laterValues], isDecided: true, advice: .explain)
    case .awaitingFinal: Traits(tone: .warning, rank: 7, advice: .data)
    case .metSoFar: Traits(tone: .good, restsOn: [.value])
    case .outOfReach: Traits(tone: .bad, rank: 1, restsOn: [.value], isDecided: true, advice: .revise)
    case .notAssessable: Traits(tone: .neutral, rank: 8, restsOn: [.value], advice: .data)
    case .starting: Traits(tone: .neutral, restsOn: [.value], advice: .wait)
    case .standstill: Traits(tone: .warning, rank: 5, restsOn: [.value, .baseline], advice: .followUp)
    case .onTrack: Traits(tone: .good, restsOn: [.value, .baseline])
    case .behind: Traits(tone: .warning, rank: 4, restsOn: [.value, .baseline], advice: .followUp)
    case .farBehind: Traits(tone: .bad, rank: 3, restsOn: [.value, .baseline], advice: .followUp)
    case .wrongDirection: Traits(tone: .bad, rank: 2, restsOn: [.value, .baseline], advice: .followUp)
    case .hidden: Traits(tone: .neutral, restsOn: [.value])
    }
  }
}
