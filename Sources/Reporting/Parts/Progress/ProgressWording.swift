public import Agreement
public import Assessment
public import Basics
public import Languages

/// The texts of the progress summary: whole sentences in plain words.
public protocol ProgressWording: Sendable {
  var progressSummary: String { get }
  var notes: String { get }
  func seeNotes(_ numbers: [Int]) -> String
  /// The goal's conclusion in a sentence that begins with the verdict's own word.
  func plain(_ verdict: Verdict, _ setting: VerdictSetting) -> String
  /// The latest figure. `interval` holds its ends, the second one with the unit.
  func figure(_ value: String, in period: Period, interval: (low: String, high: String)?, change: String?) -> String
  /// How many areas take part at the end of a period.
  func census(_ value: String, at period: Period, change: String?) -> String
  /// `isMore`: `nil` where nothing has changed.
  func fromBaseline(_ amount: String, isMore: Bool?) -> String
  func timesBaseline(_ ratio: String) -> String
  func fromBaseline(joined: Int, left: Int) -> String
  /// From when the change is counted, and its interval.
  func changeCounted(from period: Period, interval: (low: String, high: String)?) -> String
  func joinedOfUnknown(_ count: Int) -> String
  /// The country's figure of the same period.
  func inCountry(_ value: String) -> String
  func figureHidden(_ period: Period) -> String
  func aim(_ target: String, by deadline: CalendarDate?) -> String
  /// `ofAll`: it is told by all figures together, and not by the first and the latest alone.
  func direction(_ improving: Bool, ofAll: Bool) -> String
  /// What an even path from the baseline's period comes to at the end of the figure's own.
  func evenPath(from baseline: String, in start: Period, to expected: String, in period: Period, _ unit: Unit) -> String
  /// How many areas have to join per quarter, and how many have so far, of which `unknown` may have done so before.
  ///
  /// - Parameter start: from when those are counted that have joined.
  func entries(needed: Int, seen: String, from start: Period, unknown: Int) -> String
  /// The verdict and the forecast seem to contradict each other.
  func forecastAgainstVerdict() -> String
  /// The verdict is hidden, although the figure isn't.
  func baselineHidden(_ period: Period) -> String
  func noForecastHidden() -> String
  func noTrendHidden() -> String
  /// What would meet the target: people, or cases where the figures count those.
  func missing(_ count: Int, ofCases: Bool, _ comparison: Target.Comparison) -> String
  func withinUncertainty() -> String
  func noCertainTrend() -> String
  func tooFewFigures(_ count: Int) -> String
  func noNewData(since period: Period) -> String
  func provisionalFigure() -> String
  func newDefinition(from period: Period, note: String?) -> String
  func onlyRounded() -> String
  func remark(_ note: String) -> String
}

extension Words {
  /// Numbers in order, three or more in a row as a range: `1`, `3–5`.
  func runs(of numbers: [Int]) -> [String] {
    let runs = numbers.reduce(into: [[Int]]()) { runs, number in
      if let last = runs.last?.last, last + 1 == number {
        runs[runs.count - 1].append(number)
      } else {
        runs.append([number])
      }
    }
    return runs.flatMap { run -> [String] in
      guard run.count > 2, let first = run.first, let last = run.last else { return run.map(String.init) }
      return [range(String(first), String(last))]
    }
  }
}
