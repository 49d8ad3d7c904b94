internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Languages
internal import PageTexts
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
    var observation: ReleasedObservation?
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
    let hasCounts = observations.contains { $0.isHidden || $0.measurement.value?.counts != nil }
    let hasInterval = !figures.fan.isEmpty || observations.contains { $0.interval != nil }
    let counts: [WordColumn<Row>] = [
      WordColumn(Headings.numerator, isNumber: true) { count($0.observation?.numerator) },
      WordColumn(Headings.denominator, isNumber: true) {
        $0.observation.map { wording.shown($0.denominator) { wording.number($0) } } ?? ""
      },
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

  private func count(_ count: Shown<Int>?) -> String { count.map { wording.shown($0) { wording.number($0) } } ?? "" }

  private func value(_ row: Row) -> String {
    row.observation.map { wording.shown($0.measurement) { goal.quantity(goal.number($0), $0.number) } } ?? ""
  }

  /// Of what was measured, or of what is expected.
  private func interval(_ row: Row) -> String {
    let measured = row.observation?.interval
    let ends = measured.map { ($0.low, $0.high) } ?? row.expectation.map { ($0.low, $0.high) }
    return ends.map { wording.range(goal.computed($0), goal.computed($1)) } ?? ""
  }

  /// What to know of a figure; that it is illustrative stands in the caption, for all of them.
  private func remarks(_ observation: ReleasedObservation) -> String {
    observation.flags.subtracting([.illustrative]).sorted().map(wording.remark).joined(separator: ", ")
  }
}
