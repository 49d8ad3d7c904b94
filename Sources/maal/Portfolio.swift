internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Evidence
internal import Rendering
internal import Reporting

struct Portfolio: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opgaveporteføljen på en dag. / The portfolio as of a day.",
    discussion: """
      Eksempel / Example:
        maal portfolio datasets/syddanmark-2019-2023 --period 2023-08-29
      """)

  @Argument(help: "Aftalens mappe eller fil. / The agreement's folder or file.")
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup var agreementOptions: AgreementOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = Console()
    let (report, portfolio) = try checkOptions.portfolio(agreement, agreementOptions, options, console)
    try options.print(
      .init(
        name: "portfolio", table: portfolio.portfolioTable, context: report.context(options.wording),
        text: {
          TextRenderer(usesColour: console.usesColour(options.color)).render(report.portfolioDocument(options.wording))
        }), console: console)
  }
}

struct Deadlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Møder, dagsordener og frister. / Meetings, agendas and deadlines.",
    discussion: """
      Viser det, der ligger inden for --days dage til begge sider, og alt, der er over fristen. --format ics giver en
      kalender.
      Shows what lies within --days days either way, and everything overdue. --format ics gives a calendar.

      Eksempel / Example:
        maal deadlines datasets/syddanmark-2019-2023 --period 2023-08-29 --days 30
      """)

  @Argument(help: "Aftalens mappe eller fil. / The agreement's folder or file.")
  var agreement: String?

  @Option(help: "Hvor mange dage frem og tilbage. / How many days ahead and back.")
  var days = PortfolioAssessment.usualDays

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup var agreementOptions: AgreementOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (0...36_500).contains(days) else {
      throw ValidationError("--days \(days): 0-36500.")
    }
  }

  func run() throws {
    let console = Console()
    let (report, portfolio) = try checkOptions.portfolio(agreement, agreementOptions, options, console)
    let wording = options.wording
    let name = try AgreementLocation.name(of: AgreementLocation.find(agreement, options, console))
    try options.print(
      .init(
        name: "deadlines", table: portfolio.deadlinesTable(days: days, wording.language),
        context: report.context(wording),
        text: {
          TextRenderer(usesColour: console.usesColour(options.color))
            .render(report.deadlinesDocument(days: days, wording))
        }, calendar: { portfolio.calendar(wording, of: name, title: wording.text(report.agreement.title)) }),
      console: console)
  }
}

struct Reminders: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hvem der mangler at levere hvad. / Who owes what.",
    discussion: """
      En færdig sætning pr. part og sag. / One ready sentence per party and matter.

      Eksempel / Example:
        maal reminders datasets/syddanmark-2019-2023 --period 2023-08-29
      """)

  @Argument(help: "Aftalens mappe eller fil. / The agreement's folder or file.")
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup var agreementOptions: AgreementOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = Console()
    let (report, portfolio) = try checkOptions.portfolio(agreement, agreementOptions, options, console)
    let wording = options.wording
    try options.print(
      .init(
        name: "reminders", table: portfolio.remindersTable(wording), context: report.context(wording),
        text: {
          let sentences = portfolio.reminders.map(wording.reminder)
          return (sentences.isEmpty ? [wording.nothingOwed] : sentences).joined(separator: "\n") + "\n"
        }), console: console)
  }
}

extension CheckOptions {
  /// Opens an agreement for a command that is about its portfolio as of a day that has to be named.
  fileprivate func portfolio(
    _ argument: String?, _ agreementOptions: AgreementOptions, _ options: CommonOptions, _ console: Console
  ) throws -> (report: CheckReport, portfolio: PortfolioAssessment) {
    guard period != nil else { throw options.misuse(options.wording.periodNeeded) }
    let opened = try agreementOptions.open(argument, period: period, options, console)
    let report = report(on: opened)
    guard let portfolio = report.portfolio else { throw options.misuse(options.wording.noPortfolio) }
    return (report, portfolio)
  }
}

extension OpenedAgreement {
  /// What is said of the portfolio as of a day; `nil` for an agreement without tables of one.
  func portfolio(on day: CalendarDate) -> PortfolioAssessment? {
    let logs = evidence.portfolio
    return logs.tables.isEmpty ? nil : PortfolioAssessment(agreement, logs.known(on: day))
  }

  /// The group with this id; ends the command where there is none.
  func group(_ id: String, _ options: CommonOptions) throws -> ID<Group> {
    if let group = agreement.group(ID(id)) { return group.id }
    let near = Spelling.nearest(to: id, among: agreement.groups.map(\.id.rawValue))
    throw options.misuse(options.wording.unknownGroup(id, suggestion: near))
  }
}
