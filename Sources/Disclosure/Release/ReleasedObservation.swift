internal import Agreement
internal import Assessment
public import Basics
public import Evidence
public import Geography
public import Statistics

/// A figure of an area in a period, as it may be shown.
public struct ReleasedObservation: Hashable, Sendable {
  public let area: ID<Area>
  public let period: Period
  /// In the indicator's unit.
  public let measurement: Shown<Measurement>
  /// The number that a share is of, where it may be told though the share may not.
  public let denominator: Shown<ExactDecimal>
  public let flags: Set<Flag>
  /// The files that it comes from.
  public let files: [String]
  /// The lines that it comes from; hidden where there is one for each of a municipality's cases.
  public let provenance: Shown<[Provenance]>
  /// How the cases behind a share of cases were handled; `nil` for other figures, and for one that is hidden.
  public let handling: ReleasedHandling?
  /// Municipalities that should be in the figure and aren't, by code.
  public let missingAreas: [ID<Area>]
  /// Of a sum, the periods that have no figure.
  public let missingPeriods: [Period]

  public var numerator: Shown<Int> {
    switch measurement {
    case .value(let measurement): Shown(measurement.counts?.numerator, hidden: false)
    case .hidden: .hidden
    case .none: .none
    }
  }

  /// The exact 95 % interval of a share, in percent; `nil` for values, for a census, and where the share is hidden.
  public var interval: Interval? { denominator.isHidden ? nil : measurement.value?.interval }
  /// Whether anything of the figure is hidden.
  public var isHidden: Bool { measurement.isHidden || denominator.isHidden }

  init(_ observation: Observation, _ indicator: Indicator, _ gate: Gate) {
    let hidesValue = gate.cells.hidesNumerator(indicator, observation)
    let hidesDenominator = gate.cells.hidesDenominator(indicator, observation)
    let tellsCases = observation.timeliness != nil && gate.protects(observation.area, indicator)
    area = observation.area
    period = observation.period
    measurement = Shown(observation.measurement, hidden: hidesValue)
    denominator = Shown(observation.measurement.denominator, hidden: hidesDenominator)
    flags = observation.flags
    files = observation.provenance.map(\.file)
    provenance = Shown(observation.provenance, hidden: tellsCases)
    handling =
      hidesValue || hidesDenominator
      ? nil
      : observation.timeliness.map {
        ReleasedHandling($0, hidesCounts: tellsCases, leastAnswered: tellsCases ? gate.cells.limit : 0)
      }
    missingAreas = observation.missingAreas
    missingPeriods = observation.missingPeriods
  }
}

/// How cases were handled, as it may be shown.
public struct ReleasedHandling: Hashable, Sendable {
  /// Cases that fell due, of these answered in time and answered at all, and cases that were cancelled.
  public struct Counts: Hashable, Sendable {
    public let due, onTime, answered, cancelled: Int
  }

  /// Of a municipality, those answered and cancelled are counts as small as any.
  public let counts: Shown<Counts>
  /// From request to answer, in days; `nil` where nothing was answered, or too little to be told of.
  public let medianDays: Double?
  public let ninetiethDays: Double?

  /// - Parameter leastAnswered: what days were taken is told of no fewer answers.
  init(_ timeliness: Timeliness, hidesCounts: Bool, leastAnswered: Int) {
    counts = Shown(
      Counts(
        due: timeliness.due, onTime: timeliness.onTime, answered: timeliness.answered, cancelled: timeliness.cancelled),
      hidden: hidesCounts)
    let days = timeliness.answered >= leastAnswered ? timeliness.daysTaken : [:]
    medianDays = quantile(0.5, ofCounts: days)
    // It lies at 0.9 (n - 1) between two whole numbers, so it is a whole number of tenths, and is rounded to that: no figure
    // hangs on the order of the arithmetic.
    ninetiethDays = quantile(0.9, ofCounts: days).map { ($0 * 10).rounded() / 10 }
  }
}

extension Measurement {
  /// The number that a share, or a number of areas, is of.
  var denominator: ExactDecimal? { counts?.denominator }
}
