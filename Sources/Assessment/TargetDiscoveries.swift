public import Agreement
internal import Basics
public import Evidence
internal import Statistics

/// Which of several areas with the same target lie clearly below or above it, all of them looked at together.
///
/// Looked at one by one, an area in twenty lies outside its 95 % interval by chance alone. Here the exact tests against the
/// target are taken together, so that on average no more than 5 % of the areas that are named are so by chance.
public struct TargetDiscoveries: Hashable, Sendable {
  /// Positions in what was given.
  public let below: [Int]
  public let above: [Int]
  /// Those that have counts to be tested.
  public let tested: Set<Int>

  /// Benjamini & Hochberg's q.
  public static let rate = 0.05

  /// - Parameter measurements: `nil` where an area has no figure, or none that may be told.
  public init(_ measurements: [Measurement?], against target: Target) {
    let tests = measurements.enumerated().compactMap { index, measurement in
      measurement.flatMap { figure in figure.test(against: target).map { (index, figure.number, $0) } }
    }
    tested = Set(tests.map(\.0))
    let adjusted = FalseDiscovery.adjusted(tests.map(\.2)) ?? []
    let found = zip(tests, adjusted).filter { $1 <= TargetDiscoveries.rate }.map(\.0)
    let value = target.value.doubleValue
    below = found.filter { $0.1 < value }.map(\.0)
    above = found.filter { $0.1 > value }.map(\.0)
  }
}

extension Measurement {
  /// The p-value of the target being the level behind the figure; `nil` where chance has no part in it, or it has no counts.
  fileprivate func test(against target: Target) -> Double? {
    let value = target.value.doubleValue
    return switch self {
    case .share(let x, let n): ExactTest.share(x, of: n, is: value / 100)
    case .rate(let events, let exposure, let per):
      ExactTest.events(events, expected: value * exposure.doubleValue / Double(per))
    case .value, .areas: nil
    }
  }
}
