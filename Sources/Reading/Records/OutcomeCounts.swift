internal import Basics
internal import Evidence

/// How many cases came to the same, by everything that is asked of a case.
///
/// What a case came to but for its number of days is looked up in a hash table with open addressing; the days count
/// within rows of counters. So all that millions of cases touch stays within a core's own cache.
struct OutcomeCounts: ~Copyable {
  /// What a case came to, in 64 bits: 18 for its period, 3 for the kind, 17 for the day from which a late answer is
  /// known, 17 for the days taken.
  struct Key {
    var bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    @inline(__always)
    private init(_ period: Int, _ kind: Kind, known: Int = 0, days: Int = 0) {
      bits = UInt64(truncatingIfNeeded: period << 37 | kind.rawValue << 34 | known << 17 | days)
    }

    /// - Parameter outcome: with days as offsets into `DayTable`.
    @inline(__always)
    init(period: Int, _ outcome: CaseOutcome) {
      switch outcome {
      case .cancelled: self.init(period, .cancelled)
      case .unanswered(let isLast): self.init(period, isLast ? .unansweredOnLastDay : .unanswered)
      case .onTime(let days): self.init(period, .onTime, days: days)
      case .late(let days, let known, let isLast):
        self.init(period, isLast ? .lateOnLastDay : .late, known: known, days: days)
      }
    }

    var period: Int { Int(bits >> 37) }
    var days: Int { Int(bits & 0x1FFFF) }

    /// - Parameter days: the days taken.
    func outcome(days: Int) -> CaseOutcome {
      let known = DayTable.date(Int(bits >> 17 & 0x1FFFF)).dayNumber
      return switch Kind(rawValue: Int(bits >> 34 & 7)) ?? .cancelled {
      case .cancelled: .cancelled
      case .unanswered: .unanswered(dueOnLastDay: false)
      case .unansweredOnLastDay: .unanswered(dueOnLastDay: true)
      case .onTime: .onTime(days: days)
      case .late: .late(days: days, knownFrom: known, dueOnLastDay: false)
      case .lateOnLastDay: .late(days: days, knownFrom: known, dueOnLastDay: true)
      }
    }
  }

  enum Kind: Int {
    case cancelled, unanswered, unansweredOnLastDay, onTime, late, lateOnLastDay
  }

  /// A row of counters: those of the 64 numbers of days that begin with its key's.
  struct Row {
    var key: UInt64
    var area: Int32
    /// -1 for an empty place.
    var number: Int32
    /// The first and the last case, as `Position`s.
    var first: Int
    var last: Int

    static let empty = Row(key: 0, area: 0, number: -1, first: 0, last: 0)
    static let width = 64
  }

  private var rows: UnsafeMutableBufferPointer<Row>
  private var counters: UnsafeMutableBufferPointer<UInt32>
  private var shift: UInt64
  private(set) var count = 0

  private static let firstBits = 10

  /// Cases to be counted together: the processor then waits for the memory of many at a time.
  private let batch: UnsafeMutablePointer<(key: UInt64, area: Int32, position: Int)>
  private var batchCount = 0
  private static let batchSize = 256

  init() {
    rows = .allocate(capacity: 1 << Self.firstBits)
    rows.initialize(repeating: .empty)
    counters = .allocate(capacity: Row.width << (Self.firstBits - 1))
    counters.initialize(repeating: 0)
    shift = 64 - UInt64(Self.firstBits)
    batch = .allocate(capacity: Self.batchSize)
    batch.initialize(repeating: (0, 0, 0), count: Self.batchSize)
  }

  deinit {
    rows.deallocate()
    counters.deallocate()
    batch.deallocate()
  }

  /// Counts a case in the row at `position`, after those before it.
  @inline(__always)
  mutating func add(_ key: Key, area: Int, at position: Int) {
    batch[batchCount] = (key.bits, Int32(truncatingIfNeeded: area), position)
    batchCount += 1
    if batchCount == Self.batchSize { flush() }
  }

  @inline(never)
  private mutating func flush() {
    for index in 0..<batchCount {
      let (key, area, position) = batch[index]
      let slot = Int(truncatingIfNeeded: key & UInt64(Row.width - 1))
      let number = row(key & ~UInt64(Row.width - 1), area, position)
      counters[number * Row.width + slot] += 1
    }
    batchCount = 0
  }

  /// The number of the row with this key, made if need be.
  @inline(__always)
  private mutating func row(_ key: UInt64, _ area: Int32, _ position: Int) -> Int {
    let mask = rows.count - 1
    var index = place(key, area)
    while rows[index].number >= 0 {
      if rows[index].key == key, rows[index].area == area {
        if position < rows[index].first { rows[index].first = position }
        if position > rows[index].last { rows[index].last = position }
        return Int(rows[index].number)
      }
      index = (index + 1) & mask
    }
    return make(Row(key: key, area: area, number: Int32(count), first: position, last: position), at: index)
  }

  /// Where the search for a row begins.
  @inline(__always)
  private func place(_ key: UInt64, _ area: Int32) -> Int {
    let hash = (key ^ UInt64(truncatingIfNeeded: area) << 55) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> shift)
  }

  @inline(never)
  private mutating func make(_ row: Row, at index: Int) -> Int {
    rows[index] = row
    count += 1
    if count * 2 > rows.count { grow() }
    return Int(row.number)
  }

  private mutating func grow() {
    let old = rows, oldCounters = counters
    rows = .allocate(capacity: old.count * 2)
    rows.initialize(repeating: .empty)
    shift -= 1
    for row in old where row.number >= 0 {
      var index = place(row.key, row.area)
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
  mutating func forEach(_ body: (Row, Span<UInt32>) -> Void) {
    flush()
    for row in rows where row.number >= 0 {
      let first = Int(row.number) * Row.width
      body(row, UnsafeBufferPointer(counters).span.extracting(first..<first + Row.width))
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
