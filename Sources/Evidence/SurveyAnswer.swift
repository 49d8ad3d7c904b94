public import Agreement
public import Basics

/// One party that was asked in one round of a survey, and what it answered, if it has.
public struct SurveyAnswer: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "answers")

  /// A round of a survey, told by its id alone.
  public enum Round {}

  public var round: ID<Round>
  public var subject: Subject
  /// An area by its name, or any other party: a hospital, a practice, a function.
  public var respondent: String
  public var sent: CalendarDate
  public var deadline: CalendarDate
  /// `nil` where no answer is known; then nothing below is.
  public var answered: CalendarDate?
  public var awareness: Awareness?
  public var implementation: Implementation?
  /// What calls for attention, in the party's own labels.
  public var attention: [String] = []
  public var nextFollowUp: CalendarDate?
  public var row: RowOrigin

  public init(
    round: ID<Round>, subject: Subject, respondent: String, sent: CalendarDate, deadline: CalendarDate,
    row: RowOrigin
  ) {
    self.round = round
    self.subject = subject
    self.respondent = respondent
    self.sent = sent
    self.deadline = deadline
    self.row = row
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    /// In time.
    case answered
    /// After the deadline.
    case late
    /// Not yet, and the deadline hasn't passed.
    case waiting
    /// The deadline has passed, and nothing came.
    case silent
  }

  public func state(on day: CalendarDate) -> State {
    if let answered { return answered <= deadline ? .answered : .late }
    return deadline < day ? .silent : .waiting
  }
}

extension SurveyAnswer {
  /// What a round asks about: an agreement or whatever else is done, a goal, an indicator. Written `indicator:ID`.
  public enum Subject: Hashable, Sendable, CustomStringConvertible {
    case initiative(ID<Initiative>)
    case goal(ID<Goal>)
    case indicator(ID<Indicator>)

    public init?(parsing text: some StringProtocol) {
      let parts = text.split(separator: ":", maxSplits: 1).map { part in
        String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      }
      guard parts.count == 2, !parts[1].isEmpty else { return nil }
      switch parts[0].lowercased() {
      case "initiative", "indsats": self = .initiative(ID(parts[1]))
      case "goal", "mål": self = .goal(ID(parts[1]))
      case "indicator", "indikator": self = .indicator(ID(parts[1]))
      default: return nil
      }
    }

    public var description: String {
      switch self {
      case .initiative(let id): "initiative:\(id)"
      case .goal(let id): "goal:\(id)"
      case .indicator(let id): "indicator:\(id)"
      }
    }
  }

  /// The initiative that it is about; `nil` of a goal or an indicator.
  public var initiative: ID<Initiative>? { if case .initiative(let id) = subject { id } else { nil } }
}

extension SurveyAnswer {
  /// Whether the party knows what it is asked about.
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

  /// How far the party has carried it out.
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
}

extension SurveyAnswer {
  public var happened: CalendarDate? { answered ?? sent }

  /// The same party asked in the same round about the same thing.
  private struct Key: Hashable {
    var round: ID<Round>
    var subject: Subject
    var respondent: String
  }

  /// Without a `known_from` it counts from the day that it was sent. What was answered is blank until the day of the answer.
  /// Of several rows the one that counts from latest is what is known.
  public static func known(_ rows: [SurveyAnswer], on day: CalendarDate, in logs: PortfolioLogs) -> [SurveyAnswer] {
    latestRows(
      rows, key: { Key(round: $0.round, subject: $0.subject, respondent: $0.respondent) }, day: day,
      knownFrom: { $0.row.knownFrom ?? $0.sent }
    ).map { $0.answered.by(day) == nil ? $0.unanswered : $0 }
  }

  /// The question without the answer.
  private var unanswered: SurveyAnswer {
    SurveyAnswer(
      round: round, subject: subject, respondent: respondent, sent: sent, deadline: deadline, row: row)
  }
}

extension PortfolioLogs {
  public var answers: [SurveyAnswer] {
    get { self[SurveyAnswer.self] }
    set { self[SurveyAnswer.self] = newValue }
  }
}
