internal import Agreement
internal import DelimitedText
internal import Findings

/// Reads the files of one source.
struct SourceReader {
  let source: Source
  let agreement: Agreement
  private var rows = SourceRows()
  private var observations: [Located<Observation>] = []
  private var memberships: [Located<Membership>] = []
  private var cases: [[CaseRecord]] = []
  /// The files by the number of their table in `rows`.
  private var files: [LoadedTable] = []

  init(_ source: Source, in agreement: Agreement) {
    self.source = source
    self.agreement = agreement
  }

  mutating func read(_ file: LoadedTable, _ areas: inout AreaReader, _ findings: inout [Finding]) {
    guard let whole = file.table, let table = SourceTable.make(whole, for: source, &findings) else { return }
    var log = RowLog()
    let number = files.count
    switch source.shape {
    case .series: observations += SeriesShape.read(source, table, file: number, &areas, &log)
    case .register: memberships += RegisterShape.read(source, table, file: number, &areas, &log)
    case .records: cases.append(RecordsShape.read(source, table, &areas, &log))
    }
    files.append(file)
    rows.append(table, log)
  }

  /// What the source says, once all its files are read, and the rows of each that can't be used.
  mutating func finish(_ findings: inout [Finding], _ rejected: inout RejectedRowsByFile) -> SourceEvidence {
    checkWhatIsKept()
    var evidence = SourceEvidence()
    var latest: [Int: CalendarDate] = [:]
    switch source.shape {
    case .series:
      let kept = SeriesChecks(source: source, agreement: agreement).check(observations, &rows)
      evidence.observations = kept.map(\.value)
      latest = SourceReader.latest(kept.map { ($0.row.file, $0.value.period.last) })
    case .register:
      let kept = RegisterChecks.check(memberships, &rows, of: source, in: agreement)
      evidence.memberships = kept.map(\.value)
      latest = SourceReader.latest(kept.map { ($0.row.file, $0.value.from) })
    case .records:
      evidence.cases = cases.flatMap(\.self)
      latest = SourceReader.latest(
        cases.enumerated().flatMap { file, cases in
          cases.map { (file, max($0.requested, $0.answered ?? $0.requested)) }
        })
    }
    for (number, file) in files.enumerated() {
      let table = rows.tables[number], log = rows.logs[number]
      rejected.add(file, table, log)
      evidence.inputs.append(
        InputFile(
          name: table.file, rows: table.allRows.count + file.rejected.count,
          filtered: table.allRows.count - table.rows.count, outside: log.outside,
          rejected: log.rejected.count + file.rejected.count, latestDate: latest[number]))
      findings += log.findings
    }
    return evidence
  }

  private static func latest(_ dates: [(file: Int, date: CalendarDate)]) -> [Int: CalendarDate] {
    Dictionary(dates.map { ($0.file, $0.date) }, uniquingKeysWith: max)
  }

  /// A source that has rows but none to read is more likely set up wrongly than empty.
  private mutating func checkWhatIsKept() {
    guard let file = rows.tables.indices.first(where: { !rows.tables[$0].allRows.isEmpty }) else { return }
    let kept = rows.tables.reduce(0) { $0 + $1.rows.count }
    if kept == 0 {
      rows.logs[file].note(rows.tables[file].findingOfFilters(source.filters))
    } else if rows.logs.reduce(0, { $0 + $1.outside }) == kept {
      let area = agreement.area(agreement.area)?.name ?? agreement.area
      rows.note(.noRowOfAgreement, file: file, .area, facts: [.name: area, .count: String(kept)])
    }
  }
}

extension SourceTable {
  /// The finding that the filters keep no row: at the first column that alone leaves nothing, else at the first.
  fileprivate func findingOfFilters(_ filters: [Source.Filter]) -> Finding {
    let choices = filters.map { filter in
      let column = table.column(named: filter.column)
      var values: [String] = []
      for row in table.rows {
        guard let column, !values.contains(row.fields[column]), values.count < 20 else { continue }
        values.append(row.fields[column])
      }
      return (filter: filter, column: column, values: values)
    }
    let fault = choices.first { Set($0.values).isDisjoint(with: $0.filter.values) } ?? choices.first
    let wanted = fault?.filter.values ?? []
    var facts: [Fact: String] = [
      .found: wanted.joined(separator: ", "), .expected: fault?.values.joined(separator: ", ") ?? "",
    ]
    facts[.suggestion] = wanted.first.flatMap { Spelling.nearest(to: $0, among: fault?.values ?? []) }
    return Finding(.noRowKept, at: table.place(ofHeader: fault?.column), facts.mapValues(PersonalNumber.masked))
  }
}
