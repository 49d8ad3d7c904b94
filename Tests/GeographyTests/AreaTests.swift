import Agreement
import Basics
import Geography
import Testing

@Suite struct AreaDirectoryTests {
  let directory = AreaDirectory([
    Area(code: "1083", name: "Region Syddanmark", kind: .region),
    Area(code: "580", name: "Aabenraa", kind: .municipality, parent: "1083"),
    Area(code: "430", name: "Faaborg-Midtfyn", kind: .municipality, parent: "1083"),
    Area(code: "480", name: "Nordfyns", kind: .municipality, parent: "1083"),
    Area(code: "461", name: "Odense", kind: .municipality, parent: "1083"),
    Area(code: "492", name: "Ærø Ø-kommune", kind: .municipality, parent: "1083"),
  ])

  @Test(
    arguments: [
      ("580", "580"), ("0580", "580"), (" 580 ", "580"), ("Aabenraa", "580"), ("Åbenrå", "580"),
      ("A\u{30A}benra\u{30A}", "580"),
      ("åbenrå", "580"), ("Aabenraa Kommune", "580"), ("580 Aabenraa", "580"), ("0580 Åbenrå", "580"),
      ("580\u{A0}Aabenraa", "580"), ("Fåborg-Midtfyn", "430"), ("Faaborg Midtfyn", "430"), ("Nordfyn", "480"),
      ("Nordfyns", "480"), ("Nordfyns Kommune", "480"), ("Odense", "461"), ("Odenses", "461"), ("1083", "1083"),
      ("083 Region Syddanmark", "1083"), ("083", "1083"), ("Region Syddanmark", "1083"),
      // The agreement writes the name in its own way; the official one is still the same municipality.
      ("Ærø", "492"), ("Ærø Ø-kommune", "492"),
    ])
  func areasOfTheAgreement(_ cell: String, _ code: String) {
    #expect(directory.match(cell) == .area(code: ID(code)))
  }

  @Test(
    arguments: [
      ("101", "101"), ("København", "101"), ("Københavns Kommune", "101"), ("751 Aarhus", "751"), ("Århus", "751"),
      ("0 Hele landet", "0"), ("000 Hele landet", "0"), ("000", "0"), ("Hele landet", "0"), ("1082", "1082"),
      ("082 Region Midtjylland", "1082"), ("084", "1084"), ("Lyngby-Tårbæk", "173"), ("411 Christiansø", "411"),
      ("09", "9"), ("08 Landsdel Fyn", "8"), ("Landsdel Fyn", "Landsdel Fyn"),
    ])
  func otherDanishAreas(_ cell: String, _ code: String) {
    #expect(directory.match(cell) == .outside(code: ID(code)))
  }

  @Test(arguments: ["543", "545", "0543", "543 Sønderborg"])
  func codesFromBefore2007(_ cell: String) {
    #expect(directory.match(cell) == .former)
  }

  @Test(
    arguments: [
      ("Abenraa", "Aabenraa"), ("Odnese", "Odense"), ("Fredricia", "Fredericia"),
      ("", nil), ("   ", nil), ("1", nil), ("9999", nil), ("12345", nil), ("xyz", nil), ("Uoplyst", nil),
    ] as [(String, String?)])
  func unknownCells(_ cell: String, _ suggestion: String?) {
    // "1" is a part of the country by code, never a municipality.
    let expected: AreaDirectory.Match = cell == "1" ? .outside(code: "1") : .unknown(suggestion: suggestion)
    #expect(directory.match(cell) == expected)
  }

  /// No two of Denmark's areas may be the same under the spelling that names are compared in.
  @Test func allDanishAreasAreFoundByNameAndByCode() {
    #expect(DanishAreas.municipalities.count == 98)
    #expect(
      Dictionary(grouping: DanishAreas.municipalities, by: \.parent).mapValues(\.count)
        == ["1081": 11, "1082": 19, "1083": 22, "1084": 29, "1085": 17])
    let everywhere = AreaDirectory([])
    for area in DanishAreas.municipalities + DanishAreas.regions + [DanishAreas.country] {
      #expect(everywhere.match(area.name) == .outside(code: area.code))
      #expect(everywhere.match(area.code.rawValue) == .outside(code: area.code))
      #expect(everywhere.match("\(area.code) \(area.name)") == .outside(code: area.code))
    }
  }

  @Test(arguments: [("580", "580"), ("0580", "580"), ("0", "0"), ("000", "0")] as [(String, ID<Area>)])
  func codes(_ text: String, _ code: ID<Area>) { #expect(AreaDirectory.code(text) == code) }

  @Test(arguments: ["", "58a", "10830", "-1", "٥٨٠", "5 8"])
  func notCodes(_ text: String) { #expect(AreaDirectory.code(text) == nil) }
}

@Suite struct AgreementAreaTests {
  static let reformed = CalendarDate(dayNumber: 20_000)

  let agreement = Agreement(
    title: Bilingual("t"), first: CalendarDate(dayNumber: 18_000), last: CalendarDate(dayNumber: 21_000), area: "1083",
    areas: [
      Area(code: "0", name: "Hele landet", kind: .country),
      Area(code: "1083", name: "Region Syddanmark", kind: .region),
      Area(code: "580", name: "Aabenraa", kind: .municipality, parent: "1083"),
      Area(code: "410", name: "Middelfart", kind: .municipality, parent: "1083", validTo: reformed),
      Area(code: "411", name: "Nyfart", kind: .municipality, parent: "1083", validFrom: reformed.advanced(by: 1)),
      Area(code: "751", name: "Aarhus", kind: .municipality, parent: "1082"),
    ], sources: [], indicators: [], goals: [])

  @Test(
    arguments: [
      ("1083", 0, ["580", "410"]), ("1083", 1, ["580", "411"]), ("0", 0, ["580", "410", "751"]), ("580", 0, ["580"]),
      ("410", 1, []), ("1082", 0, []), ("999", 0, []),
    ])
  func municipalitiesOnADay(_ code: String, _ daysAfterReform: Int, _ expected: [String]) {
    let date = AgreementAreaTests.reformed.advanced(by: daysAfterReform)
    #expect(agreement.municipalities(of: ID(code), on: date).map(\.code.rawValue) == expected)
  }

  @Test func validityIncludesBothEnds() {
    let day = CalendarDate(dayNumber: 100)
    let area = Area(code: "1", name: "a", kind: .municipality, validFrom: day, validTo: day)
    #expect(area.isValid(on: day))
    #expect(!area.isValid(on: day.advanced(by: -1)))
    #expect(!area.isValid(on: day.advanced(by: 1)))
  }
}
