public import Agreement
public import Basics

/// One party asked in one round of a survey on how far an initiative is carried out, with its answer where there is one.
public struct SurveyAnswer: Hashable, Sendable {
  public var round: String
  public var initiative: ID<Initiative>
  /// The code of an area, or a name: a hospital, a practice.
  public var respondent: String
  public var sent: CalendarDate
  public var deadline: CalendarDate
  public var answered: CalendarDate?
  public var awareness: Awareness?
  public var implementation: Implementation?
  /// Points of attention, as written.
  public var attention: [String]
  public var nextFollowUp: CalendarDate?
  public var row: RowOrigin

  public init(
    round: String, initiative: ID<Initiative>, respondent: String, sent: CalendarDate, deadline: CalendarDate,
    row: RowOrigin
  ) {
    self.round = round
    self.initiative = initiative
    self.respondent = respondent
    self.sent = sent
    self.deadline = deadline
    attention = []
    self.row = row
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case answered
    /// Answered after the deadline.
    case late
    /// Not answered, and the deadline hasn't passed.
    case waiting
    /// Not answered, and the deadline has passed.
    case silent
  }

  public func state(on day: CalendarDate) -> State {
    if let answered { return answered <= deadline ? .answered : .late }
    return deadline < day ? .silent : .waiting
  }
}

extension SurveyAnswer {
  public enum Implementation: String, Word {
    case notStarted = "not-started"
    case started, completed
    case notRelevant = "not-relevant"
    case notStated = "not-stated"

    public var danish: [String] {
      switch self {
      case .notStarted: ["ikke begyndt"]
      case .started: ["igangsat"]
      case .completed: ["gennemført"]
      case .notRelevant: ["ikke relevant"]
      case .notStated: ["ikke oplyst"]
      }
    }
  }

  public enum Awareness: String, Word {
    case known, partly, unknown
    case notStated = "not-stated"

    public var danish: [String] {
      switch self {
      case .known: ["kendt"]
      case .partly: ["delvist kendt"]
      case .unknown: ["ukendt"]
      case .notStated: ["ikke oplyst"]
      }
    }
  }
}
