internal import Agreement
internal import Basics
internal import Evidence
internal import Findings
internal import SafeText

/// Gathers the rows of files without an agreement into series.
struct SeriesCollector {
  private struct Gathered {
    /// As it may be shown.
    let name: String
    var points: [TimedPoint] = []
    /// Where each of them stands.
    var ids: [RowID] = []
    /// Whether one of its rows has an error.
    var isFaulty = false
  }

  let timed: Bool
  private let per: Int?
  private(set) var rows = SourceRows()
  /// Whether a row that can't be used doesn't say which series it belongs to.
  private(set) var hasStrayRows = false
  private var gathered: [Gathered] = []
  private var indexes: [String: Int] = [:]

  init(timed: Bool, per: Int? = nil) { (self.timed, self.per) = (timed, per) }

  /// How many series there are, faulty ones among them.
  var count: Int { gathered.count }

  /// - Parameter key: what cells of one series have in common.
  mutating func add(_ table: SourceTable, _ format: Source.Format, _ key: (String) -> String) {
    var cursor = RowCursor(table)
    let file = rows.tables.count
    defer { rows.append(table, cursor.log) }
    guard let figures = FigureReader(table, format: format, per: per, &cursor.log) else { return }
    var times = TimeReader(table)
    for row in table.rows {
      cursor.move(to: row)
      let cell = cursor.text(.area) ?? SeriesFile.onlyName
      if cell.isEmpty {
        hasStrayRows = true
        cursor.note(.emptyCell, .area)
      }
      let time = timed ? times.time(&cursor) : .number(ExactDecimal(0))
      let figure = figures.measurement(&cursor)
      guard !cell.isEmpty else { continue }
      let index = index(of: key(cell))
      guard let time, !cursor.isRejected else {
        gathered[index].isFaulty = true
        continue
      }
      gathered[index].points.append(TimedPoint(time: time, measurement: figure.flatMap(\.measurement)))
      gathered[index].ids.append(RowID(file: file, row: row))
    }
  }

  private mutating func index(of name: String) -> Int {
    if let index = indexes[name] { return index }
    indexes[name] = gathered.count
    gathered.append(Gathered(name: PersonalNumber.masked(in: name)))
    return gathered.count - 1
  }

  /// Where most series are Danish municipalities, one that is no area and no total is a slip, or a sum of its own, and
  /// would count twice. Where most are something else, such as departments, the file is about these.
  mutating func checkAreas(_ areas: inout AreaReader) {
    let strangers = gathered.indices.filter { !areas.knows(gathered[$0].name) }
    let municipalities = gathered.count { areas.municipality($0.name) != nil }
    guard municipalities > strangers.count else { return }
    for id in strangers.flatMap({ gathered[$0].ids }) {
      var cursor = RowCursor(rows.tables[id.file], log: rows.logs[id.file])
      cursor.move(to: id.row)
      _ = areas.subject(&cursor)
      rows.logs[id.file] = cursor.log
    }
  }

  /// Puts each series in order of time. A time that comes twice, or a mixture of years and quarters, is a fault of its
  /// rows.
  mutating func checkTimes() {
    for index in gathered.indices {
      let order = gathered[index].points.indices.sorted {
        gathered[index].points[$0].time < gathered[index].points[$1].time
      }
      gathered[index].points = order.map { gathered[index].points[$0] }
      gathered[index].ids = order.map { gathered[index].ids[$0] }
      checkRepeats(gathered[index])
      checkLengths(gathered[index])
      gathered[index].isFaulty = gathered[index].isFaulty || gathered[index].ids.contains(where: rows.isRejected)
    }
  }

  private mutating func checkRepeats(_ gathered: Gathered) {
    for (earlier, later) in zip(gathered.points.indices, gathered.points.indices.dropFirst())
    where gathered.points[earlier].time == gathered.points[later].time {
      rows.note(
        .duplicatePeriod, gathered.ids[later], against: gathered.ids[earlier], timed ? .period : .area,
        [.name: gathered.name, .period: gathered.points[later].time.description])
    }
  }

  private mutating func checkLengths(_ gathered: Gathered) {
    let lengths = gathered.points.map { $0.time.period?.length }
    guard let usual = lengths.first, lengths.contains(where: { $0 != usual }) else { return }
    for (point, id) in zip(gathered.points, gathered.ids) where point.time.period?.length != usual {
      rows.note(
        .mixedPeriods, id, .period,
        [
          .found: point.time.description,
          .expected: usual?.rawValue ?? gathered.points[0].time.description,
        ])
    }
  }

  /// The series in order of first appearance.
  ///
  /// - Parameter acceptPartial: whether those with faulty rows are used without these.
  func series(acceptPartial: Bool) -> [TimedSeries] {
    gathered.compactMap { gathered in
      guard acceptPartial || !gathered.isFaulty else { return nil }
      let points = zip(gathered.points, gathered.ids).filter { !rows.isRejected($1) }.map(\.0)
      return points.isEmpty ? nil : TimedSeries(name: gathered.name, points: points)
    }
  }
}
