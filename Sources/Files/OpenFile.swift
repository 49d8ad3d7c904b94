internal import Findings

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is being read; closed with its last use.
public final class OpenFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Where it stood when it was opened: somebody may have read the first lines of the standard input.
  private let start: Int
  private let opened: stat

  /// - Parameter waiting: whether to wait for who writes into a pipe; else one without a writer is empty.
  public convenience init(_ path: String, waiting: Bool = false) throws(FileFailure) {
    try self.init(path, open(path, O_RDONLY | O_CLOEXEC | (waiting ? 0 : O_NONBLOCK)))
  }

  /// The standard input, from where it stands.
  public static func standardInput() throws(FileFailure) -> OpenFile {
    try OpenFile("-", fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0))
  }

  private init(_ path: String, _ descriptor: Int32) throws(FileFailure) {
    guard descriptor >= 0 else { throw FileFailure(path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = FileFailure(path)
      close(descriptor)
      throw failure
    }
    (self.path, self.descriptor, opened) = (path, descriptor, status)
    // 0 in what has no such place.
    start = max(0, lseek(descriptor, 0, SEEK_CUR))
  }

  deinit { close(descriptor) }

  /// What it is; of a file, with the bytes from where it stood.
  public var kind: Files.Kind {
    if case .file(let bytes) = Files.Kind(opened) { .file(bytes: max(0, bytes - start)) } else { Files.Kind(opened) }
  }

  /// Whether it is still as it was when it was opened.
  public var isUnchanged: Bool {
    var now = stat()
    guard fstat(descriptor, &now) == 0 else { return false }
    return now.st_size == opened.st_size && now.st_mtim.tv_sec == opened.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
  }

  /// All its bytes; of a pipe, all that come until it ends.
  ///
  /// Throws `.tooLarge` for more than `limit` bytes, and `.changed` for a file that became shorter meanwhile.
  public func contents(atMost limit: Int = .max) throws(FileFailure) -> [UInt8] {
    guard case .file(let size) = kind else { return try rest(atMost: limit) }
    guard size <= limit else { throw FileFailure(path, .tooLarge(bytes: limit)) }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      var memory = bytes.mutableSpan
      let count = read(into: &memory, filled..<size, at: filled)
      guard count >= 0 else { throw FileFailure(path, errno: Int32(-count)) }
      guard count > 0 else { throw FileFailure(path, .changed) }
      filled += count
    }
    return bytes
  }

  private func rest(atMost limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var memory = piece.mutableSpan
      let count = readNext(into: &memory, 0..<memory.count)
      guard count >= 0 else { throw FileFailure(path, errno: Int32(-count)) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw FileFailure(path, .tooLarge(bytes: limit)) }
      bytes += piece[..<count]
    }
  }

  /// Fills a part of the memory with the bytes from an offset on. Returns how many there were; 0 at the end, and the negative
  /// error number of the system after a failure.
  public func read(into memory: inout MutableSpan<UInt8>, _ part: Range<Int>, at offset: Int) -> Int {
    fill(&memory, part) { pread(descriptor, $0, $1, start + offset) }
  }

  /// The same of a pipe, which gives what comes next.
  public func readNext(into memory: inout MutableSpan<UInt8>, _ part: Range<Int>) -> Int {
    fill(&memory, part) { systemRead(descriptor, $0, $1) }
  }

  private func fill(
    _ memory: inout MutableSpan<UInt8>, _ part: Range<Int>, _ call: (UnsafeMutableRawPointer?, Int) -> Int
  ) -> Int {
    memory.withUnsafeMutableBytes { bytes in
      let space = UnsafeMutableRawBufferPointer(rebasing: bytes[part])
      while true {
        let count = call(space.baseAddress, space.count)
        if count >= 0 { return count }
        if errno != EINTR { return -Int(errno) }
      }
    }
  }
}

/// The C function, whose name methods above hide.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
