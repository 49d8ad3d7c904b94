public import Agreement
public import Basics

/// What was said of an initiative on a day: one entry of its log.
public struct StatusReport: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "statuses")

  public var initiative: ID<Initiative>
  public var date: CalendarDate
  public var status: Status
  public var confidence: Confidence?
  public var text: String?
  public var obstacles: String?
  public var nextStep: String?
  public var who: String?
  public var byWhen: CalendarDate?
  public var meeting: ID<Meeting>?
  public var reportedBy: String?
  /// Disagreement in full, and how it is proposed to be settled.
  public var dissent: String?
  public var dissentProcess: String?
  public var row: RowOrigin

  public init(initiative: ID<Initiative>, date: CalendarDate, status: Status, row: RowOrigin) {
    self.initiative = initiative
    self.date = date
    self.status = status
    self.row = row
  }

  public var knownFrom: CalendarDate { row.knownFrom ?? date }
}

extension StatusReport {
  /// How an initiative stands. The words are those of IATI 2.03's code list activity-status, and `not-started` and
  /// `handed-over`, which health agreements need besides.
  public enum Status: String, Word {
    case notStarted = "not-started"
    case pipeline, implementation, suspended, finalisation, closed, cancelled
    case handedOver = "handed-over"

    public var danish: [String] {
      switch self {
      case .notStarted: ["ikke begyndt"]
      case .pipeline: ["under forberedelse"]
      case .implementation: ["i gang"]
      case .suspended: ["sat i bero", "afventer"]
      case .finalisation: ["ved at blive afsluttet"]
      case .closed: ["afsluttet"]
      case .cancelled: ["opgivet", "ikke igangsat"]
      case .handedOver: ["overdraget"]
      }
    }

    /// Whether nothing more is expected of whoever had it.
    public var isOver: Bool { self == .closed || self == .cancelled || self == .handedOver }
  }

  /// How sure it is that the initiative gets where it is going.
  public enum Confidence: String, Word {
    case green, amber, red
    case notAssessed = "not-assessed"

    public var danish: [String] {
      switch self {
      case .green: ["grøn"]
      case .amber: ["gul"]
      case .red: ["rød"]
      case .notAssessed: ["ikke vurderet"]
      }
    }
  }
}

extension StatusReport {
  public var happened: CalendarDate? { date }

  public static func known(_ rows: [StatusReport], on day: CalendarDate, in logs: PortfolioLogs) -> [StatusReport] {
    rows.filter { $0.knownFrom <= day }
  }
}

extension PortfolioLogs {
  public var statuses: [StatusReport] {
    get { self[StatusReport.self] }
    set { self[StatusReport.self] = newValue }
  }
}
