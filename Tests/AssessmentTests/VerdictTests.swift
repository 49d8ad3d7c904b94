import Agreement
import Basics
import Evidence
import Geography
import Testing

@testable import Assessment

/// One row per rule of the verdicts, with the cases on its edges.
@Suite struct VerdictTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let setting: Setting
    let period: Period
    let verdict: Verdict

    init(_ description: String, _ verdict: Verdict, at period: Period, _ setting: Setting) {
      testDescription = description
      self.setting = setting
      self.period = period
      self.verdict = verdict
    }
  }

  @Test(arguments: targets + shares + declared) func judges(_ row: Row) throws {
    #expect(try #require(row.setting.assess(row.period)).verdict == row.verdict)
  }

  @Test(arguments: areaCounts) func judgesCountsOfAreas(_ row: Row) throws {
    #expect(try #require(row.setting.assess(row.period)).verdict == row.verdict)
  }

  static let endOf2023 = date(2023, 12, 31)
  static let by2023 = Setting("at least 51 %", deadline: endOf2023)

  static let targets = [
    Row("the target was left open", .targetNotSet, at: .year(2021), Setting("not set").shares([.year(2021): 40])),
    Row("no target is intended", .monitored, at: .year(2021), Setting("monitored").shares([.year(2021): 40])),
    Row("monitored, and no data", .monitored, at: .year(2021), Setting("monitored")),
    Row("a target, and no data", .noData, at: .year(2021), by2023),
    Row("only data of later than the check", .noData, at: .year(2020), by2023.shares([.year(2021): 60])),
  ]

  static let shares = [
    // At the deadline.
    Row("equality meets the target", .met, at: .quarter(2023, 4), by2023.shares([.year(2023): 51])),
    Row("50.96 % is not 51 %", .notMet, at: .quarter(2023, 4), by2023.shares([.year(2023): 50.96])),
    Row("50.9999 % is not 51 %", .notMet, at: .quarter(2023, 4), by2023.shares([.year(2023): 50.9999])),
    Row("the as-of date is the deadline", .met, at: .quarter(2023, 4), by2023.shares([.year(2023): 52])),
    Row(
      "one day before the deadline's quarter ends", .onTrack, at: .month(2023, 11),
      by2023.shares([.year(2019): 46, .year(2022): 50.5])),
    Row("the deciding year is missing", .awaitingFinal, at: .quarter(2023, 4), by2023.shares([.year(2022): 52])),
    Row(
      "the deciding year is missing although a later one is in", .awaitingFinal, at: .quarter(2024, 4),
      by2023.shares([.year(2022): 52, .year(2024): 53])),
    Row("met late", .metLate, at: .quarter(2024, 4), by2023.shares([.year(2023): 50, .year(2024): 51])),
    Row(
      "met late, and lost again", .metLate, at: .year(2025),
      by2023.shares([.year(2023): 50, .year(2024): 51, .year(2025): 50])),
    Row("never met", .notMet, at: .year(2024), by2023.shares([.year(2023): 50, .year(2024): 50.9])),
    Row("met in time, and lost later", .met, at: .year(2024), by2023.shares([.year(2023): 51, .year(2024): 40])),
    Row(
      "the quarter that holds the deadline decides", .notMet, at: .quarter(2023, 4),
      by2023.shares([.quarter(2023, 3): 55, .quarter(2023, 4): 50])),
    Row(
      "a deadline inside a year is decided when the year is in", .awaitingFinal, at: .quarter(2023, 2),
      Setting("at least 51 %", deadline: date(2023, 6, 30)).shares([.year(2022): 52])),
    Row(
      "of rolling years the first that holds the deadline decides", .met, at: .quarter(2024, 2),
      by2023.shares([.rollingYear(2023, 4): 51, .rollingYear(2024, 1): 40, .rollingYear(2024, 2): 40])),
    // Before it.
    Row("met so far", .metSoFar, at: .year(2021), by2023.shares([.year(2019): 46, .year(2021): 51])),
    Row("one observation is its own baseline", .starting, at: .year(2019), by2023.shares([.year(2019): 46])),
    Row("46 to 48.2 of 51 is behind", .behind, at: .year(2021), by2023.shares([.year(2019): 46, .year(2021): 48.2])),
    Row("on the line is on track", .onTrack, at: .year(2021), by2023.shares([.year(2019): 46, .year(2021): 48.503])),
    Row("standing still", .standstill, at: .year(2021), by2023.shares([.year(2019): 46, .year(2021): 46])),
    Row(
      "a loss that may be chance is a standstill", .standstill, at: .year(2021),
      by2023.shares([.year(2019): 46, .year(2021): 45.9])),
    Row(
      "a loss of a goal to hold that may be chance", .standstill, at: .year(2021),
      by2023.shares([.year(2019): 51.05, .year(2021): 50.95])),
    Row(
      "values without counts have no chance to stand still by", .farBehind, at: .year(2021),
      by2023.values([.year(2019): "46", .year(2021): "46"])),
    Row(
      "a stated baseline from before a break", .notAssessable, at: .year(2021),
      by2023.with {
        $0.goal.baseline = PlannedValue(period: .year(2019), value: ExactDecimal(40))
        $0.breaks = [Source.Break(period: .year(2020))]
      }.shares([.year(2020): 46, .year(2021): 47])),
    Row(
      "after a break the first figure is the baseline", .farBehind, at: .year(2022),
      by2023.with { $0.breaks = [Source.Break(period: .year(2020))] }
        .shares([.year(2019): 20, .year(2020): 46, .year(2022): 47])),
    Row(
      "two years of four are one half: .95 exactly is on track", .onTrack, at: .year(2021),
      Setting("at least 50 %", deadline: endOf2023).shares([.year(2019): 40, .year(2021): 44.75])),
    Row("a little is far behind", .farBehind, at: .year(2021), by2023.shares([.year(2019): 46, .year(2021): 47.4])),
    Row(
      "falling is the wrong direction", .wrongDirection, at: .year(2021),
      by2023.shares([.year(2019): 46, .year(2021): 45])),
    Row(
      "a baseline before the agreement's start is no baseline", .starting, at: .year(2021),
      by2023.shares([.year(2017): 40, .year(2021): 46])),
    Row("a goal to hold is held", .metSoFar, at: .year(2021), by2023.shares([.year(2019): 53, .year(2021): 51])),
    Row(
      "a goal to hold is lost", .wrongDirection, at: .year(2021), by2023.shares([.year(2019): 53, .year(2021): 50.9])),
    Row(
      "at most: 19 to 16 of 13 is behind", .behind, at: .year(2021),
      Setting("at most 13 %", deadline: endOf2023).with {
        $0.better = .lower
        $0.first = date(2017, 1, 1)
      }.shares([.year(2017): 19, .year(2021): 16])),
    Row(
      "at most: equality meets", .met, at: .year(2023),
      Setting("at most 13 %", deadline: endOf2023).with { $0.better = .lower }.shares([.year(2023): 13])),
    Row(
      "at most: a hair above misses", .notMet, at: .year(2023),
      Setting("at most 13 %", deadline: endOf2023).with { $0.better = .lower }.shares([.year(2023): 13.0001])),
    Row(
      "at most: rising is the wrong direction", .wrongDirection, at: .year(2021),
      Setting("at most 13 %", deadline: endOf2023).with { $0.better = .lower }
        .shares([.year(2019): 19, .year(2021): 20])),
    Row("a rounded percentage is compared as it is given", .met, at: .year(2023), by2023.values([.year(2023): "51.0"])),
    Row("a value just below", .notMet, at: .year(2023), by2023.values([.year(2023): "50.99"])),
  ]

  static let declared = [
    Row(
      "a stated baseline", .behind, at: .year(2021),
      by2023.with {
        $0.goal.baseline = PlannedValue(period: .year(2019), value: ExactDecimal(46))
      }.shares([.year(2021): 48.2])),
    Row(
      "a stated baseline of the same period", .starting, at: .year(2021),
      by2023.with {
        $0.goal.baseline = PlannedValue(period: .year(2021), value: ExactDecimal(46))
      }.shares([.year(2021): 48.2])),
    Row(
      "a late milestone asks for less now", .onTrack, at: .year(2021),
      by2023.with {
        $0.goal.milestones = [PlannedValue(period: .year(2021), value: ExactDecimal(47))]
      }.shares([.year(2019): 46, .year(2021): 47])),
    Row(
      "an early milestone asks for more now", .farBehind, at: .year(2021),
      by2023.with {
        $0.goal.milestones = [PlannedValue(period: .year(2021), value: ExactDecimal(50))]
      }.shares([.year(2019): 46, .year(2021): 47])),
    Row(
      "a flat start is on track where nothing is lost", .onTrack, at: .year(2021),
      by2023.with {
        $0.goal.milestones = [PlannedValue(period: .year(2021), value: ExactDecimal(46))]
      }.shares([.year(2019): 46, .year(2021): 46])),
    Row(
      "a flat start, and a loss", .wrongDirection, at: .year(2021),
      by2023.with {
        $0.goal.milestones = [PlannedValue(period: .year(2021), value: ExactDecimal(46))]
      }.shares([.year(2019): 46, .year(2021): 45])),
    Row(
      "the period that is declared decides", .met, at: .year(2024),
      by2023.with { $0.goal.decidingPeriod = .year(2022) }.shares([.year(2022): 52, .year(2023): 40])),
    Row(
      "the period that is declared is not in", .awaitingFinal, at: .year(2024),
      by2023.with { $0.goal.decidingPeriod = .rollingYear(2023, 4) }.shares([.year(2023): 52])),
  ]

  static let ips = Setting("at least 15 of 22", deadline: date(2022, 12, 31))
  static let from = date(2020, 1, 1)

  static let areaCounts = [
    Row(
      "fifteen meet it, on the deadline", .met, at: .quarter(2022, 4), ips.register([(.yes, 15), (.no, 7)], from: from)),
    Row(
      "the fifteenth joins on the day of the deadline", .met, at: .quarter(2022, 4),
      ips.register([(.yes, 14), (.no, 8)], from: from).changing(20, to: .yes, from: date(2022, 12, 31))),
    Row(
      "the fifteenth joins a day too late", .metLate, at: .quarter(2023, 1),
      ips.register([(.yes, 14), (.no, 8)], from: from).changing(20, to: .yes, from: date(2023, 1, 1))),
    Row(
      "the same, seen at the deadline", .notMet, at: .quarter(2022, 4),
      ips.register([(.yes, 14), (.no, 8)], from: from).changing(20, to: .yes, from: date(2023, 1, 1))),
    Row("fourteen and no unknown", .notMet, at: .quarter(2022, 4), ips.register([(.yes, 14), (.no, 8)], from: from)),
    Row(
      "one unknown could decide", .awaitingFinal, at: .quarter(2022, 4),
      ips.register([(.yes, 14), (.no, 7), (.unknown, 1)], from: from)),
    Row(
      "the unknown are too few to decide", .notMet, at: .quarter(2022, 4),
      ips.register([(.yes, 13), (.no, 8), (.unknown, 1)], from: from)),
    Row(
      "an area that no row speaks of is unknown", .awaitingFinal, at: .quarter(2022, 4),
      ips.register([(.yes, 14), (.no, 7)], from: from).with { $0.municipalities = 22 }),
    Row(
      "one leaves before the deadline", .notMet, at: .quarter(2022, 4),
      ips.register([(.yes, 15), (.no, 7)], from: from).changing(0, to: .no, from: date(2022, 12, 1))),
    Row(
      "one leaves after the deadline", .met, at: .quarter(2023, 4),
      ips.register([(.yes, 15), (.no, 7)], from: from).changing(0, to: .no, from: date(2023, 1, 1))),
    Row("met so far", .metSoFar, at: .quarter(2022, 2), ips.register([(.yes, 15), (.no, 7)], from: from)),
    Row(
      "seven declined: fifteen are left", .farBehind, at: .quarter(2022, 2),
      ips.register([(.yes, 10), (.no, 5), (.declined, 7)], from: from)),
    Row(
      "eight declined: out of reach", .outOfReach, at: .quarter(2022, 2),
      ips.register([(.yes, 10), (.no, 4), (.declined, 8)], from: from)),
    Row("no register at all", .noData, at: .quarter(2022, 2), ips.with { $0.shape = .register }),
    Row(
      "a deadline inside a quarter counts on its day", .notMet, at: .quarter(2022, 4),
      Setting("at least 15 of 22", deadline: date(2022, 11, 15)).register([(.yes, 14), (.no, 8)], from: from)
        .changing(20, to: .no, from: date(2022, 12, 1))),
    Row(
      "at most three: the unknown could break it", .awaitingFinal, at: .quarter(2022, 4),
      Setting("at most 3 of 22", deadline: date(2022, 12, 31)).with { $0.better = .lower }
        .register([(.yes, 3), (.no, 18), (.unknown, 1)], from: from)),
    Row(
      "at most three: kept", .met, at: .quarter(2022, 4),
      Setting("at most 3 of 22", deadline: date(2022, 12, 31)).with { $0.better = .lower }
        .register([(.yes, 2), (.no, 19), (.unknown, 1)], from: from)),
  ]

  static let fund = Setting("at most 500000", deadline: date(2024, 12, 31)).with {
    $0.unit = .kroner
    $0.better = .lower
    $0.accumulation = .year
    $0.first = date(2024, 1, 1)
  }
  static let spent: [Period: String] = [
    .quarter(2024, 1): "120000.50", .quarter(2024, 2): "80000", .quarter(2024, 3): "410250.25", .quarter(2024, 4): "0",
  ]

  static let sums = [
    Row("the year's sum decides, not its last quarter", .notMet, at: .quarter(2024, 4), fund.values(spent)),
    Row("over the ceiling", .outOfReach, at: .quarter(2024, 3), fund.values(spent)),
    Row("within the year's plan", .metSoFar, at: .quarter(2024, 2), fund.values(spent)),
    Row(
      "below the ceiling and above the plan", .behind, at: .quarter(2024, 2),
      fund.values([.quarter(2024, 1): "150000", .quarter(2024, 2): "200000"])),
    Row(
      "an earlier year's sum is its own", .metSoFar, at: .quarter(2024, 1),
      fund.with { $0.first = date(2023, 1, 1) }.values([.quarter(2023, 4): "900000", .quarter(2024, 1): "100"])),
    Row(
      "a ceiling with a quarter missing", .notAssessable, at: .quarter(2024, 4),
      fund.values([.quarter(2024, 1): "1", .quarter(2024, 2): "1", .quarter(2024, 4): "1"])),
    Row(
      "a ceiling that what is known breaks already", .notMet, at: .quarter(2024, 4),
      fund.values([.quarter(2024, 1): "600000", .quarter(2024, 4): "1"])),
    Row(
      "peers since the agreement's start", .onTrack, at: .half(2022, 1),
      Setting("at least 100", deadline: date(2023, 12, 31)).with {
        $0.unit = .count
        $0.accumulation = .agreement
        $0.first = date(2021, 7, 1)
      }.values([.half(2021, 2): "20", .half(2022, 1): "20"])),
    Row(
      "running totals under a ceiling keep to the plan", .metSoFar, at: .quarter(2024, 2),
      fund.with { $0.accumulation = .running }.values([.quarter(2024, 1): "100000", .quarter(2024, 2): "200000"])),
  ]

  /// Two municipalities, of which the second has no figure of the first quarter, or of the second.
  static func peers(_ target: String, _ other: [Period: String]) -> Setting {
    Setting(target, deadline: date(2024, 6, 30)).with {
      $0.unit = .count
      $0.accumulation = .agreement
      $0.first = date(2024, 1, 1)
      $0.municipalities = 2
      if target.hasPrefix("at most") { $0.better = .lower }
    }.values([.quarter(2024, 1): "20", .quarter(2024, 2): "20"], area: "400").values(other, area: "401")
  }

  static let lacking = [
    Row(
      "at most, a municipality missing", .notAssessable, at: .quarter(2024, 2),
      peers("at most 60", [.quarter(2024, 2): "8"])),
    Row(
      "at most, missing in the last period", .notAssessable, at: .quarter(2024, 2),
      peers("at most 60", [.quarter(2024, 1): "8"])),
    Row("at most, broken already", .notMet, at: .quarter(2024, 2), peers("at most 45", [.quarter(2024, 2): "8"])),
    Row(
      "at least, a municipality missing", .notAssessable, at: .quarter(2024, 2),
      peers("at least 60", [.quarter(2024, 2): "8"])),
    Row("at least, reached without it", .met, at: .quarter(2024, 2), peers("at least 48", [.quarter(2024, 2): "8"])),
    Row(
      "on the way, a municipality missing", .notAssessable, at: .quarter(2024, 1),
      peers("at least 60", [.quarter(2024, 2): "8"])),
    Row(
      "on the way under a ceiling", .notAssessable, at: .quarter(2024, 1), peers("at most 60", [.quarter(2024, 2): "8"])
    ),
    Row(
      "over the ceiling on the way", .outOfReach, at: .quarter(2024, 1), peers("at most 15", [.quarter(2024, 2): "8"])),
    Row("all in", .met, at: .quarter(2024, 2), peers("at most 60", [.quarter(2024, 1): "8", .quarter(2024, 2): "8"])),
    Row(
      "running totals are no sum without it either", .notAssessable, at: .quarter(2024, 2),
      peers("at most 60", [.quarter(2024, 1): "8"]).with { $0.accumulation = .running }),
  ]

  /// What is missing is not 0: the sum is a lowest number, of which no distance to the target is told.
  @Test(arguments: lacking) func aSumWithoutAMunicipalityIsALowestNumber(_ row: Row) throws {
    let assessed = try #require(row.setting.assess(row.period))
    #expect(assessed.verdict == row.verdict)
    if row.verdict == .notAssessable {
      #expect(assessed.reason == .areasMissing(1) && assessed.needed == nil && assessed.gap == nil)
    }
  }

  @Test(arguments: sums) func judgesSums(_ row: Row) throws {
    #expect(try #require(row.setting.assess(row.period)).verdict == row.verdict)
  }

  /// The area has no figure of the latest period that others have one of.
  @Test func whoHasNotDeliveredIsNotJudgedByOldFigures() throws {
    var setting = Self.by2023.with { $0.municipalities = 2 }
    setting = setting.shares([.year(2019): 46, .year(2020): 47], area: "400")
      .shares([.year(2019): 46, .year(2020): 47, .year(2021): 48], area: "401")
    setting.goal.area = "400"
    let assessed = try #require(setting.assess(.year(2021)))
    #expect(assessed.verdict == .notAssessable && assessed.reason == .areaMissing(.year(2021), isRejected: false))
    setting.said.rejectedRows = [RejectedFigure(area: "400", period: .year(2021), file: "s.csv")]
    #expect(setting.assess(.year(2021))?.reason == .areaMissing(.year(2021), isRejected: true))
    setting.said.nothingToCount = [AreaPeriod(area: "400", period: .year(2021))]
    #expect(setting.assess(.year(2021))?.reason == nil)
  }

  @Test func everyVerdictIsReached() {
    let reached = Set((Self.targets + Self.shares + Self.declared + Self.areaCounts).map(\.verdict))
    // That one is for reports.
    #expect(reached == Set(Verdict.allCases).subtracting([.hidden]))
  }

  // MARK: Areas that take another's place

  /// A goal for a municipality goes on in the one that took its place, whose history its figures are.
  @Test func aGoalGoesOnInWhatReplacesItsArea() {
    var setting = Setting("at least 51 %", deadline: date(2023, 12, 31))
      .shares([.year(2019): 40, .year(2020): 44], area: "400").shares([.year(2021): 46], area: "401")
    setting.municipalities = 2
    setting.goal.area = "400"
    setting.replacement = date(2021, 1, 1)
    let before = setting.assess(.year(2020)), after = setting.assess(.year(2021))
    #expect(before?.area.code == "400" && before?.observation?.measurement.number == 44)
    #expect(after?.area.code == "401" && after?.observation?.measurement.number == 46)
    #expect(after?.series.observations.map(\.area) == ["400", "400", "401"])
    #expect(after?.baseline?.value == 40)
  }
}
