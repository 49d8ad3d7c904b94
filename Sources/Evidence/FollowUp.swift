public import Agreement
public import Basics

/// A point of an initiative's implementation or communication plan.
public struct FollowUp: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "follow-ups")

  public var id: ID<FollowUp>
  public var initiative: ID<Initiative>
  public var aspect: Aspect
  public var what: String
  public var how: String?
  public var responsible: String?
  public var due: CalendarDate?
  /// The day it was due on at first, where it has been moved.
  public var originalDue: CalendarDate?
  public var done: CalendarDate?
  /// What shows that it is done.
  public var evidence: String?
  public var indicator: ID<Indicator>?
  public var target: String?
  /// The decision that approved the point.
  public var approvedBy: ID<Decision>?
  public var row: RowOrigin

  public init(id: ID<FollowUp>, initiative: ID<Initiative>, aspect: Aspect, what: String, row: RowOrigin) {
    self.id = id
    self.initiative = initiative
    self.aspect = aspect
    self.what = what
    self.row = row
  }

  /// Days from the first due day to the one that holds; `nil` where only one is known.
  public var slippage: Int? {
    if let due, let originalDue { due.days(since: originalDue) } else { nil }
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case planned, overdue, done
  }

  public func state(on day: CalendarDate) -> State {
    if done != nil { return .done }
    return due.map { $0 < day } ?? false ? .overdue : .planned
  }
}

extension FollowUp {
  /// The parts of the implementation groups' follow-up tool.
  public enum Aspect: String, Word {
    case implementation, communication
    case citizenInvolvement = "citizen-involvement"
    case successCriteria = "success-criteria"
    case expectedGain = "expected-gain"
    case itSupport = "it-support"
    case quality

    public var danish: [String] {
      switch self {
      case .implementation: ["implementeringsplan"]
      case .communication: ["kommunikationsplan"]
      case .citizenInvolvement: ["borger- og patientinddragelse"]
      case .successCriteria: ["succeskriterier"]
      case .expectedGain: ["forventet gevinst"]
      case .itSupport: ["it og velfærdsteknologi"]
      case .quality: ["kvalitetsudvikling"]
      }
    }
  }
}

extension FollowUp {
  public var happened: CalendarDate? { done }

  /// Without a `known_from` it counts from its initiative. Until a status or a decision on its initiative names the new day,
  /// the first one holds. Of several rows the one that counts from latest is what is known.
  public static func known(_ rows: [FollowUp], on day: CalendarDate, in logs: PortfolioLogs) -> [FollowUp] {
    guard !rows.isEmpty else { return [] }
    let since = logs.initiativesSince
    let moves = Moves(
      StatusReport.known(logs.statuses, on: day, in: logs), Decision.known(logs.decisions, on: day, in: logs))
    return latestRows(
      rows, key: \.id, day: day, knownFrom: { $0.row.knownFrom ?? since[$0.initiative] ?? .distantFuture }
    ).map {
      var known = $0
      known.done = $0.done.by(day)
      if known.done == nil { known.evidence = nil }
      if let first = $0.originalDue, let due = $0.due, first != due, !moves.name(due, of: $0.initiative) {
        known.due = first
      }
      return known
    }
  }
}

extension PortfolioLogs {
  public var followUps: [FollowUp] {
    get { self[FollowUp.self] }
    set { self[FollowUp.self] = newValue }
  }
}

/// The days that statuses and decisions name.
private struct Moves {
  private struct Move: Hashable {
    var initiative: ID<Initiative>
    var day: CalendarDate
  }

  private var moves: Set<Move> = []

  init(_ statuses: [StatusReport], _ decisions: [Decision]) {
    for status in statuses {
      if let day = status.byWhen { moves.insert(Move(initiative: status.initiative, day: day)) }
    }
    for decision in decisions {
      guard case .initiative(let id)? = decision.subject, let day = decision.due else { continue }
      moves.insert(Move(initiative: id, day: day))
    }
  }

  func name(_ day: CalendarDate, of initiative: ID<Initiative>) -> Bool {
    moves.contains(Move(initiative: initiative, day: day))
  }
}
