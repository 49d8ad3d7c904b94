import Agreement
import Assessment
import Basics
import DelimitedText
import Evidence
import Findings
import Geography
import Rendering
import Testing

@testable import Disclosure
@testable import FindingTexts
@testable import Languages
@testable import Reporting

/// Reads a report folder as somebody would who wants to know the counts that it hides.
@Suite struct ReportFolderAttackTests {
  static let years = (2020...2022).map(Period.year)

  /// Municipalities in three clusters, with small and large counts, a goal for the region and one for each of them.
  static func scene(_ seed: Int) -> Scene {
    var numbers = SeededNumbers(seed: seed)
    var scene = Scene("at least 40 %", deadline: date(2024, 12, 31))
    scene.clusters = ["A", "A", "A", "A", "B", "B", "B", "C", "C", "C", "C", "C"]
    scene.goals += scene.clusters.indices.map {
      Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code($0))
    }
    for year in years {
      scene = scene.shares(
        year,
        scene.clusters.map { _ in
          let n =
            Int.random(in: 0..<3, using: &numbers) == 0
            ? Int.random(in: 2...12, using: &numbers) : Int.random(in: 13...400, using: &numbers)
          let most = Int.random(in: 0..<3, using: &numbers) == 0 ? min(n, 6) : n
          return (Int.random(in: 0...most, using: &numbers), n)
        })
    }
    return scene
  }

  struct Cell {
    var area: String
    var cluster: String
    var period: String
    var x: Int
    var n: Int
    var hidesX: Bool
    var hidesN: Bool
  }

  /// The counts as they are, and whether observations.csv shows them.
  static func cells(_ scene: Scene, _ folder: [ReportFile]) -> [Cell] {
    let rows = folder.rows("observations.csv")
    return scene.said.observations.compactMap { observation in
      guard case .share(let x, let n) = observation.measurement,
        let row = rows.first(where: {
          $0["area_code"] == observation.area.rawValue && $0["period"] == observation.period.description
        }), let index = Int(observation.area.rawValue)
      else { return nil }
      return Cell(
        area: observation.area.rawValue, cluster: scene.clusters[index - 400] ?? "",
        period: observation.period.description,
        x: x,
        n: n, hidesX: row["numerator"] == "", hidesN: row["denominator"] == "")
    }
  }

  @Test(arguments: 0..<12) func smallCountsAreHiddenAndZerosShown(_ seed: Int) {
    let scene = Self.scene(seed)
    let cells = Self.cells(scene, scene.report(.quarter(2023, 1)).folder())
    #expect(cells.count == 36)
    for cell in cells {
      if (1..<5).contains(cell.x) || (1...3).contains(cell.n) { #expect(cell.hidesX) }
      if (1...3).contains(cell.n) { #expect(cell.hidesN) }
    }
    #expect(cells.contains { !$0.hidesX }, "not everything is hidden")
  }

  /// The totals of region and clusters, less what is shown, leave more than one possibility for each hidden count.
  @Test(arguments: 0..<12) func totalsTellNoHiddenCount(_ seed: Int) {
    let scene = Self.scene(seed)
    let cells = Self.cells(scene, scene.report(.quarter(2023, 1)).folder())
    for year in Self.years {
      let ofYear = cells.filter { $0.period == year.description }
      for cluster in Set(ofYear.map(\.cluster)).union([""]) {
        let members = ofYear.filter { cluster.isEmpty || $0.cluster == cluster }
        let numerators = members.filter(\.hidesX).map { (value: $0.x, low: $0.x == 0 || $0.hidesN ? 0 : 1, high: $0.n) }
        #expect(Self.narrowest(numerators) > 0, "numerators of \(cluster) in \(year)")
        let denominators = members.filter(\.hidesN).map { (value: $0.n, low: 1, high: 1_000) }
        #expect(Self.narrowest(denominators) > 0, "denominators of \(cluster) in \(year)")
      }
    }
  }

  /// The smallest range that their sum leaves any of the counts; above 0 where it tells none.
  static func narrowest(_ counts: [(value: Int, low: Int, high: Int)]) -> Int {
    let sum = counts.reduce(0) { $0 + $1.value }
    let low = counts.reduce(0) { $0 + $1.low }, high = counts.reduce(0) { $0 + $1.high }
    return counts.map { count in
      min(count.high, sum - (low - count.low)) - max(count.low, sum - (high - count.high))
    }.min() ?? .max
  }

  /// What is worked out from a hidden count is as empty as the count.
  @Test(arguments: 0..<12) func derivedFiguresAreHiddenWithTheirCount(_ seed: Int) {
    let scene = Self.scene(seed)
    let report = scene.report(.quarter(2023, 1))
    let folder = report.folder()
    let hidden = Set(Self.cells(scene, folder).filter(\.hidesX).map { "\($0.area) \($0.period)" })
    for (row, assessment) in zip(folder.rows("goal-check.csv"), report.goals)
    where assessment.area.code != Scene.region {
      let area = assessment.area.code
      if hidden.contains("\(area) \(row["value_period"] ?? "")") {
        for column in ["value", "numerator", "interval_low", "interval_high", "gap", "needed", "pace_ratio"] {
          #expect(row[column] == "", "\(column) of \(area)")
        }
      }
      if hidden.contains("\(area) \(row["baseline_period"] ?? "")") {
        for column in ["baseline", "expected", "pace_ratio"] { #expect(row[column] == "", "\(column) of \(area)") }
      }
    }
    let compared = folder.rows("compare-i.csv")
    #expect(compared.count == 12)
    for row in compared where hidden.contains("\(row["area_code"] ?? "") \(row["period"] ?? "")") {
      for column in ["numerator", "value", "interval_low", "interval_high", "against_target", "signal"] {
        #expect(row[column] == "", "\(column) of \(row["area"] ?? "")")
      }
      #expect(row["hidden"] == "true")
    }
    for row in folder.rows("figures.csv") where row["area_code"] != Scene.region.rawValue {
      let hides = hidden.contains { $0.hasPrefix("\(row["area_code"] ?? "") ") }
      if hides { #expect(!["centre", "forecast", "forecast-low", "forecast-high"].contains(row["figure"] ?? "")) }
    }
  }

  /// Every file of the folder shows the same counts: none shows what another one hides.
  @Test(arguments: 0..<12) func noFileShowsWhatAnotherHides(_ seed: Int) {
    let scene = Self.scene(seed)
    let folder = scene.report(.quarter(2023, 1)).folder()
    let cells = Self.cells(scene, folder)
    for row in folder.rows("compare-i.csv") {
      guard let cell = cells.first(where: { $0.area == row["area_code"] && $0.period == row["period"] }) else {
        Issue.record("\(row) is not in observations.csv")
        continue
      }
      #expect((row["numerator"] == "") == cell.hidesX)
      #expect((row["denominator"] == "") == cell.hidesN)
    }
  }

  // MARK: One hidden municipality, in every file

  /// 4 of 37: a share and an interval that nothing else in the folder has.
  static var one: Scene {
    var scene = Scene("at least 40 %", deadline: date(2024, 12, 31))
    scene.clusters = ["A", "A", "A", "A"]
    scene.goals.append(Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code(0)))
    return scene.shares(.year(2021), [(4, 37), (50, 100), (60, 100), (70, 100)])
      .shares(.year(2022), [(4, 37), (51, 100), (61, 100), (71, 100)])
  }

  @Test(arguments: [Language.danish, .english]) func noFileTellsTheHiddenShare(_ language: Language) {
    let folder = Self.one.report(.quarter(2023, 1)).folder(language.wording)
    #expect(folder.count >= 9)
    for file in folder {
      // Not what stands in tags: the corners of icons.
      let text = file.name == "index.html" ? file.text.replacing(#/<[^>]*>/#, with: " ") : file.text
      for told in ["10.8", "10,8", "25.4", "25,4", "3.03", "3,03", "4/37", "4 of 37", "4 af 37"] {
        #expect(!text.contains(told), "\(told) in \(file.name)")
      }
    }
  }

  @Test func hidingIsOffWhenItIsTurnedOff() {
    let folder = Self.one.report(.quarter(2023, 1), hideBelow: 0)
    #expect(folder.file("observations.csv").contains("10.81081"))
    #expect(folder.file("compare-i.txt").contains("4/37"))
  }

  @Test func twoIndicatorsOfOneSourceHideAlike() {
    let scene = Self.one
    var agreement = scene.agreement
    agreement.indicators.append(
      Indicator(id: "open", title: Bilingual("Open"), unit: .percent, source: "s", hideBelow: 0))
    var goal = Scene.goal("monitored")
    (goal.id, goal.indicator) = ("open", "open")
    agreement.goals.append(goal)
    let report = CheckReport(
      Assessor(agreement, Evidence(sources: ["s": scene.said]), checkPeriod: .quarter(2023, 1)), findings: [])
    let rows = report.rows("observations.csv").filter { $0["indicator"] == "open" && $0["area_code"] == "400" }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0["numerator"] == "" && $0["value"] == "" })
  }

  /// Counts without a denominator are as small.
  @Test func valuesThatCountPeopleAreHidden() {
    var scene = Scene("monitored")
    scene.unit = .count
    for (index, value) in [3, 40, 50].enumerated() {
      scene.said.observations.append(
        Observation(area: Scene.code(index), period: .year(2022), measurement: .value(ExactDecimal(value))))
    }
    let rows = scene.report(.quarter(2023, 1)).rows("observations.csv")
    #expect(rows.first { $0["area_code"] == "400" }?["value"] == "")
    #expect(rows.first { $0["area_code"] == "401" }?["value"] == "")
    #expect(rows.first { $0["area_code"] == "402" }?["value"] == "50")
    #expect(rows.first { $0["area_code"] == Scene.region.rawValue }?["value"] == "93")
  }

  /// The lines of a municipality's cases would tell how many there are.
  @Test func linesOfCasesAreNotListedForMunicipalities() {
    var scene = Scene("monitored")
    scene.shape = .records
    for index in 0..<3 {
      for number in 0..<(index == 0 ? 3 : 30) {
        scene.said.cases.add(
          CaseRecord(
            area: Scene.code(index), requested: date(2022, 1, 1), due: date(2022, 2, 1), answered: date(2022, 1, 20),
            file: "s.csv", line: 100 * index + number + 2))
      }
    }
    let report = scene.report(.quarter(2022, 1))
    for row in report.rows("observations.csv") {
      #expect((row["lines"] == "") == (row["area_code"] != Scene.region.rawValue))
    }
    #expect(!report.file("goal-check.txt").contains("of the 3 answered"))
  }

  /// A finding may quote a count.
  @Test func findingsQuoteNoCounts() {
    let place = Place(file: "s.csv", line: 7, field: 2, fieldName: "antal")
    let findings = [
      Finding(.provisionalFigure, at: place, [.found: "3*"]), Finding(.notAnInteger, at: place, [.found: "tolv"]),
      Finding(.numeratorAboveDenominator, at: place, [.found: "4", .limit: "2"]),
      Finding(.provisionalFigure, at: Place(file: "other.csv", line: 2), [.found: "1017*"]),
    ]
    let rows = Self.one.report(.quarter(2023, 1), findings: findings).rows("findings.csv")
    #expect(rows.map { $0["found"] } == ["hidden", "hidden", "hidden", "1017*"])
    #expect(rows[2]["message"] == "the numerator hidden is above the denominator hidden")
    let shown = Self.one.report(.quarter(2023, 1), findings: findings, hideBelow: 0).rows("findings.csv")
    #expect(shown.map { $0["found"] } == ["3*", "tolv", "4", "1017*"])
  }

  /// A finding of every code, each of its facts a number that stands nowhere else: the folder shows those that the code
  /// lets it show, and no others, in any file.
  @Test(arguments: FindingCode.allCases) func aFindingShowsWhatItsCodeLetsIt(_ code: FindingCode) {
    let place = Place(file: "s.csv", line: 7, field: 2, fieldName: "antal")
    let numbers = Dictionary(
      uniqueKeysWithValues: Fact.allCases.enumerated().map { ($1, String(83_471 + $0)) })
    let withheld = code.factsFromFigures
    let finding = Finding(code, at: place, numbers)
    for language in Language.allCases {
      for file in Self.one.report(.quarter(2023, 1), findings: [finding]).folder(language.wording) {
        for fact in withheld { #expect(!file.text.contains(numbers[fact] ?? ""), "\(fact) in \(file.name)") }
      }
    }
  }

  /// The example of a code whose marked cell stands in a column of counts: what the finding quotes of it is withheld.
  @Test(arguments: FindingCode.allCases) func whatStandsInAColumnOfCountsIsWithheld(_ code: FindingCode) {
    let example = code.example
    guard let name = example.place?.fieldName, ["taeller", "naevner", "andel", "antal"].contains(name),
      let excerpt = example.place?.excerpt, !excerpt.markedText.isEmpty, example.place?.line != 1
    else { return }
    let quoting = example.facts.filter { $0.value == excerpt.markedText }.map(\.key)
    #expect(code.factsFromFigures.isSuperset(of: quoting), "\(code.rawValue) quotes \(excerpt.markedText)")
  }

  /// Two municipalities with 0 of 0 and one with 3 of 40, and a total that contradicts them: the sum is that count.
  @Test func aTotalThatContradictsItsPartsTellsNone() {
    let place = Place(file: "s.csv", line: 7, field: 2, fieldName: "antal")
    let finding = Finding(
      .totalContradictsParts, at: place,
      [.name: "Region Syddanmark", .period: "2021", .found: "9/60", .expected: "3/40"])
    for file in Self.one.report(.quarter(2023, 1), findings: [finding]).folder() {
      #expect(!file.text.contains("3/40") && !file.text.contains("9/60"), "\(file.name)")
    }
  }

  /// What the areas come to, where the region states another figure: their numerators, all of a hundred, and the region's.
  @Test(arguments: [
    ([1, 1], (9, 200)), ([1, 1, 1, 1], (9, 400)), ([3], (70, 400)), ([1, 1], (70, 400)), ([3], (9, 60)),
  ])
  func whatAreasComeToIsNotToldBesideAnotherTotal(_ counts: [Int], _ stated: (Int, Int)) {
    let scene = Scene("at least 40 %", deadline: date(2024, 12, 31)).shares(.year(2022), counts.map { ($0, 100) })
      .share(.year(2022), stated.0, of: stated.1)
    let hiding = scene.report(.quarter(2022, 4)).folder().rows("compare-i.csv")
    #expect(hiding.allSatisfy { $0["reference"] == "" && $0["low_95"] == "" && $0["signal"] == "" })
    let open = scene.report(.quarter(2022, 4), hideBelow: 0).folder().rows("compare-i.csv")
    #expect(open.contains { $0["reference"] != "" })
  }

  /// Where nothing is hidden, or the areas come to the whole, there is nothing to tell.
  @Test(arguments: [([30, 41], (90, 400)), ([3, 4], (7, 200))])
  func whatAreasComeToIsToldWhereItTellsNothing(_ counts: [Int], _ stated: (Int, Int)) {
    let scene = Scene("at least 40 %", deadline: date(2024, 12, 31)).shares(.year(2022), counts.map { ($0, 100) })
      .share(.year(2022), stated.0, of: stated.1)
    let rows = scene.report(.quarter(2022, 4)).folder().rows("compare-i.csv")
    #expect(rows.contains { $0["reference"] != "" })
  }

  // MARK: Guesses

  /// Two reports on counts that differ only in what is hidden are the same to the last byte: whatever a reader works out
  /// from one holds of the other too.
  @Test(arguments: 0..<12) func guessesAtHiddenCountsFitAlike(_ seed: Int) throws {
    var scene = Scene("at least 40 %", deadline: date(2024, 12, 31))
    scene.clusters = ["A", "A", "A", "A", "A", "B", "B", "B"]
    scene.goals += scene.clusters.indices.map {
      Scene.goal("at least 40 %", deadline: date(2024, 12, 31), area: Scene.code($0))
    }
    var numbers = SeededNumbers(seed: seed)
    func folder(_ small: (Int, Int, Int)) -> [ReportFile] {
      scene.shares(
        .year(2022),
        [
          (small.0, 11), (small.1, 14), (small.2, 17), (90, 200), (30, 100), (large[0], 300), (large[1], 250),
          (40, 160),
        ]
      )
      .report(.quarter(2023, 1)).folder()
    }
    let large = [Int.random(in: 50...250, using: &numbers), Int.random(in: 50...250, using: &numbers)]
    let one = folder((1, 3, 4)), other = folder((4, 2, 2))
    #expect(one.map(\.name) == other.map(\.name))
    for (a, b) in zip(one, other) { #expect(a.text == b.text, "\(a.name)") }
    // The limits and the marks are there all the same.
    let shown = one.rows("compare-i.csv").filter { $0["hidden"] == "false" }
    #expect(shown.count == 5 && shown.allSatisfy { $0["low_95"] != "" && $0["signal"] != "" })
  }

  /// The same of whole series with a goal for each municipality: one moved from a hidden count to another of its cluster.
  @Test(arguments: 0..<12) func movingOneBetweenHiddenCountsChangesNothing(_ seed: Int) throws {
    let scene = Self.scene(seed)
    let before = scene.report(.quarter(2023, 1)).folder()
    let small = Self.cells(scene, before).filter { $0.hidesX && !$0.hidesN && (1..<5).contains($0.x) }
    let pairs = small.flatMap { from in
      small.filter { to in
        to.area != from.area && to.cluster == from.cluster && to.period == from.period && from.x > 1 && to.x < 4
      }.map { (from, $0) }
    }
    try #require(!pairs.isEmpty)
    var compared = 0
    for (from, to) in pairs.prefix(8) where compared < 3 {
      var other = scene
      for index in other.said.observations.indices {
        let observation = other.said.observations[index]
        guard case .share(let x, let n) = observation.measurement, observation.period.description == from.period,
          [from.area, to.area].contains(observation.area.rawValue)
        else { continue }
        let moved = observation.area.rawValue == from.area ? x - 1 : x + 1
        other.said.observations[index].measurement = .share(numerator: moved, denominator: n)
      }
      let after = other.report(.quarter(2023, 1)).folder()
      guard Self.look(other, after) == Self.look(scene, before) else { continue }
      compared += 1
      for (a, b) in zip(before, after) { #expect(a.text == b.text, "\(a.name)") }
    }
    #expect(compared > 0, "none of the pairs looks the same")
  }

  /// The figures that are shown, `nil` for those that are hidden.
  private static func look(_ scene: Scene, _ folder: [ReportFile]) -> [[Int?]] {
    cells(scene, folder).map { [$0.hidesX ? nil : $0.x, $0.hidesN ? nil : $0.n] }
  }

  /// The marks can be worked out again from the columns.
  @Test(arguments: 0..<12) func everyMarkFollowsFromItsRow(_ seed: Int) throws {
    for row in Self.scene(seed).report(.quarter(2023, 1)).rows("compare-i.csv") where row["signal"] != "" {
      func number(_ column: String) throws -> Double { try #require(Double(row[column] ?? ""), "\(column)") }
      /// Limits are widened from 10 areas on, and then mark where both are passed.
      func outermost(_ column: String, _ choose: (Double, Double) -> Double) throws -> Double {
        let plain = try number(column)
        return row["od_\(column)"] == "" ? plain : choose(plain, try number("od_\(column)"))
      }
      let value = try number("value")
      let low = try outermost("low_95", min), high = try outermost("high_95", max)
      let lowest = try outermost("low_998", min), highest = try outermost("high_998", max)
      let signal =
        value < lowest
        ? "low" : value > highest ? "high" : value < low ? "watch-low" : value > high ? "watch-high" : "inside"
      #expect(row["signal"] == signal)
    }
  }

  /// With a file's digest a guess at its hidden counts could be checked.
  @Test func aFileWithHiddenCountsIsNotDigested() {
    func package(_ hideBelow: Int?) -> String {
      Self.one.report(.quarter(2023, 1), hideBelow: hideBelow).folder().text("datapackage.json")
    }
    let sources = package(nil).split(separator: "\"sources\"").last.map(String.init) ?? ""
    #expect(sources.components("\"hash\"") == 0 && sources.contains("guesses at the hidden figures"))
    let all = package(0).split(separator: "\"sources\"").last.map(String.init) ?? ""
    #expect(all.components("\"hash\"") == 1)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
