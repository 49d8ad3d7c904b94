public import Agreement
public import Basics
public import Evidence
public import Geography

/// Makes the series of an indicator in an area out of what the sources say, as of a date.
///
/// Only periods that end on or before the as-of date count, and only what had happened by then, so that an old check
/// run again sees what it saw then.
public struct SeriesBuilder: Sendable {
  let agreement: Agreement
  let evidence: Evidence
  let asOf: CalendarDate
  /// The shares of cases that were handled in time, by source: counted once for all areas.
  private let handled: [ID<Source>: CaseCount]

  public init(_ agreement: Agreement, _ evidence: Evidence, asOf: CalendarDate) {
    self.agreement = agreement
    self.evidence = evidence
    self.asOf = asOf
    handled = agreement.sources.filter { $0.shape == .records }.reduce(into: [:]) { handled, source in
      guard let said = evidence.sources[source.id] else { return }
      handled[source.id] = CaseCount(said.cases, illustrative: source.illustrative, asOf: asOf)
    }
  }

  public func series(of indicator: Indicator, in area: Area) -> Series {
    guard let source = agreement.source(indicator.source), let said = evidence.sources[source.id] else {
      return Series(indicator: indicator, area: area)
    }
    var series = Series(
      indicator: indicator, area: area, breaks: source.breaks.filter { $0.period.first <= asOf })
    switch source.shape {
    case .records:
      // A municipality without a case that fell due has nothing to report; it isn't missing.
      let cases = handled[source.id]
      (series.observations, series.parts) = gathered(
        cases?.observations ?? [], indicator, area, everyAreaReports: false)
      if area.kind != .municipality { addCancelledAlone(cases, area, &series.observations) }
      let codes = Set(agreement.municipalities(of: area.code, on: asOf).map(\.code) + [area.code])
      series.pending = said.cases.pending(in: codes, asOf: asOf)
      series.silence = silence(of: said.cases, in: codes)
    case .register:
      let codes = Set(agreement.areas.members(of: area.code, on: nil).map(\.code))
      series.memberships = said.memberships.filter { $0.from <= asOf && codes.contains($0.area) }
      series.observations = counts(series, illustrative: source.illustrative)
    default:
      series.nothingToCount = said.nothingToCount
      (series.observations, series.parts) = gathered(
        said.observations.map { $0.counted(in: indicator.unit) }, indicator, area, nothing: said.nothingToCount)
      series.latestElsewhere = latestElsewhere(said, area)
      series.rejectedPeriods = Set(said.rejectedRows.filter { $0.area == area.code }.compactMap(\.period))
      if let accumulation = indicator.accumulation, accumulation.isSum {
        series.observations = summed(series.observations, accumulation, indicator.unit)
        series.parts = Dictionary(grouping: series.parts, by: \.area).values
          .flatMap { summed($0, accumulation, indicator.unit) }.sorted { ($0.period, $0.area) < ($1.period, $1.area) }
      }
    }
    mark(breaks: series.breaks, in: &series.observations)
    return series
  }

  /// The figure of an area in one period, as its series has it; the country's only where the source gives it.
  func figure(of indicator: Indicator, in area: Area, _ period: Period) -> Observation? {
    guard let source = agreement.source(indicator.source) else { return nil }
    let observations: [Observation]
    switch source.shape {
    case .register: return nil
    case .records:
      let cases = handled[source.id]?.observations.filter { $0.period == period } ?? []
      observations = gathered(cases, indicator, area, everyAreaReports: false).observations
    default: observations = series(of: indicator, in: area).observations
    }
    let figure = observations.first { $0.period == period }
    return figure.flatMap { area.kind != .country || states($0, indicator) ? $0 : nil }
  }

  /// Whether the source itself gives the observation's figure.
  func states(_ observation: Observation, _ indicator: Indicator) -> Bool {
    let said = evidence.sources[indicator.source]?.observations ?? []
    return said.contains { $0.area == observation.area && $0.period == observation.period }
  }

  /// Cases that were cancelled in areas without any other count where these areas are added up.
  private func addCancelledAlone(_ cases: CaseCount?, _ area: Area, _ observations: inout [Observation]) {
    guard let cases else { return }
    for index in observations.indices {
      let period = observations[index].period
      let codes = agreement.municipalities(of: area.code, on: period.last).map(\.code) + [area.code]
      observations[index].timeliness?.cancelled += cases.cancelledAlone(in: codes, period)
    }
  }

  private func silence(of cases: CaseTable, in areas: Set<ID<Area>>) -> Series.Silence? {
    // Weekends and holidays pass without a request or an answer anywhere.
    guard let since = cases.latestDate, since < asOf.advanced(by: -7) else { return nil }
    // Without any event, a case ceases to be pending by falling due.
    let late = cases.pending(in: areas, asOf: since) - cases.pending(in: areas, asOf: asOf)
    return late > 0 ? Series.Silence(since: since, cases: late) : nil
  }

  /// The area's own figures, for each period that the source gives one for, else the sums over its municipalities; and
  /// the figures of its municipalities.
  private func gathered(
    _ all: [Observation], _ indicator: Indicator, _ area: Area, nothing: Set<AreaPeriod> = [],
    everyAreaReports: Bool = true
  ) -> (observations: [Observation], parts: [Observation]) {
    let known = all.filter { $0.period.last <= asOf }
    if area.kind == .municipality { return (history(of: area, in: known), []) }
    let own = known.filter { $0.area == area.code }
    let byPeriod = Dictionary(grouping: known, by: \.period).mapValues { observations in
      let codes = Set(agreement.municipalities(of: area.code, on: observations[0].period.last).map(\.code))
      return observations.filter { codes.contains($0.area) }
    }
    let periods = byPeriod.keys.sorted()
    let stated = Dictionary(own.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    let observations = Set(periods + stated.keys).sorted().compactMap { period in
      let parts = byPeriod[period] ?? []
      guard let figure = stated[period] else { return sum(parts, period, indicator, area, nothing, everyAreaReports) }
      // A total stands for the whole area. A case that names the region is one more case.
      return everyAreaReports ? figure : sum(parts + [figure], period, indicator, area, nothing, false)
    }
    return (observations, periods.flatMap { (byPeriod[$0] ?? []).sorted { $0.area < $1.area } })
  }

  /// The figures of a municipality and, for periods before its own, of the one whose place it took, which keep that one's
  /// code. Its first day need not begin a period: the figure of its own name comes first.
  private func history(of area: Area, in known: [Observation]) -> [Observation] {
    var periods: Set<Period> = []
    return agreement.areas.history(of: area.code).flatMap { code in
      known.filter { $0.area == code }.sorted { $0.period > $1.period }.filter { periods.insert($0.period).inserted }
    }.sorted { $0.period < $1.period }
  }

  /// Numerators and denominators are added, percentages never averaged. A municipality without a figure is missing, not
  /// zero, unless there was nothing to count. `nil` for values that can't be added.
  private func sum(
    _ parts: [Observation], _ period: Period, _ indicator: Indicator, _ area: Area, _ nothing: Set<AreaPeriod>,
    _ everyAreaReports: Bool
  ) -> Observation? {
    guard let measurement = Measurement.sum(parts.map(\.measurement), unit: indicator.unit) else { return nil }
    let present = Set(parts.map(\.area))
    let expected = everyAreaReports ? agreement.municipalities(of: area.code, on: period.last) : []
    let missing = expected.map(\.code).filter {
      !present.contains($0) && !nothing.contains(AreaPeriod(area: $0, period: period))
    }
    var flags = parts.reduce(into: Set<Flag>()) { $0.formUnion($1.flags) }
    if !missing.isEmpty { flags.insert(.incomplete) }
    let handled = parts.compactMap(\.timeliness)
    return Observation(
      area: area.code, period: period, measurement: measurement, flags: flags,
      provenance: Provenance.merged(parts.flatMap(\.provenance)),
      timeliness: handled.isEmpty ? nil : handled.reduce(Timeliness(), +), missingAreas: missing)
  }

  /// The latest period that another area of the kind has a figure of, where this one has none and not nothing to count.
  private func latestElsewhere(_ said: SourceEvidence, _ area: Area) -> Period? {
    guard area.kind == .municipality else { return nil }
    let others = said.observations.lazy.filter { $0.period.last <= asOf && agreement.area($0.area)?.kind == area.kind }
    return others.map(\.period).max().flatMap { latest in
      said.nothingToCount.contains(AreaPeriod(area: area.code, period: latest)) ? nil : latest
    }
  }

  /// The figures of an area added up from the first period of the year, or of the agreement, on. A period without a figure
  /// makes the sums after it lowest numbers, which name it.
  private func summed(_ observations: [Observation], _ accumulation: Accumulation, _ unit: Unit) -> [Observation] {
    var sums: [Observation] = []
    for observation in observations.sorted(by: { $0.period < $1.period }) {
      let start = sumStart(of: observation.period, accumulation)
      guard observation.period >= start else { continue }
      var sum = observation
      sum.lastSummand = observation.measurement
      let before = sums.last.flatMap { sumStart(of: $0.period, accumulation) == start ? $0 : nil }
      let next = before?.period.next ?? start
      sum.missingPeriods =
        (before?.missingPeriods ?? [])
        + (next.ordinal..<observation.period.ordinal).map { Period(length: next.length, ordinal: $0) }
      if let before {
        guard let total = Measurement.sum([before.measurement, observation.measurement], unit: unit) else { continue }
        sum.measurement = total
        sum.missingAreas = Set(before.missingAreas).union(observation.missingAreas).sorted()
        sum.flags.formUnion(before.flags.subtracting([.afterBreak]))
        sum.provenance = Provenance.merged(before.provenance + observation.provenance)
      }
      if !sum.missingPeriods.isEmpty { sum.flags.insert(.incomplete) }
      sums.append(sum)
    }
    return sums
  }

  /// The first period of the sum that a period belongs to.
  private func sumStart(of period: Period, _ accumulation: Accumulation) -> Period {
    switch accumulation {
    case .agreement: Period(period.length, containing: agreement.first)
    default: Period(period.length, containing: Period(.year, containing: period.last).first)
    }
  }

  /// The number of areas that take part at the end of each quarter, or of each month where the as-of date ends a month
  /// but no quarter; from the first one that the register speaks of.
  private func counts(_ series: Series, illustrative: Bool) -> [Observation] {
    guard let first = series.memberships.map(\.from).min() else { return [] }
    let length: Period.Length = Period(.quarter, containing: asOf).last == asOf ? .quarter : .month
    var period = Period(length, containing: max(first, agreement.first))
    var observations: [Observation] = []
    while period.last <= asOf {
      observations.append(count(series, at: period, illustrative: illustrative))
      period = period.next
    }
    return observations
  }

  /// How the areas stand at the end of a period.
  func count(_ series: Series, at period: Period, illustrative: Bool) -> Observation {
    let areas = agreement.municipalities(of: series.area.code, on: period.last)
    let codes = Set(areas.map(\.code))
    let rows = series.memberships.filter { $0.holds(on: period.last) && codes.contains($0.area) }
    return Observation(
      area: series.area.code, period: period, measurement: .areas(series.count(on: period.last, over: areas)),
      flags: illustrative ? [.illustrative] : [],
      provenance: Provenance.merged(rows.map { Provenance(file: $0.file, lines: [$0.line...$0.line]) }))
  }

  /// Marks the first observation after each break.
  private func mark(breaks: [Source.Break], in observations: inout [Observation]) {
    for mark in breaks {
      guard let index = observations.firstIndex(where: { $0.period.first >= mark.period.first }) else { continue }
      observations[index].flags.insert(.afterBreak)
    }
  }
}

extension Observation {
  fileprivate func counted(in unit: Unit) -> Observation {
    var observation = self
    observation.measurement = measurement.counted(in: unit)
    return observation
  }
}
