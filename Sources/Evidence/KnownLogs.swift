public import Agreement
public import Basics

// What is known on a day is one function of the logs, so that a report of an earlier day comes out as it did then: with
// the rows that were not there yet deleted, and the cells that were still empty blanked, it says the same. Each kind of
// row says beside its fields how it is known; here is what they share.

/// The logs of a portfolio as they stood at the end of a day. Made by `PortfolioLogs.known(on:)` only, so that nothing that
/// is assessed can be of a later day.
public struct KnownLogs: Hashable, Sendable {
  public let day: CalendarDate
  public let logs: PortfolioLogs
  /// The first day on which each initiative was known.
  public let initiativesSince: [ID<Initiative>: CalendarDate]
}

/// Of the rows of one thing that count by `day`, the one that counts from latest; the things in the order of their first
/// rows.
func latestRows<Row, Key: Hashable>(
  _ rows: [Row], key: (Row) -> Key, day: CalendarDate, knownFrom: (Row) -> CalendarDate
) -> [Row] {
  var places: [Key: Int] = [:]
  var latest: [(row: Row, from: CalendarDate)] = []
  for row in rows {
    let from = knownFrom(row)
    guard from <= day else { continue }
    if let place = places[key(row)] {
      if latest[place].from <= from { latest[place] = (row, from) }
    } else {
      places[key(row)] = latest.count
      latest.append((row, from))
    }
  }
  return latest.map(\.row)
}

extension CalendarDate? {
  /// The day, unless it lies after `day`.
  func by(_ day: CalendarDate) -> CalendarDate? { flatMap { $0 <= day ? $0 : nil } }
}

extension CalendarDate {
  static let distantPast = CalendarDate(dayNumber: .min)
  static let distantFuture = CalendarDate(dayNumber: .max)
}
