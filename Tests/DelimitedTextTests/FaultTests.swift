import DelimitedText
import Findings
import Testing

@Suite struct FaultTests {
  @Test func namesEveryFaultyRow() throws {
    let reading = read("a;b;c\n1;2\n1;5\" rør;3\n\"x\"y;2;3\n1;2;3;4\n\n1;2;3\n\"x\" \"y\";2;3\n")
    #expect(
      reading.findings.map(\.code)
        == [.wrongFieldCount, .misplacedQuote, .misplacedQuote, .wrongFieldCount, .misplacedQuote])
    #expect(reading.findings.map(\.line) == [2, 3, 4, 5, 8])
    #expect(reading.table?.rows.map(\.fields) == [["1", "2", "3"]])
    #expect(
      reading.rejected == [
        RejectedRow(line: 2, lastLine: 2, rawText: "1;2"), RejectedRow(line: 3, lastLine: 3, rawText: "1;5\" rør;3"),
        RejectedRow(line: 4, lastLine: 4, rawText: "\"x\"y;2;3"), RejectedRow(line: 5, lastLine: 5, rawText: "1;2;3;4"),
        RejectedRow(line: 8, lastLine: 8, rawText: "\"x\" \"y\";2;3"),
      ])
  }

  @Test func pointsAtTheFieldTooMany() throws {
    let finding = try fault("a;b\n1;2;3;4\n5;6\n7;8\n9;10\n11;12\n")
    #expect(finding.facts == [.found: "4", .expected: "2"])
    #expect(finding.place?.field == 3)
    #expect(finding.marked == "3")
  }

  @Test func pointsAtTheLineWhereFieldsAreMissing() throws {
    let finding = try fault("a;b\n1\n5;6\n7;8\n")
    #expect(finding.facts == [.found: "1", .expected: "2"])
    #expect(finding.place == Place(file: "fil.csv", line: 2, excerpt: Excerpt(text: "1", marked: 0..<0)))
  }

  @Test(arguments: [
    ("1;5\" rør;3", 2, "5\" rør", "b"), ("\"x\"y;2;3", 1, "\"x\"y", "a"), ("1;\"x\" \"y\";3", 2, "\"x\" \"y\"", "b"),
    ("1;2; x\"", 3, "x\"", "c"), ("1;2;3;\"4\"5", 4, "\"4\"5", nil), ("a\"", 1, "a\"", "a"),
  ])
  func pointsAtTheFieldWithTheMisplacedQuote(row: String, field: Int, found: String, name: String?) throws {
    let reading = read("a;b;c\n1;2;3\n1;2;3\n\(row)\n1;2;3\n1;2;3\n")
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.code == .misplacedQuote)
    #expect(finding.facts == [.found: found])
    #expect(finding.marked == found)
    #expect(finding.place?.line == 4)
    #expect(finding.place?.field == field)
    #expect(finding.place?.fieldName == name)
    #expect(reading.table?.rows.map(\.line) == [2, 3, 5, 6])
  }

  @Test func findsTheLineOfAMisplacedQuoteAfterLineBreaks() throws {
    let reading = read("a;b;c\n\"1\n1\";2;\"3\n3\"x\n1;2;3\n")
    let finding = try #require(reading.findings.first)
    #expect(finding.place?.line == 3)
    #expect(finding.place?.field == 3)
    #expect(finding.marked == "\"3")
    #expect(reading.rejected == [RejectedRow(line: 2, lastLine: 4, rawText: "\"1\n1\";2;\"3\n3\"x")])
    #expect(reading.table?.rows.map(\.line) == [5])
  }

  @Test func aForgottenQuoteDoesNotSwallowSoundRows() throws {
    // The quotes of lines 2 and 5 are a pair only for who counts them.
    let reading = read("a;b\n1;x\"\n1;2\n1;\"y\"\n3;z\"\n4;5\n")
    #expect(reading.findings.map(\.code) == [.misplacedQuote, .misplacedQuote])
    #expect(reading.findings.map(\.line) == [2, 5])
    #expect(reading.table?.rows.map(\.fields) == [["1", "2"], ["1", "y"], ["4", "5"]])
  }

  @Test func stopsAtAQuoteThatIsNeverClosed() throws {
    let text = "a;b\n1;2\n\"x\ny\";\"3\n" + String(repeating: "4;5\n", count: 1000)
    let reading = read(text)
    #expect(reading.table == nil)
    let finding = try fault(text)
    #expect(finding.code == .unclosedQuote)
    #expect(finding.line == 4)
    #expect(finding.place?.field == 2)
    #expect(finding.place?.fieldName == "b")
    #expect(finding.place?.excerpt == Excerpt(text: "y\";\"3", marked: 3..<5))
  }

  @Test func stopsAtAnUnclosedQuoteInTheHeader() throws {
    let finding = try fault("\"a;b\n1;2\n")
    #expect(finding.code == .unclosedQuote)
    #expect(finding.line == 1)
  }

  @Test(arguments: [0, 1, 7])
  func stopsAtAFieldAboveTheLimit(extra: Int) throws {
    let options = ReadingOptions(delimiter: ";", maximumFieldBytes: 20)
    let sound = "a;b\n1;\(String(repeating: "x", count: 20))\n\"\(String(repeating: "y", count: 18))\";2\n"
    #expect(try cells(sound, options).count == 3)
    for field in [String(repeating: "x", count: 21 + extra), "\"\(String(repeating: "\n", count: 19 + extra))\""] {
      let finding = try fault(sound + "z;\(field)\n3;4\n", options)
      #expect(finding.code == .fieldTooLong)
      #expect(finding.facts == [.limit: "20"])
      #expect(finding.line == 4)
      #expect(finding.place?.field == 2)
    }
  }

  @Test func readsRecordsAboveTheLimitOfAField() throws {
    let options = ReadingOptions(delimiter: ";", maximumFieldBytes: 10)
    let rows = try cells("a;b;c\n\"x\ny\";zzzzzzzzzz;3\n1;\"\n\n\n\n\n\n\n\n\";\"\n\n\n\"\n4;5;6\n", options)
    #expect(rows[1] == ["x\ny", "zzzzzzzzzz", "3"])
    #expect(rows[2].map(\.count) == [1, 8, 3])
    #expect(rows[3] == ["4", "5", "6"])
  }

  @Test func stopsAtTheLineWhereAGreatFieldStarts() throws {
    // Half a mebibyte is read, more than one is not.
    let lines = String(repeating: "1;2;3\n", count: 1 << 17)
    let half = "a;b;c\n1;2;\"" + lines + "\"\n4;5;6\n"
    #expect(try cells(half).count == 3)
    let finding = try fault("a;b;c\n1;2;\"" + lines + lines + "\"\n4;5;6\n")
    #expect(finding.code == .fieldTooLong)
    #expect(finding.facts == [.limit: "1048576"])
    #expect(finding.line == 2)
    #expect(finding.place?.field == 3)
  }

  @Test(arguments: [Int.min, 0, 1, .max])
  func takesAnyLimit(limit: Int) throws {
    let options = ReadingOptions(delimiter: ";", maximumFieldBytes: limit)
    #expect(try cells("a;b\n1;2\n", options) == [["a", "b"], ["1", "2"]])
    var changed = ReadingOptions(delimiter: ";")
    changed.maximumFieldBytes = limit
    #expect(changed == options)
  }

  @Test func namesDuplicateHeadings() throws {
    let reading = read("a;b;A\u{30A};;Å;\n1;2;3;4;5;6\n")
    #expect(reading.findings.map(\.code) == [.duplicateHeader])
    #expect(reading.findings[0].facts == [.found: "Å"])
    #expect(reading.findings[0].place?.field == 5)
    #expect(reading.table?.rows.count == 1)
  }

  @Test(arguments: ["a;b", "a;b\n", "sep=;\na;b\n\n", "a\n", "a;b\n;\n"])
  func namesAHeaderWithoutRows(text: String) throws {
    let finding = try fault(text)
    #expect(finding.code == .noRows)
    #expect(finding.line == (text.hasPrefix("sep") ? 2 : 1))
    #expect(read(text).table?.rows.isEmpty == true)
  }

  @Test func doesNotCallAFileOfFaultyRowsEmpty() throws {
    #expect(try fault("a;b\n1\n").code == .wrongFieldCount)
  }

  @Test func refusesAHeaderWithAMisplacedQuote() throws {
    let text = "navn;5\" rør;antal\n1;2;3\n4;5;6\n"
    let finding = try fault(text)
    #expect(finding.code == .misplacedQuote)
    #expect(finding.place?.line == 1)
    #expect(finding.facts == [.found: "5\" rør"])
    #expect(read(text).table == nil)
  }

  @Test func givesFindingsInReadingOrder() {
    let reading = read("a;a;c\n1;2\n1;2;3\n1;\"2\"x;3\n")
    #expect(reading.findings.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    "id;b;c\n010190-1234;2\n0101901234;010190-1234\";3\n1;2;3\n", "010190-1234;b;010190-1234\n1;2;3\n4;5;\"6\"7\n",
    "a;b\n1;\"010190-1234\n",
  ])
  func neverRepeatsCPRNumbers(text: String) {
    let reading = read(text)
    #expect(!reading.findings.isEmpty)
    #expect(!String(describing: reading.findings).contains("0101"))
  }

  /// Thousands of columns of one name are told of by the first of them.
  @Test func manyColumnsOfOneNameAreCounted() {
    let findings = read(Array(repeating: "a", count: 20_000).joined(separator: ";") + "\n").findings
      .filter { $0.code == .duplicateHeader }
    #expect(findings.count == 50)
    #expect(findings.reduce(0) { $0 + $1.repeats } == 19_999)
  }

  /// What the documentation shows.
  @Test func theExampleOfADoubtfulSeparatorIsOne() {
    let reading = read("kommune;kvartal,antal\n580;2022K2\n461,3\n")
    #expect(reading.findings.map(\.code) == [.ambiguousDelimiter])
  }
}
