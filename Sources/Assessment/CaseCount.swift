internal import Basics
internal import Evidence

/// Cases gathered by area and the period that they fell due in.
///
/// By due date, because then a period's figure is all but final on its last day: every case due in it has by then been
/// answered in time or not, save those due on that very day. Answered on or before the due day is on time; answered
/// later, or unanswered when the due day is past, is late; cancelled cases are outside, and so are pending ones:
/// unanswered and not past due.
struct CaseCount {
  let observations: [Observation]

  init(_ cases: CaseTable, illustrative: Bool, asOf: CalendarDate) {
    observations = cases.handled(asOf: asOf).map { handled in
      Observation(
        area: handled.area, period: handled.period,
        measurement: .share(numerator: handled.timeliness.onTime, denominator: handled.timeliness.due),
        flags: illustrative ? [.illustrative] : [], provenance: handled.provenance, timeliness: handled.timeliness)
    }
  }
}
