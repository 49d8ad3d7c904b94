public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages

extension English {
  public var skipToContent: String { "Skip to content" }
  public var contents: String { "Contents" }
  public var goalsOneByOne: String { "The goals one by one" }
  public var illustrativeFigures: String { "Illustrative figures" }
  public var showFigures: String { "Show the figures as a table" }
  public var nothingToShow: String { "There are no observations to show." }

  public func goalsStand(_ total: Int, _ verdicts: [VerdictCount]) -> String {
    if let only = verdicts.first, verdicts.count == 1 {
      let goals = total == 1 ? "The one goal" : total == 2 ? "Both goals" : "All \(number(total)) goals"
      return "\(goals) with a target \(counted(only, nil))."
    }
    return "Of \(number(total)) goals with a target, " + joined(verdicts.map { counted($0, number($0.count)) }) + "."
  }

  public func illustrativeBanner(all: Bool) -> String {
    all
      ? "All files of figures are made up for testing."
      : "Figures marked [ill.], and what is worked out from them, are made up for testing."
  }

  public var goalsWithTarget: String { "Goals with a target, the most pressing first" }
  public var goalsWithoutTarget: String { "Without a target" }
  public var municipalities: String { "The municipalities" }

  public func shortestTime(_ goal: String, by deadline: CalendarDate, missing: String?, seen: String?) -> String {
    let lack = missing.map { "\($0) to go by \(date(deadline))" } ?? "the deadline is \(date(deadline))"
    let pace = seen.map { ", and \($0) a quarter have joined so far" } ?? ""
    return sentence("The shortest time is left for \(goal): \(lack)\(pace)")
  }

  public func ofNeededPace(_ share: String) -> String { "\(share) of the needed pace" }

  public func forecastAgainst(_ probability: String, reaches: Bool) -> String {
    reaches ? "the forecast reaches the target (\(probability))" : "the forecast misses the target (\(probability))"
  }

  public func needed(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison) -> String {
    let amount = number(count)
    switch (unit, comparison) {
    case (.areas, .atLeast): return count == 1 ? "1 municipality" : "\(amount) municipalities"
    case (.areas, .atMost): return count == 1 ? "1 municipality too many" : "\(amount) municipalities too many"
    case (.kroner, .atLeast): return "DKK \(amount)"
    case (.kroner, .atMost): return "DKK \(amount) too much"
    case (_, .atLeast): return "\(amount) more"
    case (_, .atMost): return "\(amount) fewer"
    }
  }

  public var keyNow: String { "Now" }
  public var keyTarget: String { "Target" }
  public var keyExpected: String { "Should be" }
  public var keyNeeded: String { "Needed" }
  public var keyAtDeadline: String { "At the deadline" }
  public var moreOnGoal: String { "More on the goal" }
  public func targetLabel(_ target: String) -> String { "Target \(target)" }
  public func medianLabel(_ median: String) -> String { "Median \(median)" }

  public func figuresAreIn(_ files: [String]) -> String {
    "Every figure on this page is also in \(joined(files)) in the same folder."
  }

  public func shortPeriod(_ period: Period) -> String {
    let (year, number) = period.yearAndNumber
    return switch period.length {
    case .year: "\(year)"
    case .half: "H\(number) \(year)"
    case .quarter: "Q\(number) \(year)"
    case .month: "\(English.months[number - 1].prefix(3)) \(year)"
    case .week: "week \(number) \(year)"
    case .day: shortDate(period.first)
    case .rollingYear: number == 4 ? "\(year)" : "to Q\(number) \(year)"
    }
  }

  // MARK: Run chart

  public func chartTitle(_ goal: String) -> String { "Course: \(goal)" }

  public func chartSpan(_ first: String, _ last: String) -> String {
    first == last
      ? "The chart shows one observation, \(first)." : "The chart shows observations from \(first) to \(last)."
  }

  public func chartValue(_ value: String, period: String) -> String { "The value for \(period) is \(value)." }

  public func chartTarget(_ target: String, deadline: String?) -> String {
    "The target is \(target)\(deadline.map { " by \($0)" } ?? "")."
  }

  public func chartCentre(_ value: String) -> String { "The centre line (the median) lies at \(value)." }

  public func chartPath(from value: String, period: String) -> String {
    "A straight path leads from \(value) (\(period)) to the target."
  }

  public func chartForecast(_ value: String, low: String, high: String, period: String) -> String {
    "The forecast for \(period) is \(value), with a new observation expected between \(low) and \(high)."
  }

  public func chartBreak(_ period: String) -> String { "A break in the series from \(period)." }
  public var axisNotFromZero: String { "The vertical axis does not start at zero." }

  public func stability(_ stability: Stability) -> String {
    switch stability {
    case .random:
      "There is no certain sign of a sudden shift about the centre line (neither a shift nor a crossings signal)."
    case .shift:
      "Non-random variation: too many observations in a row on one side of the centre line (a shift signal)."
    case .crossings: "Non-random variation: the line crosses the centre line too few times (a crossings signal)."
    case .counted: "The figures are counted or added up, so there is no random variation."
    case .tooFew: "There are too few observations to tell whether the chart shows a sudden shift."
    case .hidden: hiddenSmall
    }
  }

  public var breakMark: String { "Break" }
  public var deadlineMark: String { "Deadline" }
  public var legendMeasured: String { "Observed value" }
  public var legendOpen: String { "Provisional or incomplete figure" }
  public var legendInterval: String { "95% confidence interval" }
  public var legendPath: String { "Straight path from baseline to target" }
  public var legendForecast: String { "Forecast with 95% interval" }

  // MARK: Tables

  public func figuresCaption(_ goal: String) -> String { "The figures behind the chart: \(goal)" }

  public func remark(_ flag: Flag) -> String {
    switch flag {
    case .illustrative: "illustrative"
    case .provisional: "provisional"
    case .incomplete: "incomplete"
    case .afterBreak: "break"
    }
  }

  // MARK: Municipalities

  public func statusHeading(_ date: String) -> String { "The municipalities as of \(date)" }

  public func takingPart(_ yes: Int, of total: Int) -> String {
    "\(number(yes)) of \(number(total)) \(yes == 1 ? "takes" : "take") part"
  }

  public var withoutCluster: String { "No cluster" }
  public func statusCaption(_ goal: String, _ date: String) -> String { "Status by municipality, \(date): \(goal)" }

  public func funnelHeading(_ period: String) -> String { "The municipalities, \(period)" }
  public func funnelTitle(_ goal: String, _ period: String) -> String { "The municipalities: \(goal), \(period)" }

  public func funnelDescription(share: String, outside: [String]) -> String {
    "Each municipality's share is shown against its number. All together it is \(share). The smaller a municipality's "
      + "number, the more its share varies by chance, and the wider apart the limits lie. "
      + (outside.isEmpty
        ? "No municipality shown lies outside the 99.8% limits."
        : "Outside the 99.8% limits: \(joined(outside)).")
  }

  public var funnelSizeAxis: String { "Denominator: number in the municipality" }
  public func legendAllTogether(_ share: String) -> String { "All together: \(share)" }
  public var legendLimits95: String { "95% limits" }
  public var legendLimits998: String { "99.8% limits" }
  public func legendInside(_ spread: AreaSpread) -> String {
    spread == .chance || spread == .tooFew ? "Cannot be told from random variation" : "Within the limits"
  }

  public var legendWatch: String { "Between the limits: to watch" }
  public var legendOutside: String { "So great a difference is hardly chance" }

  public func hiddenAreas(_ count: Int) -> String {
    count == 1
      ? "The figures of 1 municipality are hidden because they are small, or because others could be worked out."
      : "The figures of \(number(count)) municipalities are hidden because they are small, or because others "
        + "could be worked out."
  }
}
