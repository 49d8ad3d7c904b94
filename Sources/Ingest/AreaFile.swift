public import Agreement
public import Findings

/// Which columns of a CSV file compare areas, for a file that no agreement speaks of.
public struct AreaColumns: Hashable, Sendable {
  public var area: String
  public var numerator: String
  public var denominator: String
  /// The column of the period, in a file with several.
  public var time: String?

  public init(area: String, numerator: String, denominator: String, time: String? = nil) {
    self.area = area
    self.numerator = numerator
    self.denominator = denominator
    self.time = time
  }
}

/// The areas of a file with their shares, and the faults in it.
public struct AreaFileResult: Sendable {
  /// In the order of the file.
  public var areas: [AreaFigure]
  public var findings: [Finding]
}

public struct AreaFigure: Hashable, Sendable {
  /// The official code and name where the cell names a Danish municipality; else the cell as it is.
  public var code: String?
  public var name: String
  public var time: TimePoint?
  public var measurement: Measurement?
}

/// Reads the figures of areas from CSV files without an agreement.
public enum AreaFile {
  /// - Parameter period: the period to compare; by default the latest one in the files. Of no matter where they have no
  ///   column of periods.
  /// - Returns: one figure per area. Where the areas are Danish municipalities, the rows of regions and of the country
  ///   are totals and left out.
  public static func read(
    _ files: [(name: String, content: LoadedFile)], _ columns: AreaColumns, period: Period? = nil,
    format: Source.Format = .init()
  ) -> AreaFileResult {
    let time = columns.time ?? columns.area
    var result = SeriesFile.read(
      files,
      SeriesColumns(
        time: time, numerator: columns.numerator, denominator: columns.denominator, series: columns.area),
      format: format, timed: columns.time != nil)
    let wanted = period.map(TimePoint.period) ?? result.series.flatMap { $0.points.map(\.time) }.max()
    let directory = AreaDirectory([])
    let matches = result.series.map { directory.match($0.name) }
    let isDanish = matches.contains { $0.municipality != nil }
    var seen: [String: String] = [:]
    let areas = zip(result.series, matches).compactMap { series, match -> AreaFigure? in
      guard let point = series.points.first(where: { columns.time == nil || $0.time == wanted }) else { return nil }
      let municipality = match.municipality
      if isDanish, municipality == nil, case .outside = match { return nil }
      let name = municipality?.name ?? series.name
      if let other = seen[name] {
        result.findings.append(
          Finding(
            .duplicatePeriod, at: files.first.map { Place(file: $0.name) },
            [.name: name, .period: columns.time == nil ? "" : point.time.description, .otherLine: other]))
      }
      seen[name] = series.name
      return AreaFigure(
        code: municipality?.code, name: name, time: columns.time == nil ? nil : point.time,
        measurement: point.measurement)
    }
    // Of two rows for one area neither is used.
    let counts = Dictionary(areas.map { ($0.name, 1) }, uniquingKeysWith: +)
    return AreaFileResult(areas: areas.filter { counts[$0.name] == 1 }, findings: result.findings)
  }
}

extension AreaDirectory.Match {
  fileprivate var municipality: Area? {
    guard case .outside(let code) = self else { return nil }
    return DanishAreas.municipalities.first { $0.code == code }
  }
}
