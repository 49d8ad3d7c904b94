import Foundation
import Statistics

/// A way that shares or rates may come about, and a target: what the forecast of the next period says, over many series,
/// beside what happens in it.
struct ForecastScenario: CustomStringConvertible, Sendable {
  enum Kind: String, Sendable {
    case share, rate
  }

  var kind = Kind.share
  /// The share, or the rate per case, that the last period tends to.
  var level: Double
  /// Cases in each period.
  var n: Int
  var periods = 12
  /// Of the log odds, or the log of the rate, over the whole series.
  var trend = 0.0
  /// How much the fourth quarter lies above the others, on the same scale.
  var season = 0.0
  /// The standard deviation of the periods' own levels, on the same scale.
  var scatter = 0.0
  /// In hundredths of a percent; at least for shares, at most for rates.
  var target: Int

  var description: String {
    "\(kind.rawValue) \(level), n \(n), \(periods) periods, trend \(trend), season \(season), scatter \(scatter), "
      + "target \(Double(target) / 100) %"
  }

  /// The variance of a count by chance alone: n p q, or the mean.
  var variance: Double { Double(n) * level * (kind == .share ? 1 - level : 1) }

  struct Outcome: Sendable {
    /// How often the interval held what happened.
    var coverage = 0.0
    /// The mean of the probabilities that were given.
    var meanProbability = 0.0
    /// How often the target was met.
    var happened = 0.0
    /// How many of the series were refused a forecast.
    var refused = 0.0
  }

  func run(_ count: Int, seed: UInt64) -> Outcome {
    var generator = SplitMix(state: seed)
    var outcome = Outcome()
    var told = 0.0
    for _ in 0..<count {
      let counts = (0...periods).map { draw($0, &generator) }
      guard let forecast = forecast(Array(counts.dropLast())), let probability = forecast.probability else { continue }
      let next = counts[periods]
      let share = Double(next) / Double(n)
      told += 1
      outcome.coverage += forecast.low <= share && share <= forecast.high ? 1 : 0
      outcome.meanProbability += probability
      outcome.happened += (kind == .share ? next * 10_000 >= target * n : next * 10_000 <= target * n) ? 1 : 0
    }
    outcome.coverage /= told
    outcome.meanProbability /= told
    outcome.happened /= told
    outcome.refused = 1 - told / Double(count)
    return outcome
  }

  private func draw(_ period: Int, _ generator: inout SplitMix) -> Int {
    let left = Double(periods - period) / Double(periods)
    // The period asked for is a fourth quarter.
    let own = (periods - period).isMultiple(of: 4) ? 0 : -season
    let shift = own - trend * left + scatter * generator.normal()
    switch kind {
    case .share: return generator.binomial(n, 1 / (1 + exp(-(log(level / (1 - level)) + shift))))
    case .rate: return generator.poisson(Double(n) * level * exp(shift))
    }
  }

  private func forecast(_ counts: [Int]) -> Forecast? {
    let times = counts.indices.map(Double.init)
    let seasons =
      season == 0
      ? nil : Projection.Seasons(ofPoints: counts.indices.map { (periods - $0) % 4 }, asked: 0)
    switch kind {
    case .share:
      return try? Projection.quasiBinomial(
        times: times, numerators: counts, denominators: counts.map { _ in n }, seasons: seasons, at: Double(periods),
        target: (target, 10_000))
    case .rate:
      return try? Projection.quasiPoisson(
        times: times, counts: counts, exposures: counts.map { _ in Double(n) }, seasons: seasons, at: Double(periods),
        exposure: Double(n), bound: CountBound(.atMost, target, over: 10_000, of: n))
    }
  }
}

extension ForecastScenario {
  /// Of the table in the documentation: near the ends, in the middle, with trend, season and scatter, in few and many
  /// periods.
  static let all: [ForecastScenario] =
    [
      ForecastScenario(level: 0.98, n: 50, target: 9900),
      ForecastScenario(level: 0.98, n: 50, target: 10_000),
      ForecastScenario(level: 0.95, n: 20, target: 10_000),
      ForecastScenario(level: 0.995, n: 200, target: 9990),
      ForecastScenario(level: 0.01, n: 200, target: 50),
      ForecastScenario(level: 0.9, n: 100, target: 9000),
      ForecastScenario(level: 0.5, n: 200, target: 5000),
      ForecastScenario(level: 0.5, n: 200, target: 5500),
      ForecastScenario(level: 0.3, n: 1000, target: 3000),
      ForecastScenario(level: 0.5, n: 200, periods: 8, target: 5000),
      ForecastScenario(level: 0.5, n: 200, periods: 24, target: 5000),
      ForecastScenario(level: 0.6, n: 200, trend: 0.8, target: 6000),
      ForecastScenario(level: 0.98, n: 50, trend: 1.0, target: 10_000),
      ForecastScenario(level: 0.6, n: 200, periods: 24, season: 0.7, target: 6000),
      ForecastScenario(level: 0.6, n: 200, trend: 0.5, season: 0.7, target: 6000),
      ForecastScenario(level: 0.5, n: 400, scatter: 0.2, target: 5000),
      ForecastScenario(level: 0.5, n: 400, scatter: 0.2, target: 5500),
      ForecastScenario(level: 0.9, n: 200, periods: 20, scatter: 0.3, target: 9000),
      ForecastScenario(kind: .rate, level: 0.02, n: 500, target: 200),
      ForecastScenario(kind: .rate, level: 0.005, n: 400, target: 0),
      ForecastScenario(kind: .rate, level: 0.05, n: 2000, periods: 20, trend: -0.5, target: 500),
      ForecastScenario(kind: .rate, level: 0.05, n: 2000, periods: 20, season: 0.4, scatter: 0.15, target: 500),
    ]
}
