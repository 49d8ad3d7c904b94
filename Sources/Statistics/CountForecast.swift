import CGSL

/// What is to be forecast of a series of counts.
struct CountQuestion {
  var time: Double
  var season: Int
  /// The cases or the exposure then.
  var size: Double
  var bound: CountBound?
  var confidence: Double

  /// How many cases are counted as one: 1, or where the standard deviation to expect is above 10,000 cases as many as
  /// leave it there, since millions of numbers would be added up to tell apart what differs by nothing.
  func unit(deviation: Double) -> Double { max(1, (deviation / 10_000).rounded(.down)) }

  /// What of the whole numbers meets the target where `unit` cases count as one.
  func bound(by unit: Double) -> CountBound? {
    guard let bound, unit > 1 else { return bound }
    return switch bound {
    case .atLeast(let least): .atLeast(Int((Double(least) / unit).rounded(.up)))
    case .atMost(let most): .atMost(Int((Double(most) / unit).rounded(.down)))
    }
  }
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
    let unit: Double
    switch family {
    case .binomial:
      mean = events / (total + 1)
      unit = question.unit(deviation: question.size * (mean * (1 - mean) / (total + 2)).squareRoot())
      mixture.add(
        BetaBinomialLaw(n: (question.size / unit).rounded(.down), a: events, b: total + 1 - events), weight: 1)
    case .poisson:
      mean = events / total
      unit = question.unit(deviation: mean * question.size / events.squareRoot())
      try Self.requireCountable(mean * question.size / unit, size: events)
      mixture.add(NegativeBinomialLaw(mean: mean * question.size / unit, size: events), weight: 1)
    }
    return forecast(
      question, mixture, unit: unit, value: mean, dispersion: 1, degrees: 0, standardError: nil, basis: .level)
  }

  /// Refuses a distribution that reaches over more than ten million numbers.
  ///
  /// - Parameter spread: How far the means lie apart.
  private static func requireCountable(
    _ mean: Double, size: Double?, spread: Double = 0
  ) throws(Projection.Refusal) {
    let reach = size.map { max(18 * mean / $0.squareRoot(), 45 * mean / $0) } ?? 0
    guard spread + reach + 18 * mean.squareRoot() < 1e7, mean < 1e15 else { throw .tooUncertain }
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
    let value = family == .binomial ? Self.inverseLogit(line.score) : exp(line.score)
    let mixture: CountMixture
    let unit: Double
    switch family {
    case .binomial:
      let mean = sizes.reduce(0, +) / Double(times.count)
      if scatter > 1, mean <= 1 { throw .singleCases }
      let rho = scatter > 1 ? min(0.99, (scatter - 1) / (mean - 1)) : 0
      let variance = value * (1 - value)
      unit = question.unit(deviation: question.size * max((variance * rho).squareRoot(), variance * line.error / 10))
      mixture = Self.shares(line, n: (question.size / unit).rounded(.down), rho: rho, quantiles)
    case .poisson:
      let mean = fit.expected / Double(times.count)
      let size = scatter > 1 ? mean / (scatter - 1) : nil
      unit = question.unit(
        deviation: question.size * value * max(size.map { 1 / $0.squareRoot() } ?? 0, line.error / 10))
      let expected = question.size / unit * value
      let reach = quantiles.reach * line.error
      try Self.requireCountable(
        expected * exp(reach), size: size, spread: expected * (exp(reach) - exp(-reach)))
      mixture = Self.events(line, exposure: question.size / unit, size: size, quantiles)
    }
    return forecast(
      question, mixture, unit: unit, value: value, dispersion: dispersion, degrees: degrees, standardError: line.error,
      basis: seasonCount > 1 ? .seasonalTrend : .trend)
  }

  private func forecast(
    _ question: CountQuestion, _ mixture: CountMixture, unit: Double, value: Double, dispersion: Double,
    degrees: Int, standardError: Double?, basis: Forecast.Basis
  ) -> Forecast {
    let tail = (1 - question.confidence) / 2
    return Forecast(
      value: value, low: Double(mixture.point(tail)) * unit / question.size,
      high: Double(mixture.point(1 - tail)) * unit / question.size,
      probability: question.bound(by: unit).map { mixture.probability($0) }, dispersion: dispersion,
      degreesOfFreedom: degrees, standardError: standardError, basis: basis)
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
