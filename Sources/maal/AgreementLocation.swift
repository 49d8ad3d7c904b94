internal import ArgumentParser
internal import Files
internal import Findings
internal import Glibc
internal import Reporting

/// Finds the agreement that a command is about.
enum AgreementLocation {
  static let fileName = "agreement.yaml"

  /// The path that was given; else the working folder if it holds an agreement, else the only one under `datasets/`.
  static func find(_ argument: String?, _ options: CommonOptions, _ console: Console) throws -> String {
    if let found = found(argument) { return found }
    let found = datasets
    console.message(options.wording.noAgreement(found) + "\n")
    throw ExitCode(found.isEmpty ? Exit.missing : Exit.usage)
  }

  /// The same, or `nil` where there is none or more than one.
  static func found(_ argument: String?) -> String? {
    if let argument { return argument }
    if Files.exists(fileName) { return "." }
    let found = datasets
    return found.count == 1 ? found.first : nil
  }

  private static var datasets: [String] {
    ((try? Files.names(in: "datasets")) ?? []).map { "datasets/" + $0 }
      .filter { Files.exists($0 + "/" + fileName) }
  }

  /// The name of a folder, also of `.`.
  static func name(of folder: String) -> String {
    let resolved = realpath(folder, nil)
    defer { free(resolved) }
    let path = resolved.map { String(cString: $0) } ?? folder
    return path.split(separator: "/").last.map(String.init) ?? "agreement"
  }
}
