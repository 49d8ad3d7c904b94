internal import Agreement
internal import Findings

/// What can only be seen when all rows of a source are read: rows that repeat or contradict each other, mixed lengths
/// of periods, gaps, and areas that say nothing.
enum SeriesChecks {
  /// The observations without repeats, by area and in order of time.
  static func check(
    _ observations: [Observation], of source: Source, in agreement: Agreement, _ findings: inout [Finding]
  ) -> [Observation] {
    let names = Dictionary(agreement.areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let unique = withoutRepeats(observations, names, &findings)
    checkLengths(unique, &findings)
    checkGaps(unique, names, &findings)
    checkAgreementPeriod(unique, agreement, &findings)
    checkAreas(unique, agreement, &findings)
    checkAdditivity(unique, source, agreement, &findings)
    return unique
  }

  private static func withoutRepeats(
    _ observations: [Observation], _ names: [String: String], _ findings: inout [Finding]
  ) -> [Observation] {
    var kept: [Key: Observation] = [:]
    for observation in observations {
      let key = Key(area: observation.area, period: observation.period)
      guard let earlier = kept[key] else {
        kept[key] = observation
        continue
      }
      let code: FindingCode = earlier.measurement == observation.measurement ? .duplicateRow : .contradictingRows
      findings.append(
        Finding(
          code, at: place(observation),
          [
            .name: names[observation.area] ?? observation.area, .period: observation.period.description,
            .otherLine: earlier.provenance.first.map { "\($0.file):\($0.lines[0].lowerBound)" } ?? "",
          ]))
    }
    return kept.values.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
  }

  private struct Key: Hashable {
    let area: String
    let period: Period
  }

  private static func checkLengths(_ observations: [Observation], _ findings: inout [Finding]) {
    let counts = Dictionary(observations.map { ($0.period.length, 1) }, uniquingKeysWith: +)
    guard counts.count > 1,
      let usual = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key
    else { return }
    for observation in observations where observation.period.length != usual {
      findings.append(
        Finding(
          .mixedPeriods, at: place(observation),
          [.found: observation.period.description, .expected: usual.rawValue]))
    }
  }

  /// Gaps are seen against the smallest step that the source takes, so that half-yearly rolling years have none.
  private static func checkGaps(
    _ observations: [Observation], _ names: [String: String], _ findings: inout [Finding]
  ) {
    let pairs = zip(observations, observations.dropFirst()).filter {
      $0.area == $1.area && $0.period.length == $1.period.length && $0.period.length != .day
    }
    let steps = pairs.map { $1.period.ordinal - $0.period.ordinal }
    guard let step = steps.min(), step > 0 else { return }
    for ((earlier, later), taken) in zip(pairs, steps) where taken > step {
      let missing = Period(length: earlier.period.length, ordinal: earlier.period.ordinal + step)
      findings.append(
        Finding(
          .gapInSeries, at: place(later),
          [
            .name: names[earlier.area] ?? earlier.area, .period: missing.description,
            .count: String((taken - 1) / step),
          ]))
    }
  }

  private static func checkAgreementPeriod(
    _ observations: [Observation], _ agreement: Agreement, _ findings: inout [Finding]
  ) {
    for observation in observations {
      let early = observation.period.last < agreement.first
      guard early || observation.period.first > agreement.last else { continue }
      findings.append(
        Finding(
          .periodOutsideAgreement, at: place(observation),
          [
            .period: observation.period.description,
            .limit: (early ? agreement.first : agreement.last).description,
          ]))
    }
  }

  /// Names the municipalities that the source says nothing about, if it speaks of municipalities at all.
  private static func checkAreas(_ observations: [Observation], _ agreement: Agreement, _ findings: inout [Finding]) {
    guard let latest = observations.max(by: { $0.period < $1.period }) else { return }
    let expected = agreement.municipalities(of: agreement.area, on: latest.period.last)
    let reporting = Set(observations.map(\.area))
    let silent = expected.filter { !reporting.contains($0.code) }
    guard !silent.isEmpty, silent.count < expected.count else { return }
    findings.append(
      Finding(
        .areaMissing, at: Place(file: latest.provenance.first?.file ?? ""),
        [.name: silent.map(\.name).joined(separator: ", "), .count: String(silent.count)]))
  }

  /// A goal for a whole region can't be made of the municipalities' percentages.
  private static func checkAdditivity(
    _ observations: [Observation], _ source: Source, _ agreement: Agreement, _ findings: inout [Finding]
  ) {
    guard let first = observations.first, case .value = first.measurement else { return }
    let reporting = Set(observations.map(\.area))
    for goal in agreement.goals {
      guard let indicator = agreement.indicator(goal.indicator), indicator.source == source.id,
        !indicator.unit.isAdditive, !reporting.contains(goal.area),
        let area = agreement.area(goal.area), area.kind != .municipality
      else { continue }
      findings.append(
        Finding(
          .valuesNotAdditive, at: Place(file: first.provenance.first?.file ?? ""),
          [.name: indicator.id, .limit: area.name]))
    }
  }

  private static func place(_ observation: Observation) -> Place? {
    observation.provenance.first.map { Place(file: $0.file, line: $0.lines.first?.lowerBound) }
  }
}
