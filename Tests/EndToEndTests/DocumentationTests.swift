import Foundation
import Testing

/// Pages of the documentation that the program writes itself. With `MAAL_RECORD=1` in the environment they are written
/// anew, and the test fails where that changed one.
@Suite struct DocumentationTests {
  @Test func theCatalogueOfFindingsIsWhatTheProgramSays() throws {
    let page = Location.package.appending(path: "Documentation/findings.md")
    let result = try shell("maal explain --all --markdown", in: Location.package)
    #expect(result.exit == 0 && result.errors.isEmpty)
    let committed = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    if ProcessInfo.processInfo.environment["MAAL_RECORD"] != nil, result.output != committed {
      try Data(result.output.utf8).write(to: page)
      Issue.record("recorded Documentation/findings.md; read it before you commit it")
      return
    }
    #expect(result.output == committed, "write it with: maal explain --all --markdown > Documentation/findings.md")
  }

  /// Every key that the program knows stands in the page on the agreement file.
  @Test func everyKeyOfAnAgreementIsExplained() throws {
    let agreement = """
      titel: x
      sources: {a: {fil: x, shape: records, columns: {}}, b: {fil: x, shape: series, columns: {x: y}}}
      indicators: {a: {navn: x}}
      goals: {a: {navn: x}}
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "maal-keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(agreement.utf8).write(to: folder.appending(path: "agreement.yaml"))
    let result = try shell("maal validate . --format json", in: folder)
    let page = String(
      decoding: try Data(contentsOf: Location.package.appending(path: "Documentation/agreement.md")), as: UTF8.self)
    let found = result.output.split(separator: "\n").filter { $0.contains("A002") }
    #expect(found.count == 6, "\(result.output)")
    let known = Set(
      result.output.matches(of: /en af: ([a-z, -]+)/).flatMap { $0.1.split(separator: ", ") }
        .map { $0.trimmingCharacters(in: .whitespaces) })
    #expect(known.isSuperset(of: ["title", "related", "due-days", "hide-below", "deciding", "numerator"]), "\(known)")
    for key in known { #expect(page.contains("`\(key)`"), "\(key)") }
  }
}
