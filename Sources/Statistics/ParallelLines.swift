/// Lines with one slope, and a height of its own for each season, by weighted least squares; one season is the ordinary
/// line.
///
/// Taking each season's mean from its times and values leaves the slope of a line through 0 (Frisch & Waugh 1933,
/// *Econometrica* 1(4), 387-401, <https://doi.org/10.2307/1907330>), so that no matrix is solved: a fit in rounds stays
/// a matter of microseconds.
struct ParallelLines {
  /// In the unit of the values per unit of time.
  var slope: Double
  private var seasons: [Season]
  /// The weighted sum of squares of the times about their seasons' means.
  private var timeSpread: Double

  private struct Season {
    var weight = 0.0
    var time = 0.0
    var value = 0.0
  }

  /// - Parameters:
  ///   - times, values, weights: As many of each.
  ///   - seasons: The season of each, in 0..<seasonCount.
  /// - Returns: `nil` where a season has no weight, or no season has two times.
  init?(times: [Double], values: [Double], weights: [Double], seasons index: [Int], seasonCount: Int) {
    var seasons = [Season](repeating: Season(), count: seasonCount)
    for point in times.indices {
      seasons[index[point]].weight += weights[point]
      seasons[index[point]].time += weights[point] * times[point]
      seasons[index[point]].value += weights[point] * values[point]
    }
    for season in seasons.indices {
      guard seasons[season].weight > 0 else { return nil }
      seasons[season].time /= seasons[season].weight
      seasons[season].value /= seasons[season].weight
    }
    var spread = 0.0
    var covariation = 0.0
    for point in times.indices {
      let season = seasons[index[point]]
      let distance = times[point] - season.time
      spread += weights[point] * distance * distance
      covariation += weights[point] * distance * (values[point] - season.value)
    }
    slope = covariation / spread
    guard spread > 0, slope.isFinite else { return nil }
    self.seasons = seasons
    timeSpread = spread
  }

  /// The height at `time` in `season`.
  func value(at time: Double, season: Int) -> Double {
    seasons[season].value + slope * (time - seasons[season].time)
  }

  /// The variance of that height, but for the factor of the residual variance.
  func leverage(at time: Double, season: Int) -> Double {
    let distance = time - seasons[season].time
    return 1 / seasons[season].weight + distance * distance / timeSpread
  }
}
