internal import Agreement
internal import Findings

/// What is noted while the rows of one table are read: faults, and the rows that can't be used because of them.
struct RowLog {
  private(set) var findings: [Finding] = []
  /// Indexes into the table's rows.
  private(set) var rejected: Set<Int> = []
  var outside = 0

  mutating func note(_ finding: Finding) { findings.append(finding) }

  /// Notes a fault of a row. An error takes the row out.
  mutating func note(
    _ code: FindingCode, _ table: SourceTable, _ row: Int, _ role: Source.Role?, _ facts: [Fact: String] = [:]
  ) {
    findings.append(table.finding(code, row, role, facts))
    if code.severity == .error { rejected.insert(row) }
  }

  mutating func reject(_ row: Int) { rejected.insert(row) }
}
