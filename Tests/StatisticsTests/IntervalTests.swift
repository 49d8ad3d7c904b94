import Statistics
import Testing

@Suite struct IntervalReferenceTests {
  @Test(arguments: Reference.rows("proportions.csv"))
  func proportion(row: ReferenceRow) throws {
    let (x, n, confidence) = (try row.integer("x"), try row.integer("n"), try row.number("confidence"))
    let exact = try #require(Proportion.clopperPearson(x, of: n, confidence: confidence))
    expectClose(exact.low, try row.number("exact_low"))
    expectClose(exact.high, try row.number("exact_high"))
    let wilson = try #require(Proportion.wilson(x, of: n, confidence: confidence))
    expectClose(wilson.low, try row.number("wilson_low"))
    expectClose(wilson.high, try row.number("wilson_high"))
  }

  @Test(arguments: Reference.rows("rates.csv"))
  func rate(row: ReferenceRow) throws {
    let interval = try #require(
      Rate.interval(
        count: try row.integer("count"), exposure: try row.number("exposure"), confidence: try row.number("confidence"))
    )
    expectClose(interval.low, try row.number("low"))
    expectClose(interval.high, try row.number("high"))
  }

  @Test(arguments: Reference.rows("means.csv"))
  func mean(row: ReferenceRow) throws {
    let interval = try #require(Mean.interval(try row.series("values"), confidence: try row.number("confidence")))
    expectClose(interval.low, try row.number("low"))
    expectClose(interval.high, try row.number("high"))
  }

  @Test(arguments: Reference.rows("quantiles.csv"))
  func quantileOfType7(row: ReferenceRow) throws {
    expectClose(quantile(try row.number("p"), ofSorted: try row.series("values")), try row.number("quantile"))
  }
}
