import Statistics

/// Series of which each value remembers the one before: x = rho x' + noise, with or without a trend. How often the test of
/// a trend finds one.
struct TrendScenario: CustomStringConvertible, Sendable {
  var rho: Double
  var n: Int
  /// From the first value to the last, in standard deviations of the values about it.
  var change = 0.0

  var description: String { "rho \(rho), n \(n), change \(change)" }

  /// How often p < 0.05, by the plain test and by the one that takes account of autocorrelation.
  func run(_ count: Int, seed: UInt64) -> (plain: Double, modified: Double) {
    var generator = SplitMix(state: seed)
    var found = (plain: 0.0, modified: 0.0)
    let times = (0..<n).map(Double.init)
    let noise = (1 - rho * rho).squareRoot()
    for _ in 0..<count {
      var x = generator.normal()
      let values = times.map { time in
        defer { x = rho * x + noise * generator.normal() }
        return x + change * time / Double(n - 1)
      }
      guard let test = ModifiedMannKendall(times: times, values: values) else { continue }
      if test.plainP < 0.05 { found.plain += 1 }
      if test.p < 0.05 { found.modified += 1 }
    }
    return (found.plain / Double(count), found.modified / Double(count))
  }
}
