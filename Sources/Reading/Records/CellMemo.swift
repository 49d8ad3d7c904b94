/// What cells mean, by their bytes, so that the same few spellings are looked into once.
struct CellMemo: ~Copyable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
    var value: Int
  }

  private var entries: [Entry]
  /// A length of -1 stands for an empty place.
  private static let empty = Entry(hash: 0, start: 0, length: -1, value: 0)
  private var bytes: [UInt8] = []
  private var count = 0
  /// Beyond this nothing is kept: the column is not one of a few spellings.
  private let limit = 1 << 13

  init() { entries = Array(repeating: Self.empty, count: 1 << 8) }

  /// What a spelling means that has been learned.
  ///
  /// - Parameter text: eight bytes beyond the cell may be read.
  @inline(__always)
  func value(_ text: Span<UInt8>, _ cell: Range<Int>) -> Int? {
    let hash = Self.hash(text, cell), length = cell.count
    let mask = entries.count - 1
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while entries[index].length >= 0 {
      if entries[index].hash == hash, entries[index].length == length, isSame(entries[index], text, cell) {
        return entries[index].value
      }
      index = (index + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func isSame(_ entry: Entry, _ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    // Up to eight bytes the hash tells all.
    if entry.length <= 8 { return true }
    for index in 0..<entry.length where bytes[entry.start + index] != CellBytes.byte(text, cell.lowerBound + index) {
      return false
    }
    return true
  }

  /// One to one for cells of up to eight bytes of the same length: it multiplies by an odd number.
  @inline(__always)
  private static func hash(_ text: Span<UInt8>, _ cell: Range<Int>) -> UInt64 {
    let length = cell.count
    var word = text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cell.lowerBound, as: UInt64.self)
    if length < 8 { word &= (1 << (8 * UInt64(length))) - 1 }
    var hash = word &* 0x9E37_79B9_7F4A_7C15
    if length > 8 {
      hash ^= hash >> 29
      hash &+=
        text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cell.upperBound - 8, as: UInt64.self)
        &* 0xC2B2_AE3D_27D4_EB4F
    }
    return hash
  }

  /// Keeps what a new spelling means.
  @inline(never)
  mutating func learn(_ text: Span<UInt8>, _ cell: Range<Int>, means value: Int) {
    let length = cell.count
    guard count < limit, length < 1 << 10 else { return }
    if count * 2 >= entries.count { grow() }
    insert(Entry(hash: Self.hash(text, cell), start: bytes.count, length: length, value: value))
    bytes += cell.map { CellBytes.byte(text, $0) }
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Self.empty, count: old.count * 2)
    count = 0
    for entry in old where entry.length >= 0 { insert(entry) }
  }

  private mutating func insert(_ entry: Entry) {
    let mask = entries.count - 1
    var index = Int(truncatingIfNeeded: entry.hash >> 32) & mask
    while entries[index].length >= 0 { index = (index + 1) & mask }
    entries[index] = entry
    count += 1
  }
}
