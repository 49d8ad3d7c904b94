public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages
internal import TrendTexts

extension English {
  public var verdictHeading: String { "Assessment" }
  public var figureHeading: String { "The figure" }
  public var comparisonHeading: String { "Comparison with the target" }
  public var paceHeading: String { "Pace" }
  public var sourcesHeading: String { "Sources" }

  public func paceRule(from: Double, below: Double) -> String {
    let bounds = [
      from.isFinite ? "at least \(number(from, decimals: 2))" : nil,
      below.isFinite ? "below \(number(below, decimals: 2))" : nil,
    ]
    return "Rule: the deadline is not reached, and the pace ratio R is \(joined(bounds.compactMap(\.self)))."
  }

  public func shareArithmetic(numerator: Int, denominator: Int, value: String) -> String {
    "Numerator \(number(numerator)), denominator \(number(denominator)): 100 · \(numerator) / \(denominator) = \(value)%."
  }

  public func rateArithmetic(events: Int, exposure: String, per: Int, value: String) -> String {
    "Numerator \(number(events)), denominator \(exposure): \(number(per)) · \(number(events)) / \(exposure) = \(value)."
  }

  public func rateInterval(low: String, high: String) -> String {
    "95% confidence interval (Byar, exact below 10 events): \(low) to \(high)."
  }

  public func valueRead(_ value: String) -> String { "The value as the source gives it: \(value)." }

  public func countArithmetic(_ count: AreaCount) -> String {
    "\(count.yes) \(count.yes == 1 ? "takes" : "take") part, \(count.no) \(count.no == 1 ? "does" : "do") not, "
      + "\(count.declined) \(count.declined == 1 ? "has" : "have") declined, "
      + "\(count.unknown) \(count.unknown == 1 ? "is" : "are") unknown; \(count.total) in all."
  }

  public func observed(in period: Period) -> String { "Period: \(inSentence(period))." }

  public func exactInterval(low: String, high: String) -> String {
    "95% confidence interval, exact (Clopper-Pearson): \(low) to \(high)%."
  }

  public func comparison(_ arithmetic: String, target: String, meets: Bool) -> String {
    "\(arithmetic): the target of \(target) is \(meets ? "" : "not ")met."
  }

  public func censusComparison(low: Int, high: Int, target: String, meets: Bool?) -> String {
    let range = low == high ? "The number is \(low)" : "The number is at least \(low) and at most \(high)"
    return switch meets {
    case true?: "\(range): the target of \(target) is met."
    case false?: "\(range): the target of \(target) is not met."
    case nil: "\(range): whether the target of \(target) is met depends on the unknown ones."
    }
  }

  public func neededArithmetic(_ arithmetic: String) -> String { "What is missing: \(arithmetic)." }
  public func noFigureToCompare() -> String { "There is no figure to compare with the target." }
  public func noTargetToCompare() -> String { "There is no target to compare with." }

  public func baselineFrom(_ value: String, in period: Period, _ origin: Baseline.Origin, isYear: Bool) -> String {
    let words =
      switch origin {
      case .stated: "stated in the agreement"
      case .observed where isYear: "the first whole year after the agreement's start"
      case .observed: "the first figure after the agreement's start"
      case .startOfSum: "where the sum starts"
      }
    return "Baseline y0 = \(value) (\(self.period(period))), \(words)."
  }

  public func stretch(_ stretch: PathStretch) -> String {
    "The path from \(inSentence(stretch.from)) to \(inSentence(stretch.to)) is "
      + "\(steps(stretch.steps, stretch.length)) long; by the figure \(number(stretch.passed)) of them have passed."
  }

  private func steps(_ count: Int, _ length: Period.Length) -> String {
    let noun =
      switch length {
      case .year: "year"
      case .half: "half-year"
      case .quarter, .rollingYear: "quarter"
      case .month: "month"
      case .week: "week"
      case .day: "day"
      }
    return "\(number(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  public func paceCertainty(_ certainty: Certainty) -> String {
    certainty == .clear
      ? "The distance to the plan is more than chance can explain (95%, MOVER)."
      : "The distance to the plan may be chance (95%, MOVER)."
  }

  public func noPace() -> String { "There is no pace to work out." }

  public func arithmeticHidden() -> String {
    "The arithmetic is hidden to protect the individual; --hide-below 0 shows it."
  }

  public func trendFound(_ movement: Movement, _ test: TrendTest) -> String {
    "Trend: \(self.movement(movement).lowercased()) (\(test.isSeasonal ? "seasonal " : "")Mann-Kendall: S = \(test.s), "
      + "p \(pValue(test.p)))."
  }

  public func trendSlope(_ slope: String, interval: (low: String, high: String)?) -> String {
    "Slope (Theil-Sen): \(slope) a year\(interval.map { " (95%: \($0.low) to \($0.high))" } ?? "")."
  }

  public func columnsRead(_ columns: [(role: Source.Role, heading: String)]) -> String {
    "Read from the columns: \(joined(columns.map { "\($0.heading) (\($0.role.rawValue))" }))."
  }

  public func onlyRows(_ column: String, _ values: [String]) -> String {
    sentence("Only rows whose \(column) is \(values.joined(separator: " or "))")
  }

  public func linesHidden(of file: String) -> String { "\(file): the lines are hidden to protect the individual." }

  public func lines(of file: String, _ lines: String, rows: Int) -> String {
    "\(file), \(rows == 1 ? "line" : "lines") \(lines) (\(number(rows)) \(rows == 1 ? "row" : "rows"))."
  }

  public func lines(of file: String, among lines: String, rows: Int) -> String {
    "\(file): \(number(rows)) rows among the lines \(lines)."
  }

  public func noSuchGoal(_ name: String, _ known: [String], _ near: String?) -> String {
    "There is no goal \"\(name)\"; choose one of: \(joined(known))." + (near.map { " Did you mean \"\($0)\"?" } ?? "")
  }

  public func noSuchArea(_ name: String) -> String { "The goal is not set for \"\(name)\"." }
}
