public import Agreement
public import Basics

/// A movement of a grant's money, or what the accounts show on a day.
public struct Transaction: Hashable, Sendable {
  public var id: ID<Transaction>?
  public var grant: ID<Grant>
  public var date: CalendarDate
  public var type: Kind
  /// Positive, whichever way the money goes; a balance may be negative.
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

  public var knownFrom: CalendarDate { row.knownFrom ?? date }
}

extension Transaction {
  /// The names are those of IATI 2.03's code list transaction-type, and `balance`: an assertion, as hledger has it.
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
  }
}
