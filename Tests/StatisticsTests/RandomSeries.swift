/// A series of whole numbers, so that adding and multiplying keep every tie, with shares beside.
struct RandomSeries {
  let times: [Double]
  let values: [Double]
  let seasons: [Int]
  let numerators: [Int]
  let denominators: [Int]

  /// Of 8 to 40 points; every third seed gives a coarse series with many ties.
  init(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let count = Int.random(in: 8...40, using: &generator)
    let spread = seed.isMultiple(of: 3) ? 3 : 1000
    let drift = Int.random(in: -5...5, using: &generator)
    values = (0..<count).map { Double(Int.random(in: 0...spread, using: &generator) + drift * $0) }
    times = (0..<count).map { 2010 + Double($0) / 4 }
    seasons = (0..<count).map { $0 % 4 }
    let denominators = (0..<count).map { _ in Int.random(in: 5...300, using: &generator) }
    let share = Double.random(in: 0.2...0.8, using: &generator)
    numerators = denominators.map { n in
      let noise = Double.random(in: -0.15...0.15, using: &generator)
      return Int((Double(n) * (share + noise)).rounded())
    }
    self.denominators = denominators
  }
}
