import Testing

@testable import Statistics

@Suite struct SelectionTests {
  private static let shapes: [@Sendable (Int, Int) -> Double] = [
    { index, count in Double((index * 7919 + 13) % (count + 1)) },
    { index, _ in Double(index) },
    { index, _ in Double(-index) },
    { _, _ in 4 },
    { index, _ in Double(index % 3) },
    { index, count in Double(abs(index - count / 2)) },
    { index, count in index == count / 2 ? -1e300 : 1e300 / Double(index + 1) },
  ]

  @Test(arguments: 0..<7, [1, 2, 3, 12, 13, 14, 50, 190, 1000])
  func everyRank(shape: Int, count: Int) {
    let values = (0..<count).map { Self.shapes[shape]($0, count) }
    let sorted = values.sorted()
    for rank in stride(from: 0, to: count, by: max(1, count / 40)) {
      var copy = values
      copy.withUnsafeMutableBufferPointer { select(rank, of: $0, in: 0..<count) }
      #expect(copy[rank] == sorted[rank])
      #expect(copy[..<rank].allSatisfy { $0 <= sorted[rank] })
      #expect(copy[rank...].allSatisfy { $0 >= sorted[rank] })
    }
  }

  /// Slopes that are not held in memory, against slopes that are.
  @Test(arguments: 0..<12, [4, 60, 4_000_000])
  func slopesNotHeld(seed: Int, held: Int) throws {
    let series = RandomSeries(seed: seed)
    let pairs = PairSlopes(times: series.times, values: series.values, holding: held)
    var slopes: [Double] = []
    for j in series.values.indices {
      for i in 0..<j {
        slopes.append((series.values[j] - series.values[i]) / (series.times[j] - series.times[i]))
      }
    }
    slopes.sort()
    #expect(pairs.count == slopes.count)
    let step = held < 100 ? max(1, slopes.count / 12) : 1
    for rank in stride(from: 0, to: slopes.count, by: step) { #expect(pairs.select(rank) == slopes[rank]) }
    #expect(pairs.select(-1) == nil)
    #expect(pairs.select(slopes.count) == nil)
  }

  /// Equal slopes by the thousand, points at equal times, and seasons.
  @Test(arguments: 0..<12)
  func equalSlopesAndSeasons(seed: Int) {
    var state = UInt64(seed + 1)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 40) % bound
    }
    let times = (0..<90).map { seed % 3 == 0 ? Double($0) : Double(next(60)) }
    let values = times.map { seed % 2 == 0 ? Double(next(4)) : $0 / 4 + Double(next(3)) }
    let seasons = seed % 4 == 3 ? times.indices.map { $0 % 4 } : nil
    let pairs = PairSlopes(times: times, values: values, seasons: seasons, holding: 10)
    let slopes = times.indices.flatMap { i in
      times.indices.dropFirst(i + 1).compactMap { j in
        times[i] != times[j] && seasons.map { $0[i] == $0[j] } ?? true
          ? (values[j] - values[i]) / (times[j] - times[i]) : nil
      }
    }.sorted()
    #expect(pairs.count == slopes.count)
    for rank in stride(from: 0, to: slopes.count, by: 331) {
      #expect(pairs.select(rank).map { abs($0 - slopes[rank]) < 1e-12 } ?? false)
    }
  }

  /// Long enough that the slopes are not held: a line with a saw on it, whose median slope is the line's.
  @Test func longSeries() throws {
    let times = (0..<3000).map(Double.init)
    let values = times.map { 0.5 * $0 + Double(Int($0) * 7919 % 101) }
    let line = try #require(TheilSen(times: times, values: values))
    expectClose(line.slope, 0.5, within: 0.01)
    let (low, high) = (try #require(line.low), try #require(line.high))
    #expect(low < line.slope && line.slope < high)
    #expect(high - low < 0.01)
    let level = try #require(TheilSen(times: times, values: times.map { _ in 3 }))
    #expect(level.slope == 0 && level.low == 0 && level.high == 0)
  }

  /// Values that differ by more than there are numbers.
  @Test(arguments: [3, 3000])
  func overflowingSlopes(count: Int) {
    let times = (0..<count).map { Double($0) * 1e-3 }
    let values = (0..<count).map { $0.isMultiple(of: 2) ? -1.7e308 : 1.7e308 }
    #expect(TheilSen(times: times, values: values) == nil)
  }
}
