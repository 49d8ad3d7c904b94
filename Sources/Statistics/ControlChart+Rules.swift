extension ControlChart {
  /// How many points make a shift or a trend.
  private static let runLength = 7

  /// Marks the points of one segment.
  ///
  /// - Parameter reach: The distance from centre to limit at an index, before limits were cut off at what is possible;
  ///   `nil` without limits.
  mutating func markRules(in range: Range<Int>, reach: (Int) -> Double?) {
    for index in range {
      guard let value = points[index].value else { continue }
      let isAbove = points[index].high.map { value > $0 } ?? false
      let isBelow = points[index].low.map { value < $0 } ?? false
      if isAbove || isBelow { points[index].rules.insert(.beyondLimit) }
    }
    markRuns(in: range, as: .shift, fewest: Self.runLength) { points, index in
      Self.side(of: points[index].value, about: points[index].centre)
    }
    // Six steps in one direction are seven points: a run of steps is marked with the point it starts from.
    markRuns(in: range.dropFirst(), as: .trend, fewest: Self.runLength - 1, lead: 1) { points, index in
      Self.side(of: points[index].value, about: points[index - 1].value)
    }
    markTwoOfThree(in: range, reach: reach)
  }

  /// 1 above, -1 below, 0 on the centre or without a value.
  private static func side(of value: Double?, about centre: Double?) -> Int {
    guard let value, let centre else { return 0 }
    return value > centre ? 1 : (value < centre ? -1 : 0)
  }

  /// Marks rows of at least `fewest` indices on the same side, with the `lead` points before each.
  private mutating func markRuns(
    in range: Range<Int>, as rule: Rule, fewest: Int, lead: Int = 0, side: ([Point], Int) -> Int
  ) {
    var start = range.lowerBound
    var running = 0
    for index in range.lowerBound...range.upperBound {
      let current = index < range.upperBound ? side(points, index) : 0
      if current == running, current != 0 { continue }
      if running != 0, index - start >= fewest {
        for marked in (start - lead)..<index { points[marked].rules.insert(rule) }
      }
      start = index
      running = current
    }
  }

  private mutating func markTwoOfThree(in range: Range<Int>, reach: (Int) -> Double?) {
    // The outer thirds of the last three points, the newest first; a gap clears them.
    var (first, second) = (0, 0)
    var row = 0
    for index in range {
      guard let value = points[index].value, let centre = points[index].centre, let reach = reach(index) else {
        row = 0
        continue
      }
      row += 1
      let third = abs(value - centre) > reach * 2 / 3 ? (value > centre ? 1 : -1) : 0
      if row >= 3 {
        for side in [1, -1] where [first, second, third].count(where: { $0 == side }) >= 2 {
          for (offset, zone) in [first, second, third].enumerated() where zone == side {
            points[index - 2 + offset].rules.insert(.twoOfThree)
          }
        }
      }
      (first, second) = (second, third)
    }
  }
}
