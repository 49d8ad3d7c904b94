import DelimitedText
import Findings
import SafeText
import Testing

@Suite struct TableTests {
  @Test func readsASmallTable() throws {
    let reading = read("\u{FEFF}omr;år;antal\r\n580; 2022 ;1\r\n\"751\";\"20\r\n22\";2\r\n\r\n461;2022;3\r\n")
    let table = try #require(reading.table)
    #expect(reading.findings.isEmpty)
    #expect(reading.rejected.isEmpty)
    #expect(table.file == "fil.csv")
    #expect(table.header == ["omr", "år", "antal"])
    #expect(table.headerLine == 1)
    #expect(
      table.dialect
        == Dialect(
          encoding: .utf8, delimiter: ";", hadByteOrderMark: true, lineBreak: .carriageReturnLineFeed))
    #expect(table.rows.map(\.fields) == [["580", "2022", "1"], ["751", "20\r\n22", "2"], ["461", "2022", "3"]])
    #expect(table.rows.map(\.line) == [2, 3, 6])
    #expect(table.rows.map(\.lastLine) == [2, 4, 6])
  }

  @Test(arguments: [
    ("a;b\n\"1\";\"\"", ["1", ""]),
    ("a;b\n 1 ;\t2\t\n", ["1", "2"]),
    ("a;b\n\" 1 \" ; \"2\t\"\n", [" 1 ", "2\t"]),
    ("a;b\n\"1;\"\"x\"\"\";\"\n\"\n", ["1;\"x\"", "\n"]),
    ("a;b\n\"\"\"\";\"\"\"\"\"\"\n", ["\"", "\"\""]),
    ("a;b\nA\u{30A};\u{1B}[31m", ["Å", "\u{1B}[31m"]),
    ("A\u{30A};b\n1;2", ["1", "2"]),
  ])
  func readsCells(text: String, row: [String]) throws {
    let rows = try cells(text)
    #expect(rows.count == 2)
    #expect(rows.last.map { $0.map { Array($0.unicodeScalars) } } == row.map { Array($0.unicodeScalars) })
  }

  @Test func bringsHeadingsToNormalFormC() throws {
    let table = try #require(read("A\u{30A}r;\" b \"\n1;2").table)
    #expect(table.header.map { Array($0.unicodeScalars) } == [Array("År".unicodeScalars), ["b"]])
  }

  @Test(arguments: [("\n", LineBreak.lineFeed), ("\r\n", .carriageReturnLineFeed), ("\r", .carriageReturn)])
  func readsEveryLineBreak(lineBreak: String, kind: LineBreak) throws {
    let lines = ["a;b", "", "1;\"x", "y\"", "  ", "2;3"]
    let table = try #require(read(lines.joined(separator: lineBreak)).table)
    #expect(table.dialect.lineBreak == kind)
    #expect(table.rows.map(\.fields) == [["1", "x\(lineBreak)y"], ["2", "3"]])
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(table.rows.map(\.lastLine) == [4, 6])
  }

  @Test func countsMixedLineBreaks() throws {
    // A line of a blank between CR and LF: two breaks, not one.
    let table = try #require(read("a;b\r\n1;2\r3;4\n\n5;6\r \n7;8\r\r\n9;10").table)
    #expect(table.dialect.lineBreak == .mixed)
    #expect(table.rows.map(\.line) == [2, 3, 5, 7, 9])
  }

  @Test func keepsAQuotedEmptyCellOfASingleColumn() throws {
    #expect(try cells("a\n1\n\n  \n\"\"\n2\n") == [["a"], ["1"], [""], ["2"]])
  }

  @Test func takesAQuoteForAHeading() throws {
    #expect(try cells("\"\"\"\"\n1\n") == [["\""], ["1"]])
  }

  @Test func passesOverRowsOfNothing() throws {
    let table = try #require(read("a;b;c\n1;2;3\n;;\n ; ;\n;;;;\n\"\";;\n4;5;6\n").table)
    #expect(table.rows.map(\.fields) == [["1", "2", "3"], ["", "", ""], ["4", "5", "6"]])
    #expect(table.rows.map(\.line) == [2, 6, 7])
  }

  @Test(arguments: ["a;b;\n1;2;\n3;4;\n", "a;b;;\n1;2;;\n3;4;;"])
  func takesASeparatorAtTheEndOfEveryLine(text: String) throws {
    #expect(try cells(text) == [["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test func keepsAColumnWithoutAHeadingThatHoldsSomething() throws {
    #expect(try cells("a;b;\n1;2;\n3;4;x\n") == [["a", "b", ""], ["1", "2", ""], ["3", "4", "x"]])
  }

  @Test(arguments: [
    ("Antal", 1), (" antal ", 2), ("År", 0), ("A\u{30A}r", 0), ("år", 0), ("ANTAL", nil), ("tal", nil), ("Note", 3),
  ])
  func findsColumns(name: String, column: Int?) throws {
    let table = try #require(read("År;Antal;antal;NOTE\n1;2;3;4").table)
    #expect(table.column(named: name) == column)
  }
}

@Suite struct PlaceTests {
  @Test func marksTheFieldOnItsPhysicalLine() throws {
    let table = try #require(read("omr;år;antal\r\n\"751\";\"20\r\n22\";2\r\n").table)
    #expect(
      table.place(ofRow: 0, field: 2)
        == Place(
          file: "fil.csv", line: 3, field: 3, fieldName: "antal", excerpt: Excerpt(text: "22\";2", marked: 4..<5)))
    #expect(
      table.place(ofRow: 0, field: 1)
        == Place(
          file: "fil.csv", line: 2, field: 2, fieldName: "år", excerpt: Excerpt(text: "\"751\";\"20", marked: 6..<9)))
    #expect(
      table.place(ofRow: 0, field: nil)
        == Place(file: "fil.csv", line: 2, excerpt: Excerpt(text: "\"751\";\"20", marked: 0..<0)))
    #expect(table.place(ofRow: 1, field: 0) == Place(file: "fil.csv"))
    #expect(table.place(ofRow: 0, field: 3).field == nil)
  }

  @Test func marksHeadings() throws {
    let table = try #require(read("\u{FEFF}sep=,\nomr, år,antal\n1,2,3\n").table)
    #expect(
      table.place(ofHeader: 1)
        == Place(
          file: "fil.csv", line: 2, field: 2, fieldName: "år", excerpt: Excerpt(text: "omr, år,antal", marked: 5..<7)))
  }

  @Test(arguments: [
    ("a;b;c\n1;;3", 1, ";"), ("a;b;c\n1;2;", 2, ";"), ("a;b;c\n1; ;3", 1, ";"), ("a;b;c\n ;2;3", 0, ";"),
    ("a;b;c\n1;\"\";3", 1, "\"\""), ("a\n\"\"", 0, "\"\""),
  ])
  func marksEmptyCells(text: String, field: Int, marked: String) throws {
    let place = try #require(read(text).table).place(ofRow: 0, field: field)
    #expect(place.excerpt?.markedText == marked)
    #expect(place.field == field + 1)
  }

  @Test func countsCharactersAndNotBytes() throws {
    let table = try #require(read("navn;antal\n\"Ærø 👩‍👩‍👧\";tolv\n").table)
    #expect(table.place(ofRow: 0, field: 1).excerpt == Excerpt(text: "\"Ærø 👩‍👩‍👧\";tolv", marked: 8..<12))
  }

  @Test func cutsVeryLongLinesAroundTheMark() throws {
    let long = String(repeating: "æ", count: 5000)
    let table = try #require(read("a;b;c\n\(long);tolv;\(long)\n").table)
    let excerpt = try #require(table.place(ofRow: 0, field: 1).excerpt)
    #expect(excerpt.markedText == "tolv")
    #expect(excerpt.text.utf8.count < 300)
    #expect(excerpt.text.allSatisfy { "æ;tolv".contains($0) })
    #expect(try #require(table.place(ofRow: 0, field: 0).excerpt).text.utf8.count < 3000)
  }

  /// Wherever the cut falls in a long line, it takes no number apart: neither behind the mark nor before it.
  @Test(arguments: ["010190-1234", "0101901234", "01.01.90 - 1234"])
  func cutsNoPersonalNumber(_ number: String) throws {
    let long = String(repeating: "y", count: 2100)
    for count in 0..<130 {
      let dashes = String(repeating: "—", count: count / 3) + String(repeating: "x", count: count % 3)
      let text = "a;b;c\n\(long) \(number) \(dashes);tolv;\(dashes) \(number) \(long)\n"
      let table = try #require(read(text).table)
      let excerpt = try #require(table.place(ofRow: 0, field: 1).excerpt)
      #expect(excerpt.markedText == "tolv")
      #expect(!excerpt.text.contains { $0.isNumber }, "\(count): \(excerpt.text)")
    }
  }

  @Test(arguments: [
    ("010190-1234", "******-****"), ("0101901234", "**********"), ("x010190 1234y", "x****** ****y"),
    ("710190-1234", "******-****"), ("10190-1234", "*****-****"), ("101901234", "*********"),
    ("320190-1234", "320190-1234"), ("011390-1234", "011390-1234"), ("2022-06-14", "2022-06-14"),
    ("14-06-2022", "14-06-2022"), ("01019012345", "01019012345"), ("010190-123", "010190-123"), ("1.017", "1.017"),
  ])
  func masksCPRNumbers(cell: String, shown: String) throws {
    let table = try #require(read("id;antal\n\(cell);tolv\n").table)
    #expect(table.rows[0].fields == [cell, "tolv"])
    #expect(table.place(ofRow: 0, field: 1).excerpt?.text == "\(shown);tolv")
    #expect(table.place(ofRow: 0, field: 1).excerpt?.markedText == "tolv")
    #expect(PersonalNumber.masked(in: cell) == shown)
  }
}
