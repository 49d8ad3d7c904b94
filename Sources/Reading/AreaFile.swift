public import Agreement
public import Basics
public import Evidence
public import Findings
public import Geography

/// Which columns of a CSV file compare areas, for a file that no agreement speaks of.
public struct AreaColumns: Hashable, Sendable {
  public var area: String
  public var numerator: String
  public var denominator: String
  /// The column of the period, in a file with several.
  public var time: String?
  /// Of rates and indices; `nil` for shares.
  public var per: Int?

  public init(area: String, numerator: String, denominator: String, time: String? = nil, per: Int? = nil) {
    self.area = area
    self.numerator = numerator
    self.denominator = denominator
    self.time = time
    self.per = per
  }
}

/// The areas of a file with their shares, and the faults in it.
public struct AreaFileResult: Sendable {
  /// In the order of the file. None after an error, unless rows may be left out: all areas together would lack some.
  public var areas: [AreaFigure]
  public var findings: [Finding]
  /// The rows that are not in the figures because of an error, by file.
  public var rejected: [RejectedRows]
}

/// What a row of such a file says of an area.
public struct AreaFigure: Hashable, Sendable {
  /// The official code and name where the cell names a Danish municipality; else the cell as it is.
  public var code: ID<Area>?
  public var name: String
  public var time: TimePoint?
  public var measurement: Measurement?
}

/// Reads the figures of areas from CSV files without an agreement.
public enum AreaFile {
  /// - Parameters:
  ///   - period: the period to compare; by default the latest one in the files. Of no matter where they have no column of
  ///     periods.
  ///   - acceptPartial: whether the figures are used without the faulty rows.
  /// - Returns: one figure per area. Where the areas are Danish municipalities, the rows of regions and of the country
  ///   are totals and left out, and what is neither is an error.
  public static func read(
    _ files: [(name: String, content: LoadedFile)], _ columns: AreaColumns, period: Period? = nil,
    format: Source.Format = .init(), acceptPartial: Bool = false
  ) -> AreaFileResult {
    let directory = AreaDirectory([])
    let result = SeriesFile.read(
      files,
      SeriesColumns(
        time: columns.time ?? columns.area, numerator: columns.numerator, denominator: columns.denominator,
        series: columns.area, per: columns.per),
      format: format, acceptPartial: acceptPartial, timed: columns.time != nil, areas: directory)
    guard acceptPartial || !result.findings.hasErrors else {
      return AreaFileResult(areas: [], findings: result.findings, rejected: result.rejected)
    }
    let wanted = period.map(TimePoint.period) ?? result.series.flatMap { $0.points.map(\.time) }.max()
    var reader = AreaReader(directory)
    let municipalities = result.series.map { reader.municipality($0.name) }
    let isDanish = municipalities.contains { $0 != nil }
    var areas: [AreaFigure] = [], without: [String] = []
    for (series, municipality) in zip(result.series, municipalities) {
      guard let point = series.points.first(where: { columns.time == nil || $0.time == wanted }) else {
        if municipality != nil || !isDanish { without.append(series.name) }
        continue
      }
      if isDanish, municipality == nil, reader.knows(series.name) { continue }
      areas.append(
        AreaFigure(
          code: municipality?.code, name: series.name, time: columns.time == nil ? nil : point.time,
          measurement: point.measurement))
    }
    return AreaFileResult(
      areas: areas, findings: result.findings + missing(without, wanted, files, isAsked: period != nil),
      rejected: result.rejected)
  }

  /// Names the areas that have figures, but none for the period that is compared.
  private static func missing(
    _ names: [String], _ time: TimePoint?, _ files: [(name: String, content: LoadedFile)], isAsked: Bool
  ) -> [Finding] {
    guard !names.isEmpty, let time else { return [] }
    let facts: [Fact: String] = [
      .name: names.joined(separator: ", "), .count: String(names.count), .period: time.description,
    ]
    let place = Place(file: files.map(\.name).joined(separator: ", "))
    return [Finding(.areaMissing, at: place, facts, cause: isAsked ? .asked : nil)]
  }
}
