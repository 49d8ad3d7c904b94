import Agreement
import Basics
import DelimitedText
import Evidence
import Findings
import Synchronization
import Testing

@testable import Reading

/// A file that is counted block by block says the same as its rows read as a table and its cases taken one by one: the
/// same counts, the same faults on the same lines, whatever the size of a block and the number of workers.
@Suite struct LargeFileTests {
  struct Blocks: Sendable, CustomTestStringConvertible {
    var size: Int, workers: Int
    var testDescription: String { "\(size) bytes, \(workers) workers" }
  }

  @Test(
    arguments: [
      Blocks(size: 1, workers: 1), Blocks(size: 17, workers: 3), Blocks(size: 64, workers: 2),
      Blocks(size: 200, workers: 1), Blocks(size: 1 << 16, workers: 2),
    ])
  func blocksSayTheSameAsTheWhole(_ blocks: Blocks) {
    var generator = SeededGenerator(state: UInt64(7 + 100 * blocks.size + blocks.workers))
    for round in 0..<50 {
      var source = Sample.source(.records)
      source.format.delimiter = ";"
      source.periodLength = Period.Length.allCases.randomElement(using: &generator) ?? .quarter
      if round % 5 == 0 { source.filters = [.init(column: "type", values: ["121", "læ 131", ""])] }
      if round % 8 == 0 { source.filters = [.init(column: "type", values: ["131"])] }
      if round % 16 == 0 { source.filters += [.init(column: "kommune", values: ["Ingen"])] }
      source.format.encoding = [nil, nil, "utf-8", "windows-1252"].randomElement(using: &generator) ?? nil
      if round % 7 == 0 { source.columns[.area] = nil }
      if round % 11 == 0 { source.columns[.due] = nil }
      let areas = round % 6 == 0 ? HostileFile.areasOutside : HostileFile.areas
      let bytes = HostileFile.bytes(using: &generator, isTame: round % 2 == 0, areas: areas)
      let head = min(bytes.count - 1, 300)
      compare(source, bytes, head: head, blocks)
      if source.format.encoding != nil { compare(source, bytes, head: head, blocks, isPipe: true) }
    }
  }

  /// The dresses that registers come in.
  @Test(arguments: Dress.allCases) func everyDressSaysTheSame(_ dress: Dress) {
    var generator = SeededGenerator(state: UInt64(dress.rawValue.utf8.count))
    for round in 0..<30 {
      let (bytes, encoding) = dress.bytes(using: &generator, isTame: round % 3 != 0)
      var source = Sample.source(.records)
      if round % 2 == 0 { source.format.delimiter = dress.delimiter }
      if round % 4 == 0 { source.format.encoding = encoding }
      let blocks = [Blocks(size: 50, workers: 3), Blocks(size: 700, workers: 2), Blocks(size: 1 << 16, workers: 1)]
      compare(source, bytes, head: [100, 1000, 1 << 14][round % 3], blocks[round % 3])
    }
  }

  private func compare(_ source: Source, _ bytes: [UInt8], head: Int, _ blocks: Blocks, isPipe: Bool = false) {
    let whole = PlainRecords(bytes, source)
    let parts = Reading.parts(
      bytes, source, head: head, blocks.size, blocks.workers,
      stream: Reading.stream(bytes, size: isPipe ? nil : bytes.count))
    let text = Comment(rawValue: String(decoding: bytes, as: UTF8.self).debugDescription)
    #expect(parts.evidence.sources["kilde"]?.cases == whole.cases, text)
    #expect(parts.evidence.sources["kilde"]?.inputs == whole.inputs, text)
    #expect(parts.rejected == whole.rejected, text)
    let codes = parts.findings.map(\.code)
    #expect(codes.contains(.noRowKept) == whole.keepsNone, text)
    #expect(codes.contains(.noRowOfAgreement) == whole.isOutside, text)
    let told = parts.findings.filter { ![.noRowKept, .noRowOfAgreement].contains($0.code) }
    #expect(told.count == whole.findings.count, text)
    #expect(told.filter { !whole.findings.contains($0) } == [], text)
    #expect(whole.findings.filter { !told.contains($0) } == [], text)
  }

  @Test func oneBadDateAmongManyIsToldWithItsLine() {
    var rows = Array(repeating: "2022-01-03;2022-01-17;2022-01-10;121;580;", count: 20_000)
    rows[19_998] = "2022-13-03;2022-01-17;2022-01-10;121;580;"
    let result = Reading.parts(HostileFile.header + rows.joined(separator: "\n"), head: 1000, 4096, 2)
    #expect(result.findings.filter { $0.code != .areaMissing }.map(\.code) == [.notADate])
    #expect(result.findings.first { $0.code == .notADate }?.place?.line == 20_000)
    #expect(result.evidence.sources["kilde"]?.inputs.first?.rows == 20_000)
  }

  @Test func manyFaultsAreCountedAndTheFirstKept() {
    let rows = Array(repeating: "2022-13-03;2022-01-17;2022-01-10;121;580;", count: 5000)
    for workers in 1...3 {
      let result = Reading.parts(HostileFile.header + rows.joined(separator: "\n"), head: 1000, 4096, workers)
      let dates = result.findings.filter { $0.code == .notADate }
      #expect(dates.count == FindingSample.limit)
      #expect(dates.map { $0.place?.line } == (2...FindingSample.limit + 1).map { $0 })
      #expect(dates.reduce(0) { $0 + $1.repeats } == 5000)
      #expect(result.evidence.sources["kilde"]?.inputs.first?.rejected == 5000)
    }
  }

  private static let rows = String(repeating: "2022-01-03;2022-01-17;2022-01-10;121;580;\n", count: 300)
  private static let mixed = Array("2022-01-03;2022-01-17;2022-01-10;121;R\u{F8}d".utf8) + [0xFF] + Array(";\n".utf8)
  private static let twoColumns =
    HostileFile.header.dropLast() + ";fdato;lbnr\n"
    + String(repeating: "2022-01-03;2022-01-17;2022-01-10;121;580;;240661;9489\n", count: 300)
  private static let nul = "2022-01-03;2022-01-17;2022-01-10;121;58\u{0};\n"

  private static let longHeader =
    HostileFile.header.dropLast() + (0..<300).map { ";mere\($0)" }.joined() + "\n"

  struct Text: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var encoding: String?
    var bytes: [UInt8]
    var code: FindingCode
    var line: Int?

    init(_ name: String, _ encoding: String?, _ bytes: [UInt8], _ code: FindingCode, _ line: Int? = nil) {
      (testDescription, self.encoding, self.bytes, self.code, self.line) = (name, encoding, bytes, code, line)
    }
  }

  /// A fault of the text as such outweighs those of its records, also of those before it, whoever comes upon which first.
  @Test(
    arguments: [
      Text(
        "bytes, then a quote", nil,
        Array((HostileFile.header + rows).utf8) + mixed + Array((rows + "\"x\n" + rows).utf8), .undecodable, 302),
      Text(
        "a quote, then bytes", "utf-8", Array((HostileFile.header + rows + "\"x\n" + rows).utf8) + mixed, .undecodable,
        603),
      Text("a quote, then NUL", nil, Array((HostileFile.header + rows + "\"x\n" + rows + nul).utf8), .nulByte, 603),
      Text(
        "bytes, then NUL", "utf-8", Array((HostileFile.header + rows).utf8) + mixed + Array((rows + nul + rows).utf8),
        .nulByte, 603),
      Text("bytes", "utf-8", Array((HostileFile.header + rows).utf8) + mixed + Array(rows.utf8), .undecodable, 302),
      Text(
        "bytes", "windows-1252", Array((HostileFile.header + rows + "\u{E6}").utf8) + [0x81, 0x0A], .undecodable, 302),
      Text(
        "a mark", "windows-1252", [0xEF, 0xBB, 0xBF] + Array((HostileFile.header + rows).utf8) + mixed, .undecodable,
        302),
      Text("NUL", nil, Array((HostileFile.header + rows).utf8) + [UInt8](repeating: 0, count: 3000), .nulByte, 302),
      Text("JSON", nil, Array(("[" + String(repeating: "{\"a\": 1}, ", count: 900) + "{}]").utf8), .notDelimitedText),
      Text("a long header", nil, Array((longHeader + nul).utf8), .nulByte, 2),
      Text(
        "numbers", nil, Array(("cpr;anmodet\n" + String(repeating: "010203-1234;2022\n", count: 90)).utf8), .cprNumbers,
        2),
      Text("numbers in two columns", nil, Array(twoColumns.utf8), .cprNumbers, 2),
      Text(
        "blank lines", nil, Array((String(repeating: "\n", count: 3000) + HostileFile.header + nul).utf8), .nulByte,
        3002),
    ])
  func faultsOfTheText(_ text: Text) {
    var source = Sample.source(.records)
    source.format.encoding = text.encoding
    let whole = PlainRecords(text.bytes, source)
    #expect(whole.findings.first?.code == text.code)
    #expect(whole.findings.first?.place?.line == text.line)
    for blocks in [Blocks(size: 100, workers: 3), Blocks(size: 4000, workers: 2), Blocks(size: 1 << 16, workers: 1)] {
      compare(source, text.bytes, head: 1000, blocks)
      if TextEncoding(settledBy: Array(text.bytes.prefix(1000)), declared: nil) != nil || text.encoding != nil
        || text.code != .undecodable
      {
        compare(source, text.bytes, head: 1000, blocks, isPipe: true)
      }
    }
  }

  /// What is certain of a pipe whose encoding isn't.
  @Test func aPipeWhoseEncodingIsUncertain() {
    func codes(_ bytes: [UInt8]) -> [FindingCode] {
      let stream = Reading.stream(bytes, size: nil)
      return Reading.parts(bytes, Sample.source(.records), head: 1000, 512, 2, stream: stream).findings.map(\.code)
    }
    let text = HostileFile.header + Self.rows + Self.rows + Self.rows
    #expect(codes(Array(text.utf8) + Self.mixed) == [.fileUnreadable])
    #expect(codes(Array((text + Self.nul).utf8) + Self.mixed) == [.nulByte])
    #expect(codes(Array((text + "\"").utf8)) == [.unclosedQuote])
    // Of a short one all has been seen before it is read.
    #expect(codes(Array((HostileFile.header + Self.rows).utf8) + Self.mixed) == [.undecodable])
  }

  @Test(.timeLimit(.minutes(10))) func aLongTailOfNothing() {
    let bytes = Array((HostileFile.header + Self.rows).utf8) + [UInt8](repeating: 0, count: 20_000_000)
    for size in [bytes.count, nil] {
      let stream = Reading.stream(bytes, size: size, pieces: .max)
      let result = Reading.parts(bytes, Sample.source(.records), head: 1000, 1 << 18, 2, stream: stream)
      #expect(result.findings.map(\.code) == [.nulByte])
      #expect(result.findings.first?.place?.line == 302)
      #expect(result.findings.first?.facts[.count] == "20000000")
    }
  }

  @Test func wideRowsAreReadBlockByBlock() {
    let header = HostileFile.header.dropLast() + String(repeating: ";mere", count: 200) + "\n"
    let row = "2022-01-03;2022-01-17;2022-01-10;121;580;" + String(repeating: ";x", count: 200) + "\n"
    let bytes = Array((header + String(repeating: row, count: 2000)).utf8)
    for workers in 1...2 {
      compare(Sample.source(.records), bytes, head: 2000, Blocks(size: 4096, workers: workers))
    }
  }

  /// The rejected rows that are kept are the first of the file, whatever is wrong with them and whoever reads them.
  @Test func theFirstRejectedRowsAreKept() {
    let rows = (0..<24_000).map { row in
      switch row % 3 {
      case 0: "2022-13-03;2022-01-17;2022-01-10;121;580;"
      case 1: "2022-01-03;2022-01-17;2022-01-10;121;580;;"
      default: "2022-01-03;2022-01-17;2022-01-10;121;580;"
      }
    }
    for (size, workers) in [(4096, 1), (30_000, 2), (1 << 17, 3)] {
      let result = Reading.parts(HostileFile.header + rows.joined(separator: "\n"), head: 1000, size, workers)
      let rejected = result.rejected.first
      #expect(rejected?.count == 16_000)
      #expect(rejected?.rows.map(\.line) == (0..<15_000).filter { $0 % 3 != 2 }.map { $0 + 2 })
      #expect(rejected?.rows[1].cells == ["2022-01-03", "2022-01-17", "2022-01-10", "121", "580", "", ""])
      #expect(result.evidence.sources["kilde"]?.inputs.first?.rejected == 16_000)
    }
  }

  @Test(.timeLimit(.minutes(10))) func aRowOfVeryManyCells() {
    let text = HostileFile.header + Self.rows + String(repeating: "a;", count: 100_000)
    for size in [1 << 16, 1 << 24] {
      let result = Reading.parts(text, head: 1000, size, 2)
      #expect(result.rejected.first?.rows.map(\.cells.count) == [100_001])
      #expect(result.findings.filter { $0.code == .wrongFieldCount }.map { $0.place?.line } == [302])
    }
  }

  @Test func longRejectedRowsAreKeptUpToASize() {
    let row = "2022-01-03;2022-01-17;2022-01-10;121;580;" + String(repeating: "x", count: 100_000)
    let rows = Array(repeating: row, count: 200)
    for workers in 1...3 {
      let result = Reading.parts(HostileFile.header + rows.joined(separator: "\n"), head: 1000, 1 << 17, workers)
      #expect(result.rejected.first?.count == 200)
      #expect(result.rejected.first?.rows.map(\.line) == (2...43).map { $0 })
      let words = result.findings.filter { $0.code == .unknownWord }
      #expect(words.map { $0.place?.line } == (2...12).map { $0 })
      #expect(words.reduce(0) { $0 + $1.repeats } == 200)
    }
  }

  /// Each new spelling is looked into; what it may have been meant to be only for the first of them.
  @Test(.timeLimit(.minutes(10))) func manyUnknownAreas() {
    let rows = (2001..<9001).map { "2022-01-03;2022-01-17;2022-01-10;121;\($0 % 7 == 0 ? "Odnese" : "\($0) x");" }
    let results = [1, 2].map {
      Reading.parts(HostileFile.header + rows.joined(separator: "\n"), head: 1000, 1 << 16, $0)
    }
    #expect(results[0].findings == results[1].findings)
    #expect(results[0].rejected == results[1].rejected)
    let named = results[0].findings.filter { $0.code == .unknownArea && $0.facts[.found] == "Odnese" }
    #expect(named.count == 143)
    #expect(named.allSatisfy { $0.facts[.suggestion] == "Odense" })
    #expect(results[0].rejected.first?.count == 7000)
  }

  @Test(arguments: [("\"2022-01-03;2022-01-17\n", FindingCode.unclosedQuote), ("2022-01", .wrongFieldCount)])
  func aFileThatIsCutOff(_ end: String, _ code: FindingCode) {
    let rows = Array(repeating: "2022-01-03;2022-01-17;2022-01-10;121;580;\n", count: 500)
    let result = Reading.parts(HostileFile.header + rows.joined() + end, head: 1000, 256, 2)
    let finding = result.findings.first { $0.code == code }
    #expect(finding?.place?.line == 502)
    #expect(result.findings.filter { $0.severity == .error }.count == 1)
  }

  /// The quote opens in the middle; the field is longer than any may be, and the limit may lie inside a character.
  @Test(arguments: ["580", "Rødovre", "a€", "a\u{1F4A7}bc"])
  func aQuoteThatNeverClosesStopsTheFile(_ area: String) {
    func row(_ area: String) -> String { "2022-01-03;2022-01-17;2022-01-10;121;\(area);\n" }
    let text =
      HostileFile.header + String(repeating: row("580"), count: 5000)
      + "\"" + String(repeating: row(area), count: 60_000)
    let result = Reading.parts(text, head: 1000, 1 << 16, 2)
    #expect(result.findings.map(\.code) == [.fieldTooLong])
    #expect(result.findings.first?.place?.line == 5002)
    #expect(result.evidence.sources["kilde"]?.inputs.isEmpty == true)
  }

  @Test(arguments: [true, false]) func aFileThatChangesIsRefused(_ grows: Bool) {
    let text = HostileFile.header + String(repeating: "2022-01-03;2022-01-17;;121;580;\n", count: 2000)
    let bytes = Array(text.utf8)
    let stream = Reading.stream(bytes, size: grows ? bytes.count - 100 : bytes.count + 100)
    let result = Reading.parts(bytes, Sample.source(.records), head: 1000, 512, 2, stream: stream)
    #expect(result.findings.map(\.code) == [.fileChanged])
  }

  @Test func aPipeIsReadOnce() {
    let bytes = Array((HostileFile.header + String(repeating: "2022-01-03;;;121;580;\n", count: 500)).utf8)
    let stream = Reading.stream(bytes, size: nil)
    let result = Reading.parts(bytes, Sample.source(.records), head: 1000, 512, 2, stream: stream)
    #expect(
      result.evidence.sources["kilde"]?.cases
        == PlainRecords(bytes, Sample.source(.records)).cases)
  }
}

extension Reading {
  static func parts(_ text: String, head: Int, _ size: Int, _ workers: Int) -> IngestResult {
    parts(Array(text.utf8), Sample.source(.records), head: head, size, workers)
  }

  static func parts(
    _ bytes: [UInt8], _ source: Source, head: Int, _ size: Int, _ workers: Int, stream: ByteStream? = nil
  ) -> IngestResult {
    var reading = RecordsReading(workers: workers)
    (reading.headSize, reading.blockSize) = (head, size)
    return Ingest.read(
      Sample.agreement([source]), asOfDays: [Sample.day("2022-02-10")], records: reading, files: { _ in ["a.csv"] },
      stream: { _ in stream ?? self.stream(bytes, size: bytes.count) },
      load: { _ in .fault(Finding(.fileMissing, at: Place(file: "a.csv"))) })
  }

  /// Bytes as a file, or as a pipe that gives what comes next whatever is asked for; in pieces of a few.
  static func stream(_ bytes: [UInt8], size: Int?, pieces: Int = 1000) -> ByteStream {
    let next = Mutex(0)
    return ByteStream(
      size: size,
      read: { memory, part, offset in
        let start = size == nil ? next.withLock { $0 } : offset
        guard start < bytes.count else { return 0 }
        let count = memory.fill(part, with: bytes[start...].prefix(pieces))
        next.withLock { $0 = start + count }
        return count
      })
  }
}

/// Files of records with all that can be wrong in them.
enum HostileFile {
  static let header = "anmodet;frist;besvaret;type;kommune;annulleret\n"

  private static let dates = [
    "2022-01-03", "2022-01-17", "2022-02-10", "2022-03-31", "2021-12-31", "03-01-2022", "3.1.2022", "1/2/2022", "",
    "2022-02-09", "2022-06-30", " 2022-01-05 ", "2022-04-01", "2199-12-31",
  ]
  private static let oddDates = [
    "2022-02-30", "x", "2022-1-3", "1899-12-31", "2200-01-01", "\"2022-01-04\"", "20220103",
  ]
  private static let types = ["121", "LÆ 131", "LÆ 121/125", "LÆ\u{A0}121", "121 "]
  private static let oddTypes = ["999", "", "\"121\"", "010203-1234", "0102031234", "121/131", "L\u{41}\u{30A} 1"]
  static let areasOutside = ["751", "Aarhus", "København", "0751"]
  static let areas = ["580", "Aabenraa", "Åbenrå", "Odense", "461 Odense", "430", "A\u{30A}benra\u{30A}"]
  private static let oddAreas = [
    "0580", "751", "0751", "Odnese", "", "543", "\"Odense\"", "\"Od\"\"ense\"", "København",
  ]
  private static let words = ["", "nej", "ja", "Nej"]
  private static let oddWords = ["måske", "\"ja\"", "\"\n\"", "\"ja", "j\"a", "x;y", "1"]
  private static let breaks = ["\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n;;;;;\n", "\n \n", ""]

  static func text(using generator: inout SeededGenerator, isTame: Bool, areas: [String] = areas) -> String {
    func pick(_ usual: [String], _ odd: [String]) -> String {
      let choices = !isTame && Int.random(in: 0..<12, using: &generator) == 0 ? odd : usual
      return choices.randomElement(using: &generator) ?? ""
    }
    var text = header
    let lineBreak = breaks.prefix(5).randomElement(using: &generator) ?? "\n"
    text = text.replacing("\n", with: lineBreak)
    for _ in 0..<Int.random(in: 12..<60, using: &generator) {
      let cells = [
        pick(dates, oddDates), pick(dates, oddDates), pick(dates, oddDates), pick(types, oddTypes),
        pick(areas, oddAreas), pick(words, oddWords),
      ]
      text += cells.joined(separator: ";") + (isTame ? lineBreak : pick([lineBreak], breaks))
    }
    return text
  }

  static func bytes(
    using generator: inout SeededGenerator, isTame: Bool, areas: [String] = areas
  ) -> [UInt8] {
    let text = text(using: &generator, isTame: isTame, areas: areas)
    var bytes = Array(text.utf8)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: bytes = text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 63 }  // Windows-1252
    case 1: bytes[bytes.count * 2 / 3] = 0xC3
    case 2: bytes[bytes.count * 2 / 3] = 0
    case 3: bytes = [0xEF, 0xBB, 0xBF] + bytes
    case 4: bytes[bytes.count * 2 / 3] = 0x81
    default: break
    }
    return bytes
  }
}
