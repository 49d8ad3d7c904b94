import Statistics
import Testing

@Suite struct FunnelReferenceTests {
  @Test(arguments: Reference.rows("funnel.csv"))
  func funnel(row: ReferenceRow) throws {
    let funnel = try #require(
      Funnel(numerators: try row.integers("numerators"), denominators: try row.integers("denominators")))
    expectClose(funnel.share, try row.number("share"))
    expectClose(funnel.dispersion, try row.number("phi"))
    expectClose(funnel.betweenAreaVariance, try row.number("tau2"))
    let plain = funnel.areas.map(\.limits)
    expectClose(plain.map { $0?.low95 }, try row.gapped("low_95"))
    expectClose(plain.map { $0?.high95 }, try row.gapped("high_95"))
    expectClose(plain.map { $0?.low998 }, try row.gapped("low_998"))
    expectClose(plain.map { $0?.high998 }, try row.gapped("high_998"))
    let wide = funnel.areas.map(\.overdispersedLimits)
    expectClose(wide.map { $0?.low95 }, try row.gapped("od_low_95"))
    expectClose(wide.map { $0?.high95 }, try row.gapped("od_high_95"))
    expectClose(wide.map { $0?.low998 }, try row.gapped("od_low_998"))
    expectClose(wide.map { $0?.high998 }, try row.gapped("od_high_998"))
  }
}
