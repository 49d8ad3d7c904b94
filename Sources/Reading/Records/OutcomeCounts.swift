/// How many cases came to the same, by everything that is asked of a case.
///
/// What a case came to but for its number of days is looked up in a hash table with open addressing; the days count
/// within rows of counters. So all that millions of cases touch stays within a core's own cache.
struct OutcomeCounts: ~Copyable {
  /// What a case came to, in 64 bits: 9 for its area, 18 for its period, 3 for the kind, 17 for the day from which a late
  /// answer is known, 17 for the days taken.
  struct Key {
    var bits: UInt64

    @inline(__always)
    init(area: Int, period: Int, kind: Kind, known: Int = 0, days: Int = 0) {
      bits = UInt64(truncatingIfNeeded: area << 55 | period << 37 | kind.rawValue << 34 | known << 17 | days)
    }

    init(bits: UInt64) { self.bits = bits }

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

  /// A row of counters: those of the 64 numbers of days that begin with its key's.
  struct Row {
    var key: UInt64
    /// -1 for an empty place.
    var number: Int
    /// The first and the last case, as `Position`s.
    var first: Int
    var last: Int

    static let empty = Row(key: 0, number: -1, first: 0, last: 0)
    static let width = 64
  }

  private var rows: UnsafeMutableBufferPointer<Row>
  private var counters: UnsafeMutableBufferPointer<UInt32>
  private var shift: UInt64
  private(set) var count = 0

  private static let firstBits = 10

  /// Cases to be counted together: the processor then waits for the memory of many at a time.
  private let batch: UnsafeMutablePointer<(key: UInt64, position: Int)>
  private var batchCount = 0
  private static let batchSize = 256

  init() {
    rows = .allocate(capacity: 1 << Self.firstBits)
    rows.initialize(repeating: .empty)
    counters = .allocate(capacity: Row.width << (Self.firstBits - 1))
    counters.initialize(repeating: 0)
    shift = 64 - UInt64(Self.firstBits)
    batch = .allocate(capacity: Self.batchSize)
    batch.initialize(repeating: (0, 0), count: Self.batchSize)
  }

  deinit {
    rows.deallocate()
    counters.deallocate()
    batch.deallocate()
  }

  /// Counts a case in the row at `position`, after those before it.
  @inline(__always)
  mutating func add(_ key: Key, at position: Int) {
    batch[batchCount] = (key.bits, position)
    batchCount += 1
    if batchCount == Self.batchSize { flush() }
  }

  @inline(never)
  private mutating func flush() {
    for index in 0..<batchCount {
      let (key, position) = batch[index]
      let slot = Int(truncatingIfNeeded: key & UInt64(Row.width - 1))
      let number = row(key & ~UInt64(Row.width - 1), position, position)
      counters[number * Row.width + slot] += 1
    }
    batchCount = 0
  }

  /// The number of the row with this key, made if need be.
  @inline(__always)
  private mutating func row(_ key: UInt64, _ first: Int, _ last: Int) -> Int {
    let mask = rows.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while rows[index].number >= 0 {
      if rows[index].key == key {
        if first < rows[index].first { rows[index].first = first }
        if last > rows[index].last { rows[index].last = last }
        return rows[index].number
      }
      index = (index + 1) & mask
    }
    return make(Row(key: key, number: count, first: first, last: last), at: index)
  }

  @inline(never)
  private mutating func make(_ row: Row, at index: Int) -> Int {
    rows[index] = row
    count += 1
    if count * 2 > rows.count { grow() }
    return row.number
  }

  private mutating func grow() {
    let old = rows, oldCounters = counters
    rows = .allocate(capacity: old.count * 2)
    rows.initialize(repeating: .empty)
    shift -= 1
    for row in old where row.number >= 0 {
      var index = Int(truncatingIfNeeded: (row.key &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while rows[index].number >= 0 { index = (index + 1) & (rows.count - 1) }
      rows[index] = row
    }
    counters = .allocate(capacity: old.count * Row.width)
    counters.initialize(repeating: 0)
    for index in oldCounters.indices { counters[index] = oldCounters[index] }
    old.deallocate()
    oldCounters.deallocate()
  }

  /// The rows, in no order, each with its counters.
  mutating func forEach(_ body: (Row, UnsafeBufferPointer<UInt32>) -> Void) {
    flush()
    for row in rows where row.number >= 0 {
      body(row, UnsafeBufferPointer(rebasing: counters[row.number * Row.width..<(row.number + 1) * Row.width]))
    }
  }
}

/// A row's place before the lines of the earlier blocks are known: block and line in one number that orders them.
enum Position {
  @inline(__always)
  static func make(block: Int, line: Int) -> Int { block << 36 | line }
  static func block(_ position: Int) -> Int { position >> 36 }
  static func line(_ position: Int) -> Int { position & (1 << 36 - 1) }
}
