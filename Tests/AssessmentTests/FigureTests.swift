import Agreement
import Basics
import Evidence
import Geography
import Statistics
import Testing

@testable import Assessment

/// The figures beside the verdict.
@Suite struct FigureTests {
  static let by2023 = Setting("at least 51 %", deadline: date(2023, 12, 31))

  // 46 (2019) to 48.2 (2021), target 51 (2023): R = 0.88. 19 (2017) to 16 (2021), at most 13 (2023): R = 0.75.
  @Test func paceRatios() throws {
    let rising = try #require(Self.by2023.shares([.year(2019): 46, .year(2021): 48.2]).assess(.year(2021)))
    let planned = 48.5
    #expect(try abs(#require(rising.expected) - planned) < 1e-12)
    #expect(try abs(#require(rising.paceRatio) - 2.2 / (planned - 46)) < 1e-12)
    #expect(try abs(#require(rising.paceRatio) - 0.88) < 1e-12)
    let falling = Setting("at most 13 %", deadline: date(2023, 12, 31)).with {
      $0.better = .lower
      $0.first = date(2017, 1, 1)
    }.shares([.year(2017): 19, .year(2021): 16])
    #expect(try abs(#require(falling.assess(.year(2021))?.paceRatio) - 0.75) < 1e-12)
  }

  @Test(arguments: [(0.95, Verdict.onTrack), (0.949, .behind), (0.60, .behind), (0.599, .farBehind), (0, .farBehind)])
  func paceCutOffs(_ ratio: Double, _ verdict: Verdict) throws {
    // A plan from 0 to 100 over 1000 days, looked at on day 500.
    let start = date(2020, 1, 1)
    let pace = try #require(
      Pace(from: (.day(start), 0), to: 100, in: .day(start.advanced(by: 1000)), length: nil, better: .higher))
    #expect(pace.verdict(of: 50 * ratio, in: .day(start.advanced(by: 500))) == verdict)
  }

  @Test func theEndOfThePlanIsTheTarget() throws {
    let start = Period.day(date(2020, 6, 30)), end = Period.day(date(2022, 12, 31))
    let pace = try #require(Pace(from: (start, 0.3), to: 0, in: end, length: nil, better: .lower))
    #expect(pace.expected(in: end) == 0)
    #expect(pace.expected(in: start) == 0.3)
  }

  /// 1406 of 3047 to 1572 of 3190: +3.1 percentage points, 0.7 to 5.6 (Newcombe).
  @Test func theChangeSinceTheBaselineHasItsInterval() throws {
    let setting = Self.by2023.with {
      $0.said.observations = [
        Observation(area: "400", period: .year(2019), measurement: .share(numerator: 1406, denominator: 3047)),
        Observation(area: "400", period: .year(2022), measurement: .share(numerator: 1572, denominator: 3190)),
      ]
    }
    let change = try #require(setting.assess(.year(2022))?.course?.change)
    guard case .difference(let difference, let interval?, isExactBaseline: false) = change else {
      Issue.record("\(change)")
      return
    }
    #expect(abs(difference - 3.14) < 0.01 && abs(interval.low - 0.7) < 0.05 && abs(interval.high - 5.6) < 0.05)
    #expect(!change.mayBeChance)
  }

  /// A municipality that is missing from one of the two figures is left out of both.
  @Test func whatIsComparedIsOfTheSameAreas() throws {
    var setting = Self.by2023.with { $0.municipalities = 2 }
    setting = setting.shares([.year(2019): 40, .year(2021): 41], area: "400").shares([.year(2019): 60], area: "401")
    let assessed = try #require(setting.assess(.year(2021)))
    #expect(assessed.baseline?.value == 50)
    #expect(assessed.course?.start == 40 && assessed.course?.value == 41 && assessed.course?.sharedAreas == 1)
  }

  @Test func theUnknownThatAnswerYesAreToldApart() throws {
    let setting = Setting("at least 3 of 4", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.no, 2), (.unknown, 1)], from: date(2020, 1, 1))
      .changing(1, to: .yes, from: date(2021, 1, 1)).changing(3, to: .yes, from: date(2021, 2, 1))
      .changing(0, to: .no, from: date(2021, 3, 1))
    let assessed = try #require(setting.assess(.quarter(2021, 2)))
    #expect(assessed.course?.change == .areas(joined: 2, ofUnknown: 1, left: 1))
    #expect(assessed.movement == .counted && assessed.stability == .counted)
  }

  /// A year of quarters against the first year: 44 to 46 on average, whatever the season of the latest.
  @Test func seasonalSeriesCompareWholeYears() throws {
    let swing = [0.0, 20, -20, 8]
    let points = (0..<17).map { index in
      (Period(length: .quarter, ordinal: 2019 * 4 + 2 + index), 40 + 0.5 * Double(index / 4) + swing[index % 4])
    }
    let assessed = try #require(
      Self.by2023.shares(Dictionary(uniqueKeysWithValues: points)).assess(.quarter(2023, 3)))
    let course = try #require(assessed.course)
    #expect(course.isWholeYear && course.since == .rollingYear(2020, 2))
    // The baseline that is told is the one that is reckoned with.
    let baseline = try #require(assessed.baseline)
    #expect(baseline.isWholeYear && baseline.period == course.since && baseline.value == course.start)
    #expect(abs(course.start - 42) < 1e-9 && abs(course.value - 43.625) < 1e-9)
  }

  /// A first quarter above the target, in a year that is below it.
  @Test func oneSeasonDoesNotMeetTheTarget() throws {
    let swing = [20.0, -20, 8, 0]
    let points = (0..<17).map { index in
      (Period(length: .quarter, ordinal: 2019 * 4 + 2 + index), 40 + 0.5 * Double(index / 4) + swing[index % 4])
    }
    let setting = Self.by2023.shares(Dictionary(uniqueKeysWithValues: points))
    let assessed = try #require(setting.assess(.quarter(2023, 3)))
    let target = try #require(assessed.goal.target.target)
    #expect(target.judge(assessed.series.observations[0].measurement) == .met)
    #expect(assessed.baseline?.isWholeYear == true && assessed.baseline?.meetsTarget == false)
    #expect(assessed.course?.verdict != nil)
  }

  /// A region's own row for one period says nothing about the others, which are the sums of the municipalities still.
  @Test(arguments: [2019, 2020, 2021]) func theAreasOwnFigureStandsForItsPeriodOnly(_ year: Int) throws {
    var setting = Self.by2023.with { $0.municipalities = 2 }
    for area in ["400", "401"] as [ID<Area>] {
      setting = setting.shares([.year(2019): 20, .year(2020): 30, .year(2021): 40], area: area)
    }
    let assessment = try #require(setting.shares([.year(year): 50], area: "1083").assess(.year(2021)))
    let values = assessment.series.observations.map(\.measurement.number)
    let expected: [Double] = [year == 2019 ? 50 : 20, year == 2020 ? 50 : 30, year == 2021 ? 50 : 40]
    #expect(values == expected)
    #expect(assessment.series.parts.count == 6)
    #expect(assessment.series.observations.flatMap(\.missingAreas) == [])
  }

  @Test func aMunicipalityWithNothingToCountIsNotMissing() throws {
    var setting = Self.by2023.with { $0.municipalities = 2 }.shares([.year(2021): 40], area: "400")
    #expect(setting.assess(.year(2021))?.observation?.missingAreas == ["401"])
    setting.said.nothingToCount = [AreaPeriod(area: "401", period: .year(2021))]
    let observation = try #require(setting.assess(.year(2021))?.observation)
    #expect(observation.missingAreas == [] && !observation.flags.contains(.incomplete))
  }

  /// Percentages can't be added up, but they can be looked at side by side.
  @Test func municipalitiesOfPercentagesAreThereToCompare() throws {
    let setting = Self.by2023.with { $0.municipalities = 2 }
      .values([.year(2020): "6.6", .year(2021): "7.1"], area: "400").values([.year(2021): "5"], area: "401")
    let series = try #require(setting.assess(.year(2021))).series
    #expect(series.observations.isEmpty)
    #expect(series.parts.map(\.measurement.number) == [6.6, 7.1, 5])
  }

  struct Need: Sendable {
    let target: String, x: Int, n: Int, needed: Int
  }

  @Test(arguments: [
    Need(target: "at least 51 %", x: 1543, n: 3029, needed: 2), Need(target: "at least 51 %", x: 51, n: 100, needed: 0),
    Need(target: "at least 51 %", x: 50, n: 100, needed: 1), Need(target: "at least 51 %", x: 0, n: 1, needed: 1),
    Need(target: "at least 33.3 %", x: 332, n: 1000, needed: 1),
    Need(target: "at least 33.3 %", x: 333, n: 1000, needed: 0),
    Need(target: "at most 13 %", x: 14, n: 100, needed: 1), Need(target: "at most 13 %", x: 13, n: 100, needed: 0),
    Need(target: "at most 13 %", x: 14, n: 101, needed: 1), Need(target: "at most 0 %", x: 3, n: 7, needed: 3),
  ])
  func neededIsTheSmallestThatMeets(_ need: Need) throws {
    let target = try #require(TargetState(parsing: need.target)?.target)
    #expect(Measurement.share(numerator: need.x, denominator: need.n).needed(for: target, .percent) == need.needed)
    // The definition itself, tried out.
    func meets(_ k: Int) -> Bool {
      target.isMet(byShare: target.comparison == .atLeast ? need.x + k : need.x - k, of: need.n)
    }
    #expect(meets(need.needed))
    #expect(need.needed == 0 || !meets(need.needed - 1))
  }

  @Test func aCensusHasNoInterval() throws {
    let ips = Setting("at least 15 of 22", deadline: date(2022, 12, 31))
      .register([(.yes, 11), (.no, 7), (.declined, 1), (.unknown, 3)], from: date(2020, 1, 1))
    let assessment = try #require(ips.assess(.quarter(2022, 2)))
    #expect(assessment.interval == nil)
    #expect(assessment.certainty == .none)
    #expect(assessment.needed == 4)
    #expect(assessment.gap == -4)
    #expect(assessment.observation?.measurement == .areas(AreaCount(yes: 11, no: 7, declined: 1, unknown: 3)))
  }

  @Test(arguments: [(60.0, Certainty.clear), (40.0, .clear), (51.0, .uncertain), (50.99, .uncertain)])
  func certaintyIsASideOfTheTarget(_ value: Double, _ certainty: Certainty) throws {
    let assessment = Self.by2023.shares([.year(2023): value]).assess(.year(2023))
    #expect(assessment?.certainty == certainty)
  }

  // MARK: Sums over municipalities

  @Test func numeratorsAndDenominatorsAreAdded() throws {
    let setting = Self.by2023.with {
      $0.municipalities = 3
      $0.said.observations = [
        Observation(area: "400", period: .year(2021), measurement: .share(numerator: 1, denominator: 10)),
        Observation(area: "401", period: .year(2021), measurement: .share(numerator: 90, denominator: 100)),
      ]
    }
    let observation = try #require(setting.assess(.year(2021))?.observation)
    #expect(observation.measurement == .share(numerator: 91, denominator: 110))
    #expect(observation.missingAreas == ["402"])
    #expect(observation.flags.contains(.incomplete))
  }

  @Test func theRegionsOwnFigureBeatsTheSum() throws {
    let setting = Self.by2023.with {
      $0.said.observations = [
        Observation(area: "400", period: .year(2021), measurement: .share(numerator: 1, denominator: 10)),
        Observation(area: "1083", period: .year(2021), measurement: .share(numerator: 5, denominator: 12)),
      ]
    }
    #expect(setting.assess(.year(2021))?.observation?.measurement == .share(numerator: 5, denominator: 12))
  }

  @Test(arguments: [(Unit.percent, nil as String?), (.count, "5"), (.kroner, "5"), (.days, nil)])
  func onlyNumbersOfThingsAreAdded(_ unit: Unit, _ sum: String?) {
    let setting = Setting("monitored").with {
      $0.unit = unit
      $0.municipalities = 2
    }.values([.year(2021): "2"], area: "400").values([.year(2021): "3"], area: "401")
    let expected = sum.flatMap { ExactDecimal($0) }.map(Measurement.value)
    #expect(setting.assess(.year(2021))?.observation?.measurement == expected)
  }

  // MARK: As of a date

  @Test func laterDataChangeNothing() throws {
    let early = Self.by2023.shares([.year(2019): 46, .year(2020): 47, .year(2021): 48.2])
    let late = early.shares([.year(2022): 60, .year(2023): 70])
    #expect(early.assess(.quarter(2022, 2)) == late.assess(.quarter(2022, 2)))
  }

  @Test func laterMembershipsChangeNothing() {
    let early = Setting("at least 15 of 22", deadline: date(2022, 12, 31))
      .register([(.yes, 11), (.no, 11)], from: date(2020, 1, 1))
    let late = early.with { setting in
      setting.said.memberships.append(
        Membership(area: "415", status: .yes, from: date(2022, 7, 1), file: "s.csv", line: 40))
    }
    #expect(early.assess(.quarter(2022, 2)) == late.assess(.quarter(2022, 2)))
  }

  @Test func freshness() throws {
    let yearly = Self.by2023.shares([.year(2019): 46, .year(2021): 48])
    #expect(yearly.assess(.quarter(2021, 4))?.freshness == .new)
    #expect(yearly.assess(.quarter(2022, 2))?.freshness == Freshness.none(since: .year(2021)))
    let register = Setting("at least 2 of 3", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.no, 2)], from: date(2020, 1, 1)).changing(1, to: .yes, from: date(2022, 5, 1))
    #expect(register.assess(.quarter(2022, 2))?.freshness == .new)
    #expect(register.assess(.quarter(2022, 3))?.freshness == Freshness.none(since: .quarter(2022, 2)))
  }

  /// What the check before could already see is not new.
  @Test func whatFallsOnTheDayOfTheCheckBeforeIsNotNew() throws {
    let yearly = Self.by2023.shares([.year(2019): 46, .year(2021): 48])
    #expect(yearly.assess(.quarter(2022, 1))?.freshness == Freshness.none(since: .year(2021)))
    func freshness(ofChangeOn day: CalendarDate) -> Freshness? {
      Setting("at least 2 of 3", deadline: date(2022, 12, 31))
        .register([(.yes, 1), (.no, 2)], from: date(2020, 1, 1)).changing(1, to: .yes, from: day)
        .assess(.quarter(2022, 3))?.freshness
    }
    #expect(freshness(ofChangeOn: date(2022, 6, 30)) == Freshness.none(since: .quarter(2022, 2)))
    #expect(freshness(ofChangeOn: date(2022, 7, 1)) == .new)
  }

  // MARK: Movement and stability

  @Test func fourPointsAreTooFewForAMovement() {
    let four = Dictionary(uniqueKeysWithValues: (0..<4).map { (Period.year(2019 + $0), 40 + Double($0)) })
    let five = Dictionary(uniqueKeysWithValues: (0..<5).map { (Period.year(2019 + $0), 40 + Double($0)) })
    #expect(Self.by2023.shares(four).assess(.year(2023))?.movement == .tooFew)
    #expect(Self.by2023.shares(five).assess(.year(2023))?.movement == .improving)
    let falling = five.mapValues { 100 - $0 }
    #expect(Self.by2023.shares(falling).assess(.year(2023))?.movement == .worsening)
    #expect(Self.by2023.with { $0.better = .lower }.shares(falling).assess(.year(2023))?.movement == .improving)
  }

  @Test func aBreakStartsANewSegment() throws {
    let values = Dictionary(uniqueKeysWithValues: (0..<8).map { (Period.year(2014 + $0), 40 + Double($0)) })
    let broken = Self.by2023.with { $0.breaks = [Source.Break(period: .year(2019))] }.shares(values)
    let assessment = try #require(broken.assess(.year(2021)))
    #expect(assessment.movement == .tooFew)
    #expect(assessment.series.observations.first { $0.flags.contains(.afterBreak) }?.period == .year(2019))
    #expect(Self.by2023.shares(values).assess(.year(2021))?.movement == .improving)
    // A break that lies after the check is not known yet.
    #expect(broken.assess(.year(2018))?.movement == .improving)
  }

  @Test func seasonsAreComparedWithThemselves() {
    // Rises by 1 each year, swings by 20 within it: no trend to the plain test, a clear one season by season.
    let swing = [0.0, 20, -20, 5]
    let points = (0..<16).map { index in
      (Period(length: .quarter, ordinal: 2019 * 4 + index), 40 + Double(index / 4) + swing[index % 4])
    }
    let series = Self.by2023.shares(Dictionary(uniqueKeysWithValues: points))
    #expect(series.assess(.year(2022))?.movement == .improving)
    #expect(MannKendall(points.map(\.1)).map { $0.p > 0.05 } == true)
  }

  @Test func stabilityNeedsTenUsefulPoints() {
    func series(_ values: [Double]) -> Setting {
      Self.by2023.shares(
        Dictionary(
          uniqueKeysWithValues: values.enumerated().map {
            (Period(length: .month, ordinal: 2020 * 12 + $0.offset), $0.element)
          }))
    }
    #expect(series([1, 2, 1, 2, 1, 2, 1, 2, 1]).assess(.year(2023))?.stability == .tooFew)
    #expect(series([1, 2, 1, 2, 2, 1, 2, 1, 1, 2]).assess(.year(2023))?.stability == .random)
    // Seven on each side: no run longer than the limit of 7, but a single crossing. Eight on each side: both.
    let sevens = Array(repeating: 1.0, count: 7) + Array(repeating: 2, count: 7)
    #expect(series(sevens).assess(.year(2023))?.stability == .crossings)
    #expect(series([1] + sevens + [2]).assess(.year(2023))?.stability == .shift)
  }
}

@Suite struct OrderTests {
  /// As Danes look names up: æ, ø and å last, and aa as å.
  @Test func municipalitiesOfAGoalStandByName() {
    let names = ["Ærø", "Aabenraa", "Vejle", "Østerby", "Assens"]
    let areas = names.enumerated().map { Area(code: "\(400 + $0)", name: $1, kind: .municipality, parent: "1083") }
    func goal(_ id: ID<Goal>, _ area: ID<Area>) -> Goal {
      Goal(id: id, title: Bilingual("Mål"), indicator: "i", area: area, target: .monitored, deadline: nil)
    }
    let agreement = Agreement(
      title: Bilingual("Aftale"), first: date(2019, 1, 1), last: date(2023, 12, 31), area: "1083",
      areas: [Area(code: "1083", name: "Region Syddanmark", kind: .region)] + areas,
      sources: [Source(id: "s", files: ["s.csv"], shape: .series, columns: [:])],
      indicators: [Indicator(id: "i", title: Bilingual("Indikator"), unit: .percent, better: .higher, source: "s")],
      goals: [goal("whole", "1083")] + areas.map { goal("each", $0.code) } + [goal("last", "400")])
    let assessed = Assessor(agreement, Evidence(sources: [:]), checkPeriod: .quarter(2022, 2)).assessments()
    #expect(
      assessed.map(\.area.name) == ["Region Syddanmark", "Assens", "Vejle", "Ærø", "Østerby", "Aabenraa", "Ærø"])
    #expect(assessed.map(\.goal.id) == ["whole"] + Array(repeating: "each", count: 5) + ["last"])
  }
}
