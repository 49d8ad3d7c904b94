public import Agreement
internal import Assessment
public import Basics
public import Evidence
internal import Findings
public import Geography

/// What has been handed in to a source of figures, as it may be told.
public struct ReleasedDeliveries: Hashable, Sendable {
  public let source: ID<Source>
  public let indicators: [Indicator]
  public let latest: Period?
  public let expected: Period?
  public let repeatedFiles: [RepeatedFile]
  /// Its files some of whose rows are left out because of faults, and those of them where it can't be told whose the rows
  /// are.
  public let filesWithRejectedRows: [String]
  public let filesOfUnknownSender: [String]
  public let areas: [ReleasedDelivery]
  /// Whether nothing of what may be asked for is there.
  public let isMissing: Bool
  /// The period whose figures all areas that are shown have again in the latest one; `nil` where they don't.
  public let repeats: Period?

  /// Where the figures of the latest period begin.
  private let first: Provenance?

  /// That the latest figures are those of the period before, of as many municipalities as are shown: that a hidden figure is
  /// the one before would tell it.
  var sameness: Finding? {
    guard let repeats, let latest, let first else { return nil }
    let facts: [Fact: String] = [
      .period: latest.description, .limit: repeats.description,
      .count: String(areas.count { $0.state == .sameAsBefore }),
    ]
    return Finding(.sameAsBefore, at: Place(file: first.file, line: first.lines.first?.lowerBound), facts)
  }

  init(_ deliveries: Deliveries, _ gate: Gate) {
    (source, indicators) = (deliveries.source, deliveries.indicators)
    (latest, expected) = (deliveries.latest, deliveries.expected)
    (repeatedFiles, isMissing) = (deliveries.repeatedFiles, deliveries.isMissing)
    filesWithRejectedRows = Set(deliveries.rejected.map(\.file)).sorted()
    filesOfUnknownSender = Set(deliveries.rejected.filter { $0.area == nil }.map(\.file)).sorted()
    /// Whether a figure is the one before, where both are shown: of a hidden one that would tell it.
    func sameness(_ delivery: AreaDelivery) -> Bool? {
      guard let latest = delivery.latest, let before = delivery.before, latest.period == deliveries.latest,
        !deliveries.indicators.contains(where: {
          gate.cells.hidesNumerator($0, latest) || gate.cells.hidesNumerator($0, before)
        })
      else { return nil }
      return latest.measurement == before.measurement
    }
    let shown = deliveries.areas.map(sameness).compactMap(\.self)
    let isRepeated = shown.count >= RepeatedFigures.least && !shown.contains(false)
    let before = deliveries.areas.compactMap { delivery in
      delivery.latest?.period == deliveries.latest ? delivery.before?.period : nil
    }
    repeats = isRepeated ? before.max() : nil
    first = deliveries.areas.compactMap(\.latest).filter { $0.period == deliveries.latest }.flatMap(\.provenance)
      .min { ($0.file, $0.lines.first?.lowerBound ?? 0) < ($1.file, $1.lines.first?.lowerBound ?? 0) }
    areas = deliveries.areas.map { delivery in
      ReleasedDelivery(
        area: delivery.area, latest: delivery.latest?.period, missingSince: delivery.missingSince,
        rejectedIn: delivery.rejectedIn,
        state: delivery.missingSince != nil
          ? delivery.rejectedIn.isEmpty ? .missing : .rejected
          : isRepeated && sameness(delivery) == true ? .sameAsBefore : delivery.isCorrected ? .corrected : .delivered)
    }
  }

  /// The areas that owe figures: those that have handed in none, and those whose rows are left out because of faults.
  public var owing: [ReleasedDelivery] { areas.filter { [.missing, .rejected].contains($0.state) } }
}

/// What one area has handed in, as it may be told.
public struct ReleasedDelivery: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    case delivered, missing
    /// Handed in, and left out because of faults.
    case rejected
    case sameAsBefore = "same-as-before"
    case corrected
  }

  public let area: ID<Area>
  public let latest: Period?
  public let missingSince: Period?
  /// Where figures are missing, the files in which the area's row is left out.
  public let rejectedIn: [String]
  public let state: State
}
