public import Agreement
internal import Basics
internal import DelimitedText
public import Evidence
public import Findings
internal import Geography

/// Which columns of a CSV file make a series, for a file that no agreement speaks of.
public struct SeriesColumns: Hashable, Sendable {
  public var time: String
  public var numerator: String?
  public var denominator: String?
  public var value: String?
  /// The column that tells the series of a file with many apart.
  public var series: String?
  /// Of rates and indices; `nil` for shares.
  public var per: Int?

  public init(
    time: String, numerator: String? = nil, denominator: String? = nil, value: String? = nil, series: String? = nil,
    per: Int? = nil
  ) {
    self.time = time
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.series = series
    self.per = per
  }

  var roles: [Source.Role: String] {
    var roles: [Source.Role: String] = [.period: time]
    roles[.numerator] = numerator
    roles[.denominator] = denominator
    roles[.value] = value
    // The series takes the place that an area has in an agreement's source.
    roles[.area] = series
    return roles
  }
}

/// The series of one or several files, and the faults in them.
public struct SeriesFileResult: Sendable {
  /// In order of first appearance. None where nothing of a file can be used, or where a row is left out that may have
  /// been of any series.
  public var series: [TimedSeries]
  public var findings: [Finding]
  /// How many series are left out because of faults in their rows.
  public var leftOut = 0
  /// The rows that are not in the series because of an error, by file.
  public var rejected: [RejectedRows] = []
}

/// Reads series from CSV files without an agreement.
public enum SeriesFile {
  /// The name of the only series where no column tells series apart.
  public static let onlyName = "all"

  /// - Parameters:
  ///   - files: the files with their names; rows of all of them together make the series.
  ///   - acceptPartial: whether a series is used without its faulty rows, instead of being left out.
  public static func read(
    _ files: [(name: String, content: LoadedFile)], _ columns: SeriesColumns, format: Source.Format = .init(),
    acceptPartial: Bool = false
  ) -> SeriesFileResult {
    read(files, columns, format: format, acceptPartial: acceptPartial, timed: true, areas: nil)
  }

  /// - Parameters:
  ///   - timed: whether the rows have a time; without, each series is a single point.
  ///   - areas: whose names the series have, in any spelling.
  static func read(
    _ files: [(name: String, content: LoadedFile)], _ columns: SeriesColumns, format: Source.Format,
    acceptPartial: Bool, timed: Bool, areas: AreaDirectory?
  ) -> SeriesFileResult {
    var findings: [Finding] = []
    var rejected = RejectedRowsByFile()
    var tables: [LoadedTable] = []
    var collector = SeriesCollector(timed: timed, per: columns.per)
    var areas = areas.map(AreaReader.init)
    for file in files {
      let loaded = LoadedTable(file.content, named: file.name, format)
      findings += loaded.findings
      guard let table = loaded.table else { continue }
      let source = Source(
        id: ID(file.name), files: [file.name], shape: .series, columns: columns.roles, format: format)
      guard let view = SourceTable.make(table, for: source, &findings) else { continue }
      tables.append(loaded)
      collector.add(view, format) { areas?.municipality($0)?.name ?? $0 }
    }
    if var areas { collector.checkAreas(&areas) }
    collector.checkTimes()
    let rows = collector.rows
    findings += rows.logs.flatMap(\.findings)
    for (number, loaded) in tables.enumerated() { rejected.add(loaded, rows.tables[number], rows.logs[number]) }
    // A row that falls apart, or says not what it is about, may have been of any series.
    let isUnclear = collector.hasStrayRows || tables.contains { !$0.rejected.isEmpty }
    var result = SeriesFileResult(series: [], findings: findings.inReadingOrder(), rejected: rejected.all)
    if findings.contains(where: \.code.stopsFile) || isUnclear && !acceptPartial { return result }
    result.series = collector.series(acceptPartial: acceptPartial)
    if columns.series != nil { result.leftOut = collector.count - result.series.count }
    return result
  }
}
