import Statistics
import Testing

@Suite struct FunnelReferenceTests {
  @Test(arguments: Reference.rows("funnel.csv"))
  func funnel(row: ReferenceRow) throws {
    let denominators = try row.integers("denominators")
    let funnel = try #require(Funnel(numerators: try row.integers("numerators"), denominators: denominators))
    expectClose(funnel.share, try row.number("share"))
    try Self.expect(funnel.overdispersion, row)
    try Self.expect(funnel.areas, row)
    let chance = zip(funnel.areas, denominators).compactMap { area, n in
      area.limits.map { funnel.chance(beyond: $0, n: n) }
    }.reduce(FunnelChance(beyond95: 0, beyond998: 0), +)
    expectClose(chance.beyond95, try row.number("beyond_95"), scale: 1e-6)
    expectClose(chance.beyond998, try row.number("beyond_998"), scale: 1e-6)
  }

  @Test(arguments: Reference.rows("rate-funnel.csv"))
  func rateFunnel(row: ReferenceRow) throws {
    let exposures = try row.series("exposures")
    let funnel = try #require(
      RateFunnel(counts: try row.integers("counts"), exposures: exposures, rate: try row.optional("given")))
    expectClose(funnel.rate, try row.number("rate"))
    try Self.expect(funnel.overdispersion, row)
    try Self.expect(funnel.areas, row)
    let chance = zip(funnel.areas, exposures).compactMap { area, exposure in
      area.limits.map { funnel.chance(beyond: $0, exposure: exposure) }
    }.reduce(FunnelChance(beyond95: 0, beyond998: 0), +)
    expectClose(chance.beyond95, try row.number("beyond_95"), scale: 1e-6)
    expectClose(chance.beyond998, try row.number("beyond_998"), scale: 1e-6)
    // A limit is inside, and one event more is outside.
    for (area, exposure) in zip(funnel.areas, exposures) {
      guard let limits = area.limits else { continue }
      #expect(limits.position(of: limits.high998) == .watchHigh || limits.high998 == limits.high95)
      #expect(limits.position(of: (limits.high998 * exposure + 1).rounded() / exposure) == .high)
    }
  }

  private static func expect(_ found: Overdispersion, _ row: ReferenceRow) throws {
    expectClose(found.dispersion, try row.number("phi"), scale: 1e-12)
    expectClose(found.betweenAreaVariance, try row.number("tau2"), scale: 1e-12)
    expectClose(found.chiSquared, try row.number("chi_squared"), scale: 1e-12)
    expectClose(found.p, try row.number("p"), scale: 1e-300)
    let p = try row.number("p")
    #expect(found.isEvident == (p < 0.01))
  }

  private static func expect(_ areas: [Funnel.Area], _ row: ReferenceRow) throws {
    let plain = areas.map(\.limits)
    expectClose(plain.map { $0?.low95 }, try row.gapped("low_95"))
    expectClose(plain.map { $0?.high95 }, try row.gapped("high_95"))
    expectClose(plain.map { $0?.low998 }, try row.gapped("low_998"))
    expectClose(plain.map { $0?.high998 }, try row.gapped("high_998"))
    let wide = areas.map(\.overdispersedLimits)
    expectClose(wide.map { $0?.low95 }, try row.gapped("od_low_95"))
    expectClose(wide.map { $0?.high95 }, try row.gapped("od_high_95"))
    expectClose(wide.map { $0?.low998 }, try row.gapped("od_low_998"))
    expectClose(wide.map { $0?.high998 }, try row.gapped("od_high_998"))
  }
}

@Suite struct FunnelJudgementTests {
  /// With 4 areas widened limits never let one out, however far it is off; the plain ones do.
  @Test func fourAreas() throws {
    let funnel = try #require(
      Funnel(numerators: [50, 50, 50, 950], denominators: [1000, 1000, 1000, 1000]))
    #expect(funnel.areas.allSatisfy { $0.overdispersedLimits == nil })
    #expect(!funnel.overdispersion.isJudged && funnel.betweenAreaVariance == 0)
    let share = try #require(funnel.areas[3].share)
    #expect(funnel.areas[3].limits?.position(of: share) == .high)
  }

  /// 22 areas that chance explains (chi², p = .15): limits may be widened, and nothing is said of it.
  @Test func whatChanceExplainsIsNotEvident() throws {
    let numerators = [48, 50, 42, 48, 59, 54, 56, 60, 57, 43, 44, 50, 44, 49, 42, 56, 48, 45, 54, 45, 48, 43]
    let funnel = try #require(Funnel(numerators: numerators, denominators: numerators.map { _ in 100 }))
    #expect(!funnel.overdispersion.isEvident)
    #expect(abs(funnel.overdispersion.p - 0.15) < 0.01)
  }

  @Test func unusableRates() {
    #expect(RateFunnel(counts: [1], exposures: []) == nil)
    #expect(RateFunnel(counts: [-1], exposures: [1]) == nil)
    #expect(RateFunnel(counts: [1], exposures: [0]) == nil)
    #expect(RateFunnel(counts: [1], exposures: [-1]) == nil)
    #expect(RateFunnel(counts: [1], exposures: [.nan]) == nil)
    #expect(RateFunnel(counts: [0], exposures: [0]) == nil)
    #expect(RateFunnel(counts: [1], exposures: [2], rate: -1) == nil)
    #expect(RateFunnel(counts: [], exposures: []) == nil)
  }

  @Test func noEvents() throws {
    let funnel = try #require(RateFunnel(counts: [0, 0], exposures: [3, 5]))
    #expect(funnel.rate == 0)
    #expect(funnel.areas[0].limits == FunnelLimits(low95: 0, high95: 0, low998: 0, high998: 0))
    #expect(funnel.limits(at: 0) == nil && funnel.limits(at: .infinity) == nil)
  }
}
