import Agreement
import Statistics
import Testing

@testable import Assessment

@Suite struct ComparisonTests {
  static func comparison(_ counts: [(String, Int, Int)], target: String? = nil) -> Comparison {
    Comparison(
      title: Bilingual("i"), unit: .percent, target: target.flatMap { TargetState(parsing: $0)?.target },
      areas: counts.map {
        ComparedArea(code: nil, name: $0.0, measurement: .share(numerator: $0.1, denominator: $0.2))
      })
  }

  static let plain = [("A", 25, 100), ("B", 30, 100), ("C", 20, 100), ("D", 27, 100)]

  @Test func theReferenceIsTheShareOfAllTogether() {
    let uneven = Self.comparison([("A", 1, 10), ("B", 90, 90)])
    #expect(uneven.reference == 91)
  }

  @Test func limitsAreThoseOfTheFormula() throws {
    let area = try #require(Self.comparison(Self.plain).areas.first)
    let limits = try #require(area.limits)
    let deviation = (0.255 * 0.745 / 100).squareRoot()
    #expect(abs(limits.high95 - 100 * (0.255 + 1.959963984540054 * deviation)) < 1e-9)
    #expect(abs(limits.low998 - 100 * (0.255 - 3.090232306167813 * deviation)) < 1e-9)
  }

  @Test func chanceMarksNobody() {
    #expect(Self.comparison(Self.plain).areas.allSatisfy { $0.position == .inside })
  }

  @Test func anAreaFarOutsideIsMarked() throws {
    let areas = (0..<20).map { ("A\($0)", 25 + $0 % 5, 100) } + [("Ude", 75, 100)]
    let out = try #require(Self.comparison(areas).areas.first { $0.name == "Ude" })
    #expect(out.position == .high)
  }

  @Test func theOrderOfTheAreasChangesNoLimit() throws {
    let forwards = Self.comparison(Self.plain), backwards = Self.comparison(Self.plain.reversed())
    #expect(forwards == backwards)
  }

  @Test func namesSortTheDanishWay() {
    let names = ["Aabenraa", "Ærø", "Odense", "Assens", "Ølstykke", "Vejle", "Åstrup"]
    let sorted = Self.comparison(names.map { ($0, 1, 2) }).areas.map(\.name)
    #expect(sorted == ["Assens", "Odense", "Vejle", "Ærø", "Ølstykke", "Aabenraa", "Åstrup"])
  }

  @Test func byValuePutsTheHighestFirst() {
    #expect(Self.comparison(Self.plain).byValue.areas.map(\.name) == ["B", "D", "A", "C"])
  }

  @Test(arguments: [(51, true), (50, false)]) func targetsAreComparedExactly(_ x: Int, _ isMet: Bool) {
    #expect(Self.comparison([("A", x, 100)], target: "at least 51 %").areas.first?.meetsTarget == isMet)
  }

  @Test func aRegisterShowsWhoTakesPartOnTheDay() throws {
    let setting = Setting("at least 2 of 3", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.declined, 1), (.unknown, 1)], from: date(2020, 1, 1))
      .changing(2, to: .yes, from: date(2022, 7, 1))
    let series = try #require(setting.assess(.quarter(2022, 2))?.series)
    let agreement = Agreement(
      title: Bilingual("a"), first: setting.first, last: date(2023, 12, 31), area: "1083", areas: setting.areas,
      sources: [], indicators: [], goals: [])
    let comparison = Comparison(series, in: agreement, asOf: date(2022, 6, 30), target: nil)
    #expect(comparison.isRegister)
    #expect(comparison.areas.map { $0.membership?.status } == [.yes, .declined, .unknown])
    #expect(comparison.reference == nil)
  }
}
