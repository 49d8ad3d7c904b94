internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// What a row of one of a source's files says, with the row it stands in.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var row: RowID
}

/// A row of one of a source's files.
struct RowID: Hashable, Comparable {
  /// An index into the source's files.
  var file: Int
  /// An index into the file's rows.
  var row: Int

  static func < (a: RowID, b: RowID) -> Bool { (a.file, a.row) < (b.file, b.row) }
}

/// The files of a source with what is noted of their rows. Faults that only all files together show are noted here.
struct SourceRows {
  private(set) var tables: [SourceTable] = []
  var logs: [RowLog] = []
  /// What the checks learn of how the files stand to each other.
  var revisions: [Revision] = []
  var repeatedFiles: [RepeatedFile] = []

  mutating func append(_ table: SourceTable, _ log: RowLog) {
    tables.append(table)
    logs.append(log)
  }

  mutating func note(_ code: FindingCode, _ id: RowID, _ role: Source.Role?, _ facts: [Fact: String] = [:]) {
    logs[id.file].note(code, tables[id.file], id.row, role, facts)
  }

  /// Notes a warning that holds from a day on, until another on which the rows mend it.
  mutating func note(
    _ code: FindingCode, _ id: RowID, _ role: Source.Role?, _ facts: [Fact: String], holds day: CalendarDate,
    until: CalendarDate?
  ) {
    logs[id.file].note(code, tables[id.file], id.row, role, facts, holds: day, until: until)
  }

  /// Notes which day rows are about, by what stands in a field of theirs.
  mutating func noteDays(_ days: [String: CalendarDate], by role: Source.Role) {
    for (file, table) in tables.enumerated() {
      logs[file].noteDays({ row in table.cell(row, role).flatMap { days[$0] } }, of: table.rows)
    }
  }

  /// Notes that a row contradicts an earlier one. Which of the two is right can't be told: an error takes out both.
  mutating func note(
    _ code: FindingCode, _ id: RowID, against earlier: RowID, _ role: Source.Role?, _ facts: [Fact: String]
  ) {
    let facts = facts.merging([.otherLine: position(earlier)]) { $1 }
    note(code, id, role, facts)
    guard code.severity == .error else { return }
    logs[earlier.file].reject(earlier.row, because: tables[id.file].finding(code, id.row, role, facts))
  }

  /// Notes a fault of a file as a whole, or of one of its columns.
  mutating func note(_ code: FindingCode, file: Int, _ role: Source.Role? = nil, facts: [Fact: String]) {
    let place = role.map { tables[file].place(ofHeading: $0) } ?? Place(file: tables[file].file)
    logs[file].note(Finding(code, at: place, facts))
  }

  /// What stands in a field of a row.
  func text(_ id: RowID, _ role: Source.Role) -> String { tables[id.file].cell(id.row, role) ?? "" }

  /// `indberetning.csv:3`
  func position(_ id: RowID) -> String { "\(tables[id.file].file):\(tables[id.file].line(id.row))" }

  func isRejected(_ id: RowID) -> Bool { logs[id.file].rejected.contains(id.row) }

  /// What is left of the entries after the checks.
  func kept<Value>(_ entries: [Located<Value>]) -> [Located<Value>] { entries.filter { !isRejected($0.row) } }
}
