internal import Agreement
public import Assessment
internal import Basics
public import Evidence
internal import Geography
public import Languages
public import Statistics

extension English {
  public var theSeries: String { "The series" }
  public var noFigures: String { "no figures" }
  public func seriesLeftOut(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "series is" : "series are") left out because of faults in \(count == 1 ? "its" : "their") rows."
  }

  public func seriesHead(_ name: String, first: String, last: String, count: Int) -> String {
    let span = first == last ? first : "\(first) to \(last)"
    return "\(name): \(span), \(count) \(count == 1 ? "figure" : "figures")"
  }

  public func tooFewForTrend(_ count: Int) -> String {
    "Too few figures to say anything about the trend (\(count); at least 5 are needed)."
  }

  public var countedSeries: String {
    "The figures are counted or added up, so there is no random variation to test against, and they are not forecast."
  }

  public func trendDecided(_ test: TrendTest) -> String {
    let seasonal = test.isSeasonal ? ", seasonal" : ""
    return test.autocorrelation == nil
      ? "p of the trend \(pValue(test.p))\(seasonal)"
      : "p of the trend \(pValue(test.p)), autocorrelation allowed for\(seasonal)"
  }

  public func moves(rises: Bool, by amount: String, perYear: Bool, interval: (String, String)?) -> String {
    "\(rises ? "Rises" : "Falls") by \(amount) \(perYear ? "a year" : "per unit")\(inBrackets(interval))."
  }

  public func noDetectableTrend(slope: String, perYear: Bool, interval: (String, String)?) -> String {
    "No detectable trend: \(slope) \(perYear ? "a year" : "per unit")\(inBrackets(interval))."
  }

  private func inBrackets(_ interval: (String, String)?) -> String {
    interval.map { " (95%: \($0.0) to \($0.1))" } ?? ""
  }

  public func slopeAgainstTest(_ test: TrendTest) -> String {
    if test.isDetected {
      return "The interval is approximate and may therefore hold 0 although the test detects a change."
    }
    let why =
      test.autocorrelation == nil
      ? "The interval is approximate" : "The interval takes no account of what neighbouring figures have in common"
    return "\(why) and may therefore exclude 0 although the test detects no change."
  }

  public func tooFewForRuns(_ useful: Int) -> String {
    "Too few figures to judge the variation (\(useful) useful ones; at least 10 are needed)."
  }

  public func variation(_ signal: Runs.Signal) -> String {
    switch signal {
    case .random: "No certain sign of a sudden shift (neither a shift nor a crossings signal)."
    case .shift: "Non-random variation (shift signal: unusually many in a row on one side of the median)."
    case .crossings: "Non-random variation (crossings signal: unusually few crossings of the median)."
    case .both: "Non-random variation (shift and crossings signals)."
    }
  }

  public func alreadyKnown(_ asked: TimePoint, latest: TimePoint) -> String {
    "No forecast for \(said(asked)): the latest figure is of \(said(latest)), so there is nothing to forecast."
  }

  private func said(_ time: TimePoint) -> String {
    switch time {
    case .number(let number): self.number(number)
    case .period(let period): inSentence(period)
    }
  }

  public func noForecast(_ reason: Projection.Refusal) -> String { "No forecast: \(refusal(reason))." }

  private func refusal(_ reason: Projection.Refusal) -> String {
    switch reason {
    case .tooFewPoints(let have, let need):
      "there \(have == 1 ? "is 1 figure" : "are \(have) figures"), and at least \(need) are needed"
    case .alreadyKnown: "the time lies no later than the latest figure, so there is nothing to forecast"
    case .tooFarAhead: "the time lies further ahead than half of the time that the figures span"
    case .jump: "all events lie at one end of the series: the figures jump, so that no curve fits"
    case .seasonWithoutVariation: "in one season there are no events, or nothing but events, so that no curve fits"
    case .seasonNotSeen: "the series has no figure for that season"
    case .singleCases: "the figures are of one case each, so the uncertainty can't be judged"
    case .tooUncertain: "the figures are too uncertain for a forecast to say anything"
    case .noScatter: "the figures lie exactly on a line, so that the uncertainty can't be judged"
    case .noTimeSpan: "all figures are of the same time"
    case .unusableInput: "the figures can't be projected"
    case .targetOutOfRange: "the target lies outside 0-100%"
    case .noConvergence: "no curve could be fitted"
    }
  }

  public func forecast(
    _ time: TimePoint, value: String, low: String, high: String, probability: String?, doubt: ForecastDoubt?
  ) -> String {
    let chance = probability.map { "; the probability that the target is met is \($0)" } ?? ""
    let caution =
      switch doubt {
      case nil: ""
      case .level: " The forecast uses the level of all figures, not a trend."
      case .shift: " The level may have moved, so the forecast is uncertain."
      case .noTrend: " No trend is detectable, so the forecast is uncertain."
      }
    return
      "The value \(time.period?.length == .day ? "on" : "in") \(said(time)) is expected to be \(value) (95%: \(low) to \(high)) if the movement goes on unchanged"
      + "\(chance).\(caution)"
  }

  public func probability(_ probability: Double) -> String {
    if probability < 0.01 { return "under 1%" }
    if probability > 0.99 { return "over 99%" }
    return "\(number(100 * probability, decimals: 0))%"
  }

  public func assurance(_ assurance: Assurance) -> String {
    switch assurance {
    case .willMeet: "As long as the level is unchanged, the target will be met every time."
    case .mayOrMayNot: "As long as the level is unchanged, it is chance whether the target is met from time to time."
    case .willMiss: "As long as the level is unchanged, the target will not be met."
    }
  }

  public func pointsHidden() -> String {
    "Series with small numbers by municipality are hidden to protect the individual; --hide-below 0 shows them."
  }

  public func hiddenOtherwiseInReports() -> String {
    "Do not publish this beside a report on the same figures: an agreement knows the clusters and hides other "
      + "municipalities, and together the two may tell the small numbers."
  }

  public func seriesGaps(_ periods: [String], more: Int) -> String {
    "The series lacks figures for \(joined(periods))\(more > 0 ? " and \(more) more \(more == 1 ? "period" : "periods")" : ""); the gaps are not closed."
  }

  public func pValue(_ p: Double) -> String { p < 0.001 ? "< 0.001" : "= \(number(p, decimals: 3))" }
  public func method(_ method: MannKendall.Method) -> String { method == .exact ? "exact" : "normal" }
  public var seasonal: String { "seasonal" }
  public var lag1: String { "autocorrelation (lag 1)" }

  public func runs(longest: Int, limit: Int, crossings: Int, least: Int) -> String {
    "longest run \(longest) (at most \(limit)), crossings \(crossings) (at least \(least))"
  }

  public func noSuchIndicator(_ name: String, _ known: [String], _ near: String?) -> String {
    "There is no indicator \"\(name)\"; choose one of: \(joined(known))."
      + (near.map { " Did you mean \"\($0)\"?" } ?? "")
  }

  public func timeOfOtherKind(_ option: String, _ time: String, seriesHasPeriods: Bool) -> String {
    "\(option) \(time) does not fit: the times of the series are \(seriesHasPeriods ? "periods, such as 2022K2" : "plain numbers, such as 12")"
  }

  public func timeOutsideSeries(_ option: String, _ time: String, first: String, last: String) -> String {
    "\(option) \(time) lies outside the series, which has figures from \(first) to \(last); choose a time after \(first) and no later than \(last)"
  }

  public func sharedQuarters(_ count: Int, used: Int) -> String {
    "of the \(number(count)) figures, each of a whole year, only the \(used == 1 ? "one" : number(used)) without common quarters \(used == 1 ? "is" : "are") used to judge the trend."
  }

  public func tooFewToFreeze(_ time: String, _ fewest: Int) -> String {
    "--freeze \(time): limits take at least \(number(fewest)) figures, and there are not so many up to \(time); choose a later time"
  }

  public func targetNotRead(_ text: String) -> String {
    "--target: \"\(text)\" cannot be read as a target; write such as \"at least 51 %\""
  }
  public var columnsNeeded: String {
    "name the columns: --time and either --numerator and --denominator or --value; for compare: --area, --numerator and --denominator"
  }
  public var oneIndicator: String { "name one indicator" }
  public func targetOfOtherUnit(_ text: String) -> String {
    "--target: \"\(text)\" is a rate, and the figures are not; write --unit per-1000 or per-100000, or the target without \"per\""
  }

  public func chartMisfits(_ chart: ChartKind, _ figures: ChartKind.Figures) -> String {
    let name = "--chart \(chart.rawValue)", units = "--unit per-1000, per-100000 or index"
    return switch (chart, figures) {
    case (.u, .shares): "\(name) is for rates, and the figures are shares; write \(units), or use --chart p"
    case (.u, _): "\(name) needs --numerator, --denominator and \(units)"
    case (.p, .rates), (.pPrime, .rates): "\(name) is for shares, and the figures are rates; use --chart u"
    case (.p, _), (.pPrime, _): "\(name) needs --numerator and --denominator"
    case (_, .shares): "\(name) is for figures in --value, and the figures are shares; use --chart p"
    case (_, .rates): "\(name) is for figures in --value, and the figures are rates; use --chart u"
    case (.t, _): "\(name) needs times of 0 or more in --value"
    case (_, .values): "\(name) needs whole numbers of 0 or more in --value"
    }
  }
}
