/// Segmented regression of an interrupted series: one line before a break and another after it, fitted together.
///
/// y = b0 + b1 t + b2 D + b3 (t - t0) D, with t0 the time of the break and D = 1 from it on. b2 is how far the level
/// jumps at the break, b3 by how much the slope changes. Points are taken as independent: with a lag-1
/// autocorrelation well above 0 the standard errors are too small.
///
/// Wagner, Soumerai, Zhang & Ross-Degnan 2002, *Journal of Clinical Pharmacy and Therapeutics* 27(4), 299-309,
/// <https://doi.org/10.1046/j.1365-2710.2002.00430.x>.
public struct SegmentedRegression: Hashable, Sendable {
  /// A coefficient with its uncertainty.
  public struct Effect: Hashable, Sendable {
    public var estimate: Double
    /// 0 where the points lie on the lines exactly.
    public var standardError: Double
    /// Two-sided, from Student's t with n - 4 degrees of freedom. `nil` without scatter to judge by.
    public var p: Double?
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
  /// All values equal: every coefficient is 0 but the intercept, and there are no p-values. Complexity: O(n).
  public init?(times: [Double], values: [Double], breakAt: Double) {
    guard times.count == values.count, breakAt.isFinite,
      times.count(where: { $0 < breakAt }) >= Self.fewestPointsEachSide,
      times.count(where: { $0 >= breakAt }) >= Self.fewestPointsEachSide
    else { return nil }
    var design: [Double] = []
    design.reserveCapacity(4 * times.count)
    for time in times {
      let isAfter = time >= breakAt
      design.append(1)
      design.append(time - times[0])
      design.append(isAfter ? 1 : 0)
      design.append(isAfter ? time - breakAt : 0)
    }
    guard let fit = MultipleRegression(design: design, columns: 4, values: values) else { return nil }
    let hasScatter = Residuals.exceedRounding(fit.residualSumOfSquares, of: values)
    func effect(_ index: Int) -> Effect {
      let (estimate, error) = (fit.coefficients[index], fit.standardErrors[index])
      let degrees = Double(fit.degreesOfFreedom)
      return Effect(
        estimate: estimate, standardError: error,
        p: hasScatter ? Distribution.tTwoSided(estimate / error, degrees: degrees) : nil)
    }
    intercept = effect(0)
    slope = effect(1)
    levelChange = effect(2)
    slopeChange = effect(3)
    residualSumOfSquares = fit.residualSumOfSquares
    degreesOfFreedom = fit.degreesOfFreedom
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
