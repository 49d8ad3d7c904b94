internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension EntryKind {
  static let initiative = EntryKind(rawValue: "initiative")
}

extension Schema<Initiative> {
  private static let id = Field<ID<Initiative>>("id", .id(), needed: true)
  private static let title = Field<String>("title", .text, needed: true)
  private static let kind = Field<Initiative.Kind>("kind", .word())
  private static let origin = Field<Initiative.Origin>(.origin, .word())
  private static let goals = Field<[String]>("goal", .list())
  private static let group = Field<ID<Group>>("group", .id())
  private static let parent = Field<ID<Initiative>>("parent", .id())
  private static let years = Field<Initiative.Years>("years", .years)
  private static let plannedStart = Field<CalendarDate>("planned_start", .date)
  private static let plannedEnd = Field<CalendarDate>("planned_end", .date)
  private static let actualStart = Field<CalendarDate>("actual_start", .date)
  private static let actualEnd = Field<CalendarDate>("actual_end", .date)
  private static let inForce = Field<CalendarDate>("in_force", .date)
  private static let accountable = Field<String>("accountable", .text)
  private static let implementing = Field<String>("implementing", .text)
  private static let area = Field<String>(.area, .text)
  private static let targetGroup = Field<String>("target_group", .text)
  private static let expectedGain = Field<String>("expected_gain", .text)
  private static let successCriteria = Field<String>("success_criteria", .text)
  private static let indicator = Field<ID<Indicator>>("indicator", .id())
  private static let seats = Field<Int>("seats", .count())
  private static let seatsFilled = Field<Int>("seats_filled", .count())
  private static let reference = Field<String>("reference", .text)
  private static let successor = Field<ID<Initiative>>("successor", .id())

  /// An initiative, a cooperation agreement, a working group, a project or a task a row.
  static let initiatives = Schema(
    fields: [
      id, title, kind, origin, goals, group, parent, years, plannedStart, plannedEnd, actualStart, actualEnd, inForce,
      accountable, implementing, area, targetGroup, expectedGain, successCriteria, indicator, seats, seatsFilled,
      reference, successor,
    ],
    read: read,
    checks: [
      .unique("id") { DatedKey(id: $0.id.rawValue, knownFrom: $0.row.knownFrom) },
      .references("goal", to: .goal) { $0.goals.map(\.rawValue) },
      .references("group", to: .group) { $0.group },
      .references("parent", to: .initiative) { $0.parent },
      .references("successor", to: .initiative) { $0.successor },
      .references("indicator", to: .indicator) { $0.indicator },
      .noCycles, .yearsWithStatus, .groupsThatLast,
    ],
    defines: (.initiative, { $0.id.rawValue }))

  private static func read(_ row: inout RowCursor, _ context: inout ReadingContext) -> Initiative? {
    let identity = row.value(id), named = row.value(title)
    var initiative = Initiative(
      id: identity ?? ID(""), title: named ?? "", kind: row.value(kind) ?? .initiative,
      goals: (row.value(goals) ?? []).map { ID($0) }, row: RowOrigin(file: row.file, line: row.line))
    initiative.origin = row.value(origin)
    initiative.group = row.value(group)
    initiative.parent = row.value(parent)
    readDays(&initiative, &row)
    initiative.row = row.origin(context, day: initiative.firstOwnDay)
    initiative.accountable = row.value(accountable)
    initiative.implementing = row.value(implementing)
    initiative.area = row.value(area)
    initiative.targetGroup = row.value(targetGroup)
    initiative.expectedGain = row.value(expectedGain)
    initiative.successCriteria = row.value(successCriteria)
    initiative.indicator = row.value(indicator)
    initiative.seats = row.value(seats)
    initiative.seatsFilled = row.value(seatsFilled)
    initiative.reference = row.value(reference)
    initiative.successor = row.value(successor)
    return identity == nil || named == nil ? nil : initiative
  }

  private static func readDays(_ initiative: inout Initiative, _ row: inout RowCursor) {
    initiative.years = row.value(years)
    initiative.plannedStart = row.value(plannedStart)
    initiative.plannedEnd = row.value(plannedEnd)
    initiative.actualStart = row.value(actualStart)
    initiative.actualEnd = row.value(actualEnd)
    initiative.inForce = row.value(inForce)
    row.checkOrder(initiative.plannedStart, initiative.plannedEnd, "planned_end")
    row.checkOrder(initiative.actualStart, initiative.actualEnd, "actual_end")
  }
}

// MARK: What only several rows show

extension Check<Initiative> {
  /// No initiative is a part of itself. Each row of a ring is told once, with the ring.
  fileprivate static let noCycles = Check.noting { rows, noted, _ in
    let parents = Dictionary(
      rows.compactMap { row in row.value.parent.map { (row.value.id, $0) } }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      var ring = [row.value.id]
      while let parent = parents[ring[ring.count - 1]], !ring.contains(parent) { ring.append(parent) }
      guard parents[ring[ring.count - 1]] == row.value.id else { continue }
      noted.note(
        .parentCycle, row.row, "parent",
        [.found: row.value.id.rawValue, .name: (ring + [row.value.id]).map(\.rawValue).joined(separator: " > ")])
    }
  }

  /// Every year that it is planned for has a status in it; told once the year is over, until one is known. On each day one
  /// finding names all the years that lack one then.
  fileprivate static let yearsWithStatus = Check.noting { rows, noted, context in
    guard context.logs.hasTable(of: StatusReport.self) else { return }
    let statuses = Dictionary(grouping: context.logs.statuses, by: \.initiative)
    for row in rows {
      let known = (statuses[row.value.id] ?? []).map { (year: $0.date.year, day: $0.knownFrom) }
      let lacking = row.value.plannedYears.compactMap { year -> MissingYear? in
        guard let end = CalendarDate(year: year, month: 12, day: 31) else { return nil }
        let from = max(end, row.value.row.knownFrom ?? end)
        let mended = known.filter { $0.year == year }.map(\.day).min()
        return mended.map { $0 > from } ?? true ? MissingYear(year: year, from: from, until: mended) : nil
      }
      let changes = Set(lacking.flatMap { [$0.from, $0.until].compactMap(\.self) }).sorted()
      for (place, day) in changes.enumerated() {
        let years = lacking.filter { $0.from <= day && ($0.until.map { day < $0 } ?? true) }.map(\.year)
        guard !years.isEmpty else { continue }
        noted.note(
          .yearWithoutStatus, row.row, "years",
          [.name: row.value.id.rawValue, .period: Initiative.Years.text(years, separator: ", ")],
          holds: day, until: place + 1 < changes.count ? changes[place + 1] : nil)
      }
    }
  }

  /// Nothing that goes on belongs to a group that has ended.
  fileprivate static let groupsThatLast = Check.noting { rows, noted, context in
    let statuses = Dictionary(grouping: context.logs.statuses, by: \.initiative)
    for row in rows {
      guard let id = row.value.group, let last = context.agreement.group(id)?.to else { continue }
      let from = max(last.advanced(by: 1), row.value.row.knownFrom ?? row.value.firstOwnDay ?? last.advanced(by: 1))
      let over = StatusReport.over(statuses[row.value.id] ?? [], from: from)
      let ended = [row.value.actualEnd, over].compactMap(\.self).min()
      guard ended.map({ $0 > from }) ?? true else { continue }
      noted.note(
        .groupEnded, row.row, "group", [.name: row.value.id.rawValue, .found: id.rawValue, .limit: last.description],
        holds: from, until: ended)
    }
  }
}

/// A year without a status, and the days on which it is without one.
private struct MissingYear {
  var year: Int
  var from: CalendarDate
  var until: CalendarDate?
}

extension StatusReport {
  /// The first day from `day` on, or before it, from which the latest status says that it is over; `nil` where none does.
  fileprivate static func over(_ log: [StatusReport], from day: CalendarDate) -> CalendarDate? {
    let days = ([day] + log.map(\.knownFrom).filter { $0 > day }).sorted()
    return days.first { day in
      let known = log.enumerated().filter { $0.element.knownFrom <= day }
      return known.max { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }?.element.status.isOver ?? false
    }
  }
}
