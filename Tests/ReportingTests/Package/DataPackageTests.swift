import Basics
import DelimitedText
import Testing

@testable import Reporting

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-2, appendix B, and the NIST's byte test vectors for an empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedVectors(_ message: String, _ digest: String) {
    #expect(SHA256(of: Array(message.utf8)).description == digest)
  }

  @Test func aMillionLetters() {
    #expect(
      SHA256(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The last block is padded within itself up to 55 bytes and in a further block from 56 on; each length differs.
  @Test func lengthsAroundABlockDiffer() {
    let digests = (0...130).map { SHA256(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.description.count == 64 })
  }
}

@Suite struct DataPackageTests {
  static let report = Scene("at least 51 %", deadline: date(2023, 12, 31))
    .shares(.year(2021), [(30, 100), (40, 100), (50, 100)]).report(.quarter(2022, 2))

  static func package(_ wording: any Wording = English()) -> String {
    let origin = ReportOrigin(
      agreement: "Sønderå 2023", inputs: [InputDigest(name: "s.csv", content: Array("abc".utf8))])
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
    #expect(Self.package().contains("\"title\" : \"s.csv\""))
    #expect(Self.package().contains("\"version\" : \"\(Version.text)\""))
  }

  @Test func everyTableIsDescribed() {
    let names = Self.report.folder().map(\.name).filter { $0.hasSuffix(".csv") }
    #expect(names.count == 5)
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
  @Test func columnsAreThoseThatAreDescribed() {
    func header(_ name: String) -> [String] {
      Self.report.file(name).split(separator: "\n").first?.split(separator: ",").map(String.init) ?? []
    }
    #expect(header("goal-check.csv") == GoalCheckColumn.fields(English()).map(\.name))
    #expect(header("observations.csv") == ObservationsColumn.fields(English()).map(\.name))
    #expect(header("findings.csv") == FindingsColumn.fields(English()).map(\.name))
    #expect(header("compare-i.csv") == ComparisonColumn.fields(English()).map(\.name))
    #expect(header("figures.csv") == FiguresColumn.fields(English()).map(\.name))
  }

  /// interface: the order of the columns is fixed.
  @Test func theGoalChecksColumnsKeepTheirOrder() {
    #expect(
      GoalCheckColumn.allCases.map(\.rawValue).joined(separator: ", ")
        == """
        goal, title, indicator, area, as_of, operator, target, unit, of_total, deadline, baseline_period, baseline, \
        value_period, value, numerator, denominator, unknown, interval_low, interval_high, interval_method, gap, needed, \
        expected, pace_ratio, verdict, certainty, movement, stability, freshness, forecast, forecast_low, forecast_high, \
        probability, illustrative, note
        """)
  }

  @Test func descriptionsDifferByLanguageAndAreSentencesWithoutAFullStop() {
    let pairs = zip(
      GoalCheckColumn.fields(Danish()) + ObservationsColumn.fields(Danish()) + FindingsColumn.fields(Danish())
        + ComparisonColumn.fields(Danish()) + FiguresColumn.fields(Danish()),
      GoalCheckColumn.fields(English()) + ObservationsColumn.fields(English()) + FindingsColumn.fields(English())
        + ComparisonColumn.fields(English()) + FiguresColumn.fields(English()))
    for (danish, english) in pairs {
      #expect(danish.description != english.description, "\(danish.name)")
      #expect(!danish.description.isEmpty && danish.description.last != ".")
      #expect(!english.description.isEmpty && english.description.last != ".")
    }
  }

  @Test(arguments: [
    ("goal-check.csv", true), ("compare-ips.txt", true), ("compare-ips.csv", true), ("datapackage.json", true),
    ("index.html", true), ("notes.txt", false), ("compare-ips.docx", false), (".DS_Store", false), ("", false),
  ])
  func onlyReportFilesMayBeReplaced(_ name: String, _ isReport: Bool) { #expect(ReportFile.isName(name) == isReport) }

  @Test func everyFileOfAReportMayBeReplaced() {
    let names = Self.report.folder().map(\.name)
    #expect(names == names.sorted())
    #expect(names.allSatisfy(ReportFile.isName))
  }
}

@Suite struct JSONRendererTests {
  @Test func cellsKeepTheirTypes() {
    let table = FigureTable(
      columns: ["b", "a", "c", "d", "e", "f"],
      rows: [[.text("x\"y"), .integer(3), .number(0.5), .decimalText("50.96"), .flag(true), .empty]])
    #expect(
      JSONRenderer.render(table, as: "rows", context: ["period": "2022K2"]) == """
        {
          "period" : "2022K2",
          "rows" : [
            {
              "a" : 3,
              "b" : "x\\"y",
              "c" : 0.5,
              "d" : 50.96,
              "e" : true,
              "f" : null
            }
          ]
        }

        """)
  }

  @Test func whatIsNoNumberIsNull() {
    let table = FigureTable(columns: ["a"], rows: [[.number(.nan)], [.number(.infinity)]])
    #expect(!JSONRenderer.render(table, as: "rows").contains("nan"))
    #expect(JSONRenderer.render(table, as: "rows").ranges(of: "null").count == 2)
  }

  @Test func noRowsAreAnEmptyList() {
    #expect(JSONRenderer.render(FigureTable(columns: ["a"], rows: []), as: "rows").contains("\"rows\" : ["))
  }
}
