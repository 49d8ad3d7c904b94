import Assessment
import Basics
import Evidence
import Explanations
import Rendering
import Testing

@testable import Disclosure
@testable import Languages
@testable import Reporting

/// What is said of a municipality's goal where a figure that it rests on is hidden.
@Suite struct HiddenVerdictTests {
  /// A goal of the first municipality and the figures of its years, beside two large ones.
  static func report(
    _ own: [(year: Int, x: Int, n: Int)], _ period: Period, target: String = "at least 40 %",
    deadline: CalendarDate = date(2024, 12, 31), hideBelow: Int? = nil
  ) -> CheckReport {
    var scene = Scene()
    scene.goals = [Scene.goal(target, deadline: deadline, area: Scene.code(0))]
    for figure in own {
      scene = scene.shares(.year(figure.year), [(figure.x, figure.n), (40, 90), (50, 90)])
    }
    return scene.report(period, hideBelow: hideBelow)
  }

  @Test func aHiddenFigureHidesWhatIsSaidOfIt() throws {
    let report = Self.report([(2020, 3, 20), (2021, 4, 10)], .quarter(2022, 1))
    let row = try #require(report.rows("goal-check.csv").first)
    #expect(row["verdict"] == "hidden" && row["certainty"] == "none" && row["stability"] == "hidden")
    for column in ["value", "numerator", "gap", "needed", "expected", "pace_ratio", "interval_low", "baseline"] {
      #expect(row[column] == "", "\(column)")
    }
    let folder = report.folder(Danish())
    for file in ["goal-check.txt", "progress-summary.txt", "index.html"] {
      let text = folder.text(file).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Skjult:"), "\(file)")
      for told in [
        "opfyldt", "Går den forkerte vej", "På rette vej", "bagud", "fra begyndelsen", "Kræver mest", "siden 2020",
      ] {
        #expect(!text.contains(told), "\(told) in \(file)")
      }
    }
    let explained = report.explanation(of: report.goals[0], Danish()).words
    #expect(explained.contains("bygger på tal, der er skjult") && !explained.contains("seneste måling opfylder"))
  }

  @Test func thePaceFromAHiddenBaselineIsHidden() throws {
    let from = try #require(Self.report([(2020, 3, 90), (2021, 27, 90)], .quarter(2022, 1)).goals.first)
    #expect(from.verdict == .hidden && from.paceRatio == nil && from.expected == nil)
    #expect(from.gap == -10 && from.interval != nil)
    let paragraph = ProgressTests.paragraph(Self.report([(2020, 3, 90), (2021, 27, 90)], .quarter(2022, 1)))
    #expect(paragraph.contains("Vurderingen er skjult, fordi den bygger på udgangspunktet (2020), som er skjult."))
    #expect(paragraph.contains("30,0 % i 2021"))
    // Whether the target is met doesn't depend on the baseline.
    let met = try #require(Self.report([(2020, 3, 90), (2021, 45, 90)], .quarter(2022, 1)).goals.first)
    #expect(met.verdict == .metSoFar)
  }

  /// That a later figure doesn't meet the target either would tell it.
  @Test func laterHiddenFiguresHideTheVerdictOnTheDeadline() throws {
    let deadline = date(2021, 12, 31)
    for later in [(2022, 4, 9), (2022, 4, 90)] {
      let report = Self.report([(2020, 20, 90), (2021, 30, 90), later], .quarter(2023, 1), deadline: deadline)
      let assessment = try #require(report.goals.first)
      #expect(assessment.verdict == .hidden && assessment.observation?.period == .year(2022))
    }
    let shown = Self.report([(2020, 20, 90), (2021, 30, 90), (2022, 31, 90)], .quarter(2023, 1), deadline: deadline)
    #expect(shown.goals.first?.verdict == .notMet)
  }

  @Test(arguments: ["monitored", "not set"]) func whatRestsOnNoFigureIsStillSaid(_ target: String) throws {
    let verdict = try #require(Self.report([(2021, 4, 10)], .quarter(2022, 1), target: target).goals.first)
      .verdict
    #expect(verdict == .monitored || verdict == .targetNotSet)
  }

  @Test func aTrendThatRestsOnAHiddenFigureIsHidden() throws {
    let years = (2015...2022).map { (year: $0, x: $0 == 2017 ? 4 : 10 + $0 - 2015, n: 90) }
    let assessment = try #require(Self.report(years, .quarter(2023, 1)).goals.first)
    #expect(assessment.movement == .hidden && assessment.trend == nil && assessment.forecast == nil)
    let paragraph = ProgressTests.paragraph(Self.report(years, .quarter(2023, 1)))
    #expect(paragraph.contains("Ingen fremskrivning: tal i serien er skjult."))
    #expect(paragraph.contains("Udviklingen vises ikke: tal i serien er skjult."))
    let all = try #require(Self.report(years, .quarter(2023, 1), hideBelow: 0).goals.first)
    #expect(all.movement != .hidden && all.forecast != nil)
  }

  @Test func hiddenGoalsAreCountedByThemselves() {
    var scene = Scene("at least 40 %", deadline: date(2024, 12, 31))
    scene.goals += [0, 1].map { Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code($0)) }
    let conclusion =
      scene.shares(.year(2021), [(4, 90), (45, 90), (50, 90), (60, 90)])
      .report(.quarter(2022, 1)).goalCheck(Danish()).section(.conclusion)?.words ?? ""
    // The second one covers the first.
    #expect(conclusion.contains("Det ene viste mål med måltal har først fået sin første måling. "))
    #expect(conclusion.contains("Vurderingerne af 2 mål er skjult, fordi de bygger på skjulte tal."))
  }

  // MARK: Lists

  @Test func aGoalOfSeveralMunicipalitiesIsNamedOnce() {
    var scene = Scene("at least 60 %", deadline: date(2024, 12, 31))
    scene.goals += [0, 1].map { Scene.goal("at least 60 %", deadline: date(2024, 12, 31), area: Scene.code($0)) }
    let words = scene.shares(.year(2020), [(25, 90), (40, 90), (50, 90)])
      .shares(.year(2021), [(24, 90), (39, 90), (49, 90)]).report(.quarter(2022, 1)).goalCheck(Danish()).words
    #expect(words.contains("tilfældig: Borgere i job (Region Syddanmark, Kommune0 og Kommune1)."))
    #expect(words.contains("intet udgangspunkt for Borgere i job (Region Syddanmark, Kommune0 og Kommune1);"))
  }

  @Test func theirDataBasisIsToldOnce() {
    var scene = Scene()
    scene.goals = [0, 1].map { Scene.goal("at least 60 %", deadline: date(2024, 12, 31), area: Scene.code($0)) }
    let basis = scene.shares(.year(2021), [(25, 90), (40, 90), (50, 90)]).report(.quarter(2022, 1))
      .goalCheck(Danish()).section(.dataBasis)?.words
    #expect(basis == "Borgere i job, hver kommune: 2021, seneste nye tal er fra 2021. Kilde: s.csv.")
  }

  /// The goal check doesn't show municipalities without goals of their own.
  @Test func theCaveatStandsWhereSomethingIsHidden() {
    let scene = Scene("monitored").shares(.year(2021), [(4, 90), (40, 90), (50, 90)])
    let report = scene.report(.quarter(2022, 1))
    #expect(report.comparisons.contains { $0.comparison.hidesAny })
    #expect(report.goalCheck(Danish()).section(.caveats)?.words.contains("skjult") == false)
    let own = Self.report([(2021, 4, 90)], .quarter(2022, 1)).goalCheck(Danish()).section(.caveats)?.words
    #expect(own?.contains(Danish().hidden(HidingRule(limit: 5))) == true)
  }
}
