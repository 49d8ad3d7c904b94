public import Agreement
internal import Files
internal import Findings

/// The files of a source: its patterns expanded, sorted, each once.
///
/// A `*` stands for any number of characters within one part of a path, and not for the dot that a hidden file starts
/// with. A name without a `*` is returned as it is, whether or not there is such a file; a pattern that nothing matches
/// gives nothing. The paths are relative to `folder` as the names are; an absolute name stays absolute.
public func files(of source: Source, in folder: String) -> [String] {
  // One file by two names is one file.
  var seen: Set<String> = []
  // A folder that can't be looked into any more is told with the pattern as a file that can't be read.
  func names(_ pattern: String) -> [String] {
    do throws(FileFailure) {
      return try expanded(pattern, in: folder)
    } catch {
      return [pattern]
    }
  }
  return Set(source.files.flatMap(names)).sorted()
    .filter { seen.insert(Files.realPath(filePath($0, in: folder)) ?? $0).inserted }
}

/// The path of a file that an agreement in `folder` names. An absolute name is returned as it is.
public func filePath(_ file: String, in folder: String) -> String {
  if file.hasPrefix("/") || folder == "." || folder.isEmpty { return file }
  return folder.hasSuffix("/") ? folder + file : folder + "/" + file
}

/// The files that a name or pattern stands for. Throws where a folder on the way can't be looked into.
func expanded(_ name: String, in folder: String) throws(FileFailure) -> [String] {
  guard name.contains("*") else { return [name] }
  var paths = [name.hasPrefix("/") ? "/" : ""]
  let parts = name.split(separator: "/").map(String.init)
  for (number, part) in parts.enumerated() {
    let isLast = number == parts.count - 1
    var longer: [String] = []
    for start in paths {
      for match in try matches(part, in: filePath(start, in: folder)) {
        let found = start + match
        if fits(filePath(found, in: folder), isPattern: part.contains("*"), isLast) {
          longer.append(isLast ? found : found + "/")
        }
      }
    }
    paths = longer
  }
  return paths
}

/// Whether what a part of a pattern matches is what belongs there: a file at its end, folders before that.
private func fits(_ path: String, isPattern: Bool, _ isLast: Bool) -> Bool {
  guard isPattern else { return true }
  return switch Files.kind(of: path) {
  case .file: isLast
  case .folder: !isLast
  case .missing, .other: false
  }
}

/// The names in a folder that one part of a pattern matches; none where there is no such folder.
private func matches(_ part: String, in folder: String) throws(FileFailure) -> [String] {
  guard part.contains("*") else { return [part] }
  do throws(FileFailure) {
    return try Files.names(in: folder.isEmpty ? "." : folder).filter { name in
      (part.hasPrefix(".") || !name.hasPrefix(".")) && matches(Array(name), pattern: Array(part))
    }
  } catch {
    if [.system(.missing), .system(.notAFolder)].contains(error.cause) { return [] }
    throw error
  }
}

/// Whether a name fits a pattern. Greedy, going back only to the latest star; complexity: O(*n* · *m*).
func matches(_ name: [Character], pattern: [Character]) -> Bool {
  var n = 0, p = 0
  var star: (pattern: Int, name: Int)?
  while n < name.count {
    if p < pattern.count, pattern[p] == "*" {
      star = (p, n)
      p += 1
    } else if p < pattern.count, pattern[p] == name[n] {
      n += 1
      p += 1
    } else if let latest = star {
      star = (latest.pattern, latest.name + 1)
      (p, n) = (latest.pattern + 1, latest.name + 1)
    } else {
      return false
    }
  }
  return pattern[p...].allSatisfy { $0 == "*" }
}

/// The folder that an agreement's file names are relative to.
struct AgreementFolder {
  let location: String
  /// Whether files may lie elsewhere.
  let allowOutside: Bool

  enum NameFault {
    case missing, outside
    case unreadable(Cause)
  }

  /// What is wrong with a name or pattern in an agreement, if anything is: all files it stands for have to be there, and
  /// to lie inside the folder once links are followed.
  ///
  /// `-` is what the command is given as its standard input.
  func fault(of name: String) -> NameFault? {
    if name == "-" { return nil }
    let files: [String]
    do throws(FileFailure) {
      files = try expanded(name, in: location)
    } catch {
      return .unreadable(error.cause)
    }
    guard !files.isEmpty, let base = Files.realPath(location) else { return .missing }
    for file in files {
      guard let real = Files.realPath(filePath(file, in: location)) else { return .missing }
      guard allowOutside || real.utf8.starts(with: (base == "/" ? base : base + "/").utf8) else { return .outside }
      guard case .file = Files.kind(of: real) else { return .unreadable(.notAFile) }
    }
    return nil
  }
}
