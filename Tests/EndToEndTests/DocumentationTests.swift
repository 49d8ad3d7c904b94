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
}
