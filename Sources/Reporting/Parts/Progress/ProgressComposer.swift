internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import PortfolioTexts
public import Rendering
internal import Statistics
internal import TrendTexts

/// Puts the progress summary into words: a paragraph per goal for readers who want no table.
struct ProgressComposer {
  let report: CheckReport
  let wording: any Wording

  /// The words for figures, which are the goal check's.
  var words: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }

  var document: Document {
    var notes: [String] = []
    let goals = report.rows.map { row in section(row, &notes) }
    let conclusion = Document.Section(
      kind: .conclusion, heading: wording.conclusion,
      blocks: [
        .paragraphs(
          words.deliveries + words.illustrative + [words.headline].filter { !$0.isEmpty } + words.ofEach + words.scope
            + words.changes
            + words.recommended + wording.rejectedRows(of: report.inputs)
        )
      ])
    return Document(
      title: "\(wording.progressSummary): \(wording.text(report.agreement.title))",
      subtitle: report.subtitle(wording, for: report.agreement.recipients.progress),
      sections: [conclusion] + goals
        + (notes.isEmpty
          ? [] : [Document.Section(kind: .notes, heading: wording.notes, blocks: [.numbered(notes)])]))
  }

  /// Three lines of a goal; the initiatives behind it, and what a reader may want to know besides becomes a note.
  private func section(_ row: GoalRow, _ notes: inout [String]) -> Document.Section {
    switch row {
    case .one(let assessment):
      var lines = lines(on: assessment)
      refer(to: self.notes(on: assessment) + initiatives(assessment), from: &lines, &notes)
      return Document.Section(kind: .goal, heading: words.name(assessment), blocks: [.paragraphs(lines)])
    case .each(let goal):
      var lines = words.sentences(on: goal) + aim(goal.first)
      refer(to: initiatives(goal.first), from: &lines, &notes)
      return Document.Section(kind: .goal, heading: words.title(goal), blocks: [.paragraphs(lines)])
    }
  }

  /// Puts the numbers of notes behind the last line.
  private func refer(to texts: [String], from lines: inout [String], _ notes: inout [String]) {
    let numbers = texts.map { number(of: $0, in: &notes) }.sorted()
    guard !numbers.isEmpty else { return }
    lines.append(([lines.popLast()].compactMap(\.self) + [wording.seeNotes(numbers)]).joined(separator: " "))
  }

  /// The number of a note; one that another goal has already stands once.
  private func number(of note: String, in notes: inout [String]) -> Int {
    if let index = notes.firstIndex(of: note) { return index + 1 }
    notes.append(note)
    return notes.count
  }

  // MARK: A goal

  /// Three lines: the verdict, the figure with what has changed, and what is missing by when.
  func lines(on assessment: ReleasedGoal) -> [String] {
    let lines = [[conclusion(assessment)], figure(assessment), aim(assessment) + missing(assessment)]
    return lines.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// All that a reader may want to know besides: where the goal should be and will be, and what the data can't tell.
  func notes(on assessment: ReleasedGoal) -> [String] {
    let path = entries(assessment) + pace(assessment) + doubt(assessment) + outlook(assessment) + against(assessment)
    return course(assessment) + (path.isEmpty ? [] : [path.joined(separator: " ")]) + limits(assessment)
  }

  /// What the verdict rests on, and where there is doubt of it, why.
  func lead(on assessment: ReleasedGoal) -> String {
    let doubts = doubt(assessment) + (words.isUncertain(assessment) ? [wording.withinUncertainty()] : [])
    return [conclusion(assessment), doubts.first ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func conclusion(_ assessment: ReleasedGoal) -> String {
    // How sure it is says enough of why.
    switch assessment.note {
    case nil, .clearlyBehind: wording.plain(assessment.verdict, assessment.setting)
    case let note: sentence(wording.verdict(assessment.verdict, note))
    }
  }

  private func against(_ assessment: ReleasedGoal) -> [String] {
    assessment.isAgainstForecast ? [wording.forecastAgainstVerdict()] : []
  }

  private func aim(_ assessment: ReleasedGoal) -> [String] {
    guard let target = assessment.goal.target.target else { return [] }
    // What was reached or not is said with its deadline.
    let isDated = [.met, .metLate, .notMet].contains(assessment.verdict)
    return [
      wording.aim(
        wording.target(target, assessment.indicator.unit), by: isDated ? nil : assessment.goal.deadline)
    ]
  }

  private func figure(_ assessment: ReleasedGoal) -> [String] {
    guard let observation = assessment.observation else { return [] }
    guard !assessment.hidesValue else { return [wording.figureHidden(observation.period)] }
    let value = words.marked(words.value(assessment), observation.flags.contains(.illustrative))
    var sentences: [String] = []
    if observation.measurement.value?.areaCount != nil {
      sentences.append(wording.census(value, at: observation.period, change: words.fromBaseline(assessment)))
    } else {
      let interval = assessment.interval.map {
        (low: words.number($0.low, assessment), high: words.number($0.high, assessment))
      }
      sentences.append(
        wording.figure(
          value, in: observation.period, interval: interval, change: words.fromBaseline(assessment)))
    }
    if let country = words.country(assessment) { sentences.append(wording.inCountry(country)) }
    return sentences
  }

  /// How sure the change is, and how sure the number of municipalities.
  private func course(_ assessment: ReleasedGoal) -> [String] {
    guard !assessment.hidesValue else { return [] }
    var sentences: [String] = []
    if let count = assessment.observation?.measurement.value?.areaCount {
      if count.unknown > 0 {
        sentences.append(
          wording.unknownAreas(
            count.unknown, words.namesOfUnknown(assessment), low: count.yes, high: count.yes + count.unknown))
      }
      if count.declined > 0 { sentences.append(wording.declinedAreas(count.declined)) }
    }
    if let course = assessment.course, let change = course.change {
      sentences.append(wording.changeCounted(from: course.since, interval: words.ends(of: change, assessment)))
      if case .areas(_, let unknown, _) = change, unknown > 0 { sentences.append(wording.joinedOfUnknown(unknown)) }
    }
    switch assessment.movement {
    case .improving, .worsening:
      sentences.append(
        wording.direction(assessment.movement == .improving, ofAll: words.isOnlyOverAll(assessment)))
    case .noDetectableChange, .tooFew:
      if let change = assessment.course?.change, change.interval != nil {
        sentences.append(wording.changeIs(chance: change.mayBeChance))
      }
    case .counted, .hidden: break
    }
    return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
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
          words.quantity(from, assessment), assessment.isIllustrative && baseline.origin == .observed),
        in: baseline.period, to: words.planned(expected, assessment), in: observation.period,
        assessment.indicator.unit)
    ]
  }

  private func doubt(_ assessment: ReleasedGoal) -> [String] {
    let isForBaseline =
      assessment.verdict == .hidden && assessment.hidesBaseline && !assessment.hidesValue
    return isForBaseline ? assessment.baseline.map { [wording.baselineHidden($0.period)] } ?? [] : []
  }

  private func entries(_ assessment: ReleasedGoal) -> [String] {
    guard let rate = EntryRate(assessment) else { return [] }
    return [
      wording.entries(
        needed: rate.needed, seen: wording.number(rate.seen, decimals: 1), from: rate.start, unknown: rate.unknown)
    ]
  }

  private func outlook(_ assessment: ReleasedGoal) -> [String] {
    let assurance = assessment.assurance.map { [wording.assurance($0)] } ?? []
    switch assessment.forecast {
    case nil:
      return assessment.isForecast && assessment.series.hidesAny ? [wording.noForecastHidden()] : []
    case .refused(let reason, _): return [wording.noForecast(reason)] + assurance
    case .forecast(let forecast, let time):
      return [
        wording.forecast(
          time, value: words.quantity(forecast.value, assessment),
          low: words.number(forecast.low, assessment), high: words.quantity(forecast.high, assessment),
          probability: forecast.probability.map(wording.probability), doubt: doubt(forecast, assessment))
      ] + assurance
    }
  }

  /// Why a forecast should be taken with care.
  private func doubt(_ forecast: Forecast, _ assessment: ReleasedGoal) -> ForecastDoubt? {
    if forecast.basis == .level { return .level }
    if assessment.isShiftUnexplained { return .shift }
    return assessment.movement == .noDetectableChange ? .noTrend : nil
  }

  private func missing(_ assessment: ReleasedGoal) -> [String] {
    words.shortfall(assessment).map { [$0] } ?? []
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
    case .tooFew where assessment.course?.change?.interval == nil:
      sentences.append(wording.tooFewFigures(assessment.series.segmentCount))
    // Where the change is told, so is that it may be chance.
    case .noDetectableChange where assessment.course?.change?.interval == nil:
      sentences.append(wording.noCertainTrend())
    case .hidden: sentences.append(wording.noTrendHidden())
    case .improving, .worsening, .counted, .tooFew, .noDetectableChange: break
    }
    if case .some(.none(let since)) = assessment.freshness { sentences.append(wording.noNewData(since: since)) }
    sentences += words.courseLimits(assessment).map { sentence($0.capitalizedFirst) }
    if observation.flags.contains(.provisional) { sentences.append(wording.provisionalFigure()) }
    if !observation.missingAreas.isEmpty {
      let names = observation.missingAreas.map(report.agreement.name(of:))
      sentences.append(wording.missingAreas(names, period: wording.inSentence(observation.period)))
    }
    return sentences + note(assessment)
  }

  /// What is done about the goal, beside its figure.
  func initiatives(_ assessment: ReleasedGoal) -> [String] {
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
}
