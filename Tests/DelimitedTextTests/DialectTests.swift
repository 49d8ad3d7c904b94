import DelimitedText
import Findings
import Testing

@Suite struct DialectTests {
  @Test(arguments: [
    ("a;b\n1,5;2,5\n", ";"), ("a,b\n1.5,2.5\n", ","), ("a\tb\n1,5\t2,5\n", "\t"), ("a|b\n1,5|2,5\n", "|"),
    // Equally many of both: the one that the numbers don't need.
    ("år;andel, pct\n2020;1,5\n2021;2,5\n", ";"), ("a,b;c\n1,2;3\n", ";"),
    // Separators in quotes don't count.
    ("\"a;x\",\"b;y\"\n\"1;2\",\"3\"\n", ","), ("\"a,x\";\"b,y\"\n\"1,2\";\"3,4\"\n", ";"),
    ("a,b\n\"1;\n2\",\"3;\n4\"\n", ","),
    // Text with the other separator in some rows.
    ("navn,note\nx,y; z\nu,v\n", ","), ("navn;note\nx;y, z\nu;v\n", ";"),
    // A faulty row among many.
    ("a;b, c\n1;2,5\n1;2,5\n1;2,5\n1;2,5\n1;2,5;6\n", ";"), ("a,b,c\n1,2,3\n1,2\n1,2,3\n1,2,3\n1,2,3\n", ","),
    ("a;b;c\n1;2\n3;4;5\n", ";"), ("a;b\n1;5\" rør\n", ";"),
    // A single column.
    ("a\n1,5\n2,5\n", ";"), ("andel, pct\n1\n2\n", ";"), ("kommentar\nhej, du\nja, tak\n", ";"),
    ("\"Andel\"\n1,5\n2,5\n", ";"), ("\"kommentar\"\nhej, du\nja, tak\n", ";"),
    // Only a header.
    ("a,b,c", ","), ("a\tb", "\t"),
  ])
  func tellsTheSeparator(text: String, delimiter: Character) throws {
    #expect(read(text).table?.dialect.delimiter == delimiter)
  }

  @Test(arguments: [
    ("sep=;\r\na;b\r\n1;2\r\n", ";"), ("sep=,\na,b\n1,2\n", ","), ("SEP=|\na|b\n1|2\n", "|"),
    ("\"sep=;\"\na;b\n1;2\n", ";"), ("sep=\t\na\tb\n1\t2\n", "\t"), ("sep=;;\na;b\n1;2\n", ";"),
    ("\u{FEFF}sep=;\na;b\n1;2\n", ";"), ("sep=^\na^b\n1^2\n", "^"), ("sep= \na b\n1 2\n", " "),
  ])
  func obeysASeparatorLine(text: String, delimiter: Character) throws {
    let table = try #require(read(text).table)
    #expect(table.dialect.delimiter == delimiter)
    #expect(table.header == ["a", "b"])
    #expect(table.headerLine == 2)
    #expect(table.rows.map(\.fields) == [["1", "2"]])
    #expect(table.rows.map(\.line) == [3])
    #expect(table.place(ofRow: 0, field: 1).line == 3)
  }

  @Test(arguments: ["sep=x;b\n1;2\n", "sep;b\n1;2\n", "sep=\";b\"\n1\n", "sep=\n1\n"])
  func takesOtherLinesForHeaders(text: String) throws {
    #expect(read(text).table?.headerLine ?? 1 == 1)
    #expect(read(text).table?.dialect.delimiter ?? ";" == ";")
  }

  @Test func takesTheUsersWord() throws {
    let table = try #require(read("sep=;\na,b;c\n1,2;3\n", ReadingOptions(delimiter: ",")).table)
    #expect(table.header == ["a", "b;c"])
  }

  @Test(arguments: ["\"", "\n", "\r\n", "§", "\u{0}", "👍"] as [Character])
  func refusesSeparatorsThatCanNotBeOne(delimiter: Character) throws {
    let finding = try fault("a;b\n1;2\n", ReadingOptions(delimiter: delimiter))
    #expect(finding.code == .ambiguousDelimiter)
    #expect(finding.facts == [.found: String(delimiter)])
    #expect(finding.cause == .separator)
  }

  @Test func asksWhereSeveralSeparatorsExplainTheTextEquallyBadly() throws {
    let finding = try fault("a;b,c\n1;2\n3,4\n5\n")
    #expect(finding.code == .ambiguousDelimiter)
    #expect(finding.facts == [.found: "; ,"])
    #expect(finding.line == 1)
    #expect(
      read("a;b,c\n1;2\n3,4\n5\n", ReadingOptions(delimiter: ";")).findings.map(\.code) == [
        .wrongFieldCount, .wrongFieldCount,
      ])
  }

  @Test func readsFieldsOfBlanksBetweenTabs() throws {
    #expect(try cells("a\tb\tc\n \t\t 2 \n\t3\t\n") == [["a", "b", "c"], ["", "", "2"], ["", "3", ""]])
  }
}

@Suite struct NoteTests {
  @Test(arguments: [
    "Kilde: Danmarks Statistik\n", "\"Anm.: Tallene er foreløbige, se noten\";;\n", "Noter:;;\n1) Uden Ærø;;\n\n",
    "* foreløbige tal\nKilde: Danmarks Statistik, 2023; egne tal\n", "Anmærkning\n;;\nTallene er afrundede\n",
  ])
  func notesBelowATableAreNoRows(_ notes: String) throws {
    let reading = read("omr;aar;n\nFyn;2020;1\nÆrø;2020;\n" + notes)
    let table = try #require(reading.table)
    #expect(reading.findings.isEmpty && reading.rejected.isEmpty)
    #expect(table.rows.map(\.fields) == [["Fyn", "2020", "1"], ["Ærø", "2020", ""]])
    #expect(!table.notes.isEmpty && table.notes.allSatisfy { !$0.isEmpty })
  }

  @Test func whatStandsAboveARowOrBeginsOtherwiseIsARow() throws {
    #expect(try #require(read("omr;n\nKilde: A;\nFyn;1\n").table).rows.count == 2)
    #expect(try #require(read("omr;n\nFyn;1\nÆrø;\nKilde: A;\n").table).rows.count == 2)
    #expect(try #require(read("omr;n\nFyn;1\nNotodden;\n").table).rows.count == 2)
    #expect(read("omr;n\nFyn;1\nTallene er foreløbige\n").rejected.count == 1)
    #expect(read("omr;n\nFyn;1\nKilde: A;\n", ReadingOptions(hasNotes: false)).table?.rows.count == 2)
    #expect(try #require(read("note\nFyn\nKilde\n").table).rows.count == 2)
  }
}

@Suite struct TitleTests {
  static let rows = [
    ["", "", "2020", "2021"], ["Fyn", "Mænd", "1", "2"], ["Fyn", "Kvinder", "3", "4"], ["Ærø", "Mænd", "5", "6"],
    ["Ærø", "Kvinder", "7", "8"],
  ]

  @Test(arguments: [
    "\"Folketal, efter område\"\n\n\" \";\" \";\"2020\";\"2021\"\n\"Fyn\";\"Mænd\";1;2\n\"\";\"Kvinder\";3;4\n\"Ærø\";\"Mænd\";5;6\n\"\";\"Kvinder\";7;8\n",
    "\"Folketal, efter område\"\r\n\r\n\" \",\" \",\"2020\",\"2021\"\r\n\"Fyn\",\"Mænd\",1,2\r\n\" \",\"Kvinder\",3,4\r\n\"Ærø\",\"Mænd\",5,6\r\n\" \",\"Kvinder\",7,8\r\n",
    "Folketal\n\n,,2020,2021\nFyn,Mænd,1,2\n,Kvinder,3,4\nÆrø,Mænd,5,6\n,Kvinder,7,8\n",
    "Folketal, efter område;;;\n;;;\n;;2020;2021\nFyn;Mænd;1;2\n;Kvinder;3;4\nÆrø;Mænd;5;6\n;Kvinder;7;8\n",
    "Folketal, efter område\n;;2020;2021\nFyn;Mænd;1;2\n;Kvinder;3;4\nÆrø;Mænd;5;6\n;Kvinder;7;8\n",
  ])
  func passesOverTitlesAndFillsBlankCellsDown(text: String) throws {
    let table = try #require(read(text).table)
    #expect(read(text).findings.isEmpty)
    #expect(table.titles.first?.hasPrefix("Folketal") == true)
    #expect(table.titles.count == 1)
    #expect([table.header] + table.rows.map(\.fields) == Self.rows)
    #expect(table.headerLine == table.rows[0].line - 1)
    #expect(table.place(ofHeader: 2).excerpt?.markedText.contains("2020") == true)
  }

  @Test func countsTheLinesOfTitles() throws {
    let table = try #require(read("Titel\n\"Mere\ntitel\"\n\na;b\n1;2\n").table)
    #expect(table.titles == ["Titel", "Mere\ntitel"])
    #expect(table.headerLine == 5)
    #expect(table.rows.map(\.line) == [6])
  }

  @Test func fillsOnlyFromTheLeft() throws {
    let table = try #require(read("Titel\nomr;køn;2020;2021\nFyn;M;1;\n;;3;\n;K;;4\n;;5;\n").table)
    #expect(
      table.rows.map(\.fields) == [
        ["Fyn", "M", "1", ""], ["Fyn", "M", "3", ""], ["Fyn", "K", "", "4"], ["Fyn", "K", "5", ""],
      ])
  }

  @Test func doesNotFillBelowARowThatItCouldNotRead() throws {
    let reading = read("Titel\nomr;køn;2020\nFyn;M;1\nÆrø;M\n;K;3\nVejle;M;4\n;K;5\n")
    #expect(reading.findings.map(\.line) == [4])
    #expect(
      reading.table?.rows.map(\.fields) == [
        ["Fyn", "M", "1"], ["", "K", "3"], ["Vejle", "M", "4"], ["Vejle", "K", "5"],
      ])
  }

  /// A heading that somebody deleted would give its rows to the one above.
  @Test(arguments: [
    "Fyn;M;1\n;K;2\nÆrø;M;3\n;K;4\n;M;5\n;K;6\n", "Fyn;M;1\n;K;2\n;M;3\n;K;4\nÆrø;M;5\n;K;6\nVejle;M;5\n;K;6\n",
    "Fyn;M;1\nÆrø;M;3\n;M;4\n", "Fyn;M;1\n;K;2\n;M;3\n;K;4\nÆrø;M;5\n;K;6\n",
  ])
  func leavesIrregularBlanks(_ rows: String) throws {
    let table = try #require(read("Titel\nomr;køn;2020\n" + rows).table)
    #expect(table.rows.contains { $0.fields[0].isEmpty })
  }

  @Test func fillsTwoColumnsEachByItsOwnBlocks() throws {
    let table = try #require(
      read("Titel\na;b;c;d\nF;M;1;x\n;;2;x\n;K;1;x\n;;2;x\nÆ;M;1;x\n;;2;x\n;K;1;x\n;;2;x\n").table)
    #expect(table.rows.map { $0.fields[0] + $0.fields[1] } == ["FM", "FM", "FK", "FK", "ÆM", "ÆM", "ÆK", "ÆK"])
  }

  @Test func leavesBlankCellsOfAnOrdinaryFile() throws {
    #expect(
      try cells("omr;køn;2020\nFyn;M;1\n;K;3\n") == [["omr", "køn", "2020"], ["Fyn", "M", "1"], ["", "K", "3"]])
  }

  @Test(arguments: [
    // A header of another width, of one column above faulty rows, and a header without names.
    ("a;b\n1;2;3\n4;5;6\n", ["a", "b"], 2), ("a;b;c\n1;2;3;4\n", ["a", "b", "c"], 1), ("a\n1;2\n3;4\n", ["a"], 2),
  ])
  func doesNotTakeAHeaderForATitle(text: String, header: [String], faults: Int) throws {
    let reading = read(text)
    #expect(reading.table?.header == header)
    #expect(reading.findings.map(\.code) == Array(repeating: .wrongFieldCount, count: faults))
  }
}
