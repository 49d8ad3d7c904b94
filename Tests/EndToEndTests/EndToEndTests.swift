import Foundation
import Testing

/// Every folder under Cases is a run of the program that a person can read:
///
/// - `cmd`: a shell command, run in a copy of the folder with the built `maal` on the PATH and `$DATASETS` set;
/// - `expected.out`, `expected.err`: what it prints, byte for byte; a missing file stands for nothing printed;
/// - `expected.exit`: its exit code; 0 where the file is missing.
///
/// With `MAAL_RECORD=1` in the environment the expectations are written anew, and every test fails that wrote one.
@Suite struct EndToEndTests {
  @Test func areFound() { #expect(!Case.all.isEmpty) }

  @Test(arguments: Case.all) func runs(_ testCase: Case) throws {
    let result = try testCase.run()
    if ProcessInfo.processInfo.environment["MAAL_RECORD"] != nil {
      try testCase.record(result)
      return
    }
    #expect(result.output == testCase.expected("expected.out"))
    #expect(result.errors == testCase.expected("expected.err"))
    #expect("\(result.exit)" == (testCase.file("expected.exit") ?? "0"))
  }
}
