internal import DelimitedText
internal import Findings

/// What one worker has found in the blocks that it took.
struct RecordsTally: Sendable {
  /// A thing with the block whose lines it counts from.
  struct Located<Value: Sendable>: Sendable {
    var block: Int
    var value: Value
  }

  var rows = 0
  var filtered = 0
  var outside = 0
  var rejected = 0
  /// Of these, the ones that are no rows of a table.
  var unsound = 0
  /// The number of line breaks of each block.
  var lines: [Int: Int] = [:]
  /// By column.
  var personal: [PersonalNumbers.Count]
  /// By column: with the one after it.
  var personalPairs: [PersonalNumbers.Pair]
  var personalRejected = PersonalNumbers.Count()
  /// Of the rows as rows.
  var structural = FindingSample()
  /// Of what the rows say.
  var content = FindingSample()
  var rejectedRows = First<RejectedRows.Row>(count: rejectedLimit, bytes: rejectedBytes)
  /// What stands in the columns of the filters, where no row is kept.
  var filterValues: FilterValues
  var latest = -1
  /// The first fault that nothing can be read after.
  var fatal: Located<Finding>?
  /// A byte that is no text in the encoding: what that means is decided by the whole file.
  var isDoubtful = false
  /// What is no text, where the encoding is settled.
  var textFaults = TextFaults()
  /// How the rows write the codes of areas: with three digits, and with four.
  var codes = (three: CodeStyle(), four: CodeStyle())

  init(width: Int, filters: Int) {
    personal = Array(repeating: PersonalNumbers.Count(), count: width)
    personalPairs = Array(repeating: PersonalNumbers.Pair(), count: max(0, width - 1))
    filterValues = FilterValues(filters: filters)
  }

  /// How many rejected rows are handed back, and how many bytes of them, but for the last.
  static let rejectedLimit = 10_000, rejectedBytes = 1 << 23

  /// Rows that the filters keep.
  var kept: Int { rows - unsound - filtered }

  mutating func add(_ other: RecordsTally) {
    rows += other.rows
    filtered += other.filtered
    outside += other.outside
    rejected += other.rejected
    unsound += other.unsound
    lines.merge(other.lines) { $1 }
    for column in personal.indices { personal[column].add(other.personal[column]) }
    for column in personalPairs.indices { personalPairs[column].add(other.personalPairs[column]) }
    personalRejected.add(other.personalRejected)
    structural.add(other.structural)
    content.add(other.content)
    rejectedRows.add(other.rejectedRows)
    filterValues.add(other.filterValues)
    latest = max(latest, other.latest)
    fatal = [fatal, other.fatal].compactMap(\.self).min { $0.block < $1.block }
    isDoubtful = isDoubtful || other.isDoubtful
    textFaults.add(other.textFaults)
    codes.three.add(other.codes.three)
    codes.four.add(other.codes.four)
  }
}

/// The first fault of each kind in the text as such, and how many there are.
struct TextFaults: Sendable {
  private var faults: [FindingCode: (first: RecordsTally.Located<Finding>, count: Int)] = [:]

  mutating func add(_ first: RecordsTally.Located<Finding>, _ count: Int) {
    let code = first.value.code
    let known = faults[code]
    faults[code] = (
      known.map { $0.first.block <= first.block ? $0.first : first } ?? first, (known?.count ?? 0) + count
    )
  }

  mutating func add(_ other: TextFaults) {
    for (first, count) in other.faults.values { add(first, count) }
  }

  /// The one that is told: a NUL says more of a file than bytes that mean nothing.
  var gravest: RecordsTally.Located<Finding>? {
    guard var fault = faults[.nulByte] ?? faults[.undecodable] else { return nil }
    fault.first.value.facts[.count] = String(fault.count)
    return fault.first
  }
}

/// How often codes are written with so many digits.
struct CodeStyle: Sendable {
  var count = 0
  /// Of the first row that does.
  var position = Int.max
  /// Its code, and where that stands.
  var first: RecordsTally.Located<(digits: String, place: Place)>?

  mutating func add(_ other: CodeStyle) {
    count += other.count
    if other.position < position { (position, first) = (other.position, other.first) }
  }
}

/// The first things of a kind in a file, in bounded memory. Which they are doesn't depend on who has read which blocks.
struct First<Value: Sendable>: Sendable {
  private let limit: Int
  private let byteLimit: Int
  private var bytes = 0
  private var kept: [(located: RecordsTally.Located<Value>, bytes: Int)] = []

  init(count: Int, bytes: Int) { (limit, byteLimit) = (count, bytes) }

  /// Whether another one would be kept. The last one may be of any size, so that all before it are sure to be kept.
  var isOpen: Bool { kept.count < limit && bytes < byteLimit }

  /// - Parameter block: the block whose lines the thing's place counts from; not less than those before it.
  mutating func add(_ value: Value, block: Int, bytes: Int) {
    guard isOpen else { return }
    kept.append((.init(block: block, value: value), bytes))
    self.bytes += bytes
  }

  /// Takes in those of other blocks. The same block is never in both.
  mutating func add(_ other: Self) {
    let all = (kept + other.kept).sorted { $0.located.block < $1.located.block }
    (kept, bytes) = ([], 0)
    for (located, bytes) in all { add(located.value, block: located.block, bytes: bytes) }
  }

  var values: [RecordsTally.Located<Value>] { kept.map(\.located) }
}

/// The first findings of each kind, and how many there were: a file with a million faults is told in bounded memory.
struct FindingSample: Sendable {
  /// How many findings of each code are kept, and how many bytes of what they quote.
  static let limit = 1000, byteLimit = 1 << 20

  private var kept: [FindingCode: First<Finding>] = [:]
  private var counts: [FindingCode: Int] = [:]

  /// - Parameter block: the block whose lines the finding's place counts from; not less than those before it.
  mutating func add(_ finding: Finding, block: Int) {
    counts[finding.code, default: 0] += 1
    kept[finding.code, default: .init(count: Self.limit, bytes: Self.byteLimit)]
      .add(finding, block: block, bytes: finding.size)
  }

  mutating func add(_ other: FindingSample) {
    counts.merge(other.counts, uniquingKeysWith: +)
    kept.merge(other.kept) { mine, others in
      var mine = mine
      mine.add(others)
      return mine
    }
  }

  /// The last finding of a code that is kept, where others aren't.
  func lastKept(_ code: FindingCode) -> RecordsTally.Located<Finding>? {
    let values = kept[code]?.values ?? []
    return values.count < counts[code] ?? 0 ? values.last : nil
  }

  /// The findings with their lines in the file; the last of each code stands for those that were not kept.
  func findings(_ located: (Int, Finding) -> Finding) -> [Finding] {
    kept.flatMap { code, findings in
      var first = findings.values.map { located($0.block, $0.value) }
      first[first.count - 1].repeats += (counts[code] ?? 0) - first.count
      return first
    }
  }
}

extension Finding {
  /// The bytes of what it quotes, which may be long.
  fileprivate var size: Int { facts.reduce(0) { $0 + $1.value.utf8.count } }
}

extension RejectedRows.Row {
  /// The bytes of its cells and of what its findings quote.
  var size: Int { cells.reduce(0) { $0 + $1.utf8.count } + findings.reduce(0) { $0 + $1.size } }
}

/// The first texts that stand in the columns of a source's filters, for telling that they keep no row.
struct FilterValues: Sendable {
  private static let limit = 20
  /// By filter, in the order of the positions where each stands first.
  private var values: [[(text: String, first: Int)]]

  init(filters: Int) { values = Array(repeating: [], count: filters) }

  /// Whether a text at this position may be among the first.
  func wants(_ position: Int, filter: Int) -> Bool {
    values[filter].count < Self.limit || values[filter].last.map { position < $0.first } ?? true
  }

  mutating func note(_ text: String, filter: Int, at position: Int) {
    guard wants(position, filter: filter) else { return }
    if let known = values[filter].firstIndex(where: { $0.text == text }) {
      if values[filter][known].first <= position { return }
      values[filter].remove(at: known)
    }
    let place = values[filter].firstIndex { position < $0.first } ?? values[filter].count
    values[filter].insert((text, position), at: place)
    if values[filter].count > Self.limit { values[filter].removeLast() }
  }

  mutating func add(_ other: FilterValues) {
    for filter in values.indices {
      for (text, first) in other.values[filter] { note(text, filter: filter, at: first) }
    }
  }

  func texts(_ filter: Int) -> [String] { values[filter].map(\.text) }
}
