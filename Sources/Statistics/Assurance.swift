/// Whether a process as it runs will meet a target: the target beside the limits that nearly every figure stays within.
///
/// NHS England, "Making Data Count", 2nd ed. (assurance icons).
public enum Assurance: String, Hashable, Sendable, CaseIterable {
  /// The target lies beyond the limits on the good side: every figure that the process gives meets it.
  case willMeet = "will-meet"
  /// Inside the limits, or on one: chance decides.
  case mayOrMayNot = "may-or-may-not"
  /// Beyond the limits on the bad side.
  case willMiss = "will-miss"

  /// The fewest points that it is told from.
  public static let fewestPoints = 10

  /// - Parameters:
  ///   - target: In the unit of the limits.
  ///   - direction: The side of the target that is wanted.
  ///   - low, high: The limits at the latest point.
  public init(target: Double, _ direction: Projection.Direction, low: Double, high: Double) {
    let (good, bad) = direction == .atLeast ? (target < low, target > high) : (target > high, target < low)
    self = good ? .willMeet : (bad ? .willMiss : .mayOrMayNot)
  }
}

extension ControlChart {
  /// The target beside the limits of the latest point.
  ///
  /// - Parameters:
  ///   - target: In the unit of the chart.
  ///   - direction: The side of the target that is wanted.
  ///   - segmentStart: Where the present segment begins: the last index of `rebase`.
  /// - Returns: `nil` for a target that is not finite, fewer than 10 points with a value in the present segment, or a chart
  ///   without limits there.
  public func assurance(
    target: Double, _ direction: Projection.Direction, segmentStart: Int = 0
  ) -> Assurance? {
    guard target.isFinite, points.indices.contains(segmentStart) else { return nil }
    let present = points[segmentStart...].filter { $0.value != nil }
    guard present.count >= Assurance.fewestPoints, let low = present.last?.low, let high = present.last?.high
    else { return nil }
    return Assurance(target: target, direction, low: low, high: high)
  }
}
