import Agreement
import Testing

@Suite struct InitiativeYearsTests {
  @Test(arguments: [
    ("2019-2023", "2019-2023"), ("2020 2022", "2020 2022"), ("2020, 2021; 2023", "2020-2021 2023"),
    ("2019\u{2013}2021 2023", "2019-2021 2023"), ("uoplyst", "not-stated"), ("Not stated", "not-stated"),
    ("not-stated", "not-stated"), ("2022", "2022"), ("2022 2022", "2022"),
  ])
  func areReadAndPrinted(_ text: String, _ printed: String) {
    #expect(Initiative.Years(parsing: text)?.description == printed)
  }

  @Test(arguments: ["2023-2019", "19-23", "2019-", "-2019", "to år", "", "2019-2021-2023", "3019"])
  func refuseAnythingElse(_ text: String) {
    #expect(Initiative.Years(parsing: text) == nil)
  }
}
