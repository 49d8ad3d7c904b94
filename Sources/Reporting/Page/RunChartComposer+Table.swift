internal import Assessment
internal import Basics
internal import Evidence
internal import Rendering
internal import Statistics

extension RunChartComposer {
  /// The chart's figures, a row for each period.
  var table: PageTable {
    PageTable(
      id: "\(goal.id)-figures", caption: goal.marked(wording.figuresCaption(goal.name)),
      Document.Table(columns, of: periods.map(row), in: wording.language))
  }

  private struct Row {
    var period: Period
    var observation: Observation?
    var planned: Double?
    var expectation: RunChartFigures.Expectation?
  }

  private var periods: [Period] {
    let planned = (figures.path + figures.planned).map(\.period)
    return Set(assessment.series.observations.map(\.period) + planned + figures.fan.map(\.period)).sorted()
  }

  private func row(_ period: Period) -> Row {
    Row(
      period: period, observation: assessment.series.observations.first { $0.period == period },
      planned: (figures.path + figures.planned).first { $0.period == period }?.value,
      expectation: figures.fan.first { $0.period == period })
  }

  private var columns: [WordColumn<Row>] {
    let observations = assessment.series.observations
    let hasCounts = observations.contains { $0.measurement.counts != nil }
    let hasInterval = !figures.fan.isEmpty || shown.contains { $0.measurement.interval != nil }
    let counts: [WordColumn<Row>] = [
      WordColumn(Headings.numerator, isNumber: true) { count($0, \.numerator, shown.contains) },
      WordColumn(Headings.denominator, isNumber: true) { count($0, \.denominator) { !hidesDenominator($0) } },
    ]
    let planned = WordColumn<Row>(Headings.planned, isNumber: true) { $0.planned.map(quantity) ?? "" }
    let forecast = WordColumn<Row>(Headings.forecast, isNumber: true) {
      $0.expectation.map { quantity($0.value) } ?? ""
    }
    let remark = WordColumn<Row>(Headings.remark) { $0.observation.map(remarks) ?? "" }
    return [WordColumn(Headings.period) { wording.period($0.period) }] + (hasCounts ? counts : [])
      + [WordColumn(Headings.value, isNumber: true, text: value)] + (figures.path.isEmpty ? [] : [planned])
      + (figures.fan.isEmpty ? [] : [forecast])
      + (hasInterval ? [WordColumn(Headings.interval, isNumber: true, text: interval)] : [])
      + (observations.allSatisfy { remarks($0).isEmpty } ? [] : [remark])
  }

  private func count(
    _ row: Row, _ part: ((numerator: Int, denominator: Int)) -> Int, _ isShown: (Observation) -> Bool
  ) -> String {
    guard let observation = row.observation, let counts = observation.measurement.counts else { return "" }
    return isShown(observation) ? wording.number(part(counts)) : wording.hiddenMark
  }

  private func value(_ row: Row) -> String {
    guard let observation = row.observation else { return "" }
    guard shown.contains(observation) else { return wording.hiddenMark }
    return goal.quantity(goal.number(observation.measurement), observation.measurement.number)
  }

  /// Of what was measured, or of what is expected.
  private func interval(_ row: Row) -> String {
    let measured = row.observation.flatMap { shown.contains($0) ? $0.measurement.interval : nil }
    let ends = measured.map { ($0.low, $0.high) } ?? row.expectation.map { ($0.low, $0.high) }
    return ends.map { wording.range(goal.computed($0), goal.computed($1)) } ?? ""
  }

  private func hidesDenominator(_ observation: Observation) -> Bool {
    goal.report.hidesDenominator(of: observation, in: assessment)
  }

  /// What to know of a figure; that it is illustrative stands in the caption, for all of them.
  private func remarks(_ observation: Observation) -> String {
    observation.flags.subtracting([.illustrative]).sorted().map(wording.remark).joined(separator: ", ")
  }
}
