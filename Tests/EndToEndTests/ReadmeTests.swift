import Foundation
import Testing

/// The README's commands are run as a new user would type them, one block after the other.
@Suite struct ReadmeTests {
  static func blocks(of language: String) throws -> [String] {
    let text = try String(contentsOf: Location.package.appending(path: "README.md"), encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func everyCommandSucceeds() throws {
    let blocks = try Self.blocks(of: "sh")
    #expect(blocks.count >= 7)
    // `make` would run these tests again: its targets are only looked up. The program is the one that was just built.
    let script = blocks.joined(separator: "\n").components(separatedBy: "\n")
      .map { $0.hasPrefix("make ") ? "make --dry-run " + $0.dropFirst(5) : $0 }
      .filter { !$0.hasPrefix("export PATH=") }
    let scratch = try TemporaryFolder()
    let copy = scratch.url.appending(path: "maal")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in ["Makefile", "install-packages.sh", "datasets"] {
      try FileManager.default.copyItem(at: Location.package.appending(path: name), to: copy.appending(path: name))
    }
    let result = try shell("set -euo pipefail\n" + script.joined(separator: "\n"), in: copy)
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.contains("Min aftale"))
  }

  @Test func theReportLooksAsItIsShown() throws {
    let shown = try #require(try Self.blocks(of: "text").first)
    let report = try String(
      contentsOf: Location.package.appending(path: "reports/syddanmark-2019-2023/2022K2/goal-check.txt"),
      encoding: .utf8)
    #expect(report.contains(shown))
  }
}
