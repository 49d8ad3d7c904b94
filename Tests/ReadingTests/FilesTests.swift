import Agreement
import Basics
import Evidence
import Findings
import Testing

@testable import Reading

/// Faults of files, rows that are no rows, personal numbers, and what several sources over one file have in common.
@Suite struct FilesTests {
  static let header = "aar;kommune;taeller;naevner\n"

  @Test(
    arguments: [
      (.fault(Finding(.fileMissing, at: Place(file: "a.csv"))), "F001"), (.bytes([]), "F003"),
      (.bytes([0x41, 0]), "F006"),
      (.bytes(Array("a;b\n\"1;2\n".utf8)), "F007"), (.bytes(Array("{\"a\": 1}\n".utf8)), "F004"),
      (.bytes(Array("aar;kommune;taeller;naevner\n".utf8)), "F011"),
    ] as [(LoadedFile, String)])
  func filesThatGiveNothing(_ file: LoadedFile, _ code: String) {
    let source = Sample.source(.series)
    let result = Ingest.read(Sample.agreement([source]), files: { _ in ["a.csv"] }, load: { _ in file })
    #expect(result.findings.map(\.code.rawValue) == [code])
    #expect(result.evidence.sources["kilde"]?.observations == [])
    #expect(Ingest.findings(in: file, named: "a.csv").map(\.code.rawValue) == [code])
  }

  @Test func aFileIsReadOnceForAllSources() {
    var psychiatric = Sample.source(.series), somatic = Sample.source(.series)
    psychiatric.filters = [Source.Filter(column: "gruppe", values: ["p"])]
    somatic.filters = [Source.Filter(column: "gruppe", values: ["S"])]
    somatic.id = "anden"
    let text = "gruppe;aar;kommune;taeller;naevner\np;2022;580;1;2\ns;2022;580;x;2\ns;2022;461;1;2\ns;2022\n"
    var loads = 0
    let result = Ingest.read(Sample.agreement([psychiatric, somatic]), files: { _ in ["a.csv"] }) { _ in
      loads += 1
      return .bytes(Array(text.utf8))
    }
    #expect(loads == 1)
    let codes = result.findings.filter { $0.code != .areaMissing }.map(\.code)
    #expect(codes == [.notAnInteger, .wrongFieldCount])
    // Both sources' reports say how many rows of the file are missing, whoever rejected them.
    let inputs = result.evidence.sources.values.flatMap(\.inputs)
    #expect(inputs.map(\.rejected) == [2, 2])
    #expect(inputs.map(\.rows) == [4, 4])
    #expect(result.rejected.map(\.rows.count) == [2])
  }

  // MARK: Rejected rows

  /// Whose they are, and of which period, is known as far as it can be read: who has sent a row with a fault has sent one.
  @Test func whoseTheRejectedRowsAreIsKnown() {
    let reading = Reading.series("2022;580;tolv;30", "2022;Atlantis;1;2", "2022;430", "20x2;461;1;2", "2021;461;1;2")
    #expect(
      reading.result.evidence.sources["kilde"]?.rejectedRows == [
        RejectedFigure(area: "580", period: .year(2022), file: "a.csv"),
        RejectedFigure(area: nil, period: .year(2022), file: "a.csv"),
        RejectedFigure(area: "461", period: nil, file: "a.csv"),
        RejectedFigure(area: nil, period: nil, file: "a.csv"),
      ])
  }

  @Test func rejectedRowsAreHandedBackAsTheyStand() throws {
    let reading = Reading.series("2022;580;tolv;30", "2022;461;1;2;3;=4", "2022;430", "2021;58\"0;1;2", "2021;580;1;2")
    let rejected = try #require(reading.result.rejected.first)
    #expect(rejected.file == "a.csv")
    #expect(rejected.header == ["aar", "kommune", "taeller", "naevner"])
    #expect(rejected.rows.map(\.line) == [2, 3, 4, 5])
    #expect(
      rejected.rows.map(\.cells) == [
        ["2022", "580", "tolv", "30"], ["2022", "461", "1", "2", "3", "=4"], ["2022", "430"], ["2021;58\"0;1;2"],
      ])
    #expect(rejected.rows.map { $0.findings.map(\.code.rawValue) } == [["I012"], ["F009"], ["F009"], ["F012"]])
    #expect(reading.input?.rows == 5)
    #expect(reading.input?.rejected == 4)
    #expect(reading.observations == ["580 2021 1/2"])
  }

  @Test func whereNothingIsRejectedThereIsNothingToHandBack() {
    #expect(Reading.series("2022;580;..;30", "2022;580;1;2").result.rejected.isEmpty)
  }

  // MARK: Personal numbers

  @Test(
    arguments: [
      // One cell with a hyphen is enough, in any column, also inside a text.
      ("note;aar;kommune;taeller;naevner\n;2022;580;1;2\nx 010203-1234;2022;461;1;2\n", "I002@3:1", "1"),
      // So is one with blanks, or dots in the date.
      ("note;aar;kommune;taeller;naevner\n01.02.03 - 1234;2022;580;1;2\n", "I002@2:1", "1"),
      // Bare digits have to be half of the column, or a tenth if they are three.
      (mixed(numbers: 3, of: 30), "I002@2:1", "3"),
      ("cpr;aar;kommune;taeller;naevner\n0102031234;2022;580;1;2\n102031234;2022;461;1;2\n", "I002@2:1", "2"),
      (
        "id;aar;kommune;taeller;naevner\n0102031234;2022;580;1;2\n9999999999;2022;461;1;2\n;2022;430;1;2\n", "I002@2:1",
        "1"
      ),
      ("note;aar;kommune;taeller;naevner\nringet, cpr 0102031234;2022;580;1;2\nsvar;2022;461;1;2\n", "I002@2:1", "1"),
      // So are neighbouring columns with the two parts in every row.
      (
        "fdato;lbnr;aar;kommune;taeller;naevner\n010203;1274;2022;580;1;2\n240661;9489;2022;461;1;2\n"
          + "240661;89;2022;430;1;2\n", "I002@2:1", "3"
      ),
      // Where they are no cells of the table: in a title, a heading, a row of another length.
      ("aar;kommune;taeller;naevner;010203-1234\n2022;580;1;2;3\n", "I002@1:-", "1"),
      ("aar;kommune;taeller;naevner\n2022;580;1;2\n2022;010203-1234\n", "I002@3:-", "1"),
      ("aar;kommune;taeller;naevner\n2022;580;1;2;0102031234\n2022;461;1;2;0102031235\n", "I002@2:-", "2"),
    ])
  func personalNumbersStopTheFile(_ text: String, _ fault: String, _ count: String) {
    let reading = Reading(Sample.source(.series), text)
    #expect(reading.faults.filter { $0.hasPrefix("I") } == [fault])
    #expect(reading.facts(.cprNumbers) == [.count: count])
    #expect(reading.evidence == SourceEvidence())
    #expect(reading.result.rejected.isEmpty)
    #expect(!hasPersonalNumber(reading.result.findings))
    let alone = Ingest.findings(in: .bytes(Array(text.utf8)), named: "a.csv")
    #expect(alone.contains { $0.code == .cprNumbers } && !hasPersonalNumber(alone))
  }

  /// Dates of six digits beside a time of day, a year, the code of an area, and where a row has something else.
  @Test(
    arguments: [
      ["010203;1430", "240661;0915", "311299;2359"], ["010203;2022", "240661;2023", "311299;2021"],
      ["010203;0621", "240661;0580", "311299;0461"], ["010203;9274", "240661;9489", "i alt;9489"],
      ["010203;9274", "240661;9489"], ["010203;9274", "240661;94890", "240661;9489"],
    ])
  func otherNeighboursAreNone(_ rows: [String]) {
    let text = "dag;andet;aar;kommune;taeller;naevner\n" + rows.map { $0 + ";2022;580;1;2\n" }.joined()
    #expect(Ingest.findings(in: .bytes(Array(text.utf8)), named: "a.csv").isEmpty)
  }

  /// Nothing that a message could be made of, its excerpts among it.
  private func hasPersonalNumber(_ findings: [Finding]) -> Bool {
    findings.contains { finding in
      let texts =
        Array(finding.facts.values) + [finding.place?.excerpt?.text, finding.place?.fieldName].compactMap(\.self)
      return texts.contains { $0.contains("01020312") || $0.contains("010203-12") || $0.contains("10203123") }
    }
  }

  /// A column with some cells like personal numbers among others.
  private static func mixed(numbers: Int, of count: Int, like number: String = "010203123") -> String {
    "id;aar;kommune;taeller;naevner\n"
      + (0..<count).map { "\($0 < numbers ? "\(number)\($0)" : "9\($0)");\(1900 + $0);580;1;2\n" }.joined()
  }

  @Test(
    arguments: [
      mixed(numbers: 2, of: 10), mixed(numbers: 3, of: 31), mixed(numbers: 5, of: 20, like: "10203123"),
      mixed(numbers: 5, of: 5, like: "120322.123"),
      "id;aar;kommune;taeller;naevner\n0102031234;2022;580;1;2\n9999999999;2022;461;1;2\n9999999998;2022;430;1;2\n",
      "id;aar;kommune;taeller;naevner\n12345678;2022;580;1;2\n",
      "dato;aar;kommune;taeller;naevner\n01-02-2022;2022;580;1;2\n",
    ])
  func otherNumbersDont(_ text: String) {
    #expect(!Reading(Sample.source(.series), text).faults.contains { $0.hasPrefix("I002") })
  }
}
