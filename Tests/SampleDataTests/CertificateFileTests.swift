import Basics
import Testing

@testable import SampleData

@Suite struct CertificateFileTests {
  /// The national time limits, by the number of the type.
  private static let days = [
    "121": 14, "125": 14, "131": 30, "135": 30, "141": 30, "145": 30, "221": 14, "225": 14, "261": 30, "265": 30,
    "281": 14, "285": 14,
  ]

  private struct Certificate {
    var requested: CalendarDate
    var due: CalendarDate
    var dueIsStated: Bool
    var answered: CalendarDate?
    var cancelled: Bool
    var isOnTime: Bool { answered.map { $0 <= due } ?? false }
  }

  private static let last = CalendarDate(year: 2023, month: 12, day: 31)

  private func certificates() throws -> [Certificate] {
    try Dataset.rows("laegeattester.csv").map { row in
      let requested = try #require(try row.date("anmodet"))
      let type = try row.cell("type")
      try #require(type.hasPrefix("LÆ "))
      let days = try #require(CertificateFileTests.days[String(type.dropFirst(3))], "\(type)")
      let stated = try row.date("frist")
      return Certificate(
        requested: requested, due: stated ?? requested.advanced(by: days), dueIsStated: stated != nil,
        answered: try row.date("besvaret"), cancelled: row["annulleret"] == "ja")
    }
  }

  @Test func numbersAndWordsAreThoseOfACaseSystem() throws {
    let rows = try Dataset.rows("laegeattester.csv")
    #expect(Set(rows.map { $0["sagsnr"] }).count == rows.count)
    #expect(Set(rows.map { $0["annulleret"] }) == ["ja", "nej", ""])
    #expect(Set(rows.map { $0["kommune"] }).count == 22)
    #expect(Set(rows.map { $0["type"] }).count == CertificateFileTests.days.count)
    for row in rows { #expect(try row.cell("sagsnr").wholeMatch(of: /S20(19|2[0-3])-\d{4}/) != nil) }
  }

  @Test func datesFollowEachOther() throws {
    let last = try #require(CertificateFileTests.last)
    let certificates = try certificates()
    #expect(certificates.map(\.requested) == certificates.map(\.requested).sorted())
    for item in certificates {
      #expect(Period.half(2019, 2).first <= item.requested && item.requested <= last)
      #expect((8...30).contains(item.due.days(since: item.requested)))
      if let answered = item.answered { #expect(item.requested <= answered && answered <= last) }
    }
  }

  /// The share on time by the year that they fell due in, in percent, to two decimals.
  @Test(arguments: [(2019, 21.18), (2020, 22.69), (2021, 24.36), (2022, 26.03), (2023, 27.28)])
  func aboutAQuarterAreOnTime(year: Int, expected: Double) throws {
    let last = try #require(CertificateFileTests.last)
    let due = try certificates().filter { item in
      // Unanswered on the due day itself is pending, not late.
      !item.cancelled && item.due.year == year && (item.isOnTime || item.due < last)
    }
    let share = 100 * Double(due.filter(\.isOnTime).count) / Double(due.count)
    #expect((100 * share).rounded() / 100 == expected)
  }

  @Test func everyKindOfCaseOccurs() throws {
    let last = try #require(CertificateFileTests.last)
    let certificates = try certificates()
    let open = certificates.filter { !$0.cancelled }
    #expect(certificates.count { $0.cancelled } == 160)
    #expect(open.count { $0.answered == nil && $0.due >= last } == 45, "pending")
    #expect(open.count { $0.answered == nil && $0.due < last } == 158, "unanswered and past due")
    #expect(open.count { $0.answered == $0.due } == 43, "answered on the due day")
    #expect(open.count { $0.answered == $0.due.advanced(by: 1) } == 6, "a day late")
    #expect(certificates.count { !$0.dueIsStated } == 943, "due by type")
    #expect(open.compactMap { $0.answered?.days(since: $0.due) }.max() == 56)
  }
}
