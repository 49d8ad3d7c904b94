internal import Basics
internal import Statistics

/// Which time of the year each figure of a series belongs to, where that matters.
enum Seasons {
  /// A yearly pattern is believed where chance alone makes one as clear as this in one series of a hundred.
  private static let significance = 0.01
  private static let fewestYears = 3

  /// The season of each period, for half-years, quarters and months.
  static func numbers(of periods: [Period]) -> [Int]? {
    guard let perYear = periods.first?.perYear, perYear > 1 else { return nil }
    return periods.map(\.yearAndNumber.number)
  }

  /// The same where the series is seasonal: where the agreement says so; or, unless it says no, where quarters or months
  /// span three full years and differ by season when the trend is taken away (Kruskal-Wallis).
  static func found(in periods: [Period], times: [Double], values: [Double], stated: Bool?) -> [Int]? {
    guard let numbers = numbers(of: periods), numbers.count == values.count, stated != false else { return nil }
    if stated == true { return numbers }
    guard let first = periods.first, let last = periods.last, let perYear = first.perYear, perYear >= 4,
      last.ordinal - first.ordinal + 1 >= fewestYears * perYear,
      let test = KruskalWallis.ofSeasons(times: times, values: values, seasons: numbers), test.p < significance
    else { return nil }
    return numbers
  }
}
