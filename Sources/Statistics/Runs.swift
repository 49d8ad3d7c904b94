import CGSL

/// Anhøj's two rules for non-random variation in a run chart: a run on one side of the median that is too long, or too
/// few crossings of it.
///
/// Both limits depend on the number of useful points, which keeps false signals below about one series in twenty at any
/// length.
///
/// Anhøj & Olesen 2014, *PLoS ONE* 9(11), e113825, <https://doi.org/10.1371/journal.pone.0113825>.
public struct Runs: Hashable, Sendable {
  /// Which of the two rules is broken.
  public enum Signal: String, Hashable, Sendable, CaseIterable {
    case random = "none"
    /// The longest run is longer than its limit: the level has moved.
    case shift
    /// There are fewer crossings than the limit: neighbours stick together.
    case crossings
    case both
  }

  /// The centre: the values' own median, or the one given.
  public var median: Double
  /// The number of points off the median.
  public var useful: Int
  /// The longest row of useful points on one side of the median; points on it are passed over. 0 without any.
  public var longest: Int
  /// round(log2 n) + 3 of the useful points: a run may be this long. 0 without any.
  public var longestLimit: Int
  /// How often two neighbouring useful points lie on opposite sides.
  public var crossings: Int
  /// The 5 % quantile of the binomial distribution of n - 1 trials at one half: crossings may be this few.
  public var crossingsLimit: Int

  /// What the rules say, whether or not there are points enough to trust them: see `isAssessable`.
  public var signal: Signal {
    switch (longest > longestLimit, crossings < crossingsLimit) {
    case (false, false): .random
    case (true, false): .shift
    case (false, true): .crossings
    case (true, true): .both
    }
  }

  /// Whether there are the 10 useful points that the rules ask for.
  public var isAssessable: Bool { useful >= 10 }

  /// - Parameters:
  ///   - values: In the order of time. Gaps are left out, and are the caller's to mention.
  ///   - median: A centre frozen from an earlier period; by default the median of `values`.
  /// - Returns: `nil` for no values, or a value or median that is not finite.
  ///
  /// All values on the median: nothing is useful, no signal. Complexity: O(n), for selecting the median.
  public init?(_ values: [Double], median: Double? = nil) {
    guard !values.isEmpty, values.allFinite, let centre = median ?? medianOf(values), centre.isFinite
    else { return nil }
    self.median = centre
    useful = 0
    longest = 0
    crossings = 0
    var run = 0
    var wasAbove = false
    for value in values where value != centre {
      let isAbove = value > centre
      if useful > 0, isAbove != wasAbove {
        crossings += 1
        run = 0
      }
      run += 1
      longest = max(longest, run)
      useful += 1
      wasAbove = isAbove
    }
    longestLimit = Self.longestLimit(useful: useful)
    crossingsLimit = Self.crossingsLimit(useful: useful)
  }
}

extension Runs {
  /// The rules on each segment of a run chart, about the centre that the chart draws there.
  ///
  /// - Parameters:
  ///   - values: In the order of time; `nil` is a gap, passed over.
  ///   - freeze: The last index that the median of its segment is taken from; the whole segment is then judged about it.
  ///   - rebase: The indices where a new segment starts; 0 and repeats change nothing.
  /// - Returns: One for each segment, the present one last; `nil` for one without a value to judge about. `nil`
  ///   altogether as `ControlChart.run`: for no points, a value that is not finite, or an index outside the series.
  public static func ofSegments(_ values: [Double?], freeze: Int? = nil, rebase: [Int] = []) -> [Runs?]? {
    guard values.allSatisfy({ $0?.isFinite ?? true }),
      let segments = ControlChart.segments(count: values.count, freeze: freeze, rebase: rebase)
    else { return nil }
    return segments.map { segment in
      medianOf(values[segment.base].compactMap(\.self)).flatMap { median in
        Runs(values[segment.range].compactMap(\.self), median: median)
      }
    }
  }

  /// round(log2 n) + 3. 0 for no points.
  public static func longestLimit(useful: Int) -> Int {
    useful > 0 ? Int(log2(Double(useful)).rounded()) + 3 : 0
  }

  /// The smallest k with P(X <= k) >= 0.05 for X binomial with n - 1 trials at one half. 0 for no points.
  public static func crossingsLimit(useful: Int) -> Int {
    if useful < 1 { return 0 }
    return useful < tabulated.count ? tabulated[useful] : computedCrossingsLimit(trials: useful - 1)
  }

  /// Limits of the lengths that occur, found once.
  private static let tabulated: [Int] =
    [0] + (0..<256).map { computedCrossingsLimit(trials: $0) }

  private static func computedCrossingsLimit(trials: Int) -> Int {
    // As many as GSL counts; no series is that long.
    let trials = min(trials, Int(UInt32.max))
    // Bisection on the distribution function, which rises with k.
    var low = 0
    var high = GSL.isReady ? trials : 0
    while low < high {
      let middle = (low + high) / 2
      if gsl_cdf_binomial_P(UInt32(middle), 0.5, UInt32(trials)) >= 0.05 {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
