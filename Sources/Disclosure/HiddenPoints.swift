internal import Agreement
internal import Basics
public import Evidence
internal import Geography

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
    var counts: [TimePoint: [String: HiddenShares.Count]] = [:]
    let unit: Unit = series.allSatisfy(\.isWhole) ? .count : .kroner
    for (index, item) in series.enumerated() where !directory.isTotal(item.name) {
      for point in item.points {
        guard let measurement = point.measurement, let count = HiddenShares.Count(measurement, unit) else { continue }
        counts[point.time, default: [:]][String(index)] = count
      }
    }
    for (time, counts) in counts {
      let shares = HiddenShares(counts, in: .country(counts.keys.map { .init(key: $0) }), limit: limit)
      for key in shares.numerators { Int(key).map { _ = hidden[$0].numerators.insert(time) } }
      for key in shares.denominators { Int(key).map { _ = hidden[$0].denominators.insert(time) } }
    }
    return hidden
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
