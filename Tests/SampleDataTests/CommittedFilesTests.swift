import Basics
import FoundationEssentials
import Geography
import Testing

@testable import SampleData

@Suite struct CommittedFilesTests {
  private static let generated = SyddanmarkSample.files()

  @Test(arguments: Dataset.files)
  func areWhatTheGeneratorMakes(name: String) throws {
    let file = try #require(CommittedFilesTests.generated.first { $0.name == name })
    let isSame = try Dataset.bytes(name) == Array(file.text.utf8)
    #expect(isSame, "make \(name) again with maal-sample-data")
  }

  @Test func areAllThatTheGeneratorMakes() throws {
    let folder = try FileManager.default.contentsOfDirectory(atPath: Dataset.folder.path)
    #expect(Set(folder.filter { $0.hasSuffix(".csv") }) == Set(Dataset.files))
    #expect(CommittedFilesTests.generated.map(\.name).sorted() == Dataset.files.sorted())
  }

  @Test(arguments: [
    ("areas.csv", "code;name;kind;cluster;region;valid_from;valid_to", 23),
    ("fastholdelse.csv", "aar;kommunekode;kommune;gruppe;fastholdt;personer;bemaerkning", 5 * 22 * 2),
    ("unge-uddannelse.csv", "aar;kommunekode;kommune;i_uddannelse;unge;bemaerkning", 5 * 22),
    ("ips-status.csv", "kommunekode;kommune;status;fra;til;enhed;kilde;bemaerkning", 44),
    ("laegeattester.csv", "sagsnr;kommune;afdeling;type;anmodet;frist;besvaret;annulleret;bemaerkning", 4024),
    ("udskrivningsmentor.csv", "kvartal;kommunekode;kommune;tilbudt_mentor;udskrevne;bemaerkning", 16 * 22),
    ("peers.csv", "halvaar;uddannede_i_alt;bemaerkning", 5),
  ])
  func haveTheseColumnsAndRows(name: String, header: String, rows: Int) throws {
    let text = try Dataset.text(name)
    #expect(text.hasPrefix(header + "\n"))
    #expect(text.hasSuffix("\n") && !text.contains("\r") && !text.contains("\"") && !text.contains("\u{FEFF}"))
    #expect(try Dataset.rows(name).count == rows)
  }

  @Test(arguments: Dataset.files.filter { $0 != "areas.csv" })
  func markEveryMadeUpRow(name: String) throws {
    #expect(try Dataset.rows(name).allSatisfy { $0["bemaerkning"] == "illustrativ" })
  }

  @Test(arguments: Dataset.files + ["KILDER.md", "agreement.yaml"])
  func holdNothingLikeACPRNumber(name: String) throws {
    #expect(!holdsCPRLikeText(try Dataset.bytes(name)))
  }

  @Test(arguments: [
    ("x;0101901234;", true), ("0101901234", true), ("010190-1234", true), ("a 010190 1234", true),
    ("30-06-2022;01-07-2022", false), ("2022-06-30;2022-07-01", false), ("S2019-0001", false), ("T00000001", false),
  ])
  func cprLikeTextWouldBeSeen(text: String, seen: Bool) {
    #expect(holdsCPRLikeText(text.utf8) == seen)
  }

  @Test func areasAreTheRegionsMunicipalitiesInFourClusters() throws {
    let areas = try Dataset.rows("areas.csv")
    #expect(areas.first?["code"] == "1083" && areas.first?["kind"] == "region")
    let municipalities = areas.dropFirst()
    #expect(municipalities.allSatisfy { $0["kind"] == "municipality" && $0["region"] == "1083" })
    let official = DanishAreas.municipalities.filter { $0.parent == "1083" }
    #expect(municipalities.map { [$0["code"], $0["name"]] } == official.map { [$0.code.rawValue, $0.name] })
    let clusters = Dictionary(grouping: municipalities) { $0["cluster"] ?? "" }.mapValues(\.count)
    #expect(clusters == ["Fyn": 9, "Lillebælt": 4, "Sydvestjylland": 5, "Sønderjylland": 4])
  }

  /// The page on sources names every file, and the seeds that the generator really uses.
  @Test func areDescribed() throws {
    let page = try Dataset.text("KILDER.md")
    let halves = page.components(separatedBy: "# Sources")
    try #require(halves.count == 2)
    let seeds = [
      ShareFiles.mental.seed, ShareFiles.somatic.seed, ShareFiles.education.seed, CertificateFile.seed,
      ShareFiles.mentor.seed,
    ]
    for half in halves {
      for name in Dataset.files { #expect(half.contains("`\(name)`"), "\(name)") }
      for seed in seeds { #expect(half.contains(" \(seed) "), "seed \(seed)") }
    }
  }
}
