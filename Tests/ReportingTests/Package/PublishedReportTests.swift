import Agreement
import Assessment
import Basics
import DelimitedText
import Disclosure
import PublishedReports
import Rendering
import Testing

@testable import Languages
@testable import Reporting

/// A folder that was written is read back, and one that was changed is read as far as it goes.
@Suite struct PublishedReportTests {
  static let report = Scene("at least 51 %", deadline: date(2023, 12, 31))
    .shares(.year(2021), [(30, 100), (40, 100), (50, 100)]).report(.quarter(2022, 2))

  static func files(_ style: DelimitedWriter.Style = .standard, _ wording: any Wording = Danish()) -> [String: [UInt8]]
  {
    let origin = ReportOrigin(agreement: "a")
    return Dictionary(
      uniqueKeysWithValues: report.files(wording, style, origin: origin).map { ($0.name, Array($0.text.utf8)) })
  }

  static func read(_ files: [String: [UInt8]]) -> PublishedReport { PublishedReport { files[$0] } }

  @Test(arguments: DelimitedWriter.Style.allCases, Language.allCases)
  func whatWasPublishedComesBack(_ style: DelimitedWriter.Style, _ language: Language) throws {
    let published = Self.read(Self.files(style, language.wording))
    #expect(published.troubles.isEmpty)
    #expect(published.period == .quarter(2022, 2) && published.asOf == date(2022, 6, 30))
    #expect(published.language == language && published.name == "a-2022k2")
    #expect(
      published.tables.keys.sorted() == [
        "changes", "compare-i", "deliveries", "figures", "findings", "goal-check", "observations",
      ])
    let written = Self.report.goalCheckTable(language.wording)
    let goals = try #require(published.tables["goal-check"]?.rows)
    #expect(goals.count == written.rows.count)
    let goal = try #require(goals.first)
    #expect(goal["goal"] == Self.report.goals.first?.goal.id.rawValue)
    #expect(
      goal.number("value") == 40 && goal.integer("numerator") == 120 && goal.decimal("target") == ExactDecimal("51"))
    #expect(goal["verdict"] == Self.report.goals.first?.verdict.rawValue)
    #expect(goal.period("value_period") == .year(2021) && goal.date("deadline") == date(2023, 12, 31))
    #expect(goal.flag("illustrative") == false && goal["unknown"] == nil && goal["no such column"] == nil)
    #expect(published.tables["observations"]?.rows.count == Self.report.observationsTable().rows.count)
  }

  // MARK: Changed folders

  @Test func withoutAPackageThereIsNothing() {
    let published = Self.read(["goal-check.csv": [65]])
    #expect(published.troubles == [.noPackage] && published.tables.isEmpty && published.period == nil)
  }

  @Test(
    arguments: [
      ("{", .notJSON(offset: 1)), ("", .notJSON(offset: 0)), ("[]", .notPackage), ("{\"resources\": 3}", .notPackage),
    ] as [(String, PublishedReport.Trouble)])
  func aPackageThatIsNoneIsTold(_ text: String, _ trouble: PublishedReport.Trouble) {
    #expect(Self.read(["datapackage.json": Array(text.utf8)]).troubles == [trouble])
  }

  @Test func aFileThatIsGoneOrEmptyIsToldAndTheOthersAreRead() {
    var files = Self.files()
    files["figures.csv"] = nil
    files["goal-check.csv"] = []
    let published = Self.read(files)
    #expect(
      Set(published.troubles) == [
        .missing(file: "figures.csv"), .changed(file: "goal-check.csv"), .notTable(file: "goal-check.csv"),
      ])
    #expect(published.tables["observations"]?.rows.isEmpty == false)
  }

  /// As Excel saves it again: other signs, another order, a column left out and one added.
  @Test func aTableThatPeopleHaveChangedIsReadByItsHeadings() throws {
    var files = Self.files()
    files["observations.csv"] = Array("extra;value;period;indicator\r\nx;30,5;2021;i\r\ny;;2022;i;too many\r\n".utf8)
    let published = Self.read(files)
    let rows = try #require(published.tables["observations"]?.rows)
    #expect(rows.first?["value"] == "30,5" && rows.first?.period("period") == .year(2021))
    #expect(rows.first?["extra"] == nil)
    #expect(published.troubles.contains(.changed(file: "observations.csv")))
    #expect(published.troubles.contains { if case .columns("observations.csv", _) = $0 { true } else { false } })
  }

  @Test func aFolderIsNotLedOutOf() {
    let package = #"{"resources": [{"path": "../secret.csv"}, {"path": "/etc/x.csv"}, {"path": ".hidden.csv"}, {}, 3]}"#
    var asked: [String] = []
    let published = PublishedReport { name in
      asked.append(name)
      return name == "datapackage.json" ? Array(package.utf8) : Array("a\n1\n".utf8)
    }
    #expect(asked == ["datapackage.json"] && published.tables.isEmpty)
  }

  /// Bytes changed at random are read as far as they go.
  @Test(arguments: 0..<40) func noChangeMakesItCrash(_ seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    var files = Self.files(seed.isMultiple(of: 2) ? .standard : .excelDanish)
    for name in files.keys.sorted() {
      guard var bytes = files[name], !bytes.isEmpty else { continue }
      for _ in 0..<Int.random(in: 0...8, using: &numbers) {
        let place = Int.random(in: bytes.indices, using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      files[name] = bytes
    }
    let published = Self.read(files)
    #expect(published.tables.count <= 7)
  }

  @Test(arguments: ["'=1+1", "'", "'abc", "''=1", "-"]) func apostrophesOfFormulasAreTakenBack(_ title: String) throws {
    var files = Self.files()
    files["goal-check.csv"] = Array(("goal,title\ni,\"\(title)\"\n").utf8)
    #expect(Self.read(files).tables["goal-check"]?.rows.first?["title"] == (title == "'=1+1" ? "=1+1" : title))
  }
}
