import Testing

@testable import Rendering

@Suite struct ScaleTests {
  @Test func aScaleMapsItsEndsToItsEnds() {
    let scale = Scale(low: 40, high: 60, start: 200, end: 0)
    #expect(scale(40) == 200)
    #expect(scale(60) == 0)
    #expect(scale(50) == 100)
    #expect(scale.clamped(70) == 0)
    #expect(scale.clamped(-1) == 200)
  }

  struct Row: Sendable {
    let values: [Double], bounds: ClosedRange<Double>?, whole: Bool, marks: [Double], decimals: Int
  }

  @Test(arguments: [
    Row(values: [46.1, 51], bounds: 0...100, whole: false, marks: [46, 47, 48, 49, 50, 51], decimals: 0),
    Row(values: [37.2, 39.9], bounds: 0...100, whole: false, marks: [37, 38, 39, 40], decimals: 0),
    Row(values: [0.31, 0.62], bounds: nil, whole: false, marks: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], decimals: 1),
    Row(values: [0, 22], bounds: 0...22, whole: true, marks: [0, 5, 10, 15, 20], decimals: 0),
    Row(values: [4, 4], bounds: nil, whole: true, marks: [3, 4, 5], decimals: 0),
    Row(values: [0], bounds: 0...100, whole: false, marks: [0, 0.1, 0.2, 0.3, 0.4, 0.5], decimals: 1),
    Row(values: [100], bounds: 0...100, whole: false, marks: [98, 98.5, 99, 99.5, 100], decimals: 1),
    Row(
      values: [-1_200_000, 3_400_000], bounds: nil, whole: true, marks: [-2e6, -1e6, 0, 1e6, 2e6, 3e6, 4e6], decimals: 0
    ),
  ])
  func marksAreRound(_ row: Row) {
    let ticks = Ticks(around: row.values, within: row.bounds, wholeNumbers: row.whole)
    #expect(ticks.values.count == row.marks.count)
    for (mark, expected) in zip(ticks.values, row.marks) {
      #expect(abs(mark - expected) < 1e-9 * max(1, abs(expected)))
    }
    #expect(ticks.decimals == row.decimals)
  }

  @Test func aShortStretchIsLengthenedWithinItsBounds() {
    let middle = Ticks(around: [50, 51], within: 0...100, least: 10, wholeNumbers: false)
    #expect(middle.high - middle.low >= 10)
    let low = Ticks(around: [1, 2], within: 0...100, least: 10, wholeNumbers: false)
    #expect(low.low == 0 && low.high >= 10)
    let high = Ticks(around: [99], within: 0...100, least: 10, wholeNumbers: false)
    #expect(high.high == 100 && high.low <= 90)
  }

  /// Any values: the axis holds them, its marks rise, and there are few enough to read.
  @Test(arguments: 0..<300) func anAxisHoldsItsValues(_ seed: Int) {
    var random = Lehmer(seed)
    let size = [0.01, 1, 30, 1e4, 1e9, 1e17][seed % 6]
    let values = (0...(seed % 7)).map { _ in (random.next() - (seed.isMultiple(of: 2) ? 0 : 0.5)) * size }
    let ticks = Ticks(around: values, wholeNumbers: seed.isMultiple(of: 5))
    #expect(values.allSatisfy { $0 >= ticks.low && $0 <= ticks.high })
    #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
    #expect((2...9).contains(ticks.values.count))
    #expect(ticks.low < ticks.high)
  }

  @Test func whatIsNoNumberIsPassedOver() {
    #expect(Ticks(around: [.nan, 1, .infinity, 2], wholeNumbers: false).high <= 3)
    #expect(Ticks(around: [], within: 0...100, wholeNumbers: false).high == 100)
  }
}

/// Numbers in 0..<1 that are the same in every run.
struct Lehmer {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) * 2 + 1 }

  mutating func next() -> Double {
    for _ in 0..<3 { state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
    return Double(state >> 11) / Double(UInt64(1) << 53)
  }
}
