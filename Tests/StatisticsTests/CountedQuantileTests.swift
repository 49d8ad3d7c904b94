import Statistics
import Testing

/// Quantiles of counts are those of the values written out.
@Suite struct CountedQuantileTests {
  @Test(arguments: [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1]) func countsStandForValues(_ p: Double) {
    var state: UInt64 = 3
    func random(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    for _ in 0..<300 {
      var counts: [Int: Int] = [:]
      for _ in 0...random(6) { counts[random(90) - 10] = random(5) }
      let values = counts.sorted { $0.key < $1.key }.flatMap { Array(repeating: Double($0.key), count: $0.value) }
      let counted = quantile(p, ofCounts: counts), sorted = quantile(p, ofSorted: values)
      #expect((counted == nil) == (sorted == nil))
      if let counted, let sorted { #expect(abs(counted - sorted) < 1e-9, "\(counts)") }
    }
  }

  @Test func degenerateCounts() {
    #expect(quantile(0.5, ofCounts: [:]) == nil)
    #expect(quantile(0.5, ofCounts: [3: 0]) == nil)
    #expect(quantile(-0.1, ofCounts: [3: 1]) == nil)
    #expect(quantile(.nan, ofCounts: [3: 1]) == nil)
    #expect(quantile(0.5, ofCounts: [3: 1]) == 3)
    #expect(quantile(0.5, ofCounts: [3: 1, 4: 1]) == 3.5)
    #expect(quantile(0.5, ofCounts: [7: 3_000_000_000, 9: 3_000_000_000]) == 8)
  }
}
