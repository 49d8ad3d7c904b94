public import Agreement
public import Basics

/// A point on an agenda: what was recommended, and what became of it. One for each subject and effect.
public struct Decision: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "decisions")

  public var id: ID<Decision>
  public var meeting: ID<Meeting>
  /// The number on the agenda, as written.
  public var item: String?
  public var title: String
  public var kind: Kind?
  public var subject: Subject?
  public var recommendation: String?
  /// `nil` where it isn't known, or the meeting is still to come.
  public var outcome: Outcome?
  public var effect: Effect?
  public var recommendedTo: ID<Group>?
  public var text: String?
  public var dissent: String?
  public var dissentProcess: String?
  public var responsible: String?
  public var due: CalendarDate?
  public var done: CalendarDate?
  /// The decision that this one answers.
  public var follows: ID<Decision>?
  public var row: RowOrigin

  public init(id: ID<Decision>, meeting: ID<Meeting>, title: String, row: RowOrigin) {
    self.id = id
    self.meeting = meeting
    self.title = title
    self.row = row
  }

  /// Whether it was passed on to somebody else to decide.
  public var isRecommendation: Bool { outcome == .recommendedTo || recommendedTo != nil }
}

extension Decision {
  public enum Kind: String, Word {
    case information, discussion, decision

    public var danish: [String] {
      switch self {
      case .information: ["orientering"]
      case .discussion: ["drøftelse"]
      case .decision: ["beslutning"]
      }
    }
  }

  /// What the point is about. Written `initiative:ID`, `goal:ID` or `grant:ID`.
  public enum Subject: Hashable, Sendable {
    case initiative(ID<Initiative>)
    case goal(ID<Goal>)
    case grant(ID<Grant>)
  }

  public enum Outcome: String, Word {
    case noted, approved, decided, rejected, postponed, discussed
    case approvedWithChanges = "approved-with-changes"
    case recommendedTo = "recommended-to"

    public var danish: [String] {
      switch self {
      case .noted: ["taget til efterretning"]
      case .approved: ["godkendt"]
      case .approvedWithChanges: ["godkendt med ændringer"]
      case .recommendedTo: ["anbefalet", "indstillet"]
      case .decided: ["besluttet"]
      case .rejected: ["afvist"]
      case .postponed: ["udsat"]
      case .discussed: ["drøftet"]
      }
    }
  }

  /// What it does to its subject, or would if it were decided as recommended.
  public enum Effect: String, Word {
    case keep, adjust, lapse, start, close
    case handOver = "hand-over"

    public var danish: [String] {
      switch self {
      case .keep: ["fastholdes"]
      case .adjust: ["justeres"]
      case .lapse: ["udgår"]
      case .handOver: ["overgår"]
      case .start: ["igangsættes"]
      case .close: ["afsluttes"]
      }
    }
  }
}

extension Decision.Subject: CustomStringConvertible {
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0].lowercased() {
    case "initiative", "indsats": self = .initiative(ID(parts[1]))
    case "goal", "mål": self = .goal(ID(parts[1]))
    case "grant", "bevilling": self = .grant(ID(parts[1]))
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .initiative(let id): "initiative:\(id)"
    case .goal(let id): "goal:\(id)"
    case .grant(let id): "grant:\(id)"
    }
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Decision {
  public var happened: CalendarDate? { done }

  /// Without a `known_from` it counts from its meeting. A point may stand on the agenda before the meeting; what came of it
  /// may not.
  public static func known(_ rows: [Decision], on day: CalendarDate, in logs: PortfolioLogs) -> [Decision] {
    let meetings = Meeting.known(logs.meetings, on: day, in: logs).days
    return rows.compactMap { row in
      let meeting = meetings[row.meeting] ?? .distantFuture
      guard row.row.knownFrom ?? meeting <= day else { return nil }
      var known = row
      known.done = row.done.by(day)
      if meeting > day { known.outcome = nil }
      return known
    }
  }
}

extension PortfolioLogs {
  public var decisions: [Decision] {
    get { self[Decision.self] }
    set { self[Decision.self] = newValue }
  }
}
