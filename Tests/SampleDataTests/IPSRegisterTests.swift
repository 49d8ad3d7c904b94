import Basics
import Testing

@testable import SampleData

@Suite struct IPSRegisterTests {
  @Test(arguments: [
    ("2019-07-01", 4, 12, 0, 6), ("2019-09-30", 4, 12, 0, 6), ("2020-12-31", 6, 14, 0, 2), ("2021-12-31", 9, 10, 0, 3),
    ("2022-03-31", 10, 8, 1, 3), ("2022-06-30", 11, 7, 1, 3), ("2022-09-30", 12, 6, 1, 3), ("2022-12-31", 14, 6, 2, 0),
    ("2023-03-31", 14, 6, 2, 0), ("2023-06-30", 14, 6, 2, 0), ("2023-09-30", 14, 6, 2, 0), ("2023-12-31", 14, 6, 2, 0),
  ])
  func standsLikeThis(day: String, yes: Int, no: Int, declined: Int, unknown: Int) throws {
    let date = try #require(CalendarDate(parsing: day))
    let counts = Dictionary(grouping: try stretches().filter { $0.holds(on: date) }, by: \.status).mapValues(\.count)
    let expected = ["ja": yes, "nej": no, "afslået": declined, "uoplyst": unknown].filter { $0.value > 0 }
    #expect(counts == expected)
  }

  @Test func coversEveryMunicipalityWithoutGapOrOverlap() throws {
    let byArea = Dictionary(grouping: try stretches(), by: \.area)
    #expect(byArea.count == 22)
    for (area, stretches) in byArea {
      #expect(stretches.first?.from == CalendarDate(year: 2019, month: 7, day: 1), "\(area)")
      #expect(stretches.last?.to == nil)
      for (earlier, later) in zip(stretches, stretches.dropFirst()) {
        #expect(earlier.to?.advanced(by: 1) == later.from, "\(area)")
        #expect(earlier.status != later.status, "\(area)")
      }
    }
  }

  @Test func namesAUnitWhereThereIsACooperation() throws {
    for row in try Dataset.rows("ips-status.csv") {
      let unit = try row.cell("enhed")
      #expect(row["status"] == "ja" ? unit.hasPrefix("Jobcenter ") : unit.isEmpty)
      #expect(try !row.cell("kilde").isEmpty)
    }
  }

  private struct Stretch {
    var area: String
    var status: String
    var from: CalendarDate
    var to: CalendarDate?
    func holds(on date: CalendarDate) -> Bool { from <= date && (to.map { date <= $0 } ?? true) }
  }

  private func stretches() throws -> [Stretch] {
    try Dataset.rows("ips-status.csv").map { row in
      Stretch(
        area: try row.cell("kommunekode"), status: try row.cell("status"), from: try #require(try row.date("fra")),
        to: try row.date("til"))
    }
  }
}
