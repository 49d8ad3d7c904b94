internal import Glibc

/// Something that couldn't be written: which path, and why in the system's words.
struct WriteFailure: Error {
  var path: String
  /// The system's error number.
  var code: Int32

  init(_ path: String, _ code: Int32 = errno) {
    self.path = path
    self.code = code
  }

  var reason: String { String(cString: strerror(code)) }
}

enum NewFile {
  /// Writes a file that isn't there yet and flushes it to the disk. A file that can't be written whole is removed.
  static func write(_ text: String, at path: String) throws(WriteFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteFailure(path) }
    var error = write(Array(text.utf8), to: descriptor)
    if error == 0, fsync(descriptor) != 0 { error = errno }
    // What was put off until now, such as a quota, is reported by close.
    if close(descriptor) != 0, error == 0 { error = errno }
    guard error == 0 else {
      unlink(path)
      throw WriteFailure(path, error)
    }
  }

  /// Writes a file in the working folder, whole or not at all, in place of one that is there.
  static func replace(_ name: String, with text: String) throws(WriteFailure) {
    let draft = ".\(name).\(getpid()).draft"
    do throws(WriteFailure) {
      try write(text, at: draft)
    } catch {
      throw WriteFailure(name, error.code)
    }
    guard rename(draft, name) == 0 else {
      let failure = WriteFailure(name)
      unlink(draft)
      throw failure
    }
    flush(folder: ".")
  }

  /// Makes a folder and those above it, as far as they aren't there.
  static func makeFolder(_ path: String) throws(WriteFailure) {
    var sofar = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      sofar += part + "/"
      // Whether what is there already is a folder shows when something is put into it.
      guard mkdir(sofar, 0o777) == 0 || errno == EEXIST else { throw WriteFailure(sofar) }
    }
  }

  /// Flushes to the disk which names a folder holds. Best effort: some file systems can't.
  static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// 0, or the system's error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return 0
    }
  }
}
