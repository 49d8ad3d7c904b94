#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Looks at files and folders. Nothing here changes any.
public enum Files {
  public enum Kind: Hashable, Sendable {
    case missing, folder
    case file(bytes: Int)
    /// A device, a pipe, a socket.
    case other

    init(_ status: stat) {
      self =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file(bytes: Int(clamping: status.st_size))
        default: .other
        }
    }
  }

  /// What stands at a path, links followed.
  public static func kind(of path: String) -> Kind {
    var status = stat()
    return stat(path, &status) == 0 ? Kind(status) : .missing
  }

  public static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether anything is at the path, if only a link that leads nowhere.
  public static func stands(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether two paths lead to one file.
  public static func areSame(_ path: String, _ other: String) -> Bool {
    var a = stat(), b = stat()
    return stat(path, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// The path with `.`, `..` and links resolved as the system does it when it opens the file; `nil` where nothing is.
  public static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted; none where nothing stands at the path.
  public static func namesIfAny(in folder: String) throws(FileFailure) -> [String] {
    stands(at: folder) ? try names(in: folder) : []
  }

  /// The names in a folder, sorted.
  public static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(folder) else { throw FileFailure(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    // The end of a folder and a failure look the same but for this.
    guard errno == 0 else { throw FileFailure(folder) }
    return names.sorted()
  }
}
