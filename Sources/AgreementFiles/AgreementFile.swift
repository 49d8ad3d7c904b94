public import Agreement
internal import Files
public import Findings

/// What came of reading an agreement.
public struct AgreementReading: Sendable {
  /// `nil` where there is any error.
  public let agreement: Agreement?
  /// The path of the folder that file names in the agreement are relative to, as the user would name it.
  public let folder: String
  /// Errors and warnings, by file and line.
  public let findings: [Finding]
  let places: AgreementPlaces
  /// The bytes that were read of the agreement's own file; none where it couldn't be.
  public let content: [UInt8]
}

/// `agreement.yaml` and the areas file it names -> an `Agreement`, with every fault at once.
public enum AgreementFile {
  /// The name of the file in a folder that is given in its place.
  public static let name = "agreement.yaml"

  /// The largest agreement file that is read, in bytes.
  static let largestFile = 1 << 20
  static let largestAreasFile = 16 << 20

  /// Reads an agreement.
  ///
  /// All faults of `agreement.yaml` are found in one reading, and with them those of the areas file; only text that isn't
  /// YAML hides what comes after it. Nothing but these two files is opened: the data files have to be there, no more.
  ///
  /// - Parameters:
  ///   - path: a folder that holds `agreement.yaml`, or the file itself. Places in findings start with it.
  ///   - allowOutside: whether the files that the agreement names may lie outside its folder.
  public static func read(path: String, allowOutside: Bool = false) -> AgreementReading {
    let (file, folder) = location(path)
    var findings: [Finding] = []
    if file != path, !allowOutside, leadsOutside(file, folder) {
      findings = [Finding(.outsideFolder, at: Place(file: file), [.found: name])]
      return AgreementReading(
        agreement: nil, folder: folder, findings: findings, places: AgreementPlaces(), content: [])
    }
    let content = content(of: file, &findings)
    let read = content.flatMap {
      self.read($0, file: file, folder: AgreementFolder(location: folder, allowOutside: allowOutside), &findings)
    }
    return AgreementReading(
      agreement: findings.hasErrors ? nil : read?.agreement, folder: folder, findings: findings.inReadingOrder(),
      places: read?.places ?? AgreementPlaces(), content: content ?? [])
  }

  private static func content(of file: String, _ findings: inout [Finding]) -> [UInt8]? {
    do throws(FileFailure) {
      return try contents(of: file, atMost: largestFile)
    } catch {
      findings.append(finding(error, file))
      return nil
    }
  }

  /// The agreement in the bytes of a file; `nil` where something that it can't do without is missing.
  static func read(
    _ bytes: [UInt8], file: String, folder: AgreementFolder, _ findings: inout [Finding]
  ) -> (agreement: Agreement, places: AgreementPlaces)? {
    let (text, textFindings) = YAMLText.read(bytes: bytes, file: file)
    findings += textFindings
    guard let text else { return nil }
    let (root, yamlFindings) = Composer.compose(text)
    findings += yamlFindings
    guard let root else {
      if findings.isEmpty {
        findings.append(Finding(.yamlSyntax, at: Place(file: file, line: 1), cause: .yaml(.empty)))
      }
      return nil
    }
    var top = Entry(root, name: Written(value: "", found: "", extent: 0..<0), path: "", in: text)
    let draft = top.agreement(in: folder)
    findings += top.finished() + Checks.run(on: draft, in: text)
    return draft.agreement().map { ($0, AgreementPlaces(draft, in: text)) }
  }

  /// The bytes of a regular file; of nothing else, since a pipe would be waited for.
  static func contents(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    let file = try OpenFile(path)
    guard case .file = file.kind else {
      throw FileFailure(path, file.kind == .folder ? .system(.isFolder) : .notAFile)
    }
    return try file.contents(atMost: limit)
  }

  private static func finding(_ failure: FileFailure, _ file: String) -> Finding {
    let code: FindingCode =
      switch failure.cause {
      case .system(.missing), .system(.notAFolder): .fileMissing
      // A file that is too large to be an agreement is the agreement's fault, not the system's.
      case .tooLarge: .yamlSyntax
      default: .fileUnreadable
      }
    return Finding(code, at: Place(file: file), [.found: file], cause: code == .fileMissing ? nil : failure.cause)
  }

  /// Whether the file that is found in a folder is a link to one elsewhere, whose lines nobody has asked to see.
  private static func leadsOutside(_ file: String, _ folder: String) -> Bool {
    guard let real = Files.realPath(file), let base = Files.realPath(folder) else { return false }
    return !real.utf8.starts(with: (base == "/" ? base : base + "/").utf8)
  }

  /// The agreement file, and its folder.
  private static func location(_ path: String) -> (file: String, folder: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let path = trimmed.isEmpty ? "." : String(trimmed)
    if Files.isFolder(path) { return (filePath(name, in: path), path) }
    guard let slash = path.lastIndex(of: "/") else { return (path, ".") }
    return (path, slash == path.startIndex ? "/" : String(path[..<slash]))
  }
}
