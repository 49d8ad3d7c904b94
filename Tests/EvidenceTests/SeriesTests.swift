import Agreement
import Basics
import Evidence
import Geography
import Testing

@Suite struct SeriesTests {
  private func series(_ periods: [Period], breaks: [Period]) -> Series {
    Series(
      indicator: Indicator(id: "i", title: Bilingual("i"), unit: .count, source: "s"),
      area: Area(code: "0", name: "Hele landet", kind: .country),
      observations: periods.map {
        Observation(area: "0", period: $0, measurement: .value(ExactDecimal(1)))
      }, breaks: breaks.map { Source.Break(period: $0) })
  }

  @Test(
    arguments: [
      ([], ["2019", "2020", "2021", "2022"]), ([.year(2021)], ["2021", "2022"]),
      ([.year(2020), .year(2022)], ["2022"]), ([.year(2023)], ["2019", "2020", "2021", "2022"]),
      ([.quarter(2020, 1)], ["2020", "2021", "2022"]), ([.month(2020, 2)], ["2021", "2022"]),
    ] as [([Period], [String])])
  func currentSegmentStartsAtTheLatestBreak(_ breaks: [Period], _ expected: [String]) {
    let segment = series((2019...2022).map { .year($0) }, breaks: breaks).currentSegment
    #expect(segment.map(\.period.description) == expected)
  }

  @Test func noObservationsHaveAnEmptySegment() {
    #expect(series([], breaks: [.year(2020)]).currentSegment.isEmpty)
  }

  @Test func membershipsHoldOnBothTheirEnds() {
    let day = CalendarDate(dayNumber: 10)
    let closed = Membership(area: "580", status: .yes, from: day, to: day.advanced(by: 1), file: "f", line: 2)
    let held = (-1...2).map { closed.holds(on: day.advanced(by: $0)) }
    #expect(held == [false, true, true, false])
    let open = Membership(area: "580", status: .yes, from: day, file: "f", line: 2)
    #expect(open.holds(on: day.advanced(by: 10_000)))
  }

  @Test func timelinessAdds() {
    let a = Timeliness(due: 10, onTime: 3, answered: 8, cancelled: 1, daysTaken: [5: 3, 20: 5])
    let b = Timeliness(due: 2, onTime: 1, answered: 1, cancelled: 0, daysTaken: [5: 1])
    #expect(a + b == Timeliness(due: 12, onTime: 4, answered: 9, cancelled: 1, daysTaken: [5: 4, 20: 5]))
  }
}
