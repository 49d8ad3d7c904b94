import Agreement
import Basics
import Evidence
import Testing

@Suite struct GrantLedgerTests {
  /// `t1 commitment 400000,00`, `- disbursement 100000,50 t1`, in 2022.
  private static func movement(_ text: String, year: Int = 2022) throws -> Transaction {
    let words = text.split(separator: " ").map(String.init)
    let day = try #require(CalendarDate(year: year, month: 3, day: 1))
    var movement = Transaction(
      grant: ID("g"), date: day, type: try #require(Transaction.Kind(rawValue: words[1])),
      value: try #require(Amount(parsing: words[2])), row: RowOrigin(file: "b.csv", line: 2))
    movement.id = words[0] == "-" ? nil : ID(words[0])
    movement.settles = words.count > 3 ? ID(words[3]) : nil
    return movement
  }

  private static func ledger(_ texts: [String]) throws -> GrantLedger {
    GrantLedger(try texts.map { try movement($0) })
  }

  @Test(
    arguments: [
      // Spent is what was paid less what came back, to the øre.
      (["- disbursement 100,10", "- expenditure 0,01", "- reimbursement 50,00"], 5011, 0),
      // A commitment is open until what settles it reaches its amount, and no further.
      (["t1 commitment 300,00", "- disbursement 120,50 t1"], 12050, 17950),
      (["t1 commitment 300,00", "- disbursement 300,01 t1"], 30001, 0),
      // What was paid back opens it again.
      (["t1 commitment 300,00", "- disbursement 300,00 t1", "- reimbursement 20,00 t1"], 28000, 2000),
      // What settles it may stand before it; what settles nothing that is there settles nothing.
      (["- disbursement 120,00 t1", "t1 commitment 300,00"], 12000, 18000),
      (["- disbursement 120,00 t2", "t1 commitment 300,00"], 12000, 30000),
      // Commitments without an id can't be settled; money received and balances are spent on nothing.
      (["- commitment 10,00", "- commitment 20,00"], 0, 3000),
      (["- incoming-funds 500,00", "- balance 75,00"], 0, 0),
    ] as [([String], Int, Int)])
  func addsUpExactly(_ movements: [String], _ spent: Int, _ committed: Int) throws {
    let ledger = try Self.ledger(movements)
    #expect(ledger.spent().hundredths == spent)
    #expect(ledger.committed().hundredths == committed)
    #expect(ledger.available(of: Amount(hundredths: 100_000)).hundredths == 100_000 - spent - committed)
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let rows = ["t1 commitment 300,00", "- disbursement 120,50 t1", "- reimbursement 0,50 t1", "- expenditure 7,07"]
    let ledgers = try [rows, rows.reversed(), [2, 0, 3, 1].map { rows[$0] }].map { try Self.ledger(Array($0)) }
    #expect(ledgers.allSatisfy { $0.spent().hundredths == 12707 && $0.committed().hundredths == 18000 })
  }

  @Test(arguments: [false, true]) func aCommitmentAndWhatPaysItCountInItsOwnYear(_ isReversed: Bool) throws {
    let rows = [
      try Self.movement("t1 commitment 300,00", year: 2021), try Self.movement("- disbursement 100,00 t1", year: 2022),
    ]
    let ledger = GrantLedger(isReversed ? rows.reversed() : rows)
    #expect(ledger.years == [2021])
    #expect(ledger.committed(in: 2021).hundredths == 20000)
    #expect(ledger.spent(in: 2021).hundredths == 10000)
    #expect(ledger.spent(in: 2022) == .zero && rows.map(ledger.year) == [2021, 2021])
  }
}
