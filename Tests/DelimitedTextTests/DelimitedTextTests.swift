import DelimitedText
import Findings
import Testing

func read(_ text: String, _ options: ReadingOptions = .init()) -> TableReading {
  Table.read(Array(text.utf8), file: "fil.csv", options: options)
}

@Suite struct TableTests {
  @Test func readsASmallTable() throws {
    let reading = read("\u{FEFF}omr;år;antal\r\n580; 2022 ;1\r\n\"751\";\"20\r\n22\";2\r\n\r\n461;2022;3\r\n")
    let table = try #require(reading.table)
    #expect(reading.findings.isEmpty)
    #expect(table.header == ["omr", "år", "antal"])
    #expect(
      table.dialect
        == Dialect(encoding: .utf8, delimiter: ";", hadByteOrderMark: true, lineBreak: .carriageReturnLineFeed))
    #expect(table.rows.map(\.fields) == [["580", "2022", "1"], ["751", "20\r\n22", "2"], ["461", "2022", "3"]])
    #expect(table.rows.map(\.line) == [2, 3, 6])
    #expect(table.rows.map(\.lastLine) == [2, 4, 6])
    #expect(
      table.place(ofRow: 1, field: 2)
        == Place(
          file: "fil.csv", line: 4, field: 3, fieldName: "antal", excerpt: Excerpt(text: "22\";2", marked: 4..<5)))
  }

  @Test func namesFaultyRows() throws {
    let reading = read("a;b;c\n1;2\n1;5\" rør;3\n\"x\"y;2;3\n1;2;3;4\n1;2;3\n")
    #expect(reading.findings.map(\.code) == [.wrongFieldCount, .misplacedQuote, .misplacedQuote, .wrongFieldCount])
    #expect(reading.findings.map { $0.place?.line } == [2, 3, 4, 5])
    #expect(reading.findings[1].facts == [.found: "5\" rør"])
    #expect(reading.table?.rows.map(\.fields) == [["1", "2", "3"]])
    #expect(reading.rejected.map(\.rawText) == ["1;2", "1;5\" rør;3", "\"x\"y;2;3", "1;2;3;4"])
  }
}

@Suite struct WriterTests {
  @Test func writesBothStyles() {
    let rows: [[DelimitedWriter.Cell]] = [
      [.text("=1+1"), .number(1e-7), .decimalText("50.96")], [.text("a;\"b"), .flag(true), .empty],
    ]
    #expect(
      DelimitedWriter(style: .excelDanish).table(header: ["a", "b", "c"], rows: rows)
        == "\u{FEFF}a;b;c\r\n'=1+1;0,0000001;50,96\r\n\"a;\"\"b\";true;\r\n")
    #expect(
      DelimitedWriter(style: .standard).table(header: ["a", "b", "c"], rows: rows)
        == "a,b,c\n'=1+1,0.0000001,50.96\n\"a;\"\"b\",true,\n")
  }
}
