/// How many cases came to the same, by everything that is asked of a case: a hash table with open addressing.
///
/// One look-up a row, in memory that grows with the number of different outcomes and not with the rows.
struct OutcomeCounts: ~Copyable {
  /// What a case came to, in 64 bits.
  struct Key {
    var bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    init(area: Int, period: Int, kind: Kind, known: Int = 0, days: Int = 0) {
      bits = UInt64(truncatingIfNeeded: area << 55 | period << 37 | kind.rawValue << 34 | known << 17 | days)
    }

    static let areaLimit = 1 << 9

    var area: Int { Int(bits >> 55) }
    var period: Int { Int(bits >> 37 & 0x3FFFF) }
    var kind: Kind { Kind(rawValue: Int(bits >> 34 & 7)) ?? .cancelled }
    var known: Int { Int(bits >> 17 & 0x1FFFF) }
    var days: Int { Int(bits & 0x1FFFF) }
  }

  enum Kind: Int {
    case cancelled, unanswered, unansweredOnLastDay, onTime, late, lateOnLastDay
  }

  struct Entry {
    var key: UInt64
    /// 0 for an empty place.
    var count: Int
    /// The first and the last row, as `Position`s.
    var first: Int
    var last: Int
  }

  private var entries: UnsafeMutableBufferPointer<Entry>
  private var shift: UInt64
  private(set) var count = 0

  init() {
    entries = Self.allocated(1 << 12)
    shift = 64 - 12
  }

  deinit { entries.deallocate() }

  private static func allocated(_ capacity: Int) -> UnsafeMutableBufferPointer<Entry> {
    let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: capacity)
    entries.initialize(repeating: Entry(key: 0, count: 0, first: 0, last: 0))
    return entries
  }

  /// Counts a case in the row at `position`, after those before it.
  @inline(__always)
  mutating func add(_ key: Key, at position: Int) { add(Entry(key: key.bits, count: 1, first: position, last: position)) }

  @inline(__always)
  mutating func add(_ new: Entry) {
    let mask = entries.count - 1
    var index = Int(truncatingIfNeeded: (new.key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while entries[index].count != 0 {
      if entries[index].key == new.key {
        entries[index].count += new.count
        entries[index].first = min(entries[index].first, new.first)
        entries[index].last = max(entries[index].last, new.last)
        return
      }
      index = (index + 1) & mask
    }
    entries[index] = new
    count += 1
    if count * 2 > entries.count { grow() }
  }

  private mutating func grow() {
    let old = entries
    entries = Self.allocated(old.count * 2)
    shift -= 1
    count = 0
    for entry in old where entry.count != 0 { add(entry) }
    old.deallocate()
  }

  /// In no order.
  func forEach(_ body: (Entry) -> Void) {
    for entry in entries where entry.count != 0 { body(entry) }
  }
}

/// A row's place before the lines of the earlier blocks are known: block and line in one number that orders them.
enum Position {
  @inline(__always)
  static func make(block: Int, line: Int) -> Int { block << 36 | line }
  static func block(_ position: Int) -> Int { position >> 36 }
  static func line(_ position: Int) -> Int { position & (1 << 36 - 1) }
}
