internal import Findings

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears whole or not at all: written under a hidden name beside its place, flushed to the disk, then renamed.
///
/// Left without `commit()`, for instance by a thrown error, it is removed again.
public struct NewFile: ~Copyable {
  private let path: String
  private let partialPath: String
  private let descriptor: Int32

  /// Throws where something stands at `path` already and `replacing` is false (`.system(.exists)`), or where the folder
  /// can't be written. A file that another program puts there while this one is being written is replaced.
  public init(_ path: String, replacing: Bool) throws(FileFailure) {
    try NewFile.check(path, replacing: replacing)
    let name = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let partialPath = "\(path[..<name]).\(path[name...]).\(getpid()).partial"
    let descriptor = open(partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(path) }
    (self.path, self.partialPath, self.descriptor) = (path, partialPath, descriptor)
  }

  /// Throws where something stands at `path` already, unless it is to be replaced.
  public static func check(_ path: String, replacing: Bool) throws(FileFailure) {
    guard replacing || access(path, F_OK) != 0 else { throw FileFailure(path, .system(.exists)) }
  }

  /// The whole of a file at once.
  public static func write(_ text: String, at path: String, replacing: Bool = false) throws(FileFailure) {
    let file = try NewFile(path, replacing: replacing)
    try file.write(Array(text.utf8))
    try file.commit()
  }

  public borrowing func write(_ bytes: [UInt8]) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...])) }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileFailure(path)
      }
    }
  }

  /// Puts the file in its place, once all of it is on the disk: what was put off until then, such as a quota, is told now.
  public consuming func commit() throws(FileFailure) {
    guard fsync(descriptor) == 0, rename(partialPath, path) == 0 else { throw FileFailure(path) }
  }

  deinit {
    close(descriptor)
    // Nothing is there under this name once the file has been put in its place.
    unlink(partialPath)
  }

  /// Makes a folder and those above it, as far as they aren't there.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    var sofar = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      sofar += part + "/"
      // Whether what is there already is a folder shows when something is put into it.
      guard mkdir(sofar, 0o777) == 0 || errno == EEXIST else { throw FileFailure(sofar) }
    }
  }

  /// Flushes to the disk which names a folder holds. File systems that know no such step are left in peace.
  public static func flush(folder: String) throws(FileFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(folder) }
    defer { close(descriptor) }
    try flush(descriptor, folder)
  }

  /// The same of a folder that is open.
  public static func flush(_ descriptor: Int32, _ path: String) throws(FileFailure) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw FileFailure(path) }
  }
}

/// The C function, whose name the methods above hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
