internal import Files
internal import Findings
internal import Glibc
internal import Reading
internal import Reporting

/// The one place that writes reports: a folder, which appears whole or not at all.
///
/// The files are written into a draft beside the folder's place, flushed to the disk and then put in place in one step,
/// so that a run that is broken off at any moment leaves either the old folder or the new one.
struct ReportFolder {
  private let folder: FolderPath

  var path: String { folder.path }

  init(path: String) { folder = FolderPath(path) }

  enum Outcome { case written, unchanged }

  enum Failure: Error {
    /// There is a report already, and it is another one.
    case differs
    /// Something that is no report's file stands in the folder, or in its place, and would be lost.
    case holdsOther(String)
    /// A symbolic link stands in the place of the folder, or of the one that all of an agreement's reports lie in.
    case isLink(String)
    case system(FileFailure)
  }

  func publish(_ files: [ReportFile], replacing: Bool) throws(Failure) -> Outcome {
    ReportDraft.removeLeftovers(in: folder.parent)
    if try standing(files, replacing) == .same { return .unchanged }
    var draft = try draft(of: files)
    // Another run may put its report there between our look and our step; then we look again.
    for _ in 0..<10 {
      let standing = try standing(files, replacing)
      if standing == .same { return .unchanged }
      guard try place(&draft, standing) else { continue }
      try flushParent()
      return .written
    }
    throw .system(FileFailure(path, errno: EBUSY))
  }

  private func flushParent() throws(Failure) {
    do throws(FileFailure) { try NewFile.flush(folder: folder.parent) } catch { throw .system(error) }
  }

  private enum Standing {
    /// Nothing, or an empty folder.
    case nothing
    case same
    /// A report that may be replaced.
    case other
  }

  private func standing(_ files: [ReportFile], _ replacing: Bool) throws(Failure) -> Standing {
    var status = stat()
    if lstat(folder.parent, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { throw .isLink(folder.parent) }
    guard lstat(path, &status) == 0 else { return .nothing }
    guard status.st_mode & S_IFMT != S_IFLNK else { throw .isLink(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .holdsOther(folder.name) }
    let names: [String]
    do throws(FileFailure) { names = try Files.names(in: path) } catch { throw .system(error) }
    if names.isEmpty { return .nothing }
    let others = names.filter { !isReportFile($0) }
    if names.filter({ !others.contains($0) }) == files.map(\.name).sorted(), files.allSatisfy(isThere) { return .same }
    guard replacing else { throw .differs }
    if let other = others.first { throw .holdsOther(other) }
    return .other
  }

  private func isReportFile(_ name: String) -> Bool {
    var status = stat()
    return ReportFile.isName(name) && lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func isThere(_ file: ReportFile) -> Bool {
    guard case .bytes(let bytes) = InputFiles.load(path + "/" + file.name, named: file.name) else { return false }
    return bytes.elementsEqual(file.text.utf8)
  }

  private func draft(of files: [ReportFile]) throws(Failure) -> ReportDraft {
    do throws(FileFailure) {
      try NewFile.makeFolder(folder.parent)
      let draft = try ReportDraft(for: folder)
      for file in files { try draft.write(file.text, as: file.name) }
      return draft
    } catch {
      throw .system(error)
    }
  }

  /// - Returns: `false` where what stands there has changed since it was looked at.
  private func place(_ draft: inout ReportDraft, _ standing: Standing) throws(Failure) -> Bool {
    do throws(FileFailure) {
      if standing == .nothing { try draft.move() } else { try draft.exchange() }
      return true
    } catch {
      if [.system(.exists), .system(.missing)].contains(error.cause) { return false }
      throw .system(error)
    }
  }
}
