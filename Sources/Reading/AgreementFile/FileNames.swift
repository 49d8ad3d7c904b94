public import Agreement

/// The files of a source: its patterns expanded, sorted, each once.
///
/// A `*` stands for any number of characters within one part of a path, and not for the dot that a hidden file starts
/// with. A name without a `*` is returned as it is, whether or not there is such a file; a pattern that nothing matches
/// gives nothing. The paths are relative to `folder` as the names are; an absolute name stays absolute.
public func files(of source: Source, in folder: String) -> [String] {
  // One file by two names is one file.
  var seen: Set<String> = []
  return Set(source.files.flatMap { expanded($0, in: folder) }).sorted()
    .filter { seen.insert(FileSystem.realPath(filePath($0, in: folder)) ?? $0).inserted }
}

/// The path of a file that an agreement in `folder` names. An absolute name is returned as it is.
public func filePath(_ file: String, in folder: String) -> String {
  if file.hasPrefix("/") || folder == "." || folder.isEmpty { return file }
  return folder.hasSuffix("/") ? folder + file : folder + "/" + file
}

func expanded(_ name: String, in folder: String) -> [String] {
  guard name.contains("*") else { return [name] }
  var paths = [name.hasPrefix("/") ? "/" : ""]
  let parts = name.split(separator: "/").map(String.init)
  for (number, part) in parts.enumerated() {
    let isLast = number == parts.count - 1
    paths = paths.flatMap { start in
      matches(part, in: filePath(start, in: folder)).compactMap { match in
        let found = start + match
        guard part.contains("*") else { return isLast ? found : found + "/" }
        switch FileSystem.kind(of: filePath(found, in: folder)) {
        case .file: return isLast ? found : nil
        case .folder: return isLast ? nil : found + "/"
        case .missing, .other: return nil
        }
      }
    }
  }
  return paths
}

/// The names in a folder that one part of a pattern matches.
private func matches(_ part: String, in folder: String) -> [String] {
  guard part.contains("*") else { return [part] }
  return FileSystem.names(in: folder.isEmpty ? "." : folder).filter { name in
    (part.hasPrefix(".") || !name.hasPrefix(".")) && matches(Array(name), pattern: Array(part))
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
    case missing, outside, notAFile
  }

  /// What is wrong with a name or pattern in an agreement, if anything is: all files it stands for have to be there, and
  /// to lie inside the folder once links are followed.
  ///
  /// `-` is what the command is given as its standard input.
  func fault(of name: String) -> NameFault? {
    if name == "-" { return nil }
    let files = expanded(name, in: location)
    guard !files.isEmpty, let base = FileSystem.realPath(location) else { return .missing }
    for file in files {
      guard let real = FileSystem.realPath(filePath(file, in: location)) else { return .missing }
      guard allowOutside || real.utf8.starts(with: (base == "/" ? base : base + "/").utf8) else { return .outside }
      guard case .file = FileSystem.kind(of: real) else { return .notAFile }
    }
    return nil
  }
}
