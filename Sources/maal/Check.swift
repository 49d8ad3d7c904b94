internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Files
internal import PublishedReports
internal import Rendering
internal import Reporting
internal import Suppression

struct Check: Command {
  static let examples = [
    "maal check datasets/syddanmark-2019-2023 --period 2022K2 --format csv"
  ]

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: told("Måltjekket for en periode, på skærmen.", "The goal check of a period, on the terminal."),
    discussion: discussion(
      "",
      "",
      examples: examples))

  @Argument(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  @Option(
    name: .customLong("fail-on"),
    help: .told(
      "Afslut med 1 ved disse vurderinger, adskilt af komma.", "Exit with 1 on these verdicts, comma-separated.",
      value: ("VURDERING", "VERDICT")))
  var failOn: VerdictList = VerdictList(verdicts: [])

  func run() throws {
    let console = Console()
    let opened = try agreementOptions.open(
      agreement, period: checkOptions.period, options, console)
    let earlier = try checkOptions.previous.map { try EarlierReport.named($0, options) }
    var report = checkOptions.report(on: opened, since: earlier?.report.former)
    if let earlier { report = report.compared(with: earlier, options.wording) }
    try options.print(
      .init(
        name: "goals", table: report.goalCheckTable(options.wording), context: report.context(options.wording),
        text: { options.text(report.goalCheck(options.wording).forTerminal, console) }), console: console)
    if report.goals.contains(where: { failOn.verdicts.contains($0.verdict) }) { throw ExitCode(Exit.no) }
  }
}

/// Which period is checked, and what is hidden.
struct CheckOptions: ParsableArguments {
  @Option(
    help: .told(
      "Perioden, fx 2022K2, en dag eller et mødes id. Kommandoer om porteføljen kræver den; ellers gælder det seneste kvartal med data.",
      "The period, such as 2022K2, a day or a meeting's id. Commands on the portfolio need it; default the latest quarter with data.",
      value: ("PERIODE|DAG|MØDE", "PERIOD|DAY|MEETING")))
  var period: CheckTime?

  @Option(
    help: .told(
      "Den tidligere rapport, der sammenlignes med; ellers den nyeste ved siden af.",
      "The earlier report to compare with; default the newest one beside it.", value: ("MAPPE", "DIR")))
  var previous: String?

  @OptionGroup private var hiding: HidingOptions

  var hideBelow: Int? { hiding.hideBelow }

  func report(on opened: OpenedAgreement, since former: FormerGoals? = nil) -> CheckReport {
    CheckReport(release(opened, opened.checkPeriod, drawing: false, since: former))
  }

  /// The report with its charts.
  ///
  /// - Parameters:
  ///   - group: whose next meeting the report is for; `nil` for one that is for everyone.
  ///   - isFinal: whether it is the end-of-period status.
  ///   - place: the folder that the agreement's reports lie in.
  ///   - former: what the report that it is compared with says.
  func wholeReport(
    on opened: OpenedAgreement, for group: ID<Group>? = nil, isFinal: Bool = false, in place: String,
    since former: FormerGoals? = nil
  ) throws(FileFailure) -> CheckReport {
    let period = opened.checkPeriod
    let portfolio = group.map { _ in
      PortfolioAssessment(opened.agreement, opened.evidence.portfolio.known(on: period.last))
    }
    let name = isFinal ? CheckReport.finalFolder : CheckReport.folderName(period, group, portfolio)
    let published = try PublishedFolders.read(
      in: place, on: period.last, replacing: name, for: opened.agreement)
    let quarters = isFinal ? FinalStatus.quarters(of: opened.agreement, before: period.last) : []
    let release = release(opened, period, drawing: true, after: published, following: quarters, since: former)
    return CheckReport(release, group: group, finalStatus: isFinal ? FinalStatus(release) : nil)
  }

  private func release(
    _ opened: OpenedAgreement, _ period: Period, drawing: Bool, after published: [Published] = [],
    following quarters: [Period] = [], since former: FormerGoals? = nil
  ) -> Release {
    func assessor(_ period: Period) -> Assessor {
      Assessor(opened.agreement, opened.evidence, checkPeriod: period)
    }
    return Release(
      assessor(period), findings: opened.findings, hideBelow: hideBelow, after: published,
      following: quarters.map(assessor), since: former, drawing: drawing)
  }
}

/// What is hidden of municipalities' figures.
struct HidingOptions: ParsableArguments {
  @Option(
    name: .customLong("hide-below"),
    help: .told(
      "Skjul antal fra 1 til under N pr. kommune; 0 viser alt.", "Hide counts from 1 to below N; 0 shows all.",
      value: ("N", "N")))
  var hideBelow: Int?

  func validate() throws {
    if let hideBelow, hideBelow < 0 {
      throw ValidationError(
        "--hide-below \(hideBelow): " + told("grænsen er 0 eller mere", "the threshold is 0 or more"))
    }
  }
}

struct VerdictList: ExpressibleByArgument {
  var verdicts: [Verdict]

  init(verdicts: [Verdict]) { self.verdicts = verdicts }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    verdicts = names.compactMap(Verdict.init(rawValue:))
    guard verdicts.count == names.count, !names.isEmpty else { return nil }
  }

  static var allValueStrings: [String] { Verdict.allCases.map(\.rawValue) }
  var defaultValueDescription: String { "-" }
}
