internal import Agreement
internal import Assessment
internal import Basics
internal import DeliveryTexts
package import Disclosure
internal import Evidence
internal import FindingTexts
internal import Findings
internal import Geography
internal import Languages
internal import Statistics
internal import TrendTexts

extension GoalCheckComposer {
  /// What the figures rest on: which periods, which files, how fresh.
  var dataBasis: [String] {
    let single = report.single, told = Set(single.map(\.indicator.id))
    // Goals of each municipality rest on the figures of the goal for all of them, if there is one.
    let others = report.goals.filter { $0.area.kind == .municipality && !told.contains($0.indicator.id) }
    return together((single + others).map { ($0, basis($0)) })
  }

  private func basis(_ assessment: ReleasedGoal) -> String {
    let observations = assessment.series.observations
    guard let first = observations.first, let last = observations.last else { return wording.basisWithoutData() }
    let files = Set(observations.flatMap(\.files)).sorted()
    var sentences = [
      wording.basis(
        files: files, first: first.period, last: last.period,
        freshness: assessment.freshness.map(wording.freshness) ?? "")
    ]
    if let handled = assessment.observation?.handling { sentences += handling(handled, assessment) }
    if assessment.isIllustrative, !report.isAllIllustrative { sentences.append(wording.illustrativeSource) }
    if let note = report.source(of: assessment)?.note { sentences.append(wording.text(note)) }
    return sentences.joined(separator: " ")
  }

  /// Of those answered beside of those due, the median and the 90th percentile of days taken.
  private func handling(_ handling: ReleasedHandling, _ assessment: ReleasedGoal) -> [String] {
    guard let handled = handling.counts.value else { return daysTaken(handling) }
    guard handled.answered > 0 else { return [] }
    let share = 100 * Double(handled.onTime) / Double(handled.answered)
    var sentences = [
      wording.timeliness(
        onTime: wording.number(handled.onTime), answered: wording.number(handled.answered),
        due: wording.number(handled.due),
        shareOfAnswered: wording.quantity(wording.number(share, decimals: 1), .percent, count: share))
    ]
    sentences += daysTaken(handling)
    if let pending = assessment.series.pending.value {
      sentences.append(wording.notHandled(pending: pending, cancelled: handled.cancelled))
    }
    return sentences
  }

  private func daysTaken(_ handling: ReleasedHandling) -> [String] {
    guard let median = handling.medianDays, let ninetieth = handling.ninetiethDays else { return [] }
    return [wording.days(median: inDays(median), ninetieth: inDays(ninetieth))]
  }

  private func inDays(_ days: Double) -> String {
    wording.quantity(wording.number(days, decimals: 0), .days, count: days.rounded(.toNearestOrAwayFromZero))
  }

  /// What a reader must know before using the figures.
  var caveats: [String] {
    notes + uncertainties + assumptions + gaps + doubtfulFigures + explanations
  }

  private var notes: [String] {
    together(report.goals.compactMap { goal in goal.goal.note.map { (goal, wording.text($0)) } })
  }

  private var uncertainties: [String] {
    // Who of the municipalities is how sure is said where the goal of each of them stands.
    together(report.single.flatMap { assessment in uncertainties(of: assessment).map { (assessment, $0) } })
      + together(report.goals.flatMap { goal in sharedQuarters(goal).map { (goal, $0) } })
  }

  private func sharedQuarters(_ goal: ReleasedGoal) -> [String] {
    let series = goal.series
    return series.independentCount == series.segmentCount || goal.movement == .counted
      ? [] : [wording.sharedQuarters(series.segmentCount, used: series.independentCount)]
  }

  private func uncertainties(of assessment: ReleasedGoal) -> [String] {
    var texts: [String] = []
    if [.improving, .worsening].contains(assessment.movement), isOnlyOverAll(assessment) {
      texts.append(wording.onlyOverAll(isImproving: assessment.movement == .improving))
    }
    if case .value = assessment.observation?.measurement.value, !assessment.indicator.unit.isAdditive,
      assessment.goal.target.target != nil
    {
      texts.append(wording.roundedSource())
    }
    if let silence = assessment.series.silence {
      texts.append(wording.silence(since: silence.since, until: report.asOf, cases: silence.cases.value))
    }
    return texts
  }

  private var assumptions: [String] {
    let assumed = report.withTarget.filter { $0.baseline?.origin == .observed && $0.baseline?.isWholeYear == false }
    let few = report.goals.filter { $0.movement == .tooFew && $0.observation != nil }
    let unsure = together(report.withTarget.flatMap { goal in baselineDoubts(goal).map { (goal, $0) } })
    let courses = together(report.withTarget.flatMap { goal in courseLimits(goal).map { (goal, $0) } })
    return formerTargets + (assumed.isEmpty ? [] : [wording.baselineAssumed(names(assumed))]) + unsure + breaks
      + replacements + courses
      + (few.isEmpty ? [] : [wording.tooFewPoints(names(few))])
  }

  /// The targets that goals had before those of today.
  private var formerTargets: [String] {
    together(
      report.goals.flatMap { assessment in
        let stages = assessment.goal.stages
        return zip(stages, stages.dropFirst()).compactMap { former, next -> (ReleasedGoal, String)? in
          // What is written again as it was is no other target.
          if next.target == former.target, [nil, former.deadline].contains(next.deadline) { return nil }
          let target = former.target.target.map { wording.target($0, assessment.indicator.unit) } ?? wording.notSet
          let deadline = former.deadline != next.deadline ? former.deadline : nil
          return (
            assessment,
            wording.targetChanged(
              from: wording.goal(target, by: deadline), until: next.from, decision: next.decision.map(wording.text))
          )
        }
      })
  }

  /// The areas that have taken the place of others since the agreement began.
  private var replacements: [String] {
    report.agreement.areas.compactMap { area in
      guard !area.replaces.isEmpty, let since = area.validFrom, report.agreement.first < since, since <= report.asOf
      else { return nil }
      return wording.replaced(area.replaces.map(report.agreement.name(of:)), by: area.name, since: since)
    }
  }

  private var breaks: [String] {
    together(
      report.goals.flatMap { assessment in
        assessment.series.breaks.map {
          (assessment, wording.series(break: wording.inSentence($0.period), note: $0.note.map(wording.text)))
        }
      })
  }

  /// What the change and the pace are worked out from, where that isn't the figures as they stand.
  package func courseLimits(_ assessment: ReleasedGoal) -> [String] {
    guard let course = assessment.course else { return [] }
    var limits: [String] = []
    if let shared = course.sharedAreas {
      let ends = (quantity(course.start, assessment), quantity(course.value, assessment))
      limits.append(wording.sharedAreas(shared, from: ends.0, in: course.since, to: ends.1))
    }
    if course.isWholeYear { limits.append(wording.wholeYears()) }
    if case .difference(_, _?, isExactBaseline: true)? = course.change { limits.append(wording.exactBaseline()) }
    return limits
  }

  /// What a pace rests on that isn't certain: areas that were unknown at the baseline, or missing from it.
  private func baselineDoubts(_ assessment: ReleasedGoal) -> [String] {
    guard let baseline = assessment.baseline, baseline.origin == .observed else { return [] }
    let period = wording.period(baseline.period)
    var doubts: [String] = []
    // Once the goal is decided, its pace decides nothing.
    if baseline.unknown > 0, !assessment.verdict.traits.isDecided {
      let low = Int(baseline.value.value ?? 0)
      doubts.append(
        wording.baselineUnknown(period, baseline.unknown, low: low, high: low + baseline.unknown))
    }
    if !baseline.missingAreas.isEmpty {
      let names = baseline.missingAreas.map(report.agreement.name(of:))
      doubts.append(wording.missingAreas(names, period: period))
    }
    return doubts
  }

  private var gaps: [String] {
    let missing = report.goals.compactMap { assessment -> (ReleasedGoal, String)? in
      guard let observation = assessment.observation, !observation.missingAreas.isEmpty else { return nil }
      let names = observation.missingAreas.map(report.agreement.name(of:))
      return (assessment, wording.missingAreas(names, period: wording.inSentence(observation.period)))
    }
    return together(missing) + wording.rejectedRows(of: report.inputs)
      + (report.goals.contains(where: \.hidesAny) ? [report.hiddenWords(wording)] : [])
  }

  /// Figures that are used as they stand although they are hardly meant so.
  private var doubtfulFigures: [String] {
    report.findings.filter { [.totalContradictsParts, .fractionsForPercent].contains($0.code) }.map { released in
      let finding = released.shown(hidden: wording.hiddenMark)
      let place = [finding.place?.file, finding.place?.line.map(String.init)].compactMap(\.self).joined(separator: ":")
      return "\(place): \(wording.explanation(of: finding).message)."
    }
  }

  private var explanations: [String] {
    let units = report.goals.filter { $0.interval != nil }.map(\.indicator.unit)
    let hasShares = units.contains { $0.per == nil }, hasRates = units.contains { $0.per != nil }
    let hasCensus = report.goals.contains { $0.observation?.measurement.value?.areaCount != nil }
    return (units.isEmpty ? [] : [wording.intervalsExplained(ofShares: hasShares, ofRates: hasRates)])
      + (hasCensus ? [wording.censusExplained()] : [])
      + (report.rows.compactMap(\.each).contains(where: \.isTested) ? [wording.discoveriesExplained()] : [])
  }

  // MARK: Recommendation

  /// What the group is asked to decide, ready for the agenda.
  var recommendations: [String] {
    let each = report.rows.compactMap(\.each), ofEach = Set(each.map(\.first.goal.id))
    // Who is away from a goal of each municipality is found of all of them together, and who owes figures is asked by name.
    let isToldOfEach: [ReleasedGoal.Advice] = [.followUp, .watch, .data, .wait]
    let away = each.filter { goal in
      !goal.clear.isEmpty && goal.first.goal.deadline.map { report.asOf < $0 } ?? true
    }
    func members(
      _ advice: ReleasedGoal.Advice, ofAreas: Bool? = nil, _ words: ([String]) -> String
    ) -> [String] {
      let goals = report.goals.filter { goal in
        goal.advice == advice && !(ofEach.contains(goal.goal.id) && isToldOfEach.contains(advice))
          && ofAreas.map { $0 == (goal.indicator.unit == .areas) } ?? true
      }
      return goals.isEmpty ? [] : [words(names(goals))]
    }
    let deliveries = report.deliveries(in: wording)
    let members =
      [wording.recommendNoting()] + members(.explain, wording.recommendExplanation)
      + members(.followUp, wording.recommendFollowUp)
      + away.map { wording.recommendFollowUp(title($0), areas: $0.clear.count) }
      + members(.consider, wording.recommendConsidering)
      + members(.revise, ofAreas: true) { wording.recommendRevision($0, ofAreas: true) }
      + members(.revise, ofAreas: false) { wording.recommendRevision($0, ofAreas: false) }
      + members(.watch, wording.recommendWatching) + clarifications + deliveries.recommendations
      + missingFigures(asked: deliveries.asked)
      + members(.setBaseline, wording.recommendBaseline)
      + members(.setTarget) { titles in
        wording.recommendTarget(titles, isOver: report.agreement.last <= report.asOf)
      }
      + members(.wait, wording.recommendWaiting)
    // One sentence: commas after its members, and a full stop at its end.
    return members.dropLast().map { $0 + "," } + members.suffix(1).map(sentence)
  }

  /// Goals whose figures nobody is asked for by name.
  private func missingFigures(asked: Set<ID<Source>>) -> [String] {
    let goals = report.single.filter { goal in
      guard goal.advice == .data else { return false }
      switch goal.reason {
      case .noBaseline, .periodsMissing: return true
      case nil, .areaMissing, .areasMissing, .broken, .seasons: return !asked.contains(goal.indicator.source)
      }
    }
    return goals.isEmpty ? [] : [wording.recommendData(names(goals))]
  }

  /// Goals on the same areas in one.
  private var clarifications: [String] {
    func unknown(_ goal: ReleasedGoal) -> Int { goal.observation?.measurement.value?.areaCount?.unknown ?? 0 }
    func areas(_ goal: ReleasedGoal) -> String { "\(goal.indicator.id) \(goal.area.code) \(unknown(goal))" }
    return report.goals.filter { unknown($0) > 0 }.uniqued(on: areas).map { goal in
      wording.recommendClarifying(
        unknown(goal), namesOfUnknown(goal), names(report.goals.filter { areas($0) == areas(goal) }))
    }
  }
}
