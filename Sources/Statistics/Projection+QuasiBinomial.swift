import CGSL

extension Projection {
  /// A forecast of shares with counts, by logistic regression on time.
  ///
  /// Quasi-binomial: the scatter may be wider than binomial, by phi = max(1, Pearson chi² / (k - 2)) over k points;
  /// narrower is taken for chance. At the time asked for, on the logit scale with fitted share p:
  /// sd² = se_fit² + phi / (n p (1 - p)), n the denominator of the latest point. The interval is
  /// logit p -/+ t(k - 2) sd, transformed back, and P(share >= target) = T(k - 2)((logit p - logit target) / sd). For a
  /// target "at most" the sign is turned.
  ///
  /// As R's `glm(family = quasibinomial)` with `predict(se.fit = TRUE)`, dispersion at least 1. McCullagh & Nelder 1989,
  /// *Generalized Linear Models*, 2nd ed., sections 4.4-4.5.
  ///
  /// - Parameters:
  ///   - times: One for each point. Gaps are left out.
  ///   - numerators: 0 up to the point's denominator.
  ///   - denominators: 0 or more; a point with 0 is no observation and is passed over.
  ///   - at: The time to forecast, in the unit of `times`.
  ///   - target: A proportion in 0...1; without one there is no probability. "At least 0" is certain, "at least 1"
  ///     impossible, since a fitted share reaches neither.
  ///   - direction: The side of the target that is wanted.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Throws: Why there is no forecast.
  public static func quasiBinomial(
    times: [Double], numerators: [Int], denominators: [Int], at time: Double, target: Double? = nil,
    direction: Direction = .atLeast, confidence: Double = 0.95
  ) throws(Refusal) -> Forecast {
    let points = try observed(times: times, numerators: numerators, denominators: denominators)
    guard time.isFinite else { throw .unusableInput }
    if let target, !(target >= 0 && target <= 1) { throw .targetOutOfRange }
    guard points.count >= fewestPoints else { throw .tooFewPoints(have: points.count, need: fewestPoints) }
    try requireOverlap(points)
    let degrees = points.count - 2
    guard let critical = Distribution.tCritical(confidence, degrees: Double(degrees)) else { throw .unusableInput }
    guard let fit = LogisticFit(points) else { throw .noConvergence }

    let dispersion = max(1, fit.pearsonChiSquared / Double(degrees))
    let logit = fit.line.value(at: time)
    let share = inverseLogit(logit)
    let latest = points.max { $0.time < $1.time }?.denominator ?? 1
    let deviation =
      (dispersion * (fit.line.leverage(at: time) + 1 / (latest * binomialVariance(logit)))).squareRoot()
    guard deviation.isFinite else { throw .noConvergence }
    return Forecast(
      value: share, low: inverseLogit(logit - critical * deviation), high: inverseLogit(logit + critical * deviation),
      probability: target.map {
        probability(
          gap: logit - Projection.logit($0), deviation: deviation, degrees: degrees, direction: direction)
      },
      dispersion: dispersion, degreesOfFreedom: degrees)
  }

  /// One observed share.
  struct Count {
    var time: Double
    var numerator: Double
    var denominator: Double
  }

  private static func observed(
    times: [Double], numerators: [Int], denominators: [Int]
  ) throws(Refusal) -> [Count] {
    guard times.count == numerators.count, times.count == denominators.count, times.allFinite else {
      throw .unusableInput
    }
    var points: [Count] = []
    points.reserveCapacity(times.count)
    for index in times.indices {
      let (x, n) = (numerators[index], denominators[index])
      guard x >= 0, x <= n else { throw .unusableInput }
      if n > 0 { points.append(Count(time: times[index], numerator: Double(x), denominator: Double(n))) }
    }
    return points
  }

  /// A best line exists only where the times of hits and those of misses overlap (Albert & Anderson 1984,
  /// *Biometrika* 71(1), 1-10, <https://doi.org/10.1093/biomet/71.1.1>).
  private static func requireOverlap(_ points: [Count]) throws(Refusal) {
    let hits = points.filter { $0.numerator > 0 }.map(\.time)
    let misses = points.filter { $0.numerator < $0.denominator }.map(\.time)
    guard let firstHit = hits.min(), let lastHit = hits.max() else { throw .allZero }
    guard let firstMiss = misses.min(), let lastMiss = misses.max() else { throw .allComplete }
    if min(firstHit, firstMiss) == max(lastHit, lastMiss) { throw .noTimeSpan }
    if lastMiss <= firstHit || lastHit <= firstMiss { throw .perfectSeparation }
  }

  static func logit(_ share: Double) -> Double { log(share) - log1p(-share) }

  static func inverseLogit(_ logit: Double) -> Double {
    logit < 0 ? exp(logit) / (1 + exp(logit)) : 1 / (1 + exp(-logit))
  }

  /// p (1 - p), without loss where p is near 1.
  static func binomialVariance(_ logit: Double) -> Double {
    let small = exp(-abs(logit))
    return small / ((1 + small) * (1 + small))
  }
}

/// Logistic regression of shares on time by iteratively reweighted least squares, to the letter of R's `glm.fit`.
///
/// A reader who checks a forecast checks it against R, whose figures depend in the sixth digit on when it stops and on
/// which round its standard errors are of. So the conventions are R's: the start, the stop at a relative change of the
/// deviance below 1e-8, and weights of the round before the last in both the standard error and the dispersion.
struct LogisticFit {
  /// The line on the logit scale; its weights are n p (1 - p) of the round before the last.
  var line: LeastSquares
  /// The sum of (x - n p)² / (n p (1 - p)), as R's `summary.glm` has it.
  var pearsonChiSquared: Double

  /// `nil` where the fit does not settle. The points must have a best line: see `requireOverlap`.
  init?(_ points: [Projection.Count]) {
    let times = points.map(\.time)
    // The usual start: each share, drawn a little towards one half so that its logit exists.
    var logits = points.map { Projection.logit(($0.numerator + 0.5) / ($0.denominator + 1)) }
    var deviance = Self.deviance(points, logits)
    for _ in 0..<Self.mostRounds {
      let weights = zip(points, logits).map { $0.denominator * Projection.binomialVariance($1) }
      let working = zip(points, logits).map { $1 + Self.workingResidual($0, $1) }
      guard let line = LeastSquares(times: times, values: working, weights: weights) else { return nil }
      logits = times.map { line.value(at: $0) }
      let previous = deviance
      deviance = Self.deviance(points, logits)
      guard deviance.isFinite else { return nil }
      guard abs(deviance - previous) / (abs(deviance) + 0.1) < 1e-8 else { continue }
      self.line = line
      pearsonChiSquared = points.indices.reduce(0) { sum, index in
        let residual = Self.workingResidual(points[index], logits[index])
        return sum + weights[index] * residual * residual
      }
      return
    }
    return nil
  }

  /// R stops after 25 rounds and says so; with a best line it takes four or five.
  private static let mostRounds = 25

  /// (x / n - p) / (p (1 - p)), the residual on the logit scale.
  private static func workingResidual(_ point: Projection.Count, _ logit: Double) -> Double {
    (point.numerator / point.denominator - Projection.inverseLogit(logit)) / Projection.binomialVariance(logit)
  }

  /// Minus twice the log-likelihood, above that of a line through every point.
  private static func deviance(_ points: [Projection.Count], _ logits: [Double]) -> Double {
    points.indices.reduce(0) { sum, index in
      let (point, logit) = (points[index], logits[index])
      let misses = point.denominator - point.numerator
      let hit = Projection.inverseLogit(logit), miss = Projection.inverseLogit(-logit)
      let hits = point.numerator > 0 ? point.numerator * log(point.numerator / (point.denominator * hit)) : 0
      return sum + 2 * (hits + (misses > 0 ? misses * log(misses / (point.denominator * miss)) : 0))
    }
  }
}
