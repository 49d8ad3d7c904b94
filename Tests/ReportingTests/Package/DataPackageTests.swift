import Basics
import DelimitedText
import Digest
import Rendering
import Testing

@testable import Languages
@testable import Reporting

@Suite struct DataPackageTests {
  static let report = Scene("at least 51 %", deadline: date(2023, 12, 31))
    .shares(.year(2021), [(30, 100), (40, 100), (50, 100)]).report(.quarter(2022, 2))

  static func package(_ wording: any Wording = English()) -> String {
    let origin = ReportOrigin(
      agreement: "Sønderå 2023", file: InputDigest(name: "agreement.yaml", content: Array("abc".utf8)))
    return report.files(wording, .standard, origin: origin).first { $0.name == "datapackage.json" }?.text ?? ""
  }

  @Test func namesAreSlugs() {
    #expect(DataPackage.slug("Sønderå & Æblegård 2023_K4.x") == "soenderaa---aeblegaard-2023_k4.x")
    #expect(Self.package().contains("\"name\" : \"soenderaa-2023-2022k2\""))
  }

  @Test func inputsAreNamedWithTheirDigests() {
    #expect(
      Self.package().contains(
        "\"hash\" : \"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\""))
    #expect(Self.package().contains("\"title\" : \"agreement.yaml\""))
    // The region's figure and those of three municipalities.
    #expect(Self.package().contains("\"figures\" : 4,") && Self.package().contains("\"title\" : \"s.csv\""))
    #expect(Self.package().contains("\"version\" : \"\(Version.text)\""))
  }

  @Test func everyTableIsDescribed() {
    let names = Self.report.folder().map(\.name).filter { $0.hasSuffix(".csv") }
    #expect(names.count == 7)
    for name in names { #expect(Self.package().contains("\"path\" : \"\(name)\"")) }
  }

  @Test func sizesAndDigestsAreThoseOfTheFiles() {
    for file in Self.report.folder() where file.name.hasSuffix(".csv") {
      let bytes = Array(file.text.utf8)
      #expect(Self.package().contains("\"bytes\" : \(bytes.count),"))
      #expect(Self.package().contains("\"hash\" : \"sha256:\(SHA256(of: bytes))\""))
    }
  }

  @Test func theSameReportGivesTheSameBytes() { #expect(Self.package() == Self.package()) }

  /// The columns of each table are those that are described.
  @Test func columnsAreThoseThatAreDescribed() throws {
    let tables = Self.report.tables(English())
    #expect(
      tables.map(\.name) == [
        "goal-check.csv", "changes.csv", "observations.csv", "figures.csv", "deliveries.csv", "compare-i.csv",
        "findings.csv",
      ])
    for (name, part) in tables {
      let header = Self.report.file(name).split(separator: "\n").first?.split(separator: ",").map(String.init) ?? []
      #expect(header == part.table.fields.map(\.name))
      #expect(part.key.allSatisfy(header.contains))
      for reference in part.references {
        let other = tables.first { $0.name == reference.part + ".csv" }?.table.table
        let column = try #require(other?.columns.firstIndex(of: reference.target))
        let own = try #require(part.table.columns.firstIndex(of: reference.column))
        #expect(Set(part.table.rows.map { $0[own] }).isSubset(of: Set((other?.rows ?? []).map { $0[column] })))
      }
    }
  }

  /// interface: the order of the columns is fixed.
  @Test func theGoalChecksColumnsKeepTheirOrder() {
    #expect(
      Self.report.goalCheckTable(Danish()).columns.joined(separator: ", ")
        == """
        goal, title, indicator, area, as_of, operator, target, unit, of_total, deadline, baseline_period, baseline, \
        value_period, value, numerator, denominator, unknown, interval_low, interval_high, interval_method, gap, needed, \
        expected, pace_ratio, verdict, certainty, movement, stability, freshness, forecast, forecast_low, forecast_high, \
        probability, illustrative, note, change, change_low, change_high, change_since, change_unit, pace_certainty, \
        assurance, previous_verdict, cause, reason, former_target_verdict, \
        country
        """)
  }

  @Test func headingsAndDescriptionsAreToldInBothLanguages() {
    for field in Self.report.tables(Danish()).flatMap(\.table.table.fields) {
      let description = field.description
      #expect(description.danish != description.english, "\(field.name)")
      for text in [description.danish, description.english] { #expect(!text.isEmpty && text.last != ".") }
      #expect(!field.heading.danish.isEmpty && !field.heading.english.isEmpty)
      #expect(!field.heading.danish.contains("_") && !field.heading.english.contains("_"))
    }
  }

  /// Two columns of a table that were called the same would be told apart by nobody.
  @Test func noTwoColumnsOfATableAreCalledTheSame() {
    for (name, part) in Self.report.tables(Danish()) {
      for language in Language.allCases {
        let headings = part.table.fields.map { $0.heading[language] }
        #expect(Set(headings).count == headings.count, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("goal-check.csv", true), ("compare-ips.txt", true), ("compare-ips.csv", true), ("datapackage.json", true),
    ("index.html", true), ("notes.txt", false), ("compare-ips.docx", false), (".DS_Store", false), ("", false),
  ])
  func onlyReportFilesMayBeReplaced(_ name: String, _ isReport: Bool) { #expect(ReportFile.isName(name) == isReport) }

  /// One list gives them: a part's files, and the two that are made of all parts.
  @Test func theFilesOfAReportAreThoseOfItsParts() {
    let names = Set(Self.report.folder().map(\.name))
    let parts = ReportPart.all.flatMap(\.fileNames).map { $0.replacing("*", with: "i") }
    // An agreement without a portfolio has no files of one, and only a final report an end-of-period status.
    let ofPortfolio: [ReportPart] = [
      .portfolio, .followUp, .cooperation, .decisions, .accounts, .transactions, .deadlines, .calendar, .finalStatus,
    ]
    #expect(
      names
        == Set(parts + ["index.html", "datapackage.json"]).subtracting(ofPortfolio.flatMap(\.fileNames)))
    #expect(Set(ReportPart.all.map(\.name)).count == ReportPart.all.count)
  }

  @Test func everyFileOfAReportMayBeReplaced() {
    let names = Self.report.folder().map(\.name)
    #expect(names == names.sorted())
    #expect(names.allSatisfy(ReportFile.isName))
  }
}
