internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension EntryKind {
  static let meeting = EntryKind(rawValue: "meeting")
}

extension Schema<Meeting> {
  private static let id = Field<ID<Meeting>>("id", .id(), needed: true)
  private static let group = Field<ID<Group>>("group", .id(), needed: true)
  private static let date = Field<CalendarDate>("date", .date, needed: true)
  private static let start = Field<TimeOfDay>("time", .timeOfDay)
  private static let end = Field<TimeOfDay>("end", .timeOfDay)
  private static let place = Field<String>("place", .text)
  private static let agendaSent = Field<CalendarDate>("agenda_sent", .date)
  private static let minutesPublished = Field<CalendarDate>("minutes_published", .date)
  private static let status = Field<Meeting.Status>(.status, .word())

  /// A meeting of a group a row.
  static let meetings = Schema(
    fields: [
      id, group, date, start, end, place, agendaSent, minutesPublished, status,
    ],
    read: { row, context in
      let identity = row.value(id), body = row.value(group), day = row.value(date)
      var meeting = Meeting(
        id: identity ?? ID(""), group: body ?? ID(""), date: day ?? CalendarDate(dayNumber: 0),
        row: row.origin(context))
      meeting.start = row.value(start)
      meeting.end = row.value(end)
      row.checkOrder(meeting.start, meeting.end, "end")
      meeting.place = row.value(place)
      meeting.agendaSent = row.value(agendaSent)
      meeting.minutesPublished = row.value(minutesPublished)
      meeting.status = row.value(status)
      return identity == nil || body == nil || day == nil ? nil : meeting
    },
    checks: [
      .unique("id") { $0.id },
      .references("group", to: .group) { $0.group },
    ],
    defines: (.meeting, { $0.id.rawValue }),
    knownWith: ("id", { $0.meetingsSince.byText() }))
}
