internal import Agreement
internal import Findings

/// What is noted while the rows of one table are read: faults, and the rows that can't be used because of them.
struct RowLog {
  private(set) var findings: [Finding] = []
  /// Indexes into the table's rows.
  private(set) var rejected: Set<Int> = []
  /// Why each of them was rejected.
  private(set) var reasons: [Int: [Finding]] = [:]
  var outside = 0

  mutating func note(_ finding: Finding) { findings.append(finding) }

  /// Notes a fault of a row. An error takes the row out.
  mutating func note(
    _ code: FindingCode, _ table: SourceTable, _ row: Int, _ role: Source.Role?, _ facts: [Fact: String] = [:]
  ) {
    let finding = table.finding(code, row, role, facts)
    findings.append(finding)
    if code.severity == .error { reject(row, because: finding) }
  }

  /// Takes out a row for a fault that is noted elsewhere: the row that another one contradicts.
  mutating func reject(_ row: Int, because finding: Finding) {
    rejected.insert(row)
    reasons[row, default: []].append(finding)
  }
}
