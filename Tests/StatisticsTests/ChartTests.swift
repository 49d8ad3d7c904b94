import Statistics
import Testing

@Suite struct ChartReferenceTests {
  @Test(arguments: Reference.rows("runs.csv"))
  func runs(row: ReferenceRow) throws {
    let runs = try #require(Runs(try row.series("values"), median: try row.optional("frozen")))
    #expect(runs.useful == (try row.integer("useful")))
    #expect(runs.longest == (try row.integer("longest")))
    #expect(runs.longestLimit == (try row.integer("longest_limit")))
    #expect(runs.crossings == (try row.integer("crossings")))
    #expect(runs.crossingsLimit == (try row.integer("crossings_limit")))
    #expect(runs.signal.rawValue == (try row.text("signal")))
  }

  @Test(arguments: Reference.rows("charts.csv"))
  func controlChart(row: ReferenceRow) throws {
    let chart = try #require(try Self.chart(row))
    expectClose(chart.points.map(\.centre), try row.gapped("centre"))
    expectClose(chart.points.map(\.low), try row.gapped("low"))
    expectClose(chart.points.map(\.high), try row.gapped("high"))
    let rules = chart.points.map { $0.rules.isEmpty ? "-" : $0.rules.map(\.rawValue).sorted().joined(separator: "+") }
    #expect(rules == (try row.words("rules")))
  }

  private static func chart(_ row: ReferenceRow) throws -> ControlChart? {
    let freeze = try row.optional("freeze").map { Int($0) }
    let rebase = try row.integers("rebase")
    if try row.text("kind") == "xmr" {
      return ControlChart.xmr(try row.gapped("values"), freeze: freeze, rebase: rebase)
    }
    let make = try row.text("kind") == "p" ? ControlChart.p : ControlChart.pPrime
    return make(try row.integers("numerators"), try row.integers("denominators"), freeze, rebase)
  }

  @Test(arguments: Reference.rows("count-charts.csv"))
  func countChart(row: ReferenceRow) throws {
    let freeze = try row.optional("freeze").map { Int($0) }
    let chart =
      switch try row.text("kind") {
      case "u":
        ControlChart.u(counts: try row.integers("values"), exposures: try row.series("exposures"), freeze: freeze)
      case "c": ControlChart.c(try row.integers("values"), freeze: freeze)
      case "g": ControlChart.g(try row.integers("values"), freeze: freeze)
      default: ControlChart.t(try row.series("values"), freeze: freeze)
      }
    let points = try #require(chart).points
    expectClose(points.map(\.centre), try row.series("centre"), scale: 1e-3)
    expectClose(points.map(\.low), try row.gapped("low"), scale: 1e-3)
    expectClose(points.map(\.high), try row.gapped("high"), scale: 1e-3)
  }
}
