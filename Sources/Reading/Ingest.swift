public import Agreement
public import Basics
public import DelimitedText
public import Evidence
public import Findings

/// What was read for an agreement: the evidence, and every fault on the way.
public struct IngestResult: Sendable {
  public var evidence: Evidence
  public var findings: [Finding]
  /// The rows that are not in the evidence because of an error, by file. Each is counted in its `InputFile.rejected`.
  public var rejected: [RejectedRows]
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
  ///   - asOfDays: days that cases may be looked at as of, beside the ends of months.
  ///   - records: how a large file of records is read.
  ///   - stream: a file of records as a stream, if it is large or can't be loaded as a whole; `nil` for any other.
  ///   - load: the bytes of a file. Called once per file, also where several sources use it.
  /// - Returns: the evidence of all rows without an error, and all findings in reading order. Whether a file with
  ///   errors may be used for the rest of its rows is the caller's decision.
  public static func read(
    _ agreement: Agreement, asOfDays: [CalendarDate] = [], records: RecordsReading = RecordsReading(workers: 1),
    files: (Source) -> [String], stream: (String) -> ByteStream? = { _ in nil }, load: (String) -> LoadedFile
  ) -> IngestResult {
    var findings: [Finding] = []
    var tables: [TableKey: LoadedTable] = [:]
    let areas = AreaReader(agreement)
    var sources: [(reader: SourceReader, tables: [LoadedTable])] = []
    var loaded: [String: LoadedFile] = [:]
    for source in agreement.sources {
      var reader = SourceReader(source, in: agreement, asOfDays: asOfDays)
      var own: [LoadedTable] = []
      for file in files(source) {
        if source.shape == .records {
          let stream = stream(file).map(Result<ByteStream, Fault>.success) ?? Self.stream(file, &loaded, load)
          switch stream.map({
            RecordsFile(
              name: file, stream: $0, source: source, areas: areas, rule: reader.rule, reading: records
            ).read()
          }) {
          case .success(.counted(let counted)): reader.read(counted, &findings)
          case .success(.unusable(let faults)): findings += faults
          case .failure(let fault): findings.append(fault.finding)
          }
          continue
        }
        let key = TableKey(file: file, format: source.format)
        let table = tables[key] ?? LoadedTable(load(file), named: file, source.format)
        if tables.updateValue(table, forKey: key) == nil {
          // A log that nothing has been written in yet is no fault, as a file of figures without any is.
          let isLog = TableShape.of(source.shape)?.units.isEmpty ?? false
          findings += table.findings.filter { !isLog || $0.code != .noRows }
        }
        own.append(table)
      }
      sources.append((reader, own))
    }
    let read = sources.concurrentMap { source, tables in
      var reader = source, areas = areas, findings: [Finding] = []
      for table in tables { reader.read(table, &areas, &findings) }
      return (reader: reader, findings: findings)
    }
    findings += read.flatMap(\.findings)
    return finish(read.map(\.reader), in: agreement, findings)
  }

  /// What the sources say together, once the files of each are read.
  private static func finish(
    _ readers: [SourceReader], in agreement: Agreement, _ findings: [Finding]
  ) -> IngestResult {
    // What a row names may stand in any other table.
    let known = known(readers, in: agreement)
    let logs = readers.reduce(into: PortfolioLogs()) { $0.add($1.preview) }
    let finished = readers.concurrentMap { source in
      var reader = source, findings: [Finding] = [], rejected = RejectedRowsByFile()
      let said = reader.finish(&findings, &rejected, known: known, logs: logs)
      return (id: source.source.id, said: said, findings: findings, rejected: rejected)
    }
    var evidence = Evidence(), rejected = RejectedRowsByFile(), findings = findings
    for source in finished {
      evidence.sources[source.id] = source.said
      findings += source.findings
      rejected.add(source.rejected)
    }
    return IngestResult(
      evidence: evidence.countingRejected(rejected), findings: withoutRepeats(findings), rejected: rejected.all)
  }

  /// The faults of a file that no agreement speaks of: those of its bytes, its records, and personal numbers.
  public static func findings(in file: LoadedFile, named name: String) -> [Finding] {
    LoadedTable(file, named: name, Source.Format()).findings.inReadingOrder()
  }

  private static func known(_ readers: [SourceReader], in agreement: Agreement) -> [EntryKind: Set<String>] {
    var known: [EntryKind: Set<String>] = [
      .goal: Set(agreement.goals.map(\.id.rawValue)), .indicator: Set(agreement.indicators.map(\.id.rawValue)),
      .group: Set(agreement.groups.map(\.id.rawValue)), .grant: Set(agreement.grants.map(\.id.rawValue)),
    ]
    for (kind, ids) in readers.compactMap(\.defined) { known[kind, default: []].formUnion(ids) }
    return known
  }

  private struct TableKey: Hashable {
    let file: String
    let format: Source.Format
  }

  private struct Fault: Error {
    var finding: Finding
  }

  /// A file of records that has been loaded as a whole.
  private static func stream(
    _ file: String, _ loaded: inout [String: LoadedFile], _ load: (String) -> LoadedFile
  ) -> Result<ByteStream, Fault> {
    let content = loaded[file] ?? load(file)
    loaded[file] = content
    return switch content {
    case .bytes(let bytes): .success(ByteStream(bytes))
    case .fault(let finding): .failure(Fault(finding: finding))
    }
  }

  /// Two sources over one file find the same faults in it.
  private static func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    findings.inReadingOrder().uniqued()
  }
}

extension Evidence {
  /// A report names a file once, with all of its rows that are missing, whichever source rejected them.
  fileprivate func countingRejected(_ rejected: RejectedRowsByFile) -> Evidence {
    var evidence = self
    for id in evidence.sources.keys {
      guard var inputs = evidence.sources[id]?.inputs else { continue }
      for index in inputs.indices { inputs[index].rejected = rejected.count(in: inputs[index].name) }
      evidence.sources[id]?.inputs = inputs
    }
    return evidence
  }
}
