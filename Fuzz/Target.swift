import Agreement
import Basics
import DelimitedText
import Evidence
import Findings
import Geography

@testable import AgreementFiles
@testable import Reading

// The fuzzing target: bytes -> records -> table -> observations, and back; the same bytes block by block, and as an
// agreement. libFuzzer supplies `main`.

/// Called by libFuzzer with each input. The first byte chooses the shape of source and the sizes of blocks, so that they are
/// explored too; what must hold for the rest is in Tests/DelimitedTextTests/Invariants.swift and below. A trap, an error of
/// memory or a broken invariant ends the run and leaves the input in a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let file = Array(bytes.dropFirst()), choice = Int(first)
  let violation =
    violation(of: file) ?? violationOfReading(file, choice) ?? violationOfBlocks(file, choice)
    ?? violationOfAgreement(file)
  if let violation { fatalError(violation) }
  return 0
}

/// What is wrong with the observations that a file gives in a shape of source, its columns taken as they come.
private func violationOfReading(_ bytes: [UInt8], _ choice: Int) -> String? {
  guard let table = Table.read(bytes, file: "f.csv").table else { return nil }
  let shape = TableShape.all[choice % TableShape.all.count]
  let roles: [Source.Role] =
    shape.shape == .series ? [.period, .area, .numerator, .denominator] : shape.roles
  let agreement = agreement(shape.shape, columns(of: table, roles))
  let result = Ingest.read(agreement, files: { _ in ["f.csv"] }, load: { _ in .bytes(bytes) })
  for observation in result.evidence.sources["s"]?.observations ?? [] {
    if case .share(let x, let n) = observation.measurement, x < 0 || x > n || n == 0 { return "\(observation)" }
  }
  for finding in result.findings {
    if let line = finding.place?.line, line < 1 || line > bytes.count + 1 { return "\(finding)" }
  }
  return nil
}

/// Whether a file of cases says something else when it is read block by block, on one or two cores, than as a whole.
///
/// A header is looked for in fifty records, which no input of a few hundred bytes has; the bytes therefore follow on
/// some sound ones, and are what is cut into blocks.
private func violationOfBlocks(_ rest: [UInt8], _ sizes: Int) -> String? {
  let bytes = soundRecords + rest
  var agreement = agreement(.records, Dictionary(uniqueKeysWithValues: caseRoles.map { ($0, $0.rawValue) }))
  agreement.sources[0].format.delimiter = ";"
  agreement.sources[0].format.encoding = "utf-8"
  let whole = Ingest.read(agreement, files: { _ in ["f.csv"] }, load: { _ in .bytes(bytes) })
  var reading = RecordsReading(workers: 1 + sizes % 2)
  reading.headSize = soundRecords.count
  reading.blockSize = 1 + sizes / 2
  let blocks = Ingest.read(
    agreement, records: reading, files: { _ in ["f.csv"] }, stream: { _ in ByteStream(bytes) }, load: { _ in .bytes(bytes) }
  )
  let (one, other) = (whole.evidence.sources["s"], blocks.evidence.sources["s"])
  guard one?.cases == other?.cases, one?.inputs == other?.inputs else {
    return "in blocks: \(String(describing: other)), not \(String(describing: one))"
  }
  guard whole.findings == blocks.findings, whole.rejected == blocks.rejected else {
    return "in blocks: \(blocks.findings), \(blocks.rejected), not \(whole.findings), \(whole.rejected)"
  }
  return nil
}

private let caseRoles: [Source.Role] = [.requested, .due, .answered, .type, .area, .cancelled]

private let soundRecords = Array(
  (caseRoles.map(\.rawValue).joined(separator: ";") + "\n"
    + String(repeating: "2022-05-01;2022-05-15;2022-05-14;125;630;nej\n", count: 51)).utf8)

/// What is wrong with what is told of the bytes as an agreement. None of its files is there.
private func violationOfAgreement(_ bytes: [UInt8]) -> String? {
  var findings: [Finding] = []
  let folder = AgreementFolder(location: "/nowhere/at/all", allowOutside: false)
  _ = AgreementFile.read(bytes, file: "agreement.yaml", folder: folder, &findings)
  for place in findings.compactMap(\.place) where place.file == "agreement.yaml" {
    guard let line = place.line, line >= 1, line <= bytes.count + 1, place.column ?? 1 >= 1,
      place.excerpt.map({ $0.marked.upperBound <= $0.text.count }) ?? true
    else { return "\(place)" }
  }
  return nil
}

private func columns(of table: Table, _ roles: [Source.Role]) -> [Source.Role: String] {
  Dictionary(
    zip(roles, table.header.filter { !$0.isEmpty }).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
}

private func agreement(_ shape: Source.Shape, _ columns: [Source.Role: String]) -> Agreement {
  Agreement(
    title: Bilingual("f"), first: CalendarDate(dayNumber: 18_000), last: CalendarDate(dayNumber: 20_000), area: "1083",
    areas: [Area(code: "1083", name: "Region Syddanmark", kind: .region)]
      + DanishAreas.municipalities.filter { $0.parent == "1083" },
    sources: [Source(id: "s", files: ["f.csv"], shape: shape, columns: columns)],
    indicators: [Indicator(id: "i", title: Bilingual("i"), unit: shape == .register ? .areas : .percent, source: "s")],
    goals: [Goal(id: "g", title: Bilingual("g"), indicator: "i", area: "1083", target: .monitored)])
}
