import Testing

@testable import SampleData

@Suite struct SplitMix64Tests {
  /// First numbers of Vigna's public-domain splitmix64.c, by seed.
  static let published: [UInt64: [UInt64]] = [
    1_234_567: [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423],
    0: [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F],
  ]

  @Test(arguments: published)
  func givesThePublishedNumbers(seed: UInt64, expected: [UInt64]) {
    var random = SplitMix64(seed: seed)
    #expect(expected.indices.map { _ in random.next() } == expected)
  }

  @Test(arguments: [1, 2, 7, 1 << 20, Int.max])
  func staysBelowTheBound(bound: Int) {
    var random = SplitMix64(seed: 3)
    #expect((0..<1_000).allSatisfy { _ in (0..<bound).contains(random.below(bound)) })
  }

  /// 12,000 draws of six: each expected 2,000 times; chi-squared with 5 degrees of freedom is below 25.7 in 99.99 %.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func drawsEvenly(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var counts = [0, 0, 0, 0, 0, 0]
    for _ in 0..<12_000 { counts[random.below(6)] += 1 }
    let chiSquared = counts.reduce(0.0) { $0 + Double(($1 - 2_000) * ($1 - 2_000)) / 2_000 }
    #expect(chiSquared < 25.7)
  }

  @Test(arguments: [(0, 5_000, 0...0), (50, 0, 0...0), (50, 10_000, 50...50), (-1, 5_000, 0...0)])
  func binomialAtItsEnds(trials: Int, chances: Int, expected: ClosedRange<Int>) {
    var random = SplitMix64(seed: 4)
    #expect(expected.contains(random.binomial(trials, chances)))
  }

  /// 40,000 trials at 30 %: mean 12,000, standard deviation 92; five of them on either side.
  @Test func binomialHasItsMean() {
    var random = SplitMix64(seed: 5)
    #expect((11_540...12_460).contains(random.binomial(40_000, 3_000)))
  }
}
