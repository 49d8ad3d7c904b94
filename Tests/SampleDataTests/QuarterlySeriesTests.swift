import SampleData
import Testing

@Suite struct QuarterlySeriesTests {
  private func text(_ series: Int, seed: UInt64 = 1) -> String {
    var bytes: [UInt8] = []
    QuarterlySeries(series: series, seed: seed)?.write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everySeriesHasTwentyQuartersOfShares() {
    let rows = text(50).split(separator: "\n").dropFirst().map { $0.split(separator: ";") }
    #expect(rows.count == 50 * 20)
    #expect(Set(rows.map { $0[0] }).count == 50)
    #expect(Set(rows.map { $0[1] }).count == 20)
    #expect(rows.allSatisfy { (Int($0[2]) ?? -1) >= 0 && (Int($0[2]) ?? 0) <= (Int($0[3]) ?? -1) })
  }

  @Test func sameSeedSameBytesAndFewerAreTheBeginning() {
    #expect(text(30) == text(30))
    #expect(text(30).hasPrefix(text(7)))
    #expect(text(30) != text(30, seed: 2))
    #expect(QuarterlySeries(series: -1, seed: 1) == nil)
    #expect(QuarterlySeries(series: 1_000_000, seed: 1) == nil)
  }
}
