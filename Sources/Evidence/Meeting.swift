public import Agreement
public import Basics

/// A meeting of a group.
public struct Meeting: Hashable, Sendable {
  public enum Status: String, Word {
    case planned, held, cancelled

    public var danish: [String] {
      switch self {
      case .planned: ["planlagt"]
      case .held: ["holdt", "afholdt"]
      case .cancelled: ["aflyst"]
      }
    }
  }

  public var id: ID<Meeting>
  public var group: ID<Group>
  public var date: CalendarDate
  public var start: TimeOfDay?
  public var end: TimeOfDay?
  public var place: String?
  public var agendaSent: CalendarDate?
  public var minutesPublished: CalendarDate?
  /// What the table says. One that says nothing counts as held once its day has come.
  public var status: Status?
  public var row: RowOrigin

  public init(id: ID<Meeting>, group: ID<Group>, date: CalendarDate, row: RowOrigin) {
    self.id = id
    self.group = group
    self.date = date
    self.row = row
  }

  /// Whether it has been held by the end of `day`.
  public func isHeld(by day: CalendarDate) -> Bool { date <= day && (status ?? .held) == .held }
}
