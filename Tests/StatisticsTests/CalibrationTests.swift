import Statistics
import Testing

/// A smaller run of the tables in Documentation/calibration.md, which `Tests/Calibration` makes: forecasts are right as
/// often as they say, and the test of a trend is wrong no oftener than it should.
@Suite struct CalibrationTests {
  /// Covers at least 93 % in every row. A mean probability may differ from what happens by what both are uncertain by in a
  /// short series: it is an average over lines, which no forecast of a few points can know.
  @Test(arguments: ForecastScenario.all.indices)
  func forecast(row: Int) {
    let scenario = ForecastScenario.all[row]
    let outcome = scenario.run(300, seed: UInt64(row + 1))
    #expect(outcome.refused < 0.05)
    // Three standard errors of 300 series below 93 %.
    #expect(outcome.coverage >= 0.93 - 0.044, "\(scenario): \(outcome)")
    #expect(abs(outcome.meanProbability - outcome.happened) < 0.1 + 0.06, "\(scenario): \(outcome)")
  }

  /// At most 8 % up to an autocorrelation of .5, where the plain test reaches 20 %; and a trend is still found.
  @Test(arguments: [8, 12, 16, 24, 40], [0, 0.3, 0.5])
  func level(n: Int, rho: Double) {
    let found = TrendScenario(rho: rho, n: n).run(600, seed: UInt64(n))
    #expect(found.modified < 0.08 + 0.033, "\(found)")
    if rho == 0.5, n >= 12 { #expect(found.plain > 0.12) }
    let steep = TrendScenario(rho: rho, n: n, change: 5).run(200, seed: UInt64(n))
    #expect(steep.modified > (n < 10 ? 0.3 : 0.45), "\(steep)")
  }
}
