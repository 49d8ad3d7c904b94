import CGSL

/// By how much more than chance areas differ: Spiegelhalter's additive random-effects model, and a test of whether they do.
///
/// Spiegelhalter 2005, *Quality and Safety in Health Care* 14(5), 347-351, <https://doi.org/10.1136/qshc.2005.013755>.
public struct Overdispersion: Hashable, Sendable {
  /// phi, the mean of the squared z-scores, winsorised at 10 %. About 1 where the areas differ by chance only.
  public var dispersion: Double
  /// tau², the variance between the areas' true values on the transformed scale; 0 where chance is enough, and below 10
  /// areas, too few to judge it by.
  public var betweenAreaVariance: Double
  /// The sum of the squared z-scores, not winsorised.
  public var chiSquared: Double
  /// The number of areas less 1.
  public var degreesOfFreedom: Int
  /// Of the sum, from chi-squared: how often chance alone has the areas differ by so much. 1 for one area.
  public var p: Double

  /// Limits are widened from this many areas on. With 3 or 4, no area could ever lie beyond them, however far it is off;
  /// winsorising at 10 % leaves one area out at each end only from 10 on.
  public static let fewestAreas = 10

  /// Whether it may be said that the areas differ by more than chance explains: p < 0.01.
  public var isEvident: Bool { p < 0.01 }

  /// Whether there are areas enough to widen limits.
  public var isJudged: Bool { degreesOfFreedom + 1 >= Self.fewestAreas }

  /// The share of z-scores pulled in at each end.
  private static let winsorised = 0.1

  /// - Parameters:
  ///   - scores: The areas' z-scores, (Y - centre) / s on the transformed scale.
  ///   - weights: 1 / s² of each, above 0.
  init(scores: [Double], weights: [Double]) {
    // Summed in sorted order, so that the order of the areas is forgotten.
    let scores = scores.sorted()
    let weights = weights.sorted()
    let count = Double(scores.count)
    chiSquared = scores.reduce(0) { $0 + $1 * $1 }
    degreesOfFreedom = max(0, scores.count - 1)
    p = scores.count > 1 ? Distribution.chiSquaredUpper(chiSquared, degrees: count - 1) : 1
    (dispersion, betweenAreaVariance) = (0, 0)
    guard let low = quantile(Self.winsorised, ofSorted: scores),
      let high = quantile(1 - Self.winsorised, ofSorted: scores)
    else { return }
    dispersion = scores.reduce(0) { $0 + min(max($1, low), high) * min(max($1, low), high) } / count
    let total = weights.reduce(0, +)
    let denominator = total - weights.reduce(0) { $0 + $1 * $1 } / total
    guard isJudged, denominator > 0 else { return }
    betweenAreaVariance = max(0, (count * dispersion - (count - 1)) / denominator)
  }
}
