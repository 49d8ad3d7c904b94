import Agreement
import Basics
import Evidence
import Findings
import Languages
import Rendering
import Testing

@testable import Reporting

/// Who has handed in what, and what the conclusion says of it first.
@Suite struct DeliveriesTests {
  static let first = Period.quarter(2024, 1), second = Period.quarter(2024, 2)
  static let scene = Scene("at least 50 %", deadline: date(2025, 12, 31))
    .shares(first, [(61, 154), (40, 90), (50, 90)])

  static func states(_ report: CheckReport) -> [String] {
    report.rows("deliveries.csv").map { "\($0["area_code"] ?? "") \($0["state"] ?? "") \($0["missing_since"] ?? "")" }
  }

  static func conclusion(_ report: CheckReport, _ wording: any Wording = Danish()) -> String {
    report.goalCheck(wording).section(.conclusion)?.words ?? ""
  }

  static func recommendation(_ report: CheckReport, _ wording: any Wording = Danish()) -> String {
    report.goalCheck(wording).section(.recommendation)?.words ?? ""
  }

  /// Who owes, and since when: those that have sent rows with faults among them, and the one that has owed for longer first.
  @Test func theRecommendationAsksForFiguresByName() {
    var scene = Self.scene.shares(Self.second, [(70, 150), (40, 91)])
    scene.said.rejectedRows = [RejectedFigure(area: Scene.code(0), period: .quarter(2024, 3), file: "s.csv")]
    let report = scene.report(.quarter(2024, 3))
    let words = Self.recommendation(report)
    #expect(words.contains("beder Kommune2 indsende tal fra og med 2. kvartal 2024: Borgere i job"))
    #expect(words.contains("beder Kommune1 indsende tal for 3. kvartal 2024: Borgere i job"))
    #expect(words.contains("beder Kommune0 rette fejlene og indsende tal for 3. kvartal 2024 igen: Borgere i job"))
    #expect(
      Self.recommendation(report, English()).contains(
        "ask Kommune2 to hand in figures from the second quarter of 2024 on: People in work"))
    // All are named, however many they are.
    var many = Scene("at least 50 %", deadline: date(2025, 12, 31))
    many.clusters = (0..<22).map { _ in "Fyn" }
    many = many.shares(Self.first, (0..<22).map { (30 + $0, 90) })
    let all = Self.recommendation(many.report(Self.second))
    #expect((0..<22).allSatisfy { all.contains("Kommune\($0)") })
  }

  @Test func whoOwesFiguresIsNamed() {
    let report = Self.scene.shares(Self.second, [(70, 150), (40, 91)]).report(Self.second)
    #expect(Self.states(report) == ["400 delivered ", "401 delivered ", "402 missing 2024K2"])
    #expect(Self.conclusion(report).hasPrefix("Kommune2 har ikke indsendt tal for 2. kvartal 2024."))
    #expect(
      Self.conclusion(report, English()).hasPrefix(
        "Kommune2 has not handed in figures for the second quarter of 2024."))
  }

  @Test func aCheckWithoutFiguresSaysSoFirst() {
    let report = Self.scene.report(Self.second)
    #expect(
      Self.conclusion(report).hasPrefix(
        "Der er ikke modtaget tal for 2. kvartal 2024. Vurderingerne bygger på 1. kvartal 2024."))
    #expect(Self.states(report).allSatisfy { $0.hasSuffix("missing 2024K2") })
    #expect(report.file("index.html", Danish()).contains("class=\"lead\">Der er ikke modtaget tal for "))
  }

  /// Whose row was left out because of a fault may well have handed in.
  @Test func whatIsMissingMayStandInARowThatIsLeftOut() {
    var scene = Self.scene.shares(Self.second, [(70, 150), (40, 91)])
    scene.said.inputs = [InputFile(name: "s.csv", rows: 6, rejected: 1)]
    scene.said.rejectedRows = [RejectedFigure(area: nil, period: Self.second, file: "s.csv")]
    let unknown = Self.conclusion(scene.report(Self.second))
    #expect(unknown.hasPrefix("Kommune2 har ikke indsendt tal for 2. kvartal 2024."))
    #expect(
      unknown.contains("I s.csv er der udeladt rækker, hvor kommunen ikke kan læses; tal, der mangler, kan stå dér."))
    scene.said.rejectedRows = [RejectedFigure(area: Scene.code(2), period: Self.second, file: "s.csv")]
    let report = scene.report(Self.second)
    #expect(
      Self.conclusion(report).hasPrefix(
        "Kommune2 har indsendt tal for 2. kvartal 2024, men de er udeladt på grund af fejl (s.csv)."))
    #expect(Self.states(report).last == "402 rejected 2024K2")
    #expect(
      Self.recommendation(report).contains(
        "beder Kommune2 rette fejlene og indsende tal for 2. kvartal 2024 igen: Borgere i job"))
    scene.said.observations.removeAll { $0.period == Self.second }
    #expect(
      Self.conclusion(scene.report(Self.second), English()).hasPrefix(
        "No usable figures have been received for the second quarter of 2024; rows with faults are left out (s.csv)."))
  }

  /// Figures for a whole year come when they come.
  @Test func yearlyFiguresAreNotMissedEachQuarter() {
    let report = Scene("monitored").shares(.year(2022), [(61, 154), (40, 90), (50, 90)]).report(Self.second)
    #expect(Self.states(report) == ["400 delivered ", "401 delivered ", "402 delivered "])
    #expect(!Self.conclusion(report).contains("ikke modtaget"))
  }

  @Test func lastQuartersFiguresUnderANewOneAreTold() {
    let report = Self.scene.shares(Self.second, [(61, 154), (40, 90), (50, 90)]).report(Self.second)
    #expect(
      Self.conclusion(report).hasPrefix(
        "Borgere i job: 3 af 3 kommuner har samme tal for 2. kvartal 2024 som for 1. kvartal 2024. Er det den rigtige fil?"
      ))
    #expect(Self.states(report).allSatisfy { $0.contains("same-as-before") })
  }

  /// That a hidden figure is the one before would tell it.
  @Test func samenessOfHiddenFiguresIsNotTold() {
    let scene = Scene("monitored").shares(Self.first, [(3, 90), (40, 90), (50, 90)])
    let report = scene.shares(Self.second, [(3, 90), (40, 90), (50, 90)]).report(Self.second)
    #expect(!Self.states(report).contains { $0.contains("same-as-before") })
    #expect(!Self.conclusion(report).contains("samme tal"))
  }

  /// The finding stands in findings.csv as the figures stood on the day, of as many municipalities as are shown; what reading
  /// the whole file finds is of its latest period.
  @Test func samenessIsAFindingAsFarAsItMayBeSeen() {
    let finding = Finding(
      .sameAsBefore, at: Place(file: "s.csv", line: 5), [.period: "2024K4", .limit: "2024K3", .count: "4"])
    func told(_ shares: [(Int, Int)], _ next: [(Int, Int)]) -> [String] {
      var scene = Scene("monitored")
      scene.clusters = shares.map { _ in "Fyn" }
      return scene.shares(Self.first, shares).shares(Self.second, next).report(Self.second, findings: [finding])
        .rows("findings.csv").filter { $0["code"] == "I053" }.map { $0["message"] ?? "" }
    }
    let same = [(61, 154), (40, 90), (50, 90), (30, 90)]
    #expect(told(same, same).count == 1 && told(same, same).allSatisfy { $0.hasPrefix("4 of 4 ") })
    #expect(told(same, [(61, 154), (40, 90), (50, 90), (31, 90)]).isEmpty)
    let hidden = [(61, 154), (40, 90), (50, 90), (3, 90)]
    #expect(told(hidden, hidden).allSatisfy { !$0.contains("4 of 4") })
  }

  @Test func aCorrectionOfTheNewestFileIsTold() {
    var scene = Self.scene.shares(Self.second, [(70, 150), (40, 91), (51, 90)])
    scene.said.revisions = [
      Revision(place: AreaPeriod(area: Scene.code(0), period: Self.first), file: "s.csv"),
      Revision(place: AreaPeriod(area: Scene.code(1), period: Self.first), file: "older.csv"),
    ]
    #expect(Self.states(scene.report(Self.second)) == ["400 corrected ", "401 delivered ", "402 delivered "])
  }

  @Test func aFileHandedInTwiceIsToldWhereFiguresAreMissing() {
    var scene = Self.scene
    scene.said.repeatedFiles = [RepeatedFile(name: "ny.csv", original: "gammel.csv")]
    let sentence = "ny.csv indeholder kun tal, der også står i gammel.csv: er det den rigtige fil?"
    #expect(Self.conclusion(scene.report(Self.second)).contains(sentence))
    #expect(!Self.conclusion(scene.report(Self.first)).contains(sentence))
  }
}
