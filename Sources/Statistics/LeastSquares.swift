import CGSL

/// A straight line by least squares, weighted where the points are not equally certain.
///
/// GSL's `gsl_fit_linear` and `gsl_fit_wlinear`, on times counted from the first point, so that years such as 2019
/// cost no digits.
public struct LeastSquares: Hashable, Sendable {
  /// The line's height at the first point given, in the unit of the values.
  public var intercept: Double
  /// In the unit of the values per unit of time.
  public var slope: Double
  /// The sum of squares, weighted where there are weights, of values minus line; 0 or more.
  public var residualSumOfSquares: Double
  /// The number of points with a weight above 0, less 2.
  public var degreesOfFreedom: Int

  /// The sum of the weights, 1 each where none were given.
  var totalWeight: Double
  /// The time of the first point, from which `intercept` is counted.
  var origin: Double
  /// The weighted mean of the times.
  var meanTime: Double
  /// The weighted sum of squares of the times about their mean.
  var timeSpread: Double
  private var isWeighted: Bool

  /// - Parameters:
  ///   - times: As many as the values. Gaps are left out: equal spacing is not assumed.
  ///   - values: Finite.
  ///   - weights: 1 / variance of each value, up to a common factor; 0 leaves a point out. Equal weights if `nil`.
  /// - Returns: `nil` where the counts differ, something is not finite, a weight is negative, or fewer than two
  ///   different times carry weight.
  ///
  /// All values equal: slope, standard error and residual sum of squares are 0. Complexity: O(n).
  public init?(times: [Double], values: [Double], weights: [Double]? = nil) {
    guard GSL.isReady, times.count == values.count, times.count >= 2, times.allFinite, values.allFinite,
      let moments = TimeMoments(times, weights: weights)
    else { return nil }
    origin = times[0]
    totalWeight = moments.totalWeight
    meanTime = times[0] + moments.meanElapsed
    timeSpread = moments.spread
    degreesOfFreedom = moments.pointsWithWeight - 2
    isWeighted = weights != nil
    intercept = 0
    slope = 0
    residualSumOfSquares = 0
    let status = fit(moments.elapsed, values, weights)
    guard status == Int32(GSL_SUCCESS), intercept.isFinite, slope.isFinite, residualSumOfSquares.isFinite
    else { return nil }
  }

  private mutating func fit(_ elapsed: [Double], _ values: [Double], _ weights: [Double]?) -> Int32 {
    // GSL's covariances go unused: they are scaled by the scatter without weights and not with them.
    var (c00, c01, c11) = (0.0, 0.0, 0.0)
    guard let weights else {
      return gsl_fit_linear(
        elapsed, 1, values, 1, values.count, &intercept, &slope, &c00, &c01, &c11, &residualSumOfSquares)
    }
    return gsl_fit_wlinear(
      elapsed, 1, weights, 1, values, 1, values.count, &intercept, &slope, &c00, &c01, &c11, &residualSumOfSquares)
  }
}

extension LeastSquares {
  /// The variance of the values about the line, residual SS / degrees of freedom. `nil` for two points, which leave
  /// no scatter.
  public var residualVariance: Double? {
    degreesOfFreedom > 0 ? residualSumOfSquares / Double(degreesOfFreedom) : nil
  }

  /// The standard error of `slope`, from the scatter about the line (with weights, from the weighted scatter, as R's
  /// `lm`). `nil` for two points.
  public var slopeStandardError: Double? {
    residualVariance.map { ($0 / timeSpread).squareRoot() }
  }

  /// As `slopeStandardError`, of `intercept`.
  public var interceptStandardError: Double? {
    standardError(at: origin)
  }

  /// The standard error of `slope` where weights were given and are taken at their word as 1 / variance; `nil`
  /// without weights.
  public var slopeStandardErrorFromWeights: Double? {
    isWeighted ? (1 / timeSpread).squareRoot() : nil
  }

  /// The line's height at `time`.
  public func value(at time: Double) -> Double {
    intercept + slope * (time - origin)
  }

  /// The standard error of the line's height at `time`: s sqrt(1/W + (t - mean t)² / sum w (t - mean t)²). It leaves
  /// out the scatter of a new value about the line. `nil` for two points.
  public func standardError(at time: Double) -> Double? {
    residualVariance.map { ($0 * leverage(at: time)).squareRoot() }
  }

  /// The variance of the line's height at `time`, but for the factor of the residual variance.
  func leverage(at time: Double) -> Double {
    let distance = time - meanTime
    return 1 / totalWeight + distance * distance / timeSpread
  }
}

/// The times of a fit, counted from the first, with their weighted sums.
private struct TimeMoments {
  var elapsed: [Double]
  var totalWeight: Double
  var meanElapsed: Double
  var spread: Double
  var pointsWithWeight: Int

  /// `nil` for weights that are not as many as the times, not finite, negative or all 0, and for times that do not
  /// differ.
  init?(_ times: [Double], weights: [Double]?) {
    if let weights {
      guard weights.count == times.count, weights.allFinite, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    }
    let origin = times[0]
    elapsed = times.map { $0 - origin }
    pointsWithWeight = weights.map { $0.count { $0 > 0 } } ?? times.count
    totalWeight = weights.map { $0.reduce(0, +) } ?? Double(times.count)
    var sum = 0.0
    for index in elapsed.indices { sum += (weights?[index] ?? 1) * elapsed[index] }
    meanElapsed = sum / totalWeight
    spread = 0
    for index in elapsed.indices {
      let distance = elapsed[index] - meanElapsed
      spread += (weights?[index] ?? 1) * distance * distance
    }
    guard totalWeight > 0, totalWeight.isFinite, spread > 0, spread.isFinite, pointsWithWeight >= 2 else { return nil }
  }
}
