import Basics
import Geography
import Testing

@testable import SampleData

@Suite struct CertificateRecordsTests {
  private func bytes(rows: Int, seed: UInt64) throws -> [UInt8] {
    var all: [UInt8] = []
    try #require(CertificateRecords(rows: rows, seed: seed)).write { all += $0 }
    return all
  }

  private func lines(_ bytes: [UInt8]) throws -> [Substring] {
    try #require(String(validating: bytes, as: UTF8.self)).split(separator: "\n")
  }

  @Test(arguments: [0, 1, 2, 1_000])
  func hasAHeaderAndSoManyRows(rows: Int) throws {
    let lines = try lines(try bytes(rows: rows, seed: 1))
    #expect(lines.first == "id;municipality;department;type;requested;due;returned")
    #expect(lines.count == rows + 1)
  }

  @Test(arguments: [-1, CertificateRecords.rowLimit + 1, Int.max])
  func refusesNumbersThatWouldBeTooLong(rows: Int) {
    #expect(CertificateRecords(rows: rows, seed: 1) == nil)
  }

  /// FNV-1a (Fowler, Noll & Vo) over the file, by seed; the expected numbers come from a second implementation, in
  /// Python.
  @Test(arguments: [1: 13_282_954_559_544_604_955, 2: 5_774_857_571_899_634_853] as [UInt64: UInt64])
  func isTheSameEverywhere(seed: UInt64, hash: UInt64) throws {
    let found = try bytes(rows: 1_000, seed: seed).reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    #expect(found == hash)
  }

  @Test func fewerRowsAreTheBeginningOfMore() throws {
    let few = try bytes(rows: 100, seed: 7)
    #expect(try bytes(rows: 20_000, seed: 7).starts(with: few))
  }

  /// 20,000 rows need two blocks.
  @Test func comesInBlocksOfWholeRecords() throws {
    var blocks = 0
    try #require(CertificateRecords(rows: 20_000, seed: 1)).write { block in
      #expect(block.last == UInt8(ascii: "\n"))
      blocks += 1
    }
    #expect(blocks == 2)
  }

  @Test func stopsWhereTheSinkFails() throws {
    struct Full: Error {}
    let records = try #require(CertificateRecords(rows: 1_000_000, seed: 1))
    var blocks = 0
    #expect(throws: Full.self) {
      try records.write { _ throws(Full) in
        blocks += 1
        throw Full()
      }
    }
    #expect(blocks == 1)
  }

  @Test func recordsAreSound() throws {
    let bytes = try bytes(rows: 20_000, seed: 1)
    #expect(!holdsCPRLikeText(bytes))
    #expect((70...78).contains(bytes.count / 20_000), "bytes a record")
    let directory = AreaDirectory(DanishAreas.municipalities)
    var answered = 0, onTime = 0, areas: Set<Substring> = []
    for line in try lines(bytes).dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      try #require(cells.count == 7)
      let requested = try #require(CalendarDate(parsing: cells[4])), due = try #require(CalendarDate(parsing: cells[5]))
      #expect((8...30).contains(due.days(since: requested)))
      areas.insert(cells[1])
      guard !cells[6].isEmpty else { continue }
      let returned = try #require(CalendarDate(parsing: cells[6]))
      #expect(requested <= returned && returned.year <= 2023)
      answered += 1
      if returned <= due { onTime += 1 }
    }
    #expect(areas.count == 22)
    for area in areas { if case .area = directory.match(area) {} else { Issue.record("unknown: \(area)") } }
    #expect((18_500...19_500).contains(answered) && (4_500...5_500).contains(onTime))
  }
}
