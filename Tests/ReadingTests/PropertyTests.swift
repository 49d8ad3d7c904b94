import Agreement
import Basics
import Evidence
import Findings
import SafeText
import Testing

@testable import Reading

/// A generator that gives the same numbers on every run (Vigna's SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What holds for any table, however faulty.
@Suite struct PropertyTests {
  static let cells = [
    "", " ", "580", "0580", "Odense", "430", "1083", "751", "543", "999", "Odnese", "I alt", "2019", "2020K1", "2020K2",
    "2021-05-01", "01-06-2021", "31-02-2021", "2021QMAT04", "0", "1", "5", "12", "1.234", "1,5", "2.5", "-3", "..", "-",
    "<5", "7*", "99999999999999999999", "1e30", "ja", "nej", "måske", "LÆ 121", "LÆ 999", "\"a\nb\"", "\"\"\"\"",
    "a\"b",
    "010203-1234", "0102031234", "=1+1", "\u{1B}[2J", "é", "e\u{301}", "\u{202E}",
  ]

  static func text(_ shape: Source.Shape, _ generator: inout SeededGenerator) -> String {
    let roles = TableShape.of(shape)?.roles ?? []
    let header = roles.map(\.rawValue).joined(separator: ";")
    // Most tables hold no personal number, or every one would be stopped.
    let cells = Bool.random(using: &generator) ? cells : cells.filter { !PersonalNumber.isSuspected(in: $0) }
    let width = roles.count
    let rows = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      let surplus = Int.random(in: 0..<20, using: &generator) == 0 ? 1 : 0
      return (0..<width + surplus).map { _ in cells.randomElement(using: &generator) ?? "" }.joined(separator: ";")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  static func source(_ shape: Source.Shape, _ generator: inout SeededGenerator) -> Source {
    var columns = Dictionary(uniqueKeysWithValues: (TableShape.of(shape)?.roles ?? []).map { ($0, $0.rawValue) })
    if shape == .series {
      if Bool.random(using: &generator) {
        columns[.value] = nil
      } else {
        (columns[.numerator], columns[.denominator]) = (nil, nil)
      }
    }
    for optional in [Source.Role.area, .to, .due, .cancelled] where Int.random(in: 0..<4, using: &generator) == 0 {
      if shape != .register || optional != .area { columns[optional] = nil }
    }
    var source = Sample.source(shape, columns)
    source.format.decimalSign = [nil, ",", "."].randomElement(using: &generator) ?? nil
    return source
  }

  @Test(arguments: TableShape.all.map(\.shape)) func anyTable(_ shape: Source.Shape) {
    var generator = SeededGenerator(state: 11)
    for _ in 0..<250 {
      let source = PropertyTests.source(shape, &generator)
      let texts = (0..<Int.random(in: 1...2, using: &generator)).map { _ in PropertyTests.text(shape, &generator) }
      let names = texts.indices.map { ["a.csv", "b.csv"][$0] }
      let result = Ingest.read(Sample.agreement([source]), files: { _ in names }) { name in
        .bytes(Array(texts[name == "a.csv" ? 0 : 1].utf8))
      }
      check(result, texts.joined(separator: "---\n"))
    }
  }

  private func check(_ result: IngestResult, _ text: String) {
    let inputs = result.evidence.sources["kilde"]?.inputs ?? []
    for input in inputs {
      #expect(input.rejected == result.rejected.first { $0.file == input.name }?.rows.count ?? 0, "\(text)")
      #expect(input.rejected + input.filtered + input.outside <= input.rows, "\(text)")
    }
    let isStopped = result.findings.contains { $0.code.stopsFile }
    #expect(isStopped || result.findings.hasErrors == !result.rejected.isEmpty, "\(text)")
    for file in result.rejected {
      for row in file.rows { #expect(row.findings.hasErrors, "\(row.line) \(text)") }
      #expect(zip(file.rows, file.rows.dropFirst()).allSatisfy { $0.line < $1.line }, "\(text)")
    }
    for finding in result.findings {
      let texts = Array(finding.facts.values) + [finding.place?.excerpt?.text].compactMap(\.self)
      #expect(!texts.contains { $0.contains("010203") }, "\(finding) \(text)")
      if finding.severity == .error, !finding.code.stopsFile, finding.code.rawValue.hasPrefix("I") {
        #expect(finding.place?.line != nil && finding.place?.field != nil, "\(finding)")
      }
    }
    checkEvidence(result.evidence.sources["kilde"] ?? SourceEvidence(), result.rejected, text)
  }

  /// What is used is sound, and none of it stands in a rejected row.
  private func checkEvidence(_ evidence: SourceEvidence, _ rejected: [RejectedRows], _ text: String) {
    let lines = Set(rejected.flatMap { file in file.rows.map { "\(file.file):\($0.line)" } })
    let keys = evidence.observations.map { "\($0.area) \($0.period)" }
    #expect(Set(keys).count == keys.count, "\(text)")
    for observation in evidence.observations {
      if case .share(let x, let n) = observation.measurement { #expect(0 <= x && x <= n && n > 0, "\(text)") }
      for source in observation.provenance {
        #expect(source.lines.allSatisfy { !lines.contains("\(source.file):\($0.lowerBound)") }, "\(text)")
      }
    }
    for (membership, next) in zip(evidence.memberships, evidence.memberships.dropFirst())
    where membership.area == next.area {
      #expect(membership.to.map { $0 < next.from } ?? false, "\(membership) \(next) \(text)")
    }
    for membership in evidence.memberships {
      #expect(!lines.contains("\(membership.file):\(membership.line)"), "\(text)")
    }
    for handled in evidence.cases.handled(asOf: Sample.day("2199-12-31")) {
      let cases = handled.timeliness
      #expect(cases.onTime <= cases.answered && cases.answered <= cases.due, "\(text)")
      #expect(handled.provenance.reduce(0) { $0 + $1.rows } == cases.due + cases.cancelled, "\(text)")
      #expect(cases.daysTaken.keys.allSatisfy { $0 >= 0 }, "\(text)")
      for source in handled.provenance {
        let ends = source.lines.flatMap { [$0.lowerBound, $0.upperBound] }
        #expect(!ends.contains { lines.contains("\(source.file):\($0)") }, "\(text)")
      }
    }
  }
}
