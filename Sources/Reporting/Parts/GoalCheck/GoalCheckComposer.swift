internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
public import Rendering
internal import SafeText
internal import Statistics

/// Puts the goal check into words, in the order that the economy group reads: conclusion, overview, attention, data
/// basis, caveats, recommendation.
struct GoalCheckComposer {
  let report: CheckReport
  let wording: any Wording
  /// Whether figures that are made up are marked one by one; a page that says it once of all need not.
  var marksIllustrative = true

  var document: Document {
    Document(
      title: report.title(wording),
      subtitle: wording.asOf(report.checkPeriod, report.asOf),
      sections: [
        section(.conclusion, wording.conclusion, [.paragraphs(conclusion)]),
        section(.overview, wording.overview, [overview]),
        section(.attention, wording.attention, [.bullets(attention)]),
        section(.initiatives, wording.goalsAndInitiatives, [.bullets(initiatives)]),
        section(.dataBasis, wording.dataBasis, [.bullets(dataBasis)]),
        section(.caveats, wording.caveats, [.bullets(caveats)]),
        section(
          .recommendation, wording.recommendation,
          [.paragraphs([wording.recommendationIntro()]), .numbered(recommendations)]),
      ].filter { !$0.isEmpty })
  }

  private func section(
    _ kind: Document.Section.Kind, _ heading: String, _ blocks: [Document.Block]
  ) -> Document.Section {
    Document.Section(kind: kind, heading: heading, blocks: blocks)
  }

  // MARK: Conclusion

  /// Three lines: how many goals are met, which is furthest from its target, and what has none.
  private var conclusion: [String] {
    [headline, mostUrgent, scope].filter { !$0.isEmpty }
  }

  /// What has no target, and whether figures are made up.
  var scope: String {
    let isAny = report.goals.contains(where: \.isIllustrative)
    let mark = isAny ? wording.illustrative(all: report.isAllIllustrative) : ""
    return [withoutTarget, mark].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var withoutTarget: String {
    let count = report.goals.count
    let notSet = report.goals.count { $0.verdict == .targetNotSet }
    return wording.withoutTarget(notSet: notSet, monitored: count - notSet - report.withTarget.count)
  }

  var headline: String {
    guard !report.withTarget.isEmpty else { return wording.noGoalWithTarget() }
    let goals = report.withTarget.filter { $0.verdict != .hidden }
    let hidden = report.withTarget.count - goals.count
    let met = goals.count { $0.verdict == .met }
    let others = Verdict.allCases.filter { $0 != .met }.compactMap { verdict in
      let count = goals.count { $0.verdict == verdict }
      return count > 0 ? (verdict, count) : nil
    }
    return [
      goals.isEmpty ? "" : wording.goalsMet(met, of: goals.count, others: others, isPart: hidden > 0),
      hidden == 0 ? "" : wording.goalsHidden(hidden),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var mostUrgent: String {
    guard let assessment = urgent.first else {
      let isAllKnown = report.withTarget.allSatisfy { $0.verdict != .hidden }
      return report.withTarget.isEmpty || !isAllKnown ? "" : wording.nothingUrgent()
    }
    let hasDistance = assessment.gap != nil && !assessment.hidesValue
    return hasDistance
      ? wording.furthest(name(assessment), assessment.verdict, standing: standing(assessment))
      : wording.urgent(name(assessment), assessment.verdict, standing: standing(assessment))
  }

  /// The goals that call for action, the worst first; of equal verdicts the one with the slowest pace.
  private var urgent: [ReleasedGoal] {
    report.withTarget.enumerated().compactMap { index, assessment in
      assessment.verdict.traits.rank.map { (rank: $0, pace: assessment.paceRatio ?? 1, index, assessment) }
    }.sorted { ($0.rank, $0.pace, $0.2) < ($1.rank, $1.pace, $1.2) }.map(\.3)
  }

  // MARK: Initiatives

  /// What is done about each goal, in one line beside its verdict.
  private var initiatives: [String] {
    guard let portfolio = report.portfolio(with: Initiative.self) else { return [] }
    return PortfolioComposer(report: report, portfolio: portfolio, wording: wording).goals
  }

  // MARK: Overview

  private var overview: Document.Block {
    .table(Document.Table(overviewColumns, of: report.goals, in: wording.language))
  }

  private var overviewColumns: [WordColumn<ReleasedGoal>] {
    [
      WordColumn(Bilingual(danish: "Indikator", english: "Indicator"), text: name),
      WordColumn(Bilingual(danish: "Mål", english: "Target"), text: targetText),
      WordColumn(Bilingual(danish: "Frist", english: "Deadline")) {
        $0.goal.deadline.map(wording.shortDate) ?? wording.none
      },
      WordColumn(Bilingual("Baseline")) { Document.TableCell(baseline($0)) },
      WordColumn(Bilingual(danish: "Seneste værdi og periode", english: "Latest value and period")) {
        Document.TableCell(valueLines($0))
      },
      WordColumn(Bilingual(danish: "Afvigelse", english: "Gap")) { $0.hidesValue ? wording.hiddenMark : gap($0) },
      WordColumn(Bilingual(danish: "Udvikling", english: "Trend")) { wording.movement($0.movement) },
      WordColumn(Bilingual(danish: "Vurdering", english: "Assessment")) {
        Document.TableCell([wording.verdict($0.verdict)], tone: $0.verdict.tone)
      },
    ]
  }

  func targetText(_ assessment: ReleasedGoal) -> String {
    switch assessment.goal.target {
    case .set(let target): wording.target(target, assessment.indicator.unit)
    case .notSet: wording.notSet
    case .monitored: wording.noTarget
    }
  }

  private func baseline(_ assessment: ReleasedGoal) -> [String] {
    guard let baseline = assessment.baseline else { return [wording.none] }
    let isIllustrative = assessment.isIllustrative && !baseline.isStated
    return [
      wording.shown(baseline.value) { marked(quantity($0, assessment), isIllustrative) },
      wording.period(baseline.period),
    ]
  }

  func valueLines(_ assessment: ReleasedGoal) -> [String] {
    guard let observation = assessment.observation else { return [wording.none] }
    guard !assessment.hidesValue else { return [wording.hiddenMark, wording.period(observation.period)] }
    let isIllustrative = observation.flags.contains(.illustrative)
    var lines = [marked(value(assessment), isIllustrative), wording.period(observation.period)]
    if let interval = assessment.interval {
      lines.append(wording.interval(number(interval.low, assessment), number(interval.high, assessment)))
    }
    if let count = observation.measurement.value?.areaCount, count.unknown > 0 {
      lines.append(wording.bounds(count.yes, count.yes + count.unknown))
    }
    if observation.flags.contains(.provisional) { lines.append(wording.provisionalMark) }
    if observation.flags.contains(.incomplete) { lines.append(wording.incompleteMark) }
    return lines
  }

  func marked(_ figure: String, _ isIllustrative: Bool) -> String {
    isIllustrative && marksIllustrative ? "\(figure) \(wording.illustrativeMark)" : figure
  }

  private func gap(_ assessment: ReleasedGoal) -> String {
    guard let gap = assessment.gap else { return wording.none }
    let decimals = decimalsTelling(gap, from: 0, atLeast: self.decimals(assessment))
    let sign = gap > 0 ? "+" : ""
    return wording.difference(
      sign + wording.number(gap, decimals: decimals), assessment.indicator.unit, count: gap)
  }

  // MARK: The first screen

  /// How the goals with a target stand, the ones that call for action first.
  var pageHeadline: String {
    guard !report.withTarget.isEmpty else { return wording.noGoalWithTarget() }
    let goals = byAttention(report.withTarget).map(\.verdict)
    let kinds = goals.reduce(into: [Verdict]()) { kinds, verdict in
      if !kinds.contains(verdict) { kinds.append(verdict) }
    }
    return wording.goalsStand(goals.count, kinds.map { kind in (kind, goals.count { $0 == kind }) })
  }

  /// The goals by what needs attention: those that call for action first, the worst verdict before the others, and of
  /// equal ones the nearest deadline.
  func byAttention(_ assessments: [ReleasedGoal]) -> [ReleasedGoal] {
    func rank(_ goal: ReleasedGoal) -> Int {
      let traits = goal.verdict.traits
      // Those that call for no action come after those that do, and last those that are only watched.
      return traits.rank ?? (traits.hasTarget ? 100 : 200) + (traits.advice == nil ? 2 : 0)
        + (traits.tone == .good ? 1 : 0)
    }
    return assessments.enumerated().map { index, assessment in
      (
        rank: rank(assessment), deadline: assessment.goal.deadline?.dayNumber ?? .max, index: index,
        assessment: assessment
      )
    }.sorted { ($0.rank, $0.deadline, $0.index) < ($1.rank, $1.deadline, $1.index) }.map(\.assessment)
  }

  /// Of the goals that call for action, the one whose deadline comes first and hasn't passed: what it lacks, and how fast
  /// it goes.
  var shortestTime: String {
    let open = urgent.filter { $0.goal.deadline.map { $0 > report.asOf } ?? false }
    guard let next = open.min(by: { ($0.goal.deadline?.dayNumber ?? .max) < ($1.goal.deadline?.dayNumber ?? .max) }),
      let deadline = next.goal.deadline
    else { return "" }
    let missing = needed(next)
    let rate = EntryRate(next).map { wording.number($0.seen, decimals: 1) }
    return wording.shortestTime(name(next), by: deadline, missing: missing == wording.none ? nil : missing, seen: rate)
  }

  /// What stands below the verdict: how fast it goes, and where the forecast leads elsewhere.
  func verdictDetails(_ assessment: ReleasedGoal) -> [String] {
    var details: [String] = []
    if let ratio = assessment.paceRatio, !assessment.verdict.traits.isDecided, !assessment.hidesValue {
      details.append(
        wording.ofNeededPace(
          wording.quantity(wording.number(100 * ratio, decimals: 0), .percent, count: 100 * ratio)))
    }
    if let forecast = assessment.forecast?.forecast, assessment.isAgainst(forecast),
      let probability = forecast.probability
    {
      details.append(wording.forecastAgainst(wording.probability(probability), reaches: probability > 0.5))
    }
    return details
  }

  /// What it takes to meet the target, in the words of a table.
  func needed(_ assessment: ReleasedGoal) -> String {
    guard let needed = assessment.needed, needed > 0, shortfall(assessment) != nil, !assessment.hidesValue,
      let comparison = assessment.goal.target.target?.comparison
    else { return wording.none }
    return wording.needed(needed, assessment.indicator.unit, comparison)
  }

  /// The forecast for the deadline with its interval.
  func atDeadline(_ assessment: ReleasedGoal) -> [String] {
    guard let forecast = assessment.forecast?.forecast else { return [wording.none] }
    return [
      quantity(forecast.value, assessment),
      wording.interval(number(forecast.low, assessment), number(forecast.high, assessment)),
    ]
  }

  // MARK: Figures in words

  func name(_ assessment: ReleasedGoal) -> String {
    let title = title(assessment)
    return assessment.area.code == report.agreement.area ? title : "\(title), \(assessment.area.name)"
  }

  /// The goal's title, with what tells it from another goal that has the same in the same area.
  private func title(_ assessment: ReleasedGoal) -> String {
    let goal = assessment.goal, others = report.namesakes(of: goal)
    let title = wording.text(goal.title)
    guard !others.isEmpty else { return title }
    let target = others.contains { $0.target != goal.target } ? targetText(assessment) : nil
    let alike = others.filter { $0.target == goal.target }
    let deadline = alike.contains { $0.deadline != goal.deadline } ? goal.deadline : nil
    return wording.goal(title, target: target ?? (deadline == nil ? goal.id.rawValue : nil), by: deadline)
  }

  /// The names of goals for a list: a goal that is set for several areas once, with the areas.
  func names(_ assessments: [ReleasedGoal]) -> [String] {
    var titles: [String] = []
    let byTitle = Dictionary(grouping: assessments, by: title)
    for assessment in assessments {
      let title = title(assessment)
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.flatMap { title -> [String] in
      let goals = byTitle[title] ?? []
      return goals.count == 1 ? goals.map(name) : [wording.goal(title, in: goals.map { safeToShow($0.area.name) })]
    }
  }

  /// The same text of several goals on an indicator once, after all their names.
  func together(_ texts: [(assessment: ReleasedGoal, text: String)]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert("\($0.assessment.indicator.id) \($0.text)").inserted }.map { entry in
      let goals = texts.filter { $0.text == entry.text && $0.assessment.indicator.id == entry.assessment.indicator.id }
      return wording.note(names(goals.map(\.assessment)).joined(separator: ", "), entry.text)
    }
  }

  /// A number in the indicator's unit, with as many decimals as it takes not to look like the target that it isn't.
  func number(_ value: Double, _ assessment: ReleasedGoal) -> String {
    let target = assessment.goal.target.target?.value.doubleValue
    return wording.number(value, decimals: decimalsTelling(value, from: target, atLeast: decimals(assessment)))
  }

  /// As many decimals as the source gives, and no fewer than the unit wants.
  private func decimals(_ assessment: ReleasedGoal) -> Int {
    guard case .value(let value) = assessment.observation?.measurement.value else {
      return assessment.indicator.unit.decimals
    }
    return max(assessment.indicator.unit.decimals, min(4, value.scale))
  }

  func quantity(_ value: Double, _ assessment: ReleasedGoal) -> String {
    wording.quantity(number(value, assessment), assessment.indicator.unit, count: value)
  }

  func value(_ assessment: ReleasedGoal) -> String {
    assessment.observation?.measurement.value.map { value($0, of: assessment) } ?? wording.none
  }

  /// Another measurement of the goal's indicator.
  func value(_ measurement: Measurement, of assessment: ReleasedGoal) -> String {
    switch measurement {
    case .areas(let count): wording.areas(count.yes, of: count.total)
    case .value(let value):
      wording.quantity(
        wording.number(value, decimals: assessment.indicator.unit.decimals), assessment.indicator.unit,
        count: value.doubleValue)
    case .share: quantity(measurement.number, assessment)
    }
  }

  /// What it takes to meet the target; `nil` where nothing is missing, and where nothing helps any more.
  func shortfall(_ assessment: ReleasedGoal) -> String? {
    guard let needed = assessment.needed, needed > 0, assessment.verdict != .outOfReach else { return nil }
    return assessment.goal.target.target.map {
      wording.shortfall(needed, assessment.indicator.unit, $0.comparison)
    }
  }

  /// Whether chance may have made the gap. Where there is none, the interval says nothing of it.
  func isUncertain(_ assessment: ReleasedGoal) -> Bool { assessment.certainty == .uncertain && assessment.gap != 0 }

  /// Where a goal stands, in a few short sentences.
  func standing(_ assessment: ReleasedGoal) -> String {
    guard let observation = assessment.observation, let target = assessment.goal.target.target else { return "" }
    var sentences: [String] = []
    if !assessment.hidesValue {
      sentences.append(
        wording.standing(
          value: marked(value(assessment), observation.flags.contains(.illustrative)),
          period: wording.period(observation.period), target: wording.target(target, assessment.indicator.unit)))
    }
    if let shortfall = shortfall(assessment) { sentences.append(shortfall) }
    if let deadline = assessment.goal.deadline {
      sentences.append(wording.deadline(deadline, passed: deadline <= report.asOf))
    }
    return sentences.joined(separator: " ")
  }
}

extension Verdict {
  var tone: Document.Tone {
    switch traits.tone {
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    case .neutral: .neutral
    }
  }
}

extension CheckReport {
  /// The goal check in words.
  public func goalCheck(_ wording: any Wording) -> Document {
    GoalCheckComposer(report: self, wording: wording).document
  }
}
