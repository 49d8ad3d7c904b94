internal import Agreement
internal import Basics
public import Evidence
internal import Geography
internal import Suppression

/// The points of a series whose counts are so small that they point at people.
public struct HiddenPoints: Hashable, Sendable {
  public private(set) var numerators: Set<TimePoint> = []
  public private(set) var denominators: Set<TimePoint> = []

  /// None.
  public init() {}

  /// Those of a series of an agreement: the same as in its reports.
  public init(_ series: Series, _ cells: SmallCells) {
    for observation in series.observations {
      let time = TimePoint.period(observation.period)
      if cells.hidesNumerator(series.indicator, observation) { numerators.insert(time) }
      if cells.hidesDenominator(series.indicator, observation) { denominators.insert(time) }
    }
  }

  /// Whether any point is hidden, so that what is worked out from all of them is too.
  public var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }

  // MARK: Files that no agreement speaks of

  /// Those of the series of a file, one for each; none unless they are of Danish municipalities.
  ///
  /// Of municipalities each count is hidden that could be worked out from the sum of all, and so is the count of a name
  /// that is unknown, which may be a misspelt one. Rows of regions and of the country are totals. Whole values are taken
  /// for counts.
  ///
  /// - Parameter hideBelow: counts from 1 to one less than this are hidden; `nil` for the usual 5.
  public static func of(_ series: [TimedSeries], hideBelow: Int?) -> [HiddenPoints] {
    var hidden = series.map { _ in HiddenPoints() }
    let limit = hideBelow ?? SmallCells.usualLimit
    let directory = AreaDirectory([])
    guard limit > 1, areMunicipalities(series.map(\.name), directory) else { return hidden }
    let unit: Unit = series.allSatisfy(\.isWhole) ? .count : .kroner
    let times = Set(series.flatMap(\.points).map(\.time))
    let spans = spans(of: times.sorted { $0.time < $1.time })
    var figures: [Place: Figure] = [:]
    for (index, item) in series.enumerated() where !directory.isTotal(item.name) {
      for point in item.points {
        guard let span = spans[point.time], let measurement = point.measurement else { continue }
        figures[Place(area: String(index), span: span)] = Figure(measurement, unit)
      }
    }
    let shown = Suppression(
      [Table(id: "", figures: figures, limit: limit)], in: Hierarchy(series.indices.map { (String($0), nil) }))
    for index in series.indices {
      for (time, span) in spans {
        let place = Place(area: String(index), span: span)
        if shown.hides("", place, .numerator) { hidden[index].numerators.insert(time) }
        if shown.hides("", place, .denominator) { hidden[index].denominators.insert(time) }
      }
    }
    return hidden
  }

  /// The days of each period; of plain numbers, and where there are both, one after the other.
  private static func spans(of times: [TimePoint]) -> [TimePoint: Span] {
    let periods = times.compactMap(\.period)
    let spans =
      periods.count == times.count
      ? periods.map(Span.init) : times.indices.map { Span(first: 400 * $0, last: 400 * $0) }
    return Dictionary(zip(times, spans), uniquingKeysWith: { first, _ in first })
  }

  /// Whether one has a municipality's name, or most have a municipality's code: other things are numbered too.
  private static func areMunicipalities(_ names: [String], _ directory: AreaDirectory) -> Bool {
    var codes = 0
    for name in names where directory.isMunicipality(name) {
      guard AreaDirectory.code(name) != nil else { return true }
      codes += 1
    }
    return codes > 0 && 2 * codes >= names.count
  }
}
