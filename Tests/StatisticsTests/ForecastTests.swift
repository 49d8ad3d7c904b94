import Statistics
import Testing

@Suite struct ForecastReferenceTests {
  @Test(arguments: Reference.rows("logistic-forecasts.csv"))
  func share(row: ReferenceRow) throws {
    let forecast = try Projection.quasiBinomial(
      times: try row.series("times"), numerators: try row.integers("numerators"),
      denominators: try row.integers("denominators"), seasons: try Self.seasons(row), at: try row.number("at"),
      target: (try row.integer("target"), 100), direction: try Self.direction(row),
      confidence: try row.number("confidence"))
    expectClose(forecast.value, try row.number("value"))
    expectClose(forecast.low, try row.number("low"))
    expectClose(forecast.high, try row.number("high"))
    expectClose(forecast.probability, try row.number("probability"), scale: 1e-3)
    expectClose(forecast.dispersion, try row.number("dispersion"))
    expectClose(forecast.standardError, try row.number("error"))
  }

  @Test(arguments: Reference.rows("rate-forecasts.csv"))
  func rate(row: ReferenceRow) throws {
    let exposures = try row.series("exposures")
    let bound = try row.integer("bound")
    let forecast = try Projection.quasiPoisson(
      times: try row.series("times"), counts: try row.integers("counts"), exposures: exposures,
      seasons: try Self.seasons(row), at: try row.number("at"), exposure: try #require(exposures.last),
      bound: try Self.direction(row) == .atLeast ? .atLeast(bound) : .atMost(bound),
      confidence: try row.number("confidence"))
    expectClose(forecast.value, try row.number("value"))
    expectClose(forecast.low, try row.number("low"))
    expectClose(forecast.high, try row.number("high"))
    expectClose(forecast.probability, try row.number("probability"), scale: 1e-3)
    expectClose(forecast.dispersion, try row.number("dispersion"))
    expectClose(forecast.standardError, try row.number("error"))
  }

  @Test(arguments: Reference.rows("line-forecasts.csv"))
  func value(row: ReferenceRow) throws {
    let forecast = try Projection.leastSquares(
      times: try row.series("times"), values: try row.series("values"), seasons: try Self.seasons(row),
      at: try row.number("at"), target: try row.number("target"), direction: try Self.direction(row),
      confidence: try row.number("confidence"))
    expectClose(forecast.value, try row.number("value"))
    expectClose(forecast.low, try row.number("low"))
    expectClose(forecast.high, try row.number("high"))
    expectClose(forecast.probability, try row.number("probability"))
    expectClose(forecast.dispersion, try row.number("variance"))
  }

  private static func seasons(_ row: ReferenceRow) throws -> Projection.Seasons? {
    let seasons = try row.integers("seasons")
    return seasons.isEmpty ? nil : Projection.Seasons(ofPoints: seasons, asked: try row.integer("season"))
  }

  private static func direction(_ row: ReferenceRow) throws -> Projection.Direction {
    try #require(Projection.Direction(rawValue: try row.text("direction")))
  }
}

/// What the review of the former forecasts found, which took shares as continuous, and seasons as noise.
@Suite struct ForecastCaseTests {
  private let quarters = (0..<24).map { 2015 + Double($0) / 4 }
  private let fourthQuartersAbove = [
    178, 174, 192, 243, 182, 182, 176, 248, 161, 183, 180, 252, 190, 174, 175, 245, 187, 179, 194, 229, 192, 170, 193,
    230,
  ]

  /// Four of twelve quarters had 50 of 50. The targets 98.1 % to 100 % are one event for a denominator of 50.
  @Test func everyTargetThatIsTheSameEventHasTheSameProbability() throws {
    let numerators = [49, 50, 48, 49, 50, 49, 49, 48, 50, 49, 49, 50]
    func forecast(_ target: Int) throws -> Forecast {
      try Projection.quasiBinomial(
        times: (1...12).map(Double.init), numerators: numerators, denominators: numerators.map { _ in 50 }, at: 13,
        target: (target, 1000))
    }
    let all = try forecast(1000)
    let probability = try #require(all.probability)
    #expect(probability > 0.43 && probability < 0.5)
    #expect(all.high == 1)
    for target in [981, 990, 999] { #expect(try forecast(target).probability == all.probability) }
    #expect(try forecast(980).probability ?? 0 > 0.7)
    // 98 % of 50 is 49: met by equality, in whole numbers.
    #expect(try forecast(980).probability != all.probability)
  }

  /// R: glm with quarter terms, 60.3 % (54.3 to 66.0), P .96.
  @Test func theSeasonIsKnown() throws {
    let forecast = try Projection.quasiBinomial(
      times: quarters, numerators: fourthQuartersAbove, denominators: fourthQuartersAbove.map { _ in 400 },
      seasons: Projection.Seasons(ofPoints: quarters.indices.map { $0 % 4 }, asked: 3), at: 2021.75, target: (55, 100))
    #expect(abs(forecast.value - 0.603) < 0.0005)
    #expect(abs(forecast.low - 0.543) < 0.005 && abs(forecast.high - 0.66) < 0.005)
    #expect(try #require(forecast.probability) > 0.9)
    #expect(forecast.basis == .seasonalTrend && forecast.degreesOfFreedom == 19)
  }

  @Test func rareEventsAtOneEndAreALevel() throws {
    func level(_ numerators: [Int], _ n: Int, _ target: Int) throws -> Forecast {
      try Projection.quasiBinomial(
        times: numerators.indices.map(Double.init), numerators: numerators, denominators: numerators.map { _ in n },
        at: Double(numerators.count), target: (target, 100))
    }
    let one = try level([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10, 10)
    #expect(one.basis == .level && one.standardError == nil && one.dispersion == 1)
    expectClose(one.value, 1.5 / 101)
    // 1 - B(1.5, 109.5) / B(1.5, 99.5), the beta-binomial's 0 of 10, by R.
    expectClose(one.probability, 0.133513162121019)
    let none = try level([Int](repeating: 0, count: 10), 10, 0)
    #expect(none.probability == 1 && none.low == 0)
    let all = try level([Int](repeating: 10, count: 10), 10, 100)
    #expect(all.high == 1)
    // The beta-binomial's 10 of 10 where p is Beta(100.5, 0.5): B(110.5, 0.5) / B(100.5, 0.5).
    expectClose(all.probability, 0.9535709421884261)
  }

  /// A count that can't be negative isn't forecast below 0 (Clostridium difficile infections by month, qicharts2's `cdi`).
  @Test func neverBelowTheFloor() throws {
    let values: [Double] = [9, 11, 7, 13, 5, 5, 3, 5, 4, 5, 2, 3]
    func forecast(_ floor: Double?, _ target: Double, _ direction: Projection.Direction) throws -> Forecast {
      try Projection.leastSquares(
        times: values.indices.map(Double.init), values: values, at: 14, target: target, direction: direction,
        floor: floor)
    }
    let open = try forecast(nil, 0, .atLeast)
    #expect(open.low < 0)
    let cut = try forecast(0, 0, .atLeast)
    #expect(cut.low == 0 && cut.high == open.high && cut.value == max(0, open.value))
    #expect(cut.probability == 1)
    #expect(try forecast(0, 0, .atMost).probability == forecast(nil, 0, .atMost).probability)
    #expect(try forecast(0, -1, .atMost).probability == 0)
  }

  @Test(arguments: [
    (Projection.Direction.atLeast, 51, 100, 200, CountBound.atLeast(102)),
    (.atLeast, 51, 100, 201, .atLeast(103)), (.atMost, 51, 100, 201, .atMost(102)), (.atLeast, 1, 3, 9, .atLeast(3)),
    (.atLeast, 0, 1, 9, .atLeast(0)), (.atMost, 999, 1000, 50, .atMost(49)), (.atLeast, 999, 1000, 50, .atLeast(50)),
    (.atLeast, .max, .max, .max, .atLeast(.max)),
  ])
  func boundsAreWholeNumbers(
    _ direction: Projection.Direction, _ numerator: Int, _ denominator: Int, _ n: Int, _ bound: CountBound
  ) {
    #expect(CountBound(direction, numerator, over: denominator, of: n) == bound)
  }

  @Test func boundsOutOfRange() {
    #expect(CountBound(.atLeast, -1, over: 2, of: 3) == nil)
    #expect(CountBound(.atLeast, 1, over: 0, of: 3) == nil)
    #expect(CountBound(.atLeast, 1, over: 2, of: -3) == nil)
    #expect(CountBound(.atLeast, 2, over: 1, of: .max) == nil)
  }

  /// Gauss's points stand for the 400 quantiles; where the counts are many and the line uncertain, all are used. The
  /// switch changes nothing that is seen.
  @Test(arguments: [20, 200, 2000, 20_000, 200_000, 50_000_000, 900_000_000_000])
  func manyCasesAndFew(n: Int) throws {
    let shares = [0.5, 0.52, 0.49, 0.51, 0.5, 0.48, 0.53, 0.5, 0.5]
    func forecast(_ latest: Int) throws -> Forecast {
      let sizes = shares.map { _ in 200 }.dropLast() + [latest]
      return try Projection.quasiBinomial(
        times: shares.indices.map(Double.init), numerators: zip(shares, sizes).map { Int($0 * Double($1)) },
        denominators: Array(sizes), at: 9, target: (1, 2))
    }
    let (one, next) = (try forecast(n), try forecast(n + 2))
    #expect(one.low < 0.5 && one.high > 0.5)
    #expect(abs(one.value - next.value) < 0.01)
    #expect(abs((one.probability ?? 0) - (next.probability ?? 1)) < 0.03)
  }
}
