import Foundation

/// Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators": a seed names a case for good.
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

extension SplitMix {
  /// In (0, 1).
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// Standard normal (Box & Muller 1958).
  mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }

  mutating func binomial(_ n: Int, _ p: Double) -> Int {
    var hits = 0
    for _ in 0..<n where uniform() < p { hits += 1 }
    return hits
  }

  /// By Knuth's product of uniforms, in steps that don't underflow.
  mutating func poisson(_ mean: Double) -> Int {
    var (left, events) = (mean, -1)
    var product = 1.0
    while true {
      events += 1
      product *= uniform()
      while product < 1, left > 0 {
        let step = min(left, 500)
        product *= exp(step)
        left -= step
      }
      if product <= 1, left <= 0 { return events }
    }
  }
}
