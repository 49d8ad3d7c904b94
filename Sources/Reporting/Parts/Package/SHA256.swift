internal import CNettle

/// The SHA-256 of a sequence of bytes (FIPS 180-4, <https://doi.org/10.6028/NIST.FIPS.180-4>), by Nettle.
///
/// It tells a reader whether a file is the one that a report was made from; nothing secret rests on it.
public struct SHA256: Hashable, Sendable, CustomStringConvertible {
  /// 64 digits, lower case.
  public let description: String

  public init(of bytes: [UInt8]) {
    var running = Running()
    bytes.withUnsafeBytes { running.add($0) }
    self = running.result
  }

  private init(_ digest: [UInt8]) {
    description = digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The same of bytes that come a piece at a time.
  public struct Running: Sendable {
    private var context = sha256_ctx()
    /// How many bytes have come.
    public private(set) var count = 0

    public init() { nettle_sha256_init(&context) }

    public mutating func add(_ piece: UnsafeRawBufferPointer) {
      guard let start = piece.baseAddress else { return }
      nettle_sha256_update(&context, piece.count, start.assumingMemoryBound(to: UInt8.self))
      count += piece.count
    }

    /// That of the bytes so far.
    public var result: SHA256 {
      var last = context
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
      nettle_sha256_digest(&last, digest.count, &digest)
      return SHA256(digest)
    }
  }
}
