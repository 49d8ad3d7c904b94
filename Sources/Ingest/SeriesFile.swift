public import Agreement
internal import DelimitedText
public import Findings

/// Which columns of a CSV file make a series, for a file that no agreement speaks of.
public struct SeriesColumns: Hashable, Sendable {
  public var time: String
  public var numerator: String?
  public var denominator: String?
  public var value: String?
  /// The column that tells the series of a file with many apart.
  public var series: String?

  public init(
    time: String, numerator: String? = nil, denominator: String? = nil, value: String? = nil, series: String? = nil
  ) {
    self.time = time
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.series = series
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
  /// In order of first appearance, without those that have an error in any row.
  public var series: [TimedSeries]
  public var findings: [Finding]
}

/// Reads series from CSV files without an agreement.
public enum SeriesFile {
  /// The name of the only series where no column tells series apart.
  public static let onlyName = "all"

  /// - Parameter files: the files with their names; rows of all of them together make the series.
  public static func read(
    _ files: [(name: String, content: LoadedFile)], _ columns: SeriesColumns, format: Source.Format = .init()
  ) -> SeriesFileResult {
    read(files, columns, format: format, timed: true)
  }

  /// - Parameter timed: whether the rows have a time; without, each series is a single point.
  static func read(
    _ files: [(name: String, content: LoadedFile)], _ columns: SeriesColumns, format: Source.Format, timed: Bool
  ) -> SeriesFileResult {
    var findings: [Finding] = []
    var collector = SeriesCollector(timed: timed)
    for file in files {
      let loaded = LoadedTable(file.content, named: file.name, format)
      findings += loaded.findings
      guard let table = loaded.table else { continue }
      let source = Source(
        id: file.name, files: [file.name], shape: .series, columns: columns.roles, format: format)
      guard let view = SourceTable.make(table, for: source, &findings) else { continue }
      var log = RowLog()
      collector.add(view, format, &log)
      // A row that falls apart may have been of any series; where there is but one, of that.
      if columns.series == nil, !loaded.rejected.isEmpty { collector.spoilOnlySeries() }
      findings += log.findings
    }
    let series = collector.finish(&findings)
    return SeriesFileResult(series: series, findings: findings.inReadingOrder())
  }
}

/// Gathers rows into series.
private struct SeriesCollector {
  private struct Gathered {
    /// As it may be shown.
    let name: String
    var points: [TimedPoint] = []
    var places: [(file: String, line: Int)] = []
    var isFaulty = false
  }

  let timed: Bool
  private var gathered: [Gathered] = []
  private var indexes: [String: Int] = [:]

  init(timed: Bool) { self.timed = timed }

  mutating func add(_ table: SourceTable, _ format: Source.Format, _ log: inout RowLog) {
    guard let figures = FigureReader(table, format: format, &log) else { return }
    var times = TimeReader(table)
    for row in table.rows {
      let index = index(of: table.cell(row, .area) ?? SeriesFile.onlyName)
      let rejected = log.rejected.count
      let time = timed ? times.time(row, table, &log) : .number(ExactDecimal(0))
      let figure = figures.measurement(row, table, &log)
      guard let time, log.rejected.count == rejected else {
        gathered[index].isFaulty = true
        continue
      }
      gathered[index].points.append(TimedPoint(time: time, measurement: figure?.measurement))
      gathered[index].places.append((table.file, table.line(row)))
    }
  }

  mutating func spoilOnlySeries() { gathered[index(of: SeriesFile.onlyName)].isFaulty = true }

  private mutating func index(of name: String) -> Int {
    if let index = indexes[name] { return index }
    indexes[name] = gathered.count
    gathered.append(Gathered(name: PersonalNumber.masked(in: name)))
    return gathered.count - 1
  }

  /// The series in order of time. A time that comes twice, or a mixture of years and quarters, is a fault of its series.
  func finish(_ findings: inout [Finding]) -> [TimedSeries] {
    gathered.compactMap { gathered in
      let before = findings.count
      let order = gathered.points.indices.sorted { gathered.points[$0].time < gathered.points[$1].time }
      for (earlier, later) in zip(order, order.dropFirst())
      where gathered.points[earlier].time == gathered.points[later].time {
        let (first, second) = (min(earlier, later), max(earlier, later))
        findings.append(
          Finding(
            .duplicatePeriod, at: place(gathered.places[second]),
            [
              .name: gathered.name, .period: gathered.points[second].time.description,
              .otherLine: "\(gathered.places[first].file):\(gathered.places[first].line)",
            ]))
      }
      checkLengths(gathered, order, &findings)
      guard findings.count == before, !gathered.isFaulty, !gathered.points.isEmpty else { return nil }
      return TimedSeries(name: gathered.name, points: order.map { gathered.points[$0] })
    }
  }

  private func checkLengths(_ gathered: Gathered, _ order: [Int], _ findings: inout [Finding]) {
    let lengths = order.map { gathered.points[$0].time.period?.length }
    guard let usual = lengths.first, lengths.contains(where: { $0 != usual }) else { return }
    for index in order where gathered.points[index].time.period?.length != usual {
      findings.append(
        Finding(
          .mixedPeriods, at: place(gathered.places[index]),
          [
            .found: gathered.points[index].time.description,
            .expected: usual?.rawValue ?? gathered.points[order[0]].time.description,
          ]))
    }
  }

  private func place(_ place: (file: String, line: Int)) -> Place { Place(file: place.file, line: place.line) }
}

/// Reads the times of a column: periods and dates, or plain numbers where none of the cells is a period.
private struct TimeReader {
  private let numbers: NumberStyle?
  private var known: [String: TimePoint?] = [:]

  init(_ table: SourceTable) {
    let cells = table.rows.map { table.cell($0, .period) ?? "" }
    let isCalendar = cells.contains { Period(parsing: $0) != nil } && !cells.contains(where: TimeReader.isSmallNumber)
    guard !isCalendar, case .style(let style) = NumberStyle.decide(cells) else {
      numbers = nil
      return
    }
    numbers = style
  }

  /// A number that is no year: `1`, `2.5`, `0`.
  private static func isSmallNumber(_ cell: String) -> Bool {
    Period(parsing: cell) == nil && ExactDecimal(cell.replacing(",", with: ".")) != nil
  }

  mutating func time(_ row: Int, _ table: SourceTable, _ log: inout RowLog) -> TimePoint? {
    let cell = table.cell(row, .period) ?? ""
    if let time = known[cell] ?? read(cell) { return time }
    log.note(cell.isEmpty ? .emptyCell : .notAPeriod, table, row, .period, [.found: cell])
    return nil
  }

  private mutating func read(_ cell: String) -> TimePoint? {
    var time: TimePoint?
    if let numbers {
      if case .number(let number, false) = Figure(cell, style: numbers), !cell.isEmpty { time = .number(number) }
    } else {
      time = Period(parsing: cell).map(TimePoint.period)
    }
    known[cell] = .some(time)
    return time
  }
}
