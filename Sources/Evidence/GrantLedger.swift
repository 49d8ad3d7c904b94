public import Basics

/// The money of one grant, movement by movement, exact to the hundredth; by the year of each movement.
///
/// A commitment stays open until what settles it reaches its amount, in whichever order the rows come. What settles it belongs
/// to its year, so that a year which is over isn't left with money that was committed in it.
public struct GrantLedger: Hashable, Sendable {
  private var received: [Int: Amount] = [:]
  private var spent: [Int: Amount] = [:]
  private var committed: [Int: Amount] = [:]
  private var commitments: [ID<Transaction>: Commitment] = [:]
  /// How many movements there are of each year.
  private var counts: [Int: Int] = [:]

  private struct Early: Hashable {
    var year: Int
    var value: Amount
  }

  private struct Commitment: Hashable {
    /// `nil` until the commitment itself has come.
    var year: Int?
    var value = Amount.zero
    var settled = Amount.zero
    /// What settled it before it came, by the years of that.
    var early: [Early] = []

    var open: Amount { year == nil ? .zero : (value - settled).clampedToZero }
  }

  public init(_ transactions: some Sequence<Transaction> = []) { for each in transactions { add(each) } }

  public mutating func add(_ transaction: Transaction) {
    let (year, value) = (transaction.date.year, transaction.value)
    if transaction.type != .balance { counts[self.year(of: transaction), default: 0] += 1 }
    switch transaction.type {
    case .incomingFunds: received[year] = (received[year] ?? .zero) + value
    case .disbursement, .expenditure: spend(value, transaction)
    case .reimbursement: spend(.zero - value, transaction)
    case .commitment: commit(transaction)
    case .balance: break
    }
  }

  private mutating func spend(_ value: Amount, _ transaction: Transaction) {
    let year = year(of: transaction)
    spent[year] = (spent[year] ?? .zero) + value
    guard let id = transaction.settles else { return }
    change(id) {
      $0.settled = $0.settled + value
      if $0.year == nil { $0.early.append(Early(year: year, value: value)) }
    }
  }

  private mutating func commit(_ transaction: Transaction) {
    let year = transaction.date.year
    guard let id = transaction.id else {
      committed[year] = (committed[year] ?? .zero) + transaction.value
      return
    }
    for early in commitments[id]?.early ?? [] {
      spent[early.year] = (spent[early.year] ?? .zero) - early.value
      spent[year] = (spent[year] ?? .zero) + early.value
      counts[early.year, default: 0] -= 1
      counts[year, default: 0] += 1
    }
    change(id) { ($0.year, $0.value, $0.early) = (year, transaction.value, []) }
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
  public var years: [Int] { counts.filter { $0.value > 0 }.keys.sorted() }

  /// The year that a movement belongs to: its own or, of what settles a commitment, that one's.
  public func year(of transaction: Transaction) -> Int {
    let settled = transaction.type.isSpending ? transaction.settles.flatMap { commitments[$0]?.year } : nil
    return settled ?? transaction.date.year
  }

  private func sum(_ amounts: [Int: Amount], _ year: Int?) -> Amount {
    year.map { amounts[$0] ?? .zero } ?? amounts.values.sum
  }
}
