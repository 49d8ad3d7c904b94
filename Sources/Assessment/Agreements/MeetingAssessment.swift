public import Agreement
public import Basics
public import Evidence

/// A meeting as of a day.
public struct MeetingAssessment: Hashable, Sendable {
  public var meeting: Meeting
  public var group: Group?
  /// The last working day on which the agenda may be sent; `nil` where the group has agreed on none.
  public var agendaDue: CalendarDate?
  public var isHeld: Bool
  /// Days after the agenda's last day on which it was sent; `nil` where it wasn't late or isn't known.
  public var agendaLate: Int?
  /// Whether it was held and no minutes are published.
  public var lacksMinutes: Bool

  /// - Parameters:
  ///   - meeting: as it was known on `day`.
  ///   - recordsMinutes: whether the table says of any meeting when its minutes were published.
  init(
    _ meeting: Meeting, _ group: Group?, _ workingDays: WorkingDays, recordsMinutes: Bool, on day: CalendarDate
  ) {
    self.meeting = meeting
    self.group = group
    agendaDue = group?.agendaDue(of: meeting, workingDays)
    isHeld = meeting.isHeld(by: day)
    agendaLate = agendaDue.flatMap { due in
      meeting.agendaSent.flatMap { $0 > due ? $0.days(since: due) : nil }
    }
    lacksMinutes = isHeld && recordsMinutes && meeting.minutesPublished == nil
  }
}

extension Group {
  /// The group's days before the meeting, moved back to a working day.
  public func agendaDue(of meeting: Meeting, _ workingDays: WorkingDays) -> CalendarDate? {
    agendaDays.map { workingDays.onOrBefore(meeting.date.advanced(by: -$0)) }
  }
}
