import Statistics
import Testing

/// The suites that other programs and books test the same methods by: the tables of `Tests/Peers`, whose README names each
/// source.
@Suite struct PeerTests {
  @Test(arguments: Peers.rows("charts.csv"))
  func charts(row: ReferenceRow) throws {
    let freeze = try row.optional("freeze").map { Int($0) }
    let rebase = try row.integers("rebase")
    let chart =
      switch try row.text("kind") {
      case "xmr": ControlChart.xmr(try row.series("values"), freeze: freeze, rebase: rebase)
      case "p":
        ControlChart.p(
          numerators: try row.integers("values"), denominators: try row.integers("sizes"), freeze: freeze,
          rebase: rebase)
      case "c": ControlChart.c(try row.integers("values"), freeze: freeze, rebase: rebase)
      default:
        ControlChart.u(
          counts: try row.integers("values"), exposures: try row.series("sizes"), freeze: freeze, rebase: rebase)
      }
    let name = try row.text("name")
    let point = try #require(chart).points[try row.integer("point")]
    let unit = (0..<(try row.integer("digits"))).reduce(1.0) { unit, _ in unit / 10 }
    for (found, column) in [(point.centre, "centre"), (point.low, "low"), (point.high, "high")] {
      let printed = try row.number(column)
      let found = try #require(found)
      #expect(abs(found - printed) <= 1.5 * unit, "\(name) \(column): \(found)")
    }
  }

  @Test(arguments: Peers.rows("runs.csv"))
  func runs(row: ReferenceRow) throws {
    let segments = Runs.ofSegments(try row.series("values"), freeze: try row.optional("freeze").map { Int($0) })
    let last = try #require(segments).last
    let runs = try #require(last ?? nil)
    #expect(runs.useful == (try row.integer("useful")))
    #expect(runs.longest == (try row.integer("longest")))
    #expect(runs.longestLimit == (try row.integer("longest_limit")))
    #expect(runs.crossings == (try row.integer("crossings")))
    #expect(runs.crossingsLimit == (try row.integer("crossings_limit")))
    #expect(runs.signal == .both)
  }

  @Test(arguments: Peers.rows("rules.csv"))
  func rules(row: ReferenceRow) throws {
    let chart = try #require(ControlChart.xmr(try row.series("values")))
    let rule = try #require(ControlChart.Rule(rawValue: try row.text("rule")))
    let marked = chart.points.indices.filter { chart.points[$0].rules.contains(rule) }
    #expect(marked == (try row.integers("marked")))
  }

  @Test(arguments: Peers.rows("assurance.csv"))
  func assurance(row: ReferenceRow) throws {
    let direction = try #require(Projection.Direction(rawValue: try row.text("direction")))
    let found = Assurance(
      target: try row.number("target"), direction, low: try row.number("low"), high: try row.number("high"))
    #expect(found.rawValue == (try row.text("assurance")))
  }

  @Test(arguments: Peers.rows("trend.csv"))
  func trend(row: ReferenceRow) throws {
    let months = try Peers.rows("rainfall.csv").compactMap { month in
      try month.optional("bogra").map { rain in
        (time: try month.number("year") * 12 + month.number("month"), season: try month.integer("month"), rain: rain)
      }
    }
    let (times, seasons, values) = (months.map(\.time), months.map(\.season), months.map(\.rain))
    if try row.text("test") == "plain" {
      let test = try #require(MannKendall(values))
      #expect(test.s == (try row.integer("s")))
      expectClose(
        [test.variance, test.z, test.p], [try row.number("variance"), try row.number("z"), try row.number("p")])
      expectClose(TheilSen(times: times, values: values)?.slope, try row.number("slope"))
    } else {
      let test = try #require(SeasonalMannKendall(values, seasons: seasons))
      #expect(test.s == (try row.integer("s")))
      expectClose(
        [test.variance, test.z, test.p], [try row.number("variance"), try row.number("z"), try row.number("p")])
      expectClose(
        TheilSen(times: times.map { $0 / 12 }, values: values, seasons: seasons)?.slope, try row.number("slope"))
    }
  }

  @Test(arguments: Peers.rows("kendall.csv"))
  func kendall(row: ReferenceRow) throws {
    let (n, s) = (try row.integer("n"), try row.integer("s"))
    let test = try #require(MannKendall(Series.of(n, s: s)))
    #expect(test.s == s && test.method == .exact)
    let printed = try row.number("tail")
    let places = try row.text("tail").split(separator: ".")[0].count
    let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
    let isTruncated = try row.text("why").isEmpty == false
    #expect(abs(test.p / 2 - printed) <= (isTruncated ? 1 : 0.5001) * unit, "\(test.p / 2)")
  }

  /// An expected number of events a little beyond the one printed puts the area beyond the limit, and a little within it
  /// doesn't.
  @Test(arguments: Peers.rows("funnel-ratio.csv"))
  func funnelRatio(row: ReferenceRow) throws {
    let events = try row.integer("events")
    func position(_ column: String, _ factor: Double) throws -> FunnelLimits.Position {
      let expected = try row.number(column) * factor
      let limits = try #require(RateFunnel(counts: [events], exposures: [expected], rate: 1)?.areas[0].limits)
      return limits.position(of: Double(events) / expected)
    }
    // Printed figures were solved for, to four digits where they are smallest.
    let (more, less) = (1 + 1e-4, 1 - 1e-4)
    #expect(try position("low_95", more) == .watchLow)
    #expect(try position("low_95", less) == .inside)
    #expect(try position("high_95", less) == .watchHigh)
    #expect(try position("high_95", more) == .inside)
    #expect(try position("low_998", more) == .low)
    #expect(try position("low_998", less) == .watchLow)
    #expect(try position("high_998", less) == .high)
    #expect(try position("high_998", more) == .watchHigh)
  }

  @Test(arguments: Peers.rows("glm.csv"))
  func glm(row: ReferenceRow) throws {
    let (x, n) = (try row.integers("x"), try row.integers("n"))
    let times = x.indices.map { Double($0 + 1) }
    let seasons = try row.integers("seasons")
    let known =
      seasons.isEmpty ? nil : Projection.Seasons(ofPoints: seasons, asked: try row.integer("asked"))
    let at = try row.number("at")
    let forecast =
      try row.text("family") == "binomial"
      ? Projection.quasiBinomial(times: times, numerators: x, denominators: n, seasons: known, at: at)
      : Projection.quasiPoisson(
        times: times, counts: x, exposures: n.map(Double.init), seasons: known, at: at, exposure: 1)
    expectClose(forecast.value, try row.number("value"))
    expectClose(forecast.standardError, try row.number("error"))
    expectClose(forecast.dispersion, try row.number("dispersion"))
  }

  @Test(arguments: Peers.rows("tests.csv"))
  func tests(row: ReferenceRow) throws {
    let (x, n) = (try row.integers("x"), try row.integers("n"))
    let found =
      if try row.text("test") == "wilson" {
        try #require(Proportion.wilson(x[0], of: n[0]).map { [$0.low, $0.high] })
      } else {
        try #require(
          CochranArmitage(numerators: x, denominators: n, times: x.indices.map(Double.init)).map { [$0.chiSquared] })
      }
    for (found, printed) in zip(found, try row.series("expected")) { #expect(abs(found - printed) <= 0.00005001) }
  }
}

private enum Peers {
  static func rows(_ file: String) -> [ReferenceRow] { Reference.rows(file, in: "Peers") }
}

enum Series {
  /// A series of n different values with the S asked for: ascending, with neighbours exchanged until it fits.
  static func of(_ n: Int, s: Int) -> [Double] {
    var values = (0..<n).map(Double.init)
    var exchanges = (n * (n - 1) / 2 - s) / 2
    while exchanges > 0 {
      for index in 0..<(n - 1) where values[index] < values[index + 1] && exchanges > 0 {
        values.swapAt(index, index + 1)
        exchanges -= 1
      }
    }
    return values
  }
}
