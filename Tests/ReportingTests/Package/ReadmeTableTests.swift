import Basics
import Foundation
import Testing

@testable import Reporting

/// The README's table of a report folder is that of the parts.
@Suite struct ReadmeTableTests {
  @Test func everyPartHasItsRowInOrder() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let lines = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
      .components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "| fil | læser | indhold |"))
    let table = lines[(start + 2)...].prefix { $0.hasPrefix("| ") }
    let parts = ReportPart.all.filter { !$0.fileNames.isEmpty }.map { part in
      let files = part.fileNames.map { "`\($0)`" }.joined(separator: ", ")
      return "| \(files) | \(part.reader.danish) | \(part.content.danish) |"
    }
    // The page and the data package are made of all parts, and stand last.
    #expect(Array(table.dropLast(2)) == parts)
    #expect(table.suffix(2).first?.hasPrefix("| `index.html` |") == true)
    #expect(table.last?.hasPrefix("| `datapackage.json` |") == true)
  }
}
