public import Evidence
public import Statistics

/// The kinds of charts that points are judged by. The raw value is what `--chart` takes.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// A run chart: the median, and Anhøj's runs.
  case run
  /// Individual values and moving ranges.
  case xmr
  /// Shares, with limits by each point's denominator.
  case p
  /// The same, with limits as wide as the scatter (Laney).
  case pPrime = "p-prime"
  /// Rates, with limits by each point's exposure.
  case u
  /// Counts over equal exposures.
  case c
  /// Cases between rare events.
  case g
  /// Times between rare events.
  case t

  /// What series that a chart can't be drawn of hold.
  public enum Figures: Hashable, Sendable {
    case shares, rates, values

    public init(_ series: [TimedSeries]) {
      let measurements = series.flatMap(\.points).compactMap(\.measurement)
      let isShare = !measurements.isEmpty && measurements.allSatisfy { $0.share != nil }
      let isRate = !measurements.isEmpty && measurements.allSatisfy { $0.rate != nil }
      self = isShare ? .shares : isRate ? .rates : .values
    }
  }
}

/// A series on a chart: every point with its centre line, limits and the rules it breaks; a time without a figure keeps
/// its place. Shares in percent.
public struct ChartAnalysis: Hashable, Sendable {
  public var series: TimedSeries
  /// As many as the series' points once its gaps are filled with empty ones.
  public var points: [TimedPoint]
  /// `nil` where the chart can't be drawn: no point, or a p chart of values without counts.
  public var chart: ControlChart?

  /// - Parameter freeze: the last time that centre and limits are taken from, in its own segment; segments begin at the
  ///   series' breaks.
  public init(_ series: TimedSeries, _ kind: ChartKind, freeze: TimePoint? = nil) {
    self.series = series
    points = (series.points + ChartAnalysis.gaps(of: series)).sorted { $0.time < $1.time }
    let times = points.map(\.time)
    let rebase = series.breaks.compactMap { start in times.firstIndex { !$0.begins(before: start) } }
    let frozen = freeze.flatMap { last in times.lastIndex { !$0.ends(after: last) } }
    let values = points.map { $0.measurement?.number }
    // A percentage is no count, nor a time, whatever number it is.
    let isPart = points.contains { $0.measurement?.share != nil || $0.measurement?.rate != nil }
    guard !isPart || ![.c, .g, .t].contains(kind) else { return }
    switch kind {
    case .run: chart = ControlChart.run(values, freeze: frozen, rebase: rebase)
    case .xmr: chart = ControlChart.xmr(values, freeze: frozen, rebase: rebase)
    case .u:
      let rates = points.map { $0.measurement?.rate }
      let per = rates.compactMap { $0 }.first?.per ?? 1
      guard zip(rates, points).allSatisfy({ ($0 == nil) == ($1.measurement == nil) }) else { return }
      chart = ControlChart.u(
        counts: rates.map { $0?.events ?? 0 }, exposures: rates.map { $0?.exposure ?? 0 }, freeze: frozen,
        rebase: rebase
      )?.times(per)
    case .c, .g:
      let counts = values.compactMap { $0 }.allSatisfy { $0 >= 0 && $0.rounded() == $0 && $0 < 1e15 }
      guard counts else { return }
      let whole = values.map { $0.map { Int($0) } }
      chart =
        kind == .c
        ? ControlChart.c(whole, freeze: frozen, rebase: rebase) : ControlChart.g(whole, freeze: frozen, rebase: rebase)
    case .t: chart = ControlChart.t(values, freeze: frozen, rebase: rebase)
    case .p, .pPrime:
      let shares = points.map { $0.measurement.map(\.share) ?? (numerator: 0, denominator: 0) }
      let numerators = shares.compactMap { $0?.numerator }, denominators = shares.compactMap { $0?.denominator }
      guard numerators.count == points.count else { return }
      chart =
        (kind == .p
        ? ControlChart.p(numerators: numerators, denominators: denominators, freeze: frozen, rebase: rebase)
        : ControlChart.pPrime(numerators: numerators, denominators: denominators, freeze: frozen, rebase: rebase))?
        .times(100)
    }
  }

  /// The periods that the series skips, as points without a figure.
  private static func gaps(of series: TimedSeries) -> [TimedPoint] {
    let present = Set(series.points.map(\.time))
    return series.gaps.map { TimePoint.period($0) }.filter { !present.contains($0) }
      .map { TimedPoint(time: $0, measurement: nil) }
  }
}

extension ControlChart {
  fileprivate func times(_ factor: Double) -> ControlChart {
    var chart = self
    for index in chart.points.indices {
      chart.points[index].value = chart.points[index].value.map { factor * $0 }
      chart.points[index].centre = chart.points[index].centre.map { factor * $0 }
      chart.points[index].low = chart.points[index].low.map { factor * $0 }
      chart.points[index].high = chart.points[index].high.map { factor * $0 }
    }
    return chart
  }
}
