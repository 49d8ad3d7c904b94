internal import Agreement
internal import Basics
internal import Evidence

/// The body that an initiative's statuses are given to, as of a day: the group that the initiative's own reports to, where
/// that one has meetings, else its own.
struct Forum: Hashable, Sendable {
  /// `nil` for an initiative without a group.
  var group: ID<Group>?
  var statusEvery: Group.StatusInterval
  /// Whether any meeting of it is known, held or not.
  var hasMeetings: Bool
  /// The days on which it has met, in order.
  var held: [CalendarDate]

  /// Its latest meeting up to the day, that day's included.
  var latest: CalendarDate? { held.last }
  /// The one before that.
  var beforeLatest: CalendarDate? { held.dropLast().last }

  /// The latest meeting before `day`.
  func latest(before day: CalendarDate) -> CalendarDate? { held.last { $0 < day } }
}

/// The forums of an agreement's groups as of a day.
struct Forums: Sendable {
  private let groups: [ID<Group>: Group]
  private let held: [ID<Group>: [CalendarDate]]
  private let meeting: Set<ID<Group>>

  /// - Parameter meetings: those known on `day`.
  init(_ groups: [Group], _ meetings: [Meeting], on day: CalendarDate) {
    self.groups = Dictionary(groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    meeting = Set(meetings.map(\.group))
    held = Dictionary(grouping: meetings.filter { $0.isHeld(by: day) }, by: \.group)
      .mapValues { $0.map(\.date).sorted() }
  }

  func forum(of initiative: Initiative) -> Forum {
    let own = initiative.group.flatMap { groups[$0] }
    let above = own?.reportsTo.flatMap { groups[$0] }
    let group = above.flatMap { meeting.contains($0.id) ? $0 : nil } ?? own
    return Forum(
      group: group?.id, statusEvery: group?.statusEvery ?? own?.statusEvery ?? .meeting,
      hasMeetings: group.map { meeting.contains($0.id) } ?? false, held: group.flatMap { held[$0.id] } ?? [])
  }
}
