import Agreement
import Assessment
import Basics
import Disclosure
import Evidence
import Explanations
import Findings
import Geography
import Rendering
import Testing

@testable import FindingTexts
@testable import Languages
@testable import Reporting

@Suite struct GoalCheckTests {
  static let verdicts: [(verdict: Verdict, danish: String, english: String)] = [
    (.targetNotSet, "Ingen af målene har et fastsat måltal.", "None of the goals has a target set."),
    (.monitored, "Ingen af målene har et fastsat måltal.", "None of the goals has a target set."),
    (.noData, "Det ene mål med måltal er uden data.", "The one goal with a target is without data."),
    (.met, "Det ene mål med måltal er opfyldt.", "The one goal with a target is met."),
    (
      .metLate, "Det ene mål med måltal blev opfyldt efter fristen.",
      "The one goal with a target was met after the deadline."
    ),
    (.notMet, "Det ene mål med måltal er ikke opfyldt.", "The one goal with a target is not met."),
    (
      .awaitingFinal, "Det ene mål med måltal afventer endelige tal.",
      "The one goal with a target awaits final figures."
    ),
    (.metSoFar, "Det ene mål med måltal er foreløbigt opfyldt.", "The one goal with a target is met so far."),
    (.outOfReach, "Det ene mål med måltal kan ikke længere nås.", "The one goal with a target is out of reach."),
    (
      .notAssessable, "Det ene mål med måltal kan ikke vurderes endnu.",
      "The one goal with a target cannot be assessed yet."
    ),
    (
      .onTrack, "Det ene mål med måltal er på rette vej (afstanden til planen kan være tilfældig).",
      "The one goal with a target is on track (the distance to the plan may be chance)."
    ),
    (
      .behind, "Det ene mål med måltal er bagud (afstanden til planen kan være tilfældig).",
      "The one goal with a target is behind (the distance to the plan may be chance)."
    ),
    (
      .starting, "Det ene mål med måltal har først fået sin første måling.",
      "The one goal with a target has its first figure only."
    ),
    (
      .standstill, "Det ene mål med måltal viser ingen sikker ændring.",
      "The one goal with a target shows no detectable change."
    ),
    (.farBehind, "Det ene mål med måltal er langt bagud.", "The one goal with a target is far behind."),
    (
      .wrongDirection, "Det ene mål med måltal går den forkerte vej.",
      "The one goal with a target goes in the wrong direction."
    ),
    (
      .hidden, "Vurderingen af 1 mål er skjult, fordi den bygger på skjulte tal.",
      "The assessment of 1 goal is hidden because it rests on hidden figures."
    ),
  ]

  @Test(arguments: Verdict.allCases) func theScenesLeadToTheirVerdicts(_ verdict: Verdict) {
    #expect(Scene.report(leadingTo: verdict).goals.map(\.verdict) == [verdict])
    #expect(Self.verdicts.contains { $0.verdict == verdict })
  }

  @Test(arguments: verdicts) func theConclusionSaysHowTheGoalStands(
    _ verdict: Verdict, _ danish: String, _ english: String
  ) {
    let report = Scene.report(leadingTo: verdict)
    #expect(report.goalCheck(Danish()).section(.conclusion)?.words.hasPrefix(danish) == true)
    #expect(report.goalCheck(English()).section(.conclusion)?.words.hasPrefix(english) == true)
  }

  /// The conclusion takes three lines at most before they are wrapped, and names what calls for most attention.
  @Test(arguments: Verdict.allCases) func theConclusionNamesWhatIsUrgent(_ verdict: Verdict) {
    let conclusion = Scene.report(leadingTo: verdict).goalCheck(Danish()).section(.conclusion)
    guard case .paragraphs(let lines) = conclusion?.blocks.first else {
      Issue.record("no conclusion")
      return
    }
    #expect((1...3).contains(lines.count))
    let urgent: Set<Verdict> = [
      .notMet, .outOfReach, .wrongDirection, .farBehind, .behind, .noData, .awaitingFinal, .notAssessable,
      .standstill,
    ]
    #expect(lines.contains { $0.hasPrefix("Kræver mest opmærksomhed: Borgere i job") } == urgent.contains(verdict))
  }

  @Test(
    arguments: [
      (
        0, 3, [(Verdict.behind, 3)], "Ingen af de 3 mål med måltal er opfyldt; alle 3 er bagud.",
        "None of the 3 goals with a target is met; all 3 are behind."
      ),
      (
        1, 3, [(.notMet, 1), (.onTrack, 1)],
        "1 af 3 mål med måltal er opfyldt; 1 er ikke opfyldt og 1 er på rette vej.",
        "1 of 3 goals with a target is met; 1 is not met and 1 is on track."
      ),
      (
        2, 3, [(.wrongDirection, 1)], "2 af 3 mål med måltal er opfyldt; 1 går den forkerte vej.",
        "2 of 3 goals with a target are met; 1 goes in the wrong direction."
      ),
      (3, 3, [], "Alle 3 mål med måltal er opfyldt.", "All 3 goals with a target are met."),
    ] as [(Int, Int, [(Verdict, Int)], String, String)])
  func severalGoalsAreCounted(_ met: Int, _ total: Int, _ others: [(Verdict, Int)], _ danish: String, _ english: String)
  {
    let others = others.map { VerdictCount($0, $1) }
    #expect(Danish().goalsMet(met, of: total, others: others, isPart: false) == danish)
    #expect(English().goalsMet(met, of: total, others: others, isPart: false) == english)
  }

  @Test func whatMayBeChanceIsSaidInTheConclusion() {
    let others = [VerdictCount(.behind, 3, unsure: 2)]
    #expect(
      Danish().goalsMet(0, of: 3, others: others, isPart: false)
        == "Ingen af de 3 mål med måltal er opfyldt; alle 3 er bagud (for 2 af dem kan afstanden til planen være tilfældig)."
    )
    #expect(
      English().goalsMet(0, of: 3, others: others, isPart: false)
        == "None of the 3 goals with a target is met; all 3 are behind (for 2 of them the distance to the plan may be chance)."
    )
  }

  @Test(arguments: [
    (1, 0, "1 mål har intet fastsat måltal.", "1 goal has no target set."),
    (
      2, 1, "2 mål har intet fastsat måltal, og 1 indikator overvåges uden mål.",
      "2 goals have no target set, and 1 indicator is monitored without a target."
    ),
    (0, 2, "2 indikatorer overvåges uden mål.", "2 indicators are monitored without a target."), (0, 0, "", ""),
  ])
  func whatHasNoTargetIsCounted(_ notSet: Int, _ monitored: Int, _ danish: String, _ english: String) {
    #expect(Danish().withoutTarget(notSet: notSet, monitored: monitored) == danish)
    #expect(English().withoutTarget(notSet: notSet, monitored: monitored) == english)
  }

  @Test(
    arguments: [
      (1, .areas, .atLeast, "Der mangler 1 kommune, før målet er nået.", "1 more municipality is needed."),
      (4, .areas, .atLeast, "Der mangler 4 kommuner, før målet er nået.", "4 more municipalities are needed."),
      (1, .areas, .atMost, "Det er 1 kommune for meget.", "That is 1 municipality too many."),
      (2, .areas, .atMost, "Det er 2 kommuner for mange.", "That is 2 municipalities too many."),
      (1, .percent, .atLeast, "Med 1 mere ville målet være nået.", "1 more would meet the target."),
      (1017, .percent, .atLeast, "Med 1.017 flere ville målet være nået.", "1,017 more would meet the target."),
      (3, .count, .atMost, "Med 3 færre ville målet være nået.", "3 fewer would meet the target."),
      (500, .kroner, .atLeast, "Der mangler 500 kr., før målet er nået.", "DKK 500 more is needed."),
    ] as [(Int, Unit, Target.Comparison, String, String)])
  func shortfalls(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison, _ danish: String, _ english: String) {
    #expect(Danish().shortfall(count, unit, comparison, isOver: false) == danish)
    #expect(English().shortfall(count, unit, comparison, isOver: false) == english)
  }

  @Test func afterTheDeadlineTheShortfallIsPast() {
    #expect(
      Danish().shortfall(1, .areas, .atLeast, isOver: true) == "Der manglede 1 kommune, for at målet var nået.")
    #expect(English().shortfall(2, .areas, .atLeast, isOver: true) == "2 more municipalities were needed.")
  }

  @Test(arguments: [1, 3]) func unknownMunicipalitiesAreCounted(_ count: Int) {
    #expect(
      Danish().unknownAreas(count, [], low: 11, high: 11 + count)
        == "Status er uoplyst for \(count) \(count == 1 ? "kommune" : "kommuner"), så antallet er mellem 11 og \(11 + count)."
    )
  }

  @Test func aFigureThatMissesItsTargetIsShownSo() {
    let report = Scene("at least 51 %", deadline: date(2022, 12, 31)).share(.year(2022), 5096, of: 10_000)
      .report(.quarter(2023, 1))
    let overview = report.goalCheck(Danish()).section(.overview)?.words ?? ""
    #expect(overview.contains("50,96 %") && overview.contains("−0,04 pct.point") && overview.contains("Ikke opfyldt"))
  }

  @Test func marksStandBesideTheFiguresThatTheyConcern() {
    var scene = Scene("at least 51 %", deadline: date(2023, 12, 31))
    scene.illustrative = true
    let report = scene.share(.year(2021), 48, of: 100, [.illustrative, .provisional]).report(.quarter(2022, 2))
    let overview = report.goalCheck(Danish()).section(.overview)?.words ?? ""
    // Where all figures are made up, one line says so of all of them.
    #expect(overview.contains("48,0 %") && !overview.contains("[ill.]") && overview.contains("[foreløbig]"))
    #expect(
      report.goalCheck(Danish()).section(.conclusion)?.words.contains("ALLE TAL ER ILLUSTRATIVE") == true)
  }

  /// Only where every source is.
  @Test func notAllFilesAreIllustrativeWhereOneIsNot() {
    var scene = Scene("at least 51 %", deadline: date(2023, 12, 31))
    scene.illustrative = true
    scene = scene.share(.year(2021), 48, of: 100, [.illustrative])
    var agreement = scene.agreement
    agreement.sources.append(Source(id: "real", files: ["real.csv"], shape: .series, columns: [:]))
    let report = CheckReport(
      Assessor(agreement, Evidence(sources: ["s": scene.said]), checkPeriod: .quarter(2022, 2)), findings: [])
    for file in report.folder(Danish()) { #expect(!file.text.contains("ALLE TAL ER ILLUSTRATIVE"), "\(file.name)") }
    #expect(report.file("goal-check.txt", Danish()).contains("Tal mærket [ill.], og hvad der er regnet ud af dem"))
  }

  @Test func anUncertainGapStandsInTheConclusion() {
    let words =
      Scene("at least 51 %", deadline: date(2023, 12, 31)).share(.year(2021), 50, of: 100)
      .report(.quarter(2022, 2)).goalCheck(Danish()).section(.conclusion)?.words ?? ""
    #expect(words.contains("Målet ligger inden for 95 %-intervallet, så afvigelsen kan være tilfældig: Borgere i job."))
  }

  @Test func aGoalWithoutAFigureHasNoDistance() {
    let report = Scene("at least 51 %", deadline: date(2022, 12, 31)).report(.quarter(2022, 1))
    let words = report.goalCheck(Danish()).section(.conclusion)?.words ?? ""
    #expect(words.contains("Kræver mest opmærksomhed: Borgere i job (ingen data)."), "\(words)")
  }

  /// The figures are used, so whoever reads the check has to know.
  @Test func aTotalThatContradictsItsPartsIsACaveat() {
    let finding = Finding(
      .totalContradictsParts, at: Place(file: "s.csv", line: 24),
      [.name: "Region Syddanmark", .period: "2021", .found: "1000/2200", .expected: "440/2200"])
    let report = Scene("at least 51 %", deadline: date(2023, 12, 31)).share(.year(2021), 1000, of: 2200)
      .report(.quarter(2022, 1), findings: [finding], hideBelow: 0)
    #expect(
      report.goalCheck(Danish()).section(.caveats)?.words.contains(
        "s.csv:24: Region Syddanmark har \"1000/2200\" i 2021, men kommunerne giver tilsammen 440/2200.") == true)
  }

  /// 0 of 0 is missing in neither the check nor the comparison.
  @Test func whoHadNothingToCountIsNotMissing() {
    var scene = Scene("at least 51 %", deadline: date(2023, 12, 31)).shares(.year(2022), [(20, 40)])
    scene.said.nothingToCount = [AreaPeriod(area: Scene.code(1), period: .year(2022))]
    let report = scene.report(.quarter(2023, 1))
    for text in [report.file("goal-check.txt", Danish()), report.file("compare-i.txt", Danish())] {
      #expect(text.contains("mangler fra Kommune2"), "\(text)")
    }
  }

  @Test func missingMunicipalitiesAreNamedAndNotCountedAsZero() {
    let words =
      Scene("monitored").shares(.year(2021), [(50, 100), (60, 100)]).report(.quarter(2022, 2))
      .goalCheck(Danish()).section(.caveats)?.words ?? ""
    #expect(words.contains("Tal for 2021 mangler fra Kommune2; de er ikke regnet som nul."))
  }

  @Test func theRecommendationFollowsTheVerdict() {
    func recommendation(_ verdict: Verdict) -> String {
      Scene.report(leadingTo: verdict).goalCheck(Danish()).section(.recommendation)?.words ?? ""
    }
    #expect(
      recommendation(.notMet).contains(
        "beder om, at der på næste møde redegøres for, hvorfor målet ikke blev nået inden fristen: Borgere i job."))
    #expect(recommendation(.farBehind).contains("drøfter, hvad der skal til for at nå: Borgere i job."))
    // What may be chance is watched, not discussed.
    for verdict in [Verdict.behind, .standstill] {
      #expect(
        recommendation(verdict).contains(
          "tager måltjekket til efterretning,\nfølger udviklingen ved næste måling, da den hidtil kan være tilfældig: Borgere i job."
        ))
    }
    #expect(
      recommendation(.starting).contains("noterer, at tempoet først kan vurderes ved næste måling: Borgere i job."))
    #expect(
      recommendation(.notAssessable).contains("får fastsat et nyt udgangspunkt efter databruddet for: Borgere i job."))
    #expect(recommendation(.targetNotSet).contains("får fastsat et måltal for: Borgere i job."))
    #expect(recommendation(.awaitingFinal).contains("får afklaret, hvornår der kommer tal for: Borgere i job."))
    #expect(!recommendation(.met).contains("Borgere i job"))
  }

  /// Only the next agreement can set a target for what this one has left.
  @Test func aTargetThatWasNeverSetIsLeftToTheNextAgreement() {
    let words =
      Scene("not set").share(.year(2025), 460, of: 1000).report(.year(2026)).goalCheck(Danish())
      .section(.recommendation)?.words ?? ""
    #expect(words.contains("afgør, om den næste aftale skal have et måltal for: Borgere i job."))
  }

  @Test func aGoalOfAMunicipalityNamesIt() {
    var scene = Scene("monitored")
    scene.goals = [Scene.goal("monitored", area: Scene.code(1))]
    let report = scene.shares(.year(2021), [(50, 100), (60, 100)]).report(.quarter(2022, 2))
    #expect(report.goalCheck(Danish()).words.contains("Borgere i job, Kommune1"))
  }

  // MARK: Goals of one title

  /// The country's figure stands with the goal, in every text and the table.
  @Test func theCountryStandsBesideTheRegion() {
    var scene = Scene("at least 51 %", deadline: date(2026, 12, 31)).share(.year(2023), 48, of: 100)
    scene.further = [Area(code: "0", name: "Hele landet", kind: .country)]
    scene.said.observations.append(
      Observation(area: "0", period: .year(2023), measurement: .share(numerator: 412, denominator: 1000)))
    let report = scene.report(.year(2023))
    #expect(report.goalCheck(Danish()).section(.overview)?.words.contains("hele landet: 41,2 %") == true)
    #expect(report.progressSummary(Danish()).words.contains("I hele landet var det 41,2 %."))
    #expect(report.progressSummary(English()).words.contains("In the whole country it was 41.2%."))
    #expect(report.file("index.html", Danish()).contains("hele landet:"))
    #expect(report.rows("goal-check.csv").first?["country"] == "41.2")
  }

  /// Whom a text is for stands in its subtitle, as the agreement says.
  @Test func theRecipientStandsInTheSubtitle() {
    var scene = Scene("monitored").share(.year(2023), 48, of: 100)
    scene.groups = [Group(id: "economy", title: Bilingual(danish: "Økonomigruppen", english: "The economy group"))]
    scene.recipients = Recipients(goalCheck: "economy", progress: "economy")
    let report = scene.report(.year(2023))
    #expect(report.goalCheck(Danish()).subtitle == "2023, opgjort pr. 31. december 2023; til økonomigruppen")
    #expect(report.progressSummary(English()).subtitle.hasSuffix("; for the economy group"))
  }

  /// A pace below zero is no pace.
  @Test func whatWentTheOtherWayHasNoPace() {
    let report = Scene("at least 60 %", deadline: date(2026, 12, 31)).share(.year(2020), 500, of: 1000)
      .share(.year(2023), 480, of: 1000).report(.year(2023))
    #expect((report.goals.first?.paceRatio ?? 0) < 0)
    for file in ["goal-check.txt", "index.html"] {
      #expect(!report.file(file, Danish()).contains(/tempoet er −|−[0-9]+ % af/))
    }
  }

  /// An interim and a final target of one indicator in one area.
  private func twins(_ second: String, _ deadline: CalendarDate) -> CheckReport {
    var scene = Scene("at least 4 of 6", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.no, 3), (.unknown, 2)], from: date(2021, 1, 1))
      .register([(.yes, 2), (.no, 2), (.unknown, 2)], from: date(2022, 1, 1))
    var goal = Scene.goal(second, deadline: deadline)
    goal.id = "h"
    scene.goals.append(goal)
    return scene.report(.quarter(2022, 2))
  }

  @Test(
    arguments: [
      ("at least 5 of 6", date(2023, 12, 31), "(mindst 4 af 6)", "(mindst 5 af 6)"),
      ("at least 4 of 6", date(2023, 12, 31), "(senest den 31. december 2022)", "(senest den 31. december 2023)"),
      ("at least 4 of 6", date(2022, 12, 31), "(1)", "(2)"),
    ])
  func goalsOfOneTitleAreToldApart(
    _ second: String, _ deadline: CalendarDate, _ first: String, _ last: String
  ) {
    let report = twins(second, deadline)
    let headings = report.progressSummary(Danish()).sections.filter { $0.kind == .goal }.map(\.heading)
    #expect(headings == ["Borgere i job \(first)", "Borgere i job \(last)"])
    let both = "Borgere i job \(first) og Borgere i job \(last)"
    let check = report.goalCheck(Danish())
    #expect(check.section(.recommendation)?.words.contains("hvis status er uoplyst: \(both).") == true)
    for section in check.sections where section.kind != .overview {
      let lines = section.words.split(separator: "\n")
      #expect(Set(lines).count == lines.count, "\(section.heading)")
      // What is the same of both is said once.
      #expect(section.words.matches(of: /var 2 kommuner uoplyste/).count <= 1)
    }
  }

  @Test func aGoalOfItsOwnTitleIsNamedByThatAlone() {
    #expect(Scene.report(leadingTo: .behind).progressSummary(Danish()).section(.goal)?.heading == "Borgere i job")
  }

  /// Abbreviations end in a full stop of their own.
  @Test(arguments: Unit.allCases, Verdict.allCases.filter { $0 != .hidden })
  func noSentenceEndsInTwoFullStops(_ unit: Unit, _ verdict: Verdict) {
    var scene = Scene.leading(to: verdict)
    let isCensus = scene.unit == .areas
    guard isCensus == (unit == .areas) else { return }
    scene.unit = unit
    if unit != .percent, !isCensus {
      // The same shares as plain values.
      for index in scene.said.observations.indices {
        let value = Int(scene.said.observations[index].measurement.number.rounded())
        scene.said.observations[index].measurement = .value(ExactDecimal(value))
      }
    }
    scene.goals[0].title = Bilingual(danish: "Borgere i job m.v.", english: "People in work etc.")
    // At the later check there is nothing new; at the earlier one there is.
    let reports = [Scene.period(for: verdict), .quarter(2021, 4)].map { scene.report($0) }
    for (report, wording) in reports.flatMap({ [($0, Danish() as any CommandWording), ($0, English())] }) {
      let texts =
        [
          report.goalCheck(wording), report.progressSummary(wording),
          report.explanation(of: report.goals[0], wording),
        ]
        .map(\.words) + [report.page(wording)]
      for text in texts { #expect(!text.contains(".."), "\(text)") }
    }
  }

  // MARK: The table

  @Test func aRowHoldsWhatTheAssessmentSays() throws {
    let row = try #require(Scene.report(leadingTo: .behind).rows("goal-check.csv").first)
    let expected = [
      "goal": "g", "title": "People in work", "area": "Region Syddanmark", "as_of": "2022-06-30",
      "operator": "at least",
      "target": "51", "unit": "percent", "of_total": "", "deadline": "2023-12-31", "baseline_period": "2019",
      "baseline": "46", "value_period": "2021", "value": "48", "numerator": "480", "denominator": "1000", "unknown": "",
      "interval_method": "exact", "gap": "-3", "needed": "30", "verdict": "behind", "certainty": "uncertain",
      "movement": "too few", "stability": "too few", "freshness": "none since 2021", "illustrative": "false",
      "note": "",
    ]
    for (column, value) in expected { #expect(row[column] == value, "\(column)") }
  }

  @Test func aCountOfAreasHasBoundsAndNoInterval() throws {
    let scene = Scene("at least 3 of 3", deadline: date(2023, 12, 31))
      .register([(.yes, 1), (.unknown, 1), (.declined, 0), (.no, 1)], from: date(2021, 1, 1))
    let row = try #require(scene.report(.quarter(2022, 2)).rows("goal-check.csv").first)
    #expect(row["value"] == "1" && row["denominator"] == "3" && row["unknown"] == "1" && row["interval_low"] == "")
    #expect(row["of_total"] == "3" && row["needed"] == "2" && row["certainty"] == "none")
  }

  /// The same codes stand in the table whatever the language.
  @Test(arguments: Verdict.allCases) func codesDoNotFollowTheLanguage(_ verdict: Verdict) {
    let report = Scene.report(leadingTo: verdict)
    #expect(report.folder(Danish()).rows("goal-check.csv").first?["verdict"] == verdict.rawValue)
    #expect(report.folder(English()).rows("goal-check.csv").first?["verdict"] == verdict.rawValue)
  }
}
