import Agreement
import Basics
import Evidence
import Statistics
import Testing

@testable import Assessment

@Suite struct RunChartFiguresTests {
  static let target = Setting("at least 60 %", deadline: date(2023, 12, 31))

  /// Quarters from 2020 on, with some scatter about a line.
  static func quarters(_ count: Int, from first: Period = .quarter(2020, 1)) -> [Period: Double] {
    let values = (0..<count).map { 40 + Double($0) + ($0.isMultiple(of: 3) ? 0.7 : -0.4) }
    let periods = (0..<count).map { Period(length: first.length, ordinal: first.ordinal + $0) }
    return Dictionary(uniqueKeysWithValues: zip(periods, values))
  }

  private func figures(_ setting: Setting, _ period: Period) throws -> RunChartFigures {
    try #require(setting.assess(period)).runChart
  }

  @Test func theCentreIsTheMedianOfTheCurrentSegment() throws {
    let values: [Period: Double] = [.year(2019): 10, .year(2020): 40, .year(2021): 44, .year(2022): 50]
    #expect(try figures(Self.target.shares(values), .year(2022)).centre == 42)
    let parted = Self.target.with { $0.breaks = [Source.Break(period: .year(2020))] }.shares(values)
    #expect(try figures(parted, .year(2022)).centre == 44)
    #expect(try figures(Self.target, .year(2022)).centre == nil)
  }

  @Test func thePathGoesFromTheBaselineThroughMilestonesToTheTarget() throws {
    let setting = Self.target.with {
      $0.goal.baseline = PlannedValue(period: .year(2018), value: ExactDecimal(40))
      $0.goal.milestones = [
        PlannedValue(period: .year(2022), value: ExactDecimal(55)),
        PlannedValue(period: .year(2020), value: ExactDecimal(50)),
      ]
    }.shares(Self.quarters(4))
    let path = try figures(setting, .quarter(2020, 4)).path
    // Milestones and deadline take the observations' own kind of period where one ends that day.
    #expect(path.map(\.period) == [.year(2018), .quarter(2020, 4), .quarter(2022, 4), .quarter(2023, 4)])
    #expect(path.map(\.value) == [40, 50, 55, 60])
  }

  @Test func everyObservedPeriodHasItsPlannedValue() throws {
    let assessment = try #require(
      Self.target.shares([.year(2019): 46, .year(2020): 46, .year(2021): 48]).assess(.year(2021)))
    let planned = assessment.runChart.planned
    #expect(planned.map(\.period) == [.year(2019), .year(2020), .year(2021)])
    #expect(planned.first?.value == 46)
    // The one that the verdict rests on is the verdict's own.
    #expect(planned.last?.value == assessment.expected)
  }

  @Test(arguments: [
    Setting("not set", deadline: date(2023, 12, 31)), Setting("monitored"),
    // The baseline meets the target: there is nothing to climb.
    Setting("at least 30 %", deadline: date(2023, 12, 31)),
    // The baseline lies at the deadline.
    Setting("at least 60 %", deadline: date(2019, 12, 31)),
  ])
  func withoutAWayToGoThereIsNoPath(_ setting: Setting) throws {
    let figures = try figures(setting.shares([.year(2019): 46, .year(2020): 47]), .year(2020))
    #expect(figures.path.isEmpty && figures.planned.isEmpty && figures.fan.isEmpty)
    #expect(figures.centre == 46.5)
  }

  @Test func theFanEndsAtTheGoalsOwnForecast() throws {
    let assessment = try #require(Self.target.shares(Self.quarters(12)).assess(.quarter(2022, 4)))
    let fan = assessment.runChart.fan
    #expect(fan.map(\.period) == (1...4).map { .quarter(2023, $0) })
    let forecast = try #require(assessment.forecast?.forecast)
    let last = try #require(fan.last)
    #expect((last.value, last.low, last.high) == (forecast.value, forecast.low, forecast.high))
    #expect(fan.allSatisfy { $0.low < $0.value && $0.value < $0.high })
    // It rises with the series, and grows wider the farther it looks, by whole cases.
    #expect(zip(fan, fan.dropFirst()).allSatisfy { $0.value < $1.value && $1.high - $1.low >= $0.high - $0.low })
  }

  @Test func valuesWithoutCountsHaveAFanToo() throws {
    let values = Self.quarters(9).mapValues { String($0) }
    let setting = Setting("at least 60", deadline: date(2022, 12, 31)).with { $0.unit = .count }.values(values)
    #expect(try figures(setting, .quarter(2022, 1)).fan.map(\.period) == (2...4).map { .quarter(2022, $0) })
  }

  @Test func aLongWayAheadIsStakedOut() throws {
    let setting = Setting("at least 60 %", deadline: date(2026, 4, 30))
      .shares(Self.quarters(60, from: .month(2019, 1)).mapValues { $0 / 2 })
    let fan = try figures(setting, .month(2023, 12)).fan
    #expect(fan.count == 14)
    #expect(fan.last?.period == .month(2026, 4))
    let steps = zip(fan, fan.dropFirst()).map { $1.period.ordinal - $0.period.ordinal }
    #expect(Set(steps).count == 1)
  }

  @Test func tooFewPointsOrACensusHaveNoFan() throws {
    #expect(try figures(Self.target.shares(Self.quarters(7)), .quarter(2021, 3)).fan.isEmpty)
    let census = Setting("at least 3 of 3", deadline: date(2023, 12, 31))
      .register([(.yes, 1), (.no, 2)], from: date(2019, 7, 1))
    #expect(try figures(census, .quarter(2022, 4)).fan.isEmpty)
  }

  @Test func aPassedDeadlineHasNoFan() throws {
    let setting = Setting("at least 60 %", deadline: date(2022, 3, 31)).shares(Self.quarters(12))
    #expect(try figures(setting, .quarter(2022, 4)).fan.isEmpty)
  }
}

@Suite struct FunnelCurveTests {
  @Test(arguments: [false, true]) func theCurveIsWhatAreasAreHeldAgainst(_ spread: Bool) throws {
    let counts = (1...12).map { ("A\($0)", spread && $0.isMultiple(of: 2) ? 20 * $0 : 8 * $0, 25 * $0) }
    let comparison = ComparisonTests.comparison(counts)
    #expect((comparison.spread == .evident) == spread)
    let curve = comparison.curve(to: 318)
    #expect(curve.first?.denominator == 1)
    #expect(try #require(curve.last).denominator > 300)
    #expect(zip(curve, curve.dropFirst()).allSatisfy { $0.denominator < $1.denominator })
    for area in comparison.areas {
      let n = try #require(area.measurement?.share).denominator
      let plain = try #require(area.limits), widened = try #require(area.overdispersedLimits)
      let limits = plain.outermost(widened)
      let after = try #require(curve.first { $0.denominator >= Double(n) })
      let before = try #require(curve.last { $0.denominator <= Double(n) })
      #expect(before.limits.high998 >= limits.high998 - 1e-9 && limits.high998 >= after.limits.high998 - 1e-9)
      #expect(before.limits.low95 <= limits.low95 + 1e-9 && limits.low95 <= after.limits.low95 + 1e-9)
    }
  }

  @Test func withoutSharesThereIsNoCurve() {
    #expect(ComparisonTests.comparison([]).curve(to: 100).isEmpty)
  }

  @Test(arguments: [0.0, 0.5, -1, .nan, .infinity]) func limitsWantAnArea(_ n: Double) {
    let funnel = Funnel(numerators: [1, 2], denominators: [4, 5])
    #expect(funnel?.limits(at: n) == nil)
    #expect(funnel?.overdispersedLimits(at: n) == nil)
  }

  @Test func limitsAtAnAreasSizeAreItsOwn() throws {
    let funnel = try #require(Funnel(numerators: [10, 60, 5], denominators: [40, 100, 50]))
    for (n, area) in zip([40.0, 100, 50], funnel.areas) {
      #expect(funnel.limits(at: n) == area.limits)
      #expect(funnel.overdispersedLimits(at: n) == area.overdispersedLimits)
    }
  }
}
