/// A pseudorandom generator whose numbers are the same on every machine and with every compiler.
///
/// SplitMix64: Steele, Lea & Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195, with the mixing constants of Stafford's variant 13. Period 2⁶⁴. Not for secrets.
public struct SplitMix64: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    // The odd integer nearest to 2⁶⁴ divided by the golden ratio.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`, each equally likely. `bound` is positive.
  ///
  /// Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019), doi:10.1145/3230636. Written out
  /// because the standard library doesn't promise that `Int.random(in:using:)` draws alike in every version.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "no number is below \(bound)")
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let threshold = (0 &- width) % width
      while product.low < threshold { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  /// True in `chances` of 10,000 cases; never for 0 or less, always for 10,000 or more.
  public mutating func happens(_ chances: Int) -> Bool { below(10_000) < chances }

  /// The number of successes in `trials` independent trials with `chances` of 10,000 each: binomial, drawn trial by
  /// trial in integers, so that no rounding of a floating-point unit can change it. O(`trials`).
  public mutating func binomial(_ trials: Int, _ chances: Int) -> Int {
    var successes = 0
    for _ in 0..<max(0, trials) where happens(chances) { successes += 1 }
    return successes
  }
}
