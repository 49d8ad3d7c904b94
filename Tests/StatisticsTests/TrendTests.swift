import Statistics
import Testing

@Suite struct TrendReferenceTests {
  @Test(arguments: Reference.rows("mann-kendall.csv"))
  func mannKendall(row: ReferenceRow) throws {
    let test = try #require(MannKendall(try row.series("values")))
    #expect(test.s == (try row.integer("s")))
    expectClose(test.variance, try row.number("variance"))
    expectClose(test.z, try row.number("z"))
    // R finds a small upper tail as what is left of 1.
    expectClose(test.p, try row.number("p"), scale: 1e-5)
    #expect(test.method.rawValue == (try row.text("method")))
    expectClose(test.tau, try row.optional("tau"))
  }

  @Test(arguments: Reference.rows("seasonal-mann-kendall.csv"))
  func seasonalMannKendall(row: ReferenceRow) throws {
    let test = try #require(
      SeasonalMannKendall(try row.series("values"), seasons: try row.integers("seasons")))
    #expect(test.s == (try row.integer("s")))
    expectClose(test.variance, try row.number("variance"))
    expectClose(test.z, try row.number("z"))
    expectClose(test.p, try row.number("p"))
  }

  @Test(arguments: Reference.rows("theil-sen.csv"))
  func theilSen(row: ReferenceRow) throws {
    let line = try #require(TheilSen(times: try row.series("times"), values: try row.series("values")))
    expectClose(line.slope, try row.number("slope"))
    expectClose(line.low, try row.optional("low"))
    expectClose(line.high, try row.optional("high"))
  }

  @Test(arguments: Reference.rows("cochran-armitage.csv"))
  func cochranArmitage(row: ReferenceRow) throws {
    let test = try #require(
      CochranArmitage(
        numerators: try row.integers("numerators"), denominators: try row.integers("denominators"),
        times: try row.series("times")))
    expectClose(test.chiSquared, try row.number("chi_squared"))
    // Below 1e-300 numbers have fewer digits.
    expectClose(test.p, try row.number("p"), scale: 1e-300)
  }

  @Test(arguments: Reference.rows("least-squares.csv"))
  func leastSquares(row: ReferenceRow) throws {
    let weights = try row.series("weights")
    let line = try #require(
      LeastSquares(
        times: try row.series("times"), values: try row.series("values"), weights: weights.isEmpty ? nil : weights))
    let slopeError = try row.number("slope_error")
    expectClose(line.intercept, try row.number("intercept"))
    // Where the best line is level, R's slope is the rounding error that is left.
    expectClose(line.slope, try row.number("slope"), scale: 1e-3 * slopeError)
    expectClose(line.interceptStandardError, try row.number("intercept_error"))
    expectClose(line.slopeStandardError, slopeError)
    expectClose(line.slopeStandardErrorFromWeights, try row.optional("slope_error_from_weights"))
    expectClose(line.residualSumOfSquares, try row.number("residual_ss"))
  }

  @Test(arguments: Reference.rows("autocorrelation.csv"))
  func autocorrelation(row: ReferenceRow) throws {
    expectClose(lag1Autocorrelation(try row.series("values")), try row.number("lag1"))
  }

  @Test(arguments: Reference.rows("segmented-regression.csv"))
  func segmentedRegression(row: ReferenceRow) throws {
    let fit = try #require(
      SegmentedRegression(
        times: try row.series("times"), values: try row.series("values"), breakAt: try row.number("break_at")))
    let effects = [fit.intercept, fit.slope, fit.levelChange, fit.slopeChange]
    expectClose(effects.map(\.estimate), try row.series("estimates"))
    expectClose(effects.map(\.standardError), try row.series("errors"))
    expectClose(effects.map(\.p), try row.series("p"))
    expectClose(fit.residualSumOfSquares, try row.number("residual_ss"))
  }

  @Test(arguments: Reference.rows("seasons.csv"))
  func seasons(row: ReferenceRow) throws {
    let (times, values) = (try row.series("times"), try row.series("values"))
    let seasons = try row.integers("seasons")
    let line = try #require(TheilSen(times: times, values: values, seasons: seasons))
    expectClose(line.slope, try row.number("slope"), scale: 1)
    expectClose(line.low, try row.optional("low"), scale: 1)
    expectClose(line.high, try row.optional("high"), scale: 1)
    let test = try #require(KruskalWallis.ofSeasons(times: times, values: values, seasons: seasons))
    expectClose(test.chiSquared, try row.number("h"), scale: 1)
    expectClose(test.p, try row.number("h_p"), scale: 1e-12)
    let plain = try #require(ModifiedMannKendall(times: times, values: values))
    expectClose(plain.autocorrelation, try row.optional("r"), scale: 1)
    expectClose(plain.factor, try row.number("factor"))
    expectClose(plain.p, try row.number("p"), scale: 1e-12)
    let seasonal = try #require(ModifiedMannKendall(times: times, values: values, seasons: seasons))
    expectClose(seasonal.autocorrelation, try row.optional("seasonal_r"), scale: 1)
    expectClose(seasonal.factor, try row.number("seasonal_factor"))
    expectClose(seasonal.p, try row.number("seasonal_p"), scale: 1e-12)
  }
}
