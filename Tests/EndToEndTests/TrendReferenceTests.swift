import Foundation
import Testing

/// `maal trend` and `maal compare` as a user runs them, beside what R makes of the same files.
///
/// `Tests/ReferenceValues/cli/make.R` writes the input, the expected tables and `runs.txt`, a line for each run: its
/// name, exit code and arguments. Every column is compared at 1e-9 relative, forecasts at 1e-6.
@Suite struct TrendReferenceTests {
  static let folder = Location.package.appending(path: "Tests/ReferenceValues/cli")

  struct Run: CustomTestStringConvertible, Sendable {
    var name: String
    var exit: Int32
    var arguments: String
    var testDescription: String { name }
  }

  static var runs: [Run] {
    let lines = (try? String(contentsOf: folder.appending(path: "runs.txt"), encoding: .utf8)) ?? ""
    return lines.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3, let exit = Int32(parts[1]) else { return nil }
      return Run(name: parts[0], exit: exit, arguments: parts[2])
    }
  }

  @Test func areFound() { #expect(Self.runs.count >= 30) }

  @Test(arguments: runs) func agreesWithR(_ run: Run) throws {
    let result = try maal(run.arguments)
    #expect(result.exit == run.exit, "\(result.errors)")
    let printed = rows(of: result.output)
    let expected = rows(
      of: try String(contentsOf: Self.folder.appending(path: "expected/\(run.name).csv"), encoding: .utf8))
    let columns = try #require(expected.first)
    // What comes after R's columns is tested elsewhere: the p-value that allows for autocorrelation.
    #expect(printed.first?.prefix(columns.count) == columns[...])
    try #require(printed.count == expected.count)

    var differences: [String] = []
    for (found, wanted) in zip(printed, expected).dropFirst() {
      try #require(found.count >= columns.count && wanted.count == columns.count)
      for (index, column) in columns.enumerated() where !agree(found[index], wanted[index], in: column) {
        differences.append("\(wanted.prefix(2)) \(column): \(found[index]), R \(wanted[index])")
      }
    }
    #expect(differences.isEmpty, "\(differences.count) of them: \(differences.prefix(5).joined(separator: "\n"))")
  }

  @Test func namesThePlaceOfEveryFault() throws {
    let run = try #require(Self.runs.first { $0.name == "faults" })
    let result = try maal(run.arguments)
    let places = result.errors.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("fejl[") }.compactMap {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(
      places == [
        "fejl[I012] input/faults.csv:2:3", "fejl[I014] input/faults.csv:4:3", "fejl[I015] input/faults.csv:6:3",
        "fejl[I012] input/faults.csv:8:3", "fejl[I039] input/faults.csv:12:2", "fejl[I010] input/faults.csv:13:2",
        "fejl[I036] input/faults.csv:17:2",
      ])
  }

  private func maal(_ arguments: String) throws -> RunResult {
    try shell("maal \(arguments) --format csv --csv-style standard", in: Self.folder)
  }

  /// The cells of a table in which no cell holds a comma.
  private func rows(of text: String) -> [[Substring]] {
    text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  private func agree(_ found: Substring, _ wanted: Substring, in column: Substring) -> Bool {
    if found == wanted { return true }
    guard let number = Double(found), let reference = Double(wanted) else { return false }
    // R's script writes 0 where nothing but rounding is left; and below 1e-300 numbers lose their digits.
    if abs(reference) < 1e-300 { return abs(number) < 1e-9 }
    // R has the p of the exact test as twice what a distribution function, rounded to 16 decimals, lacks of 1.
    if column == "mk_p", abs(number - reference) < 2e-15 { return true }
    let isForecast = column.hasPrefix("forecast") || column == "probability"
    return abs(number - reference) <= (isForecast ? 1e-6 : 1e-9) * abs(reference)
  }
}
