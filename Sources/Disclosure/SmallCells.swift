public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Geography
public import Suppression

/// Which counts of municipalities are hidden because they are so small that they point at people, and which others, so
/// that none of them can be worked out: `Suppression` of all that an agreement's reports show.
///
/// What is hidden is an area's count in a period, whichever indicator shows it. A share is hidden with its numerator, and
/// all with the denominator.
public struct SmallCells: Sendable {
  /// The threshold where neither the user nor the indicator states one.
  public static let usualLimit = 5

  /// The thresholds that are in force, by source.
  private let limits: [ID<Source>: Int]
  /// The sources of which 0 % and 100 % are hidden too.
  private let withNoneAndAll: Set<ID<Source>>
  /// By source, the file that a finding about it names.
  let files: [ID<Source>: String]
  let periods: [Span: Period]
  /// The agreement's area.
  private let area: ID<Area>
  public let suppression: Suppression

  /// Those of all that the reports of a check show.
  public init(_ assessor: Assessor, hideBelow: Int?, after published: [Published] = []) {
    let whole = assessor.wholeSeries()
    self.init(
      assessor.agreement, assessor.evidence,
      assessor.assessments(of: whole).map(\.series) + whole + assessor.countrySeries(), hideBelow: hideBelow,
      after: published)
  }

  /// - Parameters:
  ///   - series: all that is shown, and each indicator's series in the whole area, so that every report and table hides
  ///     the same.
  ///   - hideBelow: the threshold for all; `nil` leaves it to each indicator.
  ///   - published: what the reports published before show.
  public init(
    _ agreement: Agreement, _ evidence: Evidence, _ series: [Series], hideBelow: Int?, after published: [Published] = []
  ) {
    // The highest of the thresholds of the indicators that show a source's counts: what one of them hides another must
    // not show.
    limits = Dictionary(
      agreement.indicators.map { ($0.source, hideBelow ?? $0.hideBelow ?? SmallCells.usualLimit) },
      uniquingKeysWith: max)
    withNoneAndAll = Set(agreement.indicators.filter(\.hidesNoneAndAll).map(\.source))
    area = agreement.area
    periods = Dictionary(
      series.flatMap { $0.observations + $0.parts }.map { (Span($0.period), $0.period) },
      uniquingKeysWith: { first, _ in first })
    files = Dictionary(
      agreement.sources.compactMap { source in
        (evidence.sources[source.id]?.inputs.first?.name ?? source.files.first).map { (source.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    suppression = Suppression(
      SmallCells.tables(agreement, evidence, series, limits, withNoneAndAll), in: Hierarchy(agreement.areas),
      after: published)
  }

  /// A table for each source, of all figures of it that are shown.
  private static func tables(
    _ agreement: Agreement, _ evidence: Evidence, _ series: [Series], _ limits: [ID<Source>: Int],
    _ withNoneAndAll: Set<ID<Source>>
  ) -> [Table] {
    var figures: [ID<Source>: [Place: Figure]] = [:]
    let stated = evidence.sources.mapValues { said in
      Set(said.observations.map { AreaPeriod(area: $0.area, period: $0.period) })
    }
    for series in series {
      let source = series.indicator.source
      let periods = Set((series.observations + series.parts).map(\.period))
      for (key, count) in evidence.sources[source]?.concealed ?? [:] where periods.contains(key.period) {
        figures[source, default: [:]][Place(key.area, key.period)] = Figure(count, series.indicator.unit)
      }
      for observation in series.observations + series.parts {
        let key = AreaPeriod(area: observation.area, period: observation.period)
        // Of a sum of periods the last one alone is what it tells beside the sum before.
        let last = observation.lastSummand.flatMap { $0.number > 0 ? $0 : nil }
        // Totals that were added up are added up again, so that it is known that they are.
        guard agreement.area(observation.area)?.kind == .municipality || stated[source]?.contains(key) ?? false,
          let figure = Figure(last ?? observation.measurement, series.indicator.unit)
        else { continue }
        let place = Place(observation.area, observation.period)
        if !figure.isPart(of: figures[source]?[place]) { figures[source, default: [:]][place] = figure }
      }
    }
    return agreement.sources.compactMap { source in
      figures[source.id].map { figures in
        Table(
          id: source.id.rawValue, figures: figures, limit: limits[source.id] ?? usualLimit,
          hidesNoneAndAll: withNoneAndAll.contains(source.id),
          files: Set(source.files + (evidence.sources[source.id]?.inputs ?? []).map(\.name)),
          related: Set(source.related.map(\.rawValue)))
      }
    }
  }

  // MARK: Asking

  /// Whether any count is hidden.
  public var isEmpty: Bool { suppression.isEmpty }

  /// Whether any count that this source gives is hidden.
  public func hidesAny(of source: Source) -> Bool { suppression.hidesAny(of: source.id.rawValue) }

  /// The highest threshold that is in force.
  var limit: Int { limits.values.max() ?? SmallCells.usualLimit }

  /// What is hidden of all that is shown.
  public var rule: HidingRule {
    let denominators = Set(
      suppression.hiddenFigures.filter { $0.part == .denominator }.map { Cell($0.table, $0.place) })
    let counts = suppression.hiddenFigures.contains {
      $0.part == .numerator && !denominators.contains(Cell($0.table, $0.place))
    }
    return HidingRule(
      limit: limit, hidesCounts: counts, hidesDenominators: !denominators.isEmpty,
      hidesNoneAndAll: limit > 1 && !withNoneAndAll.isEmpty)
  }

  private struct Cell: Hashable {
    let table: String
    let place: Place
    init(_ table: String, _ place: Place) { (self.table, self.place) = (table, place) }
  }

  /// Whether 0 % and 100 % of an indicator are hidden too.
  func hidesNoneAndAll(of indicator: Indicator) -> Bool {
    limit(for: indicator) > 1 && withNoneAndAll.contains(indicator.source)
  }

  /// The threshold for an indicator.
  func limit(for indicator: Indicator) -> Int { limits[indicator.source] ?? SmallCells.usualLimit }

  /// Whether small counts of this source are hidden, should there be any.
  public func protects(_ source: Source) -> Bool { (limits[source.id] ?? SmallCells.usualLimit) > 1 }

  public func hidesNumerator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesNumerator(indicator, area: observation.area, observation.period)
  }

  public func hidesNumerator(_ indicator: Indicator, area: ID<Area>, _ period: Period) -> Bool {
    suppression.hides(indicator.source.rawValue, Place(area, period), .numerator)
  }

  public func hidesDenominator(_ indicator: Indicator, _ observation: Observation) -> Bool {
    hidesDenominator(indicator, area: observation.area, observation.period)
  }

  public func hidesDenominator(_ indicator: Indicator, area: ID<Area>, _ period: Period) -> Bool {
    suppression.hides(indicator.source.rawValue, Place(area, period), .denominator)
  }

  /// Whether the share of all areas together would tell a hidden count.
  public func hidesTotal(_ indicator: Indicator, _ period: Period) -> Bool {
    hidesNumerator(indicator, area: area, period)
  }
}
