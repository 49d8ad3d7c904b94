/// Where the bytes of a file come from, a piece at a time.
public struct ByteStream: Sendable {
  /// The size that the file had when it was opened; `nil` for a pipe, which can be read only once.
  public let size: Int?

  /// Fills a part of the memory with the bytes from an offset on, as far as there are any, and returns how many; 0 at the
  /// end, and the negative error number of the system after a failure.
  public typealias Read = @Sendable (_ memory: inout MutableSpan<UInt8>, _ part: Range<Int>, _ offset: Int) -> Int

  private let readPiece: Read
  private let wasUnchanged: @Sendable () -> Bool

  /// - Parameters:
  ///   - read: of a pipe it is asked for ascending offsets.
  ///   - wasUnchanged: whether the file is still as it was when it was opened. Asked after its end.
  public init(size: Int?, read: @escaping Read, wasUnchanged: @escaping @Sendable () -> Bool = { true }) {
    self.size = size
    readPiece = read
    self.wasUnchanged = wasUnchanged
  }

  /// The bytes of a file that has been read.
  public init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { memory, part, offset in
      memory.fill(part, with: bytes[min(offset, bytes.count)...])
    }
  }

  public enum Failure: Error, Hashable {
    /// With the system's error number.
    case system(Int)
    /// The file is no longer what it was when it was opened.
    case changed
  }

  /// Fills a part of the memory, with less only at the end of the file.
  public func read(
    into memory: inout MutableSpan<UInt8>, _ part: Range<Int>, at offset: Int
  ) throws(Failure) -> Int {
    var filled = 0
    while filled < part.count {
      let count = readPiece(&memory, part.lowerBound + filled..<part.upperBound, offset + filled)
      if count < 0 { throw .system(-count) }
      if count == 0 { break }
      filled += count
    }
    if filled < part.count, !wasUnchanged() || (size.map { $0 != offset + filled } ?? false) { throw .changed }
    return filled
  }
}

extension MutableSpan<UInt8> {
  /// Puts the first of the bytes in a part, as far as it reaches. Returns how many.
  public mutating func fill(_ part: Range<Int>, with bytes: ArraySlice<UInt8>) -> Int {
    let piece = bytes.prefix(part.count)
    withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[part]).copyBytes(from: piece) }
    return piece.count
  }
}
