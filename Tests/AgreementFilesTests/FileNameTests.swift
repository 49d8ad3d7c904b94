import Agreement
import AgreementFiles
import Basics
import Findings
import FoundationEssentials
import Testing

@Suite struct FileNameTests {
  private func source(_ files: [String]) -> Source { Source(id: "s", files: files, shape: .series, columns: [:]) }

  @Test(
    arguments: [
      (["a.csv"], ["a.csv"]), (["gone.csv"], ["gone.csv"]), (["*.csv"], ["a.csv", "ab.csv", "æ.csv"]),
      (["a*.csv"], ["a.csv", "ab.csv"]), (["*"], ["a.csv", "ab.csv", "b.txt", "æ.csv"]), (["a*b*v"], ["ab.csv"]),
      (["**.csv"], ["a.csv", "ab.csv", "æ.csv"]), (["x*.csv"], []), (["sub/*.csv"], ["sub/c.csv", "sub/d.csv"]),
      (["su*/c.csv"], ["sub/c.csv"]), (["*/*.csv"], ["sub/c.csv", "sub/d.csv"]), (["gone/*.csv"], []),
      ([".*.csv"], [".hidden.csv"]), (["sub/../a*.csv"], ["sub/../a.csv", "sub/../ab.csv"]),
      (["ab.csv", "a*.csv", "a.csv"], ["a.csv", "ab.csv"]), ([], []), (["dir*"], []),
    ])
  func patterns(_ names: [String], _ expected: [String]) throws {
    let folder = try TemporaryFolder(files: [
      "a.csv": "", "ab.csv": "", "æ.csv": "", "b.txt": "", ".hidden.csv": "", "sub/c.csv": "", "sub/d.csv": "",
      "directory.d/e.csv": "",
    ])
    let found = files(of: source(names), in: folder.path)
    #expect(found.filter { !$0.hasPrefix("directory.d") } == expected)
    withExtendedLifetime(folder) {}
  }

  @Test func absolutePatternsStayAbsolute() throws {
    let folder = try TemporaryFolder(files: ["a.csv": "", "b.csv": ""])
    #expect(
      files(of: source([folder.path + "/*.csv"]), in: "elsewhere") == [folder.path + "/a.csv", folder.path + "/b.csv"])
  }

  @Test(arguments: [
    ("a.csv", ".", "a.csv"), ("a.csv", "d", "d/a.csv"), ("a.csv", "d/", "d/a.csv"), ("/a", "d", "/a"), ("a", "/", "/a"),
  ])
  func joining(_ file: String, _ folder: String, _ path: String) {
    #expect(filePath(file, in: folder) == path)
  }

  // MARK: Inside and outside

  private func layout(file: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files: ["outside.csv": "", "data/ok.csv": ""])
    for name in ["rate.csv", "ips.csv", "letters-1.csv"] { try folder.write("", to: "in/" + name) }
    try folder.write("", to: "in/sub/s.csv")
    try folder.write(soundAreas, to: "in/areas.csv")
    try folder.link("in/link.csv", to: "../outside.csv")
    try folder.link("in/inner.csv", to: "rate.csv")
    try folder.link("in/away", to: "../data")
    try folder.link("in/dangling.csv", to: "nowhere.csv")
    try folder.write(try soundAgreement.with("file: rate.csv", "file: \(file)"), to: "in/agreement.yaml")
    return folder
  }

  @Test(
    arguments: [
      ("rate.csv", nil), ("./rate.csv", nil), ("sub/s.csv", nil), ("sub/../rate.csv", nil), ("inner.csv", nil),
      ("../in/rate.csv", nil), ("'*.csv'", .outsideFolder), ("../outside.csv", .outsideFolder),
      ("link.csv", .outsideFolder),
      ("away/ok.csv", .outsideFolder), ("away/*.csv", .outsideFolder), ("/etc/passwd", .outsideFolder),
      ("gone.csv", .sourceMissing), ("dangling.csv", .sourceMissing), ("sub", .fileUnreadable),
      ("away/../outside.csv", .outsideFolder),
    ] as [(String, FindingCode?)])
  func filesHaveToLieInTheFolder(_ file: String, _ code: FindingCode?) throws {
    let folder = try layout(file: file)
    let reading = folder.read("in")
    #expect(reading.findings.map(\.code) == (code.map { [$0] } ?? []))
    // With leave, only those that aren't there or are no files remain.
    let allowed = folder.read("in", allowOutside: true).findings.map(\.code)
    #expect(
      allowed == (code.map { $0 == .outsideFolder || $0 == .sourceMissing && file.contains("*") ? [] : [$0] } ?? []))
  }

  @Test func theAreasFileToo() throws {
    let folder = try layout(file: "rate.csv")
    try folder.write(soundAreas, to: "areas.csv")
    try folder.write(
      try soundAgreement.with("area: 1083\n\n", "area: 1083\nareas: ../areas.csv\n\n"), to: "in/agreement.yaml")
    #expect(folder.read("in").told == ["A013 5:8 «../areas.csv» found=../areas.csv"])
    #expect(folder.read("in", allowOutside: true).told == [])
  }

  @Test func noAreasFile() throws {
    #expect(try TemporaryFolder(areas: nil).read().told == ["A012 1:1 «» found=areas.csv name=areas"])
  }

  // MARK: The agreement file itself

  @Test func noAgreementFile() throws {
    let folder = try TemporaryFolder(files: [:])
    #expect(folder.read().told == ["F001 found=\(folder.path)/agreement.yaml"])
    #expect(folder.read("gone").told == ["F001 gone: found=\(folder.path)/gone"])
    #expect(folder.read("gone/agreement.yaml").folder == folder.path + "/gone")
    #expect(AgreementFile.read(path: "no-such.yaml").folder == ".")
    #expect(AgreementFile.read(path: "no-such.yaml").findings.first?.place == Place(file: "no-such.yaml"))
  }

  @Test func otherThingsThanAFile() throws {
    let folder = try TemporaryFolder(files: ["agreement.yaml/x": ""])
    #expect(folder.read().told == ["F002 cause=isFolder found=\(folder.path)/agreement.yaml"])
    #expect(AgreementFile.read(path: "/dev/zero").findings.map(\.code) == [.fileUnreadable])
  }

  @Test func placesNameTheFileAsTheUserDid() throws {
    let folder = try TemporaryFolder(agreement: try soundAgreement.with("at least 51 %", "x"), areas: "code,name\n")
    let files = Set(folder.read().findings.compactMap(\.place?.file))
    #expect(files == [folder.path + "/agreement.yaml", folder.path + "/areas.csv"])
  }
}
