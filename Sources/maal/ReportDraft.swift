internal import CGNU
internal import Files
internal import Findings
internal import Glibc

/// The hidden folder beside a report's place that its files are written into before they are published together.
///
/// The run that writes it holds a lock on it, which the system drops when the process ends, whichever way it ends. A
/// draft that nobody holds is therefore what a killed run left; one that is held is a live run's. Where the file system
/// knows no such locks nothing is ever taken for a leftover.
struct ReportDraft: ~Copyable {
  private let folder: FolderPath
  private let path: String
  private let descriptor: Int32
  private var isPublished = false

  /// Makes an empty draft, locked.
  ///
  /// - Parameter folder: where the report is to be, `PARENT/NAME`. The parent has to exist.
  init(for folder: FolderPath) throws(FileFailure) {
    // Another run may have the same process id in another container, or have left its draft behind.
    for attempt in 0..<1000 {
      let path = "\(folder.parent)/.\(folder.name).\(getpid())\(attempt == 0 ? "" : "-\(attempt)")\(ReportDraft.suffix)"
      guard mkdir(path, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw FileFailure(path)
      }
      if let descriptor = ReportDraft.locked(path) {
        self.folder = folder
        self.path = path
        self.descriptor = descriptor
        return
      }
    }
    throw FileFailure(folder.path, .system(.exists))
  }

  deinit {
    if !isPublished { ReportDraft.remove(path) }
    close(descriptor)
  }

  func write(_ text: String, as name: String) throws(FileFailure) {
    do throws(FileFailure) {
      try NewFile.write(text, at: path + "/" + name)
    } catch {
      // The reader knows nothing of drafts.
      throw FileFailure(folder.path + "/" + name, error.cause)
    }
  }

  /// Puts the draft in the folder's place, where nothing stands, or an empty folder.
  mutating func move() throws(FileFailure) {
    try NewFile.flush(descriptor, folder.path)
    guard rename(path, folder.path) == 0 else { throw FileFailure(folder.path) }
    isPublished = true
  }

  /// Puts the draft in the place of the folder that stands there, in one step, and only then removes that one.
  mutating func exchange() throws(FileFailure) {
    try NewFile.flush(descriptor, folder.path)
    guard renameat2(AT_FDCWD, path, AT_FDCWD, folder.path, MAAL_RENAME_EXCHANGE) == 0 else {
      // File systems without this step say that an argument is wrong.
      throw FileFailure(folder.path, errno: errno == EINVAL ? ENOTSUP : errno)
    }
    isPublished = true
    ReportDraft.remove(path)
  }

  // MARK: Leftovers

  private static let suffix = ".draft"

  /// Removes the drafts in a folder that nobody writes any more.
  static func removeLeftovers(in parent: String) {
    // What can't be looked into holds no draft that could be removed.
    for name in (try? Files.names(in: parent)) ?? [] where isDraft(name) {
      let path = parent + "/" + name
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(path) }
      close(descriptor)
    }
  }

  /// `.2022K2.4711.draft`
  private static func isDraft(_ name: String) -> Bool {
    guard name.hasPrefix("."), name.hasSuffix(suffix) else { return false }
    let parts = name.dropFirst().dropLast(suffix.count).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts.last?.first?.isNumber == true
      && parts.last?.allSatisfy { $0.isNumber || $0 == "-" } == true
  }

  /// A descriptor of the folder, locked; `nil` where another run has taken it for a leftover before it was.
  private static func locked(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let isHeldByOther = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    var opened = stat(), named = stat()
    let isStillThere =
      fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
    guard !isHeldByOther, isStillThere else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Removes a folder and the files in it; never what a link leads to. Another run may be doing the same.
  private static func remove(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    for name in (try? Files.names(in: folder)) ?? [] { unlinkat(descriptor, name, 0) }
    close(descriptor)
    rmdir(folder)
  }
}

/// Where a folder is: its parent, and its name in it.
struct FolderPath {
  let path: String
  let parent: String
  let name: String

  /// - Parameter path: without a slash at its end.
  init(_ path: String) {
    self.path = path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? path
    let above = parts.dropLast().joined(separator: "/")
    parent = parts.count < 2 ? "." : above.isEmpty ? "/" : above
  }
}
