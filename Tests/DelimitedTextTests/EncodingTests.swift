import DelimitedText
import Findings
import Testing

/// How a text looks in each encoding that is read.
enum Dress: String, CaseIterable {
  case utf8, utf8Mark, windows1252, utf16LittleEndian, utf16BigEndian

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8Mark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .windows1252: text.unicodeScalars.map { $0 == "–" ? 0x96 : $0 == "€" ? 0x80 : UInt8($0.value) }
    case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  var encoding: TextEncoding {
    switch self {
    case .utf8, .utf8Mark: .utf8
    case .windows1252: .windows1252
    case .utf16LittleEndian, .utf16BigEndian: .utf16
    }
  }
}

@Suite struct EncodingTests {
  @Test(arguments: Dress.allCases, [nil] + TextEncoding.allCases)
  func readsOneTextInEveryDress(dress: Dress, declared: TextEncoding?) throws {
    let hasMark = dress != .utf8 && dress != .windows1252
    guard hasMark || declared == nil || declared == dress.encoding else { return }
    let bytes = dress.bytes("område;beløb\r\nÆrø – Ålborg;5 €\r\n")
    let reading = read(bytes, ReadingOptions(encoding: declared))
    let table = try #require(reading.table)
    #expect(reading.findings.isEmpty)
    #expect(table.header == ["område", "beløb"])
    #expect(table.rows.map(\.fields) == [["Ærø – Ålborg", "5 €"]])
    #expect(table.dialect.encoding == dress.encoding)
    #expect(table.dialect.hadByteOrderMark == hasMark)
    #expect(table.place(ofRow: 0, field: 1).excerpt == Excerpt(text: "Ærø – Ålborg;5 €", marked: 13..<16))
  }

  @Test func readsEveryByteOfWindows1252() throws {
    // The mapping table of Microsoft at unicode.org (CP1252.TXT), for the bytes that differ from Latin-1.
    let high: [UInt8: Unicode.Scalar] = [
      0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
      0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
      0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]
    for byte in UInt8(0x80)...0xFF where ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
      let table = try #require(read(Array("a;b\n1;".utf8) + [byte]).table)
      #expect(Array(table.rows[0].fields[1].unicodeScalars) == [high[byte] ?? Unicode.Scalar(byte)])
      #expect(table.dialect.encoding == .windows1252)
    }
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func refusesTheUndefinedBytesOfWindows1252(byte: UInt8) throws {
    let finding = try fault(Array("a;b\r\n1;2\r\n3;\"".utf8) + [0xE5, 0x20, byte, byte] + Array("\"\n".utf8))
    #expect(finding.code == .undecodable)
    #expect(
      finding.facts == [.found: String(byte, radix: 16, uppercase: true), .expected: "windows-1252", .count: "2"])
    #expect(finding.line == 3)
    #expect(finding.place?.excerpt == Excerpt(text: "3;\"å \u{FFFD}\u{FFFD}\"", marked: 5..<6))
  }

  @Test(
    arguments: [
      // Cut off within a character, overlong, a surrogate, beyond U+10FFFF, and UTF-8 that turns into Windows-1252.
      ([0xC3], "C3"), ([0xC0, 0xAF], "C0"), ([0xED, 0xA0, 0x80], "ED"), ([0xF4, 0x90, 0x80, 0x80], "F4"),
      ([0xE5, 0x6C], "E5"),
    ] as [([UInt8], String)])
  func refusesWhatIsNotUTF8(bytes: [UInt8], found: String) throws {
    let text = Array("Område;b\n1;2\n1;3".utf8) + bytes
    for input in [text, [0xEF, 0xBB, 0xBF] + text] {
      let finding = try fault(input)
      #expect(finding.code == .undecodable)
      #expect(finding.facts[.found] == found)
      #expect(finding.facts[.expected] == "utf-8")
      #expect(finding.line == 3)
      #expect(finding.marked == "\u{FFFD}")
      #expect(read(input).table == nil)
    }
  }

  @Test func takesTheUsersWordAgainstUTF8ButNotAgainstAMark() throws {
    let table = try #require(read(Array("a;b\n1;\u{E5}".utf8), ReadingOptions(encoding: .windows1252)).table)
    #expect(table.rows[0].fields == ["1", "Ã¥"])
    #expect(try fault([0x61, 0x3B, 0xE5, 0x0A], ReadingOptions(encoding: .utf8)).code == .undecodable)
  }

  @Test(
    arguments: [
      ([0x00, 0xD8], "00 D8", 2), ([0x00, 0xDC, 0x61, 0x00], "00 DC", 2), ([0x61], "61", 2),
      ([0x0A, 0x00, 0x00, 0xD8, 0x00, 0xD8], "00 D8", 3),
    ] as [([UInt8], String, Int)])
  func refusesBrokenUTF16(end: [UInt8], found: String, line: Int) throws {
    let finding = try fault(Dress.utf16LittleEndian.bytes("a;b\n1;2") + end)
    #expect(finding.code == .undecodable)
    #expect(finding.facts[.found] == found)
    #expect(finding.facts[.expected] == "utf-16")
    #expect(finding.line == line)
  }

  @Test func readsCharactersBeyondTheBasicPlane() throws {
    for dress in [Dress.utf16LittleEndian, .utf16BigEndian, .utf8] {
      #expect(read(dress.bytes("a;b\n🩺;2\n")).table?.rows[0].fields == ["🩺", "2"])
    }
  }

  @Test func readsUTF16WithoutAMarkOnlyWhereItIsDeclared() throws {
    for dress in [Dress.utf16LittleEndian, .utf16BigEndian] {
      let bytes = Array(dress.bytes("område;b\n1;2\n").dropFirst(2))
      #expect(
        read(bytes, ReadingOptions(encoding: .utf16)).table?.header == ["område", "b"])
      let finding = try fault(bytes)
      #expect(finding.code == .nulByte)
      #expect(finding.facts[.suggestion] == "utf-16")
    }
  }

  @Test func refusesNULBytes() throws {
    let finding = try fault("a;b\n1;2\n3;\u{0}4\n5;\u{0}6\n")
    #expect(finding.code == .nulByte)
    #expect(finding.line == 3)
    #expect(finding.marked == "\u{0}")
    #expect(finding.facts == [.count: "2"])
    #expect(try fault(Dress.utf16LittleEndian.bytes("a;b\n1;\u{0}\n")).line == 2)
  }

  @Test(arguments: ["", "\n", " \r\n\t\r\n", "\u{FEFF}", "\u{FEFF}\n", "sep=;\r\n", "\"\"\n", ";;;\n"])
  func namesAnEmptyFile(text: String) throws {
    #expect(try fault(text).code == .fileEmpty)
    #expect(read(text).table == nil)
  }

  @Test func readsATextWithSeveralMarks() throws {
    let table = try #require(read("\u{FEFF}\u{FEFF}a;b\n1;2\n").table)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.line) == [2])
  }
}

@Suite struct FileKindTests {
  static let zip = "PK\u{3}\u{4}\u{14}\u{0}"

  @Test(arguments: [
    ("{\"a\": 1}", "JSON"), ("\n [ {\"a\": 1},\n {\"a\": 2} ]", "JSON"), ("[1, 2]", "JSON"), ("[null]", "JSON"),
    ("{}", "JSON"), ("{\n  \"a;b\": [1]\n}", "JSON"),
    ("{\"a\": 1}\n{\"a\": 2}\n", "JSON Lines"), ("{\"a\": 1}\r\n{\"a\": 2}\r\n", "JSON Lines"),
    ("[\"a\", 1]\n[\"b\", 2]", "JSON Lines"), ("\u{FEFF}{\"a\": 1}", "JSON"),
    ("<!DOCTYPE html>\n<html>", "HTML"), ("<html><body>", "HTML"), ("  <table><tr><td>1;2</td>", "HTML"),
    ("<?xml version=\"1.0\"?><Workbook>", "XML"), ("<?xml version=\"1.0\"?>\n<!DOCTYPE html><html>", "HTML"),
    (zip + "xl/workbook.xml", "XLSX"), (zip + "word/document.xml", "DOCX"), (zip + "data.csv", "ZIP"),
    (zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ODS"),
    ("%PDF-1.7\n%", "PDF"), ("{\\rtf1\\ansi", "RTF"), ("SQLite format 3\u{0}", "SQLite"),
    ("PAR1\u{15}\u{0}PAR1", "Parquet"),
  ])
  func namesWhatItIs(text: String, kind: String) throws {
    let finding = try fault(text)
    #expect(finding.code == .notDelimitedText)
    #expect(finding.facts == [.found: kind])
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], "XLS"), ([0x1F, 0x8B, 0x08], "gzip"),
      ([0x28, 0xB5, 0x2F, 0xFD, 0x24], "zstd"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
    ] as [([UInt8], String)])
  func namesBinaryFiles(bytes: [UInt8], kind: String) throws {
    #expect(try fault(bytes).facts == [.found: kind])
  }

  @Test func recognisesJSONInUTF16() throws {
    #expect(try fault(Dress.utf16LittleEndian.bytes("{\"a\": 1}")).facts == [.found: "JSON"])
  }

  @Test(arguments: [
    "[navn];[antal]\n1;2\n", "[1];[2]\n1;2\n", "{id};{navn}\n1;2\n", "<5;antal\n1;2\n", "<navn>;antal\n1;2\n",
    "\"{\"\"a\"\": 1}\";b\n1;2\n", "PK;b\n1;2\n", "PAR1;PAR2\n1;2\n", "BZh9;b\n1;2\n",
  ])
  func readsTablesThatBeginLikeSomethingElse(text: String) throws {
    #expect(try cells(text).last == ["1", "2"])
  }
}
