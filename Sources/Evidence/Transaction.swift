public import Agreement
public import Basics

/// A movement of a grant's money, or what its accounts show on a day.
public struct Transaction: PortfolioRow {
  public static let shape = Source.Shape(rawValue: "transactions")

  public var id: ID<Transaction>?
  public var grant: ID<Grant>
  public var date: CalendarDate
  public var type: Kind
  /// Not below 0, but for a balance.
  public var value: Amount
  /// ISO 4217; `nil` for the grant's own.
  public var currency: String?
  /// The commitment that it pays.
  public var settles: ID<Transaction>?
  public var counterparty: String?
  public var initiative: ID<Initiative>?
  public var decision: ID<Decision>?
  public var description: String?
  public var voucher: String?
  public var row: RowOrigin

  public init(grant: ID<Grant>, date: CalendarDate, type: Kind, value: Amount, row: RowOrigin) {
    self.grant = grant
    self.date = date
    self.type = type
    self.value = value
    self.row = row
  }

  /// The words are those of IATI 2.03's code list transaction-type, and `balance`, which an account asserts.
  public enum Kind: String, Word {
    case incomingFunds = "incoming-funds"
    case commitment, disbursement, expenditure, reimbursement, balance

    public var danish: [String] {
      switch self {
      case .incomingFunds: ["modtaget"]
      case .commitment: ["disponeret"]
      case .disbursement: ["udbetalt"]
      case .expenditure: ["udgift"]
      case .reimbursement: ["refusion"]
      case .balance: ["saldo"]
      }
    }

    public var isSpending: Bool { self == .disbursement || self == .expenditure || self == .reimbursement }

    /// Whether it takes from what is available.
    public var takes: Bool { self == .commitment || self == .disbursement || self == .expenditure }
  }

  public var knownFrom: CalendarDate { row.knownFrom ?? date }

  /// Whether it is in the grant's currency; what isn't is never added to anything.
  public func isCounted(in grant: Grant) -> Bool { currency.map { $0 == grant.currency } ?? true }

  /// Whether it takes money from a pool that nobody is said to have decided about. What pays a commitment rests on that one's
  /// decision.
  public func lacksDecision(in grant: Grant) -> Bool {
    grant.kind == .pool && type.takes && decision == nil && settles == nil
  }
}

extension Transaction {
  public var happened: CalendarDate? { date }

  /// Without a `known_from` it counts from its date.
  public static func known(_ rows: [Transaction], on day: CalendarDate, in logs: PortfolioLogs) -> [Transaction] {
    rows.filter { $0.knownFrom <= day }
  }
}

extension PortfolioLogs {
  public var transactions: [Transaction] {
    get { self[Transaction.self] }
    set { self[Transaction.self] = newValue }
  }
}
