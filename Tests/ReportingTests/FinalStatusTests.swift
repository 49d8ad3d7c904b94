import Assessment
import Basics
import Disclosure
import Evidence
import Rendering
import Testing

@testable import Languages
@testable import Reporting

extension Scene {
  /// The end-of-period status.
  func finalReport(_ period: Period, hideBelow: Int? = nil) -> CheckReport {
    let evidence = Evidence(sources: ["s": said])
    let quarters = FinalStatus.quarters(of: agreement, before: period.last)
    let release = Release(
      Assessor(agreement, evidence, checkPeriod: period), findings: [], hideBelow: hideBelow,
      following: quarters.map { Assessor(agreement, evidence, checkPeriod: $0) }, drawing: false)
    return CheckReport(release, finalStatus: FinalStatus(release))
  }
}

@Suite struct FinalStatusTests {
  // MARK: The path of verdicts

  @Test func quartersThatFollowEachOtherWithOneVerdictStandTogether() {
    func step(_ quarter: Period, _ verdict: Verdict) -> FinalStatus.Step { .init(quarter: quarter, verdict: verdict) }
    let path = [
      step(.quarter(2019, 3), .noData), step(.quarter(2019, 4), .noData), step(.quarter(2020, 1), .onTrack),
      step(.quarter(2020, 3), .onTrack), step(.quarter(2020, 4), .noData),
    ]
    #expect(
      FinalStatus.stretches(of: path).map { "\($0.verdict.rawValue) \($0.first) \($0.last)" } == [
        "no-data 2019K3 2019K4", "on-track 2020K1 2020K1", "on-track 2020K3 2020K3", "no-data 2020K4 2020K4",
      ])
    #expect(FinalStatus.stretches(of: []).isEmpty)
  }

  /// The last verdict is the report's own, also on a day within a quarter.
  @Test(arguments: [Period.quarter(2021, 2), .month(2021, 4), .day(date(2021, 5, 1)), .half(2021, 1)])
  func thePathEndsOnTheReportsDay(_ period: Period) throws {
    let scene = Scene("at least 51 %", deadline: date(2026, 12, 31)).share(.year(2019), 460, of: 1000)
      .share(.year(2020), 515, of: 1000)
    let row = try #require(scene.finalReport(period).rows("final-status.csv").first)
    let quarters = (row["path"] ?? "").split(separator: " ")
    #expect(quarters.first == "2019K1=no-data" && quarters.count == 10)
    #expect(quarters.suffix(3) == ["2020K4=met-so-far", "2021K1=met-so-far", "2021K2=met-so-far"])
    #expect(row["outcome"] == "met-so-far" && row["start"] == "46" && row["end"] == "51.5" && row["target"] == "51")
  }

  @Test func aReportBeforeTheAgreementBeganHasOneQuarter() {
    let report = Scene("at least 51 %", deadline: date(2026, 12, 31)).finalReport(.quarter(2018, 2))
    #expect(report.rows("final-status.csv").map { $0["path"] } == ["2018K2=no-data"])
  }

  // MARK: What is hidden

  /// A municipality's goal with so many of so many in each year from 2019 on, beside two large ones.
  static func scene(_ own: [(Int, Int)]) -> Scene {
    var scene = Scene()
    scene.goals = [Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code(0))]
    for (index, figure) in own.enumerated() {
      scene = scene.shares(.year(2019 + index), [figure, (400, 900), (500, 900)])
    }
    return scene
  }

  /// The verdicts by quarter.
  private static func path(_ report: CheckReport) throws -> [String: String] {
    let row = try #require(report.rows("final-status.csv").first)
    let steps = (row["path"] ?? "").split(separator: " ").map { $0.split(separator: "=").map(String.init) }
    return Dictionary(uniqueKeysWithValues: steps.map { ($0[0], $0[1]) })
  }

  @Test func anEarlierVerdictIsHiddenWhereTheReportHidesItsFigure() throws {
    let scene = Self.scene([(300, 900), (420, 900), (3, 900)])
    #expect(try Self.path(scene.finalReport(.quarter(2022, 1), hideBelow: 0))["2021K4"] == "wrong-direction")
    #expect(try Self.path(scene.finalReport(.quarter(2022, 1)))["2021K4"] == "hidden")
  }

  /// A pace that was told when the baseline was all there was to hide; a verdict on its own figure alone stays.
  @Test func onlyAVerdictOnItsOwnFigureStaysBesideAHiddenOne() throws {
    let scene = Self.scene([(300, 900), (330, 900), (420, 900), (3, 900)])
    let open = try Self.path(scene.finalReport(.quarter(2022, 4), hideBelow: 0))
    let hiding = try Self.path(scene.finalReport(.quarter(2022, 4)))
    #expect(try #require(open["2020K4"].flatMap(Verdict.init(rawValue:))).traits.restsOn.contains(.baseline))
    #expect(hiding["2020K4"] == "hidden")
    #expect(open["2021K4"] == "met-so-far" && hiding["2021K4"] == "met-so-far")
  }

  /// Two data sets of which the report shows the same, though a report on an earlier quarter would have hidden more of one
  /// than of the other.
  @Test func whatEarlierReportsHidIsNotTold() throws {
    func scene(_ first: [(Int, Int)]) -> Scene {
      var scene = Scene()
      scene.goals = (0..<3).map { Scene.goal("at least 30 %", deadline: date(2022, 12, 31), area: Scene.code($0)) }
      return scene.shares(.year(2019), first).shares(.year(2020), [(7, 60), (7, 274), (33, 116)])
        .shares(.year(2021), [(8, 33), (46, 46), (20, 40)])
    }
    let one = scene([(5, 266), (1, 21), (135, 143)]), other = scene([(4, 266), (2, 21), (135, 143)])
    let hidden = [one, other].map { $0.report(.quarter(2019, 4)).goals.map(\.hidesValue) }
    #expect(hidden[0] != hidden[1])
    let (report, same) = (one.finalReport(.quarter(2021, 4)), other.finalReport(.quarter(2021, 4)))
    #expect(report.rows("observations.csv") == same.rows("observations.csv"))
    #expect(report.rows("final-status.csv") == same.rows("final-status.csv"))
  }

  @Test func hiddenFiguresStayHidden() throws {
    let scene = Self.scene([(300, 900), (420, 900), (3, 900)])
    let report = scene.finalReport(.quarter(2021, 4))
    let row = try #require(report.rows("final-status.csv").first)
    #expect(row["end"] == "" && row["outcome"] == "hidden" && row["path"]?.hasSuffix("2021K4=hidden") == true)
    let text = report.file("final-status.txt", Danish()).unwrapped
    #expect(text.contains("skjult: små tal fra 4. kvartal 2021") && !text.contains("0,3 %"))
    let open = scene.finalReport(.quarter(2021, 4), hideBelow: 0)
    #expect(open.rows("final-status.csv").first?["path"]?.contains("hidden") == false)
  }

  // MARK: When it is there

  @Test func onlyTheFinalReportHasIt() {
    let scene = Scene("at least 51 %", deadline: date(2026, 12, 31)).share(.year(2019), 460, of: 1000)
    let names = scene.report(.quarter(2022, 2)).folder().map(\.name)
    let final = scene.finalReport(.quarter(2022, 2))
    #expect(final.folder().map(\.name).filter { !names.contains($0) } == ["final-status.csv", "final-status.txt"])
    #expect(scene.report(.quarter(2022, 2)).folderName == "2022K2" && final.folderName == "final")
    // Without tables of a portfolio it is about the goals alone.
    #expect(final.rows("final-status.csv").map { $0["kind"] } == ["goal"])
    #expect(final.file("index.html").contains("id=\"final-goals\""))
  }

  @Test func aStatusBeforeTheEndIsPreliminary() {
    let scene = Scene("not set").share(.year(2019), 460, of: 1000)
    #expect(scene.finalReport(.quarter(2026, 3)).file("final-status.txt").contains("The status is preliminary"))
    #expect(!scene.finalReport(.quarter(2026, 4)).file("final-status.txt").contains("The status is preliminary"))
  }

  /// The same words of every verdict's report, in both languages.
  @Test(arguments: Verdict.allCases) func noTextStandsInTheOtherLanguage(_ verdict: Verdict) {
    let report = Scene.leading(to: verdict).finalReport(Scene.period(for: verdict))
    let danish = report.file("final-status.txt", Danish()), english = report.file("final-status.txt", English())
    for word in [" the ", " is ", " of ", " and ", " target ", " with ", " no "] {
      #expect(!danish.contains(word), "\(word) in Danish")
    }
    for word in [" er ", " og ", " mål ", " måltal", " af ", " ikke ", " til ", " på ", "å", "ø", "æ"] {
      #expect(!english.contains(word), "\(word) in English")
    }
  }

  // MARK: Nothing in the text that isn't in the tables

  @Test(arguments: ReportInput.all) func everyNumberStandsInATable(_ input: ReportInput) throws {
    let wording = input.language.wording
    let report = try input.finalReport()
    let told = ToldFigures(report, wording)
    // Its first line is the agreement's own title.
    let text = report.file("final-status.txt", wording).split(separator: "\n").dropFirst().joined(separator: " ")
      .unwrapped
    let rest = told.times.reduce(text) { $0.replacing($1, with: " ") }
    // No day is left over; a month may stand in what somebody wrote.
    let months = (wording.language == .danish ? Danish.months : English.months).joined(separator: "|")
    let day = try Regex("[0-9]{1,2}\\.? (\(months)) [0-9]{4}")
    #expect(rest.firstMatch(of: day) == nil, "\(rest)")
    for number in SaidNumber.all(in: rest, wording) {
      #expect(told.numbers.contains(where: number.says), "\(number)")
    }
  }

  /// Each number of the conclusion, against the rows that it counts or adds up.
  @Test func theConclusionCountsRows() throws {
    let input = ReportInput(folder: "datasets/syddanmark-2019-2023", period: .quarter(2023, 4), language: .english)
    let report = try input.finalReport()
    let rows = NamedRows(try #require(report.tables(English()).first { $0.name == "final-status.csv" }).table.table)
    let text = report.file("final-status.txt").unwrapped
    func count(_ kind: String, _ outcome: String? = nil) -> Int {
      rows.matching("kind", kind).count { outcome == nil || $0["outcome"]?.words == outcome }
    }
    let withTarget = count("goal") - count("goal", "target-not-set") - count("goal", "monitored")
    for said in [
      "\(count("goal", "met")) of \(withTarget) goals with a target is met; \(count("goal", "not-met")) are not met.",
      "\(count("goal", "target-not-set")) goal has no target set, and \(count("goal", "monitored")) indicators are "
        + "monitored without a target.",
      "\(count("initiative")) initiatives by latest status: \(count("initiative", "closed")) closed, "
        + "\(count("initiative", "cancelled")) cancelled or never started, "
        + "\(count("initiative", "implementation")) under way, \(count("initiative", "suspended")) suspended and "
        + "\(count("initiative", "not-stated")) without a known status.",
      "\(count("agreement")) cooperation agreements: nothing has been decided about any of them; for "
        + "\(count("agreement", "recommended")) there is a recommendation that has not been answered; for "
        + "\(count("agreement", "none")) what comes next is neither recommended nor decided.",
      "\(count("decision", "open")) decision was made and not reported as carried out; "
        + "\(count("decision", "unanswered")) recommendations have not been answered.",
    ] { #expect(text.contains(said), "\(said)") }
    func sum(_ column: String) -> Double {
      rows.matching("kind", "grant").compactMap { $0[column]?.value }.reduce(0, +)
    }
    let money = SaidNumber.all(in: String(text.firstMatch(of: /pools: [^;]*?\[/)?.output ?? ""), English())
    #expect(money.map(\.value) == [sum("target"), sum("end")])
    #expect(count("goal") == 7 && count("grant") == 2)
  }
}

extension String {
  /// Its words with one blank between them, however they were wrapped.
  fileprivate var unwrapped: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension ReportInput {
  func finalReport() throws -> CheckReport {
    let last = try assessor()
    let quarters = FinalStatus.quarters(of: last.agreement, before: last.asOf)
    let release = Release(
      last, findings: [], following: quarters.map { Assessor(last.agreement, last.evidence, checkPeriod: $0) })
    return CheckReport(release, finalStatus: FinalStatus(release))
  }
}

/// What the tables beside the end-of-period status tell.
private struct ToldFigures {
  /// Days and periods as they may be written, the longest first.
  let times: [String]
  let numbers: [Double]

  init(_ report: CheckReport, _ wording: any Wording) {
    let names = ["final-status.csv", "goal-check.csv", "accounts.csv", "decisions.csv", "portfolio.csv"]
    let tables = report.tables(wording).filter { names.contains($0.name) }
    let cells = tables.flatMap { $0.table.table.rows.joined() }
    let words = cells.map(\.words).filter { !$0.isEmpty }
    let periods = Set(words.compactMap { Period(parsing: $0) } + [report.checkPeriod])
    let quarters = words.flatMap { text in
      text.matches(of: /\d{4}K\d/).compactMap { Period(parsing: String($0.output)) }
    }
    times = Set(periods.union(quarters).flatMap { [wording.period($0), wording.inSentence($0), "\($0)"] })
      .sorted { ($0.count, $0) > ($1.count, $1) }
    let written = words.flatMap { SaidNumber.all(in: $0, wording).map(\.value) }
    let rows = tables.filter { ["final-status.csv", "decisions.csv"].contains($0.name) }
    // A number of rows, and of those with one word in a column.
    let counts = rows.flatMap { table -> [Double] in
      let table = table.table.table
      let columns = table.columns.indices.map { column in table.rows.map { $0[column] } }
      return columns.flatMap { column in
        Dictionary(grouping: column, by: \.words).values.map { Double($0.count) }
      } + [Double(table.rows.count)]
    }
    let grants = tables.filter { $0.name == "final-status.csv" }
      .flatMap { NamedRows($0.table.table).matching("kind", "grant") }
    let sums = ["end", "target"].map { column in grants.compactMap { $0[column]?.value }.reduce(0, +) }
    let goals = tables.filter { $0.name == "final-status.csv" }
      .flatMap { NamedRows($0.table.table).matching("kind", "goal") }
    let withTarget = goals.count { !["target-not-set", "monitored"].contains($0["outcome"]?.words) }
    numbers = cells.compactMap(\.value) + written + counts + sums + [Double(withTarget)]
  }
}
