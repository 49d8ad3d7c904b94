import CGSL

/// What is to be forecast of a series of counts.
struct CountQuestion {
  var time: Double
  var season: Int
  /// The cases or the exposure then.
  var size: Double
  var bound: CountBound?
  var confidence: Double
}

extension CountSeries {
  /// Whether the events lie at one end so that no curve fits best, and one level explains that.
  ///
  /// A best line exists only where the times of hits and those of misses overlap (Albert & Anderson 1984, *Biometrika*
  /// 71(1), 1-10, <https://doi.org/10.1093/biomet/71.1.1>). Where they don't, the rarer of the two all lie in the m
  /// first or last of N cases, and one level would have put them there with probability C(m, x) / C(N, x).
  ///
  /// - Throws: `jump` where that is below 0.01 for the two ends together.
  func isSettledByLevel() throws(Projection.Refusal) -> Bool {
    guard isSeparated else {
      if seasonCount > 1 { try requireVariationInSeasons() }
      return false
    }
    guard probabilityOfOneEnd >= 0.01 else { throw .jump }
    return true
  }

  /// Whether hits and misses (for rates, events and time without any) divide the series in two.
  private var isSeparated: Bool {
    let hits = times.indices.filter { counts[$0] > 0 }.map { times[$0] }
    guard let firstHit = hits.min(), let lastHit = hits.max() else { return true }
    switch family {
    case .poisson: return firstHit == lastHit && (firstHit == times.min() || firstHit == times.max())
    case .binomial:
      let misses = times.indices.filter { counts[$0] < sizes[$0] }.map { times[$0] }
      guard let firstMiss = misses.min(), let lastMiss = misses.max() else { return true }
      return lastMiss <= firstHit || lastHit <= firstMiss
    }
  }

  /// How likely it is that all events, or all misses, lie where they do or at the other end, if all cases are alike.
  private var probabilityOfOneEnd: Double {
    let hits = counts.reduce(0, +)
    let total = sizes.reduce(0, +)
    let areHitsRarer = family == .poisson || 2 * hits <= total
    let events = areHitsRarer ? hits : total - hits
    let touched = times.indices.filter { areHitsRarer ? counts[$0] > 0 : counts[$0] < sizes[$0] }
    let within = touched.reduce(0) { $0 + sizes[$1] }
    if events == 0 || within == total { return 1 }
    let logProbability =
      family == .poisson
      ? events * log(within / total)
      : (0..<Int(min(events, 1e6))).reduce(0) { $0 + log((within - Double($1)) / (total - Double($1))) }
    return min(1, 2 * exp(logProbability))
  }

  private func requireVariationInSeasons() throws(Projection.Refusal) {
    for season in 0..<seasonCount {
      let points = times.indices.filter { seasons[$0] == season }
      let isEmpty = points.allSatisfy { counts[$0] == 0 }
      let isFull = family == .binomial && points.allSatisfy { counts[$0] == sizes[$0] }
      if isEmpty || isFull { throw .seasonWithoutVariation }
    }
  }

  /// Of what the totals tell, without a trend.
  func levelForecast(_ question: CountQuestion) throws(Projection.Refusal) -> Forecast {
    let (events, total) = (counts.reduce(0, +) + 0.5, sizes.reduce(0, +))
    var mixture = CountMixture()
    let mean: Double
    switch family {
    case .binomial:
      mean = events / (total + 1)
      mixture.add(BetaBinomialLaw(n: question.size, a: events, b: total + 1 - events), weight: 1)
    case .poisson:
      mean = events / total
      mixture.add(NegativeBinomialLaw(mean: mean * question.size, size: events), weight: 1)
    }
    return forecast(question, mixture, value: mean, dispersion: 1, degrees: 0, standardError: nil, basis: .level)
  }

  /// Of the line fitted to the counts.
  func trendForecast(_ question: CountQuestion) throws(Projection.Refusal) -> Forecast {
    guard let fit = CountRegression(self) else { throw .noConvergence }
    let degrees = times.count - 1 - seasonCount
    guard let quantiles = TQuantiles.of(degrees: degrees) else { throw .noConvergence }
    let dispersion = max(1, fit.pearsonChiSquared / Double(degrees))
    let line = Line(
      score: fit.lines.value(at: question.time, season: question.season),
      error: (dispersion * fit.lines.leverage(at: question.time, season: question.season)).squareRoot())
    guard line.score.isFinite, line.error.isFinite else { throw .noConvergence }
    // What a new count adds is as uncertain as the dispersion: it gets the variance of t, as for values without counts.
    let scatter = dispersion > 1 ? dispersion * Double(degrees) / Double(degrees - 2) : 1
    let mixture: CountMixture
    switch family {
    case .binomial:
      let mean = sizes.reduce(0, +) / Double(times.count)
      if scatter > 1, mean <= 1 { throw .singleCases }
      let rho = scatter > 1 ? min(0.99, (scatter - 1) / (mean - 1)) : 0
      mixture = Self.shares(line, n: question.size, rho: rho, quantiles)
    case .poisson:
      // A factor of half a million either way; the sum would have no end.
      guard quantiles.reach * line.error < 13, question.size * exp(line.score) < 1e9 else { throw .tooUncertain }
      let mean = fit.expected / Double(times.count)
      mixture = Self.events(line, exposure: question.size, size: scatter > 1 ? mean / (scatter - 1) : nil, quantiles)
    }
    let value = family == .binomial ? Self.inverseLogit(line.score) : exp(line.score)
    return forecast(
      question, mixture, value: value, dispersion: dispersion, degrees: degrees, standardError: line.error,
      basis: seasonCount > 1 ? .seasonalTrend : .trend)
  }

  private func forecast(
    _ question: CountQuestion, _ mixture: CountMixture, value: Double, dispersion: Double, degrees: Int,
    standardError: Double?, basis: Forecast.Basis
  ) -> Forecast {
    let tail = (1 - question.confidence) / 2
    return Forecast(
      value: value, low: Double(mixture.point(tail)) / question.size,
      high: Double(mixture.point(1 - tail)) / question.size,
      probability: question.bound.map { mixture.probability($0) }, dispersion: dispersion, degreesOfFreedom: degrees,
      standardError: standardError, basis: basis)
  }
}

extension CountSeries {
  /// The line at the time asked for, on the scale of the link.
  private struct Line {
    var score: Double
    var error: Double

    /// The points and weights that stand for the line's uncertainty: Gauss's 32 where what is averaged is smooth beside
    /// them, else all 400.
    ///
    /// - Parameter deviation: That of the counts about their mean, on the scale of the link: the least on the way.
    func points(_ quantiles: TQuantiles, deviation: Double) -> (scores: [Double], weights: [Double]) {
      let reach = quantiles.reach * error
      let isSmooth = reach < 6 && reach < 8 * deviation
      let points = isSmooth ? quantiles.nodes : quantiles.all
      let weights = isSmooth ? quantiles.weights : points.map { _ in 1 / Double(points.count) }
      return (points.map { score + $0 * error }, weights)
    }
  }

  private static func shares(_ line: Line, n: Double, rho: Double, _ quantiles: TQuantiles) -> CountMixture {
    // The variance of the counts is largest at the point of the way that is nearest to one half.
    let nearest = max(0, abs(line.score) - quantiles.reach * line.error)
    let variance = n * inverseLogit(nearest) * inverseLogit(-nearest)
    let points = line.points(quantiles, deviation: ((1 + (n - 1) * rho) / variance).squareRoot())
    var mixture = CountMixture()
    for (score, weight) in zip(points.scores, points.weights) {
      let (hit, miss) = (inverseLogit(score), inverseLogit(-score))
      if rho > 0 {
        let size = (1 - rho) / rho
        mixture.add(BetaBinomialLaw(n: n, a: hit * size, b: miss * size), weight: weight)
      } else {
        mixture.add(BinomialLaw(n: n, p: hit, q: miss), weight: weight)
      }
    }
    return mixture
  }

  /// - Parameter size: Of the negative binomial; `nil` for Poisson.
  private static func events(
    _ line: Line, exposure: Double, size: Double?, _ quantiles: TQuantiles
  ) -> CountMixture {
    let largest = exposure * exp(line.score + quantiles.reach * line.error)
    let deviation = (1 / largest + (size.map { 1 / $0 } ?? 0)).squareRoot()
    let points = line.points(quantiles, deviation: deviation)
    var mixture = CountMixture()
    for (score, weight) in zip(points.scores, points.weights) {
      let mean = exposure * exp(score)
      if let size {
        mixture.add(NegativeBinomialLaw(mean: mean, size: size), weight: weight)
      } else {
        mixture.add(PoissonLaw(mean: mean), weight: weight)
      }
    }
    return mixture
  }
}
