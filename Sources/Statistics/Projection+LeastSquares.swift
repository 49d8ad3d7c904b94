extension Projection {
  /// A forecast of values without counts, from a straight line by least squares.
  ///
  /// At the time asked for, with line y, its standard error se and residual variance s²: the interval is
  /// y -/+ t(n - 2) sqrt(se² + s²), and P(value >= target) = T(n - 2)((y - target) / sqrt(se² + s²)), T Student's
  /// distribution function. For a target "at most" the sign is turned.
  ///
  /// - Parameters:
  ///   - times: As many as the values; gaps are left out.
  ///   - values: Finite.
  ///   - at: The time to forecast, in the unit of `times`.
  ///   - target: In the unit of the values; without one there is no probability.
  ///   - direction: The side of the target that is wanted.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Throws: Why there is no forecast: fewer than 8 points, unusable input, one time only, or points exactly on a
  ///   line.
  public static func leastSquares(
    times: [Double], values: [Double], at time: Double, target: Double? = nil, direction: Direction = .atLeast,
    confidence: Double = 0.95
  ) throws(Refusal) -> Forecast {
    guard times.count == values.count, times.allFinite, values.allFinite, time.isFinite else {
      throw .unusableInput
    }
    guard target?.isFinite ?? true else { throw .targetOutOfRange }
    guard times.count >= fewestPoints else { throw .tooFewPoints(have: times.count, need: fewestPoints) }
    if times.allEqual { throw .noTimeSpan }
    let degrees = times.count - 2
    guard let critical = Distribution.tCritical(confidence, degrees: Double(degrees)),
      let line = LeastSquares(times: times, values: values), let variance = line.residualVariance
    else { throw .unusableInput }
    guard Residuals.exceedRounding(line.residualSumOfSquares, of: values) else { throw .noScatter }

    let expected = line.value(at: time)
    let deviation = (variance * (1 + line.leverage(at: time))).squareRoot()
    return Forecast(
      value: expected, low: expected - critical * deviation, high: expected + critical * deviation,
      probability: target.map {
        probability(gap: expected - $0, deviation: deviation, degrees: degrees, direction: direction)
      },
      dispersion: variance, degreesOfFreedom: degrees)
  }

  /// P(target met) where the forecast lies `gap` above the target.
  static func probability(gap: Double, deviation: Double, degrees: Int, direction: Direction) -> Double {
    let distance = gap / deviation
    return Distribution.t(direction == .atLeast ? distance : -distance, degrees: Double(degrees))
  }
}
