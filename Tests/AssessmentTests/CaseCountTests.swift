import Agreement
import Testing

@testable import Assessment

/// Cases with a time limit: on time, late, pending, cancelled.
@Suite struct CaseCountTests {
  static let requested = date(2022, 5, 1)

  private func record(due: CalendarDate, answered: CalendarDate? = nil, cancelled: Bool = false) -> CaseRecord {
    CaseRecord(
      area: "400", requested: Self.requested, due: due, answered: answered, isCancelled: cancelled, file: "s.csv",
      line: 2)
  }

  private func handled(_ records: [CaseRecord], asOf: CalendarDate) -> Timeliness? {
    CaseCount(records, by: .quarter, illustrative: false, asOf: asOf).observations.first?.timeliness
  }

  struct Row: Sendable {
    let due: CalendarDate, answered: CalendarDate?, onTime: Int, answers: Int
  }

  @Test(arguments: [
    Row(due: date(2022, 5, 15), answered: date(2022, 5, 15), onTime: 1, answers: 1),
    Row(due: date(2022, 5, 15), answered: date(2022, 5, 16), onTime: 0, answers: 1),
    Row(due: date(2022, 5, 15), answered: nil, onTime: 0, answers: 0),
    Row(due: date(2022, 5, 15), answered: date(2022, 7, 1), onTime: 0, answers: 0),
    Row(due: date(2022, 6, 29), answered: nil, onTime: 0, answers: 0),
  ])
  func answeredByTheDueDayIsOnTime(_ row: Row) {
    let result = handled([record(due: row.due, answered: row.answered)], asOf: date(2022, 6, 30))
    #expect(result?.due == 1)
    #expect(result?.onTime == row.onTime)
    #expect(result?.answered == row.answers)
  }

  @Test(arguments: [date(2022, 6, 30), date(2022, 7, 5)]) func whatIsNotPastDueIsPending(_ due: CalendarDate) {
    let pending = record(due: due)
    #expect(handled([pending], asOf: date(2022, 6, 30)) == nil)
    #expect(CaseCount.isPending(pending, asOf: date(2022, 6, 30)))
    #expect(!CaseCount.isPending(record(due: due, answered: date(2022, 6, 30)), asOf: date(2022, 6, 30)))
    #expect(!CaseCount.isPending(record(due: due, cancelled: true), asOf: date(2022, 6, 30)))
    // Once the due day is past it is late.
    #expect(handled([pending], asOf: date(2022, 9, 30))?.due == 1)
  }

  @Test func cancelledCasesAreOutside() {
    let records = [record(due: date(2022, 5, 15), cancelled: true), record(due: date(2022, 5, 15))]
    let result = handled(records, asOf: date(2022, 6, 30))
    #expect(result?.due == 1)
    #expect(result?.cancelled == 1)
    #expect(handled([records[0]], asOf: date(2022, 6, 30)) == nil)
  }

  @Test func daysAreCountedFromTheRequest() {
    let records = [15, 15, 20].map { record(due: date(2022, 5, 15), answered: date(2022, 5, $0)) }
    #expect(handled(records, asOf: date(2022, 6, 30))?.daysTaken == [14: 2, 19: 1])
  }

  @Test func aCaseCountsInThePeriodItFellDueIn() {
    let counted = CaseCount(
      [record(due: date(2022, 7, 1), answered: date(2022, 5, 2))], by: .quarter, illustrative: false,
      asOf: date(2022, 9, 30))
    #expect(counted.observations.map(\.period) == [.quarter(2022, 3)])
  }

  @Test func unfinishedPeriodsWait() {
    #expect(handled([record(due: date(2022, 5, 15), answered: date(2022, 5, 15))], asOf: date(2022, 5, 31)) == nil)
  }
}
