public import Basics

/// What somebody owes: a status, an answer, a point of a plan, a step, figures. The sentence is made of it per language.
public struct Reminder: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case status
    case followUp = "follow-up"
    case step, answer, delivery
  }

  public var party: Bilingual
  public var kind: Kind
  public var subject: String
  public var title: Bilingual
  /// `nil` where it was due on no day, such as a status where no forum meets.
  public var due: CalendarDate?
  public var daysOverdue: Int?

  public init(
    party: Bilingual, kind: Kind, subject: String, title: Bilingual, due: CalendarDate?, on day: CalendarDate
  ) {
    self.party = party
    self.kind = kind
    self.subject = subject
    self.title = title
    self.due = due
    daysOverdue = due.map { day.days(since: $0) }
  }
}
