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
}
