/// Where the bytes of a file come from, a piece at a time.
public struct ByteStream: Sendable {
  /// The size that the file had when it was opened; `nil` for a pipe, which can be read only once.
  public let size: Int?

  private let readPiece: @Sendable (_ buffer: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int
  private let wasUnchanged: @Sendable () -> Bool

  /// - Parameters:
  ///   - read: fills the buffer with the bytes from an offset on, as far as there are any, and returns how many; 0 at
  ///     the end, and the negative error number of the system after a failure. From a pipe the offsets are ascending.
  ///   - wasUnchanged: whether the file is still as it was when it was opened. Asked after its end.
  public init(
    size: Int?, read: @escaping @Sendable (_ buffer: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int,
    wasUnchanged: @escaping @Sendable () -> Bool = { true }
  ) {
    self.size = size
    readPiece = read
    self.wasUnchanged = wasUnchanged
  }

  /// The bytes of a file that has been read.
  public init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { buffer, offset in
      let piece = bytes[min(offset, bytes.count)...].prefix(buffer.count)
      buffer.copyBytes(from: piece)
      return piece.count
    }
  }

  public enum Failure: Error, Hashable {
    /// With the system's error number.
    case system(Int)
    /// The file is no longer what it was when it was opened.
    case changed
  }

  /// Fills the buffer, with less only at the end of the file.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Failure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = readPiece(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), offset + filled)
      if count < 0 { throw .system(-count) }
      if count == 0 { break }
      filled += count
    }
    if filled < buffer.count, !wasUnchanged() || (size.map { $0 != offset + filled } ?? false) { throw .changed }
    return filled
  }
}
