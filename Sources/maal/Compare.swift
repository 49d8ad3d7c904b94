internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import ComparisonTexts
internal import Disclosure
internal import Evidence
internal import Findings
internal import Languages
internal import Reading
internal import Rendering
internal import Reporting
internal import TrendTexts

struct Compare: Command {
  static let examples = [
    "maal compare ips --agreement datasets/syddanmark-2019-2023 --period 2022K2",
    "maal compare tal.csv --area kommune --numerator antal --denominator borgere",
  ]

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: told("Kommuner side om side, uden rangliste.", "Municipalities side by side, without a ranking."),
    discussion: discussion(
      "",
      "",
      examples: examples))

  @Argument(
    help: .told(
      "En indikator eller CSV-filer.", "An indicator, or CSV files.", value: ("INDIKATOR|FIL", "INDICATOR|FILE")))
  var inputs: [String]

  @Option(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @Option(help: .told("Kolonnen med område.", "The column of areas.", value: ("KOLONNE", "COLUMN")))
  var area: String?

  @OptionGroup(title: told("CSV-filer uden en aftale", "CSV files without an agreement")) var fileOptions: FileOptions

  @Option(help: .told("Sikkerhedsintervallet.", "The confidence interval."))
  var interval: IntervalMethod = .exact

  @Option(help: .told("Målet, fx \"at least 51 %\".", "The target.", value: ("MÅL", "TARGET")))
  var target: String?

  @ArgumentParser.Flag(
    name: .customLong("by-value"), help: .told("Efter værdi i stedet for navn.", "By value, not by name."))
  var byValue = false

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let isFiles = agreement == nil && FileOptions.areFiles(inputs)
    let read = isFiles ? try fromFiles(console) : try fromAgreement(console)
    let comparison = byValue ? read.comparison.byValue : read.comparison
    try options.print(
      .init(
        name: "areas", table: .comparison(comparison), context: read.omissions.context,
        text: {
          options.text(comparison.document(options.wording, time: read.time).forTerminal, console)
            + read.omissions.text(options.wording)
        }), console: console)
    if isFiles, !options.quiet, comparison.hidesAny {
      console.message(options.wording.hiddenOtherwiseInReports() + "\n")
    }
  }

  private struct Read {
    var comparison: ReleasedComparison
    /// The period in words.
    var time: String
    var omissions: Omissions
  }

  private func parsedTarget() throws -> Target? {
    guard let target else { return nil }
    guard let parsed = TargetState(parsing: target)?.target else {
      throw options.misuse(options.usage.targetNotRead(target))
    }
    return parsed
  }

  private func fromFiles(_ console: Console) throws -> Read {
    guard let area, let numerator = fileOptions.numerator, let denominator = fileOptions.denominator else {
      throw options.misuse(options.usage.columnsNeeded)
    }
    let target = try parsedTarget()
    let result = AreaFile.read(
      FileOptions.load(inputs),
      AreaColumns(
        area: area, numerator: numerator, denominator: denominator, time: fileOptions.time,
        per: fileOptions.unit.unit.per),
      period: checkOptions.period?.period, format: fileOptions.format, acceptPartial: agreementOptions.acceptPartial)
    _ = try agreementOptions.settle(
      result.findings, result.rejected, of: inputs, goesOn: !result.areas.isEmpty, options, console)
    let comparison = Comparison(
      title: Bilingual("\(numerator) / \(denominator)"), unit: fileOptions.unit.unit, target: target,
      areas: result.areas.map {
        ComparedArea(code: $0.code, name: $0.name, time: $0.time, measurement: $0.measurement)
      }, method: interval)
    let period = result.areas.compactMap { $0.time?.period }.first
    return Read(
      comparison: ReleasedComparison(comparison, hideBelow: checkOptions.hideBelow),
      time: period.map(options.wording.period) ?? inputs.joined(separator: ", "),
      omissions: Omissions(rows: result.rejected))
  }

  private func isMeant(_ indicator: Indicator) -> Bool { inputs.contains(indicator.id.rawValue) }

  private func fromAgreement(_ console: Console) throws -> Read {
    let opened = try agreementOptions.open(
      agreement, period: checkOptions.period, options, console, about: { $0.indicators.filter(isMeant) })
    guard let name = inputs.first, inputs.count == 1, let whole = opened.agreement.area(opened.agreement.area) else {
      throw options.misuse(options.usage.oneIndicator)
    }
    let indicator = try opened.indicator(name, options)
    let period = opened.checkPeriod
    let assessor = Assessor(opened.agreement, opened.evidence, checkPeriod: period)
    let all = assessor.wholeSeries()
    let cells = SmallCells(
      opened.agreement, opened.evidence, all + assessor.countrySeries(), hideBelow: checkOptions.hideBelow)
    let series = all.first { $0.indicator.id == indicator.id } ?? Series(indicator: indicator, area: whole)
    let goal = opened.agreement.goals.first { $0.indicator == indicator.id }
    let comparison = assessor.comparison(
      of: series, target: try parsedTarget() ?? goal?.target.target, method: interval)
    let compared = comparison.isRegister ? nil : comparison.areas.compactMap { $0.time?.period }.max()
    return Read(
      comparison: ReleasedComparison(comparison, of: indicator, cells),
      time: options.wording.asOf(compared ?? period, period.last), omissions: Omissions(opened, [indicator]))
  }
}
