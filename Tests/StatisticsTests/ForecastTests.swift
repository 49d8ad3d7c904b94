import Statistics
import Testing

@Suite struct ForecastReferenceTests {
  @Test(arguments: Reference.rows("logistic-forecasts.csv"))
  func share(row: ReferenceRow) throws {
    let forecast = try Projection.quasiBinomial(
      times: try row.series("times"), numerators: try row.integers("numerators"),
      denominators: try row.integers("denominators"), at: try row.number("at"), target: try row.number("target"),
      direction: try #require(Projection.Direction(rawValue: try row.text("direction"))),
      confidence: try row.number("confidence"))
    expectClose(forecast.value, try row.number("value"))
    expectClose(forecast.low, try row.number("low"))
    expectClose(forecast.high, try row.number("high"))
    expectClose(forecast.probability, try row.number("probability"))
    expectClose(forecast.dispersion, try row.number("dispersion"))
  }

  @Test(arguments: Reference.rows("line-forecasts.csv"))
  func value(row: ReferenceRow) throws {
    let forecast = try Projection.leastSquares(
      times: try row.series("times"), values: try row.series("values"), at: try row.number("at"),
      target: try row.number("target"),
      direction: try #require(Projection.Direction(rawValue: try row.text("direction"))),
      confidence: try row.number("confidence"))
    expectClose(forecast.value, try row.number("value"))
    expectClose(forecast.low, try row.number("low"))
    expectClose(forecast.high, try row.number("high"))
    expectClose(forecast.probability, try row.number("probability"))
    expectClose(forecast.dispersion, try row.number("variance"))
  }
}
