import Basics
import Testing

@Suite struct DateSpellingTests {
  @Test(
    arguments: [
      "2022-06-03", "03-06-2022", "3-6-2022", "03.06.2022", "3.6.2022", "03/06/2022", "3/6/2022", "20220603",
      "3. juni 2022", "03. juni 2022", "3 juni 2022", "3. jun. 2022", "3 jun 2022", "3. JUNI 2022", "3 June 2022",
      "3.juni 2022", "2022-06-03 00:00", "2022-06-03 14:35:12", "2022-06-03T14:35:12", "2022-06-03 00:00:00.000",
      "2022-06-03T23:59:60", "03-06-2022 00:00", "03-06-2022 14:35:12", "03.06.2022 9:05", "2022-06-03 14:35:12,5",
    ])
  func spellings(_ text: String) {
    #expect(CalendarDate(parsing: text)?.description == "2022-06-03")
    #expect(Period(parsing: text)?.description == "2022-06-03")
  }

  @Test(
    arguments: [
      "", " ", "2022-06", "2022-02-30", "31-04-2022", "2022-06-03Z", "2022-06-03T14:35:12Z", "2022-06-03T14:35+02:00",
      "2022-06-03 24:00", "2022-06-03 14:60", "2022-06-03 14:5", "2022-06-03 14", "2022-06-03 14:35:61",
      "2022-06-03 14:35:12.", "2022-06-03 x", "2022-06-03  14:35", "03-06-22", "3. juni", "juni 3. 2022", "3. juni 22",
      "32. juni 2022", "30. februar 2022", "0. juni 2022", "03062022", "20221301", "20220631", "18991231", "22000101",
      "2022/06/03", "2022.06.03", "03-06/2022", "3. juno 2022", "2022 06 03", "20220603 14:35",
    ])
  func notDates(_ text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  /// Over thirty years each day reads back in every spelling.
  @Test func everyDayReadsBack() throws {
    let months = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ]
    let start = try #require(CalendarDate(year: 2000, month: 1, day: 1))
    for number in 0..<11_000 {
      let date = start.advanced(by: number)
      let (year, month, day) = date.components
      let spellings = [
        date.description, "\(day)-\(month)-\(year)", "\(day). \(months[month - 1]) \(year)",
        "\(day). \(months[month - 1].prefix(3)). \(year)", date.description.filter { $0 != "-" },
      ]
      guard spellings.allSatisfy({ CalendarDate(parsing: $0) == date }) else {
        Issue.record("\(spellings)")
        return
      }
    }
  }
}
