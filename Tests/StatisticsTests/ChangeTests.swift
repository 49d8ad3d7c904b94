import Statistics
import Testing

@Suite struct ChangeReferenceTests {
  @Test(arguments: Reference.rows("changes.csv"))
  func changes(row: ReferenceRow) throws {
    let (x, n, x0, n0) = (
      try row.integer("x"), try row.integer("n"), try row.integer("x0"), try row.integer("n0")
    )
    let confidence = try row.number("confidence")
    let difference = try #require(Change.difference(x, of: n, since: x0, of: n0, confidence: confidence))
    expectClose(difference.estimate, try row.number("difference"), scale: 1e-3)
    expectClose(difference.interval.low, try row.number("low"), scale: 1e-3)
    expectClose(difference.interval.high, try row.number("high"), scale: 1e-3)

    let ratio = try #require(
      Change.ratio(
        count: try row.integer("count"), exposure: try row.number("exposure"), since: try row.integer("count0"),
        exposure0: try row.number("exposure0"), confidence: confidence))
    expectClose(ratio.estimate, try row.number("ratio"))
    expectClose(ratio.interval.low, try row.number("ratio_low"))
    expectClose(ratio.interval.high, try row.number("ratio_high"))

    let (passed, target) = (try row.number("passed"), try row.number("target"))
    func distance(_ baseline: PathDistance.Baseline) throws -> PathDistance {
      try #require(
        PathDistance.ofShare(x, of: n, baseline: baseline, passed: passed, target: target, confidence: confidence))
    }
    let counted = try distance(.counted(Double(x0), of: Double(n0)))
    expectClose(counted.estimate, try row.number("distance"), scale: 1e-3)
    expectClose(counted.interval.low, try row.number("distance_low"), scale: 1e-3)
    expectClose(counted.interval.high, try row.number("distance_high"), scale: 1e-3)
    let stated = try distance(.stated(Double(x0) / Double(n0)))
    expectClose(stated.interval.low, try row.number("stated_low"), scale: 1e-3)
    expectClose(stated.interval.high, try row.number("stated_high"), scale: 1e-3)
  }

  @Test(arguments: Reference.rows("false-discovery.csv"))
  func falseDiscovery(row: ReferenceRow) throws {
    expectClose(try #require(FalseDiscovery.adjusted(try row.series("p"))), try row.series("adjusted"))
  }

  @Test(arguments: Reference.rows("exact-tests.csv"))
  func exactTests(row: ReferenceRow) throws {
    let (x, n, level) = (try row.integer("x"), try row.integer("n"), try row.number("share"))
    expectClose(ExactTest.share(x, of: n, is: level), try row.number("p"))
    let (events, expected) = (try row.integer("events"), try row.number("expected"))
    expectClose(ExactTest.events(events, expected: expected), try row.number("p_events"))
  }
}

@Suite struct ExactTestTests {
  /// The test finds what the interval leaves out, and nothing else.
  @Test func agreesWithTheExactInterval() throws {
    for n in [1, 7, 40] {
      for x in 0...n {
        let interval = try #require(Proportion.clopperPearson(x, of: n))
        for share in stride(from: 0.005, to: 1, by: 0.01) {
          let p = try #require(ExactTest.share(x, of: n, is: share))
          #expect((p < 0.05) == !interval.contains(share), "\(x) of \(n), \(share)")
        }
      }
    }
  }

  @Test func theEnds() {
    #expect(ExactTest.share(0, of: 10, is: 0) == 1 && ExactTest.share(10, of: 10, is: 1) == 1)
    #expect(ExactTest.share(1, of: 10, is: 0) == 0 && ExactTest.share(9, of: 10, is: 1) == 0)
    #expect(ExactTest.events(0, expected: 0) == 1 && ExactTest.events(1, expected: 0) == 0)
    #expect(ExactTest.share(3, of: 2, is: 0.5) == nil && ExactTest.share(0, of: 0, is: 0.5) == nil)
    #expect(ExactTest.share(1, of: 2, is: .nan) == nil && ExactTest.share(1, of: 2, is: 1.1) == nil)
    #expect(ExactTest.events(-1, expected: 1) == nil && ExactTest.events(1, expected: .infinity) == nil)
  }
}

@Suite struct ChangeTests {
  /// Newcombe 1998, *Statistics in Medicine* 17, 873-890, table II, method 10: cases (a), (b), (c), (e), (g), (h).
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
    (0, 10, 0, 10, -0.2775, 0.2775), (10, 10, 0, 20, 0.6791, 1.0000), (10, 10, 0, 10, 0.6075, 1.0000),
  ])
  func newcombe(x: Int, n: Int, x0: Int, n0: Int, low: Double, high: Double) throws {
    let change = try #require(Change.difference(x, of: n, since: x0, of: n0))
    #expect(abs(change.interval.low - low) < 0.00005001, "\(change)")
    #expect(abs(change.interval.high - high) < 0.00005001, "\(change)")
  }

  /// The published psychiatric goal: +3.1 percentage points since 2019, 0.7 to 5.6.
  @Test func sinceTheBaseline() throws {
    let change = try #require(Change.difference(1572, of: 3190, since: 1406, of: 3047))
    #expect((change.estimate * 1000).rounded() == 31)
    #expect((change.interval.low * 1000).rounded() == 7 && (change.interval.high * 1000).rounded() == 56)
  }

  @Test func outOfRange() {
    #expect(Change.difference(3, of: 2, since: 1, of: 2) == nil)
    #expect(Change.difference(1, of: 2, since: 0, of: 0) == nil)
    #expect(Change.ratio(count: 1, exposure: 1, since: 0, exposure0: 1) == nil)
    #expect(Change.ratio(count: -1, exposure: 1, since: 1, exposure0: 1) == nil)
    #expect(Change.ratio(count: 1, exposure: 0, since: 1, exposure0: 1) == nil)
    #expect(Change.ratio(count: 0, exposure: 1, since: 5, exposure0: 1)?.interval.low == 0)
    for passed in [-0.1, 1.1, .nan] {
      #expect(PathDistance.ofShare(1, of: 2, baseline: .stated(0.5), passed: passed, target: 0.5) == nil)
    }
    #expect(PathDistance.ofShare(1, of: 2, baseline: .counted(1.5, of: 2), passed: 0.5, target: 0.5) == nil)
    #expect(PathDistance.ofShare(1, of: 2, baseline: .counted(3, of: 2), passed: 0.5, target: 0.5) == nil)
    #expect(PathDistance.ofShare(1, of: 2, baseline: .stated(.nan), passed: 0.5, target: 0.5) == nil)
    #expect(PathDistance.ofRate(count: 1, exposure: 0, baseline: .stated(1), passed: 0.5, target: 1) == nil)
    #expect(FalseDiscovery.adjusted([0.5, 1.1]) == nil)
    #expect(FalseDiscovery.adjusted([.nan]) == nil)
    #expect(FalseDiscovery.adjusted([]) == [])
  }

  /// Standing still 5 points below the path is clear with 20,000 cases and not with 200.
  @Test func clearAndNot() throws {
    func distance(_ n: Int) throws -> PathDistance {
      try #require(
        PathDistance.ofShare(
          n * 45 / 100, of: n, baseline: .counted(Double(n * 45 / 100), of: Double(n)), passed: 0.5, target: 0.55))
    }
    #expect(try distance(20_000).isClear)
    #expect(try !distance(200).isClear)
    expectClose(try distance(200).estimate, -0.05, within: 1e-12)
  }

  /// At the end of the path the baseline has no say; a rate does as a share does.
  @Test func ends() throws {
    let end = try #require(PathDistance.ofShare(30, of: 60, baseline: .counted(1, of: 3), passed: 1, target: 0.4))
    let wilson = try #require(Proportion.wilson(30, of: 60))
    expectClose(end.interval.low, wilson.low - 0.4, within: 1e-12)
    expectClose(end.interval.high, wilson.high - 0.4, within: 1e-12)
    let rate = try #require(
      PathDistance.ofRate(count: 30, exposure: 2, baseline: .counted(40, of: 2), passed: 1, target: 12))
    let limits = try #require(Rate.interval(count: 30, exposure: 2))
    expectClose(rate.interval.low, limits.low - 12, within: 1e-12)
    #expect(!rate.isClear || limits.low > 12)
  }
}
