internal import Agreement
internal import Assessment
internal import Basics
internal import DeliveryTexts
package import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import PageTexts
internal import PortfolioTexts
internal import PublishedReports
public import Rendering
internal import SafeText
internal import Statistics
internal import TrendTexts

/// Puts the goal check into words, in the order that the economy group reads: conclusion, overview, attention, data
/// basis, caveats, recommendation.
package struct GoalCheckComposer {
  let report: CheckReport
  let wording: any Wording

  package init(report: CheckReport, wording: any Wording) { (self.report, self.wording) = (report, wording) }

  /// Whether figures that are made up are marked one by one; where all are, that is said once.
  private var marksIllustrative: Bool { !report.isAllIllustrative }

  var document: Document {
    Document(
      title: report.title(wording),
      subtitle: report.subtitle(wording, for: report.agreement.recipients.goalCheck),
      sections: [
        section(.conclusion, wording.conclusion, [.paragraphs(conclusion)]),
        section(.overview, wording.overview, [overview]),
        section(.attention, wording.attention, [.bullets(attention)]),
        section(.initiatives, wording.goalsAndInitiatives, [.bullets(initiatives)]),
        section(.dataBasis, wording.dataBasis, [.bullets(dataBasis)]),
        section(.caveats, wording.caveats, [.bullets(caveats)]),
        section(
          .recommendation, wording.recommendation,
          [.paragraphs([wording.recommendationIntro(recipient)]), .numbered(recommendations)]),
      ].filter { !$0.isEmpty })
  }

  private func section(
    _ kind: Document.Section.Kind, _ heading: String, _ blocks: [Document.Block]
  ) -> Document.Section {
    Document.Section(kind: kind, heading: heading, blocks: blocks)
  }

  // MARK: Conclusion

  /// Three lines: how many goals are met, which calls for most attention, and what has no target.
  private var conclusion: [String] {
    deliveries + illustrative + [headline, mostUrgent, mayBeChance].filter { !$0.isEmpty } + ofEach + scope + changes
      + recommended
  }

  /// What the conclusion has to say first of what has been handed in.
  var deliveries: [String] { report.deliveries(in: wording).conclusion }

  /// In two lines what differs from the report that was published before; nothing where nobody asks.
  var changes: [String] {
    report.changes?.inShort(wording, marksIllustrative: marksIllustrative) ?? []
  }

  /// That figures are made up, before anything that is concluded from them.
  var illustrative: [String] {
    report.goals.contains(where: \.isIllustrative) ? [wording.illustrative(all: report.isAllIllustrative)] : []
  }

  /// What has no target.
  var scope: [String] { [withoutTarget].filter { !$0.isEmpty } }

  /// The goals that are so near their targets that chance may have decided.
  private var mayBeChance: String {
    let goals = single.filter(isUncertain)
    return goals.isEmpty ? "" : wording.mayBeChance(goals.map(name))
  }

  /// What the last recommendations to each forum became.
  var recommended: [String] {
    report.portfolio(with: Decision.self)?.recommendationsInShort(wording) ?? []
  }

  var withoutTarget: String {
    let targets = report.rows.map(\.assessment.goal.target)
    return wording.withoutTarget(
      notSet: targets.count { $0 == .notSet }, monitored: targets.count { $0 == .monitored })
  }

  /// The goals with a target that stand in a row of their own.
  private var single: [ReleasedGoal] { report.single.filter(\.verdict.traits.hasTarget) }

  /// How the municipalities stand to each goal that is set for all of them.
  var ofEach: [String] {
    report.rows.compactMap(\.each).filter { $0.first.goal.target.target != nil }.map { goal in
      [wording.ofEach(title(goal), standing(of: goal, inTable: false)), clearly(goal, withUnsure: true)]
        .compactMap(\.self)
        .joined(separator: " ")
    }
  }

  var headline: String {
    guard !report.withTarget.isEmpty else { return wording.noGoalWithTarget() }
    guard !single.isEmpty else { return "" }
    let goals = single.filter { $0.verdict != .hidden }
    let hidden = single.count - goals.count
    let met = goals.count { $0.verdict == .met }
    let others = Verdict.allCases.filter { $0 != .met }.map { VerdictCount($0, in: goals) }.filter { $0.count > 0 }
    return [
      goals.isEmpty ? "" : wording.goalsMet(met, of: goals.count, others: others, isPart: hidden > 0),
      hidden == 0 ? "" : wording.goalsHidden(hidden),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var mostUrgent: String {
    guard let assessment = urgent.first else {
      let isAllKnown = single.allSatisfy { $0.verdict != .hidden }
      return single.isEmpty || !isAllKnown || isAnyClearlyAway ? "" : wording.nothingUrgent()
    }
    let standing = standing(assessment)
    return wording.urgent(
      name(assessment), wording.verdict(assessment.verdict, assessment.note),
      standing: standing.capitalizedFirst)
  }

  /// The goals that call for action, the worst first; of equal verdicts the one with the slowest pace.
  var urgent: [ReleasedGoal] {
    single.enumerated().compactMap { index, assessment in
      assessment.verdict.traits.rank.map { (rank: $0, pace: assessment.paceRatio ?? 1, index, assessment) }
    }.sorted { ($0.rank, $0.pace, $0.2) < ($1.rank, $1.pace, $1.2) }.map(\.3)
  }

  // MARK: Initiatives

  /// Whom the goal check is for.
  private var recipient: String? {
    report.recipient(report.agreement.recipients.goalCheck, wording)
  }

  /// What is done about each goal, in one line beside its verdict.
  private var initiatives: [String] {
    guard let portfolio = report.portfolio(with: Initiative.self) else { return [] }
    return report.composer(of: portfolio, wording).goals(telling: false)
  }

  // MARK: Overview

  private var overview: Document.Block {
    .table(
      Document.Table(
        overviewColumns.enumerated().map { place, column in
          WordColumn<GoalRow>(column.field) { row in
            switch row {
            case .one(let assessment): column.cell(assessment)
            case .each(let goal): cells(of: goal)[place]
            }
          }
        }, of: report.rows, in: wording.language))
  }

  /// The row of a goal that is set for each municipality: a cell for each of `overviewColumns`.
  private func cells(of goal: GoalOfEach) -> [Document.TableCell] {
    let first = goal.first
    let deadline = first.goal.deadline.map(wording.shortDate) ?? wording.none
    let value = [standing(of: goal, inTable: true)] + [goal.period.map(wording.period)].compactMap(\.self)
    return [
      Document.TableCell([title(goal)]), Document.TableCell([targetText(goal.first)]), Document.TableCell([deadline]),
      Document.TableCell([wording.none]), Document.TableCell(value), Document.TableCell([wording.none]),
      Document.TableCell([wording.none]),
      verdictCell(of: goal),
    ]
  }

  /// Who is away from it, by name where there is room.
  func verdictCell(of goal: GoalOfEach, details: [String] = []) -> Document.TableCell {
    let tone: Document.Tone = goal.clear.isEmpty ? ((goal.unsure + goal.untested).isEmpty ? .good : .warning) : .bad
    let isJudged = goal.first.goal.target.target != nil
    return Document.TableCell(
      isJudged ? verdict(of: goal) : [wording.verdict(goal.first.verdict)], tone: isJudged ? tone : .neutral,
      details: details)
  }

  private var overviewColumns: [WordColumn<ReleasedGoal>] {
    [
      WordColumn(Bilingual(danish: "Indikator", english: "Indicator"), text: name),
      WordColumn(Bilingual(danish: "Mål", english: "Target"), text: targetText),
      WordColumn(Bilingual(danish: "Frist", english: "Deadline")) {
        $0.goal.deadline.map(wording.shortDate) ?? wording.none
      },
      WordColumn(Bilingual(danish: "Udgangspunkt", english: "Baseline")) { Document.TableCell(baseline($0)) },
      WordColumn(Bilingual(danish: "Seneste værdi og periode", english: "Latest value and period")) {
        Document.TableCell(valueLines($0))
      },
      WordColumn(Bilingual(danish: "Afvigelse", english: "Gap")) { $0.hidesValue ? wording.hiddenMark : gap($0) },
      WordColumn(Bilingual(danish: "Udvikling", english: "Trend")) { Document.TableCell(movementLines($0)) },
      WordColumn(Bilingual(danish: "Vurdering", english: "Assessment")) {
        Document.TableCell([wording.verdict($0.verdict, $0.note)] + forecastAgainst($0), tone: $0.verdict.tone)
      },
    ]
  }

  /// The trend, and what has changed since the baseline; the change alone where there are too few figures for a trend.
  func movementLines(_ assessment: ReleasedGoal) -> [String] {
    let change = changeLines(assessment)
    let isTold = ![.tooFew, .counted].contains(assessment.movement) || change.isEmpty
    return (isTold ? [wording.movement(assessment.movement)] : []) + change
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
    let isIllustrative = assessment.isIllustrative && baseline.origin == .observed
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
    if let country = country(assessment) { lines.append(wording.countryBeside(country)) }
    if observation.flags.contains(.provisional) { lines.append(wording.provisionalMark) }
    let lacking = lacking(observation)
    if !lacking.isEmpty { lines.append(wording.without(lacking)) }
    return lines
  }

  /// The country's figure of the same period.
  func country(_ assessment: ReleasedGoal) -> String? {
    assessment.country.value.map { value($0, of: assessment) }
  }

  /// Who, and which periods, a figure lacks; of many areas how many.
  private func lacking(_ observation: ReleasedObservation) -> [String] {
    let areas = observation.missingAreas
    let names =
      areas.count > 3
      ? [wording.quantity(wording.number(areas.count), .areas, count: Double(areas.count))]
      : areas.map(report.agreement.name(of:))
    return names + observation.missingPeriods.map(wording.inSentence)
  }

  func marked(_ figure: String, _ isIllustrative: Bool) -> String {
    isIllustrative && marksIllustrative ? "\(figure) \(wording.illustrativeMark)" : figure
  }

  private func gap(_ assessment: ReleasedGoal) -> String {
    guard let gap = assessment.gap else { return wording.none }
    let decimals = decimalsTelling(gap, from: 0, atLeast: self.decimals(assessment))
    let sign = gap > 0 ? "+" : ""
    return wording.difference(
      sign + wording.number(gap, decimals: decimals), assessment.indicator.unit, count: gap, isNarrow: true)
  }

  // MARK: The first screen

  /// How the goals with a target stand, the ones that call for action first.
  var pageHeadline: String {
    guard !report.withTarget.isEmpty else { return (deliveries + [wording.noGoalWithTarget()]).joined(separator: " ") }
    let goals = byAttention(single)
    let kinds = goals.reduce(into: [Verdict]()) { kinds, goal in
      if !kinds.contains(goal.verdict) { kinds.append(goal.verdict) }
    }
    let standing = goals.isEmpty ? [] : [wording.goalsStand(goals.count, kinds.map { VerdictCount($0, in: goals) })]
    return (deliveries + standing + ofEach).joined(separator: " ")
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
    var details = assessment.note.map { [wording.detail($0)] } ?? []
    if let ratio = assessment.paceRatio, ratio >= 0, !assessment.verdict.traits.isDecided, !assessment.hidesValue {
      details.append(
        wording.ofNeededPace(
          wording.quantity(wording.number(100 * ratio, decimals: 0), .percent, count: 100 * ratio)))
    }
    return details + forecastAgainst(assessment)
  }

  /// That the forecast leads elsewhere than the verdict, where it does.
  func forecastAgainst(_ assessment: ReleasedGoal) -> [String] {
    guard assessment.isAgainstForecast, let probability = assessment.forecast?.forecast?.probability else { return [] }
    return [wording.forecastAgainst(wording.probability(probability), reaches: probability > 0.5)]
  }

  /// The same in a narrow column.
  private func changeLines(_ assessment: ReleasedGoal) -> [String] {
    guard let course = assessment.course, let change = course.change, !assessment.hidesValue else { return [] }
    let decimals = decimals(ofChange: change, assessment)
    let interval = ends(of: change, assessment).map { [wording.changeInterval($0.low, $0.high)] }
    let amount =
      switch change {
      case .difference(let difference, _, _): signed(difference, decimals)
      case .ratio(let ratio, _): "× \(wording.number(ratio, decimals: decimals))"
      case .areas(let joined, _, let left): signed(Double(joined - left), 0)
      }
    return [wording.changeSince(amount, course.since, isYear: course.isWholeYear)] + (interval ?? [])
  }

  func ends(of change: FigureChange, _ assessment: ReleasedGoal) -> (low: String, high: String)? {
    let decimals = decimals(ofChange: change, assessment)
    func end(_ value: Double) -> String {
      if case .ratio = change { wording.number(value, decimals: decimals) } else { signed(value, decimals) }
    }
    return change.interval.map { (low: end($0.low), high: end($0.high)) }
  }

  /// How far the figure is from the baseline, within a sentence.
  func fromBaseline(_ assessment: ReleasedGoal) -> String? {
    guard let change = assessment.course?.change, !assessment.hidesValue else { return nil }
    let decimals = decimals(ofChange: change, assessment)
    switch change {
    case .difference(let difference, _, _):
      let size = abs(difference)
      return wording.fromBaseline(
        wording.difference(wording.number(size, decimals: decimals), assessment.indicator.unit, count: size),
        isMore: difference == 0 ? nil : difference > 0)
    case .ratio(let ratio, _): return wording.timesBaseline(wording.number(ratio, decimals: decimals))
    case .areas(let joined, _, let left): return wording.fromBaseline(joined: joined, left: left)
    }
  }

  private func decimals(ofChange change: FigureChange, _ assessment: ReleasedGoal) -> Int {
    switch change {
    case .difference(let difference, _, _): decimalsTelling(difference, from: 0, atLeast: decimals(assessment))
    case .ratio: 2
    case .areas: 0
    }
  }

  private func signed(_ value: Double, _ decimals: Int) -> String {
    (value > 0 ? "+" : "") + wording.number(value, decimals: decimals)
  }

  /// What has changed since the baseline, within a sentence; `nil` where nothing can be said of it.
  package func change(_ assessment: ReleasedGoal) -> String? {
    guard let course = assessment.course, let change = course.change, !assessment.hidesValue else { return nil }
    let decimals = decimals(ofChange: change, assessment)
    switch change {
    case .difference(let difference, let interval, _):
      let size = abs(difference)
      return wording.change(
        wording.difference(wording.number(size, decimals: decimals), assessment.indicator.unit, count: size),
        isMore: difference == 0 ? nil : difference > 0, assessment.indicator.unit, since: course.since,
        isYear: course.isWholeYear,
        interval: interval.map { (signed($0.low, decimals), signed($0.high, decimals)) })
    case .ratio(let ratio, let interval):
      return wording.changeOfRate(
        wording.number(ratio, decimals: decimals), since: course.since, isYear: course.isWholeYear,
        interval: (
          wording.number(interval.low, decimals: decimals), wording.number(interval.high, decimals: decimals)
        ))
    case .areas(let joined, let ofUnknown, let left):
      return wording.changeOfAreas(joined: joined, ofUnknown: ofUnknown, left: left, since: course.since)
    }
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

  // MARK: Goals of each municipality

  func title(_ goal: GoalOfEach) -> String { wording.inEach(title(goal.first)) }

  /// How many of the municipalities meet the target, in a sentence with the target.
  func standing(of goal: GoalOfEach, inTable: Bool) -> String {
    guard let target = goal.first.goal.target.target else {
      return wording.figuresOfEach(goal.assessments.count - goal.lacking.count, of: goal.assessments.count)
    }
    return wording.metByEach(
      goal.met.count, of: goal.told.count, isAll: goal.told.count == goal.assessments.count,
      areHidden: !goal.hidden.isEmpty,
      target: inTable ? nil : wording.target(target, goal.first.indicator.unit))
  }

  /// Who is clearly away from the target, by name.
  ///
  /// - Parameter withUnsure: whether it is told of how many chance may be the reason.
  func clearly(_ goal: GoalOfEach, withUnsure: Bool = false) -> String? {
    guard let target = goal.first.goal.target.target, !goal.clear.isEmpty else { return nil }
    return wording.clearlyAway(
      goal.clear.map { safeToShow($0.area.name) }, target.comparison, unsure: withUnsure ? goal.unsure.count : 0)
  }

  /// Whether the conclusion names a municipality that is clearly away from a goal of each.
  var isAnyClearlyAway: Bool { report.rows.compactMap(\.each).contains { !$0.clear.isEmpty } }

  func verdict(of goal: GoalOfEach) -> [String] {
    guard let target = goal.first.goal.target.target else { return [] }
    let untested = goal.untested.isEmpty ? [] : [wording.away(goal.untested.count, target.comparison)]
    guard !goal.clear.isEmpty else {
      guard untested.isEmpty else { return untested }
      let isMet = !goal.met.isEmpty && goal.unsure.isEmpty && goal.lacking.isEmpty && goal.hidden.isEmpty
      // Nobody is close to the target or far from it where nothing was tested.
      return [isMet ? wording.metByAll : goal.isTested ? wording.noneClear : wording.none]
    }
    return [wording.clearlyAway(goal.clear.count, target.comparison)]
  }

  /// All that is told of it, sentence by sentence.
  func sentences(on goal: GoalOfEach) -> [String] {
    guard let period = goal.period else { return [wording.noData(title(goal))] }
    return [wording.inPeriod(period, standing(of: goal, inTable: false)), clearly(goal)].compactMap(\.self)
      + others(goal)
  }

  /// Those of whom it is neither said that they meet the target nor that they are clearly away from it.
  func others(_ goal: GoalOfEach) -> [String] {
    func names(_ goals: [ReleasedGoal]) -> [String] { goals.map { safeToShow($0.area.name) } }
    var sentences: [String] = []
    if let target = goal.first.goal.target.target, !goal.unsure.isEmpty {
      sentences.append(wording.maybeAway(goal.unsure.count, target.comparison))
    }
    if let target = goal.first.goal.target.target, !goal.untested.isEmpty {
      sentences.append(
        wording.untested(goal.untested.count, target.comparison, isCensus: goal.first.indicator.unit == .areas))
    }
    if let period = goal.period, !goal.lacking.isEmpty {
      sentences.append(wording.missingAreas(names(goal.lacking), period: wording.inSentence(period)))
    }
    if !goal.hidden.isEmpty { sentences.append(wording.hiddenOfEach(goal.hidden.count)) }
    return sentences
  }

  // MARK: Figures in words

  package func name(_ assessment: ReleasedGoal) -> String {
    let title = title(assessment)
    return assessment.area.code == report.agreement.area ? title : "\(title), \(assessment.area.name)"
  }

  /// The goal's title, with what tells it from another goal that has the same in the same area.
  func title(_ assessment: ReleasedGoal) -> String {
    let goal = assessment.goal, others = report.namesakes(of: goal)
    let title = wording.text(goal.title)
    guard !others.isEmpty else { return title }
    let target = others.contains { $0.target != goal.target } ? targetText(assessment) : nil
    let alike = others.filter { $0.target == goal.target }
    let deadline = alike.contains { $0.deadline != goal.deadline } ? goal.deadline : nil
    guard target == nil, deadline == nil else { return wording.goal(title, target: target, by: deadline) }
    let place = (others.count { report.place(of: $0) < report.place(of: goal) }) + 1
    return wording.goal(title, target: wording.number(place), by: nil)
  }

  /// The names of goals for a list: a goal that is set for several areas once, with the areas; of many, how many.
  func names(_ assessments: [ReleasedGoal]) -> [String] {
    var titles: [String] = []
    let byTitle = Dictionary(grouping: assessments, by: title)
    for assessment in assessments {
      let title = title(assessment)
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.flatMap { title -> [String] in
      let goals = byTitle[title] ?? []
      guard goals.count > 1 else { return goals.map(name) }
      let all = report.goals.count { $0.goal.id == goals[0].goal.id }
      let municipalities = goals.filter { $0.area.kind == .municipality }
      if goals.count == all, municipalities.count == all { return [wording.inEach(title)] }
      guard municipalities.count > 5 else { return [wording.goal(title, in: goals.map { safeToShow($0.area.name) })] }
      let wider = goals.filter { $0.area.kind != .municipality }.map { safeToShow($0.area.name) }
      let count = wording.quantity(
        wording.number(municipalities.count), .areas, count: Double(municipalities.count))
      return [wording.goal(title, in: wider + [count])]
    }
  }

  /// The same text of several goals once, after all their names.
  func together(_ texts: [(assessment: ReleasedGoal, text: String)]) -> [String] {
    texts.uniqued(on: \.text).map { entry in
      let goals = texts.filter { $0.text == entry.text }
      return wording.note(names(goals.map(\.assessment)).joined(separator: ", "), entry.text)
    }
  }

  /// A number in the indicator's unit, with as many decimals as all of the indicator's.
  func number(_ value: Double, _ assessment: ReleasedGoal) -> String {
    wording.number(value, decimals: decimals(assessment))
  }

  /// The same for all figures of an indicator.
  func decimals(_ assessment: ReleasedGoal) -> Int {
    report.decimals[assessment.indicator.id] ?? assessment.indicator.unit.decimals
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
        wording.number(value, decimals: decimals(assessment)), assessment.indicator.unit, count: value.doubleValue)
    case .share, .rate: quantity(measurement.number, assessment)
    }
  }

  /// What it takes to meet the target; `nil` where nothing is missing, and where nothing helps any more.
  package func shortfall(_ assessment: ReleasedGoal) -> String? {
    guard let needed = assessment.needed, needed > 0, assessment.verdict != .outOfReach,
      let target = assessment.goal.target.target
    else { return nil }
    guard case .share? = assessment.observation?.measurement.value else {
      let isOver = assessment.goal.deadline.map { $0 <= report.asOf } ?? false
      return wording.shortfall(needed, assessment.indicator.unit, target.comparison, isOver: isOver)
    }
    return wording.missing(needed, ofCases: assessment.observation?.handling != nil, target.comparison)
  }

  /// Whether chance may have made the gap. Where there is none, the interval says nothing of it.
  func isUncertain(_ assessment: ReleasedGoal) -> Bool { assessment.certainty == .uncertain && assessment.gap != 0 }

  /// Whether the first and the latest figure alone don't show what all figures do.
  func isOnlyOverAll(_ assessment: ReleasedGoal) -> Bool {
    assessment.course?.change.map { $0.interval != nil && $0.mayBeChance } ?? false
  }

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
