internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Findings
internal import Geography
internal import Languages
internal import Reading
internal import Rendering
internal import Reporting
internal import TrendTexts

struct Trend: Command {
  static let examples = [
    "maal trend fastholdelse.csv --time aar --numerator fastholdt --denominator personer --series kommune"
  ]

  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: told(
      "Udvikling, variation og fremskrivning af en eller mange serier.", "Trend, runs and forecast of series."),
    discussion: discussion(
      "En indikator i en aftale, eller kolonner i hvilken som helst CSV-fil. Serier med fejl udelades, og koden er 65; med --accept-partial udelades kun rækkerne.",
      "An indicator of an agreement, or columns of any CSV file. Series with faults are left out; the exit code is 65. With --accept-partial only their rows are.",
      examples: examples))

  @Argument(
    help: .told(
      "En indikator eller CSV-filer.", "An indicator, or CSV files.", value: ("INDIKATOR|FIL", "INDICATOR|FILE")))
  var inputs: [String]

  @Option(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @OptionGroup(title: told("CSV-filer uden en aftale", "CSV files without an agreement")) var fileOptions: FileOptions

  @Option(help: .told("Kolonnen med værdier.", "The column of values.", value: ("KOLONNE", "COLUMN")))
  var value: String?

  @Option(
    help: .told("Kolonnen, der skiller serierne.", "The column that tells series apart.", value: ("KOLONNE", "COLUMN")))
  var series: String?

  @ArgumentParser.Flag(help: .told("Én række pr. punkt med grænser.", "One row per point, with limits."))
  var points = false

  @Option(help: .told("Diagrammet bag --points.", "The chart behind --points."))
  var chart: ChartKind = .run

  @Option(
    help: .told(
      "Sidste periode, som grænser regnes af.", "The last period that limits are taken from.", value: ("TID", "TIME")))
  var freeze: TimePoint?

  @Option(
    name: .customLong("break"),
    help: .told("Databrud fra denne periode.", "A break in the series from this period.", value: ("TID", "TIME")))
  var breaks: [TimePoint] = []

  @Option(help: .told("Målet, fx \"at least 51 %\".", "The target.", value: ("MÅL", "TARGET")))
  var target: String?

  @Option(
    help: .told(
      "Perioden, datoen eller tallet, der fremskrives til.", "The period, date or number to forecast.",
      value: ("TID", "TIME")))
  var by: TimePoint?

  @OptionGroup var hiding: HidingOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let isFiles = agreement == nil && FileOptions.areFiles(inputs)
    let read = isFiles ? try fromFiles(console) : try fromAgreement(console)
    let question = try Question(target, time(by, "--by", of: read.series), read.series.map(\.unit), options)
    let freeze = try time(freeze, "--freeze", of: read.series)
    let breaks = try breaks.compactMap { try time($0, "--break", of: read.series) }
    for time in breaks { try require(time, "--break", within: read.series) }
    if let freeze { try require(freeze, "--freeze", within: read.series, fromFirst: true) }
    let series = read.series.map { item in
      var item = item
      item.series.breaks = (item.series.breaks + breaks).sorted()
      return item
    }
    if let freeze, !series.isEmpty, !series.contains(where: { $0.series.canFreeze(at: freeze) }) {
      throw options.misuse(options.wording.tooFewToFreeze(freeze.description, TimedSeries.fewestFrozen))
    }
    if points {
      let charts = series.map { (chart: ChartAnalysis($0.series, chart, freeze: freeze), hidden: $0.hidden) }
      if charts.contains(where: { $0.chart.chart == nil && !$0.chart.points.isEmpty }) {
        throw options.misuse(options.usage.chartMisfits(chart, ChartKind.Figures(series.map(\.series))))
      }
      let table = FigureTable.points(charts.flatMap { ReleasedPoint.all(of: $0.chart, $0.hidden) })
      try options.print(
        .init(
          name: "points", table: table, context: read.omissions.context,
          text: { TextRenderer.table(table, options.wording.numbers) + read.omissions.text(options.wording) }),
        console: console)
    } else {
      let analyses = series.map {
        (
          trend: ReleasedTrend(
            TrendAnalysis(
              $0.series, question: question.question(for: $0), target: question.target(for: $0), freeze: freeze),
            $0.hidden),
          unit: $0.unit
        )
      }
      try options.print(
        .init(
          name: "series", table: .trends(analyses.map(\.trend)), context: read.omissions.context,
          text: { TrendText(options.wording).render(analyses) + read.omissions.text(options.wording) }),
        console: console)
    }
    if !options.quiet, series.contains(where: { !$0.hidden.isEmpty }) {
      console.message(options.wording.pointsHidden() + "\n")
      if isFiles { console.message(options.wording.hiddenOtherwiseInReports() + "\n") }
    }
    if read.exit != 0 { throw ExitCode(read.exit) }
  }

  /// A time that an option states, as the series have theirs: a year is a plain number where they count in these. One of
  /// another kind is a misuse.
  private func time(_ time: TimePoint?, _ option: String, of series: [Item]) throws -> TimePoint? {
    guard let time, let kind = series.lazy.compactMap(\.series.points.first?.time).first else { return time }
    switch (time, kind) {
    case (.period, .period), (.number, .number): return time
    case (.period(let period), .number) where period.length == .year:
      return .number(ExactDecimal(period.yearAndNumber.0))
    case (.period, .number), (.number, .period):
      throw options.misuse(
        options.wording.timeOfOtherKind(option, time.description, seriesHasPeriods: kind.period != nil))
    }
  }

  /// A break or a freeze that no series has figures on both sides of is a misuse: it would do nothing, and say nothing.
  private func require(
    _ time: TimePoint, _ option: String, within series: [Item], fromFirst: Bool = false
  ) throws {
    let spans = series.compactMap { item in
      item.series.points.first.flatMap { first in item.series.points.last.map { (first.time, $0.time) } }
    }
    let isWithin = spans.contains { first, last in
      (fromFirst ? !time.begins(before: first) : first.begins(before: time)) && !last.begins(before: time)
    }
    if spans.isEmpty || isWithin { return }
    let (first, last) = spans[0]
    throw options.misuse(
      options.wording.timeOutsideSeries(option, time.description, first: first.description, last: last.description))
  }

  /// A series with what is known of it beyond its points.
  struct Item {
    var series: TimedSeries
    var hidden: HiddenPoints
    var unit: Unit?
    /// The goal that it has in its agreement.
    var goal: Goal?
  }

  private struct Read {
    var series: [Item]
    var omissions: Omissions
    var exit: Int32 = 0
  }

  private func fromFiles(_ console: Console) throws -> Read {
    let isShare = fileOptions.numerator != nil && fileOptions.denominator != nil
    guard let time = fileOptions.time, isShare != (value != nil) else {
      throw options.misuse(options.usage.columnsNeeded)
    }
    let result = SeriesFile.read(
      FileOptions.load(inputs),
      SeriesColumns(
        time: time, numerator: fileOptions.numerator, denominator: fileOptions.denominator, value: value,
        series: series, per: fileOptions.unit.unit.per), format: fileOptions.format,
      acceptPartial: agreementOptions.acceptPartial)
    let exit = try agreementOptions.settle(
      result.findings, result.rejected, of: inputs, goesOn: !result.series.isEmpty, options, console)
    let hidden = HiddenPoints.of(result.series, hideBelow: hiding.hideBelow)
    return Read(
      series: zip(result.series, hidden).map {
        Item(series: $0, hidden: $1, unit: isShare ? fileOptions.unit.unit : nil)
      },
      omissions: Omissions(rows: exit == 0 ? result.rejected : [], series: result.leftOut), exit: exit)
  }

  private func isMeant(_ indicator: Indicator) -> Bool { inputs.contains(indicator.id.rawValue) }

  /// The indicator's series in the agreement's area.
  private func fromAgreement(_ console: Console) throws -> Read {
    let opened = try agreementOptions.open(agreement, options, console, about: { $0.indicators.filter(isMeant) })
    let asOf = opened.evidence.latestDate ?? opened.agreement.last
    let builder = SeriesBuilder(opened.agreement, opened.evidence, asOf: asOf)
    let indicators = try inputs.map { try opened.indicator($0, options) }
    let asked = indicators.flatMap { indicator -> [(goal: Goal?, series: Series)] in
      let goals = opened.agreement.goals.filter { $0.indicator == indicator.id }
      let codes = goals.isEmpty ? [opened.agreement.area] : goals.map(\.area)
      return codes.compactMap { code in
        opened.agreement.area(code).map { area in
          (goals.first { $0.area == code }, builder.series(of: indicator, in: area))
        }
      }
    }
    // What is hidden depends on all indicators.
    let whole = Assessor(opened.agreement, opened.evidence, checkPeriod: .day(asOf)).wholeSeries()
    let cells = SmallCells(
      opened.agreement, opened.evidence, asked.map(\.series) + whole, hideBelow: hiding.hideBelow)
    let items = asked.map { goal, series in
      let (indicator, area) = (series.indicator, series.area)
      let title = options.wording.text(indicator.title)
      let name = area.code == opened.agreement.area ? title : "\(title), \(area.name)"
      return Item(
        series: TimedSeries(series, name: options.format == .text ? name : codeName(indicator, area, opened)),
        hidden: HiddenPoints(series, cells), unit: indicator.unit, goal: goal)
    }
    return Read(series: items, omissions: Omissions(opened, indicators))
  }

  /// The series' name where a machine reads it: the indicator's id, and the area's code where it isn't the agreement's.
  private func codeName(_ indicator: Indicator, _ area: Area, _ opened: OpenedAgreement) -> String {
    area.code == opened.agreement.area ? indicator.id.rawValue : "\(indicator.id) \(area.code)"
  }
}

/// What is to be forecast, as the command line says it or as a goal does.
private struct Question {
  private let target: Target?
  private let by: TimePoint?

  init(_ target: String?, _ by: TimePoint?, _ units: [Unit?], _ options: CommonOptions) throws {
    if let target {
      guard let parsed = TargetState(parsing: target)?.target else {
        throw options.misuse(options.usage.targetNotRead(target))
      }
      if let per = parsed.per, !units.isEmpty, !units.contains(where: { $0?.per == per }) {
        throw options.misuse(options.usage.targetOfOtherUnit(target))
      }
      self.target = parsed
    } else {
      self.target = nil
    }
    self.by = by
  }

  func target(for item: Trend.Item) -> Target? { target ?? item.goal?.target.target }

  /// The period of the series' own length that holds the day asked for; `nil` leaves the time to the analysis.
  func question(for item: Trend.Item) -> ForecastQuestion? {
    let goal = item.goal
    let target = target(for: item)
    guard let last = item.series.points.last?.time else { return nil }
    guard let by = by ?? goal?.deadline.map({ TimePoint.period(.day($0)) }) else {
      return target.flatMap { target in
        TrendAnalysis.next(after: item.series.points.map(\.time)).map { ForecastQuestion(time: $0, target: target) }
      }
    }
    guard case .period(let asked) = by, case .period(let latest) = last else {
      return ForecastQuestion(time: by, target: target)
    }
    let period = asked.length == latest.length ? asked : Period(latest.length, containing: asked.last)
    // A goal whose deadline has passed leaves nothing to forecast but the next figure.
    if self.by == nil, period <= latest { return ForecastQuestion(time: .period(latest.next)) }
    return ForecastQuestion(time: .period(period), target: target)
  }
}

extension OpenedAgreement {
  /// The indicator with this id, or a usage error that names those there are.
  func indicator(_ id: String, _ options: CommonOptions) throws -> Indicator {
    if let indicator = agreement.indicator(ID(id)) { return indicator }
    let known = agreement.indicators.map(\.id.rawValue)
    throw options.misuse(options.usage.noSuchIndicator(id, known, Spelling.nearest(to: id, among: known)))
  }
}
