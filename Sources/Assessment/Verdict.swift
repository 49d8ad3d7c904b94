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
  public var hasTarget: Bool { self != .targetNotSet && self != .monitored }
  /// Whether the target is met now.
  public var isMet: Bool { self == .met || self == .metLate || self == .metSoFar }
}
