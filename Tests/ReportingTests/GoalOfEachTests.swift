import Agreement
import Assessment
import Basics
import Disclosure
import Evidence
import Foundation
import Geography
import Languages
import Rendering
import Testing

@testable import Reporting

/// A goal that is set for each municipality stands in one row.
@Suite struct GoalOfEachTests {
  static let period = Period.quarter(2024, 2)

  /// A goal for the region, and one for each of so many municipalities, with their shares.
  static func scene(_ counts: [(Int, Int)?], each: String? = "at least 45 %") -> Scene {
    var scene = Scene("at least 45 %", deadline: date(2025, 12, 31))
    scene.clusters = counts.map { _ in "Fyn" }
    scene.goals +=
      each.map { target in
        counts.indices.map { index in
          var goal = Scene.goal(target, deadline: date(2025, 12, 31), area: Scene.code(index))
          goal.id = "each"
          goal.title = Bilingual(danish: "Job", english: "Jobs")
          return goal
        }
      } ?? []
    for (index, count) in counts.enumerated() {
      guard let count else { continue }
      scene.said.observations.append(
        Observation(
          area: Scene.code(index), period: period, measurement: .share(numerator: count.0, denominator: count.1)))
    }
    return scene
  }

  /// Three meet it, two are clearly below, four may be so by chance, one has no figure.
  static let mixed = scene([
    (50, 100), (60, 100), (45, 100), (20, 100), (10, 100), (44, 100), (40, 100), (41, 100), (42, 100), nil,
  ])

  @Test func theTextsTellWhoIsClearlyBelow() {
    let report = Self.mixed.report(Self.period)
    let words = report.goalCheck(Danish()).words
    let standing = "3 af de 9 kommuner med tal opfylder målet på mindst 45 %"
    #expect(words.contains("Job, hver kommune: \(standing). 2 er klart under: Kommune3 og Kommune4; 4 måske."))
    #expect(words.contains("Tal for 2. kvartal 2024 mangler fra Kommune9"))
    let english = report.goalCheck(English()).words
    #expect(
      english.contains(
        "Jobs, each municipality: 3 of the 9 municipalities with figures meet the target of at least 45%."
      ))
    #expect(english.contains("2 are clearly below: Kommune3 and Kommune4; 4 perhaps."))
  }

  @Test func theTableHasOneRowAndTheFileOneForEach() throws {
    let report = Self.mixed.report(Self.period)
    let overview = try #require(report.goalCheck(Danish()).section(.overview)?.words)
    #expect(overview.contains("3 af 9 med tal opfylder"))
    #expect(overview.contains("2 er klart under"))
    #expect(!overview.contains("Kommune3"))
    #expect(report.rows("goal-check.csv").count == 11)
    #expect(report.file("index.html", Danish()).contains("med tal opfylder målet"))
    #expect(report.progressSummary(Danish()).words.contains("2 er klart under: Kommune3 og Kommune4."))
  }

  /// The region isn't one of the municipalities that are counted.
  @Test func aListCountsMunicipalitiesBesideTheRegion() throws {
    var scene = Self.mixed
    scene.goals[0].id = "each"
    scene.goals[0].title = Bilingual(danish: "Job", english: "Jobs")
    let report = scene.report(Self.period)
    let composer = GoalCheckComposer(report: report, wording: Danish())
    let region = try #require(report.goals.first { $0.area.kind != .municipality })
    #expect(composer.names(report.goals) == ["Job (\(region.area.name) og 10 kommuner)"])
  }

  /// 22 municipalities make the goal check no longer than 7 lines more.
  @Test func manyMunicipalitiesTakeFewLines() {
    // Of every kind some: met, clearly below, perhaps below, hidden, and without a figure.
    let counts: [(Int, Int)?] = (0..<22).map { index in
      switch index {
      case 19: (3, 100)
      case 20, 21: nil
      default: (15 + 3 * index, 100)
      }
    }
    let names = [
      "Assens", "Faaborg-Midtfyn", "Kerteminde", "Nyborg", "Odense", "Svendborg", "Nordfyns", "Langeland", "Ærø",
      "Middelfart", "Fredericia", "Kolding", "Vejle", "Billund", "Esbjerg", "Fanø", "Varde", "Vejen", "Haderslev",
      "Sønderborg", "Tønder", "Aabenraa",
    ]
    func lines(_ each: String?, _ wording: any Wording) -> Int {
      var scene = Self.scene(counts, each: each)
      scene.names = names
      for (index, count) in counts.enumerated() {
        guard let count else { continue }
        scene.said.observations.append(
          Observation(
            area: Scene.code(index), period: .quarter(2024, 1),
            measurement: .share(numerator: max(8, count.0 - 4), denominator: count.1)))
      }
      scene.said.rejectedRows = [RejectedFigure(area: Scene.code(20), period: Self.period, file: "s.csv")]
      let before = ChangesTests.published(scene.report(.quarter(2024, 1)))
      let report = ChangesTests.compared(scene.report(Self.period, since: before), with: before, wording)
      return report.file("goal-check.txt", wording).split(separator: "\n").count
    }
    for wording in [Danish(), English()] as [any Wording] {
      let (with, without) = (lines("at least 45 %", wording), lines(nil, wording))
      #expect(with - without <= 7, "\(with) beside \(without)")
    }
  }

  /// The page's overview has one row for it, as the text has.
  @Test func thePageHasOneRow() throws {
    let page = Self.mixed.report(Self.period).file("index.html", Danish())
    let start = try #require(page.range(of: "id=\"overview\"")),
      end = try #require(page.range(of: "id=\"recommendation\""))
    let overview = page[start.upperBound..<end.lowerBound]
    #expect(overview.split(separator: "Job, hver kommune").count == 2)
    #expect(overview.contains("3 af de 9 kommuner med tal opfylder") && overview.contains("Kommune3 og Kommune4"))
    #expect(!overview.contains("Kommune5"))
  }

  /// Municipalities are held against their own target where the goal of each has another than the region's.
  @Test func municipalitiesAreComparedWithTheirOwnTarget() {
    let report = Self.scene([(50, 100), (41, 100), (30, 100)], each: "at least 40 %").report(Self.period)
    #expect(report.rows("compare-i.csv").map { $0["against_target"] } == ["met", "met", "not-met"])
    #expect(report.rows("compare-i.csv").allSatisfy { $0["target"] == "40" })
  }

  /// Without counts nothing is tested, so that nothing is said of chance, neither that it may be nor that it isn't.
  @Test func withoutCountsNothingIsSaidOfChance() throws {
    var scene = Self.scene([nil, nil, nil])
    for (index, value) in ["30", "40", "50"].enumerated() {
      scene.said.observations += [Period.quarter(2024, 1), Self.period].map {
        Observation(area: Scene.code(index), period: $0, measurement: .value(ExactDecimal(value) ?? ExactDecimal(0)))
      }
    }
    let report = scene.report(Self.period)
    let danish = report.goalCheck(Danish())
    let told = report.progressSummary(Danish()).words
    #expect(told.contains("2 er under målet; usikkerheden kan ikke bedømmes ud fra tallene alene."))
    #expect(
      report.progressSummary(English()).words.contains(
        "2 are below the target; the figures alone don't tell how uncertain that is."))
    #expect(try #require(danish.section(.overview)?.words).contains("2 er under målet"))
    #expect(
      !danish.words.contains("klart") && !told.contains("tilfældigt") && !danish.words.contains("kan ikke skelnes"))
    #expect(danish.words.contains("drøfter, om der skal gøres mere for at nå, selv om tallene ikke viser"))
    #expect(!danish.words.contains("drøfter, hvad der skal til for at nå"))
  }

  /// One number of decimals for an indicator, whichever goal shows its figures.
  @Test func anIndicatorHasOneNumberOfDecimals() throws {
    var scene = Self.scene([nil, nil], each: nil)
    scene.goals = (0..<2).map { Scene.goal("at least 3.5 %", deadline: date(2025, 12, 31), area: Scene.code($0)) }
    scene.goals[1].id = "other"
    for (index, value) in ["3.11", "2.6"].enumerated() {
      scene.said.observations.append(
        Observation(
          area: Scene.code(index), period: Self.period, measurement: .value(ExactDecimal(value) ?? ExactDecimal(0))))
    }
    let report = scene.report(Self.period)
    #expect(report.decimals["i"] == 2)
    let words = report.progressSummary(Danish()).words
    #expect(words.contains("3,11 %") && words.contains("2,60 %"))
  }

  @Test func withCountsTheyCannotBeToldFromTheTarget() {
    let report = Self.mixed.report(Self.period)
    #expect(report.progressSummary(Danish()).words.contains("4 er under, men kan ikke skelnes fra målet."))
    #expect(report.progressSummary(English()).words.contains("4 are below, but can't be told from the target."))
  }

  /// How many of all meet it would tell of the hidden ones that they don't.
  @Test func whatIsHiddenIsNoNo() {
    let report = Self.scene([(50, 100), (60, 100), (3, 100), (70, 100), (80, 100)]).report(Self.period)
    let words = report.goalCheck(Danish()).words
    #expect(
      words.contains("viste kommuner opfylder målet")
    )
    #expect(!words.contains("5 kommuner opfylder"))
  }
}
