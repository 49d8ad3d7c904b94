internal import CRename
internal import Glibc
internal import Ingest
internal import Reporting

/// The one place that writes: a report's folder, which appears whole or not at all.
///
/// The files are written into a hidden folder beside the final one, flushed to the disk and then renamed, so that a
/// run that is broken off leaves either no folder or the old one.
struct ReportFolder {
  let path: String

  enum Outcome { case written, unchanged }

  enum Failure: Error {
    /// There is a report already, and it is another one.
    case differs
    case system(path: String, reason: String)
  }

  func publish(_ files: [ReportFile], replacing: Bool) throws(Failure) -> Outcome {
    let exists = InputFiles.exists(path)
    if exists {
      if holds(files) { return .unchanged }
      guard replacing else { throw .differs }
    }
    let parent = String(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let draft = "\(parent)/.\(name).\(getpid()).draft"
    try makeFolder(parent)
    try makeFolder(draft)
    do throws(Failure) {
      for file in files { try write(file, into: draft) }
      if exists { try exchange(draft) } else { try move(draft) }
      flush(parent)
    } catch {
      remove(draft)
      throw error
    }
    return .written
  }

  /// Writes one file in the working folder, whole or not at all, in place of one that is there.
  static func replaceFile(_ name: String, with text: String) throws(Failure) {
    let folder = ReportFolder(path: name)
    let draft = ".\(name).\(getpid()).draft"
    do throws(Failure) {
      try folder.write(ReportFile(name: draft, text: text), into: ".")
      try folder.move(draft)
      folder.flush(".")
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Whether the folder holds exactly these files.
  private func holds(_ files: [ReportFile]) -> Bool {
    guard InputFiles.names(in: path) == files.map(\.name).sorted() else { return false }
    return files.allSatisfy { file in
      guard case .bytes(let bytes) = InputFiles.load(path + "/" + file.name, named: file.name) else { return false }
      return bytes.elementsEqual(file.text.utf8)
    }
  }

  private func write(_ file: ReportFile, into folder: String) throws(Failure) {
    let target = folder + "/" + file.name
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(target) }
    let bytes = Array(file.text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let error = failure(target)
        close(descriptor)
        throw error
      }
      written += count
    }
    let flushed = fsync(descriptor) == 0
    guard close(descriptor) == 0, flushed else { throw failure(target) }
  }

  private func move(_ draft: String) throws(Failure) {
    guard rename(draft, path) == 0 else { throw failure(path) }
  }

  /// Puts the new folder in the old one's place in one step, and only then removes the old one.
  private func exchange(_ draft: String) throws(Failure) {
    guard renameat2(AT_FDCWD, draft, AT_FDCWD, path, MAAL_RENAME_EXCHANGE) == 0 else { throw failure(path) }
    remove(draft)
  }

  private func makeFolder(_ folder: String) throws(Failure) {
    var sofar = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      sofar += part + "/"
      guard mkdir(sofar, 0o777) == 0 || errno == EEXIST else { throw failure(sofar) }
    }
  }

  private func remove(_ folder: String) {
    for name in InputFiles.names(in: folder) { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private func flush(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ path: String) -> Failure { .system(path: path, reason: String(cString: strerror(errno))) }
}
