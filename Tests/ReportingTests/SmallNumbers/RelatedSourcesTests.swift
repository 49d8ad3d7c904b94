import Agreement
import Assessment
import Basics
import Evidence
import Geography
import Rendering
import Testing

@testable import Disclosure
@testable import Reporting

/// Sources whose figures hang together: one of them may be the sum of others.
@Suite struct RelatedSourcesTests {
  /// All is the sum of mental and physical, of five municipalities; the first has 3 among the mental.
  static let mental = [(3, 40), (30, 90), (35, 95), (41, 99), (50, 120)]
  static let physical = [(20, 60), (28, 80), (33, 91), (45, 97), (52, 130)]

  /// A source of five municipalities with one indicator and one goal.
  struct Given {
    var id: String
    var unit: Unit = .percent
    var files: [String] = ["s.csv"]
    var related: [String] = []
    var observations: [Observation]
  }

  static func report(_ given: [Given]) -> CheckReport {
    var scene = Scene()
    scene.clusters = ["A", "A", "A", "B", "B"]
    var agreement = scene.agreement
    (agreement.sources, agreement.indicators, agreement.goals) = ([], [], [])
    var evidence: [ID<Source>: SourceEvidence] = [:]
    for given in given {
      agreement.sources.append(
        Source(
          id: ID(given.id), files: given.files, shape: .series, columns: [.area: "kommune"],
          related: given.related.map { ID($0) }))
      agreement.indicators.append(
        Indicator(id: ID(given.id), title: Bilingual(given.id), unit: given.unit, source: ID(given.id)))
      var goal = Scene.goal("monitored")
      (goal.id, goal.indicator) = (ID(given.id), ID(given.id))
      agreement.goals.append(goal)
      evidence[ID(given.id)] = SourceEvidence(
        observations: given.observations, inputs: given.files.map { InputFile(name: $0, rows: 5) })
    }
    return CheckReport(
      Assessor(agreement, Evidence(sources: evidence), checkPeriod: .quarter(2023, 1)), findings: [])
  }

  static func shares(_ period: Period, _ counts: [(Int, Int)]) -> [Observation] {
    Scene().shares(period, counts).said.observations
  }

  static func report(
    files: [[String]] = [["s.csv"], ["s.csv"], ["s.csv"]], related: [String: [String]] = [:], others: Int = 0
  ) -> CheckReport {
    let all = zip(mental, physical).map { ($0.0 + $1.0 + others, $0.1 + $1.1 + others) }
    return report(
      zip3(["mental", "physical", "all"], [mental, physical, all], files).map { id, counts, files in
        Given(id: id, files: files, related: related[id] ?? [], observations: shares(.year(2022), counts))
      })
  }

  private static func zip3<A, B, C>(_ a: [A], _ b: [B], _ c: [C]) -> [(A, B, C)] {
    zip(a, zip(b, c)).map { ($0, $1.0, $1.1) }
  }

  static func hidden(_ report: CheckReport) -> [String: Set<String>] {
    report.rows("observations.csv").filter { $0["numerator"] == "" }
      .reduce(into: [:]) { $0[$1["indicator"] ?? "", default: []].insert($1["area_code"] ?? "") }
  }

  /// Of the two others one is hidden, or 23 less 20 would be the 3; and no total has to go.
  static func expectProtected(_ report: CheckReport) {
    let hidden = hidden(report)
    #expect(hidden["mental"]?.contains("400") == true)
    #expect(hidden["physical"]?.contains("400") == true || hidden["all"]?.contains("400") == true)
    #expect(hidden.values.allSatisfy { !$0.contains(Scene.region.rawValue) && $0.count < 4 })
  }

  @Test func sourcesOfOneFileThatAddUpAreLinked() { Self.expectProtected(Self.report()) }

  /// A file in common is no link, where the figures don't show one.
  @Test func filesReadTogetherAreNoLink() {
    let hidden = Self.hidden(Self.report(others: 7))
    #expect(hidden.keys.sorted() == ["mental"])
  }

  static let ownFiles = [["a.csv"], ["b.csv"], ["c.csv"]]

  /// Files of their own, as offices deliver them: that they add up is seen from the figures.
  @Test func sourcesThatAddUpAreLinked() { Self.expectProtected(Self.report(files: Self.ownFiles)) }

  /// Where it can't be seen, since there are others besides, the agreement says it.
  @Test(arguments: [["all": ["mental", "physical"]], ["mental": ["all"], "physical": ["all"]]])
  func theAgreementRelatesSources(_ related: [String: [String]]) {
    let hidden = Self.hidden(Self.report(files: Self.ownFiles, related: related, others: 7))
    #expect(hidden["mental"]?.contains("400") == true)
    #expect(hidden["physical"] == hidden["mental"] && hidden["all"] == hidden["mental"])
  }

  /// The first municipality's quarters are 6, 7, 8 and 3 of 14 each, its year is 24 of 56.
  @Test func aYearHidesWhatAQuarterHides() {
    let counts = [[6, 7, 8, 3], [30, 31, 29, 33], [40, 42, 41, 39], [52, 50, 51, 49], [60, 61, 62, 63]]
    let sizes = [14, 90, 91, 92, 93]
    let quarters = (0..<4).flatMap { quarter in
      Self.shares(.quarter(2022, quarter + 1), zip(counts, sizes).map { ($0[quarter], $1) })
    }
    let year = Self.shares(.year(2022), zip(counts, sizes).map { ($0.reduce(0, +), 4 * $1) })
    let report = Self.report([
      Given(id: "quarters", files: ["q.csv"], observations: quarters),
      Given(id: "years", files: ["y.csv"], observations: year),
    ])
    let shown = report.rows("observations.csv").filter { $0["area_code"] == "400" && $0["numerator"] != "" }
      .compactMap { $0["period"] }
    // 24 less 6, 7 and 8 would be the 3.
    #expect(!shown.contains("2022K4") && shown.count < 4, "\(shown)")
  }

  /// 21.43 % of 14 people are 3, though neither the percentage nor the number is small.
  @Test func aPercentageAndItsBaseTellACount() {
    func values(_ values: [String]) -> [Observation] {
      values.enumerated().map { index, value in
        Observation(
          area: Scene.code(index), period: .year(2022), measurement: .value(ExactDecimal(value) ?? ExactDecimal(-1)))
      }
    }
    let report = Self.report([
      Given(id: "share", observations: values(["21.43", "40", "35.71", "42.27", "38.26"])),
      Given(id: "people", unit: .count, observations: values(["14", "200", "210", "220", "230"])),
    ])
    let shown = report.rows("observations.csv").filter { $0["area_code"] == "400" && $0["value"] != "" }
    #expect(shown.count == 1, "\(shown)")
    #expect(report.rows("observations.csv").contains { $0["area_code"] == "404" && $0["value"] == "38.26" })
  }

  @Test func comparisonsHideTheSame() {
    let report = Self.report(), hidden = Self.hidden(report)
    for name in ["mental", "physical", "all"] {
      for row in report.rows("compare-\(name).csv") {
        #expect(row["hidden"] == String(hidden[name]?.contains(row["area_code"] ?? "") ?? false), "\(name)")
      }
    }
  }
}
