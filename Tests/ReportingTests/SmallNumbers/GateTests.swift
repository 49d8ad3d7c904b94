import Agreement
import Basics
import Disclosure
import Evidence
import Foundation
import Testing

@testable import Languages
@testable import Reporting

/// What passes the gate.
@Suite struct GateTests {
  /// So many cases of one municipality were answered, of 30 that fell due, in time or late; another has plenty.
  private static func report(answered: Int, late: Bool = false) -> CheckReport {
    var scene = Scene("monitored")
    scene.shape = .records
    scene.goals.append(Scene.goal("monitored", area: Scene.code(0)))
    for index in 0..<2 {
      for number in 0..<30 {
        scene.said.cases.add(
          CaseRecord(
            area: Scene.code(index), requested: date(2022, 1, 1), due: date(2022, 2, 1),
            answered: index == 0 && number >= answered
              ? nil : date(2022, index == 0 && late ? 2 : 1, 3 + number % 20),
            file: "s.csv",
            line: 100 * index + number + 2))
      }
    }
    return scene.report(.quarter(2022, 1))
  }

  /// What days 1 to 4 answers took would tell of each; those of 5 are told of.
  @Test(arguments: [(1, false), (4, false), (5, true), (20, true)])
  func daysOfFewAnswersAreHidden(_ answered: Int, _ isTold: Bool) throws {
    let report = Self.report(answered: answered)
    let own = try #require(report.rows("observations.csv").first { $0["area_code"] == "400" })
    let hidden = (own["flags"] ?? "").contains("hidden")
    #expect((own["days_median"] != "") == (isTold && !hidden) && (own["days_p90"] != "") == (isTold && !hidden))
    #expect(own["answered"] == "" && own["cancelled"] == "")
    let basis = report.goalCheck(Danish()).section(.dataBasis)?.words ?? ""
    #expect(basis.contains("Borgere i job, Kommune0"))
    #expect(!basis.contains("Borgere i job, Kommune0: 1. kvartal 2022, af"))
    let whole = try #require(report.rows("observations.csv").first { $0["area_code"] == Scene.region.rawValue })
    #expect(whole["days_median"] != "" && whole["answered"] != "")
  }

  /// None in time is no small count, so that nothing else of the municipality is hidden: only the days are.
  @Test(arguments: [(1, false), (4, false), (5, true), (20, true)])
  func daysOfFewLateAnswersAreHidden(_ answered: Int, _ isTold: Bool) throws {
    let report = Self.report(answered: answered, late: true)
    let own = try #require(report.rows("observations.csv").first { $0["area_code"] == "400" })
    #expect(own["numerator"] == "0" && own["denominator"] == "30")
    #expect((own["days_median"] != "") == isTold && (own["days_p90"] != "") == isTold)
    #expect(own["answered"] == "" && own["cancelled"] == "")
    for (wording, words) in [(Danish() as any Wording, "median"), (English(), "median")] {
      let basis = report.goalCheck(wording).section(.dataBasis)?.words ?? ""
      let line = try #require(basis.split(separator: "\n").first { $0.contains("Kommune0") })
      #expect(line.contains(words) == isTold, "\(line)")
    }
  }

  /// Reports are made of what has been released: they name no type that holds raw counts.
  @Test func reportsKnowNoRawCounts() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let raw =
      #/\b(GoalAssessment|SmallCells|HiddenPoints|SourceEvidence|CaseTable|SeriesBuilder|Assessor|TimedSeries)\b/#
    var read = 0
    for room in ["ComparisonTexts", "DeliveryTexts", "PageTexts", "PortfolioTexts", "Rendering", "Reporting"] {
      let files = try #require(FileManager.default.enumerator(atPath: root.appending(path: room).path))
      for case let name as String in files where name.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appending(path: room).appending(path: name), encoding: .utf8)
        #expect(text.firstMatch(of: raw) == nil, "\(room)/\(name)")
        read += 1
      }
    }
    #expect(read > 100)
  }
}
