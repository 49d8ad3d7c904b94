internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Languages
internal import PageTexts
internal import Rendering
internal import Statistics

/// A goal's run chart with its legend, and the same figures as a table.
struct RunChartComposer {
  let goal: GoalSection
  let figures: RunChartFigures
  /// The observations that may be shown.
  let shown: [(observation: ReleasedObservation, measurement: Measurement)]

  var assessment: ReleasedGoal { goal.assessment }
  var wording: any Wording { goal.wording }

  /// `nil` where there is nothing to show.
  init?(goal: GoalSection) {
    self.goal = goal
    figures = goal.assessment.runChart
    shown = goal.assessment.series.observations.compactMap { observation in
      observation.measurement.value.map { (observation, $0) }
    }
    if shown.isEmpty { return nil }
  }

  var elements: [Element] {
    let chart = chart
    return [
      .figure(goal.drawings(chart.drawn, "\(goal.id)-chart"), legend: legend, remarks: remarks),
      .details(wording.showFigures, [table.element]),
    ]
  }

  private var remarks: [String] {
    let hidden = shown.count < assessment.series.observations.count
    // A shift that the trend explains is not told a second time.
    let isTold =
      assessment.stability != .hidden
      && (assessment.isShiftUnexplained || ![.shift, .crossings].contains(assessment.stability))
    let course = isTold ? [wording.stability(assessment.stability)] : []
    return course + (hidden ? [goal.report.hiddenWords(wording)] : [])
  }

  // MARK: The chart

  private var chart: RunChart {
    let ticks = Ticks(
      around: reach, within: bounds, least: goal.leastSpan, wholeNumbers: assessment.indicator.unit.decimals == 0)
    var chart = RunChart(
      title: wording.chartTitle(goal.name), description: description(ticks), points: points,
      values: RunChart.Values(ticks: ticks, labels: goal.labels(ticks)))
    if let (judged, measurement) = judged {
      chart.judged = RunChart.Place(
        day: judged.period.end, value: measurement.number, label: goal.number(measurement))
      chart.interval = assessment.interval.map {
        RunChart.Span(day: judged.period.end, value: measurement.number, low: $0.low, high: $0.high)
      }
    }
    chart.centre = centre.map { centre in
      RunChart.Place(
        day: assessment.series.segmentStart?.end ?? 0, value: centre,
        label: wording.medianLabel(goal.quantity(goal.computed(centre), centre)))
    }
    chart.target = assessment.goal.target.target.map {
      let value = $0.value.doubleValue
      return RunChart.Place(
        day: 0, value: value, label: wording.targetLabel(goal.quantity(wording.number($0.value), value)))
    }
    chart.path = figures.path.map { RunChart.Place(day: $0.period.end, value: $0.value) }
    chart.fan = figures.fan.map { RunChart.Span(day: $0.period.end, value: $0.value, low: $0.low, high: $0.high) }
    chart.breaks = breaks
    chart.deadline = assessment.goal.deadline.map { AxisMark(at: Double($0.dayNumber), label: wording.deadlineMark) }
    chart.times = times
    chart.remark = goal.isIllustrative ? wording.illustrativeFigures : nil
    return chart
  }

  /// What is shown of the current segment.
  private var segment: [(observation: ReleasedObservation, measurement: Measurement)] {
    shown.filter { item in assessment.series.segmentStart.map { item.observation.period >= $0 } ?? true }
  }

  /// The median of the current segment; of fewer than eight figures it says little and isn't drawn.
  private var centre: Double? { segment.count >= 8 ? figures.centre : nil }

  /// Between the last observation before a break and the first after it; none where one of them isn't shown.
  private var breaks: [AxisMark] {
    assessment.series.breaks.compactMap { mark in
      let periods = shown.map(\.observation.period)
      guard let before = periods.last(where: { $0.first < mark.period.first }),
        let after = periods.first(where: { $0.first >= mark.period.first })
      else { return nil }
      return AxisMark(at: (before.end + after.end) / 2, label: wording.breakMark)
    }
  }

  /// What the verdict rests on, where it is one of those shown.
  private var judged: (observation: ReleasedObservation, measurement: Measurement)? {
    shown.first { $0.observation == assessment.observation }
  }

  /// Where the source has values that the indicator can't have, they are shown all the same.
  private var bounds: ClosedRange<Double>? {
    goal.bounds.flatMap { bounds in shown.map(\.measurement.number).allSatisfy(bounds.contains) ? bounds : nil }
  }

  /// The values that the axis has to hold. What is counted is seen against none, and areas against all of them.
  private var reach: [Double] {
    let lines = [centre, assessment.goal.target.target?.value.doubleValue].compactMap(\.self)
    let interval = assessment.hidesValue ? [] : assessment.interval.map { [$0.low, $0.high] } ?? []
    let whole: [Double] =
      switch assessment.indicator.unit {
      case .areas: bounds.map { [$0.lowerBound, $0.upperBound] } ?? []
      case .per1000, .per100000, .index, .count, .days, .kroner: [0]
      case .percent, .percentagePoints: []
      }
    return shown.map(\.measurement.number) + lines + figures.path.map(\.value) + interval + whole
      + figures.fan.flatMap { [$0.low, $0.high] }
  }

  private var points: [RunChart.Point] {
    var previous: Period?
    let signals = signals
    return shown.map { observation, measurement in
      let isNeighbour = previous.map { $0.next == observation.period } ?? true
      let isFirst = previous == nil
      previous = observation.period
      return RunChart.Point(
        day: observation.period.end, value: measurement.number,
        isOpen: observation.flags.contains(.provisional) || observation.flags.contains(.incomplete),
        startsAnew: !isFirst && (!isNeighbour || observation.flags.contains(.afterBreak)),
        isSignal: signals.contains(observation.period),
        name: "\(wording.period(observation.period)): "
          + goal.quantity(goal.number(measurement), measurement.number))
    }
  }

  /// The periods of the longest run on one side of the median, where that is too long to be chance (Anhøj's first rule).
  private var signals: Set<Period> {
    guard assessment.stability == .shift, let centre = figures.centre else { return [] }
    var longest: [Period] = [], run: [Period] = []
    var side: Bool?
    // Points on the median neither end a run nor belong to one.
    for (observation, measurement) in segment where measurement.number != centre {
      let isAbove = measurement.number > centre
      run = isAbove == side ? run + [observation.period] : [observation.period]
      side = isAbove
      if run.count > longest.count { longest = run }
    }
    return Set(longest)
  }

  /// The same in the size of a table's cell; `nil` where nothing may be shown.
  static func sparkline(_ goal: ReleasedGoal) -> Element? {
    let points = goal.series.observations.compactMap { observation in
      observation.measurement.value.map { RunChart.Place(day: observation.period.end, value: $0.number) }
    }
    guard points.count > 1 else { return nil }
    return Sparkline(
      points: points, target: goal.goal.target.target?.value.doubleValue,
      path: goal.runChart.path.map { RunChart.Place(day: $0.period.end, value: $0.value) },
      end: goal.goal.deadline.map { Double($0.dayNumber) }
    ).drawn
  }

  /// A mark at the end of each of the observations' periods, from the first day shown to the last.
  private var times: RunChart.Times {
    let ends =
      shown.map(\.observation.period.last) + (figures.path.map(\.period) + figures.fan.map(\.period)).map(\.last)
      + [assessment.goal.deadline].compactMap(\.self)
    guard let length = shown.last?.observation.period.length, let first = ends.min(), let last = ends.max() else {
      return RunChart.Times()
    }
    let from = Period(length, containing: first).ordinal, to = Period(length, containing: last).ordinal
    let periods = (from...max(from, to)).map { Period(length: length, ordinal: $0) }.filter { $0.last <= last }
    let perYear = periods.first?.perYear ?? 1
    return RunChart.Times(
      marks: periods.map { AxisMark(at: $0.end, label: wording.shortPeriod($0)) },
      // The last period of a year is the one to name, so that years are seen to pass.
      anchor: periods.lastIndex { $0.yearAndNumber.number == perYear } ?? max(0, periods.count - 1),
      strides: [1, 2, 4, 12].filter { $0 <= perYear && perYear.isMultiple(of: $0) } + [1, 2, 5].map { $0 * perYear })
  }

  // MARK: Words

  func quantity(_ value: Double) -> String { goal.quantity(goal.computed(value), value) }

  private func description(_ ticks: Ticks) -> String {
    var sentences: [String] = []
    if let first = shown.first, let last = shown.last {
      sentences.append(
        wording.chartSpan(wording.period(first.observation.period), wording.period(last.observation.period)))
    }
    if let judged {
      sentences.append(
        wording.chartValue(
          goal.composer.value(assessment), period: wording.period(judged.observation.period)))
    }
    if let target = assessment.goal.target.target {
      sentences.append(
        wording.chartTarget(
          wording.target(target, assessment.indicator.unit), deadline: assessment.goal.deadline.map(wording.date)))
    }
    if let centre {
      sentences.append(wording.chartCentre(quantity(centre)))
    }
    if let start = figures.path.first {
      sentences.append(
        wording.chartPath(
          from: quantity(start.value), period: wording.period(start.period)))
    }
    if let end = figures.fan.last {
      sentences.append(
        wording.chartForecast(
          quantity(end.value), low: goal.computed(end.low),
          high: goal.computed(end.high),
          period: wording.period(end.period)))
    }
    sentences += assessment.series.breaks.map { wording.chartBreak(wording.period($0.period)) }
    if ticks.low > 0 { sentences.append(wording.axisNotFromZero) }
    if goal.isIllustrative { sentences.append(wording.illustrativeFigures + ".") }
    return sentences.joined(separator: " ")
  }

  private var legend: [(icon: LegendIcon, words: String)] {
    var entries: [(icon: LegendIcon, words: String)] = [(.measured, wording.legendMeasured)]
    if points.contains(where: \.isOpen) { entries.append((.open, wording.legendOpen)) }
    if assessment.interval != nil, judged != nil {
      entries.append((.interval, wording.legendInterval))
    }
    if !figures.path.isEmpty { entries.append((.path, wording.legendPath)) }
    if !figures.fan.isEmpty { entries.append((.forecast, wording.legendForecast)) }
    return entries
  }
}

extension Period {
  /// The last day, on the axis of a chart.
  fileprivate var end: Double { Double(last.dayNumber) }
}
