public import Agreement
public import Basics

/// A point of an initiative's implementation or communication plan.
public struct FollowUp: Hashable, Sendable {
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
