internal import Agreement
internal import Basics
internal import Evidence
internal import Findings
internal import Geography

/// What can only be seen when all rows of a source are read: rows that repeat or contradict each other, mixed lengths
/// of periods, gaps, areas that say nothing, and values that can't be what the indicator counts.
struct SeriesChecks {
  let source: Source
  let agreement: Agreement
  /// Where there was nothing to count, 0 of 0.
  let nothingToCount: Set<AreaPeriod>

  /// The observations that can be used: without repeats, by area and in order of time.
  func check(_ entries: [Located<Observation>], _ rows: inout SourceRows) -> [Located<Observation>] {
    var entries = withoutRepeats(entries, &rows)
    checkLengths(entries, &rows)
    checkRange(entries, &rows)
    checkFractions(entries, &rows)
    entries = rows.kept(entries)
    checkGaps(entries, &rows)
    checkRunningTotals(entries, &rows)
    checkAgreementPeriod(entries, &rows)
    checkAreas(entries, &rows)
    checkRepeatedPeriod(entries, &rows)
    checkAdditivity(entries, &rows)
    checkTotals(entries, &rows)
    return entries
  }

  private func withoutRepeats(
    _ entries: [Located<Observation>], _ rows: inout SourceRows
  ) -> [Located<Observation>] {
    var kept: [AreaPeriod: Located<Observation>] = [:]
    var repeats: [(later: RowID, earlier: RowID, place: AreaPeriod)] = []
    for entry in entries {
      let place = AreaPeriod(area: entry.value.area, period: entry.value.period)
      guard let earlier = kept[place] else {
        kept[place] = entry
        continue
      }
      if earlier.value.measurement == entry.value.measurement {
        repeats.append((entry.row, earlier.row, place))
      } else if source.revisions == .newestFile, entry.row.file != earlier.row.file {
        rows.revisions.append(Revision(place: place, file: rows.tables[entry.row.file].file))
        kept[place] = entry
      } else {
        note(.contradictingRows, entry.row, earlier.row, place, &rows)
      }
    }
    let whole = noteRepeatedFiles(repeats.map { ($0.later, $0.earlier) }, of: entries, &rows)
    for (later, earlier, place) in repeats where !whole.contains(later.file) {
      // Where newer files replace older ones, each may tell the whole history again.
      if source.revisions == .newestFile, later.file != earlier.file { continue }
      note(.duplicateRow, later, earlier, place, &rows)
    }
    return kept.values.sorted { ($0.value.area, $0.value.period) < ($1.value.area, $1.value.period) }
  }

  private func note(
    _ code: FindingCode, _ later: RowID, _ earlier: RowID, _ place: AreaPeriod, _ rows: inout SourceRows
  ) {
    rows.note(
      code, later, against: earlier, .period,
      [.name: agreement.name(of: place.area), .period: place.period.description])
  }

  /// A file all of whose figures stand in an earlier one has been handed in twice, under two names.
  ///
  /// - Returns: the numbers of such files.
  private func noteRepeatedFiles(
    _ repeats: [(later: RowID, earlier: RowID)], of entries: [Located<Observation>], _ rows: inout SourceRows
  ) -> Set<Int> {
    let rowsOfFile = Dictionary(entries.map { ($0.row.file, 1) }, uniquingKeysWith: +)
    let byFile = Dictionary(grouping: repeats, by: \.later.file)
    let whole = byFile.keys.sorted().filter { file in
      let originals = Set(byFile[file]?.map(\.earlier.file) ?? [])
      return byFile[file]?.count == rowsOfFile[file] && originals.count == 1 && !originals.contains(file)
    }
    for file in whole {
      guard let first = byFile[file]?.first else { continue }
      let names = (name: rows.tables[file].file, original: rows.tables[first.earlier.file].file)
      rows.repeatedFiles.append(RepeatedFile(name: names.name, original: names.original))
      rows.note(
        .fileRepeated, file: file, facts: [.name: names.original, .count: String(byFile[file]?.count ?? 0)])
    }
    return Set(whole)
  }

  /// Where all municipalities have the figures of the period before, it is most likely last quarter's file with another
  /// period in it. Two may agree by chance.
  private func checkRepeatedPeriod(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    let figures = entries.filter { agreement.area($0.value.area)?.kind == .municipality }
    let periods = Set(figures.map(\.value.period)).sorted().suffix(2)
    guard let latest = periods.last, let before = periods.first, before < latest else { return }
    let now = figures.filter { $0.value.period == latest }
    let then = Dictionary(
      figures.filter { $0.value.period == before }.map { ($0.value.area, $0.value.measurement) },
      uniquingKeysWith: { first, _ in first })
    guard now.count >= RepeatedFigures.least, let first = now.min(by: { $0.row < $1.row }),
      now.allSatisfy({ then[$0.value.area] == $0.value.measurement })
    else { return }
    rows.note(
      .sameAsBefore, first.row, .period,
      [.period: latest.description, .limit: before.description, .count: String(now.count)])
  }

  private func checkLengths(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    let counts = Dictionary(entries.map { ($0.value.period.length, 1) }, uniquingKeysWith: +)
    guard counts.count > 1,
      let usual = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key
    else { return }
    for entry in entries where entry.value.period.length != usual {
      rows.note(
        .mixedPeriods, entry.row, .period, [.found: entry.value.period.description, .expected: usual.rawValue])
    }
  }

  /// A share below 0 or above 100 % is hardly a share of people, and there is no negative number of things.
  private func checkRange(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    let units = Set(agreement.indicators.filter { $0.source == source.id }.map(\.unit))
    for entry in entries {
      guard case .value(let value) = entry.value.measurement else { return }
      let isNegative = value < ExactDecimal(0)
      if isNegative, units.contains(.count) {
        rows.note(.negativeCount, entry.row, .value, [.found: value.description])
      } else if units.contains(.percent), isNegative || ExactDecimal(100) < value {
        rows.note(.shareOutOfRange, entry.row, .value, [.found: value.description])
      }
    }
  }

  /// Shares written as fractions of 1 would all be taken for less than one per cent.
  private func checkFractions(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    guard agreement.indicators.contains(where: { $0.source == source.id && $0.unit == .percent }) else { return }
    var fraction: RowID?
    for entry in entries {
      guard case .value(let value) = entry.value.measurement, !(value < ExactDecimal(0)), !(ExactDecimal(1) < value)
      else { return }
      if ExactDecimal(0) < value, value < ExactDecimal(1) { fraction = min(fraction ?? entry.row, entry.row) }
    }
    guard let fraction else { return }
    rows.note(
      .fractionsForPercent, fraction, .value, [.found: rows.tables[fraction.file].cell(fraction.row, .value) ?? ""])
  }

  /// What is added up already doesn't fall; a new year may begin from 0.
  private func checkRunningTotals(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    guard agreement.indicators.contains(where: { $0.source == source.id && $0.accumulation == .running }) else {
      return
    }
    for (before, entry) in zip(entries, entries.dropFirst()) where before.value.area == entry.value.area {
      let (earlier, later) = (before.value, entry.value)
      guard earlier.period.last.components.year == later.period.last.components.year,
        earlier.measurement.number > later.measurement.number
      else { continue }
      rows.note(
        .runningTotalFalls, entry.row, .value,
        [
          .name: agreement.name(of: later.area), .period: later.period.description, .limit: earlier.period.description,
        ])
    }
  }

  /// Gaps are seen against the smallest step that the source takes, so that half-yearly rolling years have none.
  private func checkGaps(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    let pairs = zip(entries, entries.dropFirst()).filter {
      $0.value.area == $1.value.area && $0.value.period.length != .day
    }
    let steps = pairs.map { $1.value.period.ordinal - $0.value.period.ordinal }
    guard let step = steps.min(), step > 0 else { return }
    for ((earlier, later), taken) in zip(pairs, steps) where taken > step {
      let (area, period) = (earlier.value.area, earlier.value.period)
      let missing = stride(from: step, to: taken, by: step)
        .map { Period(length: period.length, ordinal: period.ordinal + $0) }
        .filter { !nothingToCount.contains(AreaPeriod(area: area, period: $0)) }
      guard let first = missing.first else { continue }
      rows.note(
        .gapInSeries, later.row, .period,
        [.name: agreement.name(of: area), .period: first.description, .count: String(missing.count)])
    }
  }

  /// Each period after the agreement's end once. What lies before its beginning is the history that baselines and trends
  /// are taken from.
  private func checkAgreementPeriod(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    var told: Set<Period> = []
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      let period = entry.value.period
      guard period.first > agreement.last, told.insert(period).inserted else { continue }
      rows.note(
        .periodOutsideAgreement, entry.row, .period,
        [.period: period.description, .limit: agreement.last.description])
    }
  }

  /// Names the municipalities that the source says nothing about, or nothing for its latest period, if it speaks of
  /// municipalities at all.
  private func checkAreas(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    guard let latest = entries.max(by: { ($0.value.period, $0.row) < ($1.value.period, $1.row) }) else { return }
    let period = latest.value.period
    let expected = agreement.municipalities(of: agreement.area, on: period.last)
    let reporting = Set(entries.map(\.value.area)).union(nothingToCount.map(\.area))
    let silent = expected.filter { !reporting.contains($0.code) }
    guard silent.count < expected.count else { return }
    let current = Set(entries.filter { $0.value.period == period }.map(\.value.area))
      .union(nothingToCount.filter { $0.period == period }.map(\.area))
    let late = expected.filter { reporting.contains($0.code) && !current.contains($0.code) }
    for (areas, time) in [(silent, nil), (late, period.description)] where !areas.isEmpty {
      var facts: [Fact: String] = [
        .name: areas.map(\.name).joined(separator: ", "), .count: String(areas.count),
      ]
      facts[.period] = time
      rows.note(.areaMissing, file: latest.row.file, facts: facts)
    }
  }

  /// A goal for a whole region can't be made of the municipalities' percentages.
  private func checkAdditivity(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    guard let first = entries.min(by: { $0.row < $1.row }), case .value = first.value.measurement else { return }
    let reporting = Set(entries.map(\.value.area))
    for goal in agreement.goals {
      guard let indicator = agreement.indicator(goal.indicator), indicator.source == source.id,
        !indicator.unit.isAdditive, !reporting.contains(goal.area),
        let area = agreement.area(goal.area), area.kind != .municipality
      else { continue }
      rows.note(
        .valuesNotAdditive, file: first.row.file, .value, facts: [.name: indicator.id.rawValue, .limit: area.name])
    }
  }

  /// A region's own figure should be the sum of its municipalities, where all of these have one. The country's is that of
  /// others too, unless the agreement is the country's.
  private func checkTotals(_ entries: [Located<Observation>], _ rows: inout SourceRows) {
    let totals = entries.filter { entry in
      agreement.area(entry.value.area).map { area in
        area.kind != .municipality && (area.kind != .country || area.code == agreement.area)
      } ?? false
    }
    guard !totals.isEmpty else { return }
    let figures = Dictionary(
      entries.map { (AreaPeriod(area: $0.value.area, period: $0.value.period), $0.value.measurement) },
      uniquingKeysWith: { first, _ in first })
    let isAdditive = agreement.indicators.contains { $0.source == source.id && $0.unit.isAdditive }
    for total in totals {
      let period = total.value.period
      let municipalities = agreement.municipalities(of: total.value.area, on: period.last)
      let parts = municipalities.compactMap { figures[AreaPeriod(area: $0.code, period: period)] }
      let idle = municipalities.count { nothingToCount.contains(AreaPeriod(area: $0.code, period: period)) }
      guard parts.count + idle == municipalities.count,
        let sum = Measurement.sum(parts, unit: isAdditive ? .count : .percent),
        !sum.equals(total.value.measurement, withinRoundingOf: parts)
      else { continue }
      rows.note(
        .totalContradictsParts, total.row, total.value.measurement.addends.count == 1 ? .value : .numerator,
        [
          .name: agreement.name(of: total.value.area), .period: period.description,
          .found: total.value.measurement.counts,
          .expected: sum.counts,
        ])
    }
  }
}

extension Measurement {
  /// What adds up: numerator and denominator, or a value alone.
  fileprivate var addends: [Double] {
    switch self {
    case .share(let numerator, let denominator): [Double(numerator), Double(denominator)]
    case .rate(let events, let exposure, _): [Double(events), exposure.doubleValue]
    case .value, .areas: [number]
    }
  }

  /// `410/900`, or a value alone.
  fileprivate var counts: String {
    switch self {
    case .share(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .rate(let events, let exposure, _): "\(events)/\(exposure)"
    case .value(let value): value.description
    case .areas(let count): String(count.yes)
    }
  }

  /// Whether two sums say the same. Where all figures are whole tens, each may have been rounded by up to 5.
  fileprivate func equals(_ other: Measurement, withinRoundingOf parts: [Measurement]) -> Bool {
    let isRounded = (parts + [other]).flatMap(\.addends).allSatisfy { $0.remainder(dividingBy: 10) == 0 }
    let slack = isRounded ? 5 * Double(parts.count + 1) : 0
    return self == other || slack > 0 && zip(addends, other.addends).allSatisfy { abs($0 - $1) <= slack }
  }
}
