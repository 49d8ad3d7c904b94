import Agreement
import Basics
import DelimitedText
import Findings
import Geography

@testable import Reading

// The fuzzing target: bytes -> records -> table -> observations, and back. libFuzzer supplies `main`.

/// Called by libFuzzer with each input. The first byte chooses the block size, so that it is explored too; what must hold
/// for the rest is in Tests/DelimitedTextTests/Invariants.swift and below. A trap, an error of memory or a broken invariant
/// ends the run and leaves the input in a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let file = Array(bytes.dropFirst())
  if let violation = violation(of: file, blockSize: Int(first % 32)) { fatalError(violation) }
  if let violation = violationOfReading(file) { fatalError(violation) }
  return 0
}

/// What is wrong with the observations that a file gives in each shape of source, its columns taken as they come.
private func violationOfReading(_ bytes: [UInt8]) -> String? {
  guard let table = Table.read(bytes, file: "f.csv").table else { return nil }
  for shape in TableShape.all {
    let roles: [Source.Role] =
      shape.shape == .series ? [.period, .area, .numerator, .denominator] : shape.roles
    let columns = Dictionary(
      zip(roles, table.header.filter { !$0.isEmpty }).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    let result = Ingest.read(agreement(shape.shape, columns), files: { _ in ["f.csv"] }, load: { _ in .bytes(bytes) })
    for observation in result.evidence.sources["s"]?.observations ?? [] {
      if case .share(let x, let n) = observation.measurement, x < 0 || x > n || n == 0 { return "\(observation)" }
    }
    for finding in result.findings {
      if let line = finding.place?.line, line < 1 || line > bytes.count + 1 { return "\(finding)" }
    }
  }
  return nil
}

private func agreement(_ shape: Source.Shape, _ columns: [Source.Role: String]) -> Agreement {
  Agreement(
    title: Bilingual("f"), first: CalendarDate(dayNumber: 18_000), last: CalendarDate(dayNumber: 20_000), area: "1083",
    areas: [Area(code: "1083", name: "Region Syddanmark", kind: .region)]
      + DanishAreas.municipalities.filter { $0.region == "1083" },
    sources: [Source(id: "s", files: ["f.csv"], shape: shape, columns: columns)],
    indicators: [Indicator(id: "i", title: Bilingual("i"), unit: shape == .register ? .areas : .percent, source: "s")],
    goals: [Goal(id: "g", title: Bilingual("g"), indicator: "i", area: "1083", target: .monitored)])
}
