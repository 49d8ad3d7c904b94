internal import Agreement
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Findings
internal import Geography
internal import SafeText

/// Reads the files of one source.
struct SourceReader: Sendable {
  let source: Source
  let agreement: Agreement
  private var rows = SourceRows()
  /// `nil` for cases, which are counted.
  private var reader: (any ShapeReader)?
  private var cases: CaseTable
  var rule: CaseRule { cases.rule }
  /// Files of cases; of their tables only the headers are there.
  private var counted: [Int: CountedRecords] = [:]
  /// By the number of their table in `rows`.
  private var latestCases: [Int: CalendarDate] = [:]
  /// The files by the number of their table in `rows`.
  private var files: [LoadedTable] = []

  /// - Parameter asOfDays: the days beside the ends of months that cases may be looked at as of.
  init(_ source: Source, in agreement: Agreement, asOfDays: [CalendarDate] = []) {
    self.source = source
    self.agreement = agreement
    cases = CaseTable(by: source.periodLength, asOfDays: asOfDays)
    reader = TableShape.of(source.shape)?.makeReader?()
  }

  /// The ids that its rows define.
  var defined: (kind: EntryKind, ids: Set<String>)? { reader?.defined }

  /// What its rows say of a portfolio, before they are checked.
  var preview: PortfolioLogs {
    var evidence = SourceEvidence()
    reader?.preview(into: &evidence)
    return evidence.portfolio
  }

  mutating func read(_ file: LoadedTable, _ areas: inout AreaReader, _ findings: inout [Finding]) {
    guard let whole = file.table, let table = SourceTable.make(whole, for: source, &findings) else { return }
    var log = RowLog()
    let number = files.count
    var context = ReadingContext(agreement: agreement, source: source, areas: areas)
    if let said = reader?.read(table, file: number, &context) { log = said }
    areas = context.areas
    files.append(file)
    rows.append(table, log)
  }

  /// Takes in a file of cases that was counted.
  mutating func read(_ records: CountedRecords, _ findings: inout [Finding]) {
    let structural = records.structural
    findings += structural.findings
    var none: [Finding] = []
    guard !structural.isStopped, let table = SourceTable.make(records.plan.sample, for: source, &none) else { return }
    var log = RowLog()
    for finding in records.content { log.note(finding) }
    let number = files.count
    counted[number] = records.withoutCases
    latestCases[number] = records.cases.latestDate
    cases.add(records.cases)
    files.append(LoadedTable(table: records.plan.sample))
    rows.append(table, log)
  }

  /// What the source says, once all its files are read, and the rows of each that can't be used.
  ///
  /// - Parameters:
  ///   - known: the ids that the agreement and all tables define.
  ///   - logs: what the tables of a portfolio say.
  mutating func finish(
    _ findings: inout [Finding], _ rejected: inout RejectedRowsByFile, known: [EntryKind: Set<String>],
    logs: PortfolioLogs
  ) -> SourceEvidence {
    checkWhatIsKept()
    var evidence = SourceEvidence()
    if reader == nil { evidence.cases = cases }
    let context = CheckContext(agreement: agreement, source: source, known: known, logs: logs)
    let latest = reader?.finish(&rows, context, into: &evidence) ?? latestCases
    (evidence.revisions, evidence.repeatedFiles) = (rows.revisions, rows.repeatedFiles)
    if !source.shape.isCounted, evidence.portfolio.isEmpty { evidence.rejectedRows = rejectedFigures }
    for (number, file) in files.enumerated() {
      let table = rows.tables[number], log = rows.logs[number]
      findings += log.findings
      if let records = counted[number] {
        rejected.add(records)
        evidence.inputs.append(
          InputFile(
            name: table.file, rows: records.tally.rows, filtered: records.tally.filtered,
            outside: records.tally.outside, rejected: records.tally.rejected, latestDate: latest[number]))
        continue
      }
      rejected.add(file, table, log)
      evidence.inputs.append(
        InputFile(
          name: table.file, rows: table.allRows.count + file.rejected.count,
          filtered: table.allRows.count - table.rows.count, outside: log.outside,
          rejected: log.rejected.count + file.rejected.count, latestDate: latest[number]))
    }
    return evidence
  }

  /// Whose the rows are that can't be used, and of which period, as far as that can be read.
  private var rejectedFigures: Set<RejectedFigure> {
    var areas = AreaReader(agreement), rejected: Set<RejectedFigure> = []
    for (number, table) in rows.tables.enumerated() {
      for row in rows.logs[number].rejected {
        var area: ID<Area>? = agreement.area
        if let cell = table.cell(row, .area) {
          if case .area(let code) = areas.match(cell) { area = code } else { area = nil }
        }
        let period = table.cell(row, .period).flatMap { PeriodCell($0).period }
        rejected.insert(RejectedFigure(area: area, period: period, file: table.file))
      }
      // A row that falls apart doesn't say what it is about.
      if !files[number].rejected.isEmpty {
        rejected.insert(RejectedFigure(area: nil, period: nil, file: table.file))
      }
    }
    return rejected
  }

  /// A source that has rows but none to read is more likely set up wrongly than empty.
  private mutating func checkWhatIsKept() {
    guard let file = rows.tables.indices.first(where: { rowCount($0) > 0 }) else { return }
    let kept = rows.tables.indices.reduce(0) { $0 + (counted[$1]?.tally.kept ?? rows.tables[$1].rows.count) }
    let outside = rows.logs.indices.reduce(0) { $0 + (counted[$1]?.tally.outside ?? rows.logs[$1].outside) }
    if kept == 0 {
      let table = rows.tables[file]
      let values = counted[file]?.tally.filterValues ?? table.filterValues(source.filters)
      rows.logs[file].note(table.findingOfFilters(source.filters, values))
    } else if outside == kept {
      let area = agreement.name(of: agreement.area)
      rows.note(.noRowOfAgreement, file: file, .area, facts: [.name: area, .count: String(kept)])
    }
  }

  /// The sound rows of a file.
  private func rowCount(_ file: Int) -> Int {
    counted[file].map { $0.tally.rows - $0.tally.unsound } ?? rows.tables[file].allRows.count
  }
}

extension SourceTable {
  /// What stands in the columns of the filters.
  fileprivate func filterValues(_ filters: [Source.Filter]) -> FilterValues {
    var values = FilterValues(filters: filters.count)
    for (index, filter) in filters.enumerated() {
      guard let column = table.column(named: filter.column) else { continue }
      for row in allRows { values.note(cell(row, column), filter: index, at: row) }
    }
    return values
  }

  /// The finding that the filters keep no row: at the first column that alone leaves nothing, else at the first.
  fileprivate func findingOfFilters(_ filters: [Source.Filter], _ values: FilterValues) -> Finding {
    let choices = filters.indices.map { (filter: filters[$0], values: values.texts($0)) }
    let fault = choices.first { !$0.values.contains(where: RowFilter($0.filter, column: 0).keeps) } ?? choices.first
    let wanted = fault?.filter.values ?? []
    var facts: [Fact: String] = [
      .found: wanted.joined(separator: ", "), .expected: fault?.values.joined(separator: ", ") ?? "",
    ]
    facts[.suggestion] = wanted.first.flatMap { Spelling.nearest(to: $0, among: fault?.values ?? []) }
    let column = fault.flatMap { table.column(named: $0.filter.column) }
    return Finding(.noRowKept, at: table.place(ofHeader: column), facts.mapValues(PersonalNumber.masked))
  }
}
