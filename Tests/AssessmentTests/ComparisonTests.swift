import Agreement
import Basics
import Evidence
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

  /// Overdispersion isn't said before it is tested, and not of fewer than ten areas.
  @Test func overdispersionIsTestedBeforeItIsSaid() {
    let few = Self.comparison([("A", 50, 1000), ("B", 50, 1000), ("C", 50, 1000), ("D", 950, 1000)])
    #expect(few.spread == .tooFew)
    #expect(few.areas.last?.position == .high)
    let doubtful = [
      48, 50, 42, 48, 59, 54, 56, 60, 57, 43, 44, 50, 44, 49, 42, 56, 48, 45, 54, 45, 48, 43,
    ].enumerated().map { ("A\($0)", $1, 100) }
    #expect(Self.comparison(doubtful).spread != .evident)
    #expect(Self.comparison(Self.spread).spread == .evident)
  }

  /// About one area in twenty lies between the limits by chance alone.
  @Test func whatChanceAloneNamesIsTold() {
    let expected = Self.comparison((0..<22).map { ("A\($0)", 90 + $0, 400) }).expectedToWatch
    #expect(expected.judged == 22 && (0.5...1.5).contains(expected.areas))
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

  // MARK: What the marks rest on

  /// 0 of 5 is within the plain limits around 30 %, and not within those widened for what the large areas differ.
  static let spread =
    (0..<10).map { ("A\($0)", $0.isMultiple(of: 2) ? 160 : 80, 400) } + [("Lille", 0, 5)]

  @Test func anAreaIsMarkedOnlyOutsideBothTheLimits() throws {
    let comparison = Self.comparison(Self.spread)
    #expect(comparison.spread == .evident)
    let small = try #require(comparison.areas.first { $0.name == "Lille" })
    let plain = try #require(small.limits), widened = try #require(small.overdispersedLimits)
    #expect(plain.position(of: 0) == .inside && widened.position(of: 0) != .inside)
    #expect(small.position == .inside)
  }

  /// What is not shown moves the share of all together and nothing else.
  @Test func theMarksRestOnWhatIsShownAndTheShareOfAll() {
    let shown = (0..<10).map { ("A\($0)", $0.isMultiple(of: 2) ? 160 : 80, 400) }
    let judged = [(1, 4), (2, 3), (3, 2)].map { x, y in
      Self.comparison(shown + [("X", x, 11), ("Y", y, 14)])
        .judged(by: { $0.name.hasPrefix("A") }, withTotal: true)
    }
    #expect(Set(judged.map(\.funnel)).count == 1)
    #expect(Set(judged.map { $0.curve(to: 400) }).count == 1)
    #expect(Set(judged.map { $0.areas.map(\.position) }).count == 1)
    #expect(judged[0].areas.filter { $0.position == nil }.map(\.name) == ["X", "Y"])
    #expect(judged[0].reference == Self.comparison(shown + [("X", 1, 11), ("Y", 4, 14)]).reference)
  }

  @Test func nothingIsJudgedWithoutTheShareOfAll() {
    let judged = Self.comparison(Self.plain).judged(by: { _ in true }, withTotal: false)
    #expect(judged.reference == nil && judged.funnel == nil && judged.curve(to: 100).isEmpty)
    #expect(judged.areas.allSatisfy { $0.limits == nil && $0.overdispersedLimits == nil && $0.position == nil })
  }

  @Test(arguments: [2, 3]) func twoAreasAreNotJudged(_ count: Int) {
    let comparison = Self.comparison(Self.plain).judged(
      by: { area in Self.plain.prefix(count).contains { $0.0 == area.name } }, withTotal: true)
    #expect((comparison.funnel != nil) == (count == 3))
    #expect(comparison.areas.count { $0.position != nil } == (count == 3 ? 3 : 0))
    #expect(comparison.reference == 25.5)
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
    let comparison = Assessor(agreement, Evidence(sources: [:]), checkPeriod: .quarter(2022, 2))
      .comparison(of: series, target: nil)
    #expect(comparison.isRegister)
    #expect(comparison.areas.map { $0.membership?.status } == [.yes, .declined, .unknown])
    #expect(comparison.reference == nil)
  }
}
