internal import CScan

/// Memory for one block after another. It grows where a record is longer than a block.
public struct BlockBuffer: ~Copyable, Sendable {
  /// Bytes after the text that may be read though they mean nothing.
  public static let padding = Int(cscan_padding)

  /// The text, and after it what may be read though it means nothing.
  public private(set) var bytes: [UInt8]
  /// How many bytes the text has.
  public internal(set) var count = 0

  /// A copy of the text.
  public var textBytes: [UInt8] { Array(bytes[..<count]) }

  public init(capacity: Int) { bytes = Array(repeating: 0, count: capacity + Self.padding) }

  /// Puts other text in place of what is there.
  mutating func replace(with text: Span<UInt8>) {
    reserve(text.count)
    count = text.count
    bytes.withUnsafeMutableBytes { room in text.withUnsafeBytes { room.copyMemory(from: $0) } }
  }

  /// Reads at least one byte more, up to `size` more. Whether all were there.
  mutating func fill<Failure>(
    atLeast size: Int, _ read: (_ memory: inout MutableSpan<UInt8>, _ part: Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    reserve(count + size)
    let part = count..<count + size
    var memory = bytes.mutableSpan
    let read = try read(&memory, part)
    count += read
    return read == size
  }

  private mutating func reserve(_ needed: Int) {
    let missing = needed + Self.padding - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
  }
}
