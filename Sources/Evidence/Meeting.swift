public import Agreement
public import Basics

/// A meeting of a group.
public struct Meeting: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "meetings")

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

extension Meeting {
  public var happened: CalendarDate? { status == .held ? date : nil }

  /// Without a `known_from` it counts from the group's meeting before it; the first always. That one is held can't be
  /// known before its day. That it is cancelled can, by a row that says from when.
  public static func known(_ rows: [Meeting], on day: CalendarDate, in logs: PortfolioLogs) -> [Meeting] {
    let since = logs.meetingsSince
    return rows.filter { (since[$0.id] ?? .distantPast) <= day }.map {
      var known = $0
      known.agendaSent = $0.agendaSent.by(day)
      known.minutesPublished = $0.minutesPublished.by(day)
      if $0.date > day, $0.status != .cancelled || $0.row.knownFrom == nil { known.status = .planned }
      return known
    }
  }
}

extension PortfolioLogs {
  public var meetings: [Meeting] {
    get { self[Meeting.self] }
    set { self[Meeting.self] = newValue }
  }

  /// The day from which what each meeting dealt with is known: its own, unless nobody knows of the meeting until later.
  public var agendasSince: [ID<Meeting>: CalendarDate] { meetings.days.merging(meetingsSince) { max($0, $1) } }

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
}

extension [Meeting] {
  /// The day of each.
  var days: [ID<Meeting>: CalendarDate] {
    Dictionary(map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
  }
}
