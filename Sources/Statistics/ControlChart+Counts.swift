import CGSL

extension ControlChart {
  /// A u chart: rates with limits u -/+ 3 sqrt(u / e), u the base's events over its exposure and e each point's own
  /// exposure; cut off at 0.
  ///
  /// Montgomery, *Introduction to Statistical Quality Control*, 7th ed., section 7.3.
  ///
  /// - Parameters:
  ///   - counts: 0 or more.
  ///   - exposures: As many, in the unit that the rate is wanted per; 0 marks a gap.
  ///   - freeze: The last index that centre and limits are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: In events per unit of exposure. `nil` for no points, counts that differ in number, a negative count or
  ///   exposure, events without exposure, or an index outside the series. No events: limits on the centre, no rule.
  ///
  /// Complexity: O(n).
  public static func u(
    counts: [Int], exposures: [Double], freeze: Int? = nil, rebase: [Int] = []
  ) -> ControlChart? {
    guard counts.count == exposures.count, exposures.allFinite,
      zip(counts, exposures).allSatisfy({ $0 >= 0 && ($1 > 0 || ($1 == 0 && $0 == 0)) }),
      let segments = segments(count: counts.count, freeze: freeze, rebase: rebase)
    else { return nil }
    return ControlChart(segments, count: counts.count) { index in
      exposures[index] > 0 ? Double(counts[index]) / exposures[index] : nil
    } limits: { segment in
      let exposure = exposures[segment.base].reduce(0, +)
      guard exposure > 0 else { return nil }
      let centre = counts[segment.base].reduce(0) { $0 + Double($1) } / exposure
      return Limits(
        centre: centre, spread: 3 * centre.squareRoot(), denominators: exposures, possible: 0 ... .infinity)
    }
  }

  /// A c chart: counts over equal exposures with limits c -/+ 3 sqrt c, c the base's mean; cut off at 0.
  ///
  /// Montgomery, *Introduction to Statistical Quality Control*, 7th ed., section 7.3.
  ///
  /// - Parameters:
  ///   - counts: 0 or more; `nil` is a gap.
  ///   - freeze: The last index that centre and limits are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: `nil` for no points, a negative count, or an index outside the series. No events: limits on the centre, no
  ///   rule.
  ///
  /// Complexity: O(n).
  public static func c(_ counts: [Int?], freeze: Int? = nil, rebase: [Int] = []) -> ControlChart? {
    u(counts: counts.map { $0 ?? 0 }, exposures: counts.map { $0 == nil ? 0 : 1 }, freeze: freeze, rebase: rebase)
  }

  /// A g chart of rare events: the number of cases between two of them, with the median and the 0.135 % and 99.865 %
  /// points of the geometric distribution that has the base's mean g: P(G <= k) = 1 - (1 - p)^(k + 1), p = 1 / (g + 1).
  ///
  /// These are the probabilities that three standard deviations leave out of a normal distribution; three standard
  /// deviations of this one, which is skewed, would mark 2 points in 100 above and none below. The centre is the median,
  /// so that half of the points lie on each side of it. "2 of 3" isn't looked for: thirds of uneven limits mean nothing.
  ///
  /// Benneyan 2001, *Health Care Management Science* 4(4), 305-318, <https://doi.org/10.1023/A:1011846412909>.
  ///
  /// - Parameters:
  ///   - casesBetween: 0 or more; `nil` is a gap.
  ///   - freeze: The last index that centre and limits are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: `nil` for no points, a negative number, or an index outside the series.
  ///
  /// Complexity: O(n).
  public static func g(_ casesBetween: [Int?], freeze: Int? = nil, rebase: [Int] = []) -> ControlChart? {
    guard casesBetween.allSatisfy({ $0 ?? 0 >= 0 }),
      let segments = segments(count: casesBetween.count, freeze: freeze, rebase: rebase)
    else { return nil }
    return ControlChart(segments, count: casesBetween.count) { index in
      casesBetween[index].map(Double.init)
    } limits: { segment in
      let figures = casesBetween[segment.base].compactMap(\.self)
      guard !figures.isEmpty else { return nil }
      let mean = figures.reduce(0) { $0 + Double($1) } / Double(figures.count)
      func point(_ probability: Double) -> Double {
        // log(1 - p) of p = 1 / (g + 1); no cases between give -infinity, and 0.
        max(0, (log1p(-probability) / log(mean / (mean + 1)) - 1).rounded(.up))
      }
      return Limits(centre: point(0.5), ends: point(beyondThreeDeviations)...point(1 - beyondThreeDeviations))
    }
  }

  /// What a normal distribution has above three standard deviations.
  private static let beyondThreeDeviations = 0.00135

  /// A t chart of rare events: the time between two of them, as an XmR chart of y = t^(1/3.6), which makes exponential
  /// times nearly normal; centre and limits are given in the unit of the times again.
  ///
  /// Nelson 1994, *Journal of Quality Technology* 26(3), 239-241; Montgomery, *Introduction to Statistical Quality
  /// Control*, 7th ed., section 7.3.5.
  ///
  /// - Parameters:
  ///   - timesBetween: 0 or more; `nil` is a gap.
  ///   - freeze: The last index that centre and limits are taken from.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: As `xmr`, and `nil` for a negative time. The rules are those of the transformed points.
  ///
  /// Complexity: O(n).
  public static func t(_ timesBetween: [Double?], freeze: Int? = nil, rebase: [Int] = []) -> ControlChart? {
    guard timesBetween.allSatisfy({ $0 ?? 0 >= 0 }),
      var chart = xmr(timesBetween.map { $0.map { pow($0, 1 / nelsonsPower) } }, freeze: freeze, rebase: rebase)
    else { return nil }
    func back(_ value: Double?) -> Double? { value.map { pow(max($0, 0), nelsonsPower) } }
    for index in chart.points.indices {
      chart.points[index].value = timesBetween[index]
      chart.points[index].centre = back(chart.points[index].centre)
      chart.points[index].low = back(chart.points[index].low)
      chart.points[index].high = back(chart.points[index].high)
    }
    return chart
  }

  private static let nelsonsPower = 3.6
}
