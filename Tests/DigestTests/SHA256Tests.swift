import Digest
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-2, appendix B, and the NIST's byte test vectors for an empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedVectors(_ message: String, _ digest: String) {
    #expect(SHA256(of: Array(message.utf8)).description == digest)
  }

  @Test func aMillionLetters() {
    #expect(
      SHA256(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The last block is padded within itself up to 55 bytes and in a further block from 56 on; each length differs.
  @Test func lengthsAroundABlockDiffer() {
    let digests = (0...130).map { SHA256(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.description.count == 64 })
  }
}
