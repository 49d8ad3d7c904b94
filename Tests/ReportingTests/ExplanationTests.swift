import Agreement
import Assessment
import Basics
import DelimitedText
import Disclosure
import Evidence
import Geography
import Rendering
import Testing
import TrendTexts

@testable import Explanations
@testable import Languages
@testable import Reporting

@Suite struct ExplanationTests {
  static func words(_ report: CheckReport, _ wording: any CommandWording = Danish()) throws -> String {
    report.explanation(of: try #require(report.goals.first), wording).words
  }

  @Test(arguments: [
    (1543, 3029, "at least 51 %", 0, "100 · 1543 = 154300 < 51 · 3029 = 154479"),
    (1543, 3029, "at least 51 %", 2, "100 · (1543 + 2) = 154500 ≥ 51 · 3029 = 154479"),
    (51, 100, "at least 51 %", 0, "100 · 51 = 5100 ≥ 51 · 100 = 5100"),
    (14, 100, "at most 13.5 %", 0, "1000 · 14 = 14000 > 135 · 100 = 13500"),
    (14, 100, "at most 13.5 %", -1, "1000 · (14 - 1) = 13000 ≤ 135 · 100 = 13500"),
  ])
  func theComparisonIsWrittenOutAsItWasMade(_ x: Int, _ n: Int, _ written: String, _ more: Int, _ text: String) throws {
    let target = try #require(TargetState(parsing: written)?.target)
    let arithmetic = ExactArithmetic(share: x, of: n, target: target, adding: more)
    #expect(arithmetic.text == text)
    let meets = target.isMet(byShare: x + more, of: n)
    #expect(
      meets
        == (target.comparison == .atLeast ? arithmetic.left >= arithmetic.right : arithmetic.left <= arithmetic.right))
  }

  @Test func valuesAreComparedAsTheyStand() throws {
    let target = try #require(TargetState(parsing: "at most 14")?.target)
    let value = try #require(ExactDecimal("14.5"))
    #expect(ExactArithmetic(value: value, target: target) { Danish().number($0) }.text == "14,5 > 14")
  }

  @Test func theWholeWayFromLinesToVerdict() throws {
    let report = Scene.report(leadingTo: .behind)
    let words = try Self.words(report)
    for sentence in [
      "Bagud, men afstanden til planen kan være tilfældig.",
      "Regel: fristen er ikke nået, og tempoet R er mindst 0,60 og under 0,95.",
      "Tæller 480, nævner 1.000: 100 · 480 / 1000 = 48,000000 %.",
      "100 · 480 = 48000 < 51 · 1000 = 51000: målet mindst 51 % er ikke opfyldt.",
      "Det, der mangler: 100 · (480 + 30) = 51000 ≥ 51 · 1000 = 51000.",
      "Udgangspunkt y0 = 46 % (2019), den første måling efter aftalens start.",
      "Vejen fra 2019 til 2023 er 4 år; ved målingen er der gået 2.",
      "y*(t) = 46 + (51 - 46) · 2 / 4 = 48,5000", "= 0,8000", "s.csv, linje 2021 (1 række).",
    ] {
      #expect(words.contains(sentence), "\(sentence)")
    }
  }

  /// The rule is told for every verdict, and differs between them.
  @Test(arguments: [Language.danish, .english]) func everyVerdictHasItsRule(_ language: Language) throws {
    let rules = try Verdict.allCases.map { verdict in
      let report = Scene.report(leadingTo: verdict)
      return ExplanationComposer(
        report: report, assessment: try #require(report.goals.first), wording: language.commandWording
      ).rule
    }
    #expect(Set(rules).count == rules.count)
    #expect(rules.allSatisfy { $0.hasSuffix(".") })
  }

  /// The bounds that the rules state are those that the assessment goes by, on either side of each of them.
  @Test(arguments: [-20, -1, 0, 1, 59, 60, 61, 62, 94, 95, 96, 97, 150])
  func theBoundsOfTheRulesAreTheAssessments(_ gained: Int) throws {
    // From 40 % to 60 % in two years: after one of them 10 points more are planned.
    let report = Scene("at least 60 %", deadline: date(2022, 12, 30)).share(.year(2020), 400_000, of: 1_000_000)
      .share(.year(2021), 400_000 + 1000 * gained, of: 1_000_000).report(.quarter(2022, 2))
    let assessment = try #require(report.goals.first)
    let course = try #require(assessment.course), ratio = try #require(course.ratio)
    let byPace = Verdict.paceRatios.first { ratio >= $0.from - 1e-12 }?.verdict
    let standsStill = ratio < 0.6 && course.change?.mayBeChance ?? false
    #expect(assessment.verdict == (standsStill ? .standstill : byPace))
    #expect(standsStill == (abs(gained) <= 1))
  }

  /// What is written out comes to what the assessment used.
  @Test func theStretchLeadsToTheExpectedValue() throws {
    var scene = Scene.leading(to: .behind)
    scene.goals[0].milestones = [PlannedValue(period: .quarter(2021, 2), value: ExactDecimal(47))]
    for scene in [Scene.leading(to: .behind), scene] {
      let assessment = try #require(scene.report(.quarter(2022, 2)).goals.first)
      let stretch = try #require(assessment.course?.stretch)
      let expected = try #require(assessment.expected)
      let part = Double(stretch.passed) / Double(stretch.steps)
      #expect(abs(stretch.startValue + (stretch.endValue - stretch.startValue) * part - expected) < 1e-12)
    }
  }

  /// The test that decided is named.
  @Test func theTestBehindTheTrendIsNamed() throws {
    let report = try ReportInput(folder: "datasets/syddanmark-2019-2023", period: .quarter(2022, 2), language: .danish)
      .report()
    func words(_ goal: ID<Goal>, _ wording: any CommandWording) throws -> String {
      report.explanation(of: try #require(report.goals.first { $0.goal.id == goal }), wording).words
    }
    let certificates = try words("laegeattester", Danish())
    #expect(certificates.contains("Udvikling: forbedring (Mann-Kendall: S = 34, p = 0,024)."))
    #expect(certificates.contains("Hældning (Theil-Sen): 1,62 procentpoint om året (95 %: 0,24 til 3,52)."))
    #expect(try words("laegeattester", English()).contains("improving (Mann-Kendall: S = 34, p = 0.024)."))
  }

  /// `maal trend` says of a series what `maal explain` does.
  @Test func aTrendOfItsOwnExplainsItsIntervalToo() throws {
    let assessor = try ReportInput(
      folder: "datasets/syddanmark-2019-2023", period: .quarter(2022, 2), language: .danish
    ).assessor()
    let report = CheckReport(assessor, findings: [])
    let series = try #require(assessor.assessments().first { $0.goal.id == "laegeattester" }).series
    let analysis = TrendAnalysis(TimedSeries(series, name: "x"))
    #expect(analysis.trendTest == report.goals.first { $0.goal.id == "laegeattester" }?.trendTest)
    let words = TrendText(Danish()).render([(ReleasedTrend(analysis, HiddenPoints()), .percent)])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("Stiger med 1,6 procentpoint om året (95 %: 0,2 til 3,5)."))
  }

  @Test(arguments: [(0.4, true), (0.4, false), (nil, true), (nil, false)] as [(Double?, Bool)])
  func aSlopeAgainstItsTestIsExplained(_ autocorrelation: Double?, _ isDetected: Bool) {
    let test = TrendTest(isSeasonal: false, s: 6, p: isDetected ? 0.01 : 0.2, autocorrelation: autocorrelation)
    let danish = Danish().slopeAgainstTest(test), english = English().slopeAgainstTest(test)
    let isWhy = autocorrelation != nil && !isDetected
    #expect(danish.contains(isDetected ? "indeholde 0" : "udelukke 0") && danish.contains("ligner hinanden") == isWhy)
    #expect(english.contains(isDetected ? "hold 0" : "exclude 0") && english.contains("neighbouring") == isWhy)
  }

  /// Of rows that lie scattered only the first and the last line are known, and the table says so too.
  @Test func scatteredRowsLieAmongTheirLines() throws {
    var scene = Scene.leading(to: .behind)
    scene.said.observations[1].provenance = [Provenance(file: "s.csv", lines: [2414...2657], rows: 205)]
    let report = scene.report(.quarter(2022, 2))
    #expect(try Self.words(report).contains("s.csv: 205 rækker blandt linjerne 2414-2657."))
    #expect(try Self.words(report, English()).contains("s.csv: 205 rows among the lines 2414-2657."))
    #expect(report.rows("observations.csv").map { $0["lines"] } == ["2019", "2414-2657 (205)"])
    let rows = report.explanationTable(of: report.goals, English()).rows
    #expect(rows.contains { $0[2] == .text("source") && $0[5] == .text("2414-2657 (205)") })
  }

  @Test func ofAGoalWithoutATargetThereIsNothingToCompare() throws {
    let words = try Self.words(Scene.report(leadingTo: .monitored))
    #expect(words.contains("Der er intet måltal at sammenligne med."))
    #expect(!words.contains("y0"))
  }

  @Test func ofNoDataThereIsNothingToTell() throws {
    #expect(try Self.words(Scene.report(leadingTo: .noData)).contains("der er ingen data"))
  }

  @Test func hiddenArithmeticIsNotShown() throws {
    var scene = Scene("monitored")
    scene.goals = [Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code(0))]
    let report = scene.shares(.year(2021), [(4, 90), (40, 90), (50, 90)]).report(.quarter(2022, 2))
    let words = try Self.words(report)
    #expect(words.contains("Regnestykket er skjult af hensyn til den enkelte"))
    #expect(!words.contains("Tæller") && !words.contains("100 · 4"))
    let facts = report.explanationTable(of: report.goals, Danish()).rows.map { $0[2] }
    #expect(!facts.contains(.text("numerator")) && !facts.contains(.text("compared_left")))
    #expect(facts.contains(.text("verdict")) && facts.contains(.text("rule")) && facts.contains(.text("source")))
  }

  @Test func theTableHoldsTheProductsThatWereCompared() {
    let report = Scene.report(leadingTo: .behind)
    let rows = report.explanationTable(of: report.goals, English()).rows
    #expect(rows.contains { $0[2] == .text("compared_left") && $0[3] == .decimalText("48000") })
    #expect(rows.contains { $0[2] == .text("compared_right") && $0[3] == .decimalText("51000") })
    #expect(rows.contains { $0[2] == .text("source") && $0[4] == .text("s.csv") && $0[5] == .text("2021") })
  }
}
