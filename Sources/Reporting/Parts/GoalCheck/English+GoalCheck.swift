public import Agreement
public import Assessment
public import Basics
public import Languages

extension English {
  public var goalCheck: String { "Goal check" }
  public var attention: String { "Points of attention" }
  public var dataBasis: String { "Data basis" }
  public var recommendation: String { "Recommendation" }

  public func goalsMet(_ met: Int, of total: Int, others: [VerdictCount], isPart: Bool) -> String {
    let shown = isPart ? "shown " : ""
    if total == 1 {
      return "The one \(shown)goal with a target \(counted(others.first ?? VerdictCount(.met, 1), nil))."
    }
    let head =
      switch met {
      case 0: "None of the \(total) \(shown)goals with a target is met"
      case total: "\(total == 2 ? "Both" : "All \(total)") \(shown)goals with a target are met"
      default: "\(met) of \(total) \(shown)goals with a target \(met == 1 ? "is" : "are") met"
      }
    guard !others.isEmpty else { return head + "." }
    if met == 0, let only = others.first, others.count == 1 {
      return "\(head); \(counted(only, total == 2 ? "both" : "all \(total)"))."
    }
    return head + "; " + joined(others.map { counted($0, "\($0.count)") }) + "."
  }

  public func goalsHidden(_ count: Int) -> String {
    count == 1
      ? "The assessment of 1 goal is hidden because it rests on hidden figures."
      : "The assessments of \(number(count)) goals are hidden because they rest on hidden figures."
  }

  public func noGoalWithTarget() -> String { "None of the goals has a target set." }

  public func urgent(_ goal: String, _ verdict: String, standing: String) -> String {
    "Calls for most attention: \(goal) (\(verdict.lowercased())). \(standing)"
  }

  public func nothingUrgent() -> String { "No goal calls for action now." }

  public func withoutTarget(notSet: Int, monitored: Int) -> String {
    let parts = [
      notSet > 0 ? "\(notSet) \(notSet == 1 ? "goal has" : "goals have") no target set" : nil,
      monitored > 0
        ? "\(monitored) \(monitored == 1 ? "indicator is" : "indicators are") monitored without a target" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: ", and ") + "."
  }

  public func illustrative(all: Bool) -> String {
    all
      ? "ALL FIGURES ARE ILLUSTRATIVE: they are made up for testing; neither they nor the conclusions can be used for decisions."
      : "Figures marked [ill.], and what is worked out from them, are illustrative: they are made up for testing."
  }

  public var illustrativeSource: String { "The figures are illustrative." }
  public var provisionalMark: String { "[provisional]" }
  public func without(_ names: [String]) -> String { "without \(joined(names))" }
  public func interval(_ low: String, _ high: String) -> String { "95%: \(range(low, high))" }
  public func countryBeside(_ figure: String) -> String { "the country: \(figure)" }
  public func addressed(to group: String) -> String { "for \(group.lowercasedFirst)" }

  public func bounds(_ low: Int, _ high: Int) -> String { "between \(low) and \(high)" }
  public var noTarget: String { "no target" }

  public func standing(value: String, period: String, target: String) -> String {
    sentence("\(value) (\(period)) against a target of \(target)")
  }

  public func shortfall(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison, isOver: Bool) -> String {
    let amount = number(count)
    let (one, many) = isOver ? ("was", "were") : ("is", "are")
    switch (unit, comparison) {
    case (.areas, .atLeast):
      return count == 1 ? "1 more municipality \(one) needed." : "\(amount) more municipalities \(many) needed."
    case (.areas, .atMost):
      return count == 1 ? "That is 1 municipality too many." : "That is \(amount) municipalities too many."
    case (.kroner, .atLeast): return "DKK \(amount) more \(one) needed."
    case (.kroner, .atMost): return "That is DKK \(amount) too much."
    case (_, .atLeast): return "\(amount) more would meet the target."
    case (_, .atMost): return "\(amount) fewer would meet the target."
    }
  }

  public func deadline(_ date: CalendarDate, passed: Bool) -> String {
    passed ? "The deadline was \(self.date(date))." : "The deadline is \(self.date(date))."
  }

  public func pace(expected: String, ratio: String?, in period: Period, _ unit: Unit) -> String {
    let pace = ratio.map { "the pace is \($0) of what is needed" } ?? "the figure has gone the other way"
    return "An even path to the target would have come to \(expected) \(at(period, unit)); \(pace)."
  }

  public func targetMissing(_ goal: String) -> String {
    "\(goal): the agreement sets no target, so the goal cannot be assessed."
  }

  public func unknownAreas(_ count: Int, _ names: [String], low: Int, high: Int) -> String {
    let who = names.isEmpty ? "\(number(count)) \(count == 1 ? "municipality" : "municipalities")" : joined(names)
    return "The status of \(who) is unknown, so the number is between \(low) and \(high)."
  }

  public func declinedAreas(_ count: Int) -> String {
    count == 1 ? "1 municipality has declined." : "\(number(count)) municipalities have declined."
  }

  public func worsening(_ goal: String) -> String { "\(goal): the trend goes the wrong way." }

  public func nonRandom(_ goal: String, _ stability: Stability) -> String {
    "\(goal): non-random variation (\(stability == .shift ? "shift" : "crossings") signal); "
      + "the level may have moved."
  }

  public func noData(_ goal: String) -> String { "\(goal): there are no data." }

  public func basis(files: [String], first: Period, last: Period, freshness: String) -> String {
    let areYears = first.length == .year && last.length == .year
    let (from, to) = (period(first), period(last))
    let span = first == last ? from : areYears ? range(from, to) : "\(from) to \(to)"
    return "\(span), \(freshness). Source: \(joined(files))."
  }

  public func basisWithoutData() -> String { "no data." }

  public func timeliness(onTime: String, answered: String, due: String, shareOfAnswered: String) -> String {
    "On time: \(onTime) of \(due) due in the period; of the \(answered) answered, \(shareOfAnswered) were on time."
  }

  public func days(median: String, ninetieth: String) -> String {
    "Time taken: median \(median), 90% within \(ninetieth)."
  }

  public func notHandled(pending: Int, cancelled: Int) -> String {
    "Left out: \(number(pending)) pending (not yet due), \(number(cancelled)) cancelled."
  }

  public func silence(since: CalendarDate, until asOf: CalendarDate, cases: Int?) -> String {
    let late = cases.map { "\(number($0)) \($0 == 1 ? "case" : "cases") that fell" } ?? "Cases that fell"
    return
      "the data reach no further than \(date(since)). \(late) due from then to \(date(asOf)) without an answer in "
      + "the data and count as late. If they were answered since, the figure is too low; get newer data."
  }

  public func baselineUnknown(_ period: String, _ unknown: Int, low: Int, high: Int) -> String {
    "at the baseline (\(period)) \(number(unknown)) \(unknown == 1 ? "municipality was" : "municipalities were") "
      + "unknown, so the number was between \(low) and \(high); the pace is measured from \(low)."
  }

  public func baselineAssumed(_ goals: [String]) -> String {
    "The agreement states no baseline for \(joined(goals)); the first figure after the agreement's start is used."
  }

  public func mayBeChance(_ goals: [String]) -> String {
    sentence("The target lies within the 95% interval, so the gap may be due to chance: \(joined(goals))")
  }

  public func onlyOverAll(isImproving: Bool) -> String {
    "the \(isImproving ? "improvement" : "worsening") shows over all the figures; the difference between the first and the latest may be due to chance."
  }

  public func discoveriesExplained() -> String {
    "Clearly away from a goal of each municipality: all tested together (Benjamini-Hochberg, 5%)."
  }

  public func roundedSource() -> String {
    "the source gives a rounded value only; that is what was compared with the target."
  }

  public func series(break period: String, note: String?) -> String {
    "break in the series from \(period)\(note.map { " (\($0))" } ?? ""); trends use the figures after it only."
  }

  public func intervalsExplained(ofShares: Bool, ofRates: Bool) -> String {
    let kinds =
      (ofShares ? ["exact confidence interval (Clopper-Pearson) of a share"] : [])
      + (ofRates ? ["Byar's confidence interval, exact below 10 events, of a rate or an index"] : [])
    return "95%: \(joined(kinds))."
  }

  public func censusExplained() -> String {
    "A number of municipalities is a full count and has no confidence interval."
  }

  public func tooFewPoints(_ goals: [String]) -> String {
    sentence("Too few figures (under 5) to test for a trend: \(joined(goals))")
  }

  public func note(_ goal: String, _ note: String) -> String { "\(goal): \(note)" }

  public func recommendationIntro(_ group: String?) -> String {
    "It is recommended that \(group?.lowercasedFirst ?? "the group")"
  }

  public func recommendNoting() -> String { "take note of the goal check" }
  public func recommendFollowUp(_ goals: [String]) -> String {
    "discuss what it takes to reach: \(joined(goals))"
  }

  public func recommendFollowUp(_ goal: String, areas: Int) -> String {
    "discuss what the \(areas == 1 ? "municipality" : "\(number(areas)) municipalities") clearly away from the target \(areas == 1 ? "needs" : "need"): \(goal)"
  }

  public func recommendConsidering(_ goals: [String]) -> String {
    "discuss whether more is needed to reach, although the figures don't show how much may be chance: \(joined(goals))"
  }

  public func recommendWatching(_ goals: [String]) -> String {
    "follow at the next figure what may be chance so far: \(joined(goals))"
  }

  public func recommendWaiting(_ goals: [String]) -> String {
    "note that the pace can be told from the next figure on: \(joined(goals))"
  }

  public func recommendBaseline(_ goals: [String]) -> String {
    "have a new baseline set after the break in the data for: \(joined(goals))"
  }

  public func recommendRevision(_ goals: [String], ofAreas: Bool) -> String {
    let orAsk = ofAreas ? ", or to ask the municipalities that have declined again" : ""
    return "discuss whether to revise the \(goals.count == 1 ? "goal" : "goals")\(orAsk): \(joined(goals))"
  }

  public func recommendTarget(_ goals: [String], isOver: Bool) -> String {
    isOver
      ? "decide whether the next agreement is to have a target for: \(joined(goals))"
      : "have a target set for: \(joined(goals))"
  }

  public func recommendClarifying(_ count: Int, _ names: [String], _ goals: [String]) -> String {
    let many = "the \(count == 1 ? "municipality" : "\(number(count)) municipalities")"
    return "obtain an answer from \(names.isEmpty ? many : joined(names)), whose status is unknown: \(joined(goals))"
  }

  public func recommendData(_ goals: [String]) -> String {
    "find out when figures will come for: \(joined(goals))"
  }

  public func recommendExplanation(_ goals: [String]) -> String {
    "ask for an explanation at the next meeting of why the \(goals.count == 1 ? "target was" : "targets were") not met by the deadline: "
      + joined(goals)
  }

  // MARK: Change since the baseline

  public func change(
    _ amount: String, isMore: Bool?, _ unit: Unit, since period: Period, isYear: Bool,
    interval: (low: String, high: String)?
  ) -> String {
    let (more, less) =
      switch unit {
      case .count, .areas: ("more", "fewer")
      case .percent: ("higher", "lower")
      default: ("more", "less")
      }
    let change =
      isMore.map { "\(amount) \($0 ? more : less) than \(during(period, begins: false))" }
      ?? "the same as \(during(period, begins: false))"
    return (isYear ? "over the latest twelve months it is " : "that is ") + change + whole(period, isYear)
      + (interval.map { " (95% interval: \($0.low) to \($0.high))" } ?? "")
  }

  public func changeOfRate(
    _ ratio: String, since period: Period, isYear: Bool, interval: (low: String, high: String)
  ) -> String {
    "\(ratio) times the level of \(inSentence(period))\(whole(period, isYear)) (95%: \(interval.low) to \(interval.high))"
  }

  public func changeInterval(_ low: String, _ high: String) -> String { "95%: \(low) to \(high)" }

  public func changeSince(_ amount: String, _ period: Period, isYear: Bool) -> String {
    "\(amount) since \(self.period(period))\(whole(period, isYear))"
  }

  /// A calendar year that stands for its quarters, or months, together.
  private func whole(_ period: Period, _ isYear: Bool) -> String {
    isYear && period.length == .year ? " (the whole year)" : ""
  }

  public func changeOfAreas(joined: Int, ofUnknown: Int, left: Int, since period: Period) -> String {
    let come =
      "\(joined == 0 ? "none" : number(joined)) \(joined == 1 ? "has" : "have") joined since \(inSentence(period))"
    let unknown =
      ofUnknown == 0 ? "" : "; whether \(number(ofUnknown)) of them took part before is not known"
    return come + unknown + (left == 0 ? "" : ", and \(number(left)) \(left == 1 ? "has" : "have") left")
  }

  public func changeIs(chance: Bool) -> String {
    chance ? "The change may be due to chance." : "That is more than chance can explain."
  }

  public func exactBaseline() -> String {
    "the baseline is stated without counts and taken as exact; the uncertainty is the latest figure's alone."
  }

  public func sharedAreas(_ count: Int, from start: String, in period: Period, to end: String) -> String {
    "pace and change are worked out for the \(number(count)) municipalities that have figures in both periods: from "
      + "\(start) in \(inSentence(period)) to \(end)."
  }

  public func goal(_ target: String, by deadline: CalendarDate?) -> String {
    target + (deadline.map { " by \(date($0))" } ?? "")
  }

  public func targetChanged(from former: String, until date: CalendarDate, decision: String?) -> String {
    sentence(
      "the target was \(former) until \(self.date(date))\(decision.map { ", when it was changed (\($0))" } ?? "")")
  }

  public func replaced(_ former: [String], by area: String, since date: CalendarDate) -> String {
    let figures =
      former.count == 1 ? "the figures from before are its history" : "the figures from before stand for each of them"
    return sentence(
      "From \(self.date(date)) \(joined(former)) \(former.count == 1 ? "is" : "are") part of \(area); \(figures)")
  }

  public func wholeYears() -> String {
    "the figures follow the seasons; pace and change compare the latest twelve months with the whole year of the baseline."
  }

  public func goal(_ title: String, target: String?, by deadline: CalendarDate?) -> String {
    "\(title) (\([target, deadline.map { "by \(date($0))" }].compactMap(\.self).joined(separator: " ")))"
  }
}
