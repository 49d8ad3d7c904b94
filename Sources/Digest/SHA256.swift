internal import CNettle

/// The SHA-256 of a sequence of bytes (FIPS 180-4, <https://doi.org/10.6028/NIST.FIPS.180-4>), by Nettle.
///
/// It tells a reader whether a file is the one that a report was made from; nothing secret rests on it.
public struct SHA256: Hashable, Sendable, CustomStringConvertible {
  /// 64 digits, lower case.
  public let description: String

  public init(of bytes: [UInt8]) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    description = digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
