extension Projection {
  /// A forecast of values without counts: a straight line by least squares, with a height of its own for each season.
  ///
  /// At the time asked for, with line y, its standard error se and residual variance s² on k - c degrees of freedom (k
  /// points, c coefficients): the interval is y -/+ t sqrt(se² + s²), and P(value >= target) = T((y - target) /
  /// sqrt(se² + s²)), T Student's distribution function. For a target "at most" the sign is turned. As R's `predict(lm,
  /// interval = "prediction")`.
  ///
  /// - Parameters:
  ///   - times: As many as the values; gaps are left out.
  ///   - values: Finite.
  ///   - seasons: Where the series is seasonal.
  ///   - at: The time to forecast, in the unit of `times`.
  ///   - target: In the unit of the values; without one there is no probability.
  ///   - direction: The side of the target that is wanted.
  ///   - floor: What a value can't be below, such as 0 for a count: value and interval are cut off there, and what the
  ///     distribution has below counts as on it.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Throws: Why there is no forecast.
  public static func leastSquares(
    times: [Double], values: [Double], seasons: Seasons? = nil, at time: Double, target: Double? = nil,
    direction: Direction = .atLeast, floor: Double? = nil, confidence: Double = 0.95
  ) throws(Refusal) -> Forecast {
    guard times.count == values.count, times.allFinite, values.allFinite, time.isFinite, floor?.isFinite ?? true else {
      throw .unusableInput
    }
    guard target?.isFinite ?? true else { throw .targetOutOfRange }
    let numbered = try numbered(seasons, count: times.count)
    try requireEnough(times.count, seasons: numbered.count)
    try requireAhead(time, of: times)
    let degrees = times.count - 1 - numbered.count
    guard let critical = Distribution.tCritical(confidence, degrees: Double(degrees)) else { throw .unusableInput }
    guard
      let lines = ParallelLines(
        times: times, values: values, weights: values.map { _ in 1 }, seasons: numbered.ofPoints,
        seasonCount: numbered.count)
    else { throw .noConvergence }
    let squares = times.indices.reduce(0) { sum, index in
      let residual = values[index] - lines.value(at: times[index], season: numbered.ofPoints[index])
      return sum + residual * residual
    }
    guard Residuals.exceedRounding(squares, of: values) else { throw .noScatter }

    let variance = squares / Double(degrees)
    let expected = lines.value(at: time, season: numbered.asked)
    let leverage = lines.leverage(at: time, season: numbered.asked)
    let deviation = (variance * (1 + leverage)).squareRoot()
    func cut(_ value: Double) -> Double { max(value, floor ?? value) }
    return Forecast(
      value: cut(expected), low: cut(expected - critical * deviation), high: cut(expected + critical * deviation),
      probability: target.map { target in
        if let floor, target < floor || (target == floor && direction == .atLeast) {
          return direction == .atLeast ? 1 : 0
        }
        let distance = (expected - target) / deviation
        return Distribution.t(direction == .atLeast ? distance : -distance, degrees: Double(degrees))
      },
      dispersion: variance, degreesOfFreedom: degrees, standardError: (variance * leverage).squareRoot(),
      basis: numbered.count > 1 ? .seasonalTrend : .trend)
  }
}
