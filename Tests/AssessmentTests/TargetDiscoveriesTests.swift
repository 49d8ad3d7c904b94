import Agreement
import Basics
import Evidence
import Testing

@testable import Assessment

@Suite struct TargetDiscoveriesTests {
  static let target = Target(.atLeast, ExactDecimal(50), isPercent: true)

  static func found(_ counts: [(Int, Int)]) -> TargetDiscoveries {
    TargetDiscoveries(counts.map { .share(numerator: $0, denominator: $1) }, against: target)
  }

  /// 39 of 100 alone lies clearly below 50 % (p = .035). One such among 22 is what chance makes.
  @Test func whatChanceMakesOfManyIsNotNamed() {
    #expect(Self.found([(39, 100)]).below == [0])
    let many = Self.found([(39, 100)] + Array(repeating: (50, 100), count: 21))
    #expect(many.below.isEmpty && many.above.isEmpty && many.tested.count == 22)
  }

  @Test func whatLiesFarOffIsNamed() {
    let many = Self.found([(20, 100), (90, 100), (39, 100)] + Array(repeating: (50, 100), count: 19))
    #expect(many.below == [0] && many.above == [1])
  }

  @Test func hiddenFiguresAndValuesAreNotTested() {
    let value = Measurement.value(ExactDecimal(10))
    let found = TargetDiscoveries([nil, value, .share(numerator: 1, denominator: 100)], against: Self.target)
    #expect(found.tested.count == 1 && found.below == [2])
  }

  /// 30 events where 50 per 1,000 of 1,000 are the target.
  @Test func ratesAreTestedToo() {
    let rates = [30, 50, 75].map { Measurement.rate(events: $0, exposure: ExactDecimal(1000), per: 1000) }
    let found = TargetDiscoveries(rates, against: Target(.atMost, ExactDecimal(50)))
    #expect(found.below == [0] && found.above == [2] && found.tested.count == 3)
  }

  /// Of areas on the target itself, named in no more than 5 of 100 sets of 22.
  @Test func levelOfTheWhole() {
    var random = SplitMix(seed: 5)
    var sets = 0
    for _ in 0..<400 {
      let counts = (0..<22).map { _ in ((0..<60).count { _ in Bool.random(using: &random) }, 60) }
      let found = Self.found(counts)
      if !found.below.isEmpty || !found.above.isEmpty { sets += 1 }
    }
    #expect(sets <= 32, "\(sets) of 400")
  }
}

/// SplitMix64: the same numbers every time.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
