public import Agreement
internal import Basics
public import Evidence
internal import Geography

extension Assessor {
  /// The municipalities of an area as they stand on the last day of the check period, each with its cluster's figure of the
  /// same time, and with the country's where the source has it.
  ///
  /// - Parameter series: as of that day.
  public func comparison(of series: Series, target: Target?, method: IntervalMethod = .exact) -> Comparison {
    let isRegister = series.observations.last?.measurement.isCensus ?? false
    let latest = (series.parts.isEmpty ? series.observations : series.parts).map(\.period).max()
    let members = agreement.municipalities(of: series.area.code, on: asOf)
    var comparison = Comparison(
      title: series.indicator.title, unit: series.indicator.unit, target: isRegister ? nil : target,
      areas: isRegister ? members.map { status(of: $0, series) } : figures(of: members, series, latest), method: method,
      isIllustrative: series.observations.contains { $0.flags.contains(.illustrative) })
    comparison.isRegister = isRegister
    comparison.whole = series.observations.last { $0.period == latest }?.measurement
    if !isRegister, let latest, let country = agreement.areas.first(where: { $0.kind == .country }) {
      comparison.country = builder.figure(of: series.indicator, in: country, latest)
    }
    return comparison
  }

  private func status(of area: Area, _ series: Series) -> ComparedArea {
    ComparedArea(
      code: area.code, name: area.name, cluster: agreement.areas.cluster(of: area.code)?.name,
      time: .period(Period(endingOn: asOf)),
      membership: series.memberships.first { $0.area == area.code && $0.holds(on: asOf) })
  }

  private func figures(of areas: [Area], _ series: Series, _ latest: Period?) -> [ComparedArea] {
    let parts = series.parts.isEmpty ? series.observations : series.parts
    func byArea(_ period: Period?) -> [ID<Area>: Observation] {
      Dictionary(parts.filter { $0.period == period }.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let now = byArea(latest), before = byArea(latest.flatMap(series.yearBefore))
    var clusters: [ID<Area>: Observation] = [:]
    if let latest {
      for cluster in Set(areas.compactMap { agreement.areas.cluster(of: $0.code) }) {
        clusters[cluster.code] = builder.figure(of: series.indicator, in: cluster, latest)
      }
    }
    return areas.map { area in
      let cluster = agreement.areas.cluster(of: area.code)
      var compared = ComparedArea(
        code: area.code, name: area.name, cluster: cluster?.name, time: latest.map(TimePoint.period),
        measurement: now[area.code]?.measurement)
      compared.hasNothingToCount =
        latest.map { series.nothingToCount.contains(AreaPeriod(area: area.code, period: $0)) } ?? false
      compared.yearBefore = before[area.code]
      compared.clusterFigure = cluster.flatMap { clusters[$0.code] }
      return compared
    }
  }
}

extension Series {
  /// The same time the year before; `nil` where a break lies between, and of single days.
  fileprivate func yearBefore(_ period: Period) -> Period? {
    guard let perYear = period.length == .rollingYear ? 4 : period.perYear else { return nil }
    let before = Period(length: period.length, ordinal: period.ordinal - perYear)
    return breaks.contains { $0.period.first > before.first && $0.period.first <= period.last } ? nil : before
  }
}
