import Testing

@testable import SampleData

@Suite struct ShareFilesTests {
  @Test(arguments: [
    ("fastholdelse.csv", "fastholdt", "personer"), ("unge-uddannelse.csv", "i_uddannelse", "unge"),
    ("udskrivningsmentor.csv", "tilbudt_mentor", "udskrevne"),
  ])
  func numeratorsLieWithinDenominators(name: String, numerator: String, denominator: String) throws {
    for row in try Dataset.rows(name) {
      let part = try row.number(numerator), whole = try row.number(denominator)
      #expect(whole > 0 && part >= 0 && part <= whole, "\(row)")
    }
  }

  /// The region's shares, in percent, to two decimals: fixed by the seeds, and with them what the reports tell.
  @Test(arguments: [
    ("psykisk", [46.14, 47.35, 48.22, 49.28, 50.94]),
    ("somatisk", [28.91, 29.59, 30.36, 31.27, 32.47]),
  ])
  func retentionRises(group: String, expected: [Double]) throws {
    let rows = try Dataset.rows("fastholdelse.csv").filter { $0["gruppe"] == group }
    let shares = try sums(rows, by: "aar", "fastholdt", "personer")
    #expect(shares.map(\.period) == (2019...2023).map(String.init))
    #expect(shares.map { (100 * $0.sum.percent).rounded() / 100 } == expected)
  }

  /// Below 51 % when compared in integers, though its 95 % interval reaches well above it; and 32 % met.
  @Test func oneGoalIsJustMissedAndOneMet() throws {
    let rows = try Dataset.rows("fastholdelse.csv").filter { $0["aar"] == "2023" }
    let mental = try sum(rows.filter { $0["gruppe"] == "psykisk" }, "fastholdt", "personer")
    #expect(100 * mental.numerator < 51 * mental.denominator)
    // Half the width of the normal interval, 1.96 √(pq/n), squared: compared without a square root.
    let share = mental.percent / 100
    let toTarget = 0.51 - share
    #expect(toTarget * toTarget < 1.96 * 1.96 * share * (1 - share) / Double(mental.denominator))
    let somatic = try sum(rows.filter { $0["gruppe"] == "somatisk" }, "fastholdt", "personer")
    #expect(100 * somatic.numerator >= 32 * somatic.denominator)
  }

  @Test func smallMunicipalitiesHaveSmallNumbers() throws {
    for row in try Dataset.rows("fastholdelse.csv") where row["kommune"] == "Fanø" {
      #expect(try row.number("personer") < 25)
    }
    let hidden = try Dataset.rows("fastholdelse.csv").filter { (1...4).contains(try $0.number("fastholdt")) }
    #expect(hidden.count >= 3 && hidden.allSatisfy { ["Fanø", "Ærø"].contains($0["kommune"]) })
  }

  @Test func odenseIsTheLargest() throws {
    for (_, rows) in Dictionary(grouping: try Dataset.rows("unge-uddannelse.csv"), by: { $0["aar"] }) {
      let largest = try rows.max { try $0.number("unge") < $1.number("unge") }
      #expect(largest?["kommune"] == "Odense")
    }
  }

  @Test func aQuarterIsOfferedAMentor() throws {
    let shares = try sums(try Dataset.rows("udskrivningsmentor.csv"), by: "kvartal", "tilbudt_mentor", "udskrevne")
    #expect(shares.first?.period == "2020K1" && shares.last?.period == "2023K4" && shares.count == 16)
    #expect(shares.allSatisfy { (23.0...27.0).contains($0.sum.percent) })
  }

  @Test func peersAreAddedUp() throws {
    let trained = try Dataset.rows("peers.csv").map { try $0.number("uddannede_i_alt") }
    #expect(trained == trained.sorted() && trained.allSatisfy { (0...44).contains($0) })
  }

  private func sum(_ rows: [[String: String]], _ numerator: String, _ denominator: String) throws -> Sum {
    try rows.reduce(into: Sum()) { sum, row in
      sum.numerator += try row.number(numerator)
      sum.denominator += try row.number(denominator)
    }
  }

  /// In order of time.
  private func sums(
    _ rows: [[String: String]], by period: String, _ numerator: String, _ denominator: String
  ) throws -> [(period: String, sum: Sum)] {
    try Dictionary(grouping: rows) { $0[period] ?? "" }.sorted { $0.key < $1.key }.map { key, rows in
      try #require(rows.count == 22)
      return (key, try sum(rows, numerator, denominator))
    }
  }
}
