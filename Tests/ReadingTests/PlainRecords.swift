import Agreement
import Basics
import DelimitedText
import Evidence
import Findings

@testable import Reading

/// What a file of cases says, read as one table and taken case by case: slow, plain, and with nothing in common with the
/// counting of blocks but the reading of a table's row.
struct PlainRecords {
  var findings: [Finding] = []
  var cases: CaseTable? = CaseTable(by: .quarter, asOfDays: [Sample.day("2022-02-10")])
  var inputs: [InputFile]? = []
  var rejected: [RejectedRows] = []
  /// Whether the filters keep no row; whether all that is kept is for other areas.
  var keepsNone = false, isOutside = false

  init(_ bytes: [UInt8], _ source: Source) {
    cases = CaseTable(by: source.periodLength, asOfDays: [Sample.day("2022-02-10")])
    let file = LoadedTable(.bytes(bytes), named: "a.csv", source.format, hasNotes: false)
    findings = file.findings
    // Each case is a row of its own: no cell stands for those below it.
    guard let whole = file.table.map({ $0.withBlanks(in: Set($0.header.indices)) }),
      let table = SourceTable.make(whole, for: source, &findings)
    else { return }
    var log = RowLog(), areas = AreaReader(Sample.agreement([source]))
    AreaCodes.check(table, &log)
    for record in RecordsShape.readRows(source, table, &areas, &log) { cases?.add(record) }
    findings += once(log.findings)
    keepsNone = !table.allRows.isEmpty && table.rows.isEmpty
    isOutside = !table.rows.isEmpty && log.outside == table.rows.count
    var rows = RejectedRowsByFile()
    rows.add(file, table, log)
    rejected = rows.all.filter { !$0.rows.isEmpty }
    inputs = [
      InputFile(
        name: "a.csv", rows: table.allRows.count + file.rejected.count,
        filtered: table.allRows.count - table.rows.count, outside: log.outside,
        rejected: log.rejected.count + file.rejected.count, latestDate: cases?.latestDate)
    ]
  }

  /// Codes in two styles are told once, at the first.
  private func once(_ findings: [Finding]) -> [Finding] {
    let codes = findings.filter { $0.code == .leadingZero }
    guard var first = codes.first else { return findings }
    first.repeats = codes.count
    return findings.filter { $0.code != .leadingZero } + [first]
  }
}

/// How registers write a file of cases.
enum Dress: String, CaseIterable, Sendable {
  case quoted, quotedCRLF, comma, tab, danish, windows1252, sep, title, utf16, utf16Big, padded, returns

  var delimiter: Character { [.comma: ",", .tab: "\t"][self] ?? ";" }

  /// - Returns: the bytes, and the name of their encoding.
  func bytes(using generator: inout SeededGenerator, isTame: Bool) -> ([UInt8], String) {
    var text = HostileFile.text(using: &generator, isTame: isTame).replacing(/\r\n|\r/, with: "\n")
    switch self {
    case .quoted, .quotedCRLF:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.isEmpty || line.contains("\"") ? String(line) : "\"" + line.replacing(";", with: "\";\"") + "\""
      }
      text = lines.joined(separator: self == .quoted ? "\n" : "\r\n")
    case .comma, .tab: text = text.replacing(";", with: String(delimiter))
    case .danish: text = text.replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.3)-\($0.2)-\($0.1)" }
    case .sep: text = "sep=;\n" + text
    case .title: text = "Attester i regionen, udtræk\n\n" + text
    case .padded: text = text.replacing(";", with: " ; ")
    case .returns: text = text.replacing("\n", with: "\r")
    case .windows1252: return (text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x80 }, "windows-1252")
    case .utf16: return ([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "utf-16")
    case .utf16Big: return ([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "utf-16")
    }
    return (Array(text.utf8), "utf-8")
  }
}
