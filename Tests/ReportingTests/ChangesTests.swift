import Agreement
import Assessment
import Basics
import DelimitedText
import Disclosure
import Evidence
import Geography
import Languages
import Rendering
import Testing

@testable import PublishedReports
@testable import Reporting

/// What is told of a report beside the one that was published before it.
@Suite struct ChangesTests {
  static let first = Period.quarter(2024, 1), second = Period.quarter(2024, 2)

  /// Three municipalities whose shares of the first quarter have been reported.
  static let scene = Scene("at least 50 %", deadline: date(2025, 12, 31))
    .shares(first, [(61, 154), (40, 90), (50, 90)])

  static func published(
    _ report: CheckReport, _ style: DelimitedWriter.Style = .standard, _ wording: any Wording = Danish(),
    _ change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) -> PublishedReport {
    let files = report.files(wording, style, origin: ReportOrigin(agreement: "a"))
    var bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.name, Array($0.text.utf8)) })
    change(&bytes)
    return PublishedReport(tables: Changes.tables) { bytes[$0] }
  }

  static func compared(
    _ report: CheckReport, with earlier: PublishedReport, _ wording: any Wording = Danish()
  ) -> CheckReport {
    report.compared(with: ("2024K1", earlier), wording)
  }

  static func words(_ report: CheckReport, with earlier: PublishedReport, _ wording: any Wording = Danish()) -> String {
    compared(report, with: earlier, wording).file("changes.txt", wording)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Nothing

  @Test(arguments: DelimitedWriter.Style.allCases, Language.allCases)
  func aReportDiffersInNothingFromItself(_ style: DelimitedWriter.Style, _ language: Language) {
    let report = Self.scene.report(Self.second)
    let compared = Self.compared(report, with: Self.published(report, style, language.wording), language.wording)
    #expect(compared.changes?.all.isEmpty == true)
    #expect(compared.changes?.earlier?.troubles.isEmpty == true)
    let nothing = language == .danish ? "Intet er ændret siden rapporten" : "Nothing has changed since the report"
    #expect(compared.file("goal-check.txt", language.wording).contains(nothing))
  }

  @Test func withoutAnEarlierReportThatIsSaid() {
    let report = Self.scene.report(Self.first).compared(with: nil, Danish())
    for name in ["changes.txt", "goal-check.txt", "progress-summary.txt", "index.html"] {
      #expect(report.file(name, Danish()).contains("Der er ingen tidligere rapport at sammenligne med."), "\(name)")
    }
    #expect(report.rows("changes.csv").isEmpty)
  }

  @Test func whereNobodyAsksNothingIsSaid() {
    #expect(!Self.scene.report(Self.first).file("goal-check.txt", Danish()).contains("tidligere rapport"))
  }

  // MARK: Figures

  /// The exposure of a rate, or of an index the number expected, needn't be whole: a correction from 20.2 to 20.9 is one.
  @Test func aCorrectedExposureIsToldInItsDecimals() throws {
    func scene(_ exposure: String) throws -> Scene {
      var scene = Scene("at most 90", deadline: date(2025, 12, 31))
      (scene.unit, scene.better, scene.hideBelow) = (.index, .lower, 0)
      scene.said.observations = [
        Observation(
          area: Scene.code(0), period: Self.first,
          measurement: .rate(events: 22, exposure: try #require(ExactDecimal(exposure)), per: 100))
      ]
      return scene
    }
    let before = try scene("20.2").report(Self.first), after = try scene("20.9").report(Self.second)
    let words = Self.words(after, with: Self.published(before))
    #expect(words.contains("108,9 (22 af 20,2)") && words.contains("105,3 (22 af 20,9)"), "\(words)")
    #expect(after.rows("observations.csv").first?["denominator"] == "20.9")
    #expect(after.rows("goal-check.csv").first?["denominator"] == "20.9")
    let danish = Self.compared(after, with: Self.published(before, .excelDanish))
    #expect(danish.changes?.all.contains { $0.what == .corrected } == true)
  }

  @Test func aCorrectionIsNamedWithWhatItDoesToTheWhole() {
    let before = Self.published(Self.scene.report(Self.first))
    var corrected = Self.scene
    corrected.said.observations = []
    let report = corrected.shares(Self.first, [(71, 154), (40, 90), (50, 90)]).report(Self.second)
    let words = Self.words(report, with: before)
    #expect(
      words.contains(
        "Borgere i job, 1. kvartal 2024: Kommune0 er rettet fra 39,6 % (61 af 154) til 46,1 % (71 af 154)."))
    #expect(words.contains("Tallet for Region Syddanmark er dermed ændret fra 45,2 % til 48,2 %."))
    let rows = Self.compared(report, with: before).rows("changes.csv").filter { $0["what"] == "corrected" }
    #expect(rows.map { $0["area_code"] } == ["1083", "400"])
    #expect(rows.allSatisfy { $0["period"] == "2024K1" && $0["indicator"] == "i" })
  }

  /// What a municipality hands in late is no correction of its own, but changes the figure of all.
  @Test func aLateFigureIsTold() {
    let before = Self.published(Self.scene.shares(Self.second, [(70, 150), (40, 90)]).report(Self.second))
    let report = Self.scene.shares(Self.second, [(70, 150), (40, 90), (55, 90)]).report(.quarter(2024, 3))
    let words = Self.words(report, with: before)
    #expect(words.contains("Tal fra Kommune2 er kommet til. Tallet for Region Syddanmark er dermed ændret"))
    #expect(!words.contains("NYE TAL"))
  }

  @Test func aNewFigureStandsBesideTheOneBefore() {
    let before = Self.published(Self.scene.report(Self.first))
    let report = Self.scene.shares(Self.second, [(70, 150), (40, 90), (55, 90)]).report(Self.second)
    #expect(
      Self.words(report, with: before).contains(
        "Borgere i job: nyt tal for 2. kvartal 2024: 50,0 % (165 af 330); det forrige var 45,2 % (1. kvartal 2024)."))
    #expect(
      Self.words(report, with: before, English()).contains(
        "People in work: new figure for the second quarter of 2024: 50.0% (165 of 330); the one before was 45.2%"))
  }

  /// A register is counted by month up to a day in the middle of a quarter, and by quarter up to its end.
  @Test func whatIsCountedByAnotherPeriodTellsItsLatestFigure() {
    func counted(_ periods: [(Period, Int)]) -> Scene {
      periods.reduce(Scene("monitored")) { $0.share($1.0, $1.1, of: 154) }
    }
    let monthly = counted([(.month(2024, 1), 50), (.month(2024, 2), 52), (.month(2024, 3), 55), (.month(2024, 4), 60)])
    let before = Self.published(monthly.report(Self.second))
    let compared = Self.compared(counted([(Self.first, 55), (Self.second, 64)]).report(Self.second), with: before)
    #expect(compared.changes?.all.map(\.what) == [.new])
    #expect(compared.changes?.all.first?.period == Self.second)
    #expect(compared.changes?.all.first?.last?.period == .month(2024, 4))
    // The quarter of the same last day says nothing new.
    let same = Self.compared(
      counted([(Self.first, 55)]).report(Self.first),
      with: Self.published(
        counted([(.month(2024, 1), 50), (.month(2024, 2), 52), (.month(2024, 3), 55)]).report(Self.first)))
    #expect(same.changes?.all.isEmpty == true)
  }

  /// 61 of 154 and 610 of 1540 are one share, but not the same figure.
  @Test func countsAreComparedNotShares() {
    let before = Self.published(Scene("monitored").share(Self.first, 61, of: 154).report(Self.first), .excelDanish)
    let report = Scene("monitored").share(Self.first, 610, of: 1540).report(Self.second)
    #expect(Self.compared(report, with: before).changes?.of(.corrected).count == 1)
  }

  // MARK: Verdicts and targets

  @Test func theRaisedTargetIsTheStatedCause() {
    let before = Self.published(Self.scene.shares(Self.second, [(80, 154), (50, 90), (50, 90)]).report(Self.second))
    var raised = Self.scene.shares(Self.second, [(80, 154), (50, 90), (50, 90)])
    raised.goals = [Scene.goal("at least 55 %", deadline: date(2026, 12, 31))]
    let report = raised.report(.quarter(2024, 3), since: before)
    let words = Self.words(report, with: before)
    #expect(
      words.contains(
        "målet er ændret fra mindst 50 % til mindst 55 %, og fristen er flyttet fra 31. december 2025 til 31. december 2026."
      ))
    #expect(words.contains("vurderingen er ændret fra »Foreløbigt opfyldt« til"))
    // With the old deadline the verdict were no more the old one.
    #expect(words.contains("fordi målet er ændret."))
    #expect(words.contains("Efter det gamle mål ville vurderingen have været »Foreløbigt opfyldt«."))
    let short = Self.compared(report, with: before).goalCheck(Danish()).words
    #expect(short.contains(", fordi målet er ændret)"))
    let row = Self.compared(report, with: before).rows("changes.csv").first { $0["what"] == "verdict" }
    #expect(row?["cause"] == "target" && row?["from"] == "met-so-far")
    #expect(report.rows("goal-check.csv").first?["former_target_verdict"] == "met-so-far")
    // Two folders tell the same, since the later one says what decided.
    let later = Self.published(Self.compared(report, with: before))
    let folders = Changes(from: before, in: "2024K2", to: later).document(Danish(), title: "").words
    #expect(folders.contains("fordi målet er ændret.") && folders.contains("Efter det gamle mål"))
  }

  /// A new figure and a raised target at once: what decided is what the verdict hangs on, not all that has changed.
  @Test func whatDecidedIsTold() {
    let before = Self.published(Self.scene.report(Self.first))
    var now = Self.scene.shares(Self.second, [(70, 154), (30, 90), (40, 90)])
    now.goals = [Scene.goal("at least 51 %", deadline: date(2025, 12, 31))]
    let report = now.report(Self.second, since: before)
    let changes = Self.compared(report, with: before).changes
    #expect(changes?.of(.target).count == 1)
    #expect(changes?.of(.verdict).map(\.causes) == [[.figure]])
    // A target that is raised without another verdict.
    var same = Self.scene
    same.goals = [Scene.goal("at least 40 %", deadline: date(2025, 12, 31))]
    let met = Self.published(same.report(Self.first))
    same.goals = [Scene.goal("at least 45 %", deadline: date(2025, 12, 31))]
    #expect(Self.compared(same.report(Self.first, since: met), with: met).changes?.of(.verdict).isEmpty == true)
  }

  /// A corrected baseline beside a new figure decides nothing where the verdict were the same without it.
  @Test func aCorrectionThatDecidesNothingIsNoCause() {
    let before = Self.published(Self.scene.report(Self.first))
    var now = Self.scene
    now.said.observations = []
    now = now.shares(Self.first, [(62, 154), (40, 90), (50, 90)]).shares(Self.second, [(70, 154), (30, 90), (40, 90)])
    let changes = Self.compared(now.report(Self.second, since: before), with: before).changes
    #expect(changes?.of(.corrected).isEmpty == false && changes?.of(.verdict).map(\.causes) == [[.figure]])
  }

  // MARK: Freshness

  /// A figure that comes late is new in every text, and a figure that the report before had in none.
  @Test func oneTruthOfWhatIsNew() {
    let old = Scene("monitored").value(.year(2022), "40.1")
    let before = Self.published(old.report(Self.second))
    let late = old.value(.year(2023), "41.2").report(.quarter(2024, 3), since: before)
    let compared = Self.compared(late, with: before)
    #expect(compared.file("goal-check.txt", Danish()).contains("2022–2023, nye tal i perioden"))
    #expect(!compared.file("progress-summary.txt", Danish()).contains("ikke kommet nye tal"))
    #expect(compared.rows("goal-check.csv").first?["freshness"] == "new")
    let again = old.report(.quarter(2024, 3), since: before)
    #expect(again.rows("goal-check.csv").first?["freshness"] == "none since 2022")
  }

  @Test func figuresThatAreMissingAreTheCause() {
    var scene = Self.scene
    scene.goals = [Scene.goal("at least 60 %", deadline: date(2025, 12, 31), area: Scene.code(2))]
    let before = Self.published(scene.report(Self.first))
    let report = scene.shares(Self.second, [(70, 150), (40, 91)]).report(Self.second)
    #expect(report.goals.map(\.verdict) == [.notAssessable])
    #expect(Self.words(report, with: before).contains("»Kan ikke vurderes«, fordi der mangler tal."))
    let row = Self.compared(report, with: before).rows("changes.csv").first { $0["what"] == "verdict" }
    #expect(row?["cause"] == "missing")
  }

  @Test func aVerdictThatNobodyKnowsIsSaid() {
    let before = Self.published(Self.scene.report(Self.second)) { files in
      let text = String(decoding: files["goal-check.csv"] ?? [], as: UTF8.self)
      let verdict = Self.scene.report(Self.second).goals[0].verdict.rawValue
      files["goal-check.csv"] = Array(text.replacing(",\(verdict),", with: ",of another version,").utf8)
    }
    let changes = Self.compared(Self.scene.report(Self.second), with: before).changes
    // A verdict that nobody knows is said and not printed.
    #expect(changes?.of(.verdict).isEmpty == true)
    #expect(
      changes?.earlier?.troubles == [
        .changed(file: "goal-check.csv"), .verdicts(file: "goal-check.csv", count: 1, line: 2),
      ])
    let words = Self.words(Self.scene.report(Self.second), with: before)
    #expect(words.contains("1 vurdering i goal-check.csv i den tidligere rapport er ingen kendt vurdering (linje 2)"))
    #expect(!words.contains("of another version"))
  }

  @Test func aVerdictThatNothingButItselfChangesIsTheMethods() {
    let before = Self.published(Self.scene.report(Self.second)) { files in
      let text = String(decoding: files["goal-check.csv"] ?? [], as: UTF8.self)
      let verdict = Self.scene.report(Self.second).goals[0].verdict.rawValue
      files["goal-check.csv"] = Array(text.replacing(",\(verdict),", with: ",met,").utf8)
    }
    let changes = Self.compared(Self.scene.report(Self.second), with: before).changes
    #expect(changes?.of(.verdict).map(\.causes) == [[.method]])
  }

  @Test func theGoalChecksTableTellsThePreviousVerdictAndWhyItChanged() {
    let (one, two) = (Self.scene.share(.year(2019), 460, of: 1000), Self.published)
    let before = one.report(Self.first), now = one.shares(Self.second, [(80, 154), (60, 90), (60, 90)])
    let row = Self.compared(now.report(Self.second), with: two(before, .standard, Danish(), { _ in }))
      .rows("goal-check.csv").first
    // Which verdict it was is the assessment's affair.
    #expect(row?["previous_verdict"] == before.goals.first?.verdict.rawValue)
    let isChanged = row?["previous_verdict"] != row?["verdict"]
    #expect(isChanged && row?["cause"] == "figure")
    let alone = before.compared(with: nil, Danish()).rows("goal-check.csv").first
    #expect(alone?["previous_verdict"] == "" && alone?["cause"] == "")
  }

  /// A register is counted anew every quarter, and says the same where nobody has joined.
  @Test func aRegisterThatSaysTheSameOnALaterDayHasNoNewFigure() {
    let scene = Scene("at least 5 of 6", deadline: date(2025, 12, 31))
      .register([(.yes, 3), (.no, 3)], from: date(2023, 1, 1))
    let before = Self.published(scene.report(Self.first))
    #expect(Self.compared(scene.report(Self.second), with: before).changes?.of(.new).isEmpty == true)
    let joined = scene.register([(.yes, 4), (.no, 2)], from: date(2024, 5, 1)).report(Self.second)
    #expect(Self.compared(joined, with: before).changes?.of(.new).count == 1)
  }

  /// One sentence for all instead of a mark behind each, where all are made up.
  @Test func illustrativeFiguresAreToldOnceWhereAllAre() {
    var scene = Self.scene
    scene.illustrative = true
    scene.said.observations = []
    let first = scene.shares(Self.first, [(61, 154), (40, 90), (50, 90)])
    let second = first.shares(Self.second, [(62, 154), (41, 90), (51, 90)]).report(Self.second)
    let words = Self.words(second, with: Self.published(first.report(Self.first)))
    #expect(words.contains("Tallene er illustrative") && !words.contains("[ill.]"))
  }

  // MARK: Hidden figures

  @Test func whatEitherReportHidesIsNotCompared() {
    let small = Scene("monitored").shares(Self.first, [(3, 90), (40, 90), (50, 90)])
    let other = Scene("monitored").shares(Self.first, [(30, 90), (40, 90), (50, 90)])
    for (old, new) in [(small, other), (other, small)] {
      let compared = Self.compared(new.report(Self.second), with: Self.published(old.report(Self.second)))
      #expect(compared.changes?.all.contains { $0.subject.areaCode == "400" } == false)
      #expect(compared.file("changes.txt", Danish()).contains("er ikke sammenlignet"))
    }
  }

  // MARK: What came and what left

  @Test func goalsThatComeAndGoAreNamed() {
    var two = Self.scene
    two.goals.append(Scene.goal("at least 45 %", deadline: date(2025, 12, 31), area: Scene.code(1)))
    let (one, both) = (Self.scene.report(Self.first), two.report(Self.first))
    #expect(Self.words(both, with: Self.published(one)).contains("Kommet til som mål: Borgere i job, Kommune1."))
    #expect(Self.words(one, with: Self.published(both)).contains("Udgået som mål: Borgere i job, Kommune1."))
    let english = Self.published(both, .standard, English())
    #expect(Self.words(one, with: english, English()).contains("Gone as goals: People in work, Kommune1."))
  }

  /// An area that took another's place since is told by that, and not as one that came and one that left.
  @Test func whoTookAnothersPlaceIsTold() {
    let before = Self.published(Self.scene.report(Self.first))
    var scene = Self.scene
    var successor = Area(
      code: "499", name: "Nyborgegnen", kind: .municipality, parent: Scene.region, validFrom: date(2024, 4, 1))
    successor.replaces = [Scene.code(2)]
    scene.further = [successor]
    let report = scene.report(Self.second)
    let words = Self.words(report, with: before)
    #expect(words.contains("Kommune2 indgår fra 1. april 2024 i Nyborgegnen."))
    #expect(!words.contains("Udgået"))
    let row = Self.compared(report, with: before).rows("changes.csv").first { $0["cause"] == "replaced" }
    #expect(row?["what"] == "removed" && row?["area_code"] == "402" && row?["to"] == "Nyborgegnen")
    // Read back from its folder the report tells it too.
    let folders = Changes(from: before, in: "2024K1", to: Self.published(report)).document(English(), title: "").words
    #expect(folders.contains("From 1 April 2024 on, Kommune2 is part of Nyborgegnen."))
  }

  @Test func anUnchangedFigureIsNotCalledNew() {
    let before = Self.published(Scene("monitored").share(Self.first, 45, of: 100).report(Self.first))
    let report = Scene("monitored").share(Self.first, 45, of: 100).share(Self.second, 90, of: 200).report(Self.second)
    let words = Self.words(report, with: before)
    #expect(words.contains("uændret 45,0 % (90 af 200) i 2. kvartal 2024 som i 1. kvartal 2024."))
  }

  // MARK: Wrong folders

  @Test func swappedFoldersAndFoldersOfTwoAgreementsAreTold() {
    let (first, second) = (
      Self.published(Self.scene.report(Self.first)), Self.published(Self.scene.report(Self.second))
    )
    let swapped = Changes(from: second, in: "2024K2", to: first).document(Danish(), title: "").words
    #expect(swapped.contains("er opgjort senere end den, der sammenlignes med den. Er de byttet om?"))
    let other = PublishedReport(tables: Changes.tables) { name in
      Self.scene.report(Self.second).files(Danish(), .standard, origin: ReportOrigin(agreement: "b"))
        .first { $0.name == name }.map { Array($0.text.utf8) }
    }
    let words = Changes(from: first, in: "2024K1", to: other).document(English(), title: "").words
    #expect(words.contains("seems to be on another agreement."))
    #expect(!Changes(from: first, in: "2024K1", to: second).document(Danish(), title: "").words.contains("Bemærk"))
  }

  /// Without its package, or with a damaged one, a folder is read as far as it goes, and the goal check says so.
  @Test(arguments: DelimitedWriter.Style.allCases, [nil, "{\"resources\": [", "{}"])
  func aFolderIsReadWithoutItsPackage(_ style: DelimitedWriter.Style, _ package: String?) {
    let before = Self.published(Self.scene.report(Self.first), style) { files in
      files["datapackage.json"] = package.map { Array($0.utf8) }
    }
    #expect(before.asOf == Self.first.last)
    let report = Self.scene.shares(Self.second, [(70, 150), (40, 91), (50, 91)]).report(Self.second)
    let compared = Self.compared(report, with: before)
    #expect(compared.changes?.of(.new).count == 4 && compared.changes?.of(.corrected).isEmpty == true)
    let words = compared.goalCheck(Danish()).words
    #expect(words.contains("datapackage.json") && words.contains("Tabellerne er læst uden den"))
  }

  // MARK: Changed folders

  @Test func aFolderWithoutItsPackageIsTold() {
    let before = Self.published(Self.scene.report(Self.first)) { $0["datapackage.json"] = nil }
    let words = Self.words(Self.scene.report(Self.second), with: before)
    #expect(words.contains("datapackage.json mangler i den tidligere rapport. Tabellerne er læst uden den"))
  }

  @Test func anotherVersionIsTold() {
    let before = Self.published(Self.scene.report(Self.first)) { files in
      let text = String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
      files["datapackage.json"] = Array(
        text.replacing("\"version\" : \"\(Version.text)\"", with: "\"version\" : \"0.1\"").utf8)
    }
    #expect(Self.words(Self.scene.report(Self.second), with: before).contains("Den er skrevet af version 0.1"))
  }

  /// Bytes changed at random are read as far as they go.
  @Test(arguments: 0..<30) func noChangedFolderMakesItCrash(_ seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    let before = Self.published(Self.scene.report(Self.first), seed.isMultiple(of: 2) ? .standard : .excelDanish) {
      files in
      for name in ["observations.csv", "goal-check.csv", "datapackage.json"] {
        guard var bytes = files[name] else { continue }
        for _ in 0..<Int.random(in: 0...6, using: &numbers) {
          bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
        }
        files[name] = bytes
      }
    }
    let words = Self.words(Self.scene.report(Self.second), with: before)
    #expect(words.contains("KONKLUSION"))
  }
}
