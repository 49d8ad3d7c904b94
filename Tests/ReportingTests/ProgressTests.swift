import Agreement
import Assessment
import Basics
import Disclosure
import Evidence
import Explanations
import Rendering
import Statistics
import Testing

@testable import Languages
@testable import Reporting

@Suite struct ProgressTests {
  static func paragraph(_ report: CheckReport, _ wording: any Wording = Danish()) -> String {
    let summary = report.progressSummary(wording)
    return [summary.section(.goal)?.words, summary.section(.notes)?.words].compactMap(\.self).joined(separator: "\n")
  }

  @Test func threeLinesTellWhatAReaderAsksAndANoteTheRest() {
    #expect(
      Self.paragraph(Scene.report(leadingTo: .behind)) == """
        Bagud, men afstanden til planen kan være tilfældig.
        48,0 % i 2021 (95 %-sikkerhedsinterval 44,9–51,1), 2,0 procentpoint over udgangspunktet.
        Mål: mindst 51 % senest 31. december 2023. Med 30 flere borgere ville målet være nået. (Note\u{A0}1–4)
        95 %-interval for ændringen siden 2019: −2,4 til +6,4. Ændringen kan være tilfældig.
        På en jævn vej fra 46,0 % i 2019 til målet skulle andelen i 2021 have været 48,5 %. Ingen fremskrivning: der er 2 \
        målinger, og der skal mindst 8 til.
        Måltallet ligger inden for den statistiske usikkerhed, så forskellen til målet kan være tilfældig.
        Der er ikke kommet nye tal siden 2021.
        """)
  }

  @Test func theSameInEnglish() {
    #expect(
      Self.paragraph(Scene.report(leadingTo: .behind), English()) == """
        Behind, but the distance to the plan may be chance.
        48.0% in 2021 (95% confidence interval 44.9–51.1), 2.0 percentage points above the baseline.
        Target: at least 51% by 31 December 2023. With 30 more people the target would be met. (Notes\u{A0}1–4)
        95% interval of the change since 2019: −2.4 to +6.4. The change may be due to chance.
        On an even path from 46.0% in 2019 to the target, the share should have been 48.5% in 2021. No forecast: there are 2 \
        figures, and at least 8 are needed.
        The target lies within the statistical uncertainty, so the difference from it may be chance.
        There are no new figures since 2021.
        """)
  }

  @Test(arguments: Verdict.allCases, [Language.danish, .english])
  func everyVerdictBeginsWithItsWord(_ verdict: Verdict, _ language: Language) {
    let paragraph = Self.paragraph(Scene.report(leadingTo: verdict), language.wording)
    // These are sentences of their own.
    if ![.met, .metLate, .notMet, .monitored, .starting].contains(verdict) {
      #expect(paragraph.prefixMatch(of: /[^.:,]+(: small numbers|: små tal)?[:,.]/) != nil)
      #expect(paragraph.hasPrefix(language.wording.verdict(verdict)))
    }
    #expect(paragraph.hasSuffix("."))
    #expect(!paragraph.contains("  ") && !paragraph.contains(".."))
  }

  /// A goal is three paragraphs, however much there is to tell: the rest is notes.
  @Test(arguments: Verdict.allCases) func noGoalTakesMoreThanThreeLines(_ verdict: Verdict) {
    for wording in [Danish(), English()] as [any Wording] {
      let text = Scene.report(leadingTo: verdict).file("progress-summary.txt", wording)
      let goal = text.split(separator: "\n\n").first {
        $0.hasPrefix(wording.language == .danish ? "BORGERE" : "PEOPLE")
      }
      // Below the heading and its rule; in English one of them may go on in a fourth line.
      #expect((goal?.split(separator: "\n").count ?? 9) - 2 <= (wording.language == .danish ? 3 : 4), "\(goal ?? "")")
    }
  }

  /// Once the goal is decided, the path has come to the target and says nothing more.
  @Test(arguments: Verdict.allCases) func thePathIsToldUntilTheGoalIsDecided(_ verdict: Verdict) {
    let told: Set<Verdict> = [.metSoFar, .onTrack, .behind, .farBehind, .wrongDirection, .awaitingFinal, .standstill]
    let isTold = Self.paragraph(Scene.report(leadingTo: verdict)).contains("På en jævn vej")
    #expect(isTold ? told.contains(verdict) : ![.onTrack, .behind, .farBehind, .wrongDirection].contains(verdict))
  }

  /// Two goals with the same doubt have one note in common.
  @Test func aNoteStandsOnce() {
    var scene = Scene("at least 50 %", deadline: date(2022, 12, 31))
    scene.goals.append(Scene.goal("at least 51 %", deadline: date(2022, 12, 31)))
    let summary = scene.share(.year(2022), 101, of: 200).report(.year(2022)).progressSummary(Danish())
    let sections = summary.sections.filter { $0.kind == .goal }.map(\.words)
    #expect(sections.count == 2 && sections.allSatisfy { $0.contains("(Note\u{A0}1") })
    let notes = summary.section(.notes)?.words ?? ""
    #expect(notes.ranges(of: "Måltallet ligger inden for").count == 1)
  }

  @Test func aForecastComesWithItsProbability() {
    var scene = Scene("at least 51 %", deadline: date(2023, 6, 30))
    for (index, x) in [400, 412, 421, 428, 440, 447, 461, 470, 477, 489].enumerated() {
      scene = scene.share(Period.quarter(2020, 1).advanced(by: index), x, of: 1000)
    }
    let report = scene.report(.quarter(2022, 2))
    let probability = report.goals.first?.forecast?.forecast?.probability
    #expect(probability != nil)
    let paragraph = Self.paragraph(report)
    #expect(paragraph.contains("Værdien i 2. kvartal 2023 ventes at blive "))
    #expect(paragraph.contains("sandsynligheden for, at målet er nået, er "))
    #expect(Self.paragraph(report, English()).contains("The value in the second quarter of 2023 is expected to be "))
    #expect(paragraph.contains("Udviklingen går den rigtige vej, og det er mere, end tilfældigheder kan forklare."))
  }

  @Test func countsOfAreasTellHowManyMustJoin() {
    let scene = Scene("at least 5 of 6", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.no, 4), (.unknown, 1)], from: date(2021, 1, 1))
      .register([(.yes, 3), (.no, 2), (.unknown, 1)], from: date(2022, 1, 1))
    let paragraph = Self.paragraph(scene.report(.quarter(2022, 2)))
    #expect(paragraph.contains("3 af 6 kommuner ved udgangen af 2. kvartal 2022, 2 kommet til siden udgangspunktet."))
    #expect(paragraph.contains("Status er uoplyst for Kommune5, så antallet er mellem 3 og 4."))
    #expect(
      paragraph.contains(
        "Der skal komme 1 kommune til hvert kvartal. Hidtil er der i gennemsnit kommet 0,4 til (regnet fra "
          + "1. kvartal 2021, hvor 1 kommune ikke havde svaret)."))
    #expect(paragraph.contains("Der mangler 2 kommuner, før målet er nået."))
    #expect(!paragraph.contains("fremskrivning"))
  }

  /// The path is that of the figure's own period, which may have ended long before the check.
  @Test func thePathIsToldForTheFiguresPeriod() {
    let yearly = Scene.report(leadingTo: .behind)
    #expect(Self.paragraph(yearly, English()).contains("the share should have been 48.5% in 2021."))
    #expect(
      yearly.goalCheck(Danish()).words.contains("En jævn vej mod målet ville i 2021 være nået til 48,5 %; tempoet er"))
    let counted = Scene("at least 5 of 6", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.no, 5)], from: date(2021, 1, 1))
      .register([(.yes, 3), (.no, 3)], from: date(2022, 1, 1)).report(.quarter(2022, 2))
    #expect(
      Self.paragraph(counted).contains(
        "På en jævn vej fra 1 kommune ved udgangen af 1. kvartal 2021 til målet skulle antallet ved udgangen af "
          + "2. kvartal 2022 have været 3–4 kommuner."))
    #expect(
      counted.goalCheck(English()).words.contains(
        "would have come to 3–4 municipalities at the end of the second quarter of 2022; the pace is"))
  }

  /// What has happened since the baseline, and where the figures are heading, may differ.
  @Test(
    arguments: [
      ([460, 380, 390, 400, 410, 420, 430, 440, 450, 462], "at least 46.6 %", .standstill, true),
      ([460, 520, 515, 510, 505, 500, 495, 490, 488, 486], "at least 49 %", .onTrack, true),
      ([400, 412, 421, 428, 440, 447, 461, 470, 477, 489], "at least 51 %", .onTrack, false),
      ([460, 455, 461, 458, 462, 459, 463, 460, 461, 463], "at least 51 %", .standstill, false),
    ] as [([Int], String, Verdict, Bool)])
  func aForecastThatSeemsToContradictTheVerdictIsExplained(
    _ counts: [Int], _ target: String, _ verdict: Verdict, _ isContrary: Bool
  ) {
    var scene = Scene(target, deadline: date(2023, 6, 30))
    for (index, x) in counts.enumerated() {
      scene = scene.share(Period.quarter(2020, 1).advanced(by: index), x, of: 1000)
    }
    let report = scene.report(.quarter(2022, 2))
    #expect(report.goals.map(\.verdict) == [verdict])
    for wording in [Danish() as any CommandWording, English()] {
      #expect(Self.paragraph(report, wording).contains(wording.forecastAgainstVerdict()) == isContrary)
    }
  }

  @Test func whatIsOutOfReachNeedsNoPace() {
    let report = Scene("at least 5 of 6", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.declined, 2), (.no, 3)], from: date(2021, 1, 1))
      .register([(.yes, 2), (.declined, 2), (.no, 2)], from: date(2022, 1, 1)).report(.quarter(2022, 2))
    #expect(report.goals.map(\.verdict) == [.outOfReach])
    let texts = [
      Self.paragraph(report), report.goalCheck(Danish()).words,
      report.explanation(of: report.goals[0], Danish()).words,
    ]
    for text in texts { #expect(!text.contains("hvert kvartal") && !text.contains("Der mangler")) }
    let recommendation = report.goalCheck(Danish()).section(.recommendation)?.words ?? ""
    #expect(
      recommendation.contains("drøfter, om målet skal ændres, eller de kommuner, der har takket nej, skal spørges igen")
    )
    #expect(!recommendation.contains("hvad der skal til"))
    #expect(report.rows("figures.csv").allSatisfy { $0["figure"] != "entries-needed" })
  }

  /// What has joined since a count with unknown ones may have been there before.
  @Test func aPaceFromAnUncertainBaselineSaysSo() {
    let scene = Scene("at least 5 of 6", deadline: date(2022, 12, 31))
      .register([(.yes, 1), (.no, 3), (.unknown, 2)], from: date(2021, 1, 1))
      .register([(.yes, 3), (.no, 3)], from: date(2022, 1, 1))
    #expect(
      Self.paragraph(scene.report(.quarter(2022, 2))).contains(
        "i gennemsnit kommet 0,4 til (regnet fra 1. kvartal 2021, hvor 2 kommuner ikke havde svaret)."))
    #expect(
      Self.paragraph(scene.report(.quarter(2022, 2)), English()).contains(
        "So far 0.4 have joined on average (counted from the first quarter of 2021, when 2 municipalities had not answered)."
      ))
  }

  /// Of a target met to the dot there is no difference that chance could have made.
  @Test(arguments: [(50, false), (49, true)]) func noDifferenceIsNoChance(_ x: Int, _ isDoubtful: Bool) {
    let report = Scene("at least 50 %", deadline: date(2023, 12, 31)).share(.year(2021), x, of: 100)
      .report(.quarter(2022, 2))
    #expect(Self.paragraph(report).contains("kan være tilfældig") == isDoubtful)
    #expect(report.goalCheck(Danish()).words.contains("kan være tilfældig") == isDoubtful)
  }

  /// "On track" that chance can explain says so where the verdict stands, in the conclusion and in the chip, as "behind" does.
  @Test func anUncertainOnTrackSaysSo() throws {
    let scene = Scene("at least 51 %", deadline: date(2023, 12, 31)).share(.year(2019), 400, of: 1000)
      .share(.year(2021), 455, of: 1000)
    let report = scene.report(.quarter(2022, 2))
    let goal = try #require(report.goals.first)
    #expect(goal.verdict == .onTrack && goal.paceCertainty == .uncertain && goal.note == .distanceMayBeChance)
    let danish = report.goalCheck(Danish())
    #expect(
      try #require(danish.section(.overview)).words.contains(
        "På rette vej, men afstanden til planen kan være tilfældig"))
    #expect(
      try #require(danish.section(.conclusion)).words.contains(
        "er på rette vej (afstanden til planen kan være tilfældig)"))
    #expect(
      report.progressSummary(Danish()).words.contains(
        "På rette vej, men afstanden til planen kan være tilfældig."))
    #expect(report.file("index.html", Danish()).contains("afstanden til planen kan være tilfældig"))
    #expect(report.goalCheck(English()).words.contains("On track, but the distance to the plan may be chance"))
    #expect(report.rows("goal-check.csv").first?["pace_certainty"] == "uncertain")
  }

  /// A target that is written again as it was is no other target; one that is another is told.
  @Test(arguments: [("at least 51 %", false), ("at least 55 %", true)])
  func onlyATargetThatChangesHasAHistory(_ next: String, _ isTold: Bool) {
    var scene = Scene("at least 51 %", deadline: date(2023, 12, 31)).share(.year(2019), 400, of: 1000)
      .share(.year(2021), 455, of: 1000)
    scene.goals[0].stages = ["at least 51 %", next].enumerated().map { index, target in
      TargetStage(
        from: date(2019 + index, 1, 1), target: TargetState(parsing: target) ?? .notSet, deadline: date(2023, 12, 31))
    }
    let words = scene.report(.quarter(2022, 2)).goalCheck(Danish()).words
    #expect(words.contains("målet var mindst 51 % indtil 1. januar 2020") == isTold)
  }

  @Test func rowsThatAreLeftOutAreTold() {
    var scene = Scene("monitored").shares(.year(2021), [(50, 100), (60, 100), (70, 100)])
    scene.said.inputs = [InputFile(name: "s.csv", rows: 3, rejected: 2)]
    let report = scene.report(.quarter(2022, 2))
    for file in ["progress-summary.txt", "goal-check.txt", "compare-i.txt"] {
      #expect(report.file(file, Danish()).contains("2 rækker i s.csv er udeladt på grund af fejl."), "\(file)")
      #expect(report.file(file).contains("2 rows of s.csv are left out because of faults."), "\(file)")
    }
  }

  @Test(
    arguments: [
      (
        1, false, .atLeast, "Med 1 borger mere ville målet være nået.",
        "With 1 more person the target would be met."
      ),
      (
        12, false, .atLeast, "Med 12 flere borgere ville målet være nået.",
        "With 12 more people the target would be met."
      ),
      (
        1, true, .atMost, "Med 1 sag færre ville målet være nået.",
        "With 1 fewer case the target would be met."
      ),
      (
        12, true, .atMost, "Med 12 færre sager ville målet være nået.",
        "With 12 fewer cases the target would be met."
      ),
    ] as [(Int, Bool, Target.Comparison, String, String)])
  func whatIsMissing(
    _ count: Int, _ ofCases: Bool, _ comparison: Target.Comparison, _ danish: String, _ english: String
  ) {
    #expect(Danish().missing(count, ofCases: ofCases, comparison) == danish)
    #expect(English().missing(count, ofCases: ofCases, comparison) == english)
  }

  @Test func aBreakAndANoteAreTold() {
    var scene = Scene("monitored")
    scene.breaks = [Source.Break(period: .year(2021), note: Bilingual("ny kilde"))]
    scene.goals[0].note = Bilingual("kun voksne.")
    let paragraph = Self.paragraph(
      scene.share(.year(2020), 40, of: 100).share(.year(2021), 50, of: 100).report(.quarter(2022, 2)))
    #expect(
      paragraph.contains(
        "Fra 2021 er tallene opgjort på en ny måde (ny kilde), så de kan ikke sammenlignes med de tidligere."))
    #expect(paragraph.hasSuffix("Bemærk: kun voksne."))
    #expect(paragraph.contains("Én måling kan ikke vise en udvikling."))
  }

  /// What is compared across a break isn't the same thing.
  @Test(arguments: [(2020, true), (2018, false), (2022, false)])
  func aStatedBaselineFromBeforeABreakCannotBeCompared(_ year: Int, _ isBetween: Bool) throws {
    var scene = Scene.leading(to: .behind)
    scene.goals[0].baseline = PlannedValue(period: .year(2019), value: ExactDecimal(46))
    scene.breaks = [Source.Break(period: .year(year))]
    let report = scene.report(.quarter(2022, 4))
    let assessment = try #require(report.goals.first)
    #expect((assessment.verdict == .notAssessable) == isBetween)
    for wording in [Danish() as any CommandWording, English()] {
      let reason = wording.reason(.broken(Source.Break(period: .year(year))), "")
      #expect(Self.paragraph(report, wording).contains(reason) == isBetween)
      #expect(report.explanation(of: assessment, wording).words.contains(reason) == isBetween)
    }
  }

  /// A figure is marked wherever it is told, in the path from the baseline too.
  @Test func illustrativeFiguresAreMarkedWhereTheyAreTold() {
    var scene = Scene("at least 51 %", deadline: date(2023, 12, 31))
    scene.illustrative = true
    scene = scene.share(.year(2019), 460, of: 1000, [.illustrative])
      .share(.year(2021), 480, of: 1000, [.illustrative])
    var agreement = scene.agreement
    // Where every source is made up, that is said once.
    agreement.sources.append(Source(id: "real", files: ["real.csv"], shape: .series, columns: [:]))
    let report = CheckReport(
      Assessor(agreement, Evidence(sources: ["s": scene.said]), checkPeriod: .quarter(2021, 4)), findings: [])
    #expect(Self.paragraph(report).contains("På en jævn vej fra 46,0 % [ill.] i 2019"))
    #expect(!Self.paragraph(scene.report(.quarter(2021, 4))).contains("[ill.]"))
  }

  @Test func hiddenFiguresStayHidden() {
    var scene = Scene("monitored")
    scene.goals = [Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code(0))]
    let report = scene.shares(.year(2020), [(3, 90), (40, 90), (50, 90)]).shares(
      .year(2021), [(4, 90), (40, 90), (50, 90)]
    )
    .report(.quarter(2021, 4))
    #expect(Self.paragraph(report).contains("Tallet for 2021 er skjult af hensyn til den enkelte."))
    #expect(!Self.paragraph(report).contains("borgere ville"))
  }
}

extension Period {
  func advanced(by count: Int) -> Period { Period(length: length, ordinal: ordinal + count) }
}
