public import Agreement
public import Basics
public import Languages

extension English {
  public var progressSummary: String { "Progress towards the goals" }
  public var notes: String { "Notes" }
  public func seeNotes(_ numbers: [Int]) -> String {
    "(\(numbers.count == 1 ? "Note" : "Notes")\u{A0}\(joined(runs(of: numbers))))"
  }

  public func figure(
    _ value: String, in period: Period, interval: (low: String, high: String)?, change: String?
  ) -> String {
    let range = interval.map { " (95% confidence interval \(self.range($0.low, $0.high)))" } ?? ""
    return sentence("\(value) \(during(period, begins: false))\(range)\(change.map { ", \($0)" } ?? "")")
  }

  public func census(_ value: String, at period: Period, change: String?) -> String {
    sentence("\(value) \(at(period, .areas))\(change.map { ", \($0)" } ?? "")")
  }

  public func fromBaseline(_ amount: String, isMore: Bool?) -> String {
    isMore.map { "\(amount) \($0 ? "above" : "below") the baseline" } ?? "the same as the baseline"
  }

  public func timesBaseline(_ ratio: String) -> String { "\(ratio) times the baseline" }

  public func fromBaseline(joined: Int, left: Int) -> String {
    "\(joined == 0 ? "none" : number(joined)) joined since the baseline"
      + (left == 0 ? "" : " and \(number(left)) left")
  }

  public func changeCounted(from period: Period, interval: (low: String, high: String)?) -> String {
    interval.map { "95% interval of the change since \(inSentence(period)): \($0.low) to \($0.high)." }
      ?? sentence("The baseline is \(inSentence(period))")
  }

  public func joinedOfUnknown(_ count: Int) -> String {
    "Whether \(number(count)) of those that joined took part before is unknown."
  }

  public func inCountry(_ value: String) -> String { sentence("In the whole country it was \(value)") }

  public func figureHidden(_ period: Period) -> String {
    "The figure for \(inSentence(period)) is hidden to protect the individual."
  }

  public func aim(_ target: String, by deadline: CalendarDate?) -> String {
    sentence("Target: \(target)\(deadline.map { " by \(date($0))" } ?? "")")
  }

  public func direction(_ improving: Bool, ofAll: Bool) -> String {
    "\(ofAll ? "Over all the figures, the" : "The") trend goes the \(improving ? "right" : "wrong") way, "
      + "and it is more than chance can explain."
  }

  public func evenPath(
    from baseline: String, in start: Period, to expected: String, in period: Period, _ unit: Unit
  ) -> String {
    "On an even path from \(baseline) \(at(start, unit)) to the target, "
      + "the \(noun(unit)) should have been \(expected) \(at(period, unit))."
  }

  public func entries(needed: Int, seen: String, from start: Period, unknown: Int) -> String {
    let doubt =
      unknown == 0
      ? "" : ", when \(number(unknown)) \(unknown == 1 ? "municipality" : "municipalities") had not answered"
    return "\(number(needed)) \(needed == 1 ? "municipality has" : "municipalities have") to join each quarter. "
      + "So far \(seen) have joined on average (counted from \(inSentence(start))\(doubt))."
  }

  public func forecastAgainstVerdict() -> String {
    "Assessment and forecast point different ways, and both can be right: the assessment measures what has happened since "
      + "the baseline, and the forecast continues the movement of the figures."
  }

  public func baselineHidden(_ period: Period) -> String {
    "The assessment is hidden because it rests on the baseline (\(self.period(period))), which is hidden."
  }

  public func noForecastHidden() -> String { "No forecast: figures of the series are hidden." }
  public func noTrendHidden() -> String { "The trend is not shown: figures of the series are hidden." }

  public func missing(_ count: Int, ofCases: Bool, _ comparison: Target.Comparison) -> String {
    let noun =
      switch (ofCases, count) {
      case (true, 1): "case"
      case (true, _): "cases"
      case (false, 1): "person"
      case (false, _): "people"
      }
    let more = comparison == .atLeast ? "more" : "fewer"
    return "With \(number(count)) \(more) \(noun) the target would be met."
  }

  public func withinUncertainty() -> String {
    "The target lies within the statistical uncertainty, so the difference from it may be chance."
  }

  public func noCertainTrend() -> String { "The figures show no certain trend: the ups and downs may be chance." }

  public func tooFewFigures(_ count: Int) -> String {
    count == 1
      ? "One figure cannot show a trend."
      : "There are only \(count) figures, too few to test for a trend."
  }

  public func noNewData(since period: Period) -> String { "There are no new figures since \(inSentence(period))." }
  public func provisionalFigure() -> String { "The figure is provisional and may change." }

  public func newDefinition(from period: Period, note: String?) -> String {
    "From \(inSentence(period)) the figures are made in a new way\(note.map { " (\($0))" } ?? ""), "
      + "so they cannot be compared with the earlier ones."
  }

  public func onlyRounded() -> String { "The source gives a rounded figure only, and that is what is used." }
  public func remark(_ note: String) -> String { "Note: \(note)" }

  // MARK: Words

  /// `In 2021`, `In the second quarter of 2022`, `On 14 June 2022`
  func during(_ period: Period, begins: Bool = true) -> String {
    switch period.length {
    case .day: "\(begins ? "On" : "on") \(inSentence(period))"
    default: "\(begins ? "In" : "in") \(inSentence(period))"
    }
  }

  /// `in 2021`; of areas, which are counted on a day, `at the end of 2021`.
  func at(_ period: Period, _ unit: Unit, begins: Bool = false) -> String {
    unit == .areas && period.length != .day
      ? "\(begins ? "At" : "at") the end of \(inSentence(period))" : during(period, begins: begins)
  }

  private func noun(_ unit: Unit) -> String {
    switch unit {
    case .percent: "share"
    case .percentagePoints: "difference"
    case .per1000, .per100000: "rate"
    case .index: "index"
    case .count, .areas: "number"
    case .days: "time"
    case .kroner: "amount"
    }
  }
}
