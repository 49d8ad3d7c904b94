public import Agreement
public import Basics
internal import Evidence
internal import Geography

/// The figures of an indicator in an area, as they may be shown.
public struct ReleasedSeries: Hashable, Sendable {
  /// The area's own, in order of time.
  public let observations: [ReleasedObservation]
  /// Those of the municipalities that they are made of.
  public let parts: [ReleasedObservation]
  /// In order of time, as far as they have begun.
  public let breaks: [Source.Break]
  /// How many observations there are since the last break, and the first of them.
  public let segmentCount: Int
  public let segmentStart: Period?
  /// How many of them share no quarter with another: all, but of rolling years.
  public let independentCount: Int
  /// Cases that are neither answered nor past due; `none` for other figures.
  public let pending: Shown<Int>
  /// Where nothing is known of cases that fell due, how many.
  public let silence: Silence?

  /// Whether the area's figure of any period is hidden.
  public var hidesAny: Bool { observations.contains { $0.measurement.isHidden } }

  init(_ series: Series, _ gate: Gate) {
    observations = series.observations.map { ReleasedObservation($0, series.indicator, gate) }
    parts = series.parts.map { ReleasedObservation($0, series.indicator, gate) }
    breaks = series.breaks
    segmentCount = series.currentSegment.count
    independentCount = TimedSeries(series, name: "").independentPoints.count
    segmentStart = series.currentSegment.first?.period
    let hidesCases = gate.protects(series.area.code, series.indicator)
    pending = Shown(series.pending, hidden: hidesCases)
    silence = series.silence.map { Silence(since: $0.since, cases: Shown($0.cases, hidden: hidesCases)) }
  }

  /// Cases that are late because nothing is known of them since a day.
  public struct Silence: Hashable, Sendable {
    public let since: CalendarDate
    public let cases: Shown<Int>
  }
}
