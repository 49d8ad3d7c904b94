/// Times measures on the same series, block by block, so that a block stays in the processor's cache and making the
/// series is not part of the figure.
struct Benchmark {
  static let seriesCount = 100_000
  private static let blockSize = 500
  private static let rounds = 5

  let measures: [Measure]

  /// Of each measure, in microseconds for one series.
  private(set) var times: [Double]

  init(_ measures: [Measure]) {
    self.measures = measures
    times = measures.map { _ in 0 }
  }

  mutating func run() {
    for start in stride(from: 0, to: Self.seriesCount, by: Self.blockSize) {
      let block = (start..<(start + Self.blockSize)).map { Sample(seed: UInt64($0)) }
      for index in measures.indices {
        times[index] += Self.microseconds(block, measures[index]) / Double(Self.seriesCount)
      }
    }
  }

  /// The fastest of a few rounds over the block: the one least disturbed by whatever else the machine does.
  private static func microseconds(_ block: [Sample], _ measure: Measure) -> Double {
    var fastest = Duration.seconds(3600)
    var kept = 0
    for _ in 0..<rounds {
      let time = ContinuousClock().measure {
        for sample in block { kept &+= measure.run(sample) }
      }
      fastest = min(fastest, time)
    }
    // Never so, and unknown to the optimiser, which would otherwise drop work whose result nobody wants.
    if kept == .min { print("") }
    return Double(fastest.components.attoseconds) * 1e-12 + Double(fastest.components.seconds) * 1e6
  }

  static func printLine(_ name: String, _ microseconds: Double) {
    let hundredths = Int((microseconds * 100).rounded())
    let figure = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    print(
      name + String(repeating: " ", count: max(1, 48 - name.count))
        + String(repeating: " ", count: max(0, 8 - figure.count)) + figure + " µs per series")
  }
}
