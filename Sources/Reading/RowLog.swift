internal import Agreement
internal import Basics
package import Findings

/// What is noted while the rows of one table are read: faults, and the rows that can't be used because of them.
package struct RowLog {
  private var noted: [(finding: Finding, row: Int?)] = []
  /// The last day of the period that a row is about, where it has one.
  private var days: [Int: Int] = [:]
  /// Indexes into the table's rows.
  private(set) var rejected: Set<Int> = []
  /// Why each of them was rejected.
  private(set) var reasons: [Int: [Finding]] = [:]
  var outside = 0

  package init() {}

  /// All that was noted, each finding with the day of its row.
  package var findings: [Finding] {
    noted.map { finding, row in
      var finding = finding
      finding.day = finding.day ?? row.flatMap { days[$0] }
      return finding
    }
  }

  mutating func note(_ finding: Finding) { noted.append((finding, nil)) }

  /// Notes which period a row is about.
  mutating func note(_ period: Period, of row: Int) { days[row] = period.last.dayNumber }

  /// Notes which day the rows are about that haven't said so themselves.
  mutating func noteDays(_ day: (Int) -> CalendarDate?, of rows: some Sequence<Int>) {
    for row in rows where days[row] == nil { days[row] = day(row)?.dayNumber }
  }

  /// Notes a warning that holds from a day on, until another on which the rows mend it.
  mutating func note(
    _ code: FindingCode, _ table: SourceTable, _ row: Int, _ role: Source.Role?, _ facts: [Fact: String],
    holds day: CalendarDate, until: CalendarDate?
  ) {
    var finding = table.finding(code, row, role, facts)
    finding.day = day.dayNumber
    finding.until = until?.dayNumber
    noted.append((finding, row))
  }

  /// Notes a fault of a row. An error takes the row out.
  mutating func note(
    _ code: FindingCode, _ table: SourceTable, _ row: Int, _ role: Source.Role?, _ facts: [Fact: String] = [:],
    cause: Cause? = nil
  ) {
    let finding = table.finding(code, row, role, facts, cause: cause)
    noted.append((finding, row))
    if code.severity == .error { reject(row, because: finding) }
  }

  /// Takes out a row for a fault that is noted elsewhere: the row that another one contradicts.
  mutating func reject(_ row: Int, because finding: Finding) {
    rejected.insert(row)
    reasons[row, default: []].append(finding)
  }
}
