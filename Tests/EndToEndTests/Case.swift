import Foundation
import Testing

/// What a run of a command printed and ended with.
struct RunResult: Equatable {
  var output: String
  var errors: String
  var exit: Int32
}

/// The folders that the tests are about.
enum Location {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let datasets = package.appending(path: "datasets")

  /// Where the build put `maal`, beside the test bundle.
  static var products: URL {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return tests?.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
  }
}

/// A folder of its own that is gone when the test is over.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "maal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// Runs a shell command with the built `maal` on the PATH, or the one in the folder that `MAAL_PROGRAMS` names: CI has the
/// program that it has just made the reports with, which is many times faster than a debug build.
func shell(_ command: String, in folder: URL) throws -> RunResult {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/bash")
  process.arguments = ["-c", command]
  process.currentDirectoryURL = folder
  var environment = ProcessInfo.processInfo.environment
  let programs = environment["MAAL_PROGRAMS"].map { $0 + ":" } ?? ""
  environment["PATH"] = programs + Location.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
  environment["DATASETS"] = Location.datasets.path
  environment["NO_COLOR"] = nil
  environment["LC_ALL"] = "C.UTF-8"
  process.environment = environment
  // Files, not pipes: a full pipe would wait for a reader.
  let scratch = try TemporaryFolder()
  let (out, err) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
  for file in [out, err] { try Data().write(to: file) }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: out)
  process.standardError = try FileHandle(forWritingTo: err)
  try process.run()
  process.waitUntilExit()
  return RunResult(
    output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: err), as: UTF8.self), exit: process.terminationStatus)
}

struct Case: CustomTestStringConvertible, Sendable {
  let folder: URL
  var testDescription: String { folder.lastPathComponent }

  static var all: [Case] {
    let cases = Location.package.appending(path: "Tests/EndToEndTests/Cases")
    let folders = try? FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
    return (folders ?? [])
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "cmd").path) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.map(Case.init)
  }

  func run() throws -> RunResult {
    let scratch = try TemporaryFolder()
    let copy = scratch.url.appending(path: "case")
    try FileManager.default.copyItem(at: folder, to: copy)
    for name in ["expected.out", "expected.err", "expected.exit"] {
      try? FileManager.default.removeItem(at: copy.appending(path: name))
    }
    return try shell(try #require(file("cmd")), in: copy)
  }

  func expected(_ name: String) -> String {
    (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The text of a file without the line break at its end.
  func file(_ name: String) -> String? {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Writes what came out as what is expected, and fails where that is new.
  func record(_ result: RunResult) throws {
    for (name, text) in [
      ("expected.out", result.output), ("expected.err", result.errors),
      ("expected.exit", result.exit == 0 ? "" : "\(result.exit)\n"),
    ] where text != expected(name) {
      let url = folder.appending(path: name)
      if text.isEmpty { try FileManager.default.removeItem(at: url) } else { try Data(text.utf8).write(to: url) }
      Issue.record("recorded \(name); read it before you commit it")
    }
  }
}
