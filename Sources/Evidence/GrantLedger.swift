public import Basics

/// The money of one grant, movement by movement, exact to the hundredth; by the year of each movement.
///
/// A commitment stays open until what settles it reaches its amount, in whichever order the rows come.
public struct GrantLedger: Hashable, Sendable {
  private var received: [Int: Amount] = [:]
  private var spent: [Int: Amount] = [:]
  private var committed: [Int: Amount] = [:]
  private var commitments: [ID<Transaction>: Commitment] = [:]

  private struct Commitment: Hashable {
    /// `nil` until the commitment itself has come.
    var year: Int?
    var value = Amount.zero
    var settled = Amount.zero

    var open: Amount { year == nil ? .zero : (value - settled).clampedToZero }
  }

  public init(_ transactions: some Sequence<Transaction> = []) { for each in transactions { add(each) } }

  public mutating func add(_ transaction: Transaction) {
    let (year, value) = (transaction.date.year, transaction.value)
    switch transaction.type {
    case .incomingFunds: received[year] = (received[year] ?? .zero) + value
    case .disbursement, .expenditure: spend(value, transaction)
    case .reimbursement: spend(.zero - value, transaction)
    case .commitment: commit(transaction)
    case .balance: break
    }
  }

  private mutating func spend(_ value: Amount, _ transaction: Transaction) {
    let year = transaction.date.year
    spent[year] = (spent[year] ?? .zero) + value
    guard let id = transaction.settles else { return }
    change(id) { $0.settled = $0.settled + value }
  }

  private mutating func commit(_ transaction: Transaction) {
    let year = transaction.date.year
    guard let id = transaction.id else {
      committed[year] = (committed[year] ?? .zero) + transaction.value
      return
    }
    change(id) { ($0.year, $0.value) = (year, transaction.value) }
  }

  private mutating func change(_ id: ID<Transaction>, _ change: (inout Commitment) -> Void) {
    var commitment = commitments[id] ?? Commitment()
    let before = commitment.open
    change(&commitment)
    commitments[id] = commitment
    guard let year = commitment.year else { return }
    committed[year] = (committed[year] ?? .zero) + commitment.open - before
  }

  // MARK: What it comes to

  public func received(in year: Int? = nil) -> Amount { sum(received, year) }
  /// Disbursements and expenditure, less reimbursements.
  public func spent(in year: Int? = nil) -> Amount { sum(spent, year) }
  /// What is left of each commitment once what settles it is taken away.
  public func committed(in year: Int? = nil) -> Amount { sum(committed, year) }

  public func available(of granted: Amount, in year: Int? = nil) -> Amount {
    granted - spent(in: year) - committed(in: year)
  }

  /// What is left of one commitment.
  public func open(_ commitment: Transaction) -> Amount {
    commitment.id.map { commitments[$0]?.open ?? .zero } ?? commitment.value
  }

  /// The years that anything moved in, in order.
  public var years: [Int] { Set(received.keys).union(spent.keys).union(committed.keys).sorted() }

  private func sum(_ amounts: [Int: Amount], _ year: Int?) -> Amount {
    year.map { amounts[$0] ?? .zero } ?? amounts.values.sum
  }
}
