internal import Agreement
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
  var personalRejected = PersonalNumbers.Count()
  /// Of the rows as rows.
  var structural = FindingSample()
  /// Of what the rows say.
  var content = FindingSample()
  var rejectedRows: [Located<RejectedRows.Row>] = []
  /// Cases too far from our time to be counted by the day.
  var faraway: [Located<CaseRecord>] = []
  var latest = -1
  /// The first fault that nothing can be read after.
  var fatal: Located<Finding>?
  /// A byte that is no text in the encoding: what that means is decided by the whole file.
  var isDoubtful = false
  /// How the rows write the codes of areas: with three digits, and with four.
  var codes = (three: CodeStyle(), four: CodeStyle())

  init(width: Int) { personal = Array(repeating: PersonalNumbers.Count(), count: width) }

  /// How many rejected rows are handed back.
  static let rejectedLimit = 10_000

  mutating func add(_ other: RecordsTally) {
    rows += other.rows
    filtered += other.filtered
    outside += other.outside
    rejected += other.rejected
    unsound += other.unsound
    lines.merge(other.lines) { $1 }
    for column in personal.indices { personal[column].add(other.personal[column]) }
    personalRejected.add(other.personalRejected)
    structural.add(other.structural)
    content.add(other.content)
    rejectedRows += other.rejectedRows
    faraway += other.faraway
    latest = max(latest, other.latest)
    fatal = [fatal, other.fatal].compactMap(\.self).min { $0.block < $1.block }
    isDoubtful = isDoubtful || other.isDoubtful
    codes.three.add(other.codes.three)
    codes.four.add(other.codes.four)
  }
}

/// How often codes are written with so many digits.
struct CodeStyle: Sendable {
  var count = 0
  /// The position of the first row that does, and its code.
  var first = Int.max
  var digits = ""

  mutating func add(_ other: CodeStyle) {
    count += other.count
    if other.first < first { (first, digits) = (other.first, other.digits) }
  }
}

/// The first findings of each kind, and how many there were: a file with a million faults is told in bounded memory.
struct FindingSample: Sendable {
  /// How many findings of each code are kept.
  static let limit = 1000

  private(set) var kept: [FindingCode: [RecordsTally.Located<Finding>]] = [:]
  private(set) var counts: [FindingCode: Int] = [:]

  /// - Parameter block: the block whose lines the finding's place counts from; not less than those before it.
  mutating func add(_ finding: Finding, block: Int) {
    counts[finding.code, default: 0] += 1
    if kept[finding.code, default: []].count < Self.limit {
      kept[finding.code, default: []].append(.init(block: block, value: finding))
    }
  }

  mutating func add(_ other: FindingSample) {
    counts.merge(other.counts, uniquingKeysWith: +)
    kept.merge(other.kept, uniquingKeysWith: +)
  }

  /// The findings with their lines in the file; the last of each code stands for those that were not kept.
  func findings(_ located: (Int, Finding) -> Finding) -> [Finding] {
    kept.flatMap { code, findings in
      var first = Array(findings.map { located($0.block, $0.value) }.inReadingOrder().prefix(Self.limit))
      first[first.count - 1].repeats += (counts[code] ?? 0) - first.count
      return first
    }
  }
}
