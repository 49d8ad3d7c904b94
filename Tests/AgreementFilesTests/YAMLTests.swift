import Agreement
import AgreementFiles
import Findings
import FoundationEssentials
import Testing

@Suite struct YAMLTests {
  @Test(
    arguments: [
      ("title: a: b", "A001 1:9 «: b» cause=valueOutOfPlace"),
      ("title: [a", "A001 2:1 «» cause=missingCommaOrBracket"),
      ("title: \"a", "A001 2:1 «» cause=unclosedText"),
      (
        "title:\n\tx: y",
        "A001 2:1 «\tx: y» cause=noToken"
      ),
      (
        "title: @x",
        "A001 1:8 «@x» cause=noToken"
      ),
      ("a: 1\n---\nb: 2", "A001 2:1 «---» cause=secondDocument"),
      ("title: \"\\q\"", "A001 1:9 «\\q\"» cause=unknownEscape"),
      (
        "title: \"\\ud800\"",
        "A001 1:11 «d800\"» cause=unknownEscape"
      ),
    ])
  func textThatIsNoYAML(_ text: String, _ told: String) throws {
    let all = try TemporaryFolder(agreement: text + "\n").read().told
    #expect(all == [told])
  }

  @Test(
    arguments: [
      ("", "A001 1 cause=empty"), ("\n\n", "A001 1 cause=empty"), ("   ", "A001 1 cause=empty"),
      ("# kun en bemærkning\n", "A001 1 cause=empty"),
      ("---\n...\n", "A004 1:1 «» expected=mapping name="),
    ])
  func nothing(_ text: String, _ told: String) throws {
    let all = try TemporaryFolder(agreement: text).read().told
    #expect(all == [told])
  }

  @Test(arguments: [
    ("- a\n- b\n", "A004 1:1 «- a» expected=mapping name="), ("bare", "A004 1:1 «bare» expected=mapping name="),
  ])
  func otherThingsThanAMapping(_ text: String, _ told: String) throws {
    let all = try TemporaryFolder(agreement: text).read().told
    #expect(all == [told])
  }

  // MARK: Keys that come twice

  @Test func everyKeyThatComesTwice() throws {
    let text = try soundAgreement.with("last: 2023-12-31", "last: 2023-12-31\nlast: 2024-12-31\n\"last\": x")
      .with("shape: series", "shape: series\n    'shape': serie").with(
        "{da: Aftale, en: Agreement}", "{da: A, da: B, da: C}")
    let reading = try TemporaryFolder(agreement: text).read()
    #expect(
      reading.told == [
        "A005 1:16 «da» found=da otherLine=1", "A005 1:23 «da» found=da otherLine=1",
        "A005 4:1 «last» found=last otherLine=3", "A005 5:1 «\"last\"» found=last otherLine=3",
        "A005 12:5 «'shape'» found=shape otherLine=11",
      ])
    #expect(reading.agreement == nil)
  }

  /// Both entries of an id are read, so that the faults of the second are told too.
  @Test func faultsOfAnEntryWhoseIDComesTwice() throws {
    let text = try soundAgreement.with("  letters:\n    indicator", "  ips:\n    farve: rød\n    indicator")
    let all = try TemporaryFolder(agreement: text).read().told
    #expect(
      all == [
        "A005 44:3 «ips» found=ips otherLine=40",
        "A002 45:5 «farve» expected=indicator, title, area, targets, target, deadline, baseline, milestones, deciding, "
          + "reference, note found=farve",
      ])
  }

  /// However a key is written.
  @Test(
    arguments: [
      ("x: {\"\": 1, \"\": 2}", "A005 1:12 «\"\"» found= otherLine=1"),
      ("x: {\"\\x61\": 1, a: 2}", "A005 1:16 «a» found=a otherLine=1"),
      ("x: {!!str a: 1, a: 2}", "A005 1:17 «a» found=a otherLine=1"),
      ("x: {a: 1, !!str a: 2}", "A005 1:11 «!!str a» found=a otherLine=1"),
    ])
  func unusualKeysThatComeTwice(_ text: String, _ told: String) throws {
    let all = try TemporaryFolder(agreement: text).read().told
    #expect(all.filter { $0.hasPrefix("A005") } == [told])
  }

  @Test func thousandsOfKeysThatComeTwice() throws {
    let text = (0..<2000).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    let reading = try TemporaryFolder(agreement: text).read()
    #expect(reading.findings.count { $0.code == .duplicateKey } == 2000)
  }

  @Test func keysThatAreNoTexts() throws {
    let told = try TemporaryFolder(agreement: try soundAgreement.with("last: ", "? [a, b]\n: x\n? {c: d}\n: y\nlast: "))
      .read().told
    #expect(
      told == ["A001 3:3 «[a, b]» cause=keyIsNoText", "A001 5:3 «{c: d}» cause=keyIsNoText"])
  }

  // MARK: Aliases, depth, size

  @Test func aliasesAreNotExpanded() throws {
    let text = try soundAgreement.with("title: {da: Aftale, en: Agreement}", "title: &t {da: Aftale, en: Agreement}")
      .with("title: IPS", "title: *t").with("unit: areas", "<<: *t\n    unit: areas")
    #expect(
      try TemporaryFolder(agreement: text).read().told.filter { $0.hasPrefix("A001") } == [
        "A001 26:12 «*t» cause=alias found=*t",
        "A001 27:9 «*t» cause=alias found=*t",
      ])
  }

  /// "Billion laughs", as a value and as a key.
  @Test func aliasesOfAliasesTakeNoTime() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    text += "? *a30\n: x\n"
    let folder = try TemporaryFolder(agreement: text)
    let duration = ContinuousClock().measure { #expect(folder.read().agreement == nil) }
    #expect(duration < .seconds(20))
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 30) + String(repeating: "]", count: 30),
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
      String(repeating: "{? ", count: 900) + String(repeating: "}", count: 900),
    ])
  func depthIsLimited(_ deep: String) throws {
    let reading = try TemporaryFolder(agreement: (deep.hasPrefix(" ") || deep.hasPrefix("a") ? "x:\n" : "x: ") + deep)
      .read()
    #expect(reading.findings.contains { $0.code == .yamlSyntax })
  }

  @Test func aLargeFileIsRefusedUnread() throws {
    let folder = try TemporaryFolder(agreement: soundAgreement + String(repeating: "#", count: 1 << 20))
    #expect(folder.read().told == ["A001 cause=tooLarge(bytes: 1048576) found=\(folder.path)/agreement.yaml"])
    try folder.write(
      soundAgreement + String(repeating: "#", count: (1 << 20) - soundAgreement.utf8.count), to: "agreement.yaml")
    #expect(folder.read().told == [])
  }

  @Test func excerptsOfLongLinesAreShort() throws {
    let text = "title: {" + (0..<20_000).map { "k\($0): æ" }.joined(separator: ", ") + "}\n"
    let findings = try TemporaryFolder(agreement: text).read().findings
    #expect(findings.count > 20_000)
    #expect(findings.allSatisfy { ($0.place?.excerpt?.text.count ?? 0) <= 400 })
    let last = try #require(findings.last { $0.code == .unknownKey })
    #expect(last.told.contains("«k19999»"))
  }

  // MARK: Characters

  @Test func bytesThatAreNoUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes: Array("title: æ\nfirst: ".utf8) + [0xF8, 0x0A, 0xFF], to: "agreement.yaml")
    #expect(folder.read().told == ["F005 2:8 «\u{FFFD}» expected=UTF-8 found=F8"])
  }

  @Test(
    arguments: [
      ("title: a\0b\0\u{1B}\n", "F006 1:9 «\0»"),
      ("first: x\ntitle: a\u{1B}[31m\n", "A001 2:9 «\u{1B}» cause=controlCharacter"),
      ("title: \u{7F}", "A001 1:8 «\u{7F}» cause=controlCharacter"),
    ])
  func controlCharacters(_ text: String, _ told: String) throws {
    let all = try TemporaryFolder(agreement: text).read().told
    #expect(all == [told])
  }

  @Test func controlCharactersWrittenAsEscapes() throws {
    let text = try soundAgreement.with("title: IPS", "title: \"IPS \\x1b[31m\"")
    let all = try TemporaryFolder(agreement: text).read().told
    #expect(
      all == [
        "A001 26:12 «\"IPS \\x1b[31m\"» cause=controlCharacter"
      ])
  }

  /// Lines as an editor counts them, whatever stands in between; columns in Unicode scalars, marks in characters.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"])
  func placesAfterUnusualCharacters(_ character: String) throws {
    let text = try soundAgreement.with("title: {da: Aftale", "title: {da: Af\(character)tale")
      .with("at least 51 %", "æ\u{301}🇩🇰x")
    let told = try TemporaryFolder(agreement: text).read().told
    #expect(told == ["A007 38:13 «æ\u{301}🇩🇰x» found=æ\u{301}🇩🇰x"])
  }

  @Test func columnsCountScalarsAndMarksCountCharacters() throws {
    let text = try soundAgreement.with("{da: Aftale, en: Agreement}", "{da: A\u{30A}🇩🇰, xx: 1}")
    let finding = try #require(try TemporaryFolder(agreement: text).read().findings.first)
    #expect(finding.code == .unknownKey)
    #expect(finding.place?.column == 19)
    #expect(finding.place?.excerpt == Excerpt(text: "title: {da: A\u{30A}🇩🇰, xx: 1}", marked: 16..<18))
  }

  @Test(arguments: ["Test 010203-1234", "'0102031234'", "{da: A, en: 010203-1234}", "01-02-1953-1234"])
  func personalNumbersAreRefusedAndNotTold(_ title: String) throws {
    let told = try TemporaryFolder(agreement: soundAgreement.with("{da: Aftale, en: Agreement}", title)).read().told
    #expect(told.contains { $0.hasPrefix("I002 ") && $0.hasSuffix("count=1") }, "\(told)")
    #expect(!told.joined().contains("1234"))
  }

  /// `~` is YAML's sign for nothing; `null` is a word.
  @Test(arguments: ["~", ""]) func whatIsNothingIsMissing(_ title: String) throws {
    let told = try TemporaryFolder(agreement: soundAgreement.with("{da: Aftale, en: Agreement}", title)).read().told
    #expect(told.contains { $0.hasPrefix("A003 ") && $0.contains("name=title") }, "\(told)")
  }

  /// Nobody who gives a folder has asked for the lines of a file elsewhere.
  @Test func aLinkThatLeadsOutsideIsNotFollowed() throws {
    let (folder, other) = (try TemporaryFolder(agreement: soundAgreement), try TemporaryFolder(agreement: "geheim: 1"))
    try FileManager.default.removeItem(atPath: folder.path + "/agreement.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/agreement.yaml", withDestinationPath: other.path + "/agreement.yaml")
    #expect(folder.read().told == ["A013 found=agreement.yaml"])
    let named = AgreementFile.read(path: folder.path + "/agreement.yaml").findings
    #expect(named.contains { $0.code == .unknownKey } && !named.contains { $0.code == .outsideFolder })
  }

  /// 20 levels are read, and no more.
  @Test(arguments: [(19, false), (20, true)]) func nestingHasALimit(_ depth: Int, _ isTooDeep: Bool) throws {
    let text =
      "title: T\ngoals: " + String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth) + "\n"
    let told = try TemporaryFolder(agreement: text).read().told
    #expect(told.contains { $0.contains("cause=tooDeep") } == isTooDeep, "\(told)")
  }

  @Test func deepNestingIsToldInOurOwnWords() throws {
    let text = "title: " + String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000) + "\n"
    let told = try TemporaryFolder(agreement: text).read().told
    #expect(told.contains { $0.contains("cause=tooDeep") }, "\(told)")
  }
}
