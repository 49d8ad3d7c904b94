/// Any number of series of shares by quarter for benchmarks, all of them made up: a level of its own, a drift, scatter.
///
/// The columns are `series;period;numerator;denominator`, UTF-8, lines ending with a line feed. Same seed, same bytes; a
/// file of fewer series is the beginning of one of more.
public struct QuarterlySeries: Sendable {
  public static let header = "series;period;numerator;denominator\n"
  /// Series have numbers of six digits.
  public static let seriesLimit = 999_999
  static let quarters = 20

  public let series: Int
  public let seed: UInt64

  /// `nil` unless `series` is between 0 and `seriesLimit`.
  public init?(series: Int, seed: UInt64) {
    guard (0...QuarterlySeries.seriesLimit).contains(series) else { return nil }
    self.series = series
    self.seed = seed
  }

  /// Hands the file to `sink` in blocks of whole series, the header in the first. O(`series`), in constant memory.
  public func write<Failure>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var random = SplitMix64(seed: seed)
    var block = Array(QuarterlySeries.header.utf8)
    for number in 1..<(series + 1) {
      append(number, to: &block, using: &random)
      guard block.count >= 1 << 20 else { continue }
      try sink(block)
      block.removeAll(keepingCapacity: true)
    }
    if !block.isEmpty { try sink(block) }
  }

  private func append(_ number: Int, to block: inout [UInt8], using random: inout SplitMix64) {
    let digits = String(number)
    let name = "S" + String(repeating: "0", count: 6 - digits.count) + digits
    // In thousandths.
    let level = 200 + random.below(500), drift = random.below(21) - 10
    for quarter in 0..<QuarterlySeries.quarters {
      let denominator = 80 + random.below(321)
      let share = level + drift * quarter + random.below(121) - 60
      let numerator = min(max(denominator * share / 1000, 0), denominator)
      block.append(contentsOf: "\(name);\(2019 + quarter / 4)K\(quarter % 4 + 1);\(numerator);\(denominator)\n".utf8)
    }
  }
}
