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
  /// Whether what it rests on is made up for illustration.
  public var isIllustrative: Bool

  public init(
    party: Bilingual, kind: Kind, subject: String, title: Bilingual, due: CalendarDate?, on day: CalendarDate,
    isIllustrative: Bool = false
  ) {
    self.party = party
    self.kind = kind
    self.subject = subject
    self.title = title
    self.due = due
    self.isIllustrative = isIllustrative
    daysOverdue = due.map { day.days(since: $0) }
  }
}

extension PortfolioAssessment {
  /// The reminders, those of one party that are of one kind and one day together; a set in the place of its first.
  public var remindersByParty: [[Reminder]] {
    reminders.gathered { Sending(party: $0.party, kind: $0.kind, due: $0.due) }
  }
}

/// What one letter to a party is about.
private struct Sending: Hashable {
  var party: Bilingual
  var kind: Reminder.Kind
  var due: CalendarDate?
}
