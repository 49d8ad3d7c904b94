import CGSL

extension Projection {
  /// A forecast of rates, in whole numbers of events: log-linear regression on time, and season.
  ///
  /// As `quasiBinomial`, with quasi-Poisson instead (R's `glm(x ~ t + offset(log(exposure)), family = quasipoisson)`):
  /// the number of events Y over the exposure asked for is Poisson, or, where phi > 1, negative binomial with variance
  /// mean + mean² / size, size = m / (phi - 1), m the mean of the expected counts: that variance is phi times the mean
  /// at m.
  ///
  /// Where the events all lie at one end of the series (or there are none) and one level can explain that, the rate is
  /// gamma with shape x + 1/2 and rate E, the total exposure, and Y negative binomial.
  ///
  /// - Parameters:
  ///   - times: One for each point, in any order. Gaps are left out.
  ///   - counts: 0 or more.
  ///   - exposures: As many; 0 is no observation and is passed over. The expected number for an index.
  ///   - seasons: Where the series is seasonal.
  ///   - at: The time to forecast, in the unit of `times`.
  ///   - exposure: The exposure then; the latest where nothing better is known. Above 0.
  ///   - bound: The numbers of events over that exposure that meet the target; without one there is no probability.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Returns: In events per unit of exposure.
  /// - Throws: Why there is no forecast.
  public static func quasiPoisson(
    times: [Double], counts: [Int], exposures: [Double], seasons: Seasons? = nil, at time: Double, exposure: Double,
    bound: CountBound? = nil, confidence: Double = 0.95
  ) throws(Refusal) -> Forecast {
    guard times.count == counts.count, times.count == exposures.count, times.allFinite, exposures.allFinite,
      time.isFinite, exposure.isFinite, exposure > 0, counts.allSatisfy({ $0 >= 0 }),
      zip(counts, exposures).allSatisfy({ $1 > 0 || ($1 == 0 && $0 == 0) }), confidence > 0, confidence < 1
    else { throw .unusableInput }
    let numbered = try numbered(seasons, count: times.count)
    let observed = times.indices.filter { exposures[$0] > 0 }
    try requireEnough(observed.count, seasons: numbered.count)
    let series = CountSeries(
      family: .poisson, times: observed.map { times[$0] }, counts: observed.map { Double(counts[$0]) },
      sizes: observed.map { exposures[$0] }, seasons: observed.map { numbered.ofPoints[$0] },
      seasonCount: numbered.count)
    try requireAhead(time, of: series.times)
    let question = CountQuestion(
      time: time, season: numbered.asked, size: exposure, bound: bound, confidence: confidence)
    return try series.isSettledByLevel() ? series.levelForecast(question) : series.trendForecast(question)
  }
}
