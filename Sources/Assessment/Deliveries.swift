public import Agreement
public import Basics
public import Evidence
public import Geography

/// What has been handed in to a source of figures, as of a day.
public struct Deliveries: Hashable, Sendable {
  public let source: ID<Source>
  /// What its figures are of.
  public let indicators: [Indicator]
  /// The latest period that any area has a figure for.
  public let latest: Period?
  /// The latest period that figures may be asked for.
  public let expected: Period?
  /// The files that say nothing but what another says.
  public let repeatedFiles: [RepeatedFile]
  /// What is left out because of faults, of periods that may be asked for.
  public let rejected: Set<RejectedFigure>
  public let areas: [AreaDelivery]

  /// Whether no area has handed in what may be asked for.
  public var isMissing: Bool { expected.map { expected in latest.map { $0 < expected } ?? true } ?? false }
}

/// What one area has handed in.
public struct AreaDelivery: Hashable, Sendable {
  public let area: ID<Area>
  public let latest: Observation?
  /// The one before the latest.
  public let before: Observation?
  /// The first period that is missing.
  public let missingSince: Period?
  /// Whether the newest file has replaced a figure of an earlier one.
  public let isCorrected: Bool
  /// Where a figure is missing, the files in which the area's row is left out because of a fault.
  public let rejectedIn: [String]
}

extension Assessor {
  /// Of each source of figures that one of the indicators is read from, in the order of the agreement.
  public func deliveries(of indicators: [Indicator]) -> [Deliveries] {
    agreement.sources.filter { !$0.shape.isCounted }.compactMap { source in
      let own = agreement.indicators.filter { indicator in
        indicator.source == source.id && indicators.contains { $0.id == indicator.id }
      }
      guard !own.isEmpty, let said = evidence.sources[source.id] else { return nil }
      return deliveries(to: source, said, own)
    }
  }

  private func deliveries(to source: Source, _ said: SourceEvidence, _ indicators: [Indicator]) -> Deliveries {
    let known = said.observations.filter { $0.period.last <= asOf }
    let idle = said.nothingToCount.filter { $0.period.last <= asOf }
    let latest = (known.map(\.period) + idle.map(\.period)).max()
    let expected = latest.map { max($0, dueNow($0.length) ?? $0) }
    let newest = latest.map { latest in
      Set(known.filter { $0.period == latest }.flatMap { $0.provenance.map(\.file) })
    }
    let corrected = Set(said.revisions.filter { newest?.contains($0.file) ?? false }.map(\.place.area))
    let byArea = Dictionary(grouping: known, by: \.area)
    let first = known.map(\.period).min()
    let areas = areas(of: Set(byArea.keys).union(idle.map(\.area))).map { area in
      let own = (byArea[area] ?? []).sorted { $0.period < $1.period }
      let last = (own.map(\.period) + idle.filter { $0.area == area }.map(\.period)).max()
      let isLate = expected.map { expected in last.map { $0 < expected } ?? true } ?? false
      let rejected = said.rejectedRows.filter {
        isLate && $0.area == area && ($0.period == nil || $0.period == expected)
      }
      return AreaDelivery(
        area: area, latest: own.last, before: own.dropLast().last, missingSince: isLate ? last?.next ?? first : nil,
        isCorrected: corrected.contains(area), rejectedIn: Set(rejected.map(\.file)).sorted())
    }
    return Deliveries(
      source: source.id, indicators: indicators, latest: latest, expected: expected, repeatedFiles: said.repeatedFiles,
      rejected: said.rejectedRows.filter { figure in figure.period.map { $0.last <= asOf } ?? true }, areas: areas)
  }

  /// The period of this length that ends with the check, where figures of the kind come at least as often as checks are
  /// made: those for a whole year come when they come.
  private func dueNow(_ length: Period.Length) -> Period? {
    guard [.month, .quarter].contains(length) else { return nil }
    let current = Period(length, containing: asOf)
    return current.last == asOf ? current : current.previous
  }

  /// The municipalities that should report, where any does; else the areas that do.
  private func areas(of reporting: Set<ID<Area>>) -> [ID<Area>] {
    let municipalities = agreement.municipalities(of: agreement.area, on: asOf).map(\.code)
    return municipalities.contains(where: reporting.contains) ? municipalities : reporting.sorted()
  }
}
