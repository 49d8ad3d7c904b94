internal import Assessment
internal import Basics
internal import Evidence
internal import Statistics

extension HTMLRunChart {
  /// The chart's figures, a row for each period.
  var table: TableView {
    let columns = columns
    return TableView(
      id: "\(goal.id)-figures", caption: goal.marked(wording.figuresCaption(goal.name)), kind: "plain",
      columns: [ColumnView(heading: wording.periodColumn, alignment: "words")]
        + columns.map {
          ColumnView(heading: $0.heading, alignment: $0.isNumber ? "number" : "words")
        },
      rows: periods.map { period in
        let row = row(period)
        return RowView(
          rowHeading: wording.period(period),
          cells: columns.map {
            CellView(heading: $0.heading, alignment: $0.isNumber ? "number" : "words", lines: [LineView($0.text(row))])
          })
      })
  }

  private struct Row {
    var observation: Observation?
    var planned: Double?
    var expectation: RunChartFigures.Expectation?
  }

  private struct Column {
    var heading: String
    var isNumber = true
    var text: (Row) -> String
  }

  private var periods: [Period] {
    let planned = (figures.path + figures.planned).map(\.period)
    return Set(assessment.series.observations.map(\.period) + planned + figures.fan.map(\.period)).sorted()
  }

  private func row(_ period: Period) -> Row {
    Row(
      observation: assessment.series.observations.first { $0.period == period },
      planned: (figures.path + figures.planned).first { $0.period == period }?.value,
      expectation: figures.fan.first { $0.period == period })
  }

  private var columns: [Column] {
    let hasCounts = assessment.series.observations.contains { $0.measurement.counts != nil }
    var columns: [Column] = []
    if hasCounts {
      columns.append(Column(heading: wording.numeratorColumn, text: { count($0, \.numerator, shown.contains) }))
      columns.append(
        Column(heading: wording.denominatorColumn, text: { count($0, \.denominator) { !hidesDenominator($0) } }))
    }
    columns.append(Column(heading: wording.valueColumn, text: value))
    if !figures.path.isEmpty {
      columns.append(Column(heading: wording.plannedColumn, text: { $0.planned.map(quantity) ?? "" }))
    }
    if !figures.fan.isEmpty {
      columns.append(
        Column(heading: wording.forecastColumn, text: { $0.expectation.map { quantity($0.value) } ?? "" }))
    }
    if !figures.fan.isEmpty || shown.contains(where: { $0.measurement.interval != nil }) {
      columns.append(Column(heading: wording.intervalColumn, text: interval))
    }
    if assessment.series.observations.contains(where: { !remarks($0).isEmpty }) {
      columns.append(
        Column(heading: wording.remarkColumn, isNumber: false, text: { $0.observation.map(remarks) ?? "" }))
    }
    return columns
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
