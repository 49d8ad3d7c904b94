import Statistics

/// One method, run on one series. The result is boiled down to a number so that it is really computed.
struct Measure: Sendable {
  var name: String
  /// Whether it is one of the trend and run statistics, whose sum has a target; the others are shown beside it.
  var isOfSectionTotal = true
  var run: @Sendable (Sample) -> Int

  private static func digest(_ value: Double?) -> Int {
    Int(truncatingIfNeeded: (value ?? 0).bitPattern)
  }

  private static func digest(_ chart: ControlChart?) -> Int {
    guard let chart else { return 0 }
    return digest(chart.points.last?.high) &+ chart.points.reduce(0) { $0 &+ $1.rules.count }
  }

  static let all: [Measure] = [
    Measure(name: "Mann-Kendall") { digest(MannKendall($0.values)?.p) },
    Measure(name: "seasonal Mann-Kendall") { digest(SeasonalMannKendall($0.values, seasons: $0.seasons)?.p) },
    Measure(name: "Theil-Sen with interval") {
      let line = TheilSen(times: $0.times, values: $0.values)
      return digest(line?.slope) &+ digest(line?.low) &+ digest(line?.high)
    },
    Measure(name: "Cochran-Armitage") {
      digest(CochranArmitage(numerators: $0.numerators, denominators: $0.denominators, times: $0.times)?.p)
    },
    Measure(name: "least squares") {
      let line = LeastSquares(times: $0.times, values: $0.values)
      return digest(line?.slope) &+ digest(line?.slopeStandardError)
    },
    Measure(name: "least squares, weighted") {
      let line = LeastSquares(times: $0.times, values: $0.values, weights: $0.weights)
      return digest(line?.slope) &+ digest(line?.slopeStandardError)
    },
    Measure(name: "lag-1 autocorrelation") { digest(lag1Autocorrelation($0.values)) },
    Measure(name: "Anhøj's run rules") {
      let runs = Runs($0.values)
      return (runs?.longest ?? 0) &+ (runs?.crossings ?? 0) &+ (runs?.signal == .random ? 0 : 1)
    },
    Measure(name: "XmR chart with rules") { digest(ControlChart.xmr($0.points)) },
    Measure(name: "p chart with rules") {
      digest(ControlChart.p(numerators: $0.numerators, denominators: $0.denominators))
    },
    Measure(name: "p' chart with rules") {
      digest(ControlChart.pPrime(numerators: $0.numerators, denominators: $0.denominators))
    },
    Measure(name: "segmented regression") {
      let fit = SegmentedRegression(times: $0.times, values: $0.values, breakAt: $0.breakAt)
      return digest(fit?.levelChange.p) &+ digest(fit?.slopeChange.p)
    },
    Measure(name: "forecast of a share (quasi-binomial)", isOfSectionTotal: false) { sample in
      let forecast = try? Projection.quasiBinomial(
        times: sample.times, numerators: sample.numerators, denominators: sample.denominators, at: 2027, target: (1, 2))
      return digest(forecast?.probability)
    },
    Measure(name: "forecast of a share, by season", isOfSectionTotal: false) { sample in
      let forecast = try? Projection.quasiBinomial(
        times: sample.times, numerators: sample.numerators, denominators: sample.denominators,
        seasons: Projection.Seasons(ofPoints: sample.seasons, asked: 3), at: 2027, target: (1, 2))
      return digest(forecast?.probability)
    },
    Measure(name: "forecast of a rate (quasi-Poisson)", isOfSectionTotal: false) { sample in
      let forecast = try? Projection.quasiPoisson(
        times: sample.times, counts: sample.numerators, exposures: sample.weights, at: 2027, exposure: 200,
        bound: .atMost(100))
      return digest(forecast?.probability)
    },
    Measure(name: "Mann-Kendall under autocorrelation", isOfSectionTotal: false) {
      digest(ModifiedMannKendall(times: $0.times, values: $0.values)?.p)
    },
    Measure(name: "change since baseline (Newcombe)", isOfSectionTotal: false) {
      let change = Change.difference(
        $0.numerators[19], of: $0.denominators[19], since: $0.numerators[0], of: $0.denominators[0])
      return digest(change?.interval.low)
    },
    Measure(name: "forecast of a value (least squares)", isOfSectionTotal: false) { sample in
      let forecast = try? Projection.leastSquares(times: sample.times, values: sample.values, at: 2027, target: 0.5)
      return digest(forecast?.probability)
    },
    Measure(name: "Clopper-Pearson, one share", isOfSectionTotal: false) {
      digest(Proportion.clopperPearson($0.numerators[0], of: $0.denominators[0])?.low)
    },
    Measure(name: "Wilson, one share", isOfSectionTotal: false) {
      digest(Proportion.wilson($0.numerators[0], of: $0.denominators[0])?.low)
    },
    Measure(name: "funnel limits of 20 areas", isOfSectionTotal: false) {
      digest(Funnel(numerators: $0.numerators, denominators: $0.denominators)?.betweenAreaVariance)
    },
  ]
}
