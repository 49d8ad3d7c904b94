/// One series of 20 quarters: shares with counts, on a level of its own, drifting, scattered.
///
/// A class, so that handing it to a measure costs one reference count and not one for each array.
final class Sample: Sendable {
  let times: [Double]
  let numerators: [Int]
  let denominators: [Int]
  /// The shares.
  let values: [Double]
  /// The shares as a chart takes them, where there might be gaps.
  let points: [Double?]
  let weights: [Double]
  let seasons: [Int]
  let breakAt = 2023.5

  static let length = 20

  init(seed: UInt64) {
    var generator = SplitMix(state: seed)
    let level = Double.random(in: 0.2...0.7, using: &generator)
    let drift = Double.random(in: -0.01...0.01, using: &generator)
    let quarters = 0..<Self.length
    let denominators = quarters.map { _ in Int.random(in: 80...400, using: &generator) }
    let numerators = quarters.map { quarter in
      let share = level + drift * Double(quarter) + Double.random(in: -0.06...0.06, using: &generator)
      let n = denominators[quarter]
      return min(max(Int(share * Double(n)), 0), n)
    }
    let values = quarters.map { Double(numerators[$0]) / Double(denominators[$0]) }
    times = quarters.map { 2021 + Double($0) / 4 }
    self.numerators = numerators
    self.denominators = denominators
    self.values = values
    points = values
    weights = denominators.map(Double.init)
    seasons = quarters.map { $0 % 4 }
  }
}

/// Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators": the same series on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
