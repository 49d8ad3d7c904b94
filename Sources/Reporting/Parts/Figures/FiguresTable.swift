internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
internal import Disclosure
internal import Evidence
internal import Geography
public import Rendering
internal import Statistics

/// Figures of the page that are worked out from observations and stand in no other table. The raw value is the code in
/// figures.csv.
enum DerivedFigure: String, CaseIterable {
  /// The centre line of the run chart: the median of the current segment.
  case centre
  /// The straight path's value at the end of the period.
  case planned
  case forecast
  case forecastLow = "forecast-low"
  case forecastHigh = "forecast-high"
  /// Of the cases that fell due, those answered by the as-of date.
  case answered
  /// Of the answered ones, the share that was on time.
  case onTimeOfAnswered = "on-time-of-answered"
  case daysMedian = "days-median"
  case days90 = "days-90"
  case pending, cancelled
  /// Municipalities by status on the as-of date.
  case areasYes = "areas-yes"
  case areasNo = "areas-no"
  case areasDeclined = "areas-declined"
  case areasUnknown = "areas-unknown"
  /// Municipalities that were unknown at the baseline, and how many that may have made the baseline.
  case baselineUnknown = "baseline-unknown"
  case baselineHigh = "baseline-high"
  /// Municipalities that must join per quarter until the deadline, and those that have joined per quarter so far.
  case entriesNeeded = "entries-needed"
  case entriesSeen = "entries-seen"
  /// Municipalities whose figures are hidden.
  case areasHidden = "areas-hidden"
}

extension CheckReport {
  /// One row per derived figure, values at full precision.
  public func figuresTable() -> FigureTable {
    FigureTable(
      figuresColumns, of: goals.flatMap { assessment in derived(assessment).map { (assessment, $0) } })
  }

  /// The columns of figures.csv, in order.
  private var figuresColumns: [FigureColumn<(assessment: ReleasedGoal, figure: Derived)>] {
    [
      .init(
        "goal",
        da: ("Mål", "Målets id i aftalen"),
        en: ("Goal", "The goal's id in the agreement")
      ) { .text($0.assessment.goal.id.rawValue) },
      .init(
        "figure", choices: DerivedFigure.allCases.map(\.rawValue),
        da: ("Tal", "Hvilket tal det er"),
        en: ("Figure", "Which figure it is")
      ) { .text($0.figure.kind.rawValue) },
      .init(
        "area_code",
        da: ("Kode", "Områdets kode"),
        en: ("Code", "The area's code")
      ) { .text($0.assessment.area.code.rawValue) },
      .init(
        "cluster",
        da: ("Klynge", "Sundhedsklyngen, hvor tallet er for en klynge"),
        en: ("Cluster", "The health cluster, where the figure is a cluster's")
      ) { .optional($0.figure.cluster) },
      .init(
        "period",
        da: ("Periode", "Perioden, som Danmarks Statistik skriver den"),
        en: ("Period", "The period as Statistics Denmark writes it")
      ) { .text($0.figure.period.description) },
      .init(
        "value", .number, .row,
        da: ("Værdi", "Tallet"),
        en: ("Value", "The figure")
      ) { $0.figure.value },
      .init(
        "unit", choices: Unit.allCases.map(\.rawValue),
        da: ("Enhed", "Enheden, som tallet står i"),
        en: ("Unit", "The unit of the figure")
      ) { .text(($0.figure.unit ?? $0.assessment.indicator.unit).rawValue) },
      .init(
        "illustrative", .boolean,
        da: ("Illustrativ", "Om tallene er illustrative, det vil sige lavet til afprøvning"),
        en: ("Illustrative", "Whether the figures are illustrative, that is, made up for testing")
      ) { .flag($0.assessment.isIllustrative) },
    ]
  }

  private struct Derived {
    var kind: DerivedFigure
    var period: Period
    var value: FigureTable.Cell
    var unit: Unit?
    var cluster: String?
  }

  private func derived(_ assessment: ReleasedGoal) -> [Derived] {
    baseline(assessment) + lines(assessment) + handling(assessment) + statuses(assessment) + entries(assessment)
      + hiddenAreas(assessment)
  }

  private func baseline(_ assessment: ReleasedGoal) -> [Derived] {
    guard let baseline = assessment.baseline, baseline.unknown > 0 else { return [] }
    return [
      (DerivedFigure.baselineUnknown, baseline.unknown),
      (.baselineHigh, Int(baseline.value.value ?? 0) + baseline.unknown),
    ]
    .map { Derived(kind: $0, period: baseline.period, value: .integer($1)) }
  }

  private func lines(_ assessment: ReleasedGoal) -> [Derived] {
    let figures = assessment.runChart
    var rows: [Derived] = []
    if let centre = figures.centre, let latest = assessment.series.observations.last {
      rows.append(Derived(kind: .centre, period: latest.period, value: .number(centre)))
    }
    let planned = Dictionary(
      (figures.path + figures.planned).map { ($0.period, $0.value) }, uniquingKeysWith: { first, _ in first })
    rows += planned.sorted { $0.key < $1.key }.map { Derived(kind: .planned, period: $0, value: .number($1)) }
    for span in figures.fan {
      rows += [(.forecast, span.value), (.forecastLow, span.low), (.forecastHigh, span.high)]
        .map { Derived(kind: $0, period: span.period, value: .number($1)) }
    }
    return rows
  }

  private func handling(_ assessment: ReleasedGoal) -> [Derived] {
    guard let observation = assessment.observation, let handling = observation.handling else { return [] }
    func count(_ kind: DerivedFigure, _ value: Int) -> Derived {
      Derived(kind: kind, period: observation.period, value: .integer(value), unit: .count)
    }
    let days = [(DerivedFigure.daysMedian, handling.medianDays), (.days90, handling.ninetiethDays)]
    let quantiles = days.compactMap { kind, days in
      days.map { Derived(kind: kind, period: observation.period, value: .number($0), unit: .days) }
    }
    guard let handled = handling.counts.value else { return quantiles }
    guard handled.answered > 0 else { return [] }
    let share = 100 * Double(handled.onTime) / Double(handled.answered)
    let outside =
      assessment.series.pending.value.map { [count(.pending, $0), count(.cancelled, handled.cancelled)] } ?? []
    return [
      count(.answered, handled.answered),
      Derived(kind: .onTimeOfAnswered, period: observation.period, value: .number(share), unit: .percent),
    ] + quantiles + outside
  }

  /// Of all together and of each cluster, on the as-of date.
  private func statuses(_ assessment: ReleasedGoal) -> [Derived] {
    guard let comparison = comparison(of: assessment), comparison.isRegister else { return [] }
    let groups = [(nil, comparison.areas)] + comparison.byCluster.filter { $0.cluster != nil }
    return groups.flatMap { cluster, areas in
      [(DerivedFigure.areasYes, .yes), (.areasNo, .no), (.areasDeclined, .declined), (.areasUnknown, .unknown)]
        .map { (kind: DerivedFigure, status: Membership.Status) in
          Derived(
            kind: kind, period: checkPeriod, value: .integer(areas.count { $0.status == status }),
            cluster: cluster)
        }
    }
  }

  private func entries(_ assessment: ReleasedGoal) -> [Derived] {
    guard let rate = EntryRate(assessment) else { return [] }
    return [(DerivedFigure.entriesNeeded, Double(rate.needed)), (.entriesSeen, rate.seen)].map {
      Derived(kind: $0, period: checkPeriod, value: .number($1))
    }
  }

  private func hiddenAreas(_ assessment: ReleasedGoal) -> [Derived] {
    guard let comparison = comparison(of: assessment), !comparison.isRegister,
      let period = comparison.areas.compactMap({ $0.time?.period }).max()
    else { return [] }
    let hidden = comparison.visibleShares.hidden
    return hidden == 0 ? [] : [Derived(kind: .areasHidden, period: period, value: .integer(hidden), unit: .areas)]
  }
}
