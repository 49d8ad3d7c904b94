import DelimitedText
import Findings
import Testing

func read(_ text: String, _ options: ReadingOptions = .init()) -> TableReading {
  Table.read(Array(text.utf8), file: "fil.csv", options: options)
}

func read(_ bytes: [UInt8], _ options: ReadingOptions = .init()) -> TableReading {
  Table.read(bytes, file: "fil.csv", options: options)
}

/// The cells of a file without a fault.
func cells(_ text: String, _ options: ReadingOptions = .init()) throws -> [[String]] {
  let reading = read(text, options)
  #expect(reading.findings.isEmpty)
  let table = try #require(reading.table)
  return [table.header] + table.rows.map(\.fields)
}

/// The only finding of a file.
func fault(_ bytes: [UInt8], _ options: ReadingOptions = .init()) throws -> Finding {
  let findings = read(bytes, options).findings
  #expect(findings.count == 1)
  return try #require(findings.first)
}

func fault(_ text: String, _ options: ReadingOptions = .init()) throws -> Finding {
  try fault(Array(text.utf8), options)
}

extension Finding {
  var line: Int? { place?.line }
  /// What the caret points at.
  var marked: String? { place?.excerpt?.markedText }
}

/// A small seeded generator (SplitMix64, Steele et al. 2014), so that a failing case comes back at the next run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
