import Testing

@testable import Reading

@Suite struct CellBytesTests {
  /// Bytes around the cell may be anything, and cells longer than the sums of a byte hold come too.
  @Test(arguments: [0, 1, 7, 8, 9, 16, 63, 2039, 2040, 2041, 5000])
  func surveyCountsAsOneWouldByHand(_ length: Int) {
    var random = SeededGenerator(state: UInt64(length))
    for kind in [UInt8(0x30)...0x39, 0x2F...0x3A, 0x20...0x7F, 0x00...0xFF] {
      let bytes = (0..<(length + 16)).map { _ in UInt8.random(in: kind, using: &random) }
      let cell = bytes[4..<(4 + length)]
      // There are always sixteen bytes, so there is an address.
      let survey = bytes.withUnsafeBufferPointer { CellBytes.survey($0.baseAddress! + 4, length) }
      #expect(survey.isASCII == cell.allSatisfy { $0 < 0x80 }, "\(bytes)")
      #expect(survey.digits == cell.count { (0x30...0x39).contains($0) }, "\(bytes)")
    }
  }
}
