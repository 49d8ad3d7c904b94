import DelimitedText
import Foundation
import Testing

@testable import Rendering

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

  /// Whatever the text, a reader of JSON gets it back.
  @Test(arguments: [
    "", "a\u{0}b\u{1F}c", "\"\\/\u{8}\u{C}\n\r\t", "æøå 🧑‍⚕️ \u{2028}", "e\u{301}", "\u{7F}\u{FEFF}", #"\u0041"#,
  ])
  func textsComeBack(_ text: String) throws {
    let json = JSONValue.object([text: .list([.text(text)])]).rendered
    let read = try JSONDecoder().decode([String: [String]].self, from: Data(json.utf8))
    #expect(Array(read.keys).first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    #expect(read.values.first?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: [
    0, -0.0, 1, -2.5, 0.1, 1e-7, 123_456_789.125, 1e18, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    46.1437479488021,
  ])
  func numbersComeBack(_ number: Double) throws {
    let json = JSONValue.list([.number(number)]).rendered
    #expect(try JSONDecoder().decode([Double].self, from: Data(json.utf8)) == [number])
  }

  @Test func emptyListsAndObjectsAreWritten() throws {
    let json = JSONValue.object(["a": .list([]), "b": .object([:]), "c": .null, "d": .flag(false)]).rendered
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((read["a"] as? [Any])?.isEmpty == true && (read["b"] as? [String: Any])?.isEmpty == true)
    #expect(read["d"] as? Bool == false && read["c"] is NSNull)
  }

  // MARK: Reading

  @Test(
    arguments: [
      ("null", .null), (" [1, -2.5e1 , true]\n", .list([.integer(1), .number(-25), .flag(true)])), ("\"\"", .text("")),
      (#""\u00e6\ud83d\ude00\n""#, .text("æ😀\n")),
      (#"{"a":{},"a":1,"b":[]}"#, .object(["a": .object([:]), "b": .list([])])),
      ("\u{FEFF}0", .integer(0)), ("10000000000000000000", .number(1e19)),
      (#""\ud83d x""#, .text("\u{FFFD} x")),
    ] as [(String, JSONValue)])
  func jsonIsRead(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), (#"{"a" 1}"#, 5), ("nul", 0), ("nan", 0), ("0x10", 0), ("\"a", 2),
    ("\"\n\"", 1), (#""\x""#, 3), (#""\u12""#, 3), ("1 1", 2), ("1e999", 0), ("{a:1}", 1),
  ])
  func whatIsNoJSONIsAFaultAtItsPlace(_ text: String, _ offset: Int) {
    #expect(throws: JSONFault(offset: offset)) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test(arguments: ["[", "{\"a\":"]) func deepNestingIsAFaultAndNoCrash(_ open: String) {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(String(repeating: open, count: 100_000).utf8)) }
  }

  @Test(arguments: 0..<200) func anyBytesAreReadOrRefused(_ seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    let pool = Array(#"{}[]",:0123456789.eE+-truefalsnu\ud83 "#.utf8) + [0, 0xC3, 0xFF]
    let bytes = (0..<Int.random(in: 0...60, using: &numbers)).compactMap { _ in pool.randomElement(using: &numbers) }
    // What was read is written and read back the same.
    if let value = try? JSONValue(parsing: bytes) {
      #expect((try? JSONValue(parsing: Array(value.rendered.utf8))) == value)
    }
  }
}
