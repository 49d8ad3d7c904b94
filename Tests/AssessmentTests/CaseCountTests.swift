import Agreement
import Basics
import Evidence
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
    CaseCount(table(records, asOf), illustrative: false, asOf: asOf).observations.first?.timeliness
  }

  private func table(_ records: [CaseRecord], _ asOf: CalendarDate) -> CaseTable {
    var table = CaseTable(by: .quarter, asOfDays: [asOf])
    for record in records { table.add(record) }
    return table
  }

  private func isPending(_ record: CaseRecord, asOf: CalendarDate) -> Bool {
    table([record], asOf).pending(in: ["400"], asOf: asOf) == 1
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
    #expect(isPending(pending, asOf: date(2022, 6, 30)))
    #expect(!isPending(record(due: due, answered: date(2022, 6, 30)), asOf: date(2022, 6, 30)))
    #expect(!isPending(record(due: due, cancelled: true), asOf: date(2022, 6, 30)))
    // Once the due day is past it is late.
    #expect(handled([pending], asOf: date(2022, 9, 30))?.due == 1)
  }

  /// A case that names the region instead of a municipality is one more case, and no total.
  @Test func aCaseOfTheRegionItselfIsAddedToThoseOfItsMunicipalities() throws {
    var setting = Setting("at least 50 %", deadline: date(2023, 12, 31)).with {
      $0.shape = .records
      $0.municipalities = 1
    }
    var ofRegion = record(due: date(2022, 5, 15))
    ofRegion.area = "1083"
    let records = [15, 15, 20].map { record(due: date(2022, 5, 15), answered: date(2022, 5, $0)) } + [ofRegion]
    setting.said.cases = table(records, date(2022, 6, 30))
    let assessment = try #require(setting.assess(.quarter(2022, 2)))
    #expect(assessment.observation?.measurement == .share(numerator: 2, denominator: 4))
    #expect(assessment.series.parts.map(\.measurement) == [.share(numerator: 2, denominator: 3)])
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
      table([record(due: date(2022, 7, 1), answered: date(2022, 5, 2))], date(2022, 9, 30)), illustrative: false,
      asOf: date(2022, 9, 30))
    #expect(counted.observations.map(\.period) == [.quarter(2022, 3)])
  }

  @Test func unfinishedPeriodsWait() {
    #expect(handled([record(due: date(2022, 5, 15), answered: date(2022, 5, 15))], asOf: date(2022, 5, 31)) == nil)
  }
}
