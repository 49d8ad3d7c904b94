public import Agreement
public import Basics

extension Initiative: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "initiatives")

  public var happened: CalendarDate? { [actualStart, actualEnd].compactMap(\.self).max() }

  /// Without a `known_from` it counts from the earliest of its starts, 1 January of its first year and its first status;
  /// always where it has none of them. Of several rows the one that counts from latest is what is known.
  public static func known(_ rows: [Initiative], on day: CalendarDate, in logs: PortfolioLogs) -> [Initiative] {
    let first = logs.firstStatuses
    return latestRows(rows, key: \.id, day: day, knownFrom: { $0.knownFrom(firstStatus: first[$0.id]) }).map {
      var known = $0
      known.actualStart = $0.actualStart.by(day)
      known.actualEnd = $0.actualEnd.by(day)
      return known
    }
  }

  fileprivate func knownFrom(firstStatus: CalendarDate?) -> CalendarDate {
    row.knownFrom ?? [firstOwnDay, firstStatus].compactMap(\.self).min() ?? .distantPast
  }

  /// The earliest day that its own row tells.
  public var firstOwnDay: CalendarDate? {
    let firstYear = plannedYears.first.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    return [plannedStart, actualStart, inForce, firstYear].compactMap(\.self).min()
  }
}

extension PortfolioLogs {
  public var initiatives: [Initiative] {
    get { self[Initiative.self] }
    set { self[Initiative.self] = newValue }
  }

  /// The first day on which each initiative is known, by any of its rows.
  public var initiativesSince: [ID<Initiative>: CalendarDate] {
    let first = firstStatuses
    return Dictionary(
      initiatives.map { ($0.id, $0.knownFrom(firstStatus: first[$0.id])) }, uniquingKeysWith: min)
  }

  /// The first day on which any status of each initiative is known.
  fileprivate var firstStatuses: [ID<Initiative>: CalendarDate] {
    Dictionary(statuses.lazy.map { ($0.initiative, $0.knownFrom) }, uniquingKeysWith: min)
  }
}
