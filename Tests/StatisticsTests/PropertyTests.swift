import Statistics
import Testing

/// What must hold for every series, whatever its figures.
@Suite struct TrendPropertyTests {
  @Test(arguments: 0..<200)
  func reversingFlipsTheSignAndNothingElse(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let reversed = Array(series.values.reversed())
    let (there, back) = (try #require(MannKendall(series.values)), try #require(MannKendall(reversed)))
    #expect(back.s == -there.s)
    #expect(back.z == -there.z)
    #expect(back.tau == there.tau.map { -$0 })
    #expect(back.p == there.p)
    #expect(back.variance == there.variance)
    #expect(back.method == there.method)

    let seasonal = try #require(SeasonalMannKendall(series.values, seasons: series.seasons))
    let seasonalBack = try #require(SeasonalMannKendall(reversed, seasons: series.seasons.reversed()))
    #expect(seasonalBack.s == -seasonal.s)
    #expect(seasonalBack.p == seasonal.p)

    let slope = try #require(TheilSen(times: series.times, values: series.values))
    let slopeBack = try #require(TheilSen(times: series.times, values: reversed))
    #expect(slopeBack.slope == -slope.slope)
    #expect(slopeBack.low == slope.high.map { -$0 })
    #expect(slopeBack.high == slope.low.map { -$0 })

    let line = try #require(LeastSquares(times: series.times, values: series.values))
    let lineBack = try #require(LeastSquares(times: series.times, values: reversed))
    expectClose(lineBack.slope, -line.slope, scale: line.slopeStandardError ?? 0)
    expectClose(lineBack.residualSumOfSquares, line.residualSumOfSquares)

    let runs = try #require(Runs(series.values))
    #expect(Runs(reversed) == runs)
    expectClose(lag1Autocorrelation(reversed), lag1Autocorrelation(series.values), scale: 1)
  }

  @Test(arguments: 0..<200)
  func scalingByTenScalesTheSlope(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let scaled = series.values.map { $0 * 10 }
    let slope = try #require(TheilSen(times: series.times, values: series.values))
    let steeper = try #require(TheilSen(times: series.times, values: scaled))
    expectClose(
      [steeper.slope, steeper.low, steeper.high],
      [slope.slope * 10, slope.low.map { $0 * 10 }, slope.high.map { $0 * 10 }])
    let line = try #require(LeastSquares(times: series.times, values: series.values))
    let steeperLine = try #require(LeastSquares(times: series.times, values: scaled))
    expectClose(steeperLine.slope, line.slope * 10, scale: line.slopeStandardError ?? 0)
    #expect(MannKendall(scaled) == MannKendall(series.values))
    #expect(Runs(scaled)?.crossings == Runs(series.values)?.crossings)
  }

  @Test(arguments: 0..<200)
  func addingAConstantChangesNoPValue(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let raised = series.values.map { $0 + 4096 }
    #expect(MannKendall(raised) == MannKendall(series.values))
    #expect(
      SeasonalMannKendall(raised, seasons: series.seasons)
        == SeasonalMannKendall(series.values, seasons: series.seasons))
    #expect(TheilSen(times: series.times, values: raised) == TheilSen(times: series.times, values: series.values))
    let runs = try #require(Runs(series.values))
    #expect(Runs(raised)?.signal == runs.signal)
    let count = series.values.count
    if count >= 20 {
      let at = series.times[count / 2]
      let fit = try #require(SegmentedRegression(times: series.times, values: series.values, breakAt: at))
      let raisedFit = try #require(SegmentedRegression(times: series.times, values: raised, breakAt: at))
      expectClose(raisedFit.levelChange.p, fit.levelChange.p)
      expectClose(raisedFit.slopeChange.p, fit.slopeChange.p)
    }
  }

  /// Time's origin and unit are nobody's business.
  @Test(arguments: 0..<100)
  func movingTimeChangesNoPValue(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let moved = series.times.map { ($0 - 2010) * 4 }
    let test = try #require(
      CochranArmitage(numerators: series.numerators, denominators: series.denominators, times: series.times))
    let movedTest = try #require(
      CochranArmitage(numerators: series.numerators, denominators: series.denominators, times: moved))
    expectClose(movedTest.chiSquared, test.chiSquared)
    let end = series.times[series.times.count - 1] + 0.75
    let forecast = try Projection.quasiBinomial(
      times: series.times, numerators: series.numerators, denominators: series.denominators, at: end, target: (1, 2))
    let movedForecast = try Projection.quasiBinomial(
      times: moved, numerators: series.numerators, denominators: series.denominators, at: (end - 2010) * 4,
      target: (1, 2))
    expectClose(
      [forecast.value, forecast.low, forecast.high, forecast.probability],
      [
        movedForecast.value, movedForecast.low, movedForecast.high, movedForecast.probability,
      ])
  }

  /// Only the order counts.
  @Test(arguments: 0..<50)
  func aMonotoneTransformationChangesNoRankTest(seed: Int) {
    let series = RandomSeries(seed: seed)
    let cubes = series.values.map { $0 * $0 * $0 }
    #expect(MannKendall(cubes) == MannKendall(series.values))
  }

  @Test(arguments: 0..<50)
  func oneSeasonIsTheOrdinaryTest(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let test = try #require(MannKendall(series.values))
    let seasonal = try #require(SeasonalMannKendall(series.values, seasons: series.values.map { _ in 7 }))
    #expect(seasonal.s == test.s)
    #expect(seasonal.z == test.z)
    #expect(seasonal.variance == test.variance)
    if test.method == .normal { #expect(seasonal.p == test.p) }
  }

  /// The two lines of segmented regression are the multiple regression of its formula.
  @Test(arguments: 0..<100)
  func segmentedRegressionIsTheMultipleRegression(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let count = series.values.count
    guard count >= 16 else { return }
    let at = series.times[8 + seed % (count - 15)]
    let design = series.times.flatMap { time -> [Double] in
      [1, time - series.times[0], time >= at ? 1 : 0, time >= at ? time - at : 0]
    }
    let expected = try #require(MultipleRegression(design: design, columns: 4, values: series.values))
    let fit = try #require(SegmentedRegression(times: series.times, values: series.values, breakAt: at))
    let effects = [fit.intercept, fit.slope, fit.levelChange, fit.slopeChange]
    let scale = fit.intercept.standardError
    expectClose(effects.map(\.estimate), expected.coefficients, scale: scale)
    expectClose(effects.map(\.standardError), expected.standardErrors)
    expectClose(fit.residualSumOfSquares, expected.residualSumOfSquares)
    #expect(fit.degreesOfFreedom == expected.degreesOfFreedom)
  }
}

@Suite struct IntervalPropertyTests {
  @Test(arguments: 0..<200)
  func anIntervalContainsItsEstimate(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let slope = try #require(TheilSen(times: series.times, values: series.values))
    let (low, high) = (try #require(slope.low), try #require(slope.high))
    #expect(low <= slope.slope && slope.slope <= high)

    let mean = series.values.reduce(0, +) / Double(series.values.count)
    #expect(Mean.interval(series.values)?.contains(mean) == true)

    for (x, n) in zip(series.numerators, series.denominators) {
      let share = Double(x) / Double(n)
      #expect(Proportion.clopperPearson(x, of: n)?.contains(share) == true)
      #expect(Proportion.wilson(x, of: n)?.contains(share) == true)
      #expect(Rate.interval(count: x, exposure: 7)?.contains(Double(x) / 7) == true)
    }

    let at = series.times[series.times.count - 1] + 0.75
    let forecast = try Projection.quasiBinomial(
      times: series.times, numerators: series.numerators, denominators: series.denominators, at: at)
    #expect(forecast.low <= forecast.value && forecast.value <= forecast.high)
    #expect(forecast.low >= 0 && forecast.high <= 1)
    // Whole numbers of the latest denominator.
    let size = Double(try #require(series.denominators.last))
    for end in [forecast.low, forecast.high] { expectClose(end * size, (end * size).rounded(), scale: 1) }
    let line = try Projection.leastSquares(times: series.times, values: series.values, at: at)
    #expect(line.low < line.value && line.value < line.high)

    let funnel = try #require(Funnel(numerators: series.numerators, denominators: series.denominators))
    for area in funnel.areas {
      #expect((area.overdispersedLimits == nil) == (funnel.areas.count < 10))
      for limits in [area.limits, area.overdispersedLimits].compactMap(\.self) {
        #expect(limits.low998 <= limits.low95 && limits.low95 <= funnel.share)
        #expect(limits.high998 >= limits.high95 && limits.high95 >= funnel.share)
      }
    }
  }

  @Test(arguments: 0..<200)
  func moreConfidenceIsWider(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let (x, n) = (series.numerators[0], series.denominators[0])
    let levels = [0.5, 0.8, 0.95, 0.998]
    for (lower, higher) in zip(levels, levels.dropFirst()) {
      for interval in [Proportion.clopperPearson, Proportion.wilson] {
        let (narrow, wide) = (try #require(interval(x, n, lower)), try #require(interval(x, n, higher)))
        #expect(wide.low <= narrow.low && narrow.high <= wide.high)
      }
    }
  }

  /// Counting the misses instead of the hits turns everything round one half.
  @Test(arguments: 0..<100)
  func complementsMirror(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let misses = zip(series.numerators, series.denominators).map { $1 - $0 }
    for (index, n) in series.denominators.enumerated() {
      let hits = try #require(Proportion.clopperPearson(series.numerators[index], of: n))
      let mirror = try #require(Proportion.clopperPearson(misses[index], of: n))
      expectClose(hits.low, 1 - mirror.high, within: 1e-12, scale: 1)
    }
    let at = series.times[series.times.count - 1] + 0.75
    let forecast = try Projection.quasiBinomial(
      times: series.times, numerators: series.numerators, denominators: series.denominators, at: at,
      target: (2, 5))
    let mirror = try Projection.quasiBinomial(
      times: series.times, numerators: misses, denominators: series.denominators, at: at, target: (3, 5),
      direction: .atMost)
    expectClose(mirror.value, 1 - forecast.value)
    expectClose(mirror.high, 1 - forecast.low)
    expectClose(mirror.probability, forecast.probability)
  }

  @Test(arguments: 0..<100)
  func bothSidesOfATargetAddUpToOne(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let at = series.times[series.times.count - 1] + 0.75
    func probability(_ direction: Projection.Direction) throws -> Double {
      try #require(
        try Projection.leastSquares(
          times: series.times, values: series.values, at: at, target: 300, direction: direction
        ).probability)
    }
    expectClose(try probability(.atLeast) + probability(.atMost), 1)
  }
}

@Suite struct ChartPropertyTests {
  @Test(arguments: 0..<100)
  func shufflingAreasChangesNoLimit(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    var generator = SplitMix(state: UInt64(seed))
    let order = series.numerators.indices.shuffled(using: &generator)
    let funnel = try #require(Funnel(numerators: series.numerators, denominators: series.denominators))
    let shuffled = try #require(
      Funnel(numerators: order.map { series.numerators[$0] }, denominators: order.map { series.denominators[$0] }))
    #expect(shuffled.areas == order.map { funnel.areas[$0] })
    #expect(shuffled.share == funnel.share)
    #expect(shuffled.dispersion == funnel.dispersion)
    #expect(shuffled.betweenAreaVariance == funnel.betweenAreaVariance)
  }

  @Test(arguments: 0..<100)
  func scalingAChartKeepsItsRules(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let chart = try #require(ControlChart.xmr(series.values))
    let scaled = try #require(ControlChart.xmr(series.values.map { $0 * 8 }))
    #expect(scaled.points.map(\.rules) == chart.points.map(\.rules))
    #expect(scaled.points.map(\.high) == chart.points.map { $0.high.map { $0 * 8 } })
  }

  /// What comes after the frozen period has no say in the limits.
  @Test(arguments: 0..<100)
  func frozenLimitsIgnoreTheFuture(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let frozen = 5
    let chart = try #require(ControlChart.xmr(series.values, freeze: frozen))
    let other = try #require(
      ControlChart.xmr(series.values.enumerated().map { $0 > frozen ? $1 + 9999 : $1 }, freeze: frozen))
    #expect(other.points.map(\.high) == chart.points.map(\.high))
    #expect(other.points.map(\.centre) == chart.points.map(\.centre))
  }

  /// A rebase makes two charts of one.
  @Test(arguments: 0..<100)
  func segmentsAreChartsOfTheirOwn(seed: Int) throws {
    let series = RandomSeries(seed: seed)
    let at = 1 + seed % (series.values.count - 1)
    let (x, n) = (series.numerators, series.denominators)
    let chart = try #require(ControlChart.pPrime(numerators: x, denominators: n, rebase: [at]))
    let first = try #require(
      ControlChart.pPrime(numerators: Array(x[..<at]), denominators: Array(n[..<at])))
    let second = try #require(
      ControlChart.pPrime(numerators: Array(x[at...]), denominators: Array(n[at...])))
    #expect(chart.points == first.points + second.points)
  }
}
