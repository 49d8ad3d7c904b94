public import Agreement
public import Basics

// What is known on a day is one function of the logs, so that a report of an earlier day comes out as it did then: with
// the rows that were not there yet deleted, and the cells that were still empty blanked, it says the same.

/// The logs of a portfolio as they stood at the end of a day. Made by `PortfolioLogs.known(on:)` only, so that nothing that
/// is assessed can be of a later day.
public struct KnownLogs: Hashable, Sendable {
  public let day: CalendarDate
  public let logs: PortfolioLogs
  /// The first day on which each initiative was known.
  public let initiativesSince: [ID<Initiative>: CalendarDate]
}

extension PortfolioLogs {
  /// The logs as they stood at the end of `day`.
  ///
  /// A row counts from its `known_from`. Without one it counts
  /// - of an initiative, from the earliest of its starts, 1 January of its first year and its first status; always where it
  ///   has none of them;
  /// - of a follow-up, from its initiative; of a status and a movement of money, from its date;
  /// - of a survey's question, from the day it was sent; of a decision, from its meeting;
  /// - of a meeting, from the group's meeting before it; of the first, always.
  ///
  /// Of an initiative or follow-up with several rows the one that counts from latest is what is known. Days on which
  /// something happened are blank where they lie after `day`; planned days may lie ahead.
  public func known(on day: CalendarDate) -> KnownLogs {
    var known = PortfolioLogs()
    known.tables = tables
    let initiativeDays = initiativesSince
    known.initiatives = knownInitiatives(on: day)
    known.statuses = statuses.filter { $0.knownFrom <= day }
    known.meetings = knownMeetings(on: day)
    let meetingDays = Dictionary(known.meetings.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
    known.decisions = decisions.compactMap { $0.known(on: day, meeting: meetingDays[$0.meeting]) }
    known.answers = answers.compactMap { $0.known(on: day) }
    known.transactions = transactions.filter { $0.knownFrom <= day }
    let moves = Moves(known.statuses, known.decisions)
    known.followUps = latestRows(
      followUps, id: \.id, day: day,
      knownFrom: { $0.row.knownFrom ?? initiativeDays[$0.initiative] ?? .distantFuture }
    ).map { $0.known(on: day, moves) }
    return KnownLogs(day: day, logs: known, initiativesSince: initiativeDays)
  }

  /// The first day on which each initiative is known, by any of its rows.
  public var initiativesSince: [ID<Initiative>: CalendarDate] {
    let first = firstStatuses
    return Dictionary(
      initiatives.map { ($0.id, $0.knownFrom(firstStatus: first[$0.id])) }, uniquingKeysWith: min)
  }

  /// The day from which each meeting is known.
  public var meetingsSince: [ID<Meeting>: CalendarDate] {
    var since: [ID<Meeting>: CalendarDate] = [:]
    for meetings in Dictionary(grouping: meetings, by: \.group).values {
      let inOrder = meetings.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      var before = CalendarDate.distantPast
      for meeting in inOrder {
        since[meeting.id] = meeting.row.knownFrom ?? before
        before = meeting.date
      }
    }
    return since
  }

  /// The first day on which any status of each initiative is known.
  private var firstStatuses: [ID<Initiative>: CalendarDate] {
    Dictionary(statuses.map { ($0.initiative, $0.knownFrom) }, uniquingKeysWith: min)
  }

  private func knownInitiatives(on day: CalendarDate) -> [Initiative] {
    let first = firstStatuses
    return latestRows(
      initiatives, id: \.id, day: day, knownFrom: { $0.knownFrom(firstStatus: first[$0.id]) }
    ).map { $0.known(on: day) }
  }

  private func knownMeetings(on day: CalendarDate) -> [Meeting] {
    let since = meetingsSince
    return meetings.filter { (since[$0.id] ?? .distantPast) <= day }.map { $0.known(on: day) }
  }

  /// Of the rows of one thing that count by `day`, the one that counts from latest; the things in the order of their first
  /// rows.
  private func latestRows<Row, Key>(
    _ rows: [Row], id: (Row) -> ID<Key>, day: CalendarDate, knownFrom: (Row) -> CalendarDate
  ) -> [Row] {
    var places: [ID<Key>: Int] = [:]
    var latest: [(row: Row, from: CalendarDate)] = []
    for row in rows {
      let from = knownFrom(row)
      guard from <= day else { continue }
      if let place = places[id(row)] {
        if latest[place].from <= from { latest[place] = (row, from) }
      } else {
        places[id(row)] = latest.count
        latest.append((row, from))
      }
    }
    return latest.map(\.row)
  }
}

extension Initiative {
  fileprivate func knownFrom(firstStatus: CalendarDate?) -> CalendarDate {
    if let knownFrom = row.knownFrom { return knownFrom }
    let firstYear = plannedYears.first.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    return [plannedStart, actualStart, inForce, firstYear, firstStatus].compactMap(\.self).min() ?? .distantPast
  }

  fileprivate func known(on day: CalendarDate) -> Initiative {
    var known = self
    known.actualStart = actualStart.by(day)
    known.actualEnd = actualEnd.by(day)
    return known
  }
}

extension Meeting {
  /// That a meeting is held can't be known before its day. That it is cancelled can, by a row that says from when.
  fileprivate func known(on day: CalendarDate) -> Meeting {
    var known = self
    known.agendaSent = agendaSent.by(day)
    known.minutesPublished = minutesPublished.by(day)
    if date > day, status != .cancelled || row.knownFrom == nil { known.status = .planned }
    return known
  }
}

extension Decision {
  /// A point may stand on the agenda before its meeting; what came of it may not.
  fileprivate func known(on day: CalendarDate, meeting: CalendarDate?) -> Decision? {
    guard (row.knownFrom ?? meeting ?? .distantFuture) <= day else { return nil }
    var known = self
    known.done = done.by(day)
    if meeting.map({ $0 > day }) ?? true { known.outcome = nil }
    return known
  }
}

extension SurveyAnswer {
  fileprivate func known(on day: CalendarDate) -> SurveyAnswer? {
    guard (row.knownFrom ?? sent) <= day else { return nil }
    var known = self
    known.answered = answered.by(day)
    if known.answered == nil {
      known.awareness = nil
      known.implementation = nil
      known.attention = []
    }
    return known
  }
}

extension FollowUp {
  /// Until a status or a decision on its initiative names the new day, the first one holds.
  fileprivate func known(on day: CalendarDate, _ moves: Moves) -> FollowUp {
    var known = self
    known.done = done.by(day)
    if known.done == nil { known.evidence = nil }
    if let originalDue, let due, originalDue != due, !moves.name(due, of: initiative) { known.due = originalDue }
    return known
  }
}

/// The days that statuses and decisions name.
private struct Moves {
  private struct Move: Hashable {
    var initiative: ID<Initiative>
    var day: CalendarDate
  }

  private var moves: Set<Move> = []

  init(_ statuses: [StatusReport], _ decisions: [Decision]) {
    for status in statuses {
      if let day = status.byWhen { moves.insert(Move(initiative: status.initiative, day: day)) }
    }
    for decision in decisions {
      guard case .initiative(let id)? = decision.subject, let day = decision.due else { continue }
      moves.insert(Move(initiative: id, day: day))
    }
  }

  func name(_ day: CalendarDate, of initiative: ID<Initiative>) -> Bool {
    moves.contains(Move(initiative: initiative, day: day))
  }
}

extension CalendarDate? {
  /// The day, unless it lies after `day`.
  fileprivate func by(_ day: CalendarDate) -> CalendarDate? { flatMap { $0 <= day ? $0 : nil } }
}

extension CalendarDate {
  fileprivate static let distantPast = CalendarDate(dayNumber: .min)
  fileprivate static let distantFuture = CalendarDate(dayNumber: .max)
}
