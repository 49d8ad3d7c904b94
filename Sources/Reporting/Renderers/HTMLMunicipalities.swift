internal import Agreement
internal import Assessment
internal import Statistics

/// The municipalities of a goal beside one another: tiles by cluster for a count of areas, a funnel plot for shares.
struct HTMLMunicipalities {
  let goal: HTMLGoal

  private var assessment: GoalAssessment { goal.assessment }
  private var report: CheckReport { goal.report }
  private var wording: any Wording { goal.wording }
  private var id: String { "\(goal.id)-areas" }

  /// `nil` where the goal isn't made of municipalities.
  var view: MunicipalitiesView? {
    let standings = report.standings(of: assessment)
    if !standings.isEmpty { return tiles(standings) }
    return report.funnel(of: assessment).map { funnel($0.figures, hidden: $0.hidden) }
  }

  // MARK: Tiles

  private func tiles(_ standings: [AreaStanding]) -> MunicipalitiesView {
    let clusters = ByCluster(standings, area: \.area)
    return MunicipalitiesView(
      id: id, areaHeading: goal.marked(wording.statusHeading(wording.date(report.asOf))),
      clusters: clusters.groups.map { cluster, standings in
        ClusterView(
          cluster: cluster ?? wording.withoutCluster,
          count: wording.clusterCount(standings.count { $0.status == .yes }, of: standings.count),
          tiles: standings.map { TileView(area: $0.area.name, status: chip($0.status)) })
      },
      showFigures: wording.showFigures, areaTables: [statusTable(clusters.groups.flatMap(\.1))])
  }

  private func chip(_ status: Membership.Status) -> ChipView { goal.page.chip(wording.status(status), status.icon) }

  private func statusTable(_ standings: [AreaStanding]) -> TableView {
    let columns = [wording.clusterColumn, wording.statusColumn, wording.sinceColumn, wording.unitColumn]
    return table(
      wording.statusCaption(goal.name, wording.date(report.asOf)), columns.map { ($0, "words") },
      standings.map { standing in
        let texts = [
          standing.area.cluster ?? "", "", (standing.membership?.from).map(wording.shortDate) ?? "",
          standing.membership?.unit ?? "",
        ]
        return RowView(
          rowHeading: standing.area.name,
          cells: zip(columns, texts).enumerated().map { index, cell in
            CellView(
              heading: cell.0, alignment: "words", chips: index == 1 ? [chip(standing.status)] : [],
              lines: index == 1 ? [] : [LineView(cell.1)])
          })
      })
  }

  private func table(_ caption: String, _ columns: [(String, String)], _ rows: [RowView]) -> TableView {
    TableView(
      id: "\(id)-figures", caption: goal.marked(caption), kind: "plain",
      columns: ([(wording.areaColumn, "words")] + columns).map { ColumnView(heading: $0.0, alignment: $0.1) },
      rows: rows)
  }

  // MARK: Funnel

  private func funnel(_ figures: FunnelFigures, hidden: Int) -> MunicipalitiesView {
    let period = wording.period(figures.period)
    let hiddenAreas = hidden > 0 ? [wording.hiddenAreas(hidden)] : []
    var view = MunicipalitiesView(id: id, areaHeading: wording.funnelHeading(period))
    guard !figures.points.isEmpty else {
      view.notes = hiddenAreas
      return view
    }
    view.funnels = [
      FigureView(
        drawings: goal.drawings(chart(figures, period).drawn, "\(goal.id)-funnel"), legend: legend(figures),
        remarks: (figures.isOverdispersed ? [wording.widenedLimits] : []) + hiddenAreas,
        showFigures: wording.showFigures,
        tables: [funnelTable(figures, period)])
    ]
    return view
  }

  private func share(_ value: Double) -> String { goal.quantity(goal.computed(value), value) }

  private func chart(_ figures: FunnelFigures, _ period: String) -> FunnelChart {
    let points = figures.points.map { point in
      let standing = FunnelChart.Standing(point.position)
      return FunnelChart.Point(
        size: Double(point.denominator), value: point.share, standing: standing,
        name: standing == .outside ? areaName(point.area) : "")
    }
    let smallest = points.map(\.size).min() ?? 1, largest = points.map(\.size).max() ?? 1
    let ends = figures.curve.first { $0.denominator >= smallest }?.limits
    let values = Ticks(
      around: points.map(\.value) + [figures.share] + (ends.map { [$0.low95, $0.high95] } ?? []), within: goal.bounds,
      least: goal.leastSpan, wholeNumbers: false)
    let sizes = Ticks(around: [0, largest], within: 0...1.06 * largest, wholeNumbers: true)
    return FunnelChart(
      title: wording.funnelTitle(goal.name, period),
      description: wording.funnelDescription(
        share: share(figures.share), outside: points.filter { $0.standing == .outside }.map(\.name))
        + (goal.isIllustrative ? " \(wording.illustrativeFigures)." : ""),
      points: points,
      limits: figures.curve.map {
        FunnelChart.Limits(
          size: $0.denominator, low95: $0.limits.low95, high95: $0.limits.high95, low998: $0.limits.low998,
          high998: $0.limits.high998)
      },
      centre: RunChart.Place(day: 0, value: figures.share, label: share(figures.share)),
      sizes: RunChart.Values(ticks: sizes, labels: sizes.values.map { wording.number($0, decimals: 0) }),
      values: RunChart.Values(ticks: values, labels: goal.labels(values)), sizeLabel: wording.funnelSizeAxis,
      remark: goal.isIllustrative ? wording.illustrativeFigures : nil)
  }

  private func legend(_ figures: FunnelFigures) -> [LegendView] {
    let standings = Set(figures.points.map { FunnelChart.Standing($0.position) })
    var entries: [(LegendIcon, String)] = [(.inside, wording.legendInside)]
    if standings.contains(.watch) { entries.append((.watch, wording.legendWatch)) }
    if standings.contains(.outside) { entries.append((.outside, wording.legendOutside)) }
    entries += [
      (.centre, wording.legendAllTogether(share(figures.share))), (.limits95, wording.legendLimits95),
      (.limits998, wording.legendLimits998),
    ]
    return entries.map { LegendView(icon: $0.0.drawn.markup, words: $0.1) }
  }

  private func funnelTable(_ figures: FunnelFigures, _ period: String) -> TableView {
    let columns = [
      (wording.clusterColumn, "words"), (wording.numeratorColumn, "number"), (wording.denominatorColumn, "number"),
      (wording.valueColumn, "number"), (wording.positionColumn, "words"),
    ]
    let areas = figures.points.compactMap { point in report.agreement.area(point.area).map { (area: $0, point: point) }
    }
    return table(
      wording.funnelTitle(goal.name, period), columns,
      ByCluster(areas, area: \.area).groups.flatMap(\.1).map { area, point in
        let texts = [
          area.cluster ?? "", wording.number(point.numerator), wording.number(point.denominator), share(point.share),
          wording.position(point.position),
        ]
        return RowView(
          rowHeading: area.name,
          cells: zip(columns, texts).map { CellView(heading: $0.0, alignment: $0.1, lines: [LineView($1)]) })
      })
  }

  private func areaName(_ code: String) -> String { report.agreement.area(code)?.name ?? code }
}

/// Areas by cluster, both by name; those without a cluster last.
struct ByCluster<Element> {
  let groups: [(cluster: String?, elements: [Element])]

  init(_ elements: [Element], area: (Element) -> Area) {
    let clusters = Set(elements.map { area($0).cluster }).sorted { a, b in
      guard let a, let b else { return a != nil }
      return a.danishOrder.lexicographicallyPrecedes(b.danishOrder)
    }
    groups = clusters.map { cluster in
      let members = elements.filter { area($0).cluster == cluster }
      return (
        cluster, members.sorted { area($0).name.danishOrder.lexicographicallyPrecedes(area($1).name.danishOrder) }
      )
    }
  }
}

extension String {
  /// What orders words as a Danish reader expects: æ, ø and å last, with aa as å; capital letters as small ones.
  var danishOrder: [UInt32] {
    let last: [Unicode.Scalar: UInt32] = ["æ": 0x11_0000, "ø": 0x11_0001, "å": 0x11_0002]
    return lowercased().replacing("aa", with: "å").unicodeScalars.map { last[$0] ?? $0.value }
  }
}

extension FunnelChart.Standing {
  init(_ position: FunnelLimits.Position) {
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
