import Agreement
import Basics
import Evidence
import Testing

@Suite struct MeetingTests {
  /// What a meeting dealt with is known from its day, unless nobody knew of the meeting until later; what is held before it
  /// in its group makes it known.
  @Test(arguments: [
    ("2022-06-14", nil, "2022-06-14"), ("2022-06-14", "2022-09-01", "2022-09-01"),
    ("2022-06-14", "2022-03-01", "2022-06-14"),
  ])
  func whatItDealtWithIsKnownFromItsDay(_ day: String, _ knownFrom: String?, _ since: String) throws {
    var logs = PortfolioLogs()
    let (date, known) = (try #require(CalendarDate(parsing: day)), knownFrom.flatMap { CalendarDate(parsing: $0) })
    var meeting = Meeting(id: ID("m"), group: ID("g"), date: date, row: RowOrigin(file: "m.csv", line: 3))
    meeting.row.knownFrom = known
    let before = Meeting(
      id: ID("l"), group: ID("g"), date: date.advanced(by: -100), row: RowOrigin(file: "m.csv", line: 2))
    logs.meetings = [before, meeting]
    #expect(logs.agendasSince[ID("m")] == CalendarDate(parsing: since))
  }
}
