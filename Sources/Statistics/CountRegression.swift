import CGSL

/// Counts over what they are counted in, one for each period.
struct CountSeries {
  /// What a count is out of.
  enum Family {
    /// Of a number of cases: logit link.
    case binomial
    /// Over an exposure: log link.
    case poisson
  }

  var family: Family
  var times: [Double]
  var counts: [Double]
  /// The cases or the exposure, above 0.
  var sizes: [Double]
  /// In 0..<seasonCount.
  var seasons: [Int]
  var seasonCount: Int
}

/// Regression of counts on time, and season, by iteratively reweighted least squares, to the letter of R's `glm.fit`.
///
/// A reader who checks a forecast checks it against R, whose figures depend in the sixth digit on when it stops and on
/// which round its standard errors are of. So the conventions are R's: the start, the stop at a relative change of the
/// deviance below 1e-8, and weights of the round before the last in both the standard error and the dispersion.
///
/// McCullagh & Nelder 1989, *Generalized Linear Models*, 2nd ed., ch. 2, 4 and 6.
struct CountRegression {
  /// On the scale of the link: the log odds, or the log of the rate.
  var lines: ParallelLines
  /// The sum of (x - mean)² / variance, as R's `summary.glm` has it.
  var pearsonChiSquared: Double
  /// The sum of the expected counts.
  var expected: Double

  /// R stops after 25 rounds and says so; with a best line it takes four or five.
  private static let mostRounds = 25

  /// `nil` where the fit does not settle.
  init?(_ series: CountSeries) {
    var scores = series.counts.indices.map { series.start($0) }
    var (weights, working) = (scores, scores)
    var deviance = series.deviance(scores)
    for _ in 0..<Self.mostRounds {
      for index in scores.indices {
        let (mean, variance) = series.moments(index, scores[index])
        weights[index] = variance
        working[index] = scores[index] + (series.counts[index] - mean) / variance
      }
      guard
        let lines = ParallelLines(
          times: series.times, values: working, weights: weights, seasons: series.seasons,
          seasonCount: series.seasonCount)
      else { return nil }
      for index in scores.indices {
        scores[index] = lines.value(at: series.times[index], season: series.seasons[index])
      }
      let previous = deviance
      deviance = series.deviance(scores)
      guard deviance.isFinite else { return nil }
      guard abs(deviance - previous) / (abs(deviance) + 0.1) < 1e-8 else { continue }
      self.lines = lines
      (pearsonChiSquared, expected) = (0, 0)
      for index in scores.indices {
        let (mean, variance) = series.moments(index, scores[index])
        let residual = (series.counts[index] - mean) / variance
        pearsonChiSquared += weights[index] * residual * residual
        expected += mean
      }
      return
    }
    return nil
  }
}

extension CountSeries {
  /// The usual start, each count drawn a little away from the ends so that its link exists.
  fileprivate func start(_ index: Int) -> Double {
    switch family {
    case .binomial: Self.logit((counts[index] + 0.5) / (sizes[index] + 1))
    case .poisson: log((counts[index] + 0.1) / sizes[index])
    }
  }

  /// The expected count and its variance, where the link is `score`.
  fileprivate func moments(_ index: Int, _ score: Double) -> (mean: Double, variance: Double) {
    switch family {
    case .binomial:
      // Without loss where p is near 1.
      let small = exp(-abs(score))
      let share = score < 0 ? small / (1 + small) : 1 / (1 + small)
      return (sizes[index] * share, sizes[index] * small / ((1 + small) * (1 + small)))
    case .poisson:
      let mean = sizes[index] * exp(score)
      return (mean, mean)
    }
  }

  /// Minus twice the log-likelihood, above that of a line through every point.
  fileprivate func deviance(_ scores: [Double]) -> Double {
    var sum = 0.0
    for index in scores.indices {
      let count = counts[index]
      let mean = moments(index, scores[index]).mean
      if count > 0 { sum += count * log(count / mean) }
      switch family {
      case .binomial:
        let misses = sizes[index] - count
        if misses > 0 { sum += misses * log(misses / (sizes[index] * Self.inverseLogit(-scores[index]))) }
      case .poisson: sum += mean - count
      }
    }
    return 2 * sum
  }

  static func logit(_ share: Double) -> Double { log(share) - log1p(-share) }

  static func inverseLogit(_ logit: Double) -> Double {
    logit < 0 ? exp(logit) / (1 + exp(logit)) : 1 / (1 + exp(-logit))
  }
}
