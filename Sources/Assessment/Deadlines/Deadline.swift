public import Basics

/// A day on which something is due.
public struct Deadline: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case meeting, agenda
    case followUp = "follow-up"
    /// The next step of an initiative, its planned end, or a decision that is to be carried out.
    case step
    case answer, delivery, goal, grant
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case due, overdue, done
  }

  public var date: CalendarDate
  public var kind: Kind
  /// What it is about: `meeting:ID`, `initiative:ID`, `follow-up:ID`, `decision:ID`, `goal:ID`, `grant:ID`, `source:ID`.
  public var subject: String
  public var title: Bilingual
  /// A function, an organisation or a group; empty where nobody is named.
  public var who: String
  public var state: State
  /// Whether the row that it stands in is made up for illustration.
  public var isIllustrative: Bool

  public init(
    date: CalendarDate, kind: Kind, subject: String, title: Bilingual, who: String, state: State,
    isIllustrative: Bool = false
  ) {
    self.date = date
    self.kind = kind
    self.subject = subject
    self.title = title
    self.who = who
    self.state = state
    self.isIllustrative = isIllustrative
  }
}

extension Deadline: Comparable {
  /// By date, then in the order of kinds, then by subject and title.
  public static func < (a: Deadline, b: Deadline) -> Bool { a.key < b.key }

  private var key: (CalendarDate, Int, String, String, String) {
    (date, Kind.allCases.firstIndex(of: kind) ?? 0, subject, title.danish, who)
  }
}

extension [Deadline] {
  /// Those within `days` of `day`, either way, and everything that is overdue.
  public func around(_ day: CalendarDate, days: Int) -> [Deadline] {
    filter { $0.state == .overdue || abs($0.date.days(since: day)) <= days }
  }
}
