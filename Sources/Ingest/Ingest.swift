public import Agreement
internal import DelimitedText
public import Findings

/// What was read for an agreement: the evidence, and every fault on the way.
public struct IngestResult: Sendable {
  public var evidence: Evidence
  public var findings: [Finding]
}

/// A file's bytes, or the finding that says why there are none.
public enum LoadedFile: Sendable {
  case bytes([UInt8])
  case fault(Finding)
}

/// Turns the sources of an agreement into evidence.
public enum Ingest {
  /// Reads every source.
  ///
  /// - Parameters:
  ///   - files: the names of a source's files, with patterns expanded.
  ///   - load: the bytes of a file. Called once per file, also where several sources use it.
  /// - Returns: the evidence of all rows without an error, and all findings in reading order. Whether a file with
  ///   errors may be used for the rest of its rows is the caller's decision.
  public static func read(
    _ agreement: Agreement, files: (Source) -> [String], load: (String) -> LoadedFile
  ) -> IngestResult {
    var findings: [Finding] = []
    var tables: [TableKey: Table?] = [:]
    var evidence = Evidence()
    var areas = AreaReader(agreement)
    for source in agreement.sources {
      var result = SourceEvidence()
      for file in files(source) {
        let key = TableKey(file: file, format: source.format)
        if tables[key] == nil { tables[key] = .some(table(file, source.format, load, &findings)) }
        guard let table = tables[key] ?? nil else { continue }
        read(table, of: source, &areas, into: &result, &findings)
      }
      if source.shape == .series {
        result.observations = SeriesChecks.check(result.observations, of: source, in: agreement, &findings)
      }
      evidence.sources[source.id] = result
    }
    // Two sources over one file find the same faults in it.
    var seen: Set<Finding> = []
    return IngestResult(evidence: evidence, findings: findings.inReadingOrder().filter { seen.insert($0).inserted })
  }

  /// The faults of a file that no agreement speaks of: those of its bytes, its records, and personal numbers.
  public static func findings(in file: LoadedFile, named name: String) -> [Finding] {
    var findings: [Finding] = []
    _ = table(name, Source.Format(), { _ in file }, &findings)
    return findings
  }

  private struct TableKey: Hashable {
    let file: String
    let format: Source.Format
  }

  static func table(
    _ file: String, _ format: Source.Format, _ load: (String) -> LoadedFile, _ findings: inout [Finding]
  ) -> Table? {
    switch load(file) {
    case .fault(let finding):
      findings.append(finding)
      return nil
    case .bytes(let bytes):
      let options = ReadingOptions(
        encoding: format.encoding.flatMap(TextEncoding.init(rawValue:)), delimiter: format.delimiter)
      let reading = Table.read(bytes, file: file, options: options)
      findings += reading.findings
      guard let table = reading.table else { return nil }
      let personal = PersonalNumbers.findings(in: table)
      findings += personal
      return personal.isEmpty ? table : nil
    }
  }

  private static func read(
    _ table: Table, of source: Source, _ areas: inout AreaReader, into result: inout SourceEvidence,
    _ findings: inout [Finding]
  ) {
    guard let view = SourceTable.make(table, for: source, &findings) else { return }
    var log = RowLog()
    var latest: CalendarDate?
    switch source.shape {
    case .series:
      let observations = SeriesShape.read(source, view, &areas, &log)
      latest = observations.map(\.period.last).max()
      result.observations += observations
    case .register:
      let memberships = RegisterShape.read(source, view, &areas, &log)
      latest = memberships.map(\.from).max()
      result.memberships += memberships
    case .records:
      let cases = RecordsShape.read(source, view, &areas, &log)
      latest = cases.map { max($0.requested, $0.answered ?? $0.requested) }.max()
      result.cases += cases
    }
    result.inputs.append(
      InputFile(
        name: table.file, rows: table.rows.count, filtered: table.rows.count - view.rows.count, outside: log.outside,
        rejected: log.rejected.count, latestDate: latest))
    findings += log.findings
  }
}
