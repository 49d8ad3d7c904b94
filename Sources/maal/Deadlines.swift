internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Languages
internal import PortfolioTexts
internal import Rendering
internal import Reporting

struct Deadlines: Command {
  static let examples = [
    "maal deadlines datasets/syddanmark-2019-2023 --period 2023-08-29 --days 30"
  ]

  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    abstract: told("Møder, dagsordener og frister.", "Meetings, agendas and deadlines."),
    discussion: discussion(
      "Viser det, der ligger inden for --days dage til begge sider, og alt, der er over fristen. --format ics giver en kalender.",
      "Shows what lies within --days days either way, and everything overdue. --format ics gives a calendar.",
      examples: examples))

  @Argument(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @Option(help: .told("Hvor mange dage frem og tilbage.", "How many days ahead and back.", value: ("DAGE", "DAYS")))
  var days = PortfolioAssessment.usualDays

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func validate() throws {
    guard (0...36_500).contains(days) else {
      throw ValidationError("--days \(days): " + told("vælg 0-36500", "choose 0-36500"))
    }
  }

  func run() throws {
    let console = Console()
    let (opened, report, portfolio) = try checkOptions.portfolio(agreement, agreementOptions, options, console)
    let wording = options.wording
    try options.print(
      .init(
        name: "deadlines", table: portfolio.deadlinesTable(days: days, wording.language),
        context: report.context(wording),
        text: { options.text(report.deadlinesDocument(days: days, wording), console) },
        calendar: { portfolio.calendar(wording, of: opened.name, title: wording.text(report.agreement.title)) }),
      console: console)
  }
}
