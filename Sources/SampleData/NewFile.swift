#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that could not be made: which, and why.
public struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// The system's error number; `nil` where the file was there and may not be replaced.
  public var systemError: Int32?

  public var description: String {
    guard let systemError else { return "\(path) exists already; --replace overwrites it" }
    return "cannot write \(path): \(String(cString: strerror(systemError)))"
  }

  init(_ path: String, _ systemError: Int32? = nil) {
    self.path = path
    self.systemError = systemError
  }
}

/// A file that appears whole or not at all: written under another name beside its place, then renamed.
///
/// Left without `commit()`, for instance by a thrown error, it is removed again.
public struct NewFile: ~Copyable {
  private let path: String
  private let partialPath: String
  private let descriptor: Int32

  /// Throws where something stands at `path` already and `replacing` is false, or where the folder can't be written.
  /// A file that another program puts there while this one is being written is replaced.
  public init(_ path: String, replacing: Bool) throws(FileFailure) {
    try NewFile.check(path, replacing: replacing)
    let partialPath = "\(path).\(getpid()).partial"
    let descriptor = open(partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(path, errno) }
    self.path = path
    self.partialPath = partialPath
    self.descriptor = descriptor
  }

  /// Throws where something stands at `path` already, unless it is to be replaced.
  public static func check(_ path: String, replacing: Bool) throws(FileFailure) {
    guard replacing || access(path, F_OK) != 0 else { throw FileFailure(path) }
  }

  public borrowing func write(_ bytes: [UInt8]) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileFailure(path, errno)
      }
    }
  }

  /// Puts the file in its place.
  public consuming func commit() throws(FileFailure) {
    guard rename(partialPath, path) == 0 else { throw FileFailure(path, errno) }
  }

  deinit {
    close(descriptor)
    // Nothing is there under this name once the file has been put in its place.
    unlink(partialPath)
  }

  /// Makes the folder unless it is there; its parent has to be.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure(path, errno) }
  }
}

/// The C function, whose name the method above hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
