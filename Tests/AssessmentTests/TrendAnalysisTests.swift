import Agreement
import Basics
import Evidence
import Statistics
import Testing

@testable import Assessment

@Suite struct TrendAnalysisTests {
  static func series(
    _ values: [String?], from: Period = .quarter(2019, 1), breaks: [TimePoint] = []
  ) -> TimedSeries {
    TimedSeries(
      name: "s",
      points: values.enumerated().map { index, value in
        TimedPoint(
          time: .period(Period(length: from.length, ordinal: from.ordinal + index)),
          measurement: value.flatMap { ExactDecimal($0) }.map(Measurement.value))
      }, breaks: breaks)
  }

  static func shares(_ counts: [(Int, Int)], from: Period = .quarter(2019, 1)) -> TimedSeries {
    TimedSeries(
      name: "s",
      points: counts.enumerated().map { index, count in
        TimedPoint(
          time: .period(Period(length: from.length, ordinal: from.ordinal + index)),
          measurement: .share(numerator: count.0, denominator: count.1))
      })
  }

  @Test(arguments: [(0.0499, true), (0.05, false), (0.0501, false)])
  func aChangeIsDetectedBelowFivePercent(_ p: Double, _ isDetected: Bool) {
    #expect(TrendTest(isSeasonal: false, s: 6, p: p).isDetected == isDetected)
  }

  /// The limits of a level hold while it stays: none where it moves, and none where it has shifted.
  @Test func assuranceIsOfALevelThatStays() throws {
    let target = try #require(TargetState(parsing: "at least 20")?.target)
    func assurance(_ values: [Int]) -> Assurance? {
      TrendAnalysis(Self.series(values.map(String.init)), question: nil, target: target).assurance
    }
    #expect(assurance([10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11]) == .willMiss)
    #expect(assurance([30, 32, 31, 30, 32, 31, 30, 32, 31, 30, 32, 31]) == .willMeet)
    #expect(assurance([19, 22, 20, 18, 22, 19, 21, 18, 22, 20, 19, 21]) == .mayOrMayNot)
    #expect(assurance([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]) == nil)
    let shifted = [12, 10, 11, 12, 10, 11, 12, 15, 17, 14, 16, 15, 17, 14, 16, 11, 10, 12, 10, 11, 12, 10]
    let analysis = TrendAnalysis(Self.series(shifted.map(String.init)), question: nil, target: target)
    #expect(analysis.trendTest?.isDetected == false && analysis.runs?.signal != .random)
    #expect(analysis.assurance == nil)
    #expect(assurance(Array(repeating: 10, count: 9)) == nil)
  }

  @Test func freezingTakesTwoFiguresOfItsSegment() {
    let series = Self.series(["1", "2", nil, "3", "4"], breaks: [.period(.quarter(2019, 4))])
    #expect(!series.canFreeze(at: .period(.quarter(2019, 1))) && series.canFreeze(at: .period(.quarter(2019, 2))))
    #expect(!series.canFreeze(at: .period(.quarter(2019, 4))) && series.canFreeze(at: .period(.quarter(2020, 1))))
  }

  /// A refusal keeps the time that was asked for.
  @Test func aRefusalNamesTheTimeAskedFor() {
    let asked = TimePoint.period(.quarter(2019, 2))
    let analysis = TrendAnalysis(
      Self.series((1...10).map(String.init)), question: ForecastQuestion(time: asked))
    #expect(analysis.forecast == .refused(.alreadyKnown, at: asked))
    #expect(analysis.forecast?.time == asked && analysis.forecast?.refusal?.code == "already-known")
  }

  @Test func slopesArePerYearOnCalendarTime() throws {
    let quarters = TrendAnalysis(Self.series(["1", "2", "3", "4", "5"]))
    #expect(quarters.theilSen?.slope == 4)
    #expect(quarters.leastSquares.map { abs($0.slope - 4) < 1e-12 } == true)
    let years = TrendAnalysis(Self.series(["1", "2", "3", "4", "5"], from: .year(2019)))
    #expect(years.theilSen?.slope == 1)
    let months = TrendAnalysis(Self.series(["1", "2", "3", "4", "5"], from: .month(2019, 1)))
    #expect(months.theilSen.map { abs($0.slope - 12) < 1e-9 } == true)
  }

  @Test func sharesCountInPercent() throws {
    let analysis = TrendAnalysis(Self.shares([(10, 100), (20, 100), (30, 100), (40, 100)], from: .year(2019)))
    #expect(analysis.values == [10, 20, 30, 40])
    #expect(try abs(#require(analysis.theilSen?.slope) - 10) < 1e-12)
    #expect(try abs(#require(analysis.leastSquares?.intercept) - 10) < 1e-12)
    #expect(analysis.cochranArmitage != nil)
    #expect(TrendAnalysis(Self.series(["1", "2", "3"])).cochranArmitage == nil)
  }

  @Test func gapsKeepTheirPlaceInTime() throws {
    let gap = TrendAnalysis(Self.series(["1", nil, "3", "4"]))
    #expect(gap.values == [1, 3, 4])
    #expect(gap.theilSen?.slope == 4)
    #expect(gap.series.gaps == [.quarter(2019, 2)])
    let missing = Self.series(["1", "2", "3", "4"])
    let withoutRow = TimedSeries(name: "s", points: [missing.points[0], missing.points[1], missing.points[3]])
    #expect(withoutRow.gaps == [.quarter(2019, 3)])
  }

  @Test func onlyTheSegmentAfterABreakCounts() {
    let analysis = TrendAnalysis(
      Self.series(["1", "9", "2", "3", "4"], breaks: [.period(.quarter(2019, 3)), .period(.quarter(2030, 1))]))
    #expect(analysis.values == [2, 3, 4])
    #expect(analysis.first == .period(.quarter(2019, 3)))
  }

  @Test func seasonsAreForQuartersAndMonthsOnly() {
    let values = (0..<12).map { String($0) }
    #expect(TrendAnalysis(Self.series(values)).seasonal != nil)
    #expect(TrendAnalysis(Self.series(values + values, from: .month(2019, 1))).seasonal != nil)
    #expect(TrendAnalysis(Self.series(values, from: .year(2001))).seasonal == nil)
  }

  /// Of rolling years by quarter every fourth shares no quarter with the one before.
  @Test func overlappingYearsCountOnce() {
    let years = TrendAnalysis(Self.series(["1", "2", "3", "4", "5", "6", "7", "8", "9"], from: .rollingYear(2019, 4)))
    #expect(years.values == [1, 5, 9])
    #expect(years.trendTest == nil)
  }

  /// The runs are judged about the line that the chart draws.
  @Test func aFrozenMedianIsTheRunsToo() throws {
    let values = (0..<12).map { _ in "10" } + (0..<12).map { String(20 + $0) }
    let series = Self.series(values, from: .month(2019, 1))
    let frozen = try #require(TrendAnalysis(series, freeze: series.points[11].time).runs)
    #expect(frozen.median == 10 && frozen.longest == 12 && frozen.useful == 12)
    #expect(TrendAnalysis(series).runs?.median == 15)
    #expect(ChartAnalysis(series, .run, freeze: series.points[11].time).chart?.points.last?.centre == 10)
  }

  @Test(arguments: [
    (["2015-08-01", "2015-09-01", "2015-10-01"], "2015-11-01"),
    (["2016-01-01", "2017-01-01", "2018-01-01"], "2019-01-01"),
    (["2020-01-06", "2020-01-13", "2020-01-20"], "2020-01-27"),
  ])
  func theNextOfDatedFiguresIsTheirUsualStep(_ days: [String], _ next: String) throws {
    let times = try days.map { TimePoint.period(try #require(Period(parsing: $0))) }
    #expect(TrendAnalysis.next(after: times)?.description == next)
  }

  // MARK: Forecasts

  @Test func sevenPointsAreRefused() {
    let values = ["1", "3", "2", "5", "4", "7", "6"]
    let refusal = Projection.Refusal.tooFewPoints(have: 7, need: 8)
    #expect(
      TrendAnalysis(Self.series(values), question: nil).forecast == .refused(refusal, at: .period(.quarter(2020, 4))))
    #expect(TrendAnalysis(Self.series(values + ["8"]), question: nil).forecast?.forecast != nil)
  }

  @Test func theNextPeriodIsForecastWhereNoneIsAsked() {
    let values = ["1", "3", "2", "5", "4", "7", "6", "8"]
    #expect(TrendAnalysis(Self.series(values), question: nil).forecast?.time == .period(.quarter(2021, 1)))
    let numbers = TimedSeries(
      name: "s",
      points: values.enumerated().map {
        TimedPoint(
          time: .number(ExactDecimal(units: 5 * $0.offset, scale: 1)),
          measurement: ExactDecimal($0.element).map(Measurement.value))
      })
    #expect(TrendAnalysis(numbers, question: nil).forecast?.time == .number(ExactDecimal(4)))
  }

  @Test func aTargetGivesAProbability() throws {
    let shares = Self.shares((0..<12).map { (20 + 2 * $0 + ($0 % 3), 100) })
    let target = try #require(TargetState(parsing: "at least 40 %")?.target)
    let question = ForecastQuestion(time: .period(.quarter(2022, 4)), target: target)
    let forecast = try #require(TrendAnalysis(shares, question: question).forecast?.forecast)
    let probability = try #require(forecast.probability)
    #expect(forecast.low < forecast.value && forecast.value < forecast.high)
    #expect((40.0...70).contains(forecast.value))
    #expect(probability > 0.5 && probability < 1)
    let opposite = try #require(TargetState(parsing: "at most 39 %")?.target)
    let other = TrendAnalysis(
      shares, question: ForecastQuestion(time: .period(.quarter(2022, 4)), target: opposite)
    ).forecast?.forecast?.probability
    #expect(try abs(probability + #require(other) - 1) < 1e-12)
  }

  @Test func aCensusIsNotProjected() {
    let census = TimedSeries(
      name: "s",
      points: (0..<12).map {
        TimedPoint(
          time: .period(Period(length: .quarter, ordinal: 8076 + $0)),
          measurement: .areas(AreaCount(yes: $0, no: 22 - $0, declined: 0, unknown: 0)))
      })
    #expect(TrendAnalysis(census, question: nil).forecast == nil)
  }

  // MARK: Charts

  /// A percentage that happens to be a whole number is no count.
  @Test(arguments: [ChartKind.c, .g, .t]) func sharesAreNoCounts(_ kind: ChartKind) {
    let points = [5, 6, 40, 20].enumerated().map { index, count in
      TimedPoint(time: .period(.quarter(2015, index + 1)), measurement: .share(numerator: count, denominator: 50))
    }
    #expect(ChartAnalysis(TimedSeries(name: "", points: points), kind).chart == nil)
  }

  @Test(arguments: [ChartKind.run, .xmr, .p, .pPrime]) func aGapHasARowOfItsOwn(_ kind: ChartKind) {
    let points = Self.shares((0..<12).map { (10 + $0, 100) }).points
    let series = TimedSeries(name: "s", points: points.filter { $0.time != points[4].time })
    let chart = ChartAnalysis(series, kind)
    #expect(chart.points.count == 12)
    #expect(chart.points[4].measurement == nil)
    #expect(chart.chart?.gaps == [4])
    #expect(chart.chart?.points[0].value == 10)
  }

  @Test func pChartsNeedCounts() {
    let series = Self.series(["1", "2", "3"])
    #expect(ChartAnalysis(series, .p).chart == nil)
    #expect(ChartAnalysis(series, .xmr).chart != nil)
  }

  @Test func limitsAreFrozenAndRebasedAtOnce() throws {
    let counts = Array(repeating: (10, 100), count: 6) + Array(repeating: (40, 100), count: 6)
    var series = Self.shares(counts)
    series.breaks = [series.points[6].time]
    let rebased = try #require(ChartAnalysis(series, .p).chart)
    #expect(rebased.points[0].centre == 10)
    #expect(rebased.points[11].centre == 40)
    let frozen = try #require(ChartAnalysis(series, .p, freeze: series.points[2].time).chart)
    #expect(frozen.points[5].centre == 10)
    #expect(frozen.points[11].centre == 40)
  }
}
