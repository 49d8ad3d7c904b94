public import Assessment
public import Basics
public import Evidence
public import Statistics

/// What is said of one series, as it may be shown: of one with a hidden point only which times it holds, since all the
/// rest is worked out from every point.
public struct ReleasedTrend: Hashable, Sendable {
  public let name: String
  /// Figures in the current segment.
  public let count: Int
  public let first: TimePoint?
  public let last: TimePoint?
  public let analysis: Shown<TrendAnalysis>

  public init(_ analysis: TrendAnalysis, _ hidden: HiddenPoints) {
    name = analysis.series.name
    count = analysis.values.count
    (first, last) = (analysis.first, analysis.last)
    self.analysis = Shown(analysis, hidden: !hidden.isEmpty)
  }
}

/// A point of a series on a chart, as it may be shown.
public struct ReleasedPoint: Hashable, Sendable {
  public let series: String
  public let time: TimePoint
  public let measurement: Shown<Measurement>
  public let denominator: Shown<ExactDecimal>
  /// Its centre line, limits and the rules it breaks; nothing where a point of the series is hidden.
  public let drawn: ControlChart.Point?

  /// All points of a series, times without a figure among them.
  public static func all(of analysis: ChartAnalysis, _ hidden: HiddenPoints) -> [ReleasedPoint] {
    analysis.points.enumerated().map { index, point in
      ReleasedPoint(
        series: analysis.series.name, time: point.time,
        measurement: Shown(point.measurement, hidden: hidden.numerators.contains(point.time)),
        denominator: Shown(point.measurement?.denominator, hidden: hidden.denominators.contains(point.time)),
        drawn: hidden.isEmpty ? analysis.chart?.points[index] : nil)
    }
  }
}
