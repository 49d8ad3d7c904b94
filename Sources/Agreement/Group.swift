public import Basics

/// A body of the agreement that meets, decides or receives: a forum, a steering group, a follow-up group.
public struct Group: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case committee, steering, implementation, competence, secretariat, cluster
    case followUp = "follow-up"
    case workingGroup = "working-group"
  }

  /// How often the group is to have a written status of an initiative.
  public enum StatusInterval: String, CaseIterable, Hashable, Sendable {
    case meeting, year
  }

  public var id: ID<Group>
  public var title: Bilingual
  public var kind: Kind?
  /// The code of its area.
  public var area: String?
  /// The group that it recommends to, and whose meetings its statuses are for.
  public var reportsTo: ID<Group>?
  /// How many days before a meeting the agenda is to be sent; `nil` where nothing is agreed.
  public var agendaDays: Int?
  public var statusEvery: StatusInterval?
  /// First and last day of the group; `nil` where open.
  public var from: CalendarDate?
  public var to: CalendarDate?

  public init(
    id: ID<Group>, title: Bilingual, kind: Kind? = nil, area: String? = nil, reportsTo: ID<Group>? = nil,
    agendaDays: Int? = nil, statusEvery: StatusInterval? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.area = area
    self.reportsTo = reportsTo
    self.agendaDays = agendaDays
    self.statusEvery = statusEvery
    self.from = from
    self.to = to
  }
}
