internal import DelimitedText
internal import Findings
internal import Glibc
internal import Reading
internal import Reporting

/// Reads input files, and never writes to them.
enum InputFiles {
  /// The name of what the command is given as its standard input.
  static let standardInput = "-"

  /// - Returns: a descriptor that is the caller's to close; negative after a failure.
  private static func opened(_ path: String, _ flags: Int32) -> Int32 {
    path == standardInput ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC | flags)
  }

  /// Two sources of other kinds or formats can't both have it.
  static let inputReadBefore = LoadedFile.fault(
    Finding(
      .fileUnreadable, at: Place(file: standardInput),
      [.found: standardInput, .reason: "the standard input can be read by a single source"]))

  /// The bytes of a regular file, or of the standard input from where it stands.
  ///
  /// - Parameter name: the file as messages name it.
  static func load(_ path: String, named name: String) -> LoadedFile {
    let descriptor = opened(path, O_NONBLOCK)
    guard descriptor >= 0 else { return failure(name, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return failure(name, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      if path == standardInput { return all(from: descriptor, named: name) }
      return status.st_mode & S_IFMT == S_IFDIR
        ? failure(name, EISDIR)
        : .fault(Finding(.fileUnreadable, at: Place(file: name), [.found: name, .reason: "not a regular file"]))
    }
    var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size) - position(descriptor)))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return failure(name, errno) }
      guard count > 0 else { return .fault(Finding(.fileChanged, at: Place(file: name), [.found: name])) }
      filled += count
    }
    return .bytes(bytes)
  }

  /// What a pipe gives until it ends.
  private static func all(from descriptor: Int32, named name: String) -> LoadedFile {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return failure(name, errno) }
      if count == 0 { return .bytes(bytes) }
      bytes += piece[..<count]
    }
  }

  /// Files from this size on are read block by block.
  static let largeSize = 1 << 17

  /// A file as a stream, if it is large, or a pipe; `nil` for any other, and where it can't be opened.
  ///
  /// - Parameter digest: takes the bytes as they are read.
  static func stream(_ path: String, into digest: StreamDigest?) -> ByteStream? {
    let descriptor = opened(path, 0)
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(descriptor)
    guard let before = file.status else { return nil }
    switch before.st_mode & S_IFMT {
    case S_IFREG where Int(before.st_size) - file.start >= largeSize:
      let size = Int(before.st_size) - file.start
      return ByteStream(
        size: size, read: { file.read(into: $0, at: $1, of: size, digest) },
        wasUnchanged: { file.status.map { isSame($0, before) } ?? false })
    case S_IFIFO, S_IFCHR, S_IFSOCK:
      return ByteStream(size: nil, read: { file.readNext(into: $0, after: $1, digest) })
    default: return nil
    }
  }

  /// Where the next byte would be read; 0 in what has no such place.
  private static func position(_ descriptor: Int32) -> Int { max(0, lseek(descriptor, 0, SEEK_CUR)) }

  private static func isSame(_ now: stat, _ before: stat) -> Bool {
    now.st_size == before.st_size && now.st_mtim.tv_sec == before.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == before.st_mtim.tv_nsec
  }

  /// A descriptor that is closed with its last use.
  private final class OpenFile: Sendable {
    private let descriptor: Int32
    /// Where it stood: somebody may have read the first lines of the standard input.
    let start: Int

    init(_ descriptor: Int32) {
      self.descriptor = descriptor
      start = position(descriptor)
    }

    deinit { close(descriptor) }

    var status: stat? {
      var status = stat()
      return fstat(descriptor, &status) == 0 ? status : nil
    }

    /// As `ByteStream` wants it.
    func read(
      into buffer: UnsafeMutableRawBufferPointer, at offset: Int, of size: Int, _ digest: StreamDigest?
    ) -> Int {
      reading(into: buffer, at: offset, of: size, digest) {
        pread(descriptor, buffer.baseAddress, buffer.count, start + offset)
      }
    }

    /// The same of a pipe, which gives what comes next.
    func readNext(into buffer: UnsafeMutableRawBufferPointer, after offset: Int, _ digest: StreamDigest?) -> Int {
      reading(into: buffer, at: offset, of: nil, digest) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    }

    private func reading(
      into buffer: UnsafeMutableRawBufferPointer, at offset: Int, of size: Int?, _ digest: StreamDigest?,
      _ read: () -> Int
    ) -> Int {
      while true {
        let count = read()
        if count >= 0 {
          digest?.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]), at: offset, of: size)
          return count
        }
        if errno != EINTR { return -Int(errno) }
      }
    }
  }

  private static func failure(_ name: String, _ error: Int32) -> LoadedFile {
    let place = Place(file: name)
    if error == ENOENT { return .fault(Finding(.fileMissing, at: place, [.found: name])) }
    return .fault(Finding(.fileUnreadable, at: place, [.found: name, .reason: String(cString: strerror(error))]))
  }

  /// Which version of a file was read; `nil` where none was.
  static func digest(of file: LoadedFile, named name: String) -> InputDigest? {
    guard case .bytes(let bytes) = file else { return nil }
    return InputDigest(name: name, content: bytes)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether two paths lead to one file.
  static func areSame(_ path: String, _ other: String) -> Bool {
    var a = stat(), b = stat()
    return stat(path, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// Whether anything is at the path, if only a link that leads nowhere.
  static func stands(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted; none where it can't be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
