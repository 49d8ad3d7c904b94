internal import CScan

/// Where the fields of a stretch of text end, and what its bytes are: found by vectors, without looking at what it says.
///
/// A stretch begins with a record. As long as nothing in it is marked as a fault, this is what libcsv makes of it.
struct RecordScan: ~Copyable {
  private var positions = Storage<UInt32>(count: 0, repeating: 0)
  private var digits = Storage<UInt64>(count: 0, repeating: 0)
  private var high = Storage<UInt64>(count: 0, repeating: 0)
  private var faults = Storage<UInt64>(count: 0, repeating: 0)
  private var start = 0

  /// How many separators and line breaks outside quotes there are; the end of the text is one too.
  private(set) var count = 0
  private(set) var hasHigh = false
  private(set) var hasFaults = false
  private(set) var hasQuotedBreaks = false

  /// - Parameters:
  ///   - text: with as many bytes after the stretch as `BlockBuffer.padding`.
  ///   - isEnd: whether the text ends with the stretch.
  mutating func scan(_ text: Span<UInt8>, _ stretch: Range<Int>, delimiter: UInt8, isEnd: Bool) {
    reserve(stretch.count)
    start = stretch.lowerBound
    let result = positions.withPointer { positions in
      digits.withPointer { digits in
        high.withPointer { high in
          faults.withPointer { faults in
            var result = cscan()
            (result.positions, result.digits, result.high, result.faults) = (positions, digits, high, faults)
            text.withUnsafeBufferPointer { bytes in
              guard let base = bytes.baseAddress else { return }
              cscan_text(base + stretch.lowerBound, stretch.count, delimiter, &result)
            }
            return result
          }
        }
      }
    }
    count = result.count
    (hasHigh, hasFaults, hasQuotedBreaks) = (result.has_high, result.has_faults, result.has_quoted_breaks)
    if isEnd, !result.is_open {
      positions[count] = UInt32(stretch.count)
      count += 1
    }
  }

  private mutating func reserve(_ length: Int) {
    guard positions.count <= length else { return }
    let words = cscan_words(length)
    positions = Storage(count: length + 1, repeating: 0)
    digits = Storage(count: words, repeating: 0)
    high = Storage(count: words, repeating: 0)
    faults = Storage(count: words, repeating: 0)
  }

  /// The offset in the text.
  @inline(__always)
  func position(_ index: Int) -> Int { start + Int(positions[index]) }

  @inline(__always)
  func hasFault(_ range: Range<Int>) -> Bool { hasFaults && Self.count(faults, start, range) > 0 }

  @inline(__always)
  func hasHigh(_ range: Range<Int>) -> Bool { hasHigh && Self.count(high, start, range) > 0 }

  @inline(__always)
  func digits(_ range: Range<Int>) -> Int { Self.count(digits, start, range) }

  /// Calls `body` with the offset of each byte beyond ASCII.
  func forEachHigh(_ stretch: Range<Int>, _ body: (Int) -> Void) {
    for word in 0..<cscan_words(stretch.count) {
      var left = high[word]
      while left != 0 {
        body(start + word * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  @inline(__always)
  private static func count(_ mask: borrowing Storage<UInt64>, _ start: Int, _ range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    let from = range.lowerBound - start, last = range.upperBound - start - 1
    let below = ~UInt64(0) << UInt64(from & 63), above = ~UInt64(0) >> UInt64(63 - last & 63)
    let first = from >> 6, end = last >> 6
    if first == end { return (mask[first] & below & above).nonzeroBitCount }
    var sum = (mask[first] & below).nonzeroBitCount + (mask[end] & above).nonzeroBitCount
    for word in first + 1..<end { sum += mask[word].nonzeroBitCount }
    return sum
  }
}
