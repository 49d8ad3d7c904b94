internal import Agreement

/// Cases gathered by area and the period that they fell due in.
///
/// By due date, because then a period's figure is all but final on its last day: every case due in it has by then been
/// answered in time or not, save those due on that very day. Answered on or before the due day is on time; answered later, or unanswered when the due day is past,
/// is late; cancelled cases are outside, and so are pending ones: unanswered and not past due.
struct CaseCount {
  let observations: [Observation]

  init(_ cases: [CaseRecord], by length: Period.Length, illustrative: Bool, asOf: CalendarDate) {
    var cells: [Cell: (handled: Timeliness, lines: [String: [Int]])] = [:]
    for record in cases where record.requested <= asOf {
      let period = Period(length, containing: record.due)
      guard period.last <= asOf, !CaseCount.isPending(record, asOf: asOf) else { continue }
      cells[Cell(area: record.area, period: period), default: (Timeliness(), [:])].handled.add(record, asOf: asOf)
      cells[Cell(area: record.area, period: period), default: (Timeliness(), [:])].lines[record.file, default: []]
        .append(record.line)
    }
    observations = cells.compactMap { cell, content in
      guard content.handled.due > 0 else { return nil }
      return Observation(
        area: cell.area, period: cell.period,
        measurement: .share(numerator: content.handled.onTime, denominator: content.handled.due),
        flags: illustrative ? [.illustrative] : [],
        provenance: content.lines.keys.sorted().map {
          Provenance(file: $0, lines: Provenance.ranges(of: content.lines[$0] ?? []))
        },
        timeliness: content.handled)
    }.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
  }

  static func isPending(_ record: CaseRecord, asOf: CalendarDate) -> Bool {
    !record.isCancelled && record.requested <= asOf && record.due >= asOf
      && (record.answered.map { $0 > asOf } ?? true)
  }

  private struct Cell: Hashable {
    let area: String
    let period: Period
  }
}

extension Timeliness {
  /// Counts a case that was due by the as-of date. An answer after that date is not known yet.
  mutating func add(_ record: CaseRecord, asOf: CalendarDate) {
    guard !record.isCancelled else {
      cancelled += 1
      return
    }
    due += 1
    guard let answer = record.answered, answer <= asOf else { return }
    answered += 1
    daysTaken[answer.days(since: record.requested), default: 0] += 1
    if answer <= record.due { onTime += 1 }
  }
}
