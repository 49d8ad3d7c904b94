internal import Agreement
internal import Assessment
internal import Basics
internal import ComparisonTexts
internal import Disclosure
internal import Evidence
internal import Languages
internal import PageTexts
internal import Rendering
internal import SafeText
internal import Statistics

/// The municipalities of a goal beside one another: tiles by cluster for a count of areas, a funnel plot for shares.
struct MunicipalitiesSection {
  let goal: GoalSection
  private let comparison: ReleasedComparison
  private var wording: any Wording { goal.wording }
  private var id: String { "\(goal.id)-areas" }

  /// `nil` where the goal isn't made of municipalities, or an earlier goal has shown them.
  init?(goal: GoalSection) {
    let earlier = goal.report.goals.prefix(goal.number - 1)
    guard let comparison = goal.report.comparison(of: goal.assessment),
      !earlier.contains(where: {
        $0.indicator.id == goal.assessment.indicator.id && goal.report.comparison(of: $0) != nil
      })
    else { return nil }
    self.goal = goal
    self.comparison = comparison
  }

  var element: Element { comparison.isRegister ? tiles : funnel }

  private func element(_ heading: String, _ content: [Element]) -> Element {
    Element(
      "article", ["id": id, "class": "goal", "aria-labelledby": "\(id)-heading"],
      [Element("h3", ["id": "\(id)-heading"], text: "\(goal.name): \(heading)")] + content)
  }

  private func table(_ caption: String, _ columns: [WordColumn<ReleasedArea>]) -> Element {
    let name = WordColumn<ReleasedArea>(Headings.area) { safeToShow($0.name) }
    let table = Document.Table(
      [name, WordColumn(Headings.cluster) { $0.cluster ?? "" }] + columns, of: comparison.areas, in: wording.language)
    return .details(
      wording.showFigures, [PageTable(id: "\(id)-figures", caption: goal.marked(caption), table).element])
  }

  // MARK: Tiles

  private var tiles: Element {
    let date = wording.date(goal.report.asOf)
    return element(
      goal.marked(wording.statusHeading(date)),
      comparison.byCluster.map(cluster) + [table(wording.statusCaption(goal.name, date), statusColumns)])
  }

  private func cluster(_ name: String?, _ areas: [ReleasedArea]) -> Element {
    let count = wording.takingPart(areas.count { $0.status == .yes }, of: areas.count)
    let heading: [Element.Content] = [
      .text((name ?? wording.withoutCluster) + " "), .element(Element("span", ["class": "count"], text: count)),
    ]
    let tiles = areas.map { area -> [Element.Content] in
      [
        .element(Element("b", text: safeToShow(area.name))), .text(" "),
        .element(.chip(wording.status(area.status), area.status.tone.icon)),
      ]
    }
    return Element("div", ["class": "cluster"], [Element("h4", content: heading), .list(tiles, style: "tiles")])
  }

  private var statusColumns: [WordColumn<ReleasedArea>] {
    [
      WordColumn(Headings.status) { Document.TableCell([wording.status($0.status)], tone: $0.status.tone) },
      WordColumn(Headings.since) { ($0.membership?.from).map(wording.shortDate) ?? "" },
      WordColumn(Headings.unit) { ($0.membership?.unit).map { safeToShow($0) } ?? "" },
    ]
  }

  // MARK: Funnel

  private var funnel: Element {
    let (areas, hiddenCount) = comparison.visibleShares
    let period = comparison.areas.compactMap { $0.time?.period }.max().map(wording.period) ?? ""
    let heading = wording.funnelHeading(period)
    let hiddenAreas = hiddenCount > 0 ? [wording.hiddenAreas(hiddenCount)] : []
    let hasShares = comparison.areas.contains { $0.isHidden || $0.measurement.value?.counts != nil }
    let table = table(wording.funnelTitle(goal.name, period), shareColumns)
    // Of a few points a funnel shows chance and little else.
    guard let reference = comparison.reference, comparison.isJudged, areas.count >= 10 else {
      let reason =
        comparison.reference == nil
        ? wording.togetherHidden() : !comparison.isJudged ? wording.tooFewToJudge(Comparison.leastAreas) : nil
      let notes = ([reason].compactMap(\.self) + hiddenAreas).map { Element("p", text: $0) }
      return element(heading, hasShares ? notes + [table] : [])
    }
    let chart = chart(areas, reference, period)
    let explained = wording.funnelExplained(
      comparison.spread, someHidden: hiddenCount > 0)
    return element(
      heading,
      [
        .figure(
          goal.drawings(chart.drawn, "\(goal.id)-funnel"), legend: legend(chart.points, reference),
          remarks: [explained] + hiddenAreas), table,
      ])
  }

  private func share(_ value: Double) -> String { goal.quantity(goal.computed(value), value) }

  private func chart(_ areas: [ReleasedArea], _ reference: Double, _ period: String) -> FunnelChart {
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

  private func point(_ area: ReleasedArea) -> FunnelChart.Point? {
    guard let measurement = area.measurement.value, let counts = measurement.counts, let position = area.position else {
      return nil
    }
    let standing = FunnelChart.Standing(position)
    return FunnelChart.Point(
      size: counts.denominator.doubleValue, value: measurement.number, standing: standing,
      name: standing == .inside ? "" : safeToShow(area.name),
      title: "\(safeToShow(area.name)): \(share(measurement.number))")
  }

  private func legend(_ points: [FunnelChart.Point], _ reference: Double) -> [(icon: LegendIcon, words: String)] {
    let standings = Set(points.map(\.standing))
    var entries: [(icon: LegendIcon, words: String)] = [
      (.inside, wording.legendInside(comparison.spread))
    ]
    if standings.contains(.watch) { entries.append((.watch, wording.legendWatch)) }
    if standings.contains(.outside) { entries.append((.outside, wording.legendOutside)) }
    entries += [
      (.centre, wording.legendAllTogether(share(reference))), (.limits95, wording.legendLimits95),
      (.limits998, wording.legendLimits998),
    ]
    return entries
  }

  private var shareColumns: [WordColumn<ReleasedArea>] {
    [
      WordColumn(Headings.numerator, isNumber: true) { area in
        wording.shown(area.measurement) { $0.counts.map { wording.number($0.numerator) } ?? "" }
      },
      WordColumn(Headings.denominator, isNumber: true) { area in
        wording.shown(area.denominator) { wording.number($0) }
      },
      WordColumn(Headings.value, isNumber: true) { area in
        area.measurement == .none ? wording.noFigure : wording.shown(area.measurement) { share($0.number) }
      },
      WordColumn(Headings.interval, isNumber: true) { area in
        guard let interval = area.interval else { return "" }
        return wording.range(goal.computed(interval.low), goal.computed(interval.high))
      },
      WordColumn(Headings.position) { area in
        area.position.map { wording.position($0, comparison.spread) } ?? ""
      },
    ]
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
  fileprivate var tone: Document.Tone {
    switch self {
    case .yes: .good
    case .no: .neutral
    case .declined: .bad
    case .unknown: .unknown
    }
  }
}
