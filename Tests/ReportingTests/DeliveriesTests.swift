import Agreement
import Basics
import Evidence
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
    #expect(
      Self.conclusion(scene.report(Self.second)).hasPrefix(
        "Kommune2 har ikke indsendt brugbare tal for 2. kvartal 2024: de mangler, eller deres rækker er udeladt på grund af "
          + "fejl (s.csv)."))
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
