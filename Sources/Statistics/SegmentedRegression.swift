/// Segmented regression of an interrupted series: one line before a break and another after it, fitted together.
///
/// y = b0 + b1 t + b2 D + b3 (t - t0) D, with t0 the time of the break and D = 1 from it on. b2 is how far the level
/// jumps at the break, b3 by how much the slope changes. Points are taken as independent: with a lag-1
/// autocorrelation well above 0 the standard errors are too small.
///
/// The four coefficients are free on both sides of the break, so the best fit is the best line of each side, and only
/// the scatter is pooled. Found that way it costs two short `gsl_fit_linear` and loses nothing; `gsl_multifit_linear`
/// gives the same figures for many times the work.
///
/// Wagner, Soumerai, Zhang & Ross-Degnan 2002, *Journal of Clinical Pharmacy and Therapeutics* 27(4), 299-309,
/// <https://doi.org/10.1046/j.1365-2710.2002.00430.x>.
public struct SegmentedRegression: Hashable, Sendable {
  /// A coefficient with its uncertainty.
  public struct Effect: Hashable, Sendable {
    public var estimate: Double
    /// 0 where the points lie on the lines exactly.
    public var standardError: Double
    /// Of the t distribution behind `p`: the number of points less 4.
    public var degreesOfFreedom: Int

    /// Two-sided, from Student's t. `nil` without scatter to judge by.
    public var p: Double? {
      standardError > 0
        ? Distribution.tTwoSided(estimate / standardError, degrees: Double(degreesOfFreedom)) : nil
    }
  }

  /// The height of the first line at the first point given.
  public var intercept: Effect
  /// Of the first line, in the unit of the values per unit of time.
  public var slope: Effect
  /// The second line's height at the break less the first line's.
  public var levelChange: Effect
  /// The second slope less the first.
  public var slopeChange: Effect
  public var residualSumOfSquares: Double
  /// The number of points less 4.
  public var degreesOfFreedom: Int

  /// The fewest points asked for on each side of the break.
  public static let fewestPointsEachSide = 8

  /// - Parameters:
  ///   - times: As many as the values. Gaps are left out.
  ///   - values: Finite.
  ///   - breakAt: The time of the break; a point at that time belongs to the second line.
  /// - Returns: `nil` where the counts differ, a figure is not finite, there are fewer than 8 points on a side, or the
  ///   points of a side all have the same time.
  ///
  /// All values equal: every coefficient but the intercept is 0, as are the standard errors. Complexity: O(n).
  public init?(times: [Double], values: [Double], breakAt: Double) {
    guard times.count == values.count, breakAt.isFinite else { return nil }
    let (before, after) = Self.divide(times, values, at: breakAt)
    guard before.times.count >= Self.fewestPointsEachSide, after.times.count >= Self.fewestPointsEachSide,
      let first = LeastSquares(times: before.times, values: before.values),
      let second = LeastSquares(times: after.times, values: after.values)
    else { return nil }
    residualSumOfSquares = first.residualSumOfSquares + second.residualSumOfSquares
    degreesOfFreedom = times.count - 4
    let degrees = degreesOfFreedom
    let variance =
      Residuals.exceedRounding(residualSumOfSquares, of: values) ? residualSumOfSquares / Double(degrees) : 0
    // The two sides share no point, so the variances of their coefficients add up.
    func effect(_ estimate: Double, _ leverage: Double) -> Effect {
      Effect(estimate: estimate, standardError: (variance * leverage).squareRoot(), degreesOfFreedom: degrees)
    }
    intercept = effect(first.value(at: times[0]), first.leverage(at: times[0]))
    slope = effect(first.slope, 1 / first.timeSpread)
    levelChange = effect(
      second.value(at: breakAt) - first.value(at: breakAt), second.leverage(at: breakAt) + first.leverage(at: breakAt))
    slopeChange = effect(second.slope - first.slope, 1 / second.timeSpread + 1 / first.timeSpread)
  }

  private typealias Side = (times: [Double], values: [Double])

  private static func divide(_ times: [Double], _ values: [Double], at breakAt: Double) -> (before: Side, after: Side) {
    var before: Side = ([], [])
    var after: Side = ([], [])
    for (time, value) in zip(times, values) {
      if time < breakAt {
        before.times.append(time)
        before.values.append(value)
      } else {
        after.times.append(time)
        after.values.append(value)
      }
    }
    return (before, after)
  }
}

enum Residuals {
  /// Whether residuals are more than the rounding of values that lie on a line.
  static func exceedRounding(_ sumOfSquares: Double, of values: [Double]) -> Bool {
    let magnitude = values.reduce(0) { max($0, abs($1)) }
    let rounding = 8 * Double.ulpOfOne * magnitude
    return sumOfSquares > Double(values.count) * rounding * rounding
  }
}
