import Agreement
import Assessment
import Testing

@testable import Reporting

/// Sources that read one file: one of them may be the sum of others.
@Suite struct RelatedSourcesTests {
  /// All is the sum of mental and physical, of five municipalities; the first has 3 among the mental.
  static let mental = [(3, 40), (30, 90), (35, 95), (41, 99), (50, 120)]
  static let physical = [(20, 60), (28, 80), (33, 91), (45, 97), (52, 130)]

  static func report(files: [[String]] = [["s.csv"], ["s.csv"], ["s.csv"]]) -> CheckReport {
    var scene = Scene()
    scene.clusters = ["A", "A", "A", "B", "B"]
    var agreement = scene.agreement
    (agreement.sources, agreement.indicators, agreement.goals) = ([], [], [])
    let all = zip(mental, physical).map { ($0.0 + $1.0, $0.1 + $1.1) }
    var evidence: [String: SourceEvidence] = [:]
    for (id, counts, files) in zip3(["mental", "physical", "all"], [mental, physical, all], files) {
      agreement.sources.append(Source(id: id, files: files, shape: .series, columns: [.area: "kommune"]))
      agreement.indicators.append(Indicator(id: id, title: Bilingual(id), unit: .percent, source: id))
      var goal = Scene.goal("monitored")
      (goal.id, goal.indicator) = (id, id)
      agreement.goals.append(goal)
      var said = scene.shares(.year(2022), counts).said
      said.inputs = files.map { InputFile(name: $0, rows: 5) }
      evidence[id] = said
    }
    return CheckReport(
      Assessor(agreement, Evidence(sources: evidence), checkPeriod: .quarter(2023, 1)), findings: [])
  }

  private static func zip3<A, B, C>(_ a: [A], _ b: [B], _ c: [C]) -> [(A, B, C)] {
    zip(a, zip(b, c)).map { ($0, $1.0, $1.1) }
  }

  static func hidden(_ report: CheckReport) -> [String: Set<String>] {
    report.rows("observations.csv").filter { $0["numerator"] == "" }
      .reduce(into: [:]) { $0[$1["indicator"] ?? "", default: []].insert($1["area_code"] ?? "") }
  }

  @Test func whatOneHidesTheOthersHide() {
    let hidden = Self.hidden(Self.report())
    #expect(hidden["mental"]?.contains("400") == true)
    #expect(hidden["physical"] == hidden["mental"] && hidden["all"] == hidden["mental"])
    // The region's totals may be shown.
    #expect(hidden["all"]?.contains(Scene.region) == false)
    #expect((hidden["mental"]?.count ?? 0) < 5)
  }

  /// Also through a source that reads both files.
  @Test func filesReadTogetherRelateTheirSources() {
    let hidden = Self.hidden(Self.report(files: [["a.csv"], ["b.csv"], ["a.csv", "b.csv"]]))
    #expect(hidden["physical"] == hidden["mental"] && hidden["all"] == hidden["mental"])
    #expect(Self.hidden(Self.report(files: [["a.csv"], ["b.csv"], ["c.csv"]])).keys.sorted() == ["mental"])
  }

  @Test func comparisonsHideTheSame() {
    for name in ["compare-mental.csv", "compare-physical.csv", "compare-all.csv"] {
      #expect(Self.report().rows(name).first { $0["area_code"] == "400" }?["hidden"] == "true", "\(name)")
    }
  }
}
