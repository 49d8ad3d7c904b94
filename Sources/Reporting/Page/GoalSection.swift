internal import Agreement
internal import Assessment
internal import Disclosure
internal import Evidence
internal import Languages
internal import PageTexts
internal import Rendering
internal import Statistics

/// One goal's part of the page.
struct GoalSection {
  let page: PageComposer
  /// Of the goal in the report, from 1.
  let number: Int
  let assessment: ReleasedGoal

  var report: CheckReport { page.report }
  var wording: any Wording { page.wording }
  var composer: GoalCheckComposer { page.composer }
  var id: String { GoalSection.anchor(number) }
  var name: String { composer.name(assessment) }
  var isIllustrative: Bool { assessment.isIllustrative }

  static func anchor(_ number: Int) -> String { "goal-\(number)" }

  var element: Element {
    Element(
      "article", ["id": id, "class": "goal", "aria-labelledby": "\(id)-heading"],
      [
        Element("h3", ["id": "\(id)-heading"], text: name),
        Element(
          "p", ["class": "verdict"],
          [.chip(wording.verdict(assessment.verdict), assessment.verdict.tone.icon)]
            + composer.verdictDetails(assessment).map { Element("span", ["class": "detail"], text: $0) }),
      ] + keys + ([lead, absence].compactMap(\.self).map { Element("p", text: $0) })
        + (RunChartComposer(goal: self)?.elements ?? []) + [
          .details(wording.moreOnGoal, paragraphs.map { Element("p", text: $0) })
        ])
  }

  /// The figures that a reader looks for first.
  private var keys: [Element] {
    guard assessment.verdict.traits.hasTarget else { return [] }
    var keys: [(name: String, lines: [String])] = [
      (wording.keyNow, composer.valueLines(assessment)), (wording.keyTarget, [composer.targetText(assessment)]),
    ]
    if let expected = assessment.expected, !assessment.verdict.traits.isDecided, !assessment.hidesValue {
      keys.append((wording.keyExpected, [composer.planned(expected, assessment)]))
    }
    let needed = composer.needed(assessment)
    if needed != wording.none { keys.append((wording.keyNeeded, [needed])) }
    let atDeadline = composer.atDeadline(assessment)
    if atDeadline != [wording.none] { keys.append((wording.keyAtDeadline, atDeadline)) }
    return [.keys(keys)]
  }

  /// Two sentences at most: what the verdict rests on, and what may upset it.
  private var lead: String {
    ProgressComposer(report: report, wording: wording).lead(on: assessment)
  }

  private var paragraphs: [String] {
    let definition = assessment.indicator.definition.map(wording.text)
    let progress = ProgressComposer(report: report, wording: wording)
    let note = progress.notes(on: assessment) + progress.initiatives(assessment)
    return (definition.map { [$0] } ?? []) + progress.lines(on: assessment)
      + (note.isEmpty ? [] : [note.joined(separator: " ")])
  }

  /// Why there is no chart.
  private var absence: String? {
    let observations = assessment.series.observations
    if observations.isEmpty { return wording.nothingToShow }
    return observations.allSatisfy(\.measurement.isHidden) ? report.hiddenWords(wording) : nil
  }

  // MARK: Numbers

  /// A value of the indicator, such as a measured one.
  func number(_ measurement: Measurement) -> String {
    switch measurement {
    case .areas(let count): wording.number(count.yes)
    case .value(let value): wording.number(value, decimals: assessment.indicator.unit.decimals)
    case .share, .rate: composer.number(measurement.number, assessment)
    }
  }

  /// A value between measured ones, such as a planned or expected one; with a decimal even where whole numbers are
  /// counted, unless it happens to be whole.
  func computed(_ value: Double) -> String {
    let decimals = assessment.indicator.unit.decimals
    return wording.number(value, decimals: decimals == 0 && value.rounded() != value ? 1 : decimals)
  }

  func quantity(_ number: String, _ value: Double) -> String {
    wording.quantity(number, assessment.indicator.unit, count: value)
  }

  /// The words of an axis.
  func labels(_ ticks: Ticks) -> [String] {
    ticks.values.map { value in
      let number = wording.number(value, decimals: ticks.decimals)
      // "kommuner" at every mark would say no more.
      return assessment.indicator.unit == .percent ? quantity(number, value) : number
    }
  }

  /// What the indicator's values can't leave.
  var bounds: ClosedRange<Double>? {
    switch assessment.indicator.unit {
    case .percent: 0...100
    case .areas: (assessment.observation?.measurement.value?.areaCount?.total).map { 0...Double(max(1, $0)) }
    case .per1000, .per100000, .index, .count, .days, .kroner: 0...Double.greatestFiniteMagnitude
    case .percentagePoints: nil
    }
  }

  /// The shortest stretch of percentages that a chart shows: a tenth of all, so that chance doesn't look like change.
  var leastSpan: Double { assessment.indicator.unit == .percent ? 10 : 0 }

  /// A caption that says where figures are made up.
  func marked(_ caption: String) -> String {
    isIllustrative ? "\(caption) (\(wording.illustrativeFigures.lowercased()))" : caption
  }

  func drawings(_ draw: (ChartSize, String) -> Element, _ id: String) -> [Element] {
    [ChartSize.wide, .narrow].map { draw($0, "\(id)-\($0.name)") }
  }
}
