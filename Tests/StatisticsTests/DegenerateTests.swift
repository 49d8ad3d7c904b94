import Statistics
import Testing

private let unusable: [[Double]] = [[], [1, .nan, 3], [1, .infinity, 3], [-.infinity, 2, 3]]

/// What happens where there is little, nothing or nonsense to work on.
@Suite struct DegenerateTests {
  @Test(arguments: [(0, 0), (-1, 5), (6, 5), (0, -1), (1, 0)])
  func noShare(x: Int, n: Int) {
    #expect(Proportion.clopperPearson(x, of: n) == nil)
    #expect(Proportion.wilson(x, of: n) == nil)
    #expect(CochranArmitage(numerators: [x, 2], denominators: [n, 5], times: [1, 2]) == nil || (x, n) == (0, 0))
  }

  @Test(arguments: [0, 1, -0.5, 1.5, .nan])
  func noConfidence(confidence: Double) {
    #expect(Proportion.clopperPearson(2, of: 5, confidence: confidence) == nil)
    #expect(Proportion.wilson(2, of: 5, confidence: confidence) == nil)
    #expect(Rate.interval(count: 3, exposure: 2, confidence: confidence) == nil)
    #expect(Mean.interval([1, 2, 3], confidence: confidence) == nil)
    #expect(TheilSen(times: [1, 2, 3], values: [1, 2, 4], confidence: confidence) == nil)
    #expect(throws: Projection.Refusal.unusableInput) {
      try Projection.leastSquares(times: eight, values: zigzag, at: 9, confidence: confidence)
    }
  }

  @Test func endsOfShares() throws {
    let none = try #require(Proportion.clopperPearson(0, of: 20))
    #expect(none.low == 0)
    expectClose(none.high, 0.168433470983085, within: 1e-14)
    let all = try #require(Proportion.clopperPearson(20, of: 20))
    #expect(all.high == 1)
    expectClose(all.low, 0.831566529016915, within: 1e-14)
    #expect(Proportion.wilson(0, of: 3)?.low == 0)
    #expect(Proportion.wilson(3, of: 3)?.high == 1)
    #expect(Rate.interval(count: 0, exposure: 4)?.low == 0)
  }

  /// GSL's own beta quantile gives up or never returns for these.
  @Test(arguments: [(3_000_000, 6_000_000), (1, 1_000_000_000), (999_999_999, 1_000_000_000), (44, 400_000_000)])
  func enormousDenominators(x: Int, n: Int) throws {
    let interval = try #require(Proportion.clopperPearson(x, of: n))
    let share = Double(x) / Double(n)
    #expect(interval.low < share && share < interval.high)
  }

  @Test func rates() {
    #expect(Rate.interval(count: -1, exposure: 1) == nil)
    for exposure in [0, -2, .nan, .infinity] { #expect(Rate.interval(count: 3, exposure: exposure) == nil) }
  }

  @Test(arguments: unusable)
  func unusableValues(values: [Double]) {
    let times = values.indices.map(Double.init)
    #expect(Mean.interval(values) == nil)
    #expect(MannKendall(values) == nil)
    #expect(SeasonalMannKendall(values, seasons: values.map { _ in 1 }) == nil)
    #expect(TheilSen(times: times, values: values) == nil)
    #expect(TheilSen(times: values, values: times) == nil)
    #expect(LeastSquares(times: times, values: values) == nil)
    #expect(LeastSquares(times: values, values: times) == nil)
    #expect(lag1Autocorrelation(values) == nil)
    #expect(ModifiedMannKendall(times: times, values: values) == nil)
    #expect(TheilSen(times: times, values: values, seasons: values.map { _ in 1 }) == nil)
    #expect(KruskalWallis(values, groups: values.indices.map { $0 }) == nil)
    #expect(KruskalWallis.ofSeasons(times: times, values: values, seasons: values.indices.map { $0 }) == nil)
    #expect(Runs(values) == nil)
    #expect(Runs.ofSegments(values) == nil)
    #expect(ControlChart.t(values) == nil)
    #expect(ControlChart.xmr(values) == nil)
    #expect(ControlChart.run(values) == nil)
    #expect(
      CochranArmitage(numerators: values.map { _ in 1 }, denominators: values.map { _ in 2 }, times: values) == nil)
  }

  @Test func oneValue() {
    #expect(Mean.interval([5]) == nil)
    #expect(MannKendall([5]) == nil)
    #expect(SeasonalMannKendall([5], seasons: [1]) == nil)
    #expect(SeasonalMannKendall([5, 6, 7], seasons: [1, 2, 3]) == nil)
    #expect(TheilSen(times: [1], values: [5]) == nil)
    #expect(LeastSquares(times: [1], values: [5]) == nil)
    #expect(lag1Autocorrelation([5]) == nil)
    #expect(quantile(0.9, ofSorted: [5]) == 5)
    let runs = Runs([5])
    #expect(runs?.useful == 0)
    #expect(runs?.signal == .random)
    #expect(runs?.isAssessable == false)
    #expect(ControlChart.xmr([5])?.points == [ControlChart.Point(value: 5, centre: 5)])
  }

  @Test(arguments: [2, 5, 9, 30, 300])
  func allEqual(count: Int) throws {
    // A value that no sum of its copies hits exactly.
    let values = [Double](repeating: 0.1, count: count)
    let times = values.indices.map { 2019 + Double($0) / 4 }
    let test = try #require(MannKendall(values))
    #expect(test.s == 0 && test.z == 0 && test.p == 1 && test.variance == 0 && test.tau == nil)
    #expect(SeasonalMannKendall(values, seasons: values.map { _ in 1 })?.p == 1)
    let slope = try #require(TheilSen(times: times, values: values))
    #expect(slope.slope == 0)
    // One slope has nothing on either side of it.
    #expect(slope.low == (count == 2 ? nil : 0) && slope.high == (count == 2 ? nil : 0))
    let line = try #require(LeastSquares(times: times, values: values))
    #expect(line.slope == 0 && line.residualSumOfSquares == 0 && line.intercept == 0.1)
    #expect(lag1Autocorrelation(values) == nil)
    let modified = try #require(ModifiedMannKendall(times: times, values: values))
    #expect(modified.p == 1 && modified.factor == 1 && modified.autocorrelation == nil && modified.z == 0)
    #expect(KruskalWallis(values, groups: values.indices.map { $0 % 2 }) == nil)
    #expect(TheilSen(times: times, values: values, seasons: values.map { _ in 1 })?.slope == 0)
    #expect(Mean.interval(values) == Interval(low: 0.1, high: 0.1))
    let runs = try #require(Runs(values))
    #expect(runs.useful == 0 && runs.longest == 0 && runs.crossings == 0 && runs.signal == .random)
    let chart = try #require(ControlChart.xmr(values))
    #expect(chart.points.allSatisfy { $0.centre == 0.1 && $0.low == 0.1 && $0.high == 0.1 && $0.rules.isEmpty })
    for p in [0, 0.25, 0.5, 0.9, 1] { #expect(quantile(p, ofSorted: values) == 0.1) }
  }

  @Test func quantileOutsideItsRange() {
    #expect(quantile(0.5, ofSorted: []) == nil)
    for p in [-0.1, 1.1, .nan] { #expect(quantile(p, ofSorted: [1, 2]) == nil) }
    #expect(quantile(1, ofSorted: [1, .infinity]) == nil)
  }

  @Test func theilSenIntervalNeedsFivePoints() throws {
    let four = try #require(TheilSen(times: [1, 2, 3, 4], values: [1, 3, 2, 5]))
    #expect(four.low == nil && four.high == nil)
    let five = try #require(TheilSen(times: [1, 2, 3, 4, 5], values: [1, 3, 2, 5, 6]))
    #expect(five.low == -1 && five.high == 3)
    // With less confidence, fewer points do.
    #expect(TheilSen(times: [1, 2, 3, 4], values: [1, 3, 2, 5], confidence: 0.8)?.low != nil)
    #expect(TheilSen(times: [3, 3, 3], values: [1, 2, 3]) == nil)
    #expect(TheilSen(times: [1, 2], values: [1]) == nil)
  }

  /// Level is 0, not -0, from whichever end it is looked at.
  @Test func levelHasNoSign() throws {
    let line = try #require(TheilSen(times: [6, 5, 4, 3, 2, 1], values: [2, 2, 2, 2, 2, 2]))
    #expect(line.slope.sign == .plus && line.low?.sign == .plus && line.high?.sign == .plus)
  }

  @Test func limitsOfEndlessSeries() {
    #expect(Runs.longestLimit(useful: .max) == 66)
    #expect(Runs.crossingsLimit(useful: .max) > 2_000_000_000)
    #expect(Runs.crossingsLimit(useful: -1) == 0 && Runs.longestLimit(useful: 0) == 0)
  }

  @Test func linesWithoutScatterOrSpan() throws {
    let line = try #require(LeastSquares(times: [1, 2], values: [3, 7]))
    #expect(line.slope == 4 && line.slopeStandardError == nil && line.degreesOfFreedom == 0)
    #expect(LeastSquares(times: [2, 2, 2], values: [1, 2, 3]) == nil)
    #expect(LeastSquares(times: [1, 2, 3], values: [1, 2]) == nil)
    #expect(LeastSquares(times: [1, 2, 3], values: [1, 2, 3], weights: [1, 0, 0]) == nil)
    #expect(LeastSquares(times: [1, 2, 3], values: [1, 2, 3], weights: [1, -1, 1]) == nil)
    #expect(LeastSquares(times: [1, 2, 3], values: [1, 2, 3], weights: [1, 1]) == nil)
    #expect(LeastSquares(times: [1, 2, 3], values: [1, 2, 9], weights: [1, 1, 0])?.slope == 1)
  }

  @Test func cochranArmitageWithNothingToTest() {
    #expect(CochranArmitage(numerators: [0, 0], denominators: [5, 5], times: [1, 2]) == nil)
    #expect(CochranArmitage(numerators: [5, 5], denominators: [5, 5], times: [1, 2]) == nil)
    #expect(CochranArmitage(numerators: [1, 2], denominators: [5, 5], times: [3, 3]) == nil)
    #expect(CochranArmitage(numerators: [1, 2], denominators: [5], times: [1, 2]) == nil)
    #expect(CochranArmitage(numerators: [], denominators: [], times: []) == nil)
  }

  @Test func segmentsTooShort() {
    let times = (0..<20).map(Double.init)
    let values = times.map { ($0 * 7).truncatingRemainder(dividingBy: 5) }
    #expect(SegmentedRegression(times: times, values: values, breakAt: 7) == nil)
    #expect(SegmentedRegression(times: times, values: values, breakAt: 8) != nil)
    #expect(SegmentedRegression(times: times, values: values, breakAt: 12) != nil)
    #expect(SegmentedRegression(times: times, values: values, breakAt: 13) == nil)
    #expect(SegmentedRegression(times: times, values: values, breakAt: .nan) == nil)
  }

  @Test func segmentsOnLines() throws {
    let times = (0..<20).map(Double.init)
    let values = times.map { $0 < 10 ? 1 + 0.1 * $0 : 7 - 0.2 * $0 }
    let fit = try #require(SegmentedRegression(times: times, values: values, breakAt: 10))
    expectClose(fit.levelChange.estimate, 3)
    expectClose(fit.slopeChange.estimate, -0.3)
    #expect(fit.levelChange.standardError == 0 && fit.levelChange.p == nil)
  }
}

private let eight: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
private let zigzag: [Double] = [1, 2, 1, 3, 2, 4, 3, 5]

@Suite struct RefusalTests {
  private func refusal(_ numerators: [Int], _ denominators: [Int], times: [Double] = eight) -> Projection.Refusal? {
    do {
      _ = try Projection.quasiBinomial(times: times, numerators: numerators, denominators: denominators, at: 9)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ values: [Double], times: [Double] = eight, target: Double? = nil) -> Projection.Refusal? {
    do {
      _ = try Projection.leastSquares(times: times, values: values, at: 9, target: target)
      return nil
    } catch {
      return error
    }
  }

  private let ten = [Int](repeating: 10, count: 8)

  @Test func shares() {
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8], ten) == nil)
    #expect(refusal([1, 2, 3], [9, 9, 9], times: [1, 2, 3]) == .tooFewPoints(have: 3, need: 8))
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 0], [9, 9, 9, 9, 9, 9, 9, 0]) == .tooFewPoints(have: 7, need: 8))
    #expect(refusal([], [], times: []) == .tooFewPoints(have: 0, need: 8))
    #expect(refusal([0, 0, 0, 0, 0, 0, 0, 0], ten) == nil)
    #expect(refusal(ten, ten) == nil)
    #expect(refusal([0, 0, 0, 0, 10, 10, 10, 10], ten) == .jump)
    #expect(refusal([0, 0, 0, 0, 5, 10, 10, 10], ten) == .jump)
    #expect(refusal([10, 10, 10, 3, 0, 0, 0, 0], ten) == .jump)
    #expect(refusal([4, 0, 0, 0, 0, 0, 0, 0], ten) == .jump)
    #expect(refusal([1, 0, 0, 0, 0, 0, 0, 0], ten) == nil)
    #expect(refusal([0, 0, 0, 1, 5, 10, 10, 10], ten) == nil)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8], ten, times: ten.map { _ in 4 }) == .noTimeSpan)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 11], ten) == .unusableInput)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, -1], ten) == .unusableInput)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7], ten) == .unusableInput)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8], ten, times: [1, 2, 3, .nan, 5, 6, 7, 8]) == .unusableInput)
  }

  @Test(arguments: [(-1, 10), (101, 100), (1, 0), (1, -1)])
  func targetOfAShare(numerator: Int, denominator: Int) {
    #expect(throws: Projection.Refusal.targetOutOfRange) {
      try Projection.quasiBinomial(
        times: eight, numerators: [1, 2, 3, 4, 5, 6, 7, 8], denominators: ten, at: 9, target: (numerator, denominator))
    }
  }

  @Test func certainTargets() throws {
    func probability(_ target: Int, _ direction: Projection.Direction) throws -> Double {
      try #require(
        try Projection.quasiBinomial(
          times: eight, numerators: [1, 2, 3, 4, 5, 6, 7, 8], denominators: ten, at: 9, target: (target, 100),
          direction: direction
        ).probability)
    }
    expectClose(try probability(0, .atLeast), 1, within: 1e-14)
    expectClose(try probability(100, .atMost), 1, within: 1e-14)
    // All of them, or none, can be observed.
    #expect(try probability(100, .atLeast) > 0.1)
    #expect(try probability(0, .atMost) > 0)
    expectClose(try probability(100, .atLeast) + probability(99, .atMost), 1)
  }

  @Test func whenItIsKnownOrTooFar() throws {
    func ask(_ time: Double) throws {
      _ = try Projection.quasiBinomial(
        times: eight, numerators: [1, 2, 3, 4, 5, 6, 7, 8], denominators: ten, at: time)
    }
    for time in [-1.0, 3, 8] { #expect(throws: Projection.Refusal.alreadyKnown) { try ask(time) } }
    try ask(8.25)
    try ask(11.5)
    #expect(throws: Projection.Refusal.tooFarAhead(latest: 11.5)) { try ask(11.75) }
    #expect(throws: Projection.Refusal.alreadyKnown) {
      try Projection.leastSquares(times: eight, values: zigzag, at: 8)
    }
    #expect(throws: Projection.Refusal.tooFarAhead(latest: 11.5)) {
      try Projection.quasiPoisson(
        times: eight, counts: [1, 2, 3, 4, 5, 6, 7, 8], exposures: eight, at: 12, exposure: 8)
    }
    // Half of eleven quarters, which binary numbers round.
    let quarters = (0..<12).map { 2019.1 + Double($0) * 0.1 }
    _ = try Projection.leastSquares(
      times: quarters, values: quarters.indices.map { Double($0 % 3) }, at: 2019.1 + 16.5 * 0.1)
  }

  @Test func seasons() {
    let twelve = (0..<12).map(Double.init)
    func refusal(_ numerators: [Int], asked: Int = 3, seasons: [Int] = (0..<12).map { $0 % 4 }) -> Projection.Refusal? {
      do {
        _ = try Projection.quasiBinomial(
          times: twelve, numerators: numerators, denominators: numerators.map { _ in 10 },
          seasons: Projection.Seasons(ofPoints: seasons, asked: asked), at: 12)
        return nil
      } catch { return error }
    }
    let varied = [1, 5, 3, 6, 2, 5, 4, 7, 3, 4, 2, 8]
    #expect(refusal(varied) == nil)
    #expect(refusal(varied, asked: 4) == .seasonNotSeen)
    #expect(refusal(varied, seasons: [1, 2]) == .unusableInput)
    #expect(refusal([0, 5, 3, 6, 0, 5, 4, 7, 0, 4, 2, 8]) == .seasonWithoutVariation)
    #expect(refusal([9, 10, 3, 6, 9, 10, 4, 7, 8, 10, 2, 8]) == .seasonWithoutVariation)
    #expect(refusal(varied, seasons: (0..<12).map { $0 % 6 }) == .tooFewPoints(have: 12, need: 13))
  }

  @Test func singleCases() {
    let one = [Int](repeating: 1, count: 8)
    // Scattered more than chance: 1 at both ends.
    #expect(refusal([1, 1, 0, 0, 0, 0, 1, 1], one) == .singleCases)
  }

  @Test func ratesWithoutAForecast() throws {
    func refusal(_ counts: [Int], _ exposures: [Double] = eight.map { _ in 10 }, exposure: Double = 10)
      -> Projection.Refusal?
    {
      do {
        _ = try Projection.quasiPoisson(times: eight, counts: counts, exposures: exposures, at: 9, exposure: exposure)
        return nil
      } catch { return error }
    }
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8]) == nil)
    #expect(refusal([0, 0, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(refusal([1, 0, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(refusal([0, 0, 0, 0, 0, 0, 0, 9]) == .jump)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, -8]) == .unusableInput)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8], exposure: 0) == .unusableInput)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 1, 1, 1, 1, 1, 0]) == .unusableInput)
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 0], [1, 1, 1, 1, 1, 1, 1, 0]) == .tooFewPoints(have: 7, need: 8))
    #expect(refusal([0, 0, 0, 0, 0, 0, 1, 3000]) == .tooUncertain)
  }

  @Test func values() {
    #expect(refusal(zigzag) == nil)
    #expect(refusal([1, 2, 3], times: [1, 2, 3]) == .tooFewPoints(have: 3, need: 8))
    #expect(refusal([1, 2, 3, 4, 5, 6, 7, 8]) == .noScatter)
    #expect(refusal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) == .noScatter)
    #expect(refusal([50, 50, 50, 50, 50, 50, 50, 50]) == .noScatter)
    #expect(refusal(zigzag, times: zigzag.map { _ in 1 }) == .noTimeSpan)
    #expect(refusal([1, 2, 1, 3, 2, 4, 3, .nan]) == .unusableInput)
    #expect(refusal(zigzag, target: .nan) == .targetOutOfRange)
  }

  /// A trend is a reason, not a certainty: points barely overlapping still have a best line.
  @Test func barelyOverlapping() throws {
    let forecast = try Projection.quasiBinomial(
      times: eight, numerators: [0, 0, 1, 0, 10_000, 9999, 10_000, 10_000],
      denominators: [Int](repeating: 10_000, count: 8), at: 9)
    #expect(forecast.value > 0.99 && forecast.value <= 1 && forecast.basis == .trend)
  }
}

@Suite struct ChartGapTests {
  @Test func aGapEndsEveryRun() throws {
    let rising: [Double?] = [1, 2, 3, 4, 5, 6, 7]
    let whole = try #require(ControlChart.xmr(rising))
    #expect(whole.points.allSatisfy { $0.rules.contains(.trend) })
    var gapped = rising
    gapped.insert(nil, at: 3)
    let chart = try #require(ControlChart.xmr(gapped))
    #expect(chart.gaps == [3])
    #expect(chart.points.allSatisfy { !$0.rules.contains(.trend) })
    #expect(chart.points[3].value == nil)
    // The moving ranges are all 1: none is taken from 3 to 4 across the gap, and the limits are unmoved.
    #expect(chart.points[0].high == 4 + 2.66)
  }

  @Test func onlyGaps() throws {
    let chart = try #require(ControlChart.xmr([nil, nil]))
    #expect(chart.gaps == [0, 1])
    #expect(chart.points.allSatisfy { $0.centre == nil && $0.low == nil })
    let shares = try #require(ControlChart.p(numerators: [0, 0], denominators: [0, 0]))
    #expect(shares.gaps == [0, 1])
  }

  @Test func indicesOutside() {
    #expect(ControlChart.xmr([1, 2], freeze: 2) == nil)
    #expect(ControlChart.xmr([1, 2], freeze: -1) == nil)
    #expect(ControlChart.xmr([1, 2], rebase: [5]) == nil)
    #expect(ControlChart.xmr([]) == nil)
    #expect(ControlChart.p(numerators: [1], denominators: [1, 2]) == nil)
    #expect(ControlChart.p(numerators: [3], denominators: [2]) == nil)
    #expect(ControlChart.pPrime(numerators: [-1], denominators: [2]) == nil)
    #expect(ControlChart.u(counts: [1], exposures: [0]) == nil)
    #expect(ControlChart.u(counts: [-1], exposures: [1]) == nil)
    #expect(ControlChart.u(counts: [1], exposures: [1, 2]) == nil)
    #expect(ControlChart.c([1, -1]) == nil)
    #expect(ControlChart.c([]) == nil)
    #expect(ControlChart.g([-1]) == nil)
    #expect(ControlChart.g([1], freeze: 1) == nil)
    #expect(ControlChart.t([-0.5]) == nil)
    #expect(Runs.ofSegments([1, 2, 3], freeze: 3) == nil)
    #expect(Runs.ofSegments([1, 2, 3], rebase: [-1]) == nil)
  }

  @Test func countChartGaps() throws {
    let counts = try #require(ControlChart.c([3, nil, 5]))
    #expect(counts.gaps == [1] && counts.points[0].centre == 4 && counts.points[1].high == nil)
    let none = try #require(ControlChart.g([0, 0, nil]))
    #expect(none.points[0].centre == 0 && none.points[0].high == 0 && none.points[0].rules.isEmpty)
    #expect(try #require(ControlChart.t([nil, nil])).points.allSatisfy { $0.centre == nil })
    #expect(try #require(ControlChart.u(counts: [0, 0], exposures: [1, 2])).points[1].high == 0)
  }

  /// The runs analysis and the run chart are about the same centre.
  @Test func runsFollowTheChart() throws {
    let values: [Double?] = [1, 2, 3, 4, nil, 9, 8, 9, 8, 7, 3, 4, 5, 6]
    let runs = try #require(Runs.ofSegments(values, freeze: 6, rebase: [10]))
    let chart = try #require(ControlChart.run(values, freeze: 6, rebase: [10]))
    #expect(runs.map { $0?.median } == [chart.points[0].centre, chart.points[13].centre])
    #expect(runs[0]?.median == 3.5 && runs[0]?.useful == 9 && runs[0]?.longest == 6)
    #expect(runs[1]?.median == 4.5 && runs[1]?.useful == 4)
    #expect(try #require(Runs.ofSegments([nil, 1], rebase: [1])) == [nil, Runs([1])])
  }

  @Test func runChartMarksRunsBeyondTheLimit() throws {
    let values: [Double?] = [1, 2, 1, 2, 1, 2, 1, 2, nil, 9, 9, 8, 9, 8, 9, 8, 9]
    let chart = try #require(ControlChart.run(values, rebase: []))
    let runs = try #require(Runs(values.compactMap(\.self)))
    #expect(chart.points[0].centre == runs.median)
    #expect(chart.points[0].low == nil)
    #expect(runs.longest == 8 && runs.longestLimit == 7 && runs.signal == .both)
    #expect(chart.points.indices.filter { chart.points[$0].rules == [.shift] } == Array(0..<8) + Array(9..<17))
    let rebased = try #require(ControlChart.run(values, rebase: [9]))
    #expect(rebased.points.allSatisfy { $0.rules.isEmpty })
    #expect(rebased.points[0].centre == 1.5 && rebased.points[16].centre == 9)
  }
}

@Suite struct FunnelEdgeTests {
  @Test func unusable() {
    #expect(Funnel(numerators: [], denominators: []) == nil)
    #expect(Funnel(numerators: [0], denominators: [0]) == nil)
    #expect(Funnel(numerators: [3], denominators: [2]) == nil)
    #expect(Funnel(numerators: [-1], denominators: [2]) == nil)
    #expect(Funnel(numerators: [1, 2], denominators: [2]) == nil)
    #expect(Funnel(numerators: [1], denominators: [2], share: 1.1) == nil)
  }

  @Test func anAreaWithoutAValueIsLeftOut() throws {
    let with = try #require(Funnel(numerators: [3, 0, 8, 5], denominators: [10, 0, 20, 11]))
    let without = try #require(Funnel(numerators: [3, 8, 5], denominators: [10, 20, 11]))
    #expect(with.areas[1] == Funnel.Area())
    #expect([with.areas[0], with.areas[2], with.areas[3]] == without.areas)
    #expect(with.dispersion == without.dispersion)
  }

  @Test(arguments: [0, 10])
  func nothingOrEverything(x: Int) throws {
    let funnel = try #require(Funnel(numerators: [x, x], denominators: [10, 10]))
    let area = funnel.areas[0]
    let limits = try #require(area.limits)
    #expect(limits.low95 == limits.high95)
    let share = try #require(area.share)
    #expect(limits.position(of: share) == .inside)
  }

  @Test func positions() {
    let limits = FunnelLimits(low95: 0.2, high95: 0.6, low998: 0.1, high998: 0.7)
    #expect(limits.position(of: 0.05) == .low)
    #expect(limits.position(of: 0.1) == .watchLow)
    #expect(limits.position(of: 0.2) == .inside)
    #expect(limits.position(of: 0.6) == .inside)
    #expect(limits.position(of: 0.65) == .watchHigh)
    #expect(limits.position(of: 0.7) == .watchHigh)
    #expect(limits.position(of: 0.71) == .high)
  }
}
