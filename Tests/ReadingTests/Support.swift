import Agreement
import Basics
import DelimitedText
import Evidence
import Findings
import Geography

@testable import Reading

/// An agreement for a made-up region of three municipalities, one of which begins in 2020.
struct Sample {
  static let areas = [
    Area(code: "1083", name: "Region Syddanmark", kind: .region),
    Area(code: "580", name: "Aabenraa", kind: .municipality, parent: "Sønderjylland"),
    Area(code: "430", name: "Faaborg-Midtfyn", kind: .municipality, parent: "Fyn"),
    Area(code: "461", name: "Odense", kind: .municipality, parent: "Fyn"),
    .cluster(named: "Sønderjylland", in: "1083"), .cluster(named: "Fyn", in: "1083"),
  ]

  static let seriesColumns: [Source.Role: String] = [
    .period: "aar", .area: "kommune", .numerator: "taeller", .denominator: "naevner",
  ]
  static let registerColumns: [Source.Role: String] = [
    .area: "kommune", .status: "status", .from: "fra", .to: "til", .unit: "enhed", .origin: "kilde",
  ]
  static let recordsColumns: [Source.Role: String] = [
    .requested: "anmodet", .due: "frist", .answered: "besvaret", .type: "type", .area: "kommune",
    .cancelled: "annulleret",
  ]

  static func source(_ shape: Source.Shape, _ columns: [Source.Role: String]? = nil) -> Source {
    let usual = [Source.Shape.series: seriesColumns, .register: registerColumns, .records: recordsColumns]
    return Source(id: "kilde", files: ["a.csv"], shape: shape, columns: columns ?? usual[shape] ?? [:])
  }

  static func agreement(
    _ sources: [Source], areas: [Area] = areas, area: ID<Area> = "1083", unit: Unit = .percent, goals: [Goal] = []
  ) -> Agreement {
    Agreement(
      title: Bilingual("Aftale"), first: day("2019-01-01"), last: day("2023-12-31"), area: area, areas: areas,
      sources: sources,
      indicators: sources.map {
        Indicator(id: ID($0.id.rawValue), title: Bilingual($0.id.rawValue), unit: unit, source: $0.id)
      },
      goals: goals)
  }

  static func day(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? CalendarDate(dayNumber: 0) }
}

/// What came of reading, in short forms to compare with.
struct Reading {
  var result: IngestResult
  var evidence: SourceEvidence { result.evidence.sources["kilde"] ?? SourceEvidence() }
  /// The cases before they are counted, of a source of records.
  var records: [CaseRecord] = []
  var input: InputFile? { evidence.inputs.first }

  init(_ source: Source, _ texts: String..., in agreement: Agreement? = nil) {
    let names = texts.indices.map { ["a.csv", "b.csv", "c.csv"][$0] }
    let files = Dictionary(uniqueKeysWithValues: zip(names, texts.map { Array($0.utf8) }))
    let known = agreement ?? Sample.agreement([source])
    if source.shape == .records {
      records = zip(names, texts).flatMap { Reading.records(of: $1, named: $0, source, known) }
    }
    result = Ingest.read(agreement ?? Sample.agreement([source]), files: { _ in names }) { name in
      files[name].map(LoadedFile.bytes) ?? .fault(Finding(.fileMissing, at: Place(file: name), [.found: name]))
    }
  }

  private static func records(
    of text: String, named name: String, _ source: Source, _ agreement: Agreement
  ) -> [CaseRecord] {
    var findings: [Finding] = []
    var areas = AreaReader(agreement)
    var log = RowLog()
    guard let table = Table.read(Array(text.utf8), file: name).table,
      let view = SourceTable.make(table, for: source, &findings)
    else { return [] }
    return RecordsShape.readRows(source, view, &areas, &log)
  }

  /// A series under the usual header.
  static func series(_ rows: String...) -> Reading {
    Reading(Sample.source(.series), (["aar;kommune;taeller;naevner"] + rows).joined(separator: "\n") + "\n")
  }

  static func register(_ rows: String...) -> Reading {
    Reading(Sample.source(.register), (["kommune;status;fra;til;enhed;kilde"] + rows).joined(separator: "\n") + "\n")
  }

  static func records(_ rows: String...) -> Reading {
    Reading(
      Sample.source(.records),
      (["anmodet;frist;besvaret;type;kommune;annulleret"] + rows).joined(separator: "\n") + "\n")
  }

  /// `I012@3:3`: code, line and field of each finding.
  var faults: [String] {
    result.findings.map { finding in
      let numbers = [finding.place?.line, finding.place?.field].map { $0.map { String($0) } ?? "-" }
      return "\(finding.code.rawValue)@\(numbers.joined(separator: ":"))"
    }
  }

  /// Those that aren't about areas without figures, which a table of few rows always has.
  var rowFaults: [String] { faults.filter { !$0.hasPrefix("I035") } }

  func facts(_ code: FindingCode) -> [Fact: String] { result.findings.first { $0.code == code }?.facts ?? [:] }

  func cause(_ code: FindingCode) -> Cause? { result.findings.first { $0.code == code }?.cause }

  /// `580 2019 12/30`
  var observations: [String] {
    evidence.observations.map { observation in
      let figure =
        switch observation.measurement {
        case .share(let x, let n): "\(x)/\(n)"
        case .rate(let events, let exposure, let per): "\(events)/\(exposure) per \(per)"
        case .value(let value): value.description
        case .areas(let count): "\(count.yes) of \(count.total)"
        }
      let flags = observation.flags.sorted().map { " \($0.rawValue)" }.joined()
      return "\(observation.area) \(observation.period) \(figure)\(flags)"
    }
  }

  /// `580 yes 2019-01-01 - 2020-12-31`
  var memberships: [String] {
    evidence.memberships.map { "\($0.area) \($0.status.rawValue) \($0.from) - \($0.to?.description ?? "")" }
  }

  /// `580 2022-01-03 2022-01-17 2022-01-10`: area, requested, due, answered.
  var cases: [String] {
    records.map {
      "\($0.area) \($0.requested) \($0.due) \($0.answered?.description ?? "-")\($0.isCancelled ? " cancelled" : "")"
    }
  }

  /// `a.csv:2 I012`
  var rejected: [String] {
    result.rejected.flatMap { file in
      file.rows.map { row in
        "\(file.file):\(row.line) " + row.findings.map(\.code.rawValue).joined(separator: " ")
      }
    }
  }
}
