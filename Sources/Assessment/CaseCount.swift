internal import Basics
internal import Evidence
internal import Geography

/// Cases gathered by area and the period that they fell due in.
///
/// By due date, because then a period's figure is all but final on its last day: every case due in it has by then been
/// answered in time or not, save those due on that very day. Answered on or before the due day is on time; answered
/// later, or unanswered when the due day is past, is late; cancelled cases are outside, and so are pending ones:
/// unanswered and not past due.
struct CaseCount {
  /// Of each area and period that has a case to count.
  let observations: [Observation]
  /// How many cases were cancelled where no other is left: they are in no observation.
  private let cancelled: [AreaPeriod: Int]

  init(_ cases: CaseTable, illustrative: Bool, asOf: CalendarDate) {
    let handled = cases.handled(asOf: asOf)
    observations = handled.filter { $0.timeliness.due > 0 }.map { handled in
      Observation(
        area: handled.area, period: handled.period,
        measurement: .share(numerator: handled.timeliness.onTime, denominator: handled.timeliness.due),
        flags: illustrative ? [.illustrative] : [], provenance: handled.provenance, timeliness: handled.timeliness)
    }
    cancelled = Dictionary(
      uniqueKeysWithValues: handled.filter { $0.timeliness.due == 0 }.map {
        (AreaPeriod(area: $0.area, period: $0.period), $0.timeliness.cancelled)
      })
  }

  /// The cases of the areas that were cancelled in a period where these areas have no other.
  func cancelledAlone(in areas: some Sequence<ID<Area>>, _ period: Period) -> Int {
    areas.reduce(0) { $0 + (cancelled[AreaPeriod(area: $1, period: period)] ?? 0) }
  }
}
