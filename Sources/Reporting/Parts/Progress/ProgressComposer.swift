internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
public import Rendering
internal import Statistics

/// Puts the progress summary into words: a paragraph per goal for readers who want no table, and what changed since the
/// check before.
struct ProgressComposer {
  let report: CheckReport
  let wording: any Wording

  /// The words for figures, which are the goal check's.
  var words: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }

  var document: Document {
    let goals = report.goals.map { assessment in
      Document.Section(
        kind: .goal, heading: words.name(assessment),
        blocks: [.paragraphs([paragraph(on: assessment)])])
    }
    let changes = Document.Section(
      kind: .changes, heading: wording.changes(since: report.checkPeriod.previousCheck),
      blocks: [.bullets(self.changes)])
    let conclusion = Document.Section(
      kind: .conclusion, heading: wording.conclusion,
      blocks: [
        .paragraphs([words.headline, words.scope].filter { !$0.isEmpty } + wording.rejectedRows(of: report.inputs))
      ])
    return Document(
      title: "\(wording.progressSummary): \(wording.text(report.agreement.title))",
      subtitle: wording.asOf(report.checkPeriod, report.asOf), sections: [conclusion] + goals + [changes])
  }

  // MARK: A goal

  /// Conclusion, figure, pace, forecast, what is missing, what the data can't tell.
  func paragraph(on assessment: ReleasedGoal) -> String {
    ([conclusion(assessment)] + figure(assessment) + pace(assessment) + doubt(assessment) + outlook(assessment)
      + missing(assessment)
      + limits(assessment) + initiatives(assessment)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the verdict rests on, and where there is doubt of it, why.
  func lead(on assessment: ReleasedGoal) -> String {
    let doubts = doubt(assessment) + (words.isUncertain(assessment) ? [wording.withinUncertainty()] : [])
    return [conclusion(assessment), doubts.first ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func conclusion(_ assessment: ReleasedGoal) -> String {
    wording.plain(
      assessment.verdict, isCensus: assessment.indicator.unit == .areas,
      wasMet: assessment.baseline?.meetsTarget ?? false)
  }

  private func figure(_ assessment: ReleasedGoal) -> [String] {
    let aim = assessment.goal.target.target.map { target in
      wording.aim(
        wording.target(target, assessment.indicator.unit), by: assessment.goal.deadline,
        passed: assessment.goal.deadline.map { $0 <= report.asOf } ?? false)
    }
    guard let observation = assessment.observation else { return [aim].compactMap(\.self) }
    guard !assessment.hidesValue else { return [wording.figureHidden(observation.period), aim].compactMap(\.self) }
    let value = words.marked(words.value(assessment), observation.flags.contains(.illustrative))
    var sentences: [String?] = []
    if let count = observation.measurement.value?.areaCount {
      sentences.append(wording.census(value, at: observation.period))
      if count.unknown > 0 {
        sentences.append(wording.unknownAreas(count.unknown, low: count.yes, high: count.yes + count.unknown))
      }
      if count.declined > 0 { sentences.append(wording.declinedAreas(count.declined)) }
    } else {
      let interval = assessment.interval.map {
        (low: words.number($0.low, assessment), high: words.quantity($0.high, assessment))
      }
      sentences.append(wording.figure(value, in: observation.period, assessment.indicator.unit, interval: interval))
    }
    sentences.append(aim)
    switch assessment.movement {
    case .improving: sentences.append(wording.direction(true))
    case .worsening: sentences.append(wording.direction(false))
    case .noDetectableChange, .tooFew, .hidden: break
    }
    return sentences.compactMap(\.self)
  }

  /// Where the goal should be by now, once its figure has been told.
  private func pace(_ assessment: ReleasedGoal) -> [String] {
    // Once the goal is decided, the path has come to its end.
    guard let expected = assessment.expected, let baseline = assessment.baseline,
      let observation = assessment.observation, let from = baseline.value.value, !assessment.verdict.traits.isDecided
    else { return [] }
    return [
      wording.evenPath(
        from: words.marked(
          words.quantity(from, assessment), assessment.isIllustrative && !baseline.isStated),
        in: baseline.period, to: words.planned(expected, assessment), in: observation.period,
        assessment.indicator.unit)
    ]
  }

  private func doubt(_ assessment: ReleasedGoal) -> [String] {
    let isForBaseline =
      assessment.verdict == .hidden && assessment.hidesBaseline && !assessment.hidesValue
    return [
      isForBaseline ? assessment.baseline.map { wording.baselineHidden($0.period) } : nil,
      assessment.breakAfterBaseline.map { wording.baselineBeforeBreak(wording.inSentence($0.period)) },
    ].compactMap(\.self)
  }

  private func outlook(_ assessment: ReleasedGoal) -> [String] {
    if let rate = EntryRate(assessment) {
      return [
        wording.entries(
          needed: wording.number(rate.needed, decimals: rate.needed.rounded() == rate.needed ? 0 : 1),
          neededCount: rate.needed, seen: wording.number(rate.seen, decimals: 1), unknown: rate.unknown)
      ]
    }
    switch assessment.forecast {
    case nil:
      return assessment.isForecast && assessment.series.hidesAny ? [wording.noForecastHidden()] : []
    case .refused(let reason): return [wording.noForecast(reason)]
    case .forecast(let forecast, let time):
      return [
        wording.forecast(
          time.period.map(wording.inSentence) ?? time.description, value: words.quantity(forecast.value, assessment),
          low: words.number(forecast.low, assessment), high: words.quantity(forecast.high, assessment),
          probability: forecast.probability.map(wording.probability))
      ] + (assessment.isAgainst(forecast) ? [wording.forecastAgainstVerdict()] : [])
    }
  }

  private func missing(_ assessment: ReleasedGoal) -> [String] {
    guard let shortfall = words.shortfall(assessment), let needed = assessment.needed,
      let target = assessment.goal.target.target, let observation = assessment.observation
    else { return [] }
    guard case .share = observation.measurement.value else { return [shortfall] }
    return [wording.missing(needed, ofCases: observation.handling != nil, target.comparison)]
  }

  // MARK: What the data can't tell

  private func limits(_ assessment: ReleasedGoal) -> [String] {
    guard let observation = assessment.observation else { return note(assessment) }
    var sentences: [String] = []
    if words.isUncertain(assessment) { sentences.append(wording.withinUncertainty()) }
    if case .value = observation.measurement.value, !assessment.indicator.unit.isAdditive {
      sentences.append(wording.onlyRounded())
    }
    sentences += assessment.series.breaks.map {
      wording.newDefinition(from: $0.period, note: $0.note.map(wording.text))
    }
    switch assessment.movement {
    case .tooFew: sentences.append(wording.tooFewFigures(assessment.series.segmentCount))
    case .noDetectableChange: sentences.append(wording.noCertainTrend())
    case .hidden: sentences.append(wording.noTrendHidden())
    case .improving, .worsening: break
    }
    if case .some(.none(let since)) = assessment.freshness { sentences.append(wording.noNewData(since: since)) }
    if let text = wording.neverDecided(assessment) { sentences.append(text) }
    if observation.flags.contains(.provisional) { sentences.append(wording.provisionalFigure()) }
    if !observation.missingAreas.isEmpty {
      let names = observation.missingAreas.map(report.agreement.name(of:))
      sentences.append(wording.missingAreas(names, period: wording.inSentence(observation.period)))
    }
    return sentences + note(assessment)
  }

  /// What is done about the goal, beside its figure.
  private func initiatives(_ assessment: ReleasedGoal) -> [String] {
    guard let portfolio = report.portfolio(with: Initiative.self) else { return [] }
    let words = InitiativeWords(portfolio: portfolio, wording: wording)
    let behind = portfolio.initiatives(of: assessment.goal.id).map(words.line)
    return [behind.isEmpty ? wording.noInitiativeBehind : wording.initiativesBehind(behind)]
  }

  private func note(_ assessment: ReleasedGoal) -> [String] {
    assessment.goal.note.map { [wording.remark(wording.text($0))] } ?? []
  }
}

extension CheckReport {
  /// The progress summary in words.
  public func progressSummary(_ wording: any Wording) -> Document {
    ProgressComposer(report: self, wording: wording).document
  }
}

extension ReleasedGoal {
  /// Whether the value at the deadline is asked for.
  fileprivate var isForecast: Bool {
    indicator.unit != .areas && goal.target.target != nil && goal.deadline.map { $0 > asOf } ?? false
  }

  /// Whether the forecast leads to the target although the path is not kept up with, or away from it although it is.
  func isAgainst(_ forecast: Forecast) -> Bool {
    guard let probability = forecast.probability else { return false }
    guard verdict.traits.restsOn.contains(.baseline) else { return false }
    return verdict.traits.advice == .followUp ? probability > 0.5 : probability < 0.5
  }
}
