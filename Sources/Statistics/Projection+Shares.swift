import CGSL

extension Projection {
  /// A forecast of shares with counts, in whole numbers: logistic regression on time, and season.
  ///
  /// The fit is quasi-binomial: the scatter may be wider than binomial, by phi = max(1, Pearson chi² / (k - c)) over k
  /// points and c coefficients; narrower is taken for chance. Its mean and standard error agree with R's
  /// `glm(family = quasibinomial)` and `predict(se.fit = TRUE, dispersion = phi)`.
  ///
  /// What will be observed is a whole number Y of the latest denominator n. At each of 400 equally spaced quantiles t of
  /// Student's t with k - c degrees of freedom, p = expit(fit + t se), and Y is binomial, or, where phi > 1,
  /// beta-binomial with rho = min(0.99, (phi - 1) / (m - 1)), m the mean denominator; all 400 weigh the same. The
  /// interval is the 2.5 % and the 97.5 % point of Y / n, and the probability that of the numbers that meet the target.
  ///
  /// Where the events, or the misses, all lie at one end of the series (or there are none), no curve fits best. If one
  /// level can explain that, p is Beta(x + 1/2, N - x + 1/2) on the totals, and Y beta-binomial (Jeffreys' prior; Brown,
  /// Cai & DasGupta 2001, *Statistical Science* 16(2), 101-133, <https://doi.org/10.1214/ss/1009213286>).
  ///
  /// - Parameters:
  ///   - times: One for each point, in any order. Gaps are left out.
  ///   - numerators: 0 up to the point's denominator.
  ///   - denominators: 0 or more; a point with 0 is no observation and is passed over.
  ///   - seasons: Where the series is seasonal.
  ///   - at: The time to forecast, in the unit of `times`.
  ///   - target: A fraction, numerator over denominator, in 0...1; without one there is no probability.
  ///   - direction: The side of the target that is wanted.
  ///   - confidence: Of the interval, in (0, 1).
  /// - Throws: Why there is no forecast.
  public static func quasiBinomial(
    times: [Double], numerators: [Int], denominators: [Int], seasons: Seasons? = nil, at time: Double,
    target: (numerator: Int, denominator: Int)? = nil, direction: Direction = .atLeast, confidence: Double = 0.95
  ) throws(Refusal) -> Forecast {
    guard times.count == numerators.count, times.count == denominators.count, times.allFinite, time.isFinite,
      zip(numerators, denominators).allSatisfy({ 0 <= $0 && $0 <= $1 }), confidence > 0, confidence < 1
    else { throw .unusableInput }
    let numbered = try numbered(seasons, count: times.count)
    let observed = times.indices.filter { denominators[$0] > 0 }
    let series = CountSeries(
      family: .binomial, times: observed.map { times[$0] }, counts: observed.map { Double(numerators[$0]) },
      sizes: observed.map { Double(denominators[$0]) }, seasons: observed.map { numbered.ofPoints[$0] },
      seasonCount: numbered.count)
    let latest = observed.max { times[$0] < times[$1] }.map { denominators[$0] } ?? 0
    let bound = try bound(target, direction, of: latest)
    try requireEnough(observed.count, seasons: numbered.count)
    try requireAhead(time, of: series.times)

    let question = CountQuestion(
      time: time, season: numbered.asked, size: Double(latest), bound: bound, confidence: confidence)
    return try series.isSettledByLevel() ? series.levelForecast(question) : series.trendForecast(question)
  }

  private static func bound(
    _ target: (numerator: Int, denominator: Int)?, _ direction: Direction, of n: Int
  ) throws(Refusal) -> CountBound? {
    guard let target else { return nil }
    guard target.numerator <= target.denominator,
      let bound = CountBound(direction, target.numerator, over: target.denominator, of: n)
    else { throw .targetOutOfRange }
    return bound
  }
}
