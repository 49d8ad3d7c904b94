internal import Agreement
internal import Assessment
internal import Disclosure
internal import Evidence
internal import Statistics

/// The municipalities of a goal beside one another: tiles by cluster for a count of areas, a funnel plot for shares.
struct HTMLMunicipalities {
  let goal: HTMLGoal
  private let hidden: HiddenComparison

  private var comparison: Comparison { hidden.comparison }
  private var wording: any Wording { goal.wording }
  private var id: String { "\(goal.id)-areas" }

  /// `nil` where the goal isn't made of municipalities, or an earlier goal has shown them.
  init?(goal: HTMLGoal) {
    let earlier = goal.report.assessments.prefix(goal.number - 1)
    guard let hidden = goal.report.comparison(of: goal.assessment),
      !earlier.contains(where: {
        $0.indicator.id == goal.assessment.indicator.id && goal.report.comparison(of: $0) != nil
      })
    else { return nil }
    self.goal = goal
    self.hidden = hidden
  }

  var view: MunicipalitiesView { comparison.isRegister ? tiles : funnel }

  private func table(_ caption: String, _ columns: [Column], _ areas: [ComparedArea]) -> TableView {
    TableView(
      id: "\(id)-figures", caption: goal.marked(caption), kind: "plain",
      columns: [ColumnView(heading: wording.areaColumn, alignment: "words")]
        + columns.map { ColumnView(heading: $0.heading, alignment: $0.alignment) },
      rows: areas.map { area in
        RowView(
          rowHeading: safeToShow(area.name),
          cells: columns.map { column in
            CellView(
              heading: column.heading, alignment: column.alignment, chips: column.chips(area),
              lines: column.lines(area))
          })
      })
  }

  private struct Column {
    var heading: String
    var alignment: String
    var chips: (ComparedArea) -> [ChipView] = { _ in [] }
    var lines: (ComparedArea) -> [LineView] = { _ in [] }

    init(_ heading: String, isNumber: Bool = false, text: @escaping (ComparedArea) -> String) {
      self.heading = heading
      alignment = isNumber ? "number" : "words"
      lines = { [LineView(text($0))] }
    }

    init(_ heading: String, chip: @escaping (ComparedArea) -> ChipView) {
      self.heading = heading
      alignment = "words"
      chips = { [chip($0)] }
    }
  }

  private var clusterColumn: Column { Column(wording.clusterColumn) { $0.cluster ?? "" } }

  // MARK: Tiles

  private var tiles: MunicipalitiesView {
    let date = wording.date(goal.report.asOf)
    return MunicipalitiesView(
      id: id, areaHeading: goal.marked(wording.statusHeading(date)),
      clusters: hidden.byCluster.map { cluster, areas in
        ClusterView(
          cluster: cluster ?? wording.withoutCluster,
          count: wording.takingPart(areas.count { $0.status == .yes }, of: areas.count),
          tiles: areas.map { TileView(area: safeToShow($0.name), status: chip($0)) })
      },
      showFigures: wording.showFigures,
      areaTables: [table(wording.statusCaption(goal.name, date), statusColumns, comparison.areas)])
  }

  private func chip(_ area: ComparedArea) -> ChipView {
    goal.page.chip(wording.status(area.status), area.status.icon)
  }

  private var statusColumns: [Column] {
    [
      clusterColumn, Column(wording.statusColumn, chip: chip),
      Column(wording.sinceColumn) { ($0.membership?.from).map(wording.shortDate) ?? "" },
      Column(wording.unitColumn) { ($0.membership?.unit).map { safeToShow($0) } ?? "" },
    ]
  }

  // MARK: Funnel

  private var funnel: MunicipalitiesView {
    let (areas, hiddenCount) = hidden.visibleShares
    let period = comparison.areas.compactMap { $0.time?.period }.max().map(wording.period) ?? ""
    let hiddenAreas = hiddenCount > 0 ? [wording.hiddenAreas(hiddenCount)] : []
    var view = MunicipalitiesView(id: id, areaHeading: wording.funnelHeading(period))
    let table = table(wording.funnelTitle(goal.name, period), shareColumns, comparison.areas)
    guard let reference = comparison.reference, comparison.funnel != nil else {
      let hasShares = comparison.areas.contains { $0.measurement?.counts != nil }
      guard hasShares else { return view }
      view.notes =
        [comparison.reference == nil ? wording.togetherHidden() : wording.tooFewToJudge(Comparison.leastAreas)]
        + hiddenAreas
      view.showFigures = wording.showFigures
      view.areaTables = [table]
      return view
    }
    let chart = chart(areas, reference, period)
    view.funnels = [
      FigureView(
        drawings: goal.drawings(chart.drawn, "\(goal.id)-funnel"), legend: legend(chart.points, reference),
        remarks: [
          wording.funnelExplained(overdispersed: comparison.isOverdispersed, someHidden: hiddenCount > 0)
        ] + hiddenAreas, showFigures: wording.showFigures, tables: [table])
    ]
    return view
  }

  private func share(_ value: Double) -> String { goal.quantity(goal.computed(value), value) }

  private func chart(_ areas: [ComparedArea], _ reference: Double, _ period: String) -> FunnelChart {
    let points = areas.compactMap(point)
    let smallest = points.map(\.size).min() ?? 1, largest = points.map(\.size).max() ?? 1
    let curve = comparison.curve(to: 1.06 * largest)
    let widest = curve.first { $0.denominator >= smallest }?.limits
    let values = Ticks(
      around: points.map(\.value) + [reference] + (widest.map { [$0.low95, $0.high95] } ?? []), within: goal.bounds,
      least: goal.leastSpan, wholeNumbers: false)
    let sizes = Ticks(around: [0, largest], within: 0...1.06 * largest, wholeNumbers: true)
    return FunnelChart(
      title: wording.funnelTitle(goal.name, period),
      description: wording.funnelDescription(
        share: share(reference), outside: points.filter { $0.standing == .outside }.map(\.name))
        + (goal.isIllustrative ? " \(wording.illustrativeFigures)." : ""),
      points: points, limits: curve.map(FunnelChart.Limits.init),
      centre: RunChart.Place(day: 0, value: reference, label: share(reference)),
      sizes: RunChart.Values(ticks: sizes, labels: sizes.values.map { wording.number($0, decimals: 0) }),
      values: RunChart.Values(ticks: values, labels: goal.labels(values)), sizeLabel: wording.funnelSizeAxis,
      remark: goal.isIllustrative ? wording.illustrativeFigures : nil)
  }

  private func point(_ area: ComparedArea) -> FunnelChart.Point? {
    guard let measurement = area.measurement, let counts = measurement.counts, let position = area.position else {
      return nil
    }
    let standing = FunnelChart.Standing(position)
    return FunnelChart.Point(
      size: Double(counts.denominator), value: measurement.number, standing: standing,
      name: standing == .outside ? safeToShow(area.name) : "")
  }

  private func legend(_ points: [FunnelChart.Point], _ reference: Double) -> [LegendView] {
    let standings = Set(points.map(\.standing))
    var entries: [(LegendIcon, String)] = [
      (.inside, wording.legendInside(overdispersed: comparison.isOverdispersed))
    ]
    if standings.contains(.watch) { entries.append((.watch, wording.legendWatch)) }
    if standings.contains(.outside) { entries.append((.outside, wording.legendOutside)) }
    entries += [
      (.centre, wording.legendAllTogether(share(reference))), (.limits95, wording.legendLimits95),
      (.limits998, wording.legendLimits998),
    ]
    return entries.map { LegendView(icon: $0.0.drawn.markup, words: $0.1) }
  }

  private var shareColumns: [Column] {
    [
      clusterColumn,
      Column(wording.numeratorColumn, isNumber: true) { area in
        shown(area) { $0.counts.map { wording.number($0.numerator) } ?? "" }
      },
      Column(wording.denominatorColumn, isNumber: true) { area in
        guard !hidden.hidesDenominator(of: area) else { return wording.hiddenMark }
        return (area.measurement?.counts?.denominator).map { wording.number($0) } ?? ""
      },
      Column(wording.valueColumn, isNumber: true) { area in
        area.measurement == nil ? wording.noFigure : shown(area) { share($0.number) }
      },
      Column(wording.intervalColumn, isNumber: true) { area in
        guard !hidden.hidesNumerator(of: area), let interval = area.interval else { return "" }
        return wording.range(goal.computed(interval.low), goal.computed(interval.high))
      },
      Column(wording.positionColumn) { area in
        area.position.map { wording.position($0, overdispersed: comparison.isOverdispersed) } ?? ""
      },
    ]
  }

  private func shown(_ area: ComparedArea, _ text: (Measurement) -> String) -> String {
    guard let measurement = area.measurement else { return "" }
    return hidden.hidesNumerator(of: area) ? wording.hiddenMark : text(measurement)
  }
}

extension FunnelChart.Limits {
  fileprivate init(_ curve: FunnelCurve) {
    self.init(
      size: curve.denominator, low95: curve.limits.low95, high95: curve.limits.high95, low998: curve.limits.low998,
      high998: curve.limits.high998)
  }
}

extension FunnelChart.Standing {
  fileprivate init(_ position: FunnelLimits.Position) {
    self =
      switch position {
      case .inside: .inside
      case .watchLow, .watchHigh: .watch
      case .low, .high: .outside
      }
  }
}

extension Membership.Status {
  fileprivate var icon: Icon {
    switch self {
    case .yes: .good
    case .no: .neutral
    case .declined: .bad
    case .unknown: .unknown
    }
  }
}
