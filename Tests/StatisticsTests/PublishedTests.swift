import Statistics
import Testing

/// Figures that others have printed, to the digits they print.
@Suite struct PublishedFigureTests {
  /// NIST Statistical Reference Datasets, linear regression, lower level of difficulty: Norris.
  @Test func norris() throws {
    let line = try #require(LeastSquares(times: Norris.x, values: Norris.y))
    // NIST's intercept is at 0, ours at the first point.
    expectClose(line.value(at: 0), -0.262323073774029)
    expectClose(line.slope, 1.00211681802045)
    expectClose(line.standardError(at: 0), 0.232818234301152)
    expectClose(line.slopeStandardError, 0.429796848199937e-3)
    expectClose(line.residualSumOfSquares, 26.6173985294224)
    expectClose(line.residualVariance?.squareRoot(), 0.884796396144373)
    #expect(line.degreesOfFreedom == 34)
  }

  /// NIST StRD, higher level of difficulty: Longley. It certifies the multiple regression that segmented regression is
  /// held against.
  @Test func longley() throws {
    let design = Longley.rows.flatMap { [1] + $0.dropFirst() }
    let fit = try #require(MultipleRegression(design: design, columns: 7, values: Longley.rows.map { $0[0] }))
    let expected = [
      -3482258.63459582, 15.0618722713733, -0.358191792925910e-1, -2.02022980381683, -1.03322686717359,
      -0.511041056535807e-1, 1829.15146461355,
    ]
    let errors = [
      890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699, 0.214274163161675,
      0.226073200069370, 455.478499142212,
    ]
    expectClose(fit.coefficients, expected)
    expectClose(fit.standardErrors, errors)
    expectClose(fit.residualSumOfSquares, 836424.055505915)
  }

  @Test(arguments: Reference.rows("exact-kendall.csv"))
  func exactKendallByEveryOrder(row: ReferenceRow) throws {
    let (n, s) = (try row.integer("n"), try row.integer("s"))
    let test = try #require(MannKendall(Series.of(n, s: s)))
    #expect(test.s == s)
    #expect(test.method == .exact)
    expectClose(test.p, try row.number("p"), within: 1e-15)
  }

  /// Newcombe 1998, *Statistics in Medicine* 17, 857-872, table I: methods 3 (score) and 5 (Clopper-Pearson).
  @Test(arguments: [
    (81, 263, [0.2553, 0.3662, 0.2527, 0.3676]),
    (15, 148, [0.0624, 0.1605, 0.0578, 0.1617]),
    (0, 20, [0.0000, 0.1611, 0.0000, 0.1684]),
    (1, 29, [0.0061, 0.1718, 0.0009, 0.1776]),
  ])
  func newcombe(x: Int, n: Int, printed: [Double]) throws {
    let wilson = try #require(Proportion.wilson(x, of: n))
    let exact = try #require(Proportion.clopperPearson(x, of: n))
    for (figure, printed) in zip([wilson.low, wilson.high, exact.low, exact.high], printed) {
      #expect(abs(figure - printed) <= 0.00005001)
    }
  }

  /// Anhøj & Olesen 2014: the limits of the run rules by the number of useful points.
  @Test(arguments: [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8)])
  func anhoejsLimits(useful: Int, longest: Int, crossings: Int) {
    #expect(Runs.longestLimit(useful: useful) == longest)
    #expect(Runs.crossingsLimit(useful: useful) == crossings)
  }

  /// R's manual page of `prop.trend.test`, on smokers among patients of four groups (Fleiss 1981, p. 139).
  @Test func smokers() throws {
    let test = try #require(
      CochranArmitage(numerators: [83, 90, 129, 70], denominators: [86, 93, 136, 82], times: [1, 2, 3, 4]))
    #expect(abs(test.chiSquared - 8.2249) < 0.00005)
    #expect(abs(test.p - 0.004132) < 0.0000005)
  }
}

/// Montgomery, *Introduction to Statistical Quality Control*, the frozen orange juice cans: 30 samples of 50 cans to set
/// up a p chart, then 24 after an adjustment of the machine.
@Suite struct MontgomeryTests {
  private let nonconforming = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ]
  private let afterAdjustment = [9, 6, 12, 5, 6, 4, 6, 3, 7, 6, 2, 4, 3, 6, 5, 4, 8, 5, 6, 7, 5, 6, 3, 5]

  private func expectPrinted(_ figure: Double?, _ printed: Double) {
    #expect(abs((figure ?? .nan) - printed) < 0.00005001, "\(String(describing: figure)) instead of \(printed)")
  }

  @Test func firstLimits() throws {
    let chart = try #require(ControlChart.p(numerators: nonconforming, denominators: nonconforming.map { _ in 50 }))
    expectPrinted(chart.points[0].centre, 0.2313)
    expectPrinted(chart.points[0].low, 0.0524)
    expectPrinted(chart.points[0].high, 0.4102)
    // Samples 15 and 23 are out of control.
    #expect(chart.points.indices.filter { chart.points[$0].rules.contains(.beyondLimit) } == [14, 22])
  }

  /// Without the two samples with an assignable cause, which become gaps.
  @Test func revisedLimits() throws {
    var (x, n) = (nonconforming, nonconforming.map { _ in 50 })
    for index in [14, 22] { (x[index], n[index]) = (0, 0) }
    let chart = try #require(ControlChart.p(numerators: x, denominators: n))
    expectPrinted(chart.points[0].centre, 0.2150)
    expectPrinted(chart.points[0].low, 0.0407)
    expectPrinted(chart.points[0].high, 0.3893)
    #expect(chart.gaps == [14, 22])
    // Sample 21, at 0.40, is now beyond the limit.
    #expect(chart.points.indices.filter { chart.points[$0].rules.contains(.beyondLimit) } == [20])
  }

  @Test func newLimitsAfterAdjustment() throws {
    let x = nonconforming + afterAdjustment
    let chart = try #require(ControlChart.p(numerators: x, denominators: x.map { _ in 50 }, rebase: [30]))
    expectPrinted(chart.points[0].centre, 0.2313)
    expectPrinted(chart.points[53].centre, 0.1108)
    expectPrinted(chart.points[53].high, 0.2440)
    #expect(chart.points[53].low == 0)
  }
}
