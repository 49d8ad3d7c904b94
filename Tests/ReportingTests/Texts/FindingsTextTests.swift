import Basics
import DelimitedText
import Findings
import Rendering
import Testing

@testable import FindingTexts
@testable import Languages
@testable import Reporting

@Suite struct FindingsTextTests {
  static func finding(
    _ code: FindingCode = .notAnInteger, line: Int = 3, field: Int = 3, text: String = "0751;2025K2;tolv;352",
    marked: Range<Int> = 12..<16, _ facts: [Fact: String] = [.found: "tolv"],
    cause: Cause? = nil
  ) -> Finding {
    Finding(
      code,
      at: Place(
        file: "indberetning.csv", line: line, field: field, fieldName: "taeller",
        excerpt: Excerpt(text: text, marked: marked)), facts,
      cause: cause)
  }

  static func render(_ findings: [Finding], limit: Int = 100, _ wording: any Wording = Danish()) -> String {
    FindingsText(wording, limit: limit).render(findings)
  }

  @Test func aFindingIsDrawnWithItsPlace() {
    #expect(
      Self.render([Self.finding()]) == """
        fejl[I012] indberetning.csv:3:3 (taeller): "tolv" er ikke et helt tal
          3 | 0751;2025K2;tolv;352
            |             ^^^^
          forventet: helt tal ≥ 0, fx 12
        1 fejl og 0 advarsler i 1 fil.

        """)
  }

  @Test func theSameInEnglish() {
    #expect(
      Self.render([Self.finding()], English()) == """
        error[I012] indberetning.csv:3:3 (taeller): "tolv" is not a whole number
          3 | 0751;2025K2;tolv;352
            |             ^^^^
          expected: whole number ≥ 0, such as 12
        1 error and 0 warnings in 1 file.

        """)
  }

  @Test func noFindingsAreSaidInWords() {
    #expect(Self.render([]) == "Ingen fejl og ingen advarsler.\n")
    #expect(Self.render([], English()) == "No errors and no warnings.\n")
  }

  /// The same fault of one column stands once, with the lines of the others.
  @Test func repeatsStandTogether() {
    let lines = Self.render((3...5).map { Self.finding(line: $0) } + [Self.finding(line: 9, [.found: "x"])])
    #expect(lines.contains("  og 2 gange til: linje 4, 5\n"))
    #expect(lines.components("fejl[I012]") == 2)
    #expect(lines.hasSuffix("4 fejl og 0 advarsler i 1 fil.\n"))
    #expect(Self.render((3...4).map { Self.finding(line: $0) }).contains("  og 1 gang til: linje 4\n"))
  }

  @Test func ofManyRepeatsTenLinesAreNamed() {
    let text = Self.render((1...15).map { Self.finding(line: $0) })
    #expect(text.contains("og 14 gange til: linje 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …"))
  }

  /// Also those that stand together with another one.
  @Test func everyGroupBeyondTheLimitIsCounted() {
    let findings = (1...9).map { Self.finding(line: $0, [.found: "\($0)x"]) }
    #expect(Self.render(findings, limit: 2).contains("Yderligere 7 slags"))
    #expect(!Self.render(findings, limit: 5).contains("Yderligere"))
  }

  @Test func whatWasNotExaminedIsSaid() {
    for wording in [Danish(), English()] as [any Wording] {
      let lines = FindingsText(wording, isOnlyForm: true).render([]).split(separator: "\n")
      #expect(lines.count > 1 && lines.joined(separator: " ").hasSuffix(wording.onlyFormExamined))
    }
  }

  @Test func signsAmongTheChoicesStandInQuotes() {
    let finding = Self.finding(.invalidChoice, [.found: ";", .name: "decimal", .expected: ",, ., comma, point"])
    #expect(Self.render([finding]).contains("en af: \",\", \".\", comma, point\n"))
  }

  @Test(arguments: [
    (Cause.system(.noPermission), "adgang"), (.system(.isFolder), "i mappen"), (.notAFile, "kopiér"),
  ])
  func theHintFitsWhyAFileCannotBeRead(_ cause: Cause, _ hint: String) {
    let finding = Finding(.fileUnreadable, at: Place(file: "x"), [.found: "x"], cause: cause)
    #expect(Danish().explanation(of: finding).hint?.contains(hint) == true)
    #expect(English().explanation(of: finding).hint != nil)
  }

  /// Each in its own words, so that no two faults read alike.
  @Test(arguments: Language.allCases) func everyFaultOfYAMLHasItsOwnWords(_ language: Language) {
    let messages = YAMLFault.allCases.map {
      language.wording.explanation(of: Finding(.yamlSyntax, cause: .yaml($0))).message
    }
    #expect(Set(messages).count == YAMLFault.allCases.count)
  }

  @Test func aCodeBesideAnotherNameIsToldAsThat() {
    let finding = Self.finding(.unknownArea, [.found: "580 Aarhus", .name: "Aabenraa"], cause: .codeOfAnother)
    #expect(Self.render([finding]).contains("koden og navnet er ikke samme område: \"580 Aarhus\""))
    #expect(!Self.render([finding]).contains("mente du"))
  }

  @Test func groupsBeyondTheLimitAreCounted() {
    let findings = (1...5).map { Self.finding(line: $0, [.found: "\($0)x"]) }
    #expect(
      Self.render(findings, limit: 2).contains("Yderligere 3 slags fund er ikke vist; vis flere med --max-findings."))
    #expect(Self.render(findings, limit: 4, English()).contains("1 more kind of finding is not shown"))
  }

  /// Thirty different texts in place of a number: five are shown whole, and the rest named with the last of them.
  @Test func manyDifferentFaultsOfAColumnStandTogether() {
    let findings = (1...30).map { Self.finding(line: $0, [.found: "x\($0)"]) }
    let text = Self.render(findings)
    #expect(text.components("fejl[I012]") == 5)
    #expect(text.contains("  og 25 til af samme slags i kolonnen: \"x6\" (linje 6), \"x7\" (linje 7)"))
    #expect(text.contains("\"x13\" (linje 13) …\n") && !text.contains("x14"))
    #expect(text.hasSuffix("30 fejl og 0 advarsler i 1 fil.\n"))
    let other = Self.render(findings + [Self.finding(line: 40, field: 4, [.found: "y"])])
    #expect(other.components("fejl[I012]") == 6)
    #expect(
      Self.render(Array(findings.prefix(6)), English()).contains(
        "  and 1 more of the kind in the column: \"x6\" (line 6)\n"))
  }

  @Test func errorsComeFirstWhereNotAllAreShown() {
    let warnings = (1...3).map { Self.finding(.leadingZero, line: $0, field: $0, [.found: "0\($0)", .expected: "1"]) }
    let findings = warnings + [Self.finding(line: 9)]
    #expect(Self.render(findings, limit: 2).hasPrefix("fejl[I012]"))
    #expect(Self.render(findings, limit: 4).hasPrefix("advarsel[I022]"))
  }

  /// A list of areas is told whole, over as many lines as it takes.
  @Test(arguments: Language.allCases) func allMissingAreasAreNamed(_ language: Language) {
    let names = (1...22).map { "Kommune-\($0)" }
    let finding = Finding(
      .areaMissing, at: Place(file: "a.csv"), [.name: names.joined(separator: ", "), .count: "22"])
    let lines = Self.render([finding], language.wording).split(separator: "\n")
    #expect(names.allSatisfy { name in lines.joined(separator: " ").contains(name) })
    #expect(lines.count > 3 && lines.allSatisfy { $0.count <= 100 })
    #expect(lines[1].hasPrefix("  "))
  }

  /// What the system and the YAML library say, in the reader's language.
  @Test(arguments: [
    (
      Finding(.yamlSyntax, cause: .yaml(.noToken)),
      "filen er ikke gyldig YAML (et tegn, som intet kan begynde med, fx et tabulatortegn)"
    ),
    (Finding(.yamlSyntax, cause: .yaml(.empty)), "filen er ikke gyldig YAML (den er tom)"),
    (Finding(.fileUnreadable, cause: .system(.noPermission)), "filen kan ikke læses (adgang nægtet)"),
    (Finding(.fileUnreadable, cause: .notAFile), "filen kan ikke læses (det er ikke en almindelig fil)"),
    (Finding(.fileUnreadable, cause: .system(.other(116))), "filen kan ikke læses (systemfejl 116)"),
  ])
  func causesAreTold(_ finding: Finding, _ message: String) {
    #expect(Danish().explanation(of: finding).message == message)
  }

  @Test func anAgreementFileIsSavedAsUTF8AndNotAsCSV() {
    let facts: [Fact: String] = [.found: "F8", .expected: "UTF-8"]
    let agreement = Finding(.undecodable, at: Place(file: "a/agreement.yaml"), facts)
    #expect(Danish().explanation(of: agreement).hint == "gem filen som UTF-8")
    #expect(English().explanation(of: agreement).hint == "save the file as UTF-8")
    let table = Finding(.undecodable, at: Place(file: "a.csv"), facts)
    #expect(Danish().explanation(of: table).hint == "gem filen som \"CSV UTF-8\"")
  }

  @Test(arguments: Language.allCases) func aFileLikeUTF16IsToldHowToBeRead(_ language: Language) {
    let finding = Finding(.nulByte, at: Place(file: "a.csv"), [.suggestion: "utf-16"])
    #expect(language.wording.explanation(of: finding).hint?.contains("--encoding utf-16") == true)
  }

  @Test func theExcerptIsInTheTableWithItsMark() {
    var number = Self.finding(text: "010190-1234;\u{1B};tolv", marked: 12..<13)
    number.repeats = 4001
    let table = FigureTable.findingsWithExcerpts([number, Self.finding(marked: 0..<0), Finding(.fileEmpty)], Danish())
    #expect(table.columns.suffix(4) == ["excerpt", "marked_from", "marked_to", "repeats"])
    #expect(table.rows[0].suffix(4) == [.text("******-****;\\u{1B};tolv"), .integer(13), .integer(18), .integer(4000)])
    #expect(table.rows[1].suffix(4) == [.text("0751;2025K2;tolv;352"), .empty, .empty, .integer(0)])
    #expect(table.rows[2].suffix(4) == [.empty, .empty, .empty, .integer(0)])
    let published = FigureTable.findings([number], Danish())
    #expect(published.columns.contains("excerpt") == false)
    #expect(published.columns.last == "repeats" && published.rows[0].last == .integer(4000))
  }

  @Test func warningsGroupByKindWhateverTheyFound() {
    let warnings = ["1*", "2*"].enumerated().map {
      Self.finding(.provisionalFigure, line: $0.offset + 2, [.found: $0.element])
    }
    let text = Self.render(warnings)
    #expect(text.components("advarsel[I033]") == 1)
    #expect(text.hasSuffix("0 fejl og 2 advarsler i 1 fil.\n"))
  }

  /// What is far into a long line is shown with what is around it.
  @Test func longLinesAreCut() {
    let text = String(repeating: "a", count: 300) + "FEJL" + String(repeating: "b", count: 300)
    let lines = Self.render([Self.finding(text: text, marked: 300..<304)]).split(separator: "\n")
    #expect(lines[1].count < 130)
    #expect(lines[1].hasPrefix("  3 | …aaaa") && lines[1].hasSuffix("bbbb…"))
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let fault = lines[1].firstIndex(of: "F").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
    #expect(caret == fault)
    #expect(lines[2].filter { $0 == "^" }.count == 4)
  }

  @Test func aLineAsAWholeHasNoCarets() {
    let lines = Self.render([Self.finding(marked: 0..<0)]).split(separator: "\n")
    #expect(lines[1] == "  3 | 0751;2025K2;tolv;352")
    #expect(!lines[2].contains("^"))
  }

  @Test(arguments: [5..<900, -3..<2, 30..<40]) func marksOutsideTheLineDoNoHarm(_ marked: Range<Int>) {
    #expect(Self.render([Self.finding(marked: marked)]).contains("0751;2025K2;tolv;352"))
  }

  @Test func personalNumbersAreMasked() {
    let text = Self.render([
      Self.finding(text: "0751;010190-1234;3", marked: 5..<16, [.found: "010190-1234"])
    ])
    #expect(!text.contains("010190"))
    #expect(text.contains("******-****"))
  }

  @Test func controlCharactersAreWrittenOut() {
    let text = Self.render([Self.finding(text: "a;\u{1B}[31m;b", marked: 2..<7, [.found: "\u{1B}[31m"])])
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("  3 | a;\\u{1B}[31m;b"))
    #expect(text.contains("    |   " + String(repeating: "^", count: 10) + "\n"))
  }

  @Test func aFindingWithoutAPlaceStandsAlone() {
    #expect(Self.render([Finding(.fileEmpty)]).hasPrefix("fejl[F003] filen er tom\n"))
  }

  @Test(arguments: FindingCode.allCases, [Language.danish, .english])
  func everyCodeIsExplained(_ code: FindingCode, _ language: Language) {
    let facts = Dictionary(
      uniqueKeysWithValues: Fact.allCases.map { ($0, $0 == .count || $0 == .found ? "2" : $0.rawValue) })
    let text = language.wording.explanation(of: Finding(code, facts))
    #expect(text.message != code.rawValue)
    #expect(text.message.last != ".", "no full stop: the place stands before it")
    #expect(!text.message.isEmpty && text.expected != "" && text.hint != "")
  }

  /// A finding may lack facts; its explanation then still reads as a sentence.
  @Test(arguments: [
    (Finding(.missingKey, [.name: "title", .found: ""]), "nøglen \"title\" mangler"),
    (Finding(.missingKey, [.name: "due", .found: "sources.a"]), "nøglen \"due\" mangler i sources.a"),
    (Finding(.wrongFieldCount, [.found: "1", .expected: "4"]), "rækken har 1 felt"),
    (Finding(.gapInSeries, [.name: "Fanø", .period: "2021", .count: "1"]), "Fanø: der mangler tal for 2021"),
    (
      Finding(.gapInSeries, [.name: "Fanø", .period: "2021", .count: "2"]),
      "Fanø: der mangler tal for 2021 og 1 periode mere"
    ),
    (Finding(.unusedEntry, [.found: "x", .name: "source"]), "\"x\" bruges ikke (kilde)"),
  ])
  func danishExplanations(_ finding: Finding, _ message: String) {
    #expect(Danish().explanation(of: finding).message == message)
  }

  @Test func choicesThatAreNotKnownAreNotListed() {
    #expect(
      Danish().explanation(of: Finding(.unknownReference, [.found: "x", .name: "area", .expected: ""])).expected == nil)
  }
}

extension String {
  /// How often another text occurs in this one.
  fileprivate func components(_ other: String) -> Int { ranges(of: other).count }
}
